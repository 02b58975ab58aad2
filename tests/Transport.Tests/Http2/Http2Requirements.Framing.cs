using static Dendrite.Fast.Transport.Tests.Http2.Http2Requirement;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>Sections 3 and 4 of RFC 9113.</remarks>
internal static partial class Http2Requirements
{
    private static IEnumerable<Http2Requirement> Starting =>
    [
        new("3.4", "SETTINGS are the first frame of the server", async client =>
        {
            await client.HandshakeAsync();

            Assert.StartsWith("type 4", client.Log, StringComparison.Ordinal);
        }),
        new("3.4", "requests may follow the client's preface at once", async client =>
        {
            await client.SendRawAsync(Preface);
            await client.SendAsync(Wire.Settings(), Get(1));

            await Expect.Answer(1, "GET / ")(client);
        }),
        new("3.4", "a preface may come in pieces", async client =>
        {
            await client.SendRawAsync(Preface[..3]);
            await client.SendRawAsync(Preface[3..20]);
            await client.SendRawAsync(Preface[20..]);
            await client.SendAsync(Wire.Settings(), Get(1));

            await Expect.Answer(1, "GET / ")(client);
        }),
        new("3.4", "another frame than SETTINGS behind the preface is a connection error", async client =>
        {
            await client.SendRawAsync(Preface);
            await client.SendAsync(Get(1));

            await Expect.ConnectionError(ProtocolError)(client);
        }),
        new("3.4", "an acknowledgement is no SETTINGS frame for the preface", async client =>
        {
            await client.SendRawAsync(Preface);
            await client.SendRawAsync(Frame(SettingsType, Ack, 0));

            await Expect.ConnectionError(ProtocolError)(client);
        }),
        new("3.4", "a preface whose second half is wrong ends the connection", async client =>
        {
            await client.SendRawAsync("PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n"u8.ToArray());

            await AssertEndsWithoutAnswer(client);
        }),
        new("3.4", "what is not HTTP at all ends the connection", async client =>
        {
            await client.SendRawAsync("NOT A PREFACE\r\n\r\n"u8.ToArray());

            await AssertEndsWithoutAnswer(client);
        }),
    ];

    private static IEnumerable<Http2Requirement> Framing =>
    [
        Of("4.1", "a frame of an unknown type is ignored", Expect.Nothing, Frame(0x16, 0xFF, 0, new byte[8])),
        Of("4.1", "flags without a meaning are ignored", Expect.Answer(1),
            Headers(1, EndHeaders | EndStream | 0x52, RequestBlock("GET", "/"))),
        Of("4.1", "flags without a meaning of a PING are ignored", Expect.Nothing,
            Frame(PingType, 0xFE, 0, new byte[8])),
        Of("4.1", "the reserved bit is ignored", Expect.Answer(1),
            Headers(1 | (1u << 31), EndHeaders | EndStream, RequestBlock("GET", "/"))),
        Of("4.2", "frames of 16,384 bytes are taken", Expect.Answer(1),
            Post(1), Data(1, 16_384), Data(1, 16_384, EndStream)),
        Of("4.2", "a DATA frame above the size that was told is an error of its stream",
            Expect.StreamError(1, FrameSizeError), Post(1), Data(1, 16_385, EndStream)),
        Of("4.2", "a HEADERS frame above the size that was told is a connection error",
            Expect.ConnectionError(FrameSizeError), Headers(1, EndHeaders | EndStream, new byte[16_385])),
        Of("4.2", "a CONTINUATION frame above the size that was told is a connection error",
            Expect.ConnectionError(FrameSizeError),
            Headers(1, EndStream, RequestBlock("GET", "/")), Continuation(1, EndHeaders, new byte[16_385])),
        Of("4.2", "a SETTINGS frame above the size that was told is a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(SettingsType, 0, 0, new byte[16_386])),
        Of("4.2", "a frame of stream 0 above the size that was told is a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(0x16, 0, 0, new byte[16_385])),
        new("4.2", "the server's frames keep to the size that the client has told", async client =>
        {
            await client.HandshakeAsync((MaxFrameSize, 16_384), (InitialWindowSize, 1_000_000));
            await client.SendAsync(WindowUpdate(0, 1_000_000), Get(1, "/large"));

            await Expect.Answer(1, new string('x', Http2ConformanceServer.LargeBytes))(client);
        }),
        Of("4.3", "a block that cannot be decoded is a connection error",
            Expect.ConnectionError(CompressionError), Headers(1, EndHeaders | EndStream, 0x80)),
        Of("4.3", "a block that ends within a field is a connection error",
            Expect.ConnectionError(CompressionError), Headers(1, EndHeaders | EndStream, 0x82, 0x40)),
        Of("4.3", "a PRIORITY frame within a block is a connection error",
            Expect.ConnectionError(ProtocolError),
            Headers(1, EndStream, RequestBlock("GET", "/")), Priority(1, 0), Continuation(1, EndHeaders)),
        Of("4.3", "HEADERS of another stream within a block are a connection error",
            Expect.ConnectionError(ProtocolError), Headers(1, EndStream, RequestBlock("GET", "/")), Get(3)),
        Of("4.3", "a PING within a block is a connection error",
            Expect.ConnectionError(ProtocolError), Headers(1, EndStream, RequestBlock("GET", "/")), Ping()),
        new("4.3", "a block is decoded also if its request is malformed", async client =>
        {
            await client.HandshakeAsync();

            // "x-a: b" enters the table on the stream that fails; the next one takes it from there.
            byte[] entry = [0x40, 3, .. "x-a"u8, 1, (byte)'b'];
            await client.SendAsync(
                Headers(1, EndHeaders | EndStream, [.. Block((":method", "GET")), .. entry]),
                Headers(3, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), 0xBE]));

            await Expect.Answer(3)(client);
            Assert.Equal(ProtocolError, client.Streams[1].Reset);
        }),
        new("4.3", "a block is decoded also if its stream has been reset", async client =>
        {
            await client.HandshakeAsync();
            byte[] entry = [0x40, 3, .. "x-a"u8, 1, (byte)'b'];
            await client.SendAsync(
                Headers(1, EndHeaders, Block((":method", "POST"))),
                Headers(1, EndHeaders | EndStream, entry),
                Headers(3, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), 0xBE]));

            await Expect.Answer(3)(client);
            Assert.Equal(ProtocolError, client.Streams[1].Reset);
        }),
        new("4.3.1", "a client without a table gets blocks that use none", async client =>
        {
            await client.HandshakeAsync((HeaderTableSize, 0));
            await client.SendAsync(Get(1), Get(3));

            await Expect.Answer(1)(client);
            await Expect.Answer(3)(client);
            AssertSizeUpdate(client.Blocks[0]);
        }),
        new("4.3.1", "a table that shrinks is told at the start of the next block", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Get(1));
            await Expect.Answer(1)(client);
            await client.SendAsync(Wire.Settings((HeaderTableSize, 0)), Get(3));

            await Expect.Answer(3)(client);
            AssertSizeUpdate(client.Blocks[1]);
        }),
    ];

    // Source: RFC 9113, section 4.3.1: the update to size 0 comes before all fields.
    private static void AssertSizeUpdate(byte[] block) => Assert.Equal(0x20, block[0]);

    private static async Task AssertEndsWithoutAnswer(Http2TestClient client)
    {
        await client.ReadToEndAsync();

        Assert.True(client.GoAwayCode is null or ProtocolError, client.Log);
    }
}
