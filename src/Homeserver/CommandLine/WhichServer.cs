using System.CommandLine;

namespace Dendrite.Fast.Homeserver;

/// <summary>The options by which a command is told whose database it is about.</summary>
internal sealed class WhichServer
{
    private readonly Option<string?> _config = new("--config")
    {
        Description = "The configuration file. Default: config.yaml in the data folder.",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The folder that holds all data. Default: data in the current folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string?> _database;

    /// <param name="databaseDescription">What the database is, for the help.</param>
    public WhichServer(string databaseDescription)
    {
        _database = new Option<string?>("--database")
        {
            Description = $"{databaseDescription} Default: what the configuration says.",
            HelpName = "postgres://USER:PASSWORD@HOST:PORT/NAME",
            Recursive = true,
        };
        _database.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } database
                && !DatabaseAddress.TryParse(database, Environment.CurrentDirectory, out _))
            {
                result.AddError($"--database: '{ConfigurationFile.Shown(database)}' is not {DatabaseAddress.Form}");
            }
        });
    }

    /// <summary>Adds the options to a command and those below it.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_config);
        command.Options.Add(_data);
        command.Options.Add(_database);
    }

    /// <summary>What they say.</summary>
    public CommandLineValues Read(ParseResult result) => new()
    {
        ConfigurationFile = result.GetValue(_config),
        DataFolder = result.GetValue(_data),
        Database = result.GetValue(_database),
    };
}
