using Dendrite.Fast.Transport.Tests.Http2.Hpack;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>What binds a server as a sender of frames, checked on each one. Source: RFC 9113.</remarks>
internal sealed partial class Http2TestClient
{
    // Source: RFC 9113, section 6.5.2.
    private const int DefaultWindow = 65_535;
    private const int DefaultFrameBytesMax = 16_384;

    private static readonly string[] ForbiddenFields =
        ["connection", "proxy-connection", "keep-alive", "transfer-encoding", "upgrade"];

    private readonly List<byte> _block = [];
    private bool _hasServerSettings;
    private bool _blockEndsStream;
    private uint _openBlock;
    private long _connectionWindow = DefaultWindow;
    private long _initialWindow = DefaultWindow;
    private int _frameBytesMax = DefaultFrameBytesMax;

    /// <summary>The field blocks that came, joined.</summary>
    public List<byte[]> Blocks { get; } = [];

    private void NoteSent(byte[] bytes)
    {
        var frame = new TestFrame(bytes[3], bytes[4], new TestFrame(0, 0, 0, bytes).Number(5), bytes[9..]);
        if (frame.Type == Wire.SettingsType && frame.Flags == 0)
        {
            _unacknowledged.Enqueue([.. frame.Payload.Chunk(6).Where(c => c.Length == 6).Select(
                c => ((ushort)((c[0] << 8) | c[1]), new TestFrame(0, 0, 0, c).Number(2)))]);
        }
        else if (frame.Type == Wire.WindowUpdateType && frame.Payload.Length == 4)
        {
            if (frame.StreamId == 0)
            {
                _connectionWindow += frame.Number(0);
            }
            else
            {
                StreamOf(frame.StreamId).Window += frame.Number(0);
            }
        }
    }

    // Settings count from their acknowledgement on, which comes before anything that relies on them.
    private void Apply((ushort Id, uint Value)[] settings)
    {
        foreach ((ushort id, uint value) in settings)
        {
            if (id == Wire.InitialWindowSize)
            {
                foreach (TestStream open in Streams.Values)
                {
                    open.Window += value - _initialWindow;
                }

                _initialWindow = value;
            }
            else if (id == Wire.MaxFrameSize)
            {
                _frameBytesMax = (int)value;
            }
        }
    }

    private void Check(TestFrame frame)
    {
        // Section 3.4: SETTINGS come first. Section 4.1: flags without a meaning are not set.
        Assert.True(_hasServerSettings || frame.Type == Wire.SettingsType, $"{frame} before SETTINGS");
        Assert.Equal(0, frame.Flags & ~FlagsOf(frame.Type));

        // Section 4.3: a block is one unit.
        Assert.Equal(_openBlock != 0, frame.Type == Wire.ContinuationType);
        Assert.True(_openBlock == 0 || frame.StreamId == _openBlock, $"{frame} within the block of {_openBlock}");
        if (frame.Type is Wire.HeadersType or Wire.ContinuationType)
        {
            _openBlock = frame.Has(Wire.EndHeaders) ? 0 : frame.StreamId;
        }

        // Section 6: each kind belongs to a stream or to the connection, and has its length.
        bool isOfConnection = frame.Type is Wire.SettingsType or Wire.PingType or Wire.GoAwayType;
        Assert.True(frame.Type == Wire.WindowUpdateType || isOfConnection == (frame.StreamId == 0), frame.ToString());
        Assert.True(HasLength(frame), frame.ToString());
        Assert.NotEqual(Wire.PushPromiseType, frame.Type);

        // Section 5.1: a client's streams are odd, and a closed one stays closed.
        Assert.True(frame.StreamId == 0 || frame.StreamId % 2 == 1, frame.ToString());
        if (frame.Type is Wire.DataType or Wire.HeadersType)
        {
            TestStream target = StreamOf(frame.StreamId);
            Assert.False(target.IsEnded || target.Reset is not null, $"{frame} on a closed stream; came: {Log}");
            Assert.True(frame.Type != Wire.DataType || target.Fields is not null, $"{frame} before HEADERS");
        }

        CheckWindows(frame);
    }

    // Section 6.9: padding counts, an empty frame is always allowed.
    private void CheckWindows(TestFrame frame)
    {
        if (frame.Type == Wire.DataType && frame.Payload.Length > 0)
        {
            TestStream target = StreamOf(frame.StreamId);
            _connectionWindow -= frame.Payload.Length;
            target.Window -= frame.Payload.Length;
            Assert.True(_connectionWindow >= 0, $"{frame} beyond the connection's window");
            Assert.True(target.Window >= 0, $"{frame} beyond the stream's window");
        }
        else if (frame.Type == Wire.WindowUpdateType)
        {
            Assert.InRange(frame.Number(0), 1u, (uint)int.MaxValue);
        }
    }

    private static int FlagsOf(byte type) => type switch
    {
        Wire.DataType => Wire.EndStream | Wire.Padded,
        Wire.HeadersType => Wire.EndStream | Wire.EndHeaders | Wire.Padded | Wire.HasPriority,
        Wire.SettingsType or Wire.PingType => Wire.Ack,
        Wire.PushPromiseType => Wire.EndHeaders | Wire.Padded,
        Wire.ContinuationType => Wire.EndHeaders,
        _ => 0,
    };

    private static bool HasLength(TestFrame frame) => frame.Type switch
    {
        Wire.PriorityType => frame.Payload.Length == 5,
        Wire.RstStreamType or Wire.WindowUpdateType => frame.Payload.Length == 4,
        Wire.SettingsType => frame.Has(Wire.Ack) ? frame.Payload.Length == 0 : frame.Payload.Length % 6 == 0,
        Wire.PingType => frame.Payload.Length == 8,
        Wire.GoAwayType => frame.Payload.Length >= 8,
        _ => true,
    };

    private static void TakeFields(TestStream target, List<Field> fields, bool endsStream)
    {
        // Section 8.2: names in lower case, nothing about the connection, no white space round a value.
        Assert.All(fields, field =>
        {
            Assert.NotEmpty(field.Name);
            Assert.DoesNotContain(field.Name, c => c is <= ' ' or (>= 'A' and <= 'Z') or >= '\x7f');
            Assert.DoesNotContain(field.Name, ForbiddenFields);
            Assert.DoesNotContain(field.Value, c => c is '\0' or '\r' or '\n');
            Assert.Equal(field.Value.Trim(' ', '\t'), field.Value);
        });

        // Section 8.3.2: one status, before the other fields, and no other pseudo-field. Section 8.1: none in trailers.
        bool isTrailer = target.Fields is not null;
        Assert.Equal(isTrailer ? [] : [":status"], fields.Where(f => f.Name[0] == ':').Select(f => f.Name));
        Assert.True(isTrailer ? endsStream : fields[0].Name == ":status");
        int status = isTrailer ? 0 : int.Parse(fields[0].Value, System.Globalization.CultureInfo.InvariantCulture);
        if (status is >= 100 and < 200)
        {
            // Section 8.6: 101 does not exist. Section 8.1: an interim answer ends nothing.
            Assert.NotEqual(101, status);
            Assert.False(endsStream);
            target.Interim.Add(status);
            return;
        }

        target.Fields ??= fields;
        target.IsEnded |= endsStream;
    }
}
