using System.Net.Sockets;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Clients that take their time: each is cut by its limit, holds little until then, and delays nobody.</summary>
public sealed class Http1SlowClientTests
{
    private const int Attackers = 40;

    private static readonly HttpServerOptions Options = new();

    [Fact]
    public async Task Heads_that_drip_end_at_the_header_timeout_whatever_comes()
    {
        await using AttackedServer server = new();
        Socket[] slow = await server.AttackAsync(Attackers, "GET /good HTTP/1.1\r\n");
        await Eventually.Async(() => server.Server.Traffic.BytesReceived == Attackers * 20);

        for (int seconds = 0; seconds < Options.HeaderTimeoutMs / 1000; seconds += 10)
        {
            foreach (Socket socket in slow)
            {
                await AttackedServer.SendAsync(socket, "X: y\r\n");
            }

            await server.PassAsync(9_000);
            await server.ServesTheGoodClientAsync();
            Assert.InRange(server.Pool.RentedBytes, 0, (Attackers + 4) * 2 * BytePool.SmallBytes);
        }

        await server.PassAsync(5_000);
        foreach (Socket socket in slow)
        {
            Assert.StartsWith(
                "HTTP/1.1 408 ", await AttackedServer.ReadToEndAsync(socket), StringComparison.Ordinal);
        }

        await server.ServesTheGoodClientAsync();
    }

    [Fact]
    public async Task Connections_that_never_say_anything_end_without_an_answer()
    {
        await using AttackedServer server = new();
        Socket[] silent = await server.AttackAsync(Attackers, "");
        await Eventually.Async(() => server.Server.ConnectionCount == Attackers);

        await server.ServesTheGoodClientAsync();
        await server.PassAsync(Options.HeaderTimeoutMs + 2_000);

        foreach (Socket socket in silent)
        {
            Assert.Equal("", await AttackedServer.ReadToEndAsync(socket));
        }
    }

    [Fact]
    public async Task Bodies_that_drip_below_the_least_rate_are_ended_long_before_they_are_whole()
    {
        await using AttackedServer server = new();
        const string Head = "PUT /good HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n";
        Socket[] slow = await server.AttackAsync(Attackers, Head);
        await Eventually.Async(() => server.Server.Traffic.BytesReceived == Attackers * Head.Length);

        int seconds = 0;
        for (int sent = 1; server.Events.Refusals.Count < Attackers; sent++, seconds++)
        {
            // A byte a second: never silent for long, and never done.
            foreach (Socket socket in slow)
            {
                await AttackedServer.TrySendAsync(socket, "x"u8.ToArray());
            }

            await server.PassAsync(1_000);
            await server.ServesTheGoodClientAsync();
            Assert.InRange(server.Server.BufferedBodyBytes, 0, (Attackers + 1) * BytePool.MediumBytes);
            Assert.True(seconds < 600, "The rate is never looked at.");
        }

        Assert.InRange(seconds, Options.BodyRateGraceMs / 1000 - 2, 60);
        Assert.All(server.Events.Refusals, reason => Assert.Equal(RefusalReason.BodyTimeout, reason));
    }

    [Fact]
    public async Task Readers_who_do_not_read_are_cut_and_what_they_hold_is_freed()
    {
        var piece = new byte[1024 * 1024];
        await using AttackedServer server = new(routes: r => r.Add(HttpVerb.Get, "/large", exchange =>
        {
            for (int i = 0; i < 16; i++)
            {
                TestServer.Write(exchange, piece);
            }

            return default;
        }));
        const int Readers = 6;
        Socket[] idle = await server.AttackAsync(
            Readers, "GET /large HTTP/1.1\r\nHost: x\r\n\r\n", receiveBytes: 4096);
        await Eventually.Async(() => server.Server.Traffic.BufferedAnswerBytes >= Readers * 16L * piece.Length);

        await server.ServesTheGoodClientAsync();
        Assert.InRange(server.Server.Traffic.BufferedAnswerBytes, 0, Readers * 17L * piece.Length);
        await Eventually.Async(async _ =>
        {
            await server.PassAsync(Options.WriteTimeoutMs);
            return server.Server.Traffic.BufferedAnswerBytes == 0;
        });

        await server.ServesTheGoodClientAsync();
        foreach (Socket socket in idle)
        {
            Assert.True((await AttackedServer.ReadToEndAsync(socket)).Length < 16 * piece.Length);
        }
    }
}
