using System.Buffers.Binary;

namespace Dendrite.Fast.Transport.Http2;

/// <remarks>Frames by their kind, and those that are about the connection or the life of a stream.</remarks>
internal sealed partial class Http2Connection
{
    // The payload of the ping that a drain waits for. Chosen: never sent otherwise.
    private const ulong DrainPing = 0x6472_6169_6e20_6e6f;

    // How long a drain waits for its ping. Chosen: above any round trip.
    private const int DrainPingMs = 1_000;

    // WINDOW_UPDATE frames that each DATA frame sent allows. Chosen: one for the stream, one for the connection, twice.
    private const int UpdatesPerDataFrame = 4;

    // Settings of one frame beyond which each counts as a frame. Chosen: there are under ten.
    private const int SettingsPerFrameMax = 32;

    private const int SettingBytes = 6;
    private const int PingBytes = 8;
    private const int PriorityBytes = 5;
    private const long WindowMax = int.MaxValue;

    private FloodMeter _resets;
    private FloodMeter _controlFrames;
    private FloodMeter _idleFrames;

    // The client's settings. Source: RFC 9113, section 6.5.2.
    private long _initialSendWindow = 65_535;
    private int _sendFrameBytesMax = FrameHeader.PayloadBytesMax;
    private bool _hasSettings;

    private void OnFrame(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (!_hasSettings && header.Type != FrameType.Settings)
        {
            // Source: RFC 9113, section 3.4: the preface is followed by SETTINGS.
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        if (_fieldBlockStream != 0
            && (header.Type != FrameType.Continuation || header.StreamId != _fieldBlockStream))
        {
            // Source: RFC 9113, section 4.3: a field block is not interrupted.
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        switch (header.Type)
        {
            case FrameType.Data:
                OnData(header, payload);
                break;
            case FrameType.Headers:
                OnHeaders(header, payload);
                break;
            case FrameType.Priority:
                OnPriority(header, payload);
                break;
            case FrameType.RstStream:
                OnRstStream(header, payload);
                break;
            case FrameType.Settings:
                OnSettings(header, payload);
                break;
            case FrameType.Ping:
                OnPing(header, payload);
                break;
            case FrameType.GoAway:
                OnGoAway(header, payload);
                break;
            case FrameType.WindowUpdate:
                OnWindowUpdate(header, payload);
                break;
            case FrameType.Continuation:
                OnContinuation(header, payload);
                break;
            case FrameType.PushPromise:
                // Source: RFC 9113, section 8.4: a client does not push.
                Fail(Http2ErrorCode.ProtocolError);
                break;
            default:
                // Source: RFC 9113, section 5.5: what is not known is ignored.
                SpendIdleFrame();
                break;
        }
    }

    private void SpendIdleFrame()
    {
        if (!_idleFrames.TrySpend(NowMs))
        {
            Fail(Http2ErrorCode.EnhanceYourCalm);
        }
    }

    private bool TrySpendControlFrame()
    {
        if (_controlFrames.TrySpend(NowMs))
        {
            return true;
        }

        Fail(Http2ErrorCode.EnhanceYourCalm);
        return false;
    }

    // Priorities are checked and then ignored. Source: RFC 9113, sections 5.3.2 and 6.3.
    private void OnPriority(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.StreamId == 0)
        {
            Fail(Http2ErrorCode.ProtocolError);
        }
        else if (payload.Length != PriorityBytes)
        {
            FailStream(header.StreamId, Http2ErrorCode.FrameSizeError);
        }
        else if (DependsOnItself(header.StreamId, payload))
        {
            FailStream(header.StreamId, Http2ErrorCode.ProtocolError);
        }
        else
        {
            SpendIdleFrame();
        }
    }

    private static bool DependsOnItself(int streamId, ReadOnlySpan<byte> priority) =>
        (BinaryPrimitives.ReadUInt32BigEndian(priority) & int.MaxValue) == streamId;

    private void OnRstStream(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.StreamId == 0 || IsIdle(header.StreamId))
        {
            Fail(Http2ErrorCode.ProtocolError);
        }
        else if (payload.Length != sizeof(uint))
        {
            Fail(Http2ErrorCode.FrameSizeError);
        }
        else if (!_resets.TrySpend(NowMs))
        {
            Fail(Http2ErrorCode.EnhanceYourCalm);
        }
        else if (_streams.TryGetValue(header.StreamId, out Http2Stream? stream))
        {
            _closed.Add(header.StreamId, isOwn: false);
            Abandon(stream);
        }
    }

    private void OnSettings(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.StreamId != 0)
        {
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        if (header.Has(FrameFlags.Ack))
        {
            _settingsDeadline = ServerClock.Never;
            if (!_hasSettings)
            {
                Fail(Http2ErrorCode.ProtocolError);
            }
            else if (!payload.IsEmpty)
            {
                Fail(Http2ErrorCode.FrameSizeError);
            }
            else
            {
                SpendIdleFrame();
            }

            return;
        }

        if (payload.Length % SettingBytes != 0)
        {
            Fail(Http2ErrorCode.FrameSizeError);
            return;
        }

        if (!_hasSettings)
        {
            _hasSettings = true;
            _headerDeadline = ServerClock.Never;
        }

        if (!TrySpendControlFrame())
        {
            return;
        }

        for (int at = 0; at < payload.Length && !_isClosing; at += SettingBytes)
        {
            if (at >= SettingsPerFrameMax * SettingBytes && !TrySpendControlFrame())
            {
                return;
            }

            ApplySetting(
                (SettingId)BinaryPrimitives.ReadUInt16BigEndian(payload[at..]),
                BinaryPrimitives.ReadUInt32BigEndian(payload[(at + 2)..]));
        }

        if (!_isClosing)
        {
            WriteFrameHeader(0, FrameType.Settings, FrameFlags.Ack, 0);
        }
    }

    private void ApplySetting(SettingId id, uint value)
    {
        switch (id)
        {
            case SettingId.HeaderTableSize:
                _encoder.SetTableSize(value);
                break;
            case SettingId.EnablePush when value > 1:
                Fail(Http2ErrorCode.ProtocolError);
                break;
            case SettingId.InitialWindowSize when value > WindowMax:
                Fail(Http2ErrorCode.FlowControlError);
                break;
            case SettingId.InitialWindowSize:
                ChangeInitialWindow(value);
                break;
            case SettingId.MaxFrameSize when value is < FrameHeader.PayloadBytesMax or > 16_777_215:
                Fail(Http2ErrorCode.ProtocolError);
                break;
            case SettingId.MaxFrameSize:
                _sendFrameBytesMax = (int)Math.Min(value, FrameHeader.PayloadBytesMax);
                break;
            default:
                // Those that bind only what a server pushes or that is advice, and those that are not known.
                break;
        }
    }

    // Source: RFC 9113, section 6.9.2: windows of open streams change with it, even below 0.
    private void ChangeInitialWindow(uint value)
    {
        long difference = value - _initialSendWindow;
        _initialSendWindow = value;
        foreach (Http2Stream stream in _streams.Values)
        {
            stream.SendWindow += difference;
            if (stream.SendWindow > WindowMax)
            {
                Fail(Http2ErrorCode.FlowControlError);
                return;
            }

            Enqueue(stream);
        }
    }

    private void OnPing(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.StreamId != 0)
        {
            Fail(Http2ErrorCode.ProtocolError);
        }
        else if (payload.Length != PingBytes)
        {
            Fail(Http2ErrorCode.FrameSizeError);
        }
        else if (!header.Has(FrameFlags.Ack))
        {
            if (TrySpendControlFrame())
            {
                WritePing(BinaryPrimitives.ReadUInt64BigEndian(payload), isAck: true);
            }
        }
        else if (_isDraining && BinaryPrimitives.ReadUInt64BigEndian(payload) == DrainPing)
        {
            FinishDrain();
        }
        else
        {
            SpendIdleFrame();
        }
    }

    // The client begins no more streams of ours, of which there are none: its own go on until it closes.
    private void OnGoAway(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.StreamId != 0)
        {
            Fail(Http2ErrorCode.ProtocolError);
        }
        else if (payload.Length < 8)
        {
            Fail(Http2ErrorCode.FrameSizeError);
        }
        else
        {
            SpendIdleFrame();
        }
    }

    private void OnWindowUpdate(FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (payload.Length != sizeof(uint))
        {
            Fail(Http2ErrorCode.FrameSizeError);
            return;
        }

        if (header.StreamId != 0 && IsIdle(header.StreamId))
        {
            Fail(Http2ErrorCode.ProtocolError);
            return;
        }

        int increment = (int)(BinaryPrimitives.ReadUInt32BigEndian(payload) & int.MaxValue);
        if (increment == 0)
        {
            FailStream(header.StreamId, Http2ErrorCode.ProtocolError);
            return;
        }

        SpendIdleFrame();
        if (header.StreamId == 0)
        {
            _sendWindow += increment;
            if (_sendWindow > WindowMax)
            {
                Fail(Http2ErrorCode.FlowControlError);
            }
        }
        else if (_streams.TryGetValue(header.StreamId, out Http2Stream? stream))
        {
            stream.SendWindow += increment;
            if (stream.SendWindow > WindowMax)
            {
                FailStream(header.StreamId, Http2ErrorCode.FlowControlError);
            }
            else
            {
                Enqueue(stream);
            }
        }
    }
}
