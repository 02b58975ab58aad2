using System.Buffers.Binary;
using System.Text;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>
/// HTTP/2 as bytes, well-formed or not. Source: RFC 9113, sections 4.1, 6 and 7; RFC 7541, section 6.2.2.
/// </summary>
internal static class Wire
{
    public const byte DataType = 0;
    public const byte HeadersType = 1;
    public const byte PriorityType = 2;
    public const byte RstStreamType = 3;
    public const byte SettingsType = 4;
    public const byte PushPromiseType = 5;
    public const byte PingType = 6;
    public const byte GoAwayType = 7;
    public const byte WindowUpdateType = 8;
    public const byte ContinuationType = 9;

    public const byte EndStream = 0x1;
    public const byte Ack = 0x1;
    public const byte EndHeaders = 0x4;
    public const byte Padded = 0x8;
    public const byte HasPriority = 0x20;

    public const uint NoError = 0;
    public const uint ProtocolError = 1;
    public const uint FlowControlError = 3;
    public const uint StreamClosed = 5;
    public const uint FrameSizeError = 6;
    public const uint RefusedStream = 7;
    public const uint Cancel = 8;
    public const uint CompressionError = 9;

    public const ushort HeaderTableSize = 1;
    public const ushort EnablePush = 2;
    public const ushort MaxConcurrentStreams = 3;
    public const ushort InitialWindowSize = 4;
    public const ushort MaxFrameSize = 5;
    public const ushort MaxHeaderListSize = 6;

    /// <summary>What a client begins with, before its SETTINGS. Source: RFC 9113, section 3.4.</summary>
    public static byte[] Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray();

    public static byte[] Frame(byte type, int flags, uint stream, params ReadOnlySpan<byte> payload)
    {
        var frame = new byte[9 + payload.Length];
        frame[0] = (byte)(payload.Length >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)payload.Length);
        frame[3] = type;
        frame[4] = (byte)flags;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsSpan(9));
        return frame;
    }

    public static byte[] Data(uint stream, string text, int flags = 0) =>
        Frame(DataType, flags, stream, Encoding.ASCII.GetBytes(text));

    public static byte[] Data(uint stream, int length, int flags = 0) =>
        Frame(DataType, flags, stream, new byte[length]);

    public static byte[] Headers(uint stream, int flags, params ReadOnlySpan<byte> block) =>
        Frame(HeadersType, flags, stream, block);

    public static byte[] Continuation(uint stream, int flags, params ReadOnlySpan<byte> fragment) =>
        Frame(ContinuationType, flags, stream, fragment);

    public static byte[] Priority(uint stream, uint dependency, byte weight = 15) =>
        Frame(PriorityType, 0, stream, [.. Number(dependency), weight]);

    public static byte[] RstStream(uint stream, uint code) => Frame(RstStreamType, 0, stream, Number(code));

    public static byte[] Settings(params (ushort Id, uint Value)[] settings)
    {
        var payload = new List<byte>();
        foreach ((ushort id, uint value) in settings)
        {
            payload.AddRange([(byte)(id >> 8), (byte)id, .. Number(value)]);
        }

        return Frame(SettingsType, 0, 0, [.. payload]);
    }

    public static byte[] Ping(string data = "12345678", int flags = 0) =>
        Frame(PingType, flags, 0, Encoding.ASCII.GetBytes(data));

    public static byte[] GoAway(uint lastStream, uint code, string debug = "") =>
        Frame(GoAwayType, 0, 0, [.. Number(lastStream), .. Number(code), .. Encoding.ASCII.GetBytes(debug)]);

    public static byte[] WindowUpdate(uint stream, uint increment) =>
        Frame(WindowUpdateType, 0, stream, Number(increment));

    /// <summary>Four bytes, the highest first.</summary>
    public static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>A block of plain literals that leave the tables alone. A name's colon is part of it.</summary>
    public static byte[] Block(params IEnumerable<(string Name, string Value)> fields)
    {
        var block = new List<byte>();
        foreach ((string name, string value) in fields)
        {
            block.Add(0);
            block.AddRange([.. Length(name.Length), .. Encoding.Latin1.GetBytes(name)]);
            block.AddRange([.. Length(value.Length), .. Encoding.Latin1.GetBytes(value)]);
        }

        return [.. block];
    }

    /// <summary>The pseudo-fields of a request, and further fields.</summary>
    public static byte[] RequestBlock(string method, string path, params IEnumerable<(string Name, string Value)> more)
        => Block([(":method", method), (":scheme", "http"), (":path", path), (":authority", "example.org"), .. more]);

    /// <summary>A whole GET.</summary>
    public static byte[] Get(uint stream, string path = "/", params IEnumerable<(string Name, string Value)> more) =>
        Headers(stream, EndHeaders | EndStream, RequestBlock("GET", path, more));

    /// <summary>The head of a POST, whose body is to follow.</summary>
    public static byte[] Post(uint stream, string path = "/", params IEnumerable<(string Name, string Value)> more) =>
        Headers(stream, EndHeaders, RequestBlock("POST", path, more));

    private static byte[] Length(int length) => length < 127
        ? [(byte)length]
        : [127, .. Enumerable.Range(0, 4).Select(i => (byte)(((length - 127) >> (7 * i)) | 0x80)), 0];
}
