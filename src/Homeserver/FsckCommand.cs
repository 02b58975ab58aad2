using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Homeserver;

/// <summary>The command fsck: findings go to the output, one a line, progress to the errors.</summary>
internal static class FsckCommand
{
    private const int Clean = 0;
    private const int Found = 1;
    private const int CouldNotRun = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">Those after its name.</param>
    /// <param name="output">Takes the findings and the result.</param>
    /// <param name="error">Takes progress and errors.</param>
    /// <param name="time">The clock.</param>
    /// <returns>0 when nothing was found, 1 when something was, repaired or not, 2 when it could not run.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TimeProvider time)
    {
        if (new FsckCommandLine().Parse(arguments, output, error, CouldNotRun, out var exitCode) is not { } values)
        {
            return exitCode;
        }

        try
        {
            var report = await CheckAsync(values, output, error, time);
            await output.WriteLineAsync(
                $"{report.Rooms} rooms checked, {report.Findings} findings, {report.Repaired} repaired.");
            return report.IsClean ? Clean : Found;
        }
        catch (Exception e) when (e is StartupException or DatabaseOpenException or StoreUnavailableException
            or CommitFailedException or KeyNotFoundException)
        {
            await error.WriteLineAsync($"dendrite-fast {FsckCommandLine.Name}: {e.Message}");
            return CouldNotRun;
        }
    }

    private static async Task<FsckReport> CheckAsync(
        FsckCommandLineValues values, TextWriter output, TextWriter error, TimeProvider time)
    {
        // Nothing is made here: neither folder nor configuration nor key.
        var options = DataFolder.OfServer(values.Server, Environment.CurrentDirectory);
        var key = DataFolder.ReadOrCreateSigningKey(options.SigningKeyFile);
        var address = Composition.DatabaseOptionsOf(options);
        await using Database database = values.Repairs
            ? await Database.OpenAsync(address, time, NullLoggerFactory.Instance, CancellationToken.None)
            : await Database.OpenForChecksAsync(address, time, CancellationToken.None);
        await using var engine = RoomEngine.OpenForChecks(
            database, Composition.Servers(options, key), time, NullLogger<RoomEngine>.Instance);
        Fsck fsck = new(
            engine,
            new FsckOptions { Repairs = values.Repairs, Room = values.Room, Signatures = values.Signatures },
            looked => error.WriteLine($"checking {looked}"),
            finding => output.WriteLine(finding));
        return await fsck.RunAsync(CancellationToken.None);
    }
}
