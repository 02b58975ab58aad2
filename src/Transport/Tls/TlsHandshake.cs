using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Authentication;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A connection during its TLS handshake: counted and limited like any other, and replaced by the one that speaks HTTP
/// when the handshake is done.
/// </summary>
/// <remarks>Owner of the fields: the handshake's flow; the deadline is lowered by the stop and read by the timer.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The flow of the connection disposes of the channel.")]
internal sealed class TlsHandshake : HttpConnection
{
    private readonly ServerContext _server;
    private readonly TlsChannel _channel;
    private readonly TlsCertificates _certificates;
    private readonly ConnectionTable _connections;
    private long _deadline;
    private volatile bool _isLate;

    public TlsHandshake(
        ServerContext server, ByteChannel channel, TlsCertificates certificates, ConnectionTable connections)
    {
        _server = server;
        _channel = new TlsChannel(channel);
        _certificates = certificates;
        _connections = connections;
        _deadline = server.Clock.Deadline(server.Options.HandshakeTimeoutMs);
    }

    public override IPEndPoint? RemoteEndPoint => _channel.RemoteEndPoint;

    private IHttpServerEvents? Events => _server.Options.Events;

    public override void Execute() => _ = RunAsync();

    public override void OnTick(long nowMs)
    {
        if (nowMs >= Volatile.Read(ref _deadline))
        {
            _isLate = true;
            _channel.Abort();
        }
    }

    /// <summary>
    /// A client in its handshake is about to send a request: it has the time of a fresh connection for both.
    /// </summary>
    public override void Drain()
    {
        long deadline = _server.Clock.Deadline(_server.Options.DrainGraceMs);
        long seen = Volatile.Read(ref _deadline);
        while (deadline < seen)
        {
            long was = Interlocked.CompareExchange(ref _deadline, deadline, seen);
            if (was == seen)
            {
                return;
            }

            seen = was;
        }
    }

    public override void CutNow() => _channel.Abort();

    private async Task RunAsync()
    {
        HttpConnection? next = null;
        try
        {
            if (await HandshakeAsync().ConfigureAwait(false))
            {
                Volatile.Write(ref _deadline, ServerClock.Never);
                next = HttpConnections.Create(_server, _channel, _connections);
            }
        }
        catch (Exception e)
        {
            // Nothing above expects it, so it is a bug: the connection ends, the others go on.
            Events?.ConnectionFailed(RemoteEndPoint, e);
        }

        if (next is null)
        {
            _channel.Dispose();
            _connections.Leave(this);
            return;
        }

        _connections.Replace(this, next);
        next.Execute();
    }

    private async ValueTask<bool> HandshakeAsync()
    {
        try
        {
            await _channel.HandshakeAsync(_certificates).ConfigureAwait(false);
        }
        catch (AuthenticationException)
        {
            return Refuse(RefusalReason.TlsHandshakeFailed);
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            // Gone before it was done: a probe of the port, or a client that changed its mind.
            return _isLate && Refuse(RefusalReason.TlsHandshakeTimeout);
        }

        return _channel.IsSuitable || Refuse(RefusalReason.InadequateSecurity);
    }

    private bool Refuse(RefusalReason reason)
    {
        Events?.Refused(RemoteEndPoint, _isLate ? RefusalReason.TlsHandshakeTimeout : reason);
        return false;
    }
}
