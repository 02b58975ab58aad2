using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport;

/// <summary>A TCP socket as a channel. The socket keeps the operations' state, so that none allocates.</summary>
internal sealed class SocketChannel : ByteChannel
{
    private readonly Socket _socket;

    public SocketChannel(Socket socket)
    {
        _socket = socket;
        RemoteEndPoint = socket.RemoteEndPoint as IPEndPoint;
        LocalEndPoint = socket.LocalEndPoint as IPEndPoint;
    }

    public override IPEndPoint? RemoteEndPoint { get; }

    public override IPEndPoint? LocalEndPoint { get; }

    public override bool HasArrived
    {
        get
        {
            try
            {
                return _socket.Available > 0;
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    // A receive of no bytes completes when there is something to receive.
    public override ValueTask<int> WaitToReceiveAsync() => _socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None);

    public override ValueTask<int> ReceiveAsync(Memory<byte> destination) =>
        _socket.ReceiveAsync(destination, SocketFlags.None);

    public override ValueTask SendAsync(ReadOnlyMemory<byte> source)
    {
        ValueTask<int> send = _socket.SendAsync(source, SocketFlags.None);
        if (send.IsCompletedSuccessfully)
        {
            int sent = send.Result;
            return sent == source.Length ? default : SendRestAsync(source[sent..]);
        }

        return AwaitSendAsync(send, source);
    }

    public override void StopReceiving() => Shutdown(SocketShutdown.Receive);

    public override void FinishSending() => Shutdown(SocketShutdown.Send);

    public override void Abort()
    {
        try
        {
            // Zero linger time makes closing send RST.
            _socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is gone already: closing does the rest.
        }

        _socket.Dispose();
    }

    public override void Dispose() => _socket.Dispose();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitSendAsync(ValueTask<int> send, ReadOnlyMemory<byte> source)
    {
        int sent = await send.ConfigureAwait(false);
        if (sent < source.Length)
        {
            await SendRestAsync(source[sent..]).ConfigureAwait(false);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask SendRestAsync(ReadOnlyMemory<byte> source)
    {
        while (!source.IsEmpty)
        {
            int sent = await _socket.SendAsync(source, SocketFlags.None).ConfigureAwait(false);
            source = source[sent..];
        }
    }

    private void Shutdown(SocketShutdown how)
    {
        try
        {
            _socket.Shutdown(how);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The connection is gone: the operations under way say so.
        }
    }
}
