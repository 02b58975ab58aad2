using static Dendrite.Fast.Transport.Tests.Http2.Http2Requirement;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>
/// Sections 5.2 and 6.9 of RFC 9113. That the server never sends beyond a window is checked by the client, always.
/// </remarks>
internal static partial class Http2Requirements
{
    private static IEnumerable<Http2Requirement> FlowControl =>
    [
        Of("6.9", "an increment of 0 on the connection is a connection error",
            Expect.ConnectionError(ProtocolError), WindowUpdate(0, 0)),
        OfBlocked("6.9", "an increment of 0 on a stream is a stream error",
            Expect.StreamError(1, ProtocolError), Get(1), WindowUpdate(1, 0)),
        OfBlocked("6.9", "WINDOW_UPDATE of three bytes is a connection error",
            Expect.ConnectionError(FrameSizeError), Get(1), Frame(WindowUpdateType, 0, 1, new byte[3])),
        Of("6.9", "WINDOW_UPDATE of five bytes on the connection is a connection error",
            Expect.ConnectionError(FrameSizeError), Frame(WindowUpdateType, 0, 0, new byte[5])),
        new("6.9", "the reserved bit of an increment is ignored", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 0));
            await client.SendAsync(Get(1));
            client.StreamOf(1).Window += 100;
            await client.SendRawAsync(Frame(WindowUpdateType, 0, 1, 0x80, 0, 0, 100));

            await Expect.Answer(1)(client);
        }),

        new("6.9.1", "a window of one byte gets one byte", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 1));
            await client.SendAsync(Get(1));
            await client.SettleAsync();
            Assert.Equal([1], client.StreamOf(1).DataLengths);
            await client.SendAsync(WindowUpdate(1, 2));
            await client.SettleAsync();
            Assert.Equal([1, 2], client.StreamOf(1).DataLengths);
            await client.SendAsync(WindowUpdate(1, 100));

            await Expect.Answer(1, "GET / ")(client);
        }),
        new("6.9.1", "the connection's window bounds all streams together", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 1_000_000));
            await client.SendAsync(Get(1, "/large"));
            await client.ReadUntilAsync(() => client.StreamOf(1).Body.Count == 65_535, "the window");
            await client.SendAsync(Get(3));
            await client.ReadUntilAsync(() => client.StreamOf(3).Fields is not null, "fields, which need no window");
            await client.SettleAsync();
            Assert.Empty(client.StreamOf(3).Body);
            await client.SendAsync(WindowUpdate(0, 100_000));

            await Expect.Answer(1)(client);
            await Expect.Answer(3)(client);
        }),
        Of("6.9.1", "a connection's window above 2^31 - 1 is a connection error",
            Expect.ConnectionError(FlowControlError),
            WindowUpdate(0, int.MaxValue), WindowUpdate(0, int.MaxValue)),
        OfBlocked("6.9.1", "a stream's window above 2^31 - 1 is a stream error",
            Expect.StreamErrorOnly(1, FlowControlError),
            Get(1, "/large"), WindowUpdate(0, 1_000_000), WindowUpdate(1, 1), WindowUpdate(1, int.MaxValue)),
        new("6.9.1", "DATA beyond a stream's window are an error", async client =>
        {
            await client.HandshakeAsync();
            int window = (int)client.ServerSettings.GetValueOrDefault(InitialWindowSize, 65_535u);
            await client.SendAsync([Post(1, "/unread"),
                .. Enumerable.Repeat(Data(1, 16_384), (window / 16_384) + 1)]);

            await Expect.StreamError(1, FlowControlError)(client);
        }),
        new("6.9.1", "DATA beyond the connection's window are a connection error", async client =>
        {
            await client.HandshakeAsync();
            await client.SettleAsync();
            int stream = (int)client.ServerSettings.GetValueOrDefault(InitialWindowSize, 65_535u);
            long connection = 65_535 + client.WindowUpdates.GetValueOrDefault(0u);
            for (uint id = 1; connection >= 0; id += 2)
            {
                await client.SendAsync([Post(id, "/unread"), .. Enumerable.Repeat(Data(id, 16_384), stream / 16_384)]);
                connection -= stream / 16_384 * 16_384;
            }

            await Expect.ConnectionError(FlowControlError)(client);
        }),
        new("6.9.1", "padding counts for the window, and is given back", async client =>
        {
            await client.HandshakeAsync();
            byte[] padded = Frame(DataType, Padded, 1, [255, .. new byte[255]]);
            await client.SendAsync([Post(1), .. Enumerable.Repeat(padded, 800)]);
            await client.SettleAsync();

            Assert.True(client.WindowUpdates.GetValueOrDefault(1u) > 50_000, client.Log);
        }),
        new("6.9.1", "a body that is read is given back, so that a large one comes through", async client =>
        {
            await client.HandshakeAsync();
            long stream = client.ServerSettings.GetValueOrDefault(InitialWindowSize, 65_535u);
            await client.SendAsync(Post(1), WindowUpdate(1, 1_000_000), WindowUpdate(0, 1_000_000));
            for (int i = 0; i < 50; i++)
            {
                stream -= 16_384;
                await client.ReadUntilAsync(
                    () => stream + client.WindowUpdates.GetValueOrDefault(1u) >= 0, "a window");
                await client.SendAsync(Data(1, 16_384, i == 49 ? EndStream : 0));
            }

            await Expect.Answer(1)(client);
            Assert.Equal("POST / ".Length + (50 * 16_384), client.StreamOf(1).Body.Count);
        }),

        new("6.9.2", "a change of the initial window changes open streams", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 0));
            await client.SendAsync(Get(1));
            await client.SettleAsync();
            Assert.Empty(client.StreamOf(1).Body);
            await client.SendAsync(Wire.Settings((InitialWindowSize, 1)));
            await client.SettleAsync();

            Assert.Equal([1], client.StreamOf(1).DataLengths);
        }),
        new("6.9.2", "a window may become negative", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 3));
            await client.SendAsync(Get(1));
            await client.SettleAsync();
            Assert.Equal(3, client.StreamOf(1).Body.Count);
            await client.SendAsync(Wire.Settings((InitialWindowSize, 2)), WindowUpdate(1, 1));
            await client.SettleAsync();
            Assert.Equal(3, client.StreamOf(1).Body.Count);
            await client.SendAsync(WindowUpdate(1, 1));
            await client.SettleAsync();

            Assert.Equal([3, 1], client.StreamOf(1).DataLengths);
        }),
        new("6.9.2", "settings do not change the connection's window", async client =>
        {
            await client.HandshakeAsync((InitialWindowSize, 0));
            await client.SendAsync(Get(1, "/large"), WindowUpdate(1, 200_000));
            await client.ReadUntilAsync(() => client.StreamOf(1).Body.Count == 65_535, "the window");
            await client.SendAsync(Wire.Settings((InitialWindowSize, 1_000_000)));
            await client.SettleAsync();

            Assert.Equal(65_535, client.StreamOf(1).Body.Count);
        }),
        OfBlocked("6.9.2", "settings that raise a stream's window above 2^31 - 1 are a connection error",
            Expect.ConnectionError(FlowControlError),
            Get(1), WindowUpdate(1, 7), WindowUpdate(0, int.MaxValue - 65_535),
            Get(3, "/large"), WindowUpdate(3, int.MaxValue), Wire.Settings((InitialWindowSize, int.MaxValue))),
        OfBlocked("6.9.2", "an answer without content needs no window", Expect.Answer(1, 204), Get(1, "/empty")),
        OfBlocked("6.9.2", "fields need no window", client => client.ReadUntilAsync(
            () => client.StreamOf(1).Fields is not null, "fields"), Get(1)),
    ];
}
