using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// A server on loopback with fake time and a pool that counts, attackers on sockets, and a client beside them that
/// behaves. Disposing it checks that everything was given back.
/// </summary>
internal sealed class AttackedServer : IAsyncDisposable
{
    private readonly List<Socket> _attackers = [];
    private readonly HttpClient _client = new();

    public AttackedServer(HttpServerOptions? options = null, Action<RouteTableBuilder>? routes = null)
    {
        RouteTableBuilder builder = new();
        builder.Add(HttpVerb.Get, "/good", TestServer.Echo);
        builder.Add(HttpVerb.Put, "/good", TestServer.Echo);
        routes?.Invoke(builder);
        Server = new HttpServer(
            (options ?? new HttpServerOptions()) with { Events = Events }, builder.Build(), Time, Pool);
        Server.Start(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public DiagnosticBytePool Pool { get; } = new();

    public RecordedEvents Events { get; } = new();

    public HttpServer Server { get; }

    /// <summary>Opens a connection that the disposal closes.</summary>
    /// <param name="receiveBytes">Its receive buffer: what the kernel takes of answers that nobody reads.</param>
    /// <param name="from">Its source address.</param>
    public async Task<Socket> AttackAsync(int receiveBytes = 65_536, IPAddress? from = null)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveBufferSize = receiveBytes,
        };
        _attackers.Add(socket);
        socket.Bind(new IPEndPoint(from ?? IPAddress.Loopback, 0));
        await socket.ConnectAsync(Server.BoundEndPoints[0], TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>Opens connections that have all sent the same.</summary>
    public async Task<Socket[]> AttackAsync(int count, string text, int receiveBytes = 65_536)
    {
        var sockets = new Socket[count];
        for (int i = 0; i < count; i++)
        {
            sockets[i] = await AttackAsync(receiveBytes);
            await SendAsync(sockets[i], text);
        }

        return sockets;
    }

    public static async Task SendAsync(Socket socket, string text) =>
        await socket.SendAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>Sends, where the server may have closed meanwhile.</summary>
    /// <returns>False if it has.</returns>
    public static async Task<bool> TrySendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await socket.SendAsync(bytes, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Reads until the server ends the connection, and gives what came.</summary>
    public static async Task<string> ReadToEndAsync(Socket socket)
    {
        StringBuilder text = new();
        var buffer = new byte[16_384];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Eventually.DefaultLimit);
        try
        {
            while (await socket.ReceiveAsync(buffer, limit.Token) is > 0 and int received)
            {
                text.Append(Encoding.Latin1.GetString(buffer, 0, received));
            }
        }
        catch (SocketException)
        {
            // Cut by RST: that is an end as well.
        }

        return text.ToString();
    }

    /// <summary>Asserts that a client who behaves is served, with and without a body.</summary>
    public async Task ServesTheGoodClientAsync()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Uri address = new($"http://{Server.BoundEndPoints[0]}/good");

        string got = await _client.GetStringAsync(address, cancellationToken)
            .WaitAsync(Eventually.DefaultLimit, cancellationToken);
        using StringContent body = new("body");
        using HttpResponseMessage put = await _client.PutAsync(address, body, cancellationToken)
            .WaitAsync(Eventually.DefaultLimit, cancellationToken);

        Assert.Equal("GET /good ", got);
        Assert.Equal("PUT /good body", await put.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Lets fake time pass, a second at a time.</summary>
    public async Task PassAsync(int milliseconds)
    {
        for (int passed = 0; passed < milliseconds; passed += ServerClock.PeriodMs)
        {
            Time.Advance(TimeSpan.FromMilliseconds(ServerClock.PeriodMs));
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _attackers.ForEach(static socket => socket.Dispose());
        await Eventually.Async(async _ =>
        {
            await PassAsync(ServerClock.PeriodMs);
            return Server.ConnectionCount == 0;
        });
        await Server.DisposeAsync();
        Assert.Empty(Events.ConnectionFailures);
        Assert.Equal((0, 0), (Server.Traffic.BufferedBodyBytes, Server.Traffic.BufferedAnswerBytes));
        Pool.AssertClean();
    }
}
