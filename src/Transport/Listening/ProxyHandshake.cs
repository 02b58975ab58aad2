using System.Diagnostics.CodeAnalysis;
using System.Net;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A connection from a proxy until its header is there: counted and limited like any other, and replaced by what comes
/// next. It has no address yet, so that limits by address count the client's and not the proxy's.
/// </summary>
/// <remarks>Owner of the fields: the flow; the deadline is lowered by the stop and read by the timer.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "The flow of the connection disposes of the channel.")]
internal sealed class ProxyHandshake : HttpConnection
{
    private readonly ServerContext _server;
    private readonly ByteChannel _channel;
    private readonly ListenOptions _options;
    private readonly ConnectionTable _connections;
    private readonly HandshakeDeadline _deadline;

    public ProxyHandshake(
        ServerContext server, ByteChannel channel, ListenOptions options, ConnectionTable connections)
    {
        _server = server;
        _channel = channel;
        _options = options;
        _connections = connections;
        _deadline = new HandshakeDeadline(server, server.Options.HeaderTimeoutMs);
    }

    public override IPEndPoint? RemoteEndPoint => null;

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
            if (await ReadAsync().ConfigureAwait(false) is { } proxied)
            {
                next = Next(proxied);
            }
        }
        catch (Exception e)
        {
            // Nothing above expects it, so it is a bug: the connection ends, the others go on.
            Events?.ConnectionFailed(_channel.RemoteEndPoint, e);
            _channel.Dispose();
        }

        if (next is null)
        {
            _connections.Leave(this);
            return;
        }

        _connections.Replace(this, next);
        next.Execute();
    }

    private HttpConnection? Next(ProxiedChannel proxied)
    {
        if (!_connections.TryEnterAddress(proxied.RemoteEndPoint, out RefusalReason reason))
        {
            Events?.Refused(proxied.RemoteEndPoint, reason);
            _ = HttpConnections.RefuseAsync(_server, proxied, _options);
            return null;
        }

        _deadline.Stop();
        return HttpConnections.Begin(_server, proxied, _options with { ProxyProtocol = false }, _connections);
    }

    // Null: the channel is closed.
    private async ValueTask<ProxiedChannel?> ReadAsync()
    {
        byte[] block = _server.Pool.Rent(ProxyHeader.BinaryBytesMax);
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
            return _deadline.WasOver ? Refuse(RefusalReason.HeaderTimeout) : Close();
        }
        finally
        {
            _server.Pool.Return(block);
        }
    }

    private ProxiedChannel? Refuse(RefusalReason reason)
    {
        Events?.Refused(_channel.RemoteEndPoint, reason);
        return Close();
    }

    private ProxiedChannel? Close()
    {
        _channel.Dispose();
        return null;
    }
}
