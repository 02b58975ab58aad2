using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A connection during what comes before HTTP on it: counted and limited like any other, and replaced by what comes
/// next when that is done.
/// </summary>
/// <param name="server">What all connections share.</param>
/// <param name="channel">The bytes; owned from now on.</param>
/// <param name="connections">Left or continued when it is done.</param>
/// <param name="timeoutMs">How long it may take.</param>
[SuppressMessage("Design", "CA1001", Justification = "The flow of the connection disposes of the channel.")]
internal abstract class Handshake(
    ServerContext server, ByteChannel channel, ConnectionTable connections, int timeoutMs) : HttpConnection
{
    private readonly HandshakeDeadline _deadline = new(server, timeoutMs);

    protected ServerContext Server => server;

    protected ConnectionTable Connections => connections;

    /// <summary>Whether the time was over, so that the channel was cut.</summary>
    protected bool WasLate => _deadline.WasOver;

    private IHttpServerEvents? Events => server.Options.Events;

    public override void Execute() => _ = RunAsync();

    public override void OnTick(long nowMs)
    {
        if (_deadline.IsOver(nowMs))
        {
            channel.Abort();
        }
    }

    public override void Drain() => _deadline.Drain();

    public override void CutNow() => channel.Abort();

    /// <summary>Does what comes before HTTP.</summary>
    /// <returns>What goes on with the channel, or null if it has been closed, or is about to be.</returns>
    protected abstract ValueTask<HttpConnection?> ShakeHandsAsync();

    protected void TellRefused(IPEndPoint? remote, RefusalReason reason) => Events?.Refused(remote, reason);

    private async Task RunAsync()
    {
        HttpConnection? next = null;
        try
        {
            next = await ShakeHandsAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Nothing above expects it, so it is a bug: the connection ends, the others go on.
            Events?.ConnectionFailed(channel.RemoteEndPoint, e);
            channel.Dispose();
        }

        if (next is null)
        {
            connections.Leave(this);
            return;
        }

        _deadline.Stop();
        connections.Replace(this, next);
        next.Execute();
    }
}
