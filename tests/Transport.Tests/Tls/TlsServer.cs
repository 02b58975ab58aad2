using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// A server with one TLS listener on loopback; disposing it checks that no connection failed by a bug and that every
/// block came back.
/// </summary>
internal sealed class TlsServer : IAsyncDisposable
{
    public TlsServer(
        TestCertificates authority,
        Action<RouteTableBuilder>? routes = null,
        TimeProvider? time = null,
        params IReadOnlyList<TlsCertificateFiles> files)
    {
        Authority = authority;
        Certificates = TlsCertificates.Load(files.Count > 0 ? files : [authority.Write("a", "a.example")]);
        var builder = new RouteTableBuilder();
        if (routes is null)
        {
            TestServer.AddEcho(builder);
        }

        routes?.Invoke(builder);
        Server = new HttpServer(
            new HttpServerOptions { Certificates = Certificates, Events = Events },
            builder.Build(),
            time ?? TimeProvider.System,
            Pool);
        Server.Start(
        [
            new Listener(
                ListeningSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0)), new ListenOptions { Tls = true }),
        ]);
    }

    public TestCertificates Authority { get; }

    public TlsCertificates Certificates { get; }

    public DiagnosticBytePool Pool { get; } = new();

    public RecordedEvents Events { get; } = new();

    public HttpServer Server { get; }

    public IPEndPoint Address => Server.BoundEndPoints[0];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static byte[] Request(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(Address, Cancel);
        return socket;
    }

    /// <summary>A TLS client that trusts the test's authority.</summary>
    public async Task<SslStream> ConnectTlsAsync(
        string name = "a.example",
        SslProtocols protocols = SslProtocols.None,
        Func<Stream, Stream>? wrap = null,
        Socket? socket = null,
        CipherSuitesPolicy? suites = null,
        params IReadOnlyList<SslApplicationProtocol> offered)
    {
        Stream stream = new NetworkStream(socket ?? await ConnectAsync(), ownsSocket: true);
        var tls = new SslStream(wrap?.Invoke(stream) ?? stream);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = name,
                EnabledSslProtocols = protocols,
                CipherSuitesPolicy = suites,
                ApplicationProtocols = offered.Count > 0 ? [.. offered] : null,
                RemoteCertificateValidationCallback =
                    (_, certificate, chain, _) => Authority.IsTrusted(certificate, chain),
            },
            Cancel);
        return tls;
    }

    public static async Task<string> ReadToEndAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, Cancel);
        return Encoding.Latin1.GetString(all.ToArray());
    }

    /// <summary>Reads until that many whole answers have come.</summary>
    public static async Task<IReadOnlyList<Answer>> ReadAnswersAsync(Stream stream, int count)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (Answer.ParseAll(text.ToString()).Count < count)
        {
            int received = await stream.ReadAsync(buffer, Cancel);
            Assert.True(received > 0, $"The server ended after: {text}");
            text.Append(Encoding.Latin1.GetString(buffer, 0, received));
        }

        return Answer.ParseAll(text.ToString());
    }

    public HttpClient Client()
    {
        return new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                TargetHost = "a.example",
                RemoteCertificateValidationCallback =
                    (_, certificate, chain, _) => Authority.IsTrusted(certificate, chain),
            },
        })
        {
            BaseAddress = new Uri($"https://{Address}"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Eventually.Async(() => Server.ConnectionCount == 0);
        Assert.Empty(Events.ConnectionFailures);
        Pool.AssertClean();
    }
}
