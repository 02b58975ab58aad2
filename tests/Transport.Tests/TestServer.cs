using System.Net;
using System.Text;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// A server on in-memory connections, fake time and a pool that notices leaks; disposing it checks the pool and that
/// no connection failed by a bug.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private bool _isPassing;

    public TestServer(HttpServerOptions? options = null, Action<RouteTableBuilder>? routes = null)
    {
        var builder = new RouteTableBuilder();
        if (routes is null)
        {
            AddEcho(builder);
        }

        routes?.Invoke(builder);
        Options = (options ?? new HttpServerOptions()) with { Events = Events };
        Server = new HttpServer(Options, builder.Build(), Time, Pool);
        Server.StartClock();
    }

    public HttpServerOptions Options { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public DiagnosticBytePool Pool { get; } = new();

    public RecordedEvents Events { get; } = new();

    public HttpServer Server { get; }

    /// <summary>A route for every verb and path that says what it saw.</summary>
    public static void AddEcho(RouteTableBuilder routes)
    {
        foreach (HttpVerb verb in Enum.GetValues<HttpVerb>().Where(v => v is not (HttpVerb.Other or HttpVerb.Head)))
        {
            routes.Add(verb, "/{*rest}", Echo);
        }
    }

    public static ValueTask Echo(HttpExchange exchange)
    {
        Write(exchange, exchange.Method);
        Write(exchange, " "u8);
        Write(exchange, exchange.Path);
        Write(exchange, exchange.Query.IsEmpty ? "" : "?");
        Write(exchange, exchange.Query);
        Write(exchange, " "u8);
        Write(exchange, exchange.Body.Span);
        return default;
    }

    public static void Write(HttpExchange exchange, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            bytes.CopyTo(exchange.ResponseBody.GetSpan(bytes.Length));
            exchange.ResponseBody.Advance(bytes.Length);
        }
    }

    public static void Write(HttpExchange exchange, string text) => Write(exchange, Encoding.UTF8.GetBytes(text));

    public MemoryChannel Connect(IPAddress? remote = null)
    {
        var channel = new MemoryChannel(remote) { GoOn = GoOn };
        Server.Serve(channel);
        return channel;
    }

    /// <summary>Sends segments and FIN, and waits for everything that comes back.</summary>
    public async Task<IReadOnlyList<Answer>> ExchangeAsync(Segmentation segmentation)
    {
        MemoryChannel client = Connect();
        foreach (ReadOnlyMemory<byte> segment in segmentation.Sequence)
        {
            client.ClientSends(segment);
        }

        client.ClientFinishes();
        return await client.AnswersAtEndAsync();
    }

    public async Task<IReadOnlyList<Answer>> ExchangeAsync(string text)
    {
        MemoryChannel client = Connect();
        client.ClientSends(text);
        client.ClientFinishes();
        return await client.AnswersAtEndAsync();
    }

    /// <summary>Lets fake time pass, a second at a time, and more than the limit by the timer's tolerance.</summary>
    public void Pass(int milliseconds)
    {
        _isPassing = true;
        Time.Advance(TimeSpan.FromMilliseconds(milliseconds + (2 * ServerClock.PeriodMs)));
    }

    public async ValueTask DisposeAsync()
    {
        await Eventually.Async(() => Server.ConnectionCount == 0 || StopNow());
        await Server.DisposeAsync();
        Assert.Empty(Events.ConnectionFailures);
        Assert.Equal(0, Server.BufferedBodyBytes);
        Assert.Equal(0, Server.Traffic.BufferedAnswerBytes);
        Pool.AssertClean();
    }

    // A receive can be seen before the deadline that comes with it is set: then a later tick finds that it is over.
    private void GoOn()
    {
        if (_isPassing)
        {
            Time.Advance(TimeSpan.FromMilliseconds(ServerClock.PeriodMs));
        }
    }

    private bool StopNow()
    {
        // Fake time does not pass by itself: the drain that takes none cuts what is left.
        _ = Server.StopAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        return false;
    }
}
