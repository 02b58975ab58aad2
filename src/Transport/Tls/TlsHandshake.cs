using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Authentication;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A connection during its TLS handshake: counted and limited like any other, and replaced by the one that speaks HTTP
/// when the handshake is done.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The flow of the connection disposes of the channel.")]
internal sealed class TlsHandshake : HttpConnection
{
    private readonly ServerContext _server;
    private readonly TlsChannel _channel;
    private readonly TlsCertificates _certificates;
    private readonly ConnectionTable _connections;
    private readonly HandshakeDeadline _deadline;

    public TlsHandshake(
        ServerContext server, ByteChannel channel, TlsCertificates certificates, ConnectionTable connections)
    {
        _server = server;
        _channel = new TlsChannel(channel);
        _certificates = certificates;
        _connections = connections;
        _deadline = new HandshakeDeadline(server, server.Options.HandshakeTimeoutMs);
    }

    public override IPEndPoint? RemoteEndPoint => _channel.RemoteEndPoint;

    private IHttpServerEvents? Events => _server.Options.Events;

    public override void Execute() => _ = RunAsync();

    public override void OnTick(long nowMs)
    {
        if (_deadline.IsOver(nowMs))
        {
            _channel.Abort();
        }
    }

    public override void Drain() => _deadline.Drain();

    public override void CutNow() => _channel.Abort();

    private async Task RunAsync()
    {
        HttpConnection? next = null;
        try
        {
            if (await HandshakeAsync().ConfigureAwait(false))
            {
                _deadline.Stop();
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
            return _deadline.WasOver && Refuse(RefusalReason.TlsHandshakeTimeout);
        }

        return _channel.IsSuitable || Refuse(RefusalReason.InadequateSecurity);
    }

    private bool Refuse(RefusalReason reason)
    {
        Events?.Refused(RemoteEndPoint, _deadline.WasOver ? RefusalReason.TlsHandshakeTimeout : reason);
        return false;
    }
}
