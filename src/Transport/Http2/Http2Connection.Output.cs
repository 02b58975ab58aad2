using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http2;

/// <remarks>
/// Frames collect in one buffer while another one is being sent; when that is done they change places. So at most one
/// send is under way, and what leaves together was written together.
/// </remarks>
internal sealed partial class Http2Connection
{
    // Bytes collected beyond which neither parts of answers are added nor frames read. Chosen: one send.
    private const int OutputBytesMax = BytePool.LargeBytes;

    private readonly Action _onSent;
    private readonly Queue<Http2Stream> _ready = new();
    private OutputBuffer _output;
    private OutputBuffer _sending;
    private bool _isSending;
    private ValueTaskAwaiter _sendAwaiter;

    // The send's result is a note: written before its signal.
    private volatile bool _hasSent;
    private bool _isSendBroken;
    private long _writeDeadline = ServerClock.Never;

    // Bytes that may still be sent on the connection. Source: RFC 9113, section 6.9.2.
    private long _sendWindow = DefaultWindow;

    private void WriteFrameHeader(int length, FrameType type, FrameFlags flags, int streamId)
    {
        new FrameHeader(length, type, flags, streamId).Write(_output.GetSpan(FrameHeader.Bytes));
        _output.Advance(FrameHeader.Bytes);
    }

    // Source: RFC 9113, section 3.4. The window of the connection is raised at once.
    private void WriteServerPreface()
    {
        WriteFrameHeader(3 * SettingBytes, FrameType.Settings, FrameFlags.None, 0);
        WriteSetting(SettingId.MaxConcurrentStreams, Options.StreamsMax);
        WriteSetting(SettingId.InitialWindowSize, Options.StreamWindowBytes);
        WriteSetting(SettingId.MaxHeaderListSize, Options.HeaderBytesMax);
        _settingsDeadline = _server.Clock.Deadline(Options.SettingsTimeoutMs);
        _receiveWindow = Math.Max(Options.ConnectionWindowBytes, DefaultWindow);
        if (_receiveWindow > DefaultWindow)
        {
            WriteWindowUpdate(0, _receiveWindow - DefaultWindow);
        }
    }

    private void WriteSetting(SettingId id, int value)
    {
        Span<byte> span = _output.GetSpan(SettingBytes);
        BinaryPrimitives.WriteUInt16BigEndian(span, (ushort)id);
        BinaryPrimitives.WriteInt32BigEndian(span[2..], value);
        _output.Advance(SettingBytes);
    }

    private void WriteNumber(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_output.GetSpan(sizeof(uint)), value);
        _output.Advance(sizeof(uint));
    }

    private void WriteWindowUpdate(int streamId, int increment)
    {
        WriteFrameHeader(sizeof(uint), FrameType.WindowUpdate, FrameFlags.None, streamId);
        WriteNumber((uint)increment);
    }

    private void WriteRstStream(int streamId, Http2ErrorCode code)
    {
        WriteFrameHeader(sizeof(uint), FrameType.RstStream, FrameFlags.None, streamId);
        WriteNumber((uint)code);
    }

    private void WriteGoAway(int lastStreamId, Http2ErrorCode code)
    {
        WriteFrameHeader(2 * sizeof(uint), FrameType.GoAway, FrameFlags.None, 0);
        WriteNumber((uint)lastStreamId);
        WriteNumber((uint)code);
    }

    private void WritePing(ulong payload, bool isAck)
    {
        WriteFrameHeader(PingBytes, FrameType.Ping, isAck ? FrameFlags.Ack : FrameFlags.None, 0);
        BinaryPrimitives.WriteUInt64BigEndian(_output.GetSpan(PingBytes), payload);
        _output.Advance(PingBytes);
    }

    private void WriteInterimHeaders(int streamId, int status)
    {
        Span<byte> span = _output.GetSpan(FrameHeader.Bytes + 1 + HpackEncoder.StatusBytesMax);
        int length = _encoder.WriteInterim(span[FrameHeader.Bytes..], status);
        new FrameHeader(length, FrameType.Headers, FrameFlags.EndHeaders, streamId).Write(span);
        _output.Advance(FrameHeader.Bytes + length);
    }

    private void WriteHeaders(Http2Stream stream, long contentLength, bool hasContent, bool endsStream)
    {
        Span<byte> span = _output.GetSpan(
            FrameHeader.Bytes + _encoder.BytesMax(stream.HeaderLines.Length, stream.ContentType.Length));
        int length = _encoder.Write(span[FrameHeader.Bytes..], stream, contentLength, hasContent);
        FrameFlags flags = FrameFlags.EndHeaders | (endsStream ? FrameFlags.EndStream : FrameFlags.None);
        new FrameHeader(length, FrameType.Headers, flags, stream.Id).Write(span);
        _output.Advance(FrameHeader.Bytes + length);
    }

    // A stream has something to send, or may send it now.
    private void Enqueue(Http2Stream stream)
    {
        if (!stream.IsQueued && stream.SendRemaining > 0)
        {
            stream.IsQueued = true;
            _ready.Enqueue(stream);
        }
    }

    private void Dequeue(Http2Stream stream)
    {
        if (!stream.IsQueued)
        {
            return;
        }

        stream.IsQueued = false;
        for (int i = _ready.Count; i > 0; i--)
        {
            Http2Stream next = _ready.Dequeue();
            if (next != stream)
            {
                _ready.Enqueue(next);
            }
        }
    }

    // Writes parts of answers, a frame of each stream in turn, as far as windows and buffer allow.
    private void WriteParts()
    {
        while (_ready.Count > 0 && _sendWindow > 0 && _output.Length < OutputBytesMax && !_isBroken)
        {
            Http2Stream stream = _ready.Dequeue();
            stream.IsQueued = false;
            if (!TryWritePart(stream) && stream.SendWindow > 0)
            {
                Enqueue(stream);
            }
        }
    }

    // Writes one frame of a stream's part, as long as it may be. True: the part is done.
    private bool TryWritePart(Http2Stream stream)
    {
        if (_output.Length >= OutputBytesMax)
        {
            return false;
        }

        long most = Math.Min(stream.SendRemaining, Math.Min(_sendWindow, stream.SendWindow));
        int length = (int)Math.Min(most, _sendFrameBytesMax);
        if (length <= 0)
        {
            return false;
        }

        bool isDone = length == stream.SendRemaining;
        bool endsStream = isDone && stream.IsLastPart;
        WriteFrameHeader(
            length, FrameType.Data, endsStream ? FrameFlags.EndStream : FrameFlags.None, stream.Id);
        stream.TakePart(_output.GetSpan(length)[..length]);
        _output.Advance(length);
        _sendWindow -= length;
        stream.SendWindow -= length;
        _idleFrames.Earn(UpdatesPerDataFrame);
        if (!isDone)
        {
            return false;
        }

        if (endsStream)
        {
            EndAnswer(stream);
        }
        else
        {
            stream.EndPart();
        }

        return true;
    }

    // Begins to send what has collected, unless a send is under way.
    private void StartSend()
    {
        while (!_isSending && _output.Length > 0 && !_isBroken)
        {
            (_output, _sending) = (_sending, _output);
            BeginSend();
            if (_isSending)
            {
                return;
            }

            WriteParts();
        }
    }

    private void BeginSend()
    {
        ValueTaskAwaiter awaiter;
        try
        {
#pragma warning disable CA2012 // The awaiter consumes the task, once: here, or when it tells that it is done.
            awaiter = _channel.SendAsync(_sending.Written).GetAwaiter();
#pragma warning restore CA2012
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            EndSend(isBroken: true);
            return;
        }

        if (awaiter.IsCompleted)
        {
            EndSend(isBroken: !TryTake(awaiter));
            return;
        }

        _isSending = true;
        _writeDeadline = _server.Clock.Deadline(Options.WriteTimeoutMs);
        _sendAwaiter = awaiter;
        awaiter.UnsafeOnCompleted(_onSent);
    }

    private void OnSent()
    {
        _isSendBroken = !TryTake(_sendAwaiter);
        _hasSent = true;
        Signal();
    }

    private static bool TryTake(ValueTaskAwaiter awaiter)
    {
        try
        {
            awaiter.GetResult();
            return true;
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            return false;
        }
    }

    // Takes the result of the send that was under way.
    private void TakeSent()
    {
        if (_hasSent)
        {
            _hasSent = false;
            _isSending = false;
            _writeDeadline = ServerClock.Never;
            EndSend(_isSendBroken);
        }
    }

    private void EndSend(bool isBroken)
    {
        CountSent(isBroken ? 0 : _sending.Length);
        _sending.Clear();
        if (isBroken)
        {
            Break();
        }
    }
}
