using System.Net;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A connection from a proxy until its header is there. It has no address yet, so that limits by address count the
/// client's and not the proxy's.
/// </summary>
internal sealed class ProxyHandshake(
    ServerContext server, ByteChannel channel, ListenOptions options, ConnectionTable connections)
    : Handshake(server, channel, connections, server.Options.HeaderTimeoutMs)
{
    private readonly ByteChannel _channel = channel;

    public override IPEndPoint? RemoteEndPoint => null;

    protected override async ValueTask<HttpConnection?> ShakeHandsAsync() =>
        await ReadAsync().ConfigureAwait(false) is { } proxied ? Next(proxied) : null;

    private HttpConnection? Next(ProxiedChannel proxied)
    {
        if (!Connections.TryEnterAddress(proxied.RemoteEndPoint, out RefusalReason reason))
        {
            TellRefused(proxied.RemoteEndPoint, reason);
            _ = HttpConnections.RefuseAsync(Server, proxied, options);
            return null;
        }

        return HttpConnections.Begin(Server, proxied, options with { ProxyProtocol = false }, Connections);
    }

    // Null: the channel is closed.
    private async ValueTask<ProxiedChannel?> ReadAsync()
    {
        byte[] block = Server.Pool.Rent(ProxyHeader.BinaryBytesMax);
        try
        {
            int filled = 0;
            while (true)
            {
                int received = await _channel.ReceiveAsync(block.AsMemory(filled)).ConfigureAwait(false);
                filled += received;
                switch (ProxyHeader.Parse(block.AsSpan(0, filled), out ProxyHeader header, out RefusalReason reason))
                {
                    case ParseStatus.Done:
                        return new ProxiedChannel(
                            _channel, header, block.AsSpan(header.Length, filled - header.Length).ToArray());
                    case ParseStatus.Refused:
                        return Refuse(reason);
                    case ParseStatus.NeedMore when received == 0:
                        return filled == 0 ? Close() : Refuse(RefusalReason.MalformedProxyHeader);
                }
            }
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            return WasLate ? Refuse(RefusalReason.HeaderTimeout) : Close();
        }
        finally
        {
            Server.Pool.Return(block);
        }
    }

    private ProxiedChannel? Refuse(RefusalReason reason)
    {
        TellRefused(_channel.RemoteEndPoint, reason);
        return Close();
    }

    private ProxiedChannel? Close()
    {
        _channel.Dispose();
        return null;
    }
}
