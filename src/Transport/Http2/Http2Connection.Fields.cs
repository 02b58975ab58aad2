using System.Diagnostics;

namespace Dendrite.Fast.Transport.Http2;

/// <remarks>
/// Field blocks: HEADERS and CONTINUATION become requests and trailers. Every block is decoded, wanted or not, since
/// the client's table changes with it. Source: RFC 9113, sections 4.3 and 8.
/// </remarks>
internal sealed partial class Http2Connection
{
    private readonly HpackDecoder _decoder;
    private readonly ResponseEncoder _encoder;
    private readonly ClosedStreams _closed = new();

    // The block that has begun and not ended, if the stream is not 0; its first fragments lie in the buffer.
    private int _fieldBlockStream;
    private BlockUse _fieldBlockUse;
    private bool _fieldBlockEndsStream;
    private int _fieldBlockFrames;
    private byte[]? _fieldBlock;
    private int _fieldBlockBytes;

    // The highest stream that the client has begun.
    private int _lastStreamId;

    // The last stream that is served has been told: later ones are ignored.
    private bool _hasLastStream;

    // What a field block is for.
    private enum BlockUse : byte
    {
        Request,
        Trailers,

        // Decoded and thrown away.
        Nothing,

        // As nothing, and the stream is told that it is closed.
        ClosedStream,

        // As nothing, and the stream is told that there are too many.
        RefusedStream,

        // As nothing, and the stream is told that it depends on itself.
        MalformedStream,
    }

    private bool IsIdle(int streamId) => (streamId & 1) == 0 || streamId > _lastStreamId;

    private void OnHeaders(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if ((header.StreamId & 1) == 0)
        {
            // Source: RFC 9113, section 5.1.1: a client's streams are odd.
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        if (!TryUnpad(header, ref payload))
        {
            return;
        }

        bool dependsOnItself = false;
        if (header.Has(FrameFlags.Priority))
        {
            if (payload.Length < PriorityBytes)
            {
                Fail(Http2ErrorCode.FrameSizeError);
                return;
            }

            dependsOnItself = DependsOnItself(header.StreamId, payload);
            payload = payload[PriorityBytes..];
        }

        if (!TryFindUse(header, out _fieldBlockUse))
        {
            return;
        }

        if (dependsOnItself && _fieldBlockUse == BlockUse.Request)
        {
            _fieldBlockUse = BlockUse.MalformedStream;
        }

        _fieldBlockStream = header.StreamId;
        _fieldBlockEndsStream = header.Has(FrameFlags.EndStream);
        _fieldBlockFrames = 0;
        OnFragment(header, payload);
    }

    private void OnContinuation(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (_fieldBlockStream == 0)
        {
            // Source: RFC 9113, section 6.10. One of another stream was refused before.
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        OnFragment(header, payload);
    }

    private void OnFragment(FrameHeader header, ReadOnlySpan<byte> fragment)
    {
        bool isWhole = header.Has(FrameFlags.EndHeaders);
        if (isWhole && _fieldBlockBytes == 0)
        {
            OnFieldBlock(fragment);
            return;
        }

        if (++_fieldBlockFrames > Options.FieldBlockFramesMax
            || _fieldBlockBytes + fragment.Length > Options.HeaderBytesMax)
        {
            Fail(Http2ErrorCode.EnhanceYourCalm);
            return;
        }

        _fieldBlock ??= _server.Pool.Rent(Options.HeaderBytesMax);
        fragment.CopyTo(_fieldBlock.AsSpan(_fieldBlockBytes));
        _fieldBlockBytes += fragment.Length;
        if (!isWhole)
        {
            if (_headerDeadline == ServerClock.Never)
            {
                _headerDeadline = _server.Clock.Deadline(Options.HeaderTimeoutMs);
            }

            return;
        }

        OnFieldBlock(_fieldBlock.AsSpan(0, _fieldBlockBytes));
        ReleaseFieldBlock();
    }

    private void ReleaseFieldBlock()
    {
        if (_fieldBlock is not null)
        {
            _server.Pool.Return(_fieldBlock);
            _fieldBlock = null;
        }

        _fieldBlockBytes = 0;
    }

    // What the block of a HEADERS frame is for, by the state of its stream. False: the connection fails.
    private bool TryFindUse(FrameHeader header, out BlockUse use)
    {
        use = BlockUse.Nothing;
        int id = header.StreamId;
        if (_streams.TryGetValue(id, out Http2Stream? stream))
        {
            use = stream.IsRemoteEnded ? BlockUse.ClosedStream : BlockUse.Trailers;
            return true;
        }

        if (id <= _lastStreamId)
        {
            switch (_closed.HowEnded(id))
            {
                case StreamEnd.ResetHere:
                    return true;
                case StreamEnd.ResetThere:
                    use = BlockUse.ClosedStream;
                    return true;
                case StreamEnd.Skipped:
                    Fail(Http2ErrorCode.ProtocolError);
                    return false;
                default:
                    Fail(Http2ErrorCode.StreamClosed);
                    return false;
            }
        }

        if (id > _lastStreamId + 2 && _lastStreamId > 0)
        {
            _closed.AddGap(_lastStreamId + 2, id - 2);
        }
        else if (_lastStreamId == 0 && id > 1)
        {
            _closed.AddGap(1, id - 2);
        }

        if (_hasLastStream)
        {
            // Source: RFC 9113, section 6.8: it knows that this stream is not served.
            _closed.Add(id, isOwn: true);
            _lastStreamId = id;
            return true;
        }

        _lastStreamId = id;
        use = _streams.Count + _orphans < Options.StreamsMax ? BlockUse.Request : BlockUse.RefusedStream;
        return true;
    }

    private void OnFieldBlock(ReadOnlySpan<byte> block)
    {
        int id = _fieldBlockStream;
        _fieldBlockStream = 0;
        _headerDeadline = ServerClock.Never;
        byte[] memory = _server.Pool.Rent(Options.HeaderBytesMax * 2);
        switch (_fieldBlockUse)
        {
            case BlockUse.Request:
                OnRequestFields(id, block, memory);
                break;
            case BlockUse.Trailers:
                OnTrailers(id, block, memory);
                break;
            default:
                if (!TrySkip(block))
                {
                    break;
                }

                if (_fieldBlockUse == BlockUse.RefusedStream)
                {
                    RefuseStream(id);
                }
                else if (_fieldBlockUse != BlockUse.Nothing)
                {
                    FailStream(id, _fieldBlockUse == BlockUse.ClosedStream
                        ? Http2ErrorCode.StreamClosed : Http2ErrorCode.ProtocolError);
                }

                break;
        }

        _server.Pool.Return(memory);
    }

    private bool TrySkip(ReadOnlySpan<byte> block)
    {
        var nobody = default(NoFields);
        return !FailsBlock(_decoder.Decode(block, default, ref nobody, out _));
    }

    private bool FailsBlock(HpackStatus status)
    {
        if (status is not (HpackStatus.CompressionError or HpackStatus.Flood))
        {
            return false;
        }

        Fail(status == HpackStatus.Flood ? Http2ErrorCode.EnhanceYourCalm : Http2ErrorCode.CompressionError);
        return true;
    }

    private void OnRequestFields(int id, ReadOnlySpan<byte> block, byte[] memory)
    {
        Http2Stream stream = TakeStream(id);
        var builder = new RequestFieldsBuilder(stream.RequestHead, Options, memory);
        HpackStatus status = _decoder.Decode(
            block, memory.AsSpan(0, Options.HeaderBytesMax), ref builder, out int written);
        if (FailsBlock(status))
        {
            ReturnStream(stream);
            return;
        }

        stream.IsRemoteEnded = _fieldBlockEndsStream;
        RefusalReason refusal = RefusalReason.HeadersTooLarge;
        if (status != HpackStatus.HeaderListTooLarge)
        {
            written = builder.OnEnd(written);
            refusal = builder.Refusal;
        }

        RequestHead head = stream.RequestHead;
        if (builder.IsMalformed || (_fieldBlockEndsStream && head.ContentLength > 0))
        {
            ReturnStream(stream);
            FailStream(id, Http2ErrorCode.ProtocolError);
            return;
        }

        // A length that only the end will tell, as of a chunked body.
        head.IsChunked = !_fieldBlockEndsStream && head.ContentLength < 0;
        if (refusal == RefusalReason.HeadersTooLarge || refusal == RefusalReason.TooManyHeaders)
        {
            HttpVerb verb = head.Verb;
            head.Reset();
            head.Verb = verb;
            written = 0;
        }

        stream.TakeHead(memory.AsSpan(0, written));
        Dispatch(stream, refusal);
    }

    private void OnTrailers(int id, ReadOnlySpan<byte> block, byte[] memory)
    {
        var checker = new TrailerFieldsChecker(memory);
        HpackStatus status = _decoder.Decode(block, memory.AsSpan(0, Options.HeaderBytesMax), ref checker, out _);
        if (FailsBlock(status))
        {
            return;
        }

        if (checker.IsMalformed || !_fieldBlockEndsStream || status == HpackStatus.HeaderListTooLarge)
        {
            // Source: RFC 9113, section 8.1: trailers end the stream.
            FailStream(id, Http2ErrorCode.ProtocolError);
            return;
        }

        bool isOpen = _streams.TryGetValue(id, out Http2Stream? stream);
        Debug.Assert(isOpen, "Nothing came between the block's frames.");
        OnBodyEnd(stream!);
    }

    // Takes the padding off. False: the connection fails. Source: RFC 9113, section 6.1.
    private bool TryUnpad(FrameHeader header, ref ReadOnlySpan<byte> payload)
    {
        if (!header.Has(FrameFlags.Padded))
        {
            return true;
        }

        if (payload.IsEmpty)
        {
            Fail(Http2ErrorCode.FrameSizeError);
            return false;
        }

        int padding = payload[0];
        int prioritised = header.Type == FrameType.Headers && header.Has(FrameFlags.Priority) ? PriorityBytes : 0;
        if (padding + prioritised > payload.Length - 1)
        {
            Fail(Http2ErrorCode.ProtocolError);
            return false;
        }

        payload = payload[1..^padding];
        return true;
    }

    private readonly struct NoFields : IHeaderFieldHandler
    {
        public bool OnField(ByteSlice name, ByteSlice value, int staticIndex) => false;
    }
}
