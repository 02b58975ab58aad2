using System.Net;
using System.Net.Security;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A channel as its proxy describes it: with the addresses that were told, and first the bytes that arrived together
/// with the header. Owns the channel below.
/// </summary>
internal sealed class ProxiedChannel : ByteChannel
{
    private readonly ByteChannel _channel;

    // Owner: the receive under way. Empty when all of them have been received.
    private ReadOnlyMemory<byte> _early;
    private volatile bool _hasEarly;

    /// <param name="channel">The channel to the proxy.</param>
    /// <param name="header">What the proxy told.</param>
    /// <param name="early">What has been received after the header; kept.</param>
    public ProxiedChannel(ByteChannel channel, ProxyHeader header, ReadOnlyMemory<byte> early)
    {
        _channel = channel;
        _early = early;
        _hasEarly = !early.IsEmpty;
        RemoteEndPoint = header.HasAddresses ? header.Source : channel.RemoteEndPoint;
        LocalEndPoint = header.HasAddresses ? header.Destination : channel.LocalEndPoint;
    }

    public override IPEndPoint? RemoteEndPoint { get; }

    public override IPEndPoint? LocalEndPoint { get; }

    public override bool IsSecure => _channel.IsSecure;

    public override SslApplicationProtocol ApplicationProtocol => _channel.ApplicationProtocol;

    public override bool HasArrived => _hasEarly || _channel.HasArrived;

    public override void Start(IThreadPoolWorkItem flow) => _channel.Start(flow);

    public override ValueTask<int> WaitToReceiveAsync() => _hasEarly ? new(0) : _channel.WaitToReceiveAsync();

    public override bool TryWithdraw() => _channel.TryWithdraw();

    public override ValueTask<int> ReceiveAsync(Memory<byte> destination)
    {
        if (!_hasEarly)
        {
            return _channel.ReceiveAsync(destination);
        }

        int count = Math.Min(_early.Length, destination.Length);
        _early.Span[..count].CopyTo(destination.Span);
        _early = _early[count..];
        _hasEarly = !_early.IsEmpty;
        return new(count);
    }

    public override ValueTask SendAsync(ReadOnlyMemory<byte> source) => _channel.SendAsync(source);

    public override void StopReceiving() => _channel.StopReceiving();

    public override void FinishSending() => _channel.FinishSending();

    public override void Abort() => _channel.Abort();

    public override void Dispose() => _channel.Dispose();
}
