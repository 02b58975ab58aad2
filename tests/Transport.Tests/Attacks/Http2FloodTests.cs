using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Tests.Http2;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// Clients of HTTP/2 that let the server work for nothing: each meets its limit, and clients beside them are served.
/// </summary>
public sealed class Http2FloodTests
{
    private const int Attackers = 3;

    // Frames that a flood sends at once, and how often at most, if nothing stops it.
    private const int BatchFrames = 50;
    private const int BatchesMax = 200;

    private static readonly HttpServerOptions Options = new();

    // A field of 3,900 bytes that enters the table, and a block of nothing but references to it.
    private static readonly byte[] LargeField =
    [
        0x40, 1, (byte)'a', 127, .. new byte[] { 0xBD, 0x1D }, .. Enumerable.Repeat((byte)'b', 3900),
    ];

    private static readonly byte[] Bomb = [.. Enumerable.Repeat((byte)0xBE, 10_000)];

    /// <summary>What is sent first, and then without end, with a number that grows by 2 from 1 on.</summary>
    internal static Dictionary<string, (byte[] Start, Func<uint, byte[]> Unit)> Floods { get; } = new()
    {
        ["requests that are reset (CVE-2023-44487)"] =
            ([], id => [.. Wire.Get(id, "/wait"), .. Wire.RstStream(id, Wire.Cancel)]),
        ["requests that make the server reset them (CVE-2025-8671)"] =
            ([], id => [.. Wire.Post(id, "/wait"), .. Wire.WindowUpdate(id, 0)]),
        ["malformed requests"] = ([], id => Wire.Get(id, "no slash")),
        ["more streams than allowed"] = ([], id => Wire.Post(id, "/wait")),
        ["CONTINUATION (CVE-2024-27316)"] =
            (Wire.Headers(1, 0, Wire.RequestBlock("GET", "/")), _ => Wire.Continuation(1, 0, Wire.Block([("a", "b")]))),
        ["empty CONTINUATION"] = (Wire.Headers(1, 0), _ => Wire.Continuation(1, 0)),
        ["large CONTINUATION"] = (Wire.Headers(1, 0), _ => Wire.Continuation(1, 0, new byte[16_384])),
        ["SETTINGS (CVE-2019-9515)"] = ([], _ => Wire.Settings((Wire.InitialWindowSize, 65_535))),
        ["SETTINGS of many entries"] =
            ([], _ => Wire.Settings([.. Enumerable.Repeat((Wire.InitialWindowSize, 65_535u), 1000)])),
        ["PING (CVE-2019-9512)"] = ([], _ => Wire.Ping()),
        ["PING answers"] = ([], _ => Wire.Ping(flags: Wire.Ack)),
        ["empty DATA (CVE-2019-9518)"] = (Wire.Post(1, "/wait"), _ => Wire.Data(1, "")),
        ["DATA of padding"] = (Wire.Post(1, "/wait"), _ => Wire.Frame(Wire.DataType, Wire.Padded, 1, 1, 0)),
        ["WINDOW_UPDATE"] = ([], _ => Wire.WindowUpdate(0, 1)),
        ["PRIORITY (CVE-2019-9513)"] = ([], id => Wire.Priority(id, 0)),
        ["GOAWAY"] = ([], _ => Wire.GoAway(0, 0)),
        ["frames that nobody knows"] = ([], _ => Wire.Frame(0xEE, 0, 1)),
        ["an HPACK bomb"] =
            (Wire.Headers(1, Wire.EndHeaders | Wire.EndStream, [.. Wire.RequestBlock("GET", "/good"), .. LargeField]),
                id => Wire.Headers(id + 2, Wire.EndHeaders | Wire.EndStream, Bomb)),
    };

    public static TheoryData<string> Names => [.. Floods.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_flood_ends_its_connection_and_clients_beside_it_are_served(string name)
    {
        (byte[] start, Func<uint, byte[]> unit) = Floods[name];
        await using AttackedServer server = new(routes: AddWait);
        using HttpClient good = Http2Client();
        Socket[] sockets = await Task.WhenAll(Enumerable.Range(0, Attackers).Select(_ => BeginAsync(server, start)));
        bool[] isOpen = [.. sockets.Select(_ => true)];

        uint id = 1;
        for (int i = 0; i < BatchesMax && isOpen.Contains(true); i++)
        {
            byte[] batch = [.. Enumerable.Range(0, BatchFrames).SelectMany(n => unit(id + (2 * (uint)n)))];
            id += 2 * BatchFrames;
            for (int n = 0; n < Attackers; n++)
            {
                isOpen[n] = isOpen[n] && await AttackedServer.TrySendAsync(sockets[n], batch);
            }

            await ServesAsync(server, good);
            Assert.InRange(server.Pool.RentedBytes, 0, (Attackers + 3L) * 8 * BytePool.LargeBytes);
        }

        await Eventually.Async(
            () => server.Events.Refusals.Count(reason => reason == RefusalReason.Flood) == Attackers,
            () => string.Join(", ", server.Events.Refusals.CountBy(reason => reason)));
        await ServesAsync(server, good);
        await server.ServesTheGoodClientAsync();
    }

    [Fact]
    public async Task Answers_that_nobody_has_a_window_for_are_bounded_and_given_up()
    {
        await using AttackedServer server = new(routes: r => r.Add(HttpVerb.Get, "/large", exchange =>
        {
            exchange.ResponseBody.GetSpan(60_000)[..60_000].Fill((byte)'x');
            exchange.ResponseBody.Advance(60_000);
            return default;
        }));
        using HttpClient good = Http2Client();
        Socket socket = await BeginAsync(server, Wire.Settings((Wire.InitialWindowSize, 0)));

        for (uint i = 0; i < 150; i++)
        {
            await AttackedServer.TrySendAsync(socket, Wire.Get((2 * i) + 1, "/large"));
        }

        await Eventually.Async(
            () => server.Events.Refusals.Count(reason => reason == RefusalReason.TooManyStreams) == 50);
        await ServesAsync(server, good);
        Assert.InRange(server.Pool.RentedBytes, 0, (Options.StreamsMax + 10L) * 2 * BytePool.LargeBytes);
        await server.PassAsync(Options.WriteTimeoutMs + (5 * ServerClock.PeriodMs));
        await Eventually.Async(() => server.Events.Aborted == Options.StreamsMax, () => $"{server.Events.Aborted}");
        await ServesAsync(server, good);
    }

    [Fact]
    public async Task Many_resets_are_allowed_to_those_who_let_as_many_be_answered()
    {
        await using AttackedServer server = new(routes: AddWait);
        await using Http2TestClient client = await Http2TestClient.ConnectAsync(server.Server.BoundEndPoints[0]);
        await client.HandshakeAsync();

        for (uint i = 0; i < 300; i++)
        {
            uint id = (4 * i) + 1;
            await client.SendAsync(
                Wire.Get(id, "/wait"), Wire.RstStream(id, Wire.Cancel), Wire.Get(id + 2, "/good"));
            await client.ReadUntilAsync(() => client.StreamOf(id + 2).IsEnded, "an answer");
        }

        Assert.Null(client.GoAwayCode);
        Assert.Empty(server.Events.Refusals);
    }

    private static HttpClient Http2Client() => new()
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private static async Task ServesAsync(AttackedServer server, HttpClient good)
    {
        string body = await good.GetStringAsync(new Uri($"http://{server.Server.BoundEndPoints[0]}/good"), Cancel)
            .WaitAsync(Eventually.DefaultLimit, Cancel);
        Assert.Equal("GET /good ", body);
    }

    private static async Task<Socket> BeginAsync(AttackedServer server, byte[] start)
    {
        Socket socket = await server.AttackAsync();
        await AttackedServer.TrySendAsync(
            socket, (byte[])[.. Wire.Preface, .. Wire.Settings(), .. Wire.Frame(Wire.SettingsType, Wire.Ack, 0), .. start]);
        _ = AttackedServer.ReadToEndAsync(socket);
        return socket;
    }

    private static void AddWait(RouteTableBuilder routes)
    {
        static async ValueTask WaitAsync(HttpExchange exchange)
        {
            var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (exchange.Aborted.Register(aborted.SetResult))
            {
                await aborted.Task;
            }

            exchange.Aborted.ThrowIfCancellationRequested();
        }

        routes.Add(HttpVerb.Get, "/wait", WaitAsync);
        routes.Add(HttpVerb.Post, "/wait", WaitAsync);
    }
}
