using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Load;

namespace Dendrite.Fast.Http;

/// <summary>One server in a process of its own, and the line on which it tells its memory.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Socket _stats;
    private readonly byte[] _answer = new byte[256];

    private ServerProcess(Side side, Process process, int port, int http2Port, Socket stats)
    {
        Side = side;
        _process = process;
        Port = port;
        Http2Port = http2Port;
        _stats = stats;
    }

    public Side Side { get; }

    /// <summary>Where it speaks HTTP/1.1.</summary>
    public int Port { get; }

    /// <summary>Where it speaks HTTP/2.</summary>
    public int Http2Port { get; }

    public int ProcessId => _process.Id;

    /// <summary>User and system time that it has taken.</summary>
    public TimeSpan ProcessorTime => ProcessCounters.ProcessorTime(ProcessId);

    /// <summary>Its resident memory in bytes.</summary>
    public long ResidentBytes => ProcessCounters.ResidentBytes(ProcessId);

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="side">Which.</param>
    /// <param name="cpus">The processors that it may use.</param>
    /// <param name="isRealTime">As in <see cref="Children.Start"/>.</param>
    /// <param name="connectionsMax">Connections that ours takes; 0: its default.</param>
    public static ServerProcess Start(Side side, string cpus, bool isRealTime, int connectionsMax = 0)
    {
        var port = ProcessCounters.FreePort();
        var http2Port = side == Side.Ours ? port : ProcessCounters.FreePort();
        var statsPort = ProcessCounters.FreePort();
        var process = Children.StartSelf(
            cpus,
            isRealTime,
            "serve",
            side.ToString(),
            "--port",
            Text(port),
            "--http2-port",
            Text(http2Port),
            "--stats-port",
            Text(statsPort),
            "--connections-max",
            Text(connectionsMax));
        if (process.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException($"the server {side} did not start");
        }

        Socket stats = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        stats.Connect(IPAddress.Loopback, statsPort);
        return new ServerProcess(side, process, port, http2Port, stats);
    }

    /// <summary>Asks what it has allocated.</summary>
    public ServerStats Stats() => Ask("stats\n"u8);

    /// <summary>Lets it collect, and asks.</summary>
    public ServerStats Collect() => Ask("gc\n"u8);

    public void Dispose()
    {
        _stats.Dispose();
        Children.End(_process);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private ServerStats Ask(ReadOnlySpan<byte> question)
    {
        _stats.Send(question);
        var received = _stats.Receive(_answer);
        return ServerStats.Parse(Encoding.ASCII.GetString(_answer, 0, received).TrimEnd('\n'));
    }
}
