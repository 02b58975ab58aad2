using System.Net;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>The server over real sockets on loopback ports that the system assigns.</summary>
public sealed class HttpServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_over_a_socket_is_answered()
    {
        await using HttpServer server = Start(TestServer.AddEcho);
        using var client = new HttpClient();

        string body = await client.GetStringAsync(Url(server, "/hello?a=b"), Cancel);

        Assert.Equal("GET /hello?a=b ", body);
    }

    [Fact]
    public async Task A_large_body_comes_and_goes_whole()
    {
        await using HttpServer server = Start(TestServer.AddEcho);
        using var client = new HttpClient();
        string text = new('x', 700_000);

        HttpResponseMessage answer = await client.PutAsync(Url(server, "/"), new StringContent(text), Cancel);

        Assert.Equal("PUT / " + text, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static HttpServer Start(Action<RouteTableBuilder> routes, HttpServerOptions? options = null)
    {
        var builder = new RouteTableBuilder();
        routes(builder);
        var server = new HttpServer(options ?? new HttpServerOptions(), builder.Build(), TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    private static Uri Url(HttpServer server, string path) =>
        new($"http://127.0.0.1:{server.BoundEndPoints[0].Port}{path}");
}
