using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The data folder of a server that takes commands of operators: one that does not run, until it is started here, in
/// this process. Passwords are cheap.
/// </summary>
internal sealed class OperatorScene : IAsyncDisposable
{
    public const string Password = "correct horse";

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresTestDatabase? _postgres;
    private ControlSocket? _control;

    private OperatorScene(PostgresTestDatabase? postgres) => _postgres = postgres;

    /// <summary>The data folder.</summary>
    public string DataFolder => _folder.PathOf("data");

    /// <summary>The server, while it runs.</summary>
    public HttpHost? Host { get; private set; }

    /// <summary>What the commands have printed; the last one alone.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What they have said of errors; the last one alone.</summary>
    public string Error { get; private set; } = "";

    /// <summary>What the server has logged.</summary>
    public RecordingLog ServerLog { get; } = new();

    private string DatabaseOption => _postgres?.Url ?? $"sqlite:{Path.Combine(DataFolder, "homeserver.db")}";

    /// <summary>Makes a data folder; skips the running test where there is no PostgreSQL.</summary>
    public static async Task<OperatorScene> StartAsync(StoreKind store = StoreKind.Sqlite, bool runs = false)
    {
        OperatorScene scene = new(store == StoreKind.Postgres
            ? await PostgresTestDatabase.CreateOrSkipAsync(TestContext.Current.CancellationToken)
            : null);
        MakeFolder(scene.DataFolder);
        if (runs)
        {
            await scene.RunServerAsync();
        }

        return scene;
    }

    /// <summary>Starts the server.</summary>
    /// <param name="takesCommands">Whether it has its control socket.</param>
    /// <param name="isOpen">Whether anybody may register.</param>
    public async Task<HttpHost> RunServerAsync(bool takesCommands = true, bool isOpen = true)
    {
        Host = await HttpHost.StartAsync(change: options => options with
        {
            DataFolder = DataFolder,
            Users = options.Users with { OpenRegistration = isOpen },
            Database = _postgres is null
                ? new DatabaseAddress(null, Path.Combine(DataFolder, "homeserver.db"))
                : new DatabaseAddress(new Uri(_postgres.Url), null),
        });
        _control = takesCommands
            ? ControlSocket.Start(DataFolder, new OperatorCommands(Host.Users), TimeProvider.System, ServerLog)
            : null;
        return Host;
    }

    /// <summary>Stops the server.</summary>
    public async Task StopServerAsync()
    {
        if (_control is not null)
        {
            await _control.DisposeAsync();
            _control = null;
        }

        if (Host is not null)
        {
            await Host.DisposeAsync();
            Host = null;
        }
    }

    /// <summary>Gives a command with a password piped in, as the program does, and returns its exit code.</summary>
    public Task<int> RunAsync(params string[] arguments) => RunWithAsync(Password + "\n", arguments);

    /// <summary>As the other, with something else piped in.</summary>
    public Task<int> RunWithAsync(string piped, params string[] arguments) => RunAsync(DataFolder, piped, arguments);

    /// <summary>As the other, with another data folder on the same database, as on another machine.</summary>
    public Task<int> RunElsewhereAsync(params string[] arguments)
    {
        var elsewhere = _folder.PathOf("elsewhere");
        MakeFolder(elsewhere);
        return RunAsync(elsewhere, Password, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        await StopServerAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>What the first start of a server leaves in its folder, with hashes that cost little.</summary>
    private static void MakeFolder(string folder)
    {
        var options = Homeserver.DataFolder.Prepare(new CommandLineValues { DataFolder = folder }, folder);
        Homeserver.DataFolder.ReadOrCreateSigningKey(options.SigningKeyFile);
        File.WriteAllText(options.ConfigurationFile, "passwords: { hash_memory_kib: 8, hash_passes: 1 }\n");
    }

    private async Task<int> RunAsync(string dataFolder, string piped, string[] arguments)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        using StringReader input = new(piped);
        var exitCode = await AccountCommand.RunAsync(
            [.. arguments, "--data", dataFolder, "--database", DatabaseOption],
            new PasswordInput(input, isTerminal: false, () => throw new InvalidOperationException(), error),
            output,
            error,
            TimeProvider.System);
        Output = output.ToString();
        Error = error.ToString();
        return exitCode;
    }
}
