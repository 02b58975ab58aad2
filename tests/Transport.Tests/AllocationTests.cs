using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>What allocates nothing, measured.</summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Rounds = 1000;

    private static readonly byte[] Put = Encoding.ASCII.GetBytes(
        "PUT /_matrix/client/v3/rooms/!abc%3Aexample.org/send/m.room.message/txn1?x=y HTTP/1.1\r\n"
        + "Host: example.org\r\nUser-Agent: test\r\nAccept: */*\r\nAuthorization: Bearer syt_abc_def\r\n"
        + "Content-Type: application/json\r\nOrigin: https://app.example.org\r\nContent-Length: 300\r\n\r\n"
        + new string('x', 300));

    private static readonly byte[] Get = Encoding.ASCII.GetBytes(
        "GET /_matrix/client/versions HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\n");

    [Fact]
    public void Parsing_and_routing_allocate_nothing()
    {
        RouteTable table = Table();
        var limits = new HttpServerOptions();
        var head = new RequestHead();
        var match = default(RouteMatch);

        long allocated = Measure(() =>
        {
            head.Reset();
            var builder = new RequestHeadBuilder(head, limits);
            var parser = default(HeadParser);
            ParseStatus status = parser.Parse(Put, limits, ref builder, out _);
            head.Attach(Put, 0);
            RouteMatchResult result = table.Match(head.Verb, head.Span(head.Path), ref match);
            Assert.True(status == ParseStatus.Done && result == RouteMatchResult.Found);
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Decoding_into_a_buffer_allocates_nothing()
    {
        var buffer = new byte[64];

        long allocated = Measure(() =>
        {
            bool isDecoded = PercentDecoding.TryDecode("%21abc%3Aexample.org"u8, buffer, out _);
            var query = new QueryReader("from=s1&dir=b&limit=10"u8);
            while (query.TryRead())
            {
                isDecoded &= query.TryDecodeValue(buffer, out _);
            }

            Assert.True(isDecoded);
        });

        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("PUT", true)]
    [InlineData("GET", false)]
    [InlineData("PUT", false)]
    public async Task A_request_on_a_kept_connection_allocates_nothing_over_a_socket(string verb, bool usesLoops)
    {
        byte[] request = verb == "GET" ? Get : Put;
        var options = new HttpServerOptions();
        options = options with { EventLoops = usesLoops ? options.EventLoops : null };
        await using var server = new HttpServer(options, Table(), TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.NoDelay = true;
        ConnectBlocking(client, server.BoundEndPoints[0]);
        var buffer = new byte[4096];
        Exchange(client, request, buffer, rounds: 2000);

        // The client uses blocking calls, which allocate nothing themselves. Other threads (the test runner's) may:
        // the least of several attempts is what the server does.
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 10 && least > 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            Exchange(client, request, buffer, Rounds);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.True(least / Rounds < 1, $"{least} bytes for {Rounds} requests");
    }

    // An asynchronous connect would make the socket's later blocking calls allocate.
    private static void ConnectBlocking(Socket client, IPEndPoint server) => client.Connect(server);

    private static void Exchange(Socket client, byte[] request, byte[] buffer, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            client.Send(request);
            int received = client.Receive(buffer);
            Assert.True(received > 50 && buffer[received - 1] == (byte)'}');
        }
    }

    private static long Measure(Action action)
    {
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RouteTable Table()
    {
        static ValueTask Answer(HttpExchange exchange)
        {
            "{\"event_id\":\"$abc\"}"u8.CopyTo(exchange.ResponseBody.GetSpan(64));
            exchange.ResponseBody.Advance("{\"event_id\":\"$abc\"}"u8.Length);
            return default;
        }

        return new RouteTableBuilder()
            .Add(HttpVerb.Get, "/_matrix/client/versions", Answer)
            .Add(HttpVerb.Put, "/_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}", Answer)
            .Build();
    }
}

/// <summary>Runs <see cref="AllocationTests"/> while no other test allocates.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTestsRunAlone
{
}
