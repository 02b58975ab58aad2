using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Clients that send too much: each meets its limit, and a client beside them is served.</summary>
public sealed class Http1FloodTests
{
    private const int Attackers = 10;

    // What a flood sends at most, if nothing stops it.
    private const int FloodBytes = 4 * 1024 * 1024;

    private static readonly HttpServerOptions Options = new();

    public static TheoryData<string, string, int> Floods => new()
    {
        { "GET /good HTTP/1.1\r\n", "X-Name: value\r\n", 431 },
        { "GET /good HTTP/1.1\r\nX-Name: ", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 431 },
        { "GET /", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 414 },
        { "", "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", 501 },
        { "PUT /good HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;", "name=value;", 400 },
        { "PUT /good HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", "1;name=value\r\nx\r\n", 400 },
        { "PUT /good HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-Name: value\r\n", 431 },
        { "PUT /good HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", "8\r\nxxxxxxxx\r\n", 413 },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public async Task A_flood_is_refused_at_its_limit(string start, string unit, int status)
    {
        await using AttackedServer server = new();
        byte[] flood = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(unit, 16_384 / unit.Length)));
        Socket[] sockets = await server.AttackAsync(Attackers, start);
        bool[] isOpen = [.. sockets.Select(_ => true)];

        for (int sent = 0; sent < FloodBytes && server.Events.Refusals.Count < Attackers; sent += flood.Length)
        {
            for (int i = 0; i < sockets.Length; i++)
            {
                isOpen[i] = isOpen[i] && await AttackedServer.TrySendAsync(sockets[i], flood);
            }

            Assert.InRange(
                server.Pool.RentedBytes, 0, (Attackers + 2L) * (Options.BodyBytesMax + (4 * BytePool.LargeBytes)));
        }

        await Eventually.Async(() => server.Events.Refusals.Count == Attackers);
        await server.ServesTheGoodClientAsync();
        Assert.All(server.Events.Refusals, reason => Assert.Equal(status, reason.StatusCode()));
    }

    [Fact]
    public async Task A_client_that_pipelines_and_does_not_read_is_not_read_any_more()
    {
        await using AttackedServer server = new();
        string many = string.Concat(Enumerable.Repeat("GET /good HTTP/1.1\r\nHost: x\r\n\r\n", 500));
        Socket[] sockets = [.. await Task.WhenAll(
            Enumerable.Range(0, Attackers).Select(_ => server.AttackAsync(receiveBytes: 4096)))];
        using CancellationTokenSource end = new();

        Task[] floods = [.. sockets.Select(socket => FloodAsync(socket, Encoding.ASCII.GetBytes(many), end.Token))];
        await Eventually.Async(() => server.Server.Traffic.BytesReceived > Attackers * 10_000);
        for (int i = 0; i < 20; i++)
        {
            await server.ServesTheGoodClientAsync();
            Assert.InRange(
                server.Pool.RentedBytes,
                0,
                (Attackers + 2L) * (BytePool.LargeBytes + Options.PipelinedAnswerBytesMax + BytePool.SmallBytes));
        }

        await end.CancelAsync();
        await Task.WhenAll(floods);
    }

    [Fact]
    public async Task One_address_has_its_share_of_connections()
    {
        HttpServerOptions options = new() { ConnectionsPerAddressMax = 10, LoopbackUnlimited = false };
        await using AttackedServer server = new(options);
        IPAddress attacker = IPAddress.Parse("127.0.0.2");

        List<Socket> sockets = [];
        for (int i = 0; i < 50; i++)
        {
            sockets.Add(await server.AttackAsync(from: attacker));
        }

        await Eventually.Async(() => server.Events.Refusals.Count == 40);
        await server.ServesTheGoodClientAsync();
        Assert.All(
            server.Events.Refusals, reason => Assert.Equal(RefusalReason.TooManyConnectionsFromAddress, reason));
        Assert.StartsWith(
            "HTTP/1.1 503 ", await AttackedServer.ReadToEndAsync(sockets[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_of_all_together_stay_below_their_bound()
    {
        HttpServerOptions options = new() { BufferedBodyBytesMax = 512 * 1024 };
        await using AttackedServer server = new(options);
        string part = new('x', 200_000);

        await server.AttackAsync(
            Attackers, "PUT /good HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n" + part);

        await Eventually.Async(() => !server.Events.Refusals.IsEmpty);
        Assert.InRange(server.Server.BufferedBodyBytes, 0, options.BufferedBodyBytesMax);
        await server.ServesTheGoodClientAsync();
        Assert.All(server.Events.Refusals, reason => Assert.Equal(RefusalReason.BuffersExhausted, reason));
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task Answers_of_all_together_stay_below_their_bound(string version)
    {
        HttpServerOptions options = new() { BufferedAnswerBytesMax = 1024 * 1024 };
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using AttackedServer server = new(options, r => r.Add(HttpVerb.Get, "/large", async exchange =>
        {
            TestServer.Write(exchange, new byte[300_000]);
            await release.Task;
        }));
        using HttpClient client = new() { DefaultRequestVersion = Version.Parse(version) };
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        Uri large = new($"http://{server.Server.BoundEndPoints[0]}/large");

        Task<HttpResponseMessage>[] asked =
        [
            .. Enumerable.Range(0, Attackers).Select(_ => client.GetAsync(large, TestContext.Current.CancellationToken)),
        ];
        await Eventually.Async(() => server.Events.Refusals.Count == Attackers - 3);
        Assert.InRange(server.Server.Traffic.BufferedAnswerBytes, 900_000, options.BufferedAnswerBytesMax);
        await server.ServesTheGoodClientAsync();
        release.SetResult();
        HttpResponseMessage[] answers = await Task.WhenAll(asked);

        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(Attackers - 3, answers.Count(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable));
    }

    private static async Task FloodAsync(Socket socket, byte[] bytes, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await socket.SendAsync(bytes, end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }
}
