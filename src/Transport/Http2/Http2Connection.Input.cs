using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http2;

/// <remarks>Bytes come in: a receive at a time into one block, and out of it frame by frame.</remarks>
internal sealed partial class Http2Connection
{
    // Receives that may complete at once in a row before other connections get the thread. Chosen.
    private const int ReceivesInTurnMax = 8;

    // Bytes that a client may send on while it is being closed. Chosen, as in HTTP/1.1.
    private const int LingerBytesMax = 1024 * 1024;

    // Least room that a receive is begun with. Chosen: below, receives get too small to pay.
    private const int ReceiveRoomMin = 2048;

    private readonly Action _onReceived;

    // [_start, _end) has arrived and is not looked at. Null while nothing is held: an idle connection has no block.
    private byte[]? _block;
    private int _start;
    private int _end;

    // Bytes of the frame that begins at _start, if more of it has to come; 0 otherwise.
    private int _frameBytes;
    private bool _hasPreface;
    private int _receivesInTurn;
    private int _lingeredBytes;

    // A receive, or a wait for one, is under way. The result is a note: written before its signal.
    private bool _isReceiving;
    private bool _isWaiting;
    private ValueTaskAwaiter<int> _receiving;
    private volatile bool _hasReceived;
    private int _received;

    // A wait, which needs no block, is due after each receive; a receive after each wait.
    private bool _mayWait = true;

    // The client has ended: no more input comes.
    private bool _isInputOver;

    /// <summary>What a client begins with. Source: RFC 9113, section 3.4.</summary>
    public static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    // Whether frames may be looked at: not while their answers pile up, nor once the connection is to end.
    private bool MayRead => !_isClosing && !_isBroken && _output.Length < OutputBytesMax;

    private int Arrived => _end - _start;

    private void ReadFrames()
    {
        if (!_hasPreface && MayRead && !TryReadPreface())
        {
            return;
        }

        while (MayRead && Arrived >= FrameHeader.Bytes)
        {
            FrameHeader header = FrameHeader.Read(_block.AsSpan(_start));
            if (header.Length > FrameHeader.PayloadBytesMax)
            {
                Fail(Http2ErrorCode.FrameSizeError);
                return;
            }

            int whole = FrameHeader.Bytes + header.Length;
            if (Arrived < whole)
            {
                _frameBytes = whole;
                return;
            }

            _frameBytes = 0;
            int payload = _start + FrameHeader.Bytes;
            _start += whole;
            OnFrame(header, _block.AsSpan(payload, header.Length));
        }

        if (_isClosing || _isBroken)
        {
            // What still comes is thrown away.
            _start = 0;
            _end = 0;
        }
    }

    private bool TryReadPreface()
    {
        int count = Math.Min(Arrived, Preface.Length);
        if (!_block.AsSpan(_start, count).SequenceEqual(Preface[..count]))
        {
            Fail(Http2ErrorCode.ProtocolError);
            return false;
        }

        if (count < Preface.Length)
        {
            return false;
        }

        _start += count;
        _hasPreface = true;
        WriteServerPreface();
        return true;
    }

    // Moves what has arrived to the front, or into a larger block. No receive is under way.
    private void MakeRoomFor(int bytes)
    {
        byte[] target = _block!;
        if (target.Length < bytes)
        {
            target = _server.Pool.Rent(bytes);
        }

        _block.AsSpan(_start, Arrived).CopyTo(target);
        if (target != _block)
        {
            _server.Pool.Return(_block!);
            _block = target;
        }

        _end -= _start;
        _start = 0;
    }

    // Takes the result of the receive that was under way.
    private void TakeReceived()
    {
        if (!_hasReceived)
        {
            return;
        }

        _hasReceived = false;
        _isReceiving = false;
        bool wasWait = _isWaiting;
        _isWaiting = false;
        if (_received < 0)
        {
            Break();
        }
        else if (wasWait)
        {
            // Something is there: the receive that follows tells what.
        }
        else if (_received == 0)
        {
            OnInputOver();
        }
        else
        {
            _mayWait = true;
            _lingeredBytes += _isClosing ? _received : 0;
            _end += _isClosing ? 0 : _received;
            CountReceived(_received);
        }
    }

    // Begins a receive if one is due. True: it has completed at once, and there is more to do in this turn.
    private bool TryReceive()
    {
        if (_isReceiving || _isInputOver || _isBroken || (!MayRead && !_isClosing))
        {
            _receivesInTurn = 0;
            return false;
        }

        if (_receivesInTurn >= ReceivesInTurnMax)
        {
            // Nothing is under way, so that the next turn begins here.
            _receivesInTurn = 0;
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return false;
        }

        if (_isClosing && _lingeredBytes > LingerBytesMax)
        {
            _isInputOver = true;
            return false;
        }

        if (Arrived == 0 && _mayWait)
        {
            _mayWait = false;
            ReleaseBlock();
            BeginReceive(isWait: true);
        }
        else
        {
            PrepareBlock();
            BeginReceive(isWait: false);
        }

        if (!_hasReceived)
        {
            _receivesInTurn = 0;
            return false;
        }

        _receivesInTurn++;
        TakeReceived();
        return true;
    }

    private void PrepareBlock()
    {
        _block ??= _server.Pool.Rent(BytePool.MediumBytes);
        if (_start == _end)
        {
            _start = 0;
            _end = 0;
        }

        if (_block.Length - _end < ReceiveRoomMin || _block.Length - _start < _frameBytes)
        {
            MakeRoomFor(Math.Max(_frameBytes, Arrived + ReceiveRoomMin));
        }
    }

    private void ReleaseBlock()
    {
        if (_block is not null)
        {
            _server.Pool.Return(_block);
            _block = null;
        }

        _start = 0;
        _end = 0;
    }

    private void BeginReceive(bool isWait)
    {
        ValueTaskAwaiter<int> awaiter;
        try
        {
#pragma warning disable CA2012 // The awaiter consumes the task, once: here, or when it tells that it is done.
            awaiter = (isWait
                ? _channel.WaitToReceiveAsync()
                : _channel.ReceiveAsync(_block.AsMemory(_end))).GetAwaiter();
#pragma warning restore CA2012
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            _received = Receiver.Broken;
            _hasReceived = true;
            return;
        }

        _isReceiving = true;
        _isWaiting = isWait;
        if (awaiter.IsCompleted)
        {
            Take(awaiter);
            return;
        }

        _receiving = awaiter;
        awaiter.UnsafeOnCompleted(_onReceived);
    }

    private void OnReceived()
    {
        Take(_receiving);
        Signal();
    }

    private void Take(ValueTaskAwaiter<int> awaiter)
    {
        try
        {
            _received = awaiter.GetResult();
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            _received = Receiver.Broken;
        }

        _hasReceived = true;
    }
}
