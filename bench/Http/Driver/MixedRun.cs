using System.Globalization;

namespace Dendrite.Fast.Http;

/// <summary>
/// Runs the mixed load against a server of its own, always under ordinary scheduling: under real-time priority a thread
/// that computes would keep its processor from the server's other threads.
/// </summary>
internal static class MixedRun
{
    private const int LengthInBursts = 4;

    public static async Task<MixedResult> RunAsync(Side side, MixedSetting setting, DriveOptions options)
    {
        using var server = ServerProcess.Start(side, setting.ServerCpus, isRealTime: false);
        using var client = Children.StartSelf(
            Children.LoadCpu,
            isRealTime: false,
            "mixed-client",
            "--port",
            server.Port.ToString(CultureInfo.InvariantCulture),
            "--seconds",
            (options.BurstLength.TotalSeconds * LengthInBursts).ToString(CultureInfo.InvariantCulture),
            "--rate",
            setting.Rate.ToString(CultureInfo.InvariantCulture),
            "--seed",
            options.Seed.ToString(CultureInfo.InvariantCulture));
        var line = await client.StandardOutput.ReadLineAsync();
        await client.WaitForExitAsync();
        return MixedResult.Parse(line ?? throw new InvalidOperationException($"the mixed load on {side} failed"));
    }
}
