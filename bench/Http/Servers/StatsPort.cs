using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Http;

/// <summary>
/// Tells on a port of its own, and a thread of its own, what the process has allocated: one line for each line asked,
/// without allocating anything itself. <c>stats</c> asks, <c>gc</c> collects everything first.
/// </summary>
internal static class StatsPort
{
    public static void Start(int port)
    {
        TcpListener listener = new(IPAddress.Loopback, port);
        listener.Start();
        new Thread(() => Serve(listener)) { IsBackground = true, Name = "stats" }.Start();
    }

    private static void Serve(TcpListener listener)
    {
        var buffer = new byte[256];
        while (true)
        {
            using var client = listener.AcceptSocket();
            client.NoDelay = true;
            while (client.Receive(buffer) is > 0 and var received)
            {
                if (buffer.AsSpan(0, received).StartsWith("gc"u8))
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    GC.WaitForPendingFinalizers();
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }

                client.Send(buffer.AsSpan(0, Write(buffer)));
            }
        }
    }

    private static int Write(Span<byte> buffer)
    {
        var length = 0;
        Append(buffer, ref length, GC.GetTotalAllocatedBytes(precise: true));
        Append(buffer, ref length, GC.CollectionCount(0));
        Append(buffer, ref length, GC.CollectionCount(1));
        Append(buffer, ref length, GC.CollectionCount(2));
        Append(buffer, ref length, (long)GC.GetTotalPauseDuration().TotalMicroseconds);
        Append(buffer, ref length, GC.GetTotalMemory(forceFullCollection: false));
        buffer[length - 1] = (byte)'\n';
        return length;
    }

    private static void Append(Span<byte> buffer, ref int length, long value)
    {
        value.TryFormat(buffer[length..], out var written, provider: CultureInfo.InvariantCulture);
        length += written;
        buffer[length++] = (byte)' ';
    }
}
