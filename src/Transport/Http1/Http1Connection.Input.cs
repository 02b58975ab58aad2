using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

internal sealed partial class Http1Connection
{
    // Bytes that a client may send on while it is being closed. Chosen: a few socket buffers.
    private const int LingerBytesMax = 1024 * 1024;

    // Least room in the receive block that a receive is begun with. Chosen: below, receives get too small to pay.
    private const int ReceiveRoomMin = 512;

    // The receive block: [_keep, _start) is the head of the current request, and its body if that lies here;
    // [_start, _end) has arrived and is not looked at; from _end on there is room, into which a receive may be under
    // way. While one is, nothing moves. Empty while the connection waits with nothing received.
    private byte[] _block = [];
    private int _keep;
    private int _start;
    private int _end;

    private bool _isLastRequest;
    private HeadParser _parser;
    private RequestHeadBuilder _builder;
    private long _headDeadline;

    private void BeginRequest()
    {
        ReleaseBody();
        if (_start == _end && !_receiver.IsBusy)
        {
            _start = 0;
            _end = 0;
            if (_block.Length > BytePool.SmallBytes)
            {
                ReleaseBlock();
            }
        }

        _keep = _start;
        _parser = default;
        _head.Reset();
    }

    private ParseStatus ParseHead(out RefusalReason reason)
    {
        ParseStatus status = _parser.Parse(
            _block.AsSpan(_keep, _end - _keep), Options, ref _builder, out reason);
        if (status == ParseStatus.Done)
        {
            _start = _keep + _parser.Length;
            _head.Attach(_block, _keep);
            _headDeadline = ServerClock.Never;
            _hasServed = true;
        }

        return status;
    }

    // Waits, without a block, while nothing has been received: idle connections are to cost little.
    private ValueTask<int> WaitIdle()
    {
        ReleaseBlock();
        ValueTask<int> wait = _channel.WaitToReceiveAsync();
        if (!wait.IsCompleted)
        {
            SetReadDeadline();
            EnterIdle();
        }

        return wait;
    }

    private void OnIdleOver(bool isBroken)
    {
        Volatile.Write(ref _readDeadline, ServerClock.Never);
        LeaveIdle();
        if (isBroken)
        {
            _isBroken = true;
            OnPeerEnd(Receiver.Broken);
        }
    }

    // None: there may be more input. HeaderTimeout: too late. Incomplete: the client has ended, or is gone.
    private ValueTask<RefusalReason> ReceiveHeadAsync()
    {
        if (_isBroken)
        {
            return new ValueTask<RefusalReason>(RefusalReason.Incomplete);
        }

        bool isIdle = _start == _end;
        if (!isIdle && _headDeadline == ServerClock.Never)
        {
            _headDeadline = _server.Clock.Deadline(Options.HeaderTimeoutMs);
        }

        if (_receiver.IsBusy)
        {
            return AwaitHeadAsync(isIdle);
        }

        MakeRoom(ReceiveRoomMin);
        return _receiver.TryReceive(_block.AsMemory(_end), out int received)
            ? new ValueTask<RefusalReason>(OnHeadReceived(received))
            : AwaitHeadAsync(isIdle);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RefusalReason> AwaitHeadAsync(bool isIdle)
    {
        if (isIdle && _receiver.TryWithdraw())
        {
            ReleaseBlock();
        }

        if (!_receiver.HasResult)
        {
            SetReadDeadline();
            if (isIdle)
            {
                EnterIdle();
            }
        }

        int received = await _receiver.TakeAsync().ConfigureAwait(false);
        LeaveIdle();
        return OnHeadReceived(received);
    }

    private RefusalReason OnHeadReceived(int received)
    {
        Volatile.Write(ref _readDeadline, ServerClock.Never);
        if (received == Receiver.Readable)
        {
            return RefusalReason.None;
        }

        if (received > 0 && _start == _end && _isReadLate)
        {
            // A request that came while the connection's time ran out is answered, as its last one.
            _isReadLate = false;
            _isLastRequest = true;
        }

        int bytes = Math.Max(received, 0);
        _end += bytes;
        CountReceived(bytes);
        _isBroken |= received < 0;
        return _isReadLate ? RefusalReason.HeaderTimeout
            : received <= 0 ? RefusalReason.Incomplete
            : RefusalReason.None;
    }

    private void SetReadDeadline()
    {
        long deadline = _headDeadline != ServerClock.Never
            ? _headDeadline : _server.Clock.Deadline(Options.KeepAliveTimeoutMs);
        Volatile.Write(ref _readDeadline, deadline);
    }

    private void ReleaseBlock()
    {
        if (_block.Length > 0)
        {
            _server.Pool.Return(_block);
            _block = [];
        }

        _keep = 0;
        _start = 0;
        _end = 0;
    }

    private void BeginReceive()
    {
        if (!_receiver.IsBusy)
        {
            MakeRoom(ReceiveRoomMin);
            _receiver.Begin(_block.AsMemory(_end));
        }
    }

    // Moves what is kept to the front of the block, or into a larger one. Slices of the head count from _keep.
    private void MakeRoom(int bytesMin)
    {
        if (_block.Length == 0)
        {
            _block = _server.Pool.Rent(BytePool.SmallBytes);
        }

        if (_block.Length - _end >= bytesMin)
        {
            return;
        }

        int kept = _end - _keep;
        if (_block.Length - kept >= bytesMin)
        {
            _block.AsSpan(_keep, kept).CopyTo(_block);
        }
        else
        {
            byte[] larger = _server.Pool.Rent(Math.Max(_block.Length * 2, kept + bytesMin));
            _block.AsSpan(_keep, kept).CopyTo(larger);
            _server.Pool.Return(_block);
            _block = larger;
        }

        _start -= _keep;
        _end -= _keep;
        _keep = 0;
        _head.Attach(_block, _keep);
    }

    private async ValueTask LingerAsync()
    {
        Volatile.Write(ref _readDeadline, _server.Clock.Deadline(Options.LingerMs));
        int discarded = 0;
        while (discarded < LingerBytesMax && !_isReadLate)
        {
            if (!_receiver.IsBusy)
            {
                ReleaseBlock();
                BeginReceive();
            }

            int received = await _receiver.TakeAsync().ConfigureAwait(false);
            if (received <= 0)
            {
                return;
            }

            discarded += received;
        }
    }
}
