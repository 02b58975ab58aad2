using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A channel as the stream that TLS reads its records from and writes them to. Asynchronous only; closing it leaves the
/// channel open. A read into nothing waits until something has arrived, so that an idle reader holds no buffer.
/// </summary>
internal sealed class ChannelStream(ByteChannel channel) : Stream
{
    // Owner: the one read under way; read by whoever has awaited it.
    private bool _hasEnded;

    /// <summary>Whether the peer has sent FIN, or receiving was stopped.</summary>
    public bool HasEnded => _hasEnded;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            await channel.WaitToReceiveAsync().ConfigureAwait(false);
            return 0;
        }

        int received = await channel.ReceiveAsync(buffer).ConfigureAwait(false);
        _hasEnded |= received == 0;
        return received;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        channel.SendAsync(buffer);

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
