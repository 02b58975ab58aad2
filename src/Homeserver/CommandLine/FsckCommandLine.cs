using System.CommandLine;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Homeserver;

/// <summary>The options of the command <c>dendrite-fast fsck</c>.</summary>
internal sealed class FsckCommandLine
{
    /// <summary>The first argument, by which the command is known.</summary>
    public const string Name = "fsck";

    /// <summary>What it does, for the help.</summary>
    public const string Description = "Check the database, and with --repair mend what can be mended.";

    private readonly WhichServer _server = new("The database.");

    private readonly Option<bool> _repair = new("--repair")
    {
        Description = "Mend what follows from other data. Stop the server first.",
    };

    private readonly Option<string?> _room = new("--room")
    {
        Description = "Check this room only.",
        HelpName = "ID",
    };

    private readonly Option<bool> _signatures = new("--signatures")
    {
        Description = "Verify the signatures of this server's own events as well.",
    };

    private readonly RootCommand _root;

    public FsckCommandLine()
    {
        _root = new RootCommand(Description);
        _server.AddTo(_root);
        _root.Options.Add(_repair);
        _root.Options.Add(_room);
        _root.Options.Add(_signatures);
        _root.Validators.Add(result =>
        {
            if (result.GetValue(_room) is { } room && !RoomId.TryParse(room, out _))
            {
                result.AddError($"--room: '{room}' is not a room id");
            }
        });
    }

    /// <summary>Reads the arguments. Help and errors are printed here, and leave nothing more to do.</summary>
    /// <param name="arguments">Those after the command's name.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where errors go.</param>
    /// <param name="errorCode">The exit code of a wrong argument.</param>
    /// <param name="exitCode">The exit code where the result is null.</param>
    public FsckCommandLineValues? Parse(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, int errorCode, out int exitCode)
    {
        exitCode = 0;
        var result = _root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (var problem in result.Errors)
            {
                error.WriteLine($"dendrite-fast {Name}: {problem.Message}");
            }

            exitCode = errorCode;
            return null;
        }

        if (result.Action is not null)
        {
            exitCode = result.Invoke(new InvocationConfiguration { Output = output, Error = error });
            return null;
        }

        return new FsckCommandLineValues(
            _server.Read(result),
            result.GetValue(_repair),
            result.GetValue(_room) is { } room ? RoomId.Parse(room) : null,
            result.GetValue(_signatures));
    }
}
