using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>What is counted, under which names, and that it costs nothing while nobody listens.</summary>
[Collection(nameof(AllocationTests))]
public sealed class HttpServerMetricsTests
{
    private static readonly byte[] Get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray();

    [Fact]
    public void Instruments_keep_their_names()
    {
        using HttpServerMetrics metrics = new(TimeProvider.System);
        List<string> names = [];

        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter == metrics.Meter)
            {
                names.Add($"{instrument.Meter.Name} {instrument.Name} {instrument.Unit}");
            }
        };
        listener.Start();

        Assert.Equal(
            [
                "Dendrite.Fast.Http http.connections.accepted {connection}",
                "Dendrite.Fast.Http http.connections.open {connection}",
                "Dendrite.Fast.Http http.received By",
                "Dendrite.Fast.Http http.refused {request}",
                "Dendrite.Fast.Http http.request.body By",
                "Dendrite.Fast.Http http.request.body.buffered By",
                "Dendrite.Fast.Http http.request.duration s",
                "Dendrite.Fast.Http http.requests {request}",
                "Dendrite.Fast.Http http.requests.aborted {request}",
                "Dendrite.Fast.Http http.requests.active {request}",
                "Dendrite.Fast.Http http.requests.failed {request}",
                "Dendrite.Fast.Http http.response.body By",
                "Dendrite.Fast.Http http.response.body.buffered By",
                "Dendrite.Fast.Http http.sent By",
            ],
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answers_are_counted_by_route_status_and_protocol_and_refusals_by_reason()
    {
        using HttpServerMetrics metrics = new(TimeProvider.System);
        using Measurements seen = new(metrics);
        await using HttpServer server = Serve(metrics);
        using Socket client = Connect(server);

        string[] requests =
        [
            "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
            "GET /b HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            "GET /a HTTP/3.0\r\n\r\n",
        ];
        foreach (string request in requests)
        {
            await ExchangeAsync(client, request);
        }

        await Eventually.Async(() => seen.SumOf("http.refused reason=UnsupportedVersion") == 1);
        seen.Observe();
        Assert.Equal(1, seen.SumOf("http.connections.accepted"));
        Assert.Equal(1, seen.CountOf("http.request.duration route=/a status=204"));
        Assert.Equal(1, seen.CountOf("http.request.duration route=none status=404"));
        Assert.Equal(1, seen.CountOf("http.request.duration route=none status=505"));
        Assert.Equal(1, seen.SumOf("http.requests protocol=1.0 tls=false"));
        Assert.Equal(3, seen.SumOf("http.request.body"));
        Assert.Equal(requests.Sum(request => request.Length), seen.SumOf("http.received"));
        Assert.Equal(1, seen.CountOf("http.connections.open"));
    }

    [Fact]
    public async Task Bytes_of_connections_that_have_ended_stay_counted()
    {
        await using var server = new TestServer();
        MemoryChannel first = server.Connect();
        first.ClientSends("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n");
        first.ClientSends(new byte[5000]);
        await first.AnswersAsync(1);
        HttpServerTraffic open = server.Server.Traffic;
        first.ClientFinishes();
        await first.EndsAsync();
        await Eventually.Async(() => server.Server.ConnectionCount == 0);

        HttpServerTraffic ended = server.Server.Traffic;

        Assert.Equal((1, 0), (open.Connections, ended.Connections));
        Assert.Equal((open.BytesReceived, open.BytesSent), (ended.BytesReceived, ended.BytesSent));
        Assert.Equal(
            "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n".Length + 5000, ended.BytesReceived);
        Assert.Equal(first.Sent.Length, ended.BytesSent);
    }

    [Fact]
    public async Task A_handler_that_waits_is_an_active_request()
    {
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(
            routes: r => r.Add(HttpVerb.Get, "/a", _ => new ValueTask(release.Task)));
        MemoryChannel client = server.Connect();

        client.ClientSends(Get);

        await Eventually.Async(() => server.Server.Traffic.RequestsActive == 1);
        release.SetResult();
        await Eventually.Async(() => server.Server.Traffic.RequestsActive == 0);
        client.ClientFinishes();
        await client.EndsAsync();
    }

    [Fact]
    public async Task While_nobody_listens_nothing_is_made()
    {
        using HttpServerMetrics metrics = new(TimeProvider.System);
        await using HttpServer server = Serve(metrics);
        using Socket client = Connect(server);
        var buffer = new byte[4096];
        Exchange(client, buffer, rounds: 2000);

        // Other threads of the process may allocate: the least of several attempts is what the server does.
        const int Rounds = 1000;
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 10 && least > 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            Exchange(client, buffer, Rounds);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.True(least / Rounds < 1, $"{least} bytes for {Rounds} requests");
        Assert.Equal(0, metrics.TaggedRouteCount);
    }

    private static HttpServer Serve(HttpServerMetrics metrics)
    {
        static ValueTask NoContent(HttpExchange exchange)
        {
            exchange.StatusCode = 204;
            return default;
        }

        RouteTable routes = new RouteTableBuilder()
            .Add(HttpVerb.Get, "/a", NoContent).Add(HttpVerb.Put, "/a", NoContent).Build();
        HttpServer server = new(new HttpServerOptions { Events = metrics }, routes, TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    // An asynchronous connect would make the socket's later blocking calls allocate.
    private static Socket Connect(HttpServer server)
    {
        Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.Connect(server.BoundEndPoints[0]);
        return client;
    }

    private static async Task ExchangeAsync(Socket client, string request)
    {
        var buffer = new byte[4096];
        await client.SendAsync(System.Text.Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        Assert.True(await client.ReceiveAsync(buffer, TestContext.Current.CancellationToken) > 0);
    }

    private static void Exchange(Socket client, byte[] buffer, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            client.Send(Get);
            Assert.True(client.Receive(buffer) > 20);
        }
    }

    /// <summary>What the instruments of one meter have reported, by name and tags.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, (int Count, double Sum)> _values = new();

        public Measurements(HttpServerMetrics metrics)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter == metrics.Meter)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public void Observe() => _listener.RecordObservableInstruments();

        public double SumOf(string series) => _values.GetValueOrDefault(series).Sum;

        public int CountOf(string series) => _values.GetValueOrDefault(series).Count;

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string series = instrument.Name;
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                series += $" {tag.Key}={tag.Value}";
            }

            _values.AddOrUpdate(series, (1, value), (_, old) => (old.Count + 1, old.Sum + value));
        }
    }
}
