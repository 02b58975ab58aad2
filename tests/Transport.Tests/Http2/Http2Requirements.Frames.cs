using static Dendrite.Fast.Transport.Tests.Http2.Http2Requirement;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>Sections 6.1 to 6.8, 6.10 and 7 of RFC 9113.</remarks>
internal static partial class Http2Requirements
{
    private static readonly byte[] PathBlock = RequestBlock("GET", "/path");

    private static IEnumerable<Http2Requirement> DataAndHeaders =>
    [
        Of("6.1", "DATA on stream 0 are a connection error",
            Expect.ConnectionError(ProtocolError), Data(0, "test", EndStream)),
        Of("6.1", "DATA of several frames are one body",
            Expect.Answer(1, "POST / test1"), Post(1), Data(1, "te"), Data(1, ""), Data(1, "st1", EndStream)),
        Of("6.1", "padding is no content", Expect.Answer(1, "POST / test"),
            Post(1), Frame(DataType, Padded | EndStream, 1, [6, .. "test"u8, .. new byte[6]])),
        Of("6.1", "a frame may be padding only", Expect.Answer(1, "POST / "),
            Post(1), Frame(DataType, Padded | EndStream, 1, [6, .. new byte[6]])),
        Of("6.1", "padding of no bytes is padding", Expect.Answer(1, "POST / test"),
            Post(1), Frame(DataType, Padded | EndStream, 1, [0, .. "test"u8])),
        Of("6.1", "padding as long as the frame is a connection error", Expect.ConnectionError(ProtocolError),
            Post(1), Frame(DataType, Padded | EndStream, 1, [5, .. "test"u8])),
        Of("6.1", "padding longer than the frame is a connection error", Expect.ConnectionError(ProtocolError),
            Post(1), Frame(DataType, Padded | EndStream, 1, [255, .. "test"u8])),
        Of("6.1", "a padded frame without the length of its padding is an error",
            Expect.ConnectionError(FrameSizeError, ProtocolError), Post(1), Frame(DataType, Padded | EndStream, 1)),

        Of("6.2", "HEADERS may be padded", Expect.Answer(1), Headers(
            1, EndHeaders | EndStream | Padded, [8, .. RequestBlock("GET", "/"), .. new byte[8]])),
        Of("6.2", "HEADERS may have a priority", Expect.Answer(1), Headers(
            1, EndHeaders | EndStream | HasPriority, [.. Number(0), 255, .. RequestBlock("GET", "/")])),
        Of("6.2", "HEADERS may be padded and have a priority", Expect.Answer(1), Headers(
            1, EndHeaders | EndStream | HasPriority | Padded,
            [1, .. Number((1u << 31) | 3), 255, .. RequestBlock("GET", "/"), 0])),
        Of("6.2", "padding longer than the block is a connection error", Expect.ConnectionError(ProtocolError),
            Headers(1, EndHeaders | EndStream | Padded, [255, .. RequestBlock("GET", "/")])),
        Of("6.2", "padding that reaches into the priority is an error",
            Expect.ConnectionError(ProtocolError, FrameSizeError),
            Headers(1, EndHeaders | EndStream | Padded | HasPriority, [3, .. Number(0), 255, 0])),
        Of("6.2", "padding without its length is an error", Expect.ConnectionError(FrameSizeError, ProtocolError),
            Headers(1, EndHeaders | EndStream | Padded)),
        Of("6.2", "a priority that is cut is an error", Expect.ConnectionError(FrameSizeError, ProtocolError),
            Headers(1, EndHeaders | EndStream | HasPriority, 0, 0, 0, 0)),

        Of("6.3", "PRIORITY on stream 0 is a connection error",
            Expect.ConnectionError(ProtocolError), Priority(0, 1)),
        OfBlocked("6.3", "PRIORITY of four bytes is a stream error",
            Expect.StreamError(1, FrameSizeError), Get(1), Frame(PriorityType, 0, 1, new byte[4])),
        OfBlocked("6.3", "PRIORITY of six bytes is a stream error",
            Expect.StreamError(1, FrameSizeError), Get(1), Frame(PriorityType, 0, 1, new byte[6])),
        Of("6.3", "PRIORITY between a request's frames is taken",
            Expect.Answer(1, "POST / test"), Post(1), Priority(1, 0), Data(1, "test", EndStream)),

        Of("6.4", "RST_STREAM on stream 0 is a connection error",
            Expect.ConnectionError(ProtocolError), RstStream(0, Cancel)),
        OfBlocked("6.4", "RST_STREAM of three bytes is a connection error",
            Expect.ConnectionError(FrameSizeError), Get(1), Frame(RstStreamType, 0, 1, new byte[3])),
        OfBlocked("6.4", "RST_STREAM of five bytes is a connection error",
            Expect.ConnectionError(FrameSizeError), Get(1), Frame(RstStreamType, 0, 1, new byte[5])),

        Of("6.10", "a block may go on in CONTINUATION", Expect.Answer(1, "GET /path "),
            Headers(1, EndStream, PathBlock.AsSpan(..20)),
            Continuation(1, EndHeaders, PathBlock.AsSpan(20..))),
        Of("6.10", "a block may go on in several frames, empty ones too", Expect.Answer(1, "GET /path "),
            Headers(1, EndStream),
            Continuation(1, 0, PathBlock.AsSpan(..9)),
            Continuation(1, 0),
            Continuation(1, 0, PathBlock.AsSpan(9..10)),
            Continuation(1, EndHeaders, PathBlock.AsSpan(10..))),
        Of("6.10", "another frame than CONTINUATION within a block is a connection error",
            Expect.ConnectionError(ProtocolError),
            Headers(1, EndStream, RequestBlock("GET", "/")), Continuation(1, 0), Data(1, "test", EndStream)),
        Of("6.10", "CONTINUATION of another stream is a connection error",
            Expect.ConnectionError(ProtocolError),
            Headers(1, EndStream, RequestBlock("GET", "/")), Continuation(3, EndHeaders)),
        Of("6.10", "CONTINUATION on stream 0 is a connection error",
            Expect.ConnectionError(ProtocolError),
            Headers(1, EndStream, RequestBlock("GET", "/")), Continuation(0, EndHeaders)),
        Of("6.10", "CONTINUATION behind HEADERS that end the block is a connection error",
            Expect.ConnectionError(ProtocolError), Post(1), Continuation(1, EndHeaders)),
        Of("6.10", "CONTINUATION behind CONTINUATION that ends the block is a connection error",
            Expect.ConnectionError(ProtocolError),
            Headers(1, 0, RequestBlock("POST", "/")), Continuation(1, EndHeaders), Continuation(1, EndHeaders)),
        Of("6.10", "CONTINUATION behind DATA is a connection error",
            Expect.ConnectionError(ProtocolError), Post(1), Data(1, "test"), Continuation(1, EndHeaders)),
    ];

    private static IEnumerable<Http2Requirement> Settings =>
    [
        new("6.5", "SETTINGS are acknowledged, each once", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Wire.Settings((MaxFrameSize, 20_000)), Wire.Settings());
            await client.PingAsync();

            Assert.Equal(3, client.SettingsAcks);
        }),
        Of("6.5", "an acknowledgement is not acknowledged", async client =>
        {
            await client.PingAsync();
            Assert.Equal(1, client.SettingsAcks);
        }),
        Of("6.5", "an acknowledgement with content is a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(SettingsType, Ack, 0, 0)),
        Of("6.5", "SETTINGS on a stream are a connection error",
            Expect.ConnectionError(ProtocolError), Frame(SettingsType, 0, 1, 0, 3, 0, 0, 0, 100)),
        Of("6.5", "SETTINGS whose length is not a multiple of six are a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(SettingsType, 0, 0, 0, 3, 0)),
        Of("6.5.2", "ENABLE_PUSH may be 0 or 1",
            Expect.Answer(1), Wire.Settings((EnablePush, 1)), Wire.Settings((EnablePush, 0)), Get(1)),
        Of("6.5.2", "ENABLE_PUSH above 1 is a connection error",
            Expect.ConnectionError(ProtocolError), Wire.Settings((EnablePush, 2))),
        Of("6.5.2", "INITIAL_WINDOW_SIZE above 2^31 - 1 is a connection error",
            Expect.ConnectionError(FlowControlError), Frame(SettingsType, 0, 0, 0, 4, 0x80, 0, 0, 0)),
        Of("6.5.2", "MAX_FRAME_SIZE below 16,384 is a connection error",
            Expect.ConnectionError(ProtocolError), Frame(SettingsType, 0, 0, 0, 5, 0, 0, 0x3F, 0xFF)),
        Of("6.5.2", "MAX_FRAME_SIZE above 2^24 - 1 is a connection error",
            Expect.ConnectionError(ProtocolError), Frame(SettingsType, 0, 0, 0, 5, 1, 0, 0, 0)),
        Of("6.5.2", "the largest values are taken", Expect.Answer(1),
            Wire.Settings(
                (HeaderTableSize, uint.MaxValue), (MaxConcurrentStreams, uint.MaxValue),
                (InitialWindowSize, int.MaxValue), (MaxFrameSize, (1 << 24) - 1), (MaxHeaderListSize, uint.MaxValue)),
            Get(1)),
        Of("6.5.2", "a client that allows no streams of the server's is served",
            Expect.Answer(1), Wire.Settings((MaxConcurrentStreams, 0)), Get(1)),
        new("6.5.2", "the server's own settings are in their ranges", async client =>
        {
            await client.HandshakeAsync();

            Assert.Equal(0u, client.ServerSettings.GetValueOrDefault(EnablePush));
            Assert.InRange(client.ServerSettings.GetValueOrDefault(InitialWindowSize), 0u, (uint)int.MaxValue);
            Assert.InRange(client.ServerSettings.GetValueOrDefault(MaxFrameSize, 16_384u), 16_384u, 16_777_215u);
        }),
        new("6.5.3", "the last of several values counts", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(
                Wire.Settings((InitialWindowSize, 100), (InitialWindowSize, 1)), Get(1));
            await client.SettleAsync();

            Assert.Equal([1], client.StreamOf(1).DataLengths);
        }),

        Of("6.6", "PUSH_PROMISE of a client is a connection error", Expect.ConnectionError(ProtocolError),
            Frame(PushPromiseType, EndHeaders, 1, [.. Number(2), .. RequestBlock("GET", "/")])),
        Of("6.6", "PUSH_PROMISE on an open stream is a connection error", Expect.ConnectionError(ProtocolError),
            Post(1), Frame(PushPromiseType, EndHeaders, 1, [.. Number(2), .. RequestBlock("GET", "/")])),
    ];

    private static IEnumerable<Http2Requirement> ControlFrames =>
    [
        new("6.7", "PING is answered with its content", async client =>
        {
            await client.HandshakeAsync();
            await client.PingAsync("h2spec00");
            await client.PingAsync("\0\0\0\0\0\0\0\0");

            Assert.Equal(["h2spec00", "\0\0\0\0\0\0\0\0"], client.PingAcks);
        }),
        new("6.7", "an answer to a PING is not answered", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Ping("invalid!", Ack));
            await client.PingAsync();

            Assert.Equal(["are you?"], client.PingAcks);
        }),
        Of("6.7", "PING on a stream is a connection error",
            Expect.ConnectionError(ProtocolError), Frame(PingType, 0, 1, new byte[8])),
        Of("6.7", "PING of seven bytes is a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(PingType, 0, 0, new byte[7])),
        Of("6.7", "PING of nine bytes is a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(PingType, 0, 0, new byte[9])),

        Of("6.8", "GOAWAY on a stream is a connection error", Expect.ConnectionError(ProtocolError),
            Frame(GoAwayType, 0, 1, new byte[8])),
        Of("6.8", "GOAWAY of seven bytes is a connection error", Expect.ConnectionError(FrameSizeError),
            Frame(GoAwayType, 0, 0, new byte[7])),
        OfBlocked("6.8", "streams opened before the client's GOAWAY are answered", Expect.Answer(1, "GET / "),
            Get(1), GoAway(0, NoError, "bye"), WindowUpdate(1, 100)),
        OfBlocked("6.8", "a PING behind the client's GOAWAY is answered while a stream is open",
            client => client.PingAsync(), Get(1), GoAway(0, NoError)),

        OfBlocked("7", "GOAWAY with an unknown code is a GOAWAY like any other", Expect.Answer(1),
            Get(1), GoAway(0, 0xFF), WindowUpdate(1, 100)),
        OfBlocked("7", "RST_STREAM with an unknown code is a reset like any other", Expect.Answer(3),
            Get(1), RstStream(1, 0xFF), Get(3), WindowUpdate(3, 100)),
    ];
}
