namespace Dendrite.Fast.Transport.Http2;

/// <remarks>DATA frames and the windows that bound them. Source: RFC 9113, sections 5.2, 6.1 and 6.9.</remarks>
internal sealed partial class Http2Connection
{
    // Source: RFC 9113, section 6.9.2.
    private const int DefaultWindow = 65_535;

    // Bytes that the client may still send on the connection, and those that it may be given back.
    private int _receiveWindow;
    private int _returned;

    private void OnData(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        int id = header.StreamId;
        if (id == 0 || IsIdle(id))
        {
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        // Padding counts, and so does what is ignored.
        if (payload.Length > _receiveWindow)
        {
            Fail(Http2ErrorCode.FlowControlError);
            return;
        }

        int counted = payload.Length;
        _receiveWindow -= counted;
        if (!TryUnpad(header, ref payload))
        {
            return;
        }

        if (payload.IsEmpty && !header.Has(FrameFlags.EndStream))
        {
            SpendIdleFrame();
        }

        if (!_streams.TryGetValue(id, out Http2Stream? stream))
        {
            OnDataOfClosed(id);
            ReturnWindow(null, counted);
        }
        else if (stream.IsRemoteEnded)
        {
            FailStream(id, Http2ErrorCode.StreamClosed);
            ReturnWindow(null, counted);
        }
        else if (counted > stream.ReceiveWindow)
        {
            FailStream(id, Http2ErrorCode.FlowControlError);
            ReturnWindow(null, counted);
        }
        else
        {
            stream.ReceiveWindow -= counted;
            OnBodyBytes(stream, payload, counted - payload.Length, header.Has(FrameFlags.EndStream));
        }
    }

    private void OnDataOfClosed(int id)
    {
        switch (_closed.HowEnded(id))
        {
            case StreamEnd.ResetHere:
                break;
            case StreamEnd.ResetThere:
                FailStream(id, Http2ErrorCode.StreamClosed);
                break;
            default:
                Fail(Http2ErrorCode.StreamClosed);
                break;
        }
    }

    private void OnBodyBytes(Http2Stream stream, ReadOnlySpan<byte> data, int padding, bool isLast)
    {
        if (stream.IsAnswered)
        {
            ReturnWindow(null, stream.AppendBody(data) + padding);
            OnRest(stream, isLast);
            return;
        }

        // Source: RFC 9113, section 8.1.1: a body of another length than declared is malformed.
        long declared = stream.RequestHead.ContentLength;
        long length = stream.BodyReceived + data.Length;
        if (declared >= 0 && (length > declared || (isLast && length != declared)))
        {
            FailStream(stream.Id, Http2ErrorCode.ProtocolError);
            ReturnWindow(null, data.Length + padding);
            return;
        }

        // Padding is used up at once, also that of a frame with nothing else.
        int used = padding + (data.IsEmpty ? 0 : stream.AppendBody(data));
        if (used > 0)
        {
            ReturnWindow(isLast ? null : stream, used);
        }

        if (isLast)
        {
            OnBodyEnd(stream);
        }
        else if (stream.AwaitsBody && stream.BodyRefusal != RefusalReason.None)
        {
            Refuse(stream, stream.BodyRefusal);
        }
    }

    private void OnBodyEnd(Http2Stream stream)
    {
        if (stream.IsAnswered)
        {
            OnRest(stream, isLast: true);
            return;
        }

        long declared = stream.RequestHead.ContentLength;
        if (declared >= 0 && stream.BodyReceived != declared)
        {
            FailStream(stream.Id, Http2ErrorCode.ProtocolError);
            return;
        }

        stream.FinishBody();
        stream.IsRemoteEnded = true;
        if (!stream.AwaitsBody)
        {
            return;
        }

        stream.AwaitsBody = false;
        if (stream.BodyRefusal != RefusalReason.None)
        {
            Refuse(stream, stream.BodyRefusal);
        }
        else
        {
            CallHandler(stream);
        }
    }

    // Gives bytes back that are used up: on the stream if it goes on, and on the connection.
    private void ReturnWindow(Http2Stream? stream, int bytes)
    {
        _returned += bytes;
        if (_returned >= Options.ConnectionWindowBytes / 2)
        {
            WriteWindowUpdate(0, _returned);
            _receiveWindow += _returned;
            _returned = 0;
        }

        if (stream is null || stream.IsRemoteEnded || stream.IsGone)
        {
            return;
        }

        stream.Returned += bytes;
        if (stream.Returned >= Options.StreamWindowBytes / 2)
        {
            WriteWindowUpdate(stream.Id, stream.Returned);
            stream.ReceiveWindow += stream.Returned;
            stream.Returned = 0;
        }
    }
}
