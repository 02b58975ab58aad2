using System.Net;
using System.Security.Authentication;

namespace Dendrite.Fast.Transport;

/// <summary>A connection during its TLS handshake; what speaks HTTP follows.</summary>
internal sealed class TlsHandshake : Handshake
{
    private readonly TlsChannel _channel;
    private readonly TlsCertificates _certificates;

    public TlsHandshake(
        ServerContext server, ByteChannel channel, TlsCertificates certificates, ConnectionTable connections)
        : this(server, new TlsChannel(channel), certificates, connections)
    {
    }

    private TlsHandshake(
        ServerContext server, TlsChannel channel, TlsCertificates certificates, ConnectionTable connections)
        : base(server, channel, connections, server.Options.HandshakeTimeoutMs)
    {
        _channel = channel;
        _certificates = certificates;
    }

    public override IPEndPoint? RemoteEndPoint => _channel.RemoteEndPoint;

    protected override async ValueTask<HttpConnection?> ShakeHandsAsync()
    {
        if (await HandshakeAsync().ConfigureAwait(false))
        {
            return HttpConnections.Create(Server, _channel, Connections);
        }

        _channel.Dispose();
        return null;
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
            return WasLate && Refuse(RefusalReason.TlsHandshakeTimeout);
        }

        return _channel.IsSuitable || Refuse(RefusalReason.InadequateSecurity);
    }

    private bool Refuse(RefusalReason reason)
    {
        TellRefused(RemoteEndPoint, WasLate ? RefusalReason.TlsHandshakeTimeout : reason);
        return false;
    }
}
