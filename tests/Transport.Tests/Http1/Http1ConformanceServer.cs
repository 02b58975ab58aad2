using System.Net;

namespace Dendrite.Fast.Transport.Tests.Http1;

/// <summary>A server on a loopback port, shared by all rows of the table; a row has a connection of its own.</summary>
public sealed class Http1ConformanceServer : IAsyncLifetime
{
    private readonly RecordedEvents _events = new();
    private HttpServer? _server;

    internal EndPoint EndPoint => _server!.BoundEndPoints[0];

    public ValueTask InitializeAsync()
    {
        var routes = new RouteTableBuilder();
        TestServer.AddEcho(routes);
        routes.Add(HttpVerb.Get, "/host", exchange =>
        {
            TestServer.Write(exchange, exchange.TryGetHeader("host"u8, out ReadOnlySpan<byte> host) ? host : "-"u8);
            return default;
        });
        routes.Add(HttpVerb.Get, "/value", exchange =>
        {
            TestServer.Write(exchange, exchange.TryGetHeader("x"u8, out ReadOnlySpan<byte> value) ? value : "-"u8);
            return default;
        });
        routes.Add(HttpVerb.Get, "/empty", exchange =>
        {
            exchange.StatusCode = 204;
            return default;
        });
        routes.Add(HttpVerb.Get, "/same", exchange =>
        {
            exchange.StatusCode = 304;
            return default;
        });
        routes.Add(HttpVerb.Get, "/stream", async exchange =>
        {
            TestServer.Write(exchange, "ab");
            await exchange.FlushAsync();
            TestServer.Write(exchange, "cd");
            await exchange.FlushAsync();
        });
        routes.Add(HttpVerb.Get, "/only-get/x", TestServer.Echo);
        _server = new HttpServer(
            new HttpServerOptions { Events = _events, LingerMs = 100 }, routes.Build(), TimeProvider.System);
        _server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        Assert.Empty(_events.ConnectionFailures);
    }
}
