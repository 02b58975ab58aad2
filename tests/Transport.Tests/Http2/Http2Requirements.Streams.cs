using static Dendrite.Fast.Transport.Tests.Http2.Http2Requirement;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>Section 5 of RFC 9113.</remarks>
internal static partial class Http2Requirements
{
    private static IEnumerable<Http2Requirement> StreamStates =>
    [
        Of("5.1", "DATA on an idle stream are a connection error",
            Expect.ConnectionError(ProtocolError, StreamClosed), Data(1, "test", EndStream)),
        Of("5.1", "RST_STREAM on an idle stream is a connection error",
            Expect.ConnectionError(ProtocolError), RstStream(1, Cancel)),
        Of("5.1", "WINDOW_UPDATE on an idle stream is a connection error",
            Expect.ConnectionError(ProtocolError), WindowUpdate(1, 100)),
        Of("5.1", "CONTINUATION on an idle stream is a connection error",
            Expect.ConnectionError(ProtocolError), Continuation(1, EndHeaders, RequestBlock("GET", "/"))),
        Of("5.1", "PRIORITY on an idle stream is taken", Expect.Answer(1), Priority(1, 0), Priority(7, 0), Get(1)),
        Of("5.1", "DATA on a stream of the server's are a connection error",
            Expect.ConnectionError(ProtocolError), Get(5), Data(2, "test", EndStream)),
        Of("5.1", "WINDOW_UPDATE on a stream of the server's is a connection error",
            Expect.ConnectionError(ProtocolError), Get(5), WindowUpdate(2, 100)),
        Of("5.1", "RST_STREAM on a stream of the server's is a connection error",
            Expect.ConnectionError(ProtocolError), Get(5), RstStream(2, Cancel)),

        OfBlocked("5.1", "DATA on a half-closed stream are a stream error",
            Expect.StreamError(1, StreamClosed), Get(1), Data(1, "test", EndStream)),
        OfBlocked("5.1", "HEADERS on a half-closed stream are a stream error",
            Expect.StreamError(1, StreamClosed), Get(1), Get(1)),
        OfBlocked("5.1", "HEADERS without end on a half-closed stream are a stream error",
            Expect.StreamError(1, StreamClosed), Get(1), Post(1)),
        OfBlocked("5.1", "CONTINUATION on a half-closed stream is an error",
            Expect.ConnectionError(StreamClosed, ProtocolError), Get(1), Continuation(1, EndHeaders)),
        OfBlocked("5.1", "WINDOW_UPDATE on a half-closed stream opens its window",
            Expect.Answer(1, "GET / "), Get(1), WindowUpdate(1, 100)),
        OfBlocked("5.1", "PRIORITY on a half-closed stream is taken",
            Expect.Answer(1), Get(1), Priority(1, 0), WindowUpdate(1, 100)),
        OfBlocked("5.1", "RST_STREAM on a half-closed stream ends it without an answer",
            Expect.Nothing, Get(1), RstStream(1, Cancel)),

        OfBlocked("5.1", "DATA behind the client's own RST_STREAM are a stream error",
            Expect.StreamError(1, StreamClosed), Post(1), RstStream(1, Cancel), Data(1, "test", EndStream)),
        OfBlocked("5.1", "HEADERS behind the client's own RST_STREAM are a stream error",
            Expect.StreamError(1, StreamClosed), Post(1), RstStream(1, Cancel), Get(1)),
        OfBlocked("5.1", "CONTINUATION behind the client's own RST_STREAM is an error",
            Expect.ConnectionError(StreamClosed, ProtocolError),
            Post(1), RstStream(1, Cancel), Continuation(1, EndHeaders)),
        OfAnswered("5.1", "DATA on a closed stream are a stream error",
            Expect.StreamError(1, StreamClosed), Data(1, "test", EndStream)),
        OfAnswered("5.1", "HEADERS on a closed stream are a connection error",
            Expect.ConnectionError(StreamClosed), Get(1)),
        OfAnswered("5.1", "CONTINUATION on a closed stream is a connection error",
            Expect.ConnectionError(StreamClosed, ProtocolError), Continuation(1, EndHeaders)),
        OfAnswered("5.1", "WINDOW_UPDATE, RST_STREAM and PRIORITY on a closed stream are taken",
            Expect.Answer(3), WindowUpdate(1, 100), RstStream(1, Cancel), Priority(1, 0), Get(3)),
        Of("5.1", "what a client sent before it knew of a reset is ignored", Expect.Answer(3),
            Post(1, "/", ("Upper", "x")), Data(1, "test"), WindowUpdate(1, 1), Data(1, "test", EndStream), Get(3)),
        new("5.1", "what is ignored is given back to the connection's window", async client =>
        {
            await client.HandshakeAsync();
            await client.PingAsync();
            long before = client.WindowUpdates.GetValueOrDefault(0u);
            for (uint id = 1; id < 40; id += 2)
            {
                await client.SendAsync([
                    Post(id, "/", ("Upper", "x")), .. Enumerable.Repeat(Data(id, 16_384), 3)]);
            }

            await client.SettleAsync();
            Assert.True(client.WindowUpdates[0] - before > 400_000, client.Log);
        }),
    ];

    private static IEnumerable<Http2Requirement> Streams =>
    [
        Of("5.1.1", "an even stream is a connection error", Expect.ConnectionError(ProtocolError), Get(2)),
        Of("5.1.1", "stream 0 is a connection error", Expect.ConnectionError(ProtocolError), Get(0)),
        new("5.1.1", "a stream below the last one is a connection error", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Get(5));
            await Expect.Answer(5)(client);
            await client.SendAsync(Get(3));

            await Expect.ConnectionError(ProtocolError)(client);
        }),
        OfBlocked("5.1.1", "a stream below one that is open is a connection error",
            Expect.ConnectionError(ProtocolError), Get(5), Get(3)),
        Of("5.1.1", "streams may be skipped", Expect.Answer(99), Get(99)),
        Of("5.1.1", "the last stream there is may be used", Expect.Answer(int.MaxValue), Get(int.MaxValue)),
        OfAnswered("5.1.1", "DATA on a stream that was skipped are an error",
            Expect.StreamError(3, StreamClosed, ProtocolError), Get(5), Data(3, "test", EndStream)),

        new("5.1.2", "a stream above the limit is refused, and the others go on", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 0));
            uint limit = client.ServerSettings[MaxConcurrentStreams];
            Assert.Equal((uint)Http2ConformanceServer.StreamsMax, limit);
            await client.SendAsync([.. Enumerable.Range(0, (int)limit + 1).Select(i => Get((2 * (uint)i) + 1))]);
            await Expect.StreamErrorOnly((2 * limit) + 1, RefusedStream, ProtocolError)(client);
            await client.SendAsync(Wire.Settings((InitialWindowSize, 100)));

            for (uint i = 0; i < limit; i++)
            {
                await Expect.Answer((2 * i) + 1)(client);
            }

            await client.SendAsync(Get((2 * limit) + 3));
            await Expect.Answer((2 * limit) + 3)(client);
        }),

        Of("5.3.1", "HEADERS that depend on themselves are a stream error",
            Expect.StreamError(1, ProtocolError),
            Headers(1, EndHeaders | EndStream | HasPriority, [.. Number(1), 15, .. RequestBlock("GET", "/")])),
        Of("5.3.1", "PRIORITY that depends on itself is a stream error",
            Expect.StreamError(1, ProtocolError), Priority(1, 1), Get(1)),
        Of("5.3.2", "priorities change nothing", Expect.Answer(3),
            Priority(3, 0, 0), Priority(5, 3, 255), Priority(7, 5 | (1u << 31)), Get(3)),

        new("5.4.1", "behind GOAWAY of an error the connection is closed", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Frame(PingType, 0, 0, new byte[6]));
            await client.ReadToEndAsync();

            Assert.Equal(FrameSizeError, client.GoAwayCode);
        }),
        new("5.4.1", "GOAWAY tells the last stream that was looked at", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Get(1), Get(7));
            await Expect.Answer(7)(client);
            await client.SendAsync(Frame(PingType, 0, 0, new byte[6]));
            await client.ReadToEndAsync();

            Assert.Equal(7u, client.GoAwayLastStream);
        }),
        Of("5.4.2", "RST_STREAM is not answered with RST_STREAM", Expect.Nothing, Post(1), RstStream(1, Cancel)),
        OfAnswered("5.4.2", "RST_STREAM on a closed stream is not answered", Expect.Nothing, RstStream(1, Cancel)),
        new("5.4.3", "the client's end after its requests takes no answer from them", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Get(1));
            client.FinishSending();

            await Expect.Answer(1)(client);
        }),

        Of("5.5", "a frame of an unknown type on a stream is ignored",
            Expect.Answer(1, "POST / test"), Post(1), Frame(0x16, 0, 1, new byte[8]), Data(1, "test", EndStream)),
        Of("5.5", "a frame of an unknown type within a block is a connection error",
            Expect.ConnectionError(ProtocolError),
            Headers(1, EndStream, RequestBlock("GET", "/")),
            Frame(0x16, 0, 0, new byte[8]),
            Continuation(1, EndHeaders)),
        Of("5.5", "unknown settings are ignored", Expect.Answer(1), Wire.Settings((0xFF, 1), (0, 0)), Get(1)),
        Of("5.5", "a frame that a standard adds on stream 0 is ignored",
            Expect.Nothing, Frame(0x10, 0, 0, [.. Number(1), .. "u=1"u8])),
    ];
}
