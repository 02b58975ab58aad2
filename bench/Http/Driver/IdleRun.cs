using System.Globalization;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Http;

/// <summary>Measures idle connections on a server of its own, so that no pool has grown before.</summary>
internal static class IdleRun
{
    // Resident memory has settled when two looks differ by less. Chosen.
    private const long SettledBytes = 64 * 1024;

    // Looks at most. Chosen: a collection gives memory back within a second or two.
    private const int LooksMax = 20;

    private const int WarmConnections = 64;

    // Beyond, our server would refuse by its default; below, it runs with it.
    private static readonly int ConnectionsOfDefault = new HttpServerOptions().ConnectionsMax - WarmConnections;

    public static async Task<IdleResult> RunAsync(Side side, DriveOptions options)
    {
        var count = options.IdleConnections;
        using var server = ServerProcess.Start(
            side, Children.ServerCpu, options.IsRealTime, count > ConnectionsOfDefault ? count + WarmConnections : 0);

        // What the first connections bring about (compiled code, pools) is no connection's.
        Children.End(await OpenAsync(server, WarmConnections, options));
        var (heapBefore, residentBefore) = await SettleAsync(server);
        var clients = await OpenAsync(server, count, options);
        var (heap, resident) = await SettleAsync(server);
        Children.End(clients);
        return new IdleResult(
            side, count, (resident - residentBefore) / (double)count, (heap - heapBefore) / (double)count, resident);
    }

    private static async Task<System.Diagnostics.Process> OpenAsync(
        ServerProcess server, int count, DriveOptions options)
    {
        var clients = Children.StartSelf(
            Children.LoadCpu,
            options.IsRealTime,
            "idle-client",
            "--port",
            server.Port.ToString(CultureInfo.InvariantCulture),
            "--connections",
            count.ToString(CultureInfo.InvariantCulture));
        if (await clients.StandardOutput.ReadLineAsync() != "open")
        {
            throw new InvalidOperationException($"{count} connections to {server.Side} could not be opened");
        }

        return clients;
    }

    private static async Task<(long Heap, long Resident)> SettleAsync(ServerProcess server)
    {
        var heap = server.Collect().HeapBytes;
        var resident = server.ResidentBytes;
        for (var look = 0; look < LooksMax; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            heap = server.Collect().HeapBytes;
            var next = server.ResidentBytes;
            if (Math.Abs(next - resident) < SettledBytes)
            {
                return (heap, next);
            }

            resident = next;
        }

        return (heap, resident);
    }
}
