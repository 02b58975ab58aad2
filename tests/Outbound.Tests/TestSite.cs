using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Outbound.Tests;

/// <summary>
/// Our own HTTP server on loopback addresses: 127.0.0.2 and 127.0.0.3 stand for public ones (the client of the tests
/// allows them), 127.0.0.1 is what nobody may reach. It remembers what it was asked, and answers "hello" where no
/// handler was given.
/// </summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string Public = "127.0.0.2";
    public const string OtherPublic = "127.0.0.3";
    public const string Private = "127.0.0.1";

    private readonly HttpServer _server;
    private readonly Func<HttpExchange, SeenRequest, ValueTask>? _handler;

    public TestSite(Func<HttpExchange, SeenRequest, ValueTask>? handler = null, params TlsCertificateFiles[] files)
    {
        _handler = handler;
        RouteTableBuilder routes = new();
        foreach (var verb in Enum.GetValues<HttpVerb>().Where(verb => verb is not (HttpVerb.Other or HttpVerb.Head)))
        {
            routes.Add(verb, "/{*rest}", AnswerAsync);
        }

        HttpServerOptions options = new()
        {
            Certificates = files.Length > 0 ? TlsCertificates.Load(files) : null,
        };
        _server = new HttpServer(options, routes.Build(), TimeProvider.System);
        ListenOptions listen = new() { Tls = files.Length > 0 };
        Port = StartOnOnePort(listen);
    }

    public int Port { get; }

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public string Url(string host, string path = "/", string scheme = "http")
        => string.Create(CultureInfo.InvariantCulture, $"{scheme}://{host}:{Port}{path}");

    public static void Redirect(HttpExchange exchange, int status, string location)
    {
        exchange.StatusCode = status;
        exchange.AddHeader("location"u8, Encoding.Latin1.GetBytes(location));
    }

    public static void Write(HttpExchange exchange, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(exchange.ResponseBody.GetSpan(bytes.Length));
        exchange.ResponseBody.Advance(bytes.Length);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private ValueTask AnswerAsync(HttpExchange exchange)
    {
        var seen = SeenRequest.Of(exchange);
        Seen.Enqueue(seen);
        if (_handler is not null)
        {
            return _handler(exchange, seen);
        }

        Write(exchange, "hello"u8);
        return default;
    }

    // The system chooses a port for the first address; it may be taken on another one.
    private int StartOnOnePort(ListenOptions listen)
    {
        for (var attempt = 0; ; attempt++)
        {
            List<Listener> listeners = [];
            try
            {
                var port = 0;
                foreach (var address in (string[])[Private, Public, OtherPublic])
                {
                    var socket = ListeningSocket.Bind(new IPEndPoint(IPAddress.Parse(address), port));
                    listeners.Add(new Listener(socket, listen));
                    port = ((IPEndPoint)socket.EndPoint).Port;
                }

                _server.Start(listeners);
                return port;
            }
            catch (System.Net.Sockets.SocketException) when (attempt < 10)
            {
                listeners.ForEach(listener => listener.Socket.Dispose());
            }
        }
    }
}
