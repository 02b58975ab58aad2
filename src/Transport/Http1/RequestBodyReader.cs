using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

/// <summary>
/// The body of a streamed request as a pipe: one pooled block, refilled when the handler asks for more than it holds.
/// Nothing is read ahead, so a handler that does not read holds the sender back. Owner: the handler.
/// </summary>
internal sealed class RequestBodyReader(Http1Connection connection, BytePool pool) : PipeReader
{
    // Most bytes that a handler may leave unconsumed while asking for more. Chosen: no parser of ours needs more.
    private const int UnconsumedBytesMax = 1024 * 1024;

    private byte[]? _block;
    private int _start;
    private int _end;
    private int _examined;
    private volatile bool _isCancelled;

    public override bool TryRead(out ReadResult result)
    {
        bool isReady = _isCancelled || _end > _examined || connection.IsBodyDone;
        result = isReady ? Result() : default;
        return isReady;
    }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return TryRead(out ReadResult result) ? new ValueTask<ReadResult>(result) : FillAsync();
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        int start = consumed.GetObject() is null ? _start : consumed.GetInteger();
        int seen = examined.GetObject() is null ? _start : examined.GetInteger();
        if (start < _start || start > _end || seen < start || seen > _end)
        {
            throw new InvalidOperationException("The position is not within what was read last.");
        }

        _start = start;
        _examined = seen;
        if (_start == _end)
        {
            _start = 0;
            _end = 0;
            _examined = 0;
        }
    }

    public override void CancelPendingRead() => _isCancelled = true;

    // The transport reads the rest, or closes: completing early needs nothing.
    public override void Complete(Exception? exception = null)
    {
    }

    /// <summary>Gives the block back: the request is over.</summary>
    public void Release()
    {
        if (_block is not null)
        {
            pool.Return(_block);
            _block = null;
        }

        _start = 0;
        _end = 0;
        _examined = 0;
        _isCancelled = false;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> FillAsync()
    {
        MakeRoom();
        int read = await connection.ReadBodyAsync(_block.AsMemory(_end)).ConfigureAwait(false);
        if (read < 0)
        {
            if (connection.IsClientGone)
            {
                throw new OperationCanceledException("The client is gone.", connection.Aborted);
            }

            throw new RequestRefusedException(connection.BodyRefusal);
        }

        _end += read;
        return Result();
    }

    private ReadResult Result()
    {
        bool isCancelled = _isCancelled;
        _isCancelled = false;
        var buffer = _block is null
            ? ReadOnlySequence<byte>.Empty
            : new ReadOnlySequence<byte>(_block, _start, _end - _start);
        return new ReadResult(buffer, isCancelled, connection.IsBodyDone);
    }

    private void MakeRoom()
    {
        _block ??= pool.Rent(BytePool.MediumBytes);
        if (_end < _block.Length)
        {
            return;
        }

        int unconsumed = _end - _start;
        if (_start > 0)
        {
            _block.AsSpan(_start, unconsumed).CopyTo(_block);
        }
        else
        {
            if (_block.Length >= UnconsumedBytesMax)
            {
                throw new InvalidOperationException($"More than {UnconsumedBytesMax} bytes are left unconsumed.");
            }

            byte[] larger = pool.Rent(_block.Length * 2);
            _block.AsSpan(_start, unconsumed).CopyTo(larger);
            pool.Return(_block);
            _block = larger;
        }

        _examined -= _start;
        _start = 0;
        _end = unconsumed;
    }
}
