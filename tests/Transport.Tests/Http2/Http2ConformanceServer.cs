using System.Net;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>A server on a loopback port, shared by all rows of a table; a row has a connection of its own.</summary>
public sealed class Http2ConformanceServer : IAsyncLifetime
{
    /// <summary>Bytes that <c>/large</c> answers: more than the windows of a client that says nothing.</summary>
    internal const int LargeBytes = 100_000;

    /// <summary>Streams of a connection, few so that a test can exceed them.</summary>
    internal const int StreamsMax = 10;

    private readonly RecordedEvents _events = new();
    private HttpServer? _server;

    internal EndPoint EndPoint => _server!.BoundEndPoints[0];

    public ValueTask InitializeAsync()
    {
        var routes = new RouteTableBuilder();
        TestServer.AddEcho(routes);
        routes.Add(HttpVerb.Get, "/large", exchange =>
        {
            exchange.ResponseBody.GetSpan(LargeBytes)[..LargeBytes].Fill((byte)'x');
            exchange.ResponseBody.Advance(LargeBytes);
            return default;
        });
        routes.Add(HttpVerb.Get, "/empty", exchange =>
        {
            exchange.StatusCode = 204;
            return default;
        });
        routes.Add(HttpVerb.Get, "/cookie", exchange =>
        {
            TestServer.Write(exchange, exchange.TryGetHeader("cookie"u8, out ReadOnlySpan<byte> value) ? value : "-"u8);
            return default;
        });
        routes.Add(new Route(HttpVerb.Post, "/ignored", _ => default) { Body = BodyMode.None });
        routes.Add(new Route(HttpVerb.Post, "/small", TestServer.Echo) { BodyBytesMax = 1000 });
        routes.Add(new Route(HttpVerb.Post, "/unread", WaitForTheEnd) { Body = BodyMode.Streamed });
        var options = new HttpServerOptions { Events = _events, StreamsMax = StreamsMax };
        _server = new HttpServer(options, routes.Build(), TimeProvider.System);
        _server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        Assert.Empty(_events.ConnectionFailures);
    }

    // Reads nothing of its body, so that the client's window runs out.
    private static async ValueTask WaitForTheEnd(HttpExchange exchange)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration aborted = exchange.Aborted.Register(() => ended.TrySetResult());
        await using CancellationTokenRegistration stopping = exchange.Stopping.Register(() => ended.TrySetResult());
        await ended.Task;
    }
}
