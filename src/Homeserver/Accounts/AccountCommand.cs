using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The commands account and registration-token: the server that runs on the data folder carries them out; where none
/// runs, this process does, which holds the database meanwhile as a server does.
/// </summary>
internal static class AccountCommand
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int CouldNotRun = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="passwords">Where new passwords come from.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes errors.</param>
    /// <param name="time">The clock.</param>
    /// <returns>
    /// 0 when it is done; 1 when it was refused and nothing was changed, as for a name that is taken or not there; 2
    /// when it could not run.
    /// </returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        PasswordInput passwords,
        TextWriter output,
        TextWriter error,
        TimeProvider time)
    {
        if (new OperatorCommandLine().Parse(arguments, output, error, CouldNotRun, out var exitCode) is not { } values)
        {
            return exitCode;
        }

        try
        {
            // Nothing is made here but what the command makes: where no server was, there is none afterwards.
            var options = DataFolder.OfServer(values.Server, Environment.CurrentDirectory);
            var command = values.NeedsPassword
                ? values.Command with { Password = passwords.Read(values.PasswordFile) }
                : values.Command;
            await RunAsync(command, options, output, time);
            return Done;
        }
        catch (MatrixException e)
        {
            await error.WriteLineAsync($"dendrite-fast {arguments[0]}: {e.Error.Message}");
            return e.Error.HttpStatus is 429 or >= 500 ? CouldNotRun : Refused;
        }
        catch (Exception e) when (e is StoreUnavailableException or CommitFailedException)
        {
            await error.WriteLineAsync($"dendrite-fast {arguments[0]}: {OperatorCommands.NotStored(e)}");
            return CouldNotRun;
        }
        catch (Exception e) when (e is StartupException or DatabaseOpenException)
        {
            await error.WriteLineAsync($"dendrite-fast {arguments[0]}: {e.Message}");
            return CouldNotRun;
        }
    }

    private static async Task RunAsync(
        OperatorCommand command, ServerOptions options, TextWriter output, TimeProvider time)
    {
        using var server = ControlClient.Connect(options.DataFolder);
        if (server is not null)
        {
            await RunAsync(command, server.RunAsync, output);
            return;
        }

        await using var users = await OfflineUsers.OpenAsync(options, time, CancellationToken.None);
        await RunAsync(command, new OperatorCommands(users.Users).RunAsync, output);
    }

    private static async Task RunAsync(
        OperatorCommand command,
        Func<OperatorCommand, CancellationToken, Task<OperatorAnswer>> run,
        TextWriter output)
    {
        OperatorCommand? page = command;
        while (page is not null)
        {
            var answer = await run(page, CancellationToken.None);
            foreach (var line in answer.Lines)
            {
                await output.WriteLineAsync(line);
            }

            page = answer.Next is { } next ? page with { After = next } : null;
        }
    }
}
