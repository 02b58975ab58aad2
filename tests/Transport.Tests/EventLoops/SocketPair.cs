using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>A loopback connection: the server's end a channel on a loop of its own, the client's a socket.</summary>
internal sealed class SocketPair : IDisposable
{
    private readonly EventLoopGroup _loops = EventLoopGroup.TryCreate(loopCount: 1)!;

    public SocketPair(int sendBufferBytes = 0)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (sendBufferBytes > 0)
        {
            Client.ReceiveBufferSize = sendBufferBytes;
        }

        Client.Connect(listener.LocalEndPoint!);
        Socket server = listener.Accept();
        server.NoDelay = true;
        if (sendBufferBytes > 0)
        {
            server.SendBufferSize = sendBufferBytes;
        }

        Channel = new EpollChannel(server, Loop);
    }

    public EventLoop Loop => _loops.Loops[0];

    public Socket Client { get; }

    public EpollChannel Channel { get; }

    /// <summary>Receives what there is, and says how much; fails the test if nothing comes.</summary>
    public async Task<int> ReceiveAsync(byte[] buffer) =>
        await Channel.ReceiveAsync(buffer).AsTask().WaitAsync(Eventually.DefaultLimit, Cancel);

    /// <summary>Receives at the client's end; fails the test if nothing comes.</summary>
    public async Task<int> ClientReceiveAsync(Memory<byte> buffer) =>
        await Client.ReceiveAsync(buffer, Cancel).AsTask().WaitAsync(Eventually.DefaultLimit, Cancel);

    public async Task WaitAsync() =>
        await Channel.WaitToReceiveAsync().AsTask().WaitAsync(Eventually.DefaultLimit, Cancel);

    /// <summary>Waits until so many bytes have arrived at the server's end.</summary>
    public Task ArrivedAsync() => Eventually.Async(() => Channel.HasArrived);

    public void ResetByClient()
    {
        Client.LingerState = new LingerOption(true, 0);
        Client.Dispose();
    }

    public void Dispose()
    {
        Channel.Dispose();
        Client.Dispose();
        _loops.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
