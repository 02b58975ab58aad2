using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>HTTP/1.1 over TLS, over real sockets.</summary>
public sealed class TlsConnectionTests : IDisposable
{
    private readonly TestCertificates _authority = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_request_is_answered_in_both_versions_of_TLS(SslProtocols version)
    {
        await using var server = new TlsServer(_authority);
        await using SslStream client = await server.ConnectTlsAsync(
            protocols: version, offered: SslApplicationProtocol.Http11);

        await client.WriteAsync(TlsServer.Request("/hello?a=b"), Cancel);
        IReadOnlyList<Answer> answers = await TlsServer.ReadAnswersAsync(client, 1);

        Assert.Equal("GET /hello?a=b ", answers[0].Body);
        Assert.Equal(version, client.SslProtocol);
        Assert.Equal(SslApplicationProtocol.Http11, client.NegotiatedApplicationProtocol);
    }

    [Fact]
    public async Task A_client_without_ALPN_gets_HTTP_1_1()
    {
        await using var server = new TlsServer(_authority);
        await using SslStream client = await server.ConnectTlsAsync();

        await client.WriteAsync(TlsServer.Request("/"), Cancel);
        IReadOnlyList<Answer> answers = await TlsServer.ReadAnswersAsync(client, 1);

        Assert.Equal("GET / ", answers[0].Body);
    }

    [Fact]
    public async Task HTTP_2_is_spoken_to_a_client_that_offers_it()
    {
        await using var server = new TlsServer(_authority);
        using HttpClient client = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/h2", UriKind.Relative))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StringContent(new string('x', 300_000)),
        };

        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);

        Assert.Equal(HttpVersion.Version20, answer.Version);
        Assert.Equal("PUT /h2 " + new string('x', 300_000), await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task HTTP_2_is_preferred_to_HTTP_1_1()
    {
        await using var server = new TlsServer(_authority);

        await using SslStream client = await server.ConnectTlsAsync(
            offered: [SslApplicationProtocol.Http11, SslApplicationProtocol.Http2]);

        Assert.Equal(SslApplicationProtocol.Http2, client.NegotiatedApplicationProtocol);
    }

    [Fact]
    public async Task HTTP_2_over_a_cipher_suite_that_it_forbids_is_refused()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("the suites of a client are chosen on Linux");
            return;
        }

        await using var server = new TlsServer(_authority);

        await using SslStream client = await server.ConnectTlsAsync(
            protocols: SslProtocols.Tls12,
            suites: new CipherSuitesPolicy([TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384]),
            offered: SslApplicationProtocol.Http2);

        Assert.Equal(0, await client.ReadAsync(new byte[100], Cancel));
        Assert.Equal(RefusalReason.InadequateSecurity, Assert.Single(server.Events.Refusals));
    }

    [Fact]
    public async Task A_request_knows_that_it_came_over_TLS()
    {
        await using var server = new TlsServer(_authority, routes => routes.Add(HttpVerb.Get, "/", exchange =>
        {
            TestServer.Write(exchange, $"{exchange.IsSecure}");
            return default;
        }));
        using HttpClient client = server.Client();

        Assert.Equal("True", await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task Large_bodies_come_and_go_whole_beside_each_other()
    {
        await using var server = new TlsServer(_authority);
        using HttpClient client = server.Client();

        await Parallel.ForAsync(0, 8, Cancel, async (i, cancel) =>
        {
            string text = new((char)('a' + i), 700_000 + i);
            using HttpResponseMessage answer = await client.PutAsync(
                new Uri("/", UriKind.Relative), new StringContent(text), cancel);
            Assert.Equal("PUT / " + text, await answer.Content.ReadAsStringAsync(cancel));
        });
    }

    [Fact]
    public async Task A_half_closed_client_gets_the_answers_of_what_it_sent()
    {
        await using var server = new TlsServer(_authority);
        await using SslStream client = await server.ConnectTlsAsync();

        await client.WriteAsync(TlsServer.Request("/a"), Cancel);
        await client.WriteAsync(TlsServer.Request("/b"), Cancel);
        await client.ShutdownAsync();
        string received = await TlsServer.ReadToEndAsync(client);

        Assert.Equal(["GET /a ", "GET /b "], Answer.ParseAll(received).Select(a => a.Body));
    }

    [Fact]
    public async Task The_server_says_close_notify_before_FIN()
    {
        await using var server = new TlsServer(_authority);
        RecordingStream? wire = null;
        await using SslStream client = await server.ConnectTlsAsync(
            protocols: SslProtocols.Tls12, wrap: stream => wire = new RecordingStream(stream));

        await client.WriteAsync("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancel);
        await TlsServer.ReadToEndAsync(client);

        // In TLS 1.2 the type of a record is in the clear: 21 is an alert. Source: RFC 5246, section 6.2.1.
        Assert.Equal(21, wire!.RecordTypes()[^1]);
    }

    [Fact]
    public async Task A_client_that_resumes_a_session_is_spared_the_certificate()
    {
        if (!File.Exists("/usr/bin/openssl"))
        {
            Assert.Skip("needs openssl as a client that can show a resumption");
        }

        await using var server = new TlsServer(_authority);
        string session = _authority.PathOf("session");

        foreach (string version in new[] { "-tls1_3", "-tls1_2" })
        {
            string first = await OpenSslAsync(server, version, "-sess_out", session);
            string second = await OpenSslAsync(server, version, "-sess_in", session);

            Assert.Contains("New, TLSv1", first, StringComparison.Ordinal);
            Assert.Contains("Compression: NONE", first, StringComparison.Ordinal);
            Assert.Contains("Reused, TLSv1", second, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Plain_HTTP_on_a_TLS_port_is_refused()
    {
        await using var server = new TlsServer(_authority);
        using Socket client = await server.ConnectAsync();

        await client.SendAsync(TlsServer.Request("/"), Cancel);
        await EndsAsync(client);

        await Eventually.Async(() => server.Server.ConnectionCount == 0);
        Assert.Equal(RefusalReason.TlsHandshakeFailed, Assert.Single(server.Events.Refusals));
    }

    [Fact]
    public async Task TLS_1_1_is_refused_with_the_alert_for_it()
    {
        await using var server = new TlsServer(_authority);
        using Socket client = await server.ConnectAsync();

        await client.SendAsync(ClientHello(minorVersion: 2), Cancel);
        byte[] received = await EndsAsync(client);

        // Alert, fatal (2), protocol_version (70). Source: RFC 5246, section 7.2.
        Assert.Equal(21, received[0]);
        Assert.Equal([2, 70], received[5..7]);
        Assert.Equal(RefusalReason.TlsHandshakeFailed, Assert.Single(server.Events.Refusals));
    }

    [Fact]
    public async Task A_client_that_says_nothing_or_too_slowly_is_cut()
    {
        var time = new FakeTimeProvider();
        await using var server = new TlsServer(_authority, time: time);
        using Socket silent = await server.ConnectAsync();
        using Socket slow = await server.ConnectAsync();
        await slow.SendAsync(ClientHello(minorVersion: 3).AsMemory(0, 20), Cancel);
        await Eventually.Async(() => server.Events.Accepted == 2);

        time.Advance(TimeSpan.FromSeconds(9));
        await slow.SendAsync(ClientHello(minorVersion: 3).AsMemory(20, 1), Cancel);
        Assert.Equal(2, server.Server.ConnectionCount);
        time.Advance(TimeSpan.FromSeconds(3));

        await Eventually.Async(() => server.Server.ConnectionCount == 0);
        Assert.Equal(
            [RefusalReason.TlsHandshakeTimeout, RefusalReason.TlsHandshakeTimeout], server.Events.Refusals);
    }

    [Fact]
    public async Task A_client_that_only_connects_and_leaves_is_no_refusal()
    {
        await using var server = new TlsServer(_authority);
        Socket client = await server.ConnectAsync();
        await Eventually.Async(() => server.Server.ConnectionCount == 1);

        client.Dispose();

        await Eventually.Async(() => server.Server.ConnectionCount == 0);
        Assert.Empty(server.Events.Refusals);
    }

    [Fact]
    public async Task A_stopping_server_answers_what_still_lies_decrypted()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TlsServer(_authority, routes =>
        {
            routes.Add(HttpVerb.Get, "/{*rest}", TestServer.Echo);
            routes.Add(HttpVerb.Get, "/wait1", async _ =>
            {
                entered.SetResult();
                await gate.Task;
            });
        });
        await using SslStream client = await server.ConnectTlsAsync();
        var requests = new ArrayBufferWriter<byte>();
        requests.Write(TlsServer.Request("/wait1"));
        const int Followers = 2 * BytePool.SmallBytes / 32;
        for (int i = 0; i < Followers; i++)
        {
            requests.Write(TlsServer.Request($"/{i:00000}"));
        }

        // One record, twice as large as the receive block, which ends where a request ends: what is left waits on the
        // near side of the socket.
        Assert.Equal((Followers + 1) * 32, requests.WrittenCount);
        await client.WriteAsync(requests.WrittenMemory, Cancel);
        await entered.Task.WaitAsync(Cancel);
        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        gate.SetResult();
        string received = await TlsServer.ReadToEndAsync(client);
        client.Close();
        await stopped;

        Assert.Equal(Followers + 1, Answer.ParseAll(received).Count);
    }

    [Fact]
    public async Task A_handshake_during_the_stop_is_finished_and_its_request_answered()
    {
        await using var server = new TlsServer(_authority);
        using Socket socket = await server.ConnectAsync();
        await Eventually.Async(() => server.Server.ConnectionCount == 1);

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        await using SslStream client = await server.ConnectTlsAsync(socket: socket);
        await client.WriteAsync(TlsServer.Request("/late"), Cancel);
        string received = await TlsServer.ReadToEndAsync(client);
        client.Close();
        await stopped;

        Assert.Equal("GET /late ", Assert.Single(Answer.ParseAll(received)).Body);
    }

    public void Dispose() => _authority.Dispose();

    private static async Task<string> OpenSslAsync(TlsServer server, params string[] arguments)
    {
        ProcessStartInfo start = new("openssl", ["s_client", "-connect", server.Address.ToString(), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(Cancel);

        // The answer comes after the tickets of TLS 1.3, which s_client stores as they arrive.
        await process.StandardInput.WriteAsync(
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".AsMemory(), Cancel);
        await process.StandardInput.FlushAsync(Cancel);
        string output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return output + await errors;
    }

    // Reads until FIN or RST.
    private static async Task<byte[]> EndsAsync(Socket client)
    {
        using var all = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (await client.ReceiveAsync(buffer, Cancel) is int count and > 0)
            {
                all.Write(buffer, 0, count);
            }
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            // What the server had not read turns its FIN into RST.
        }

        return all.ToArray();
    }

    // A hello of TLS 1.x that offers one cipher suite and no extension. Source: RFC 5246, section 7.4.1.2.
    private static byte[] ClientHello(byte minorVersion)
    {
        byte[] body = [3, minorVersion, .. Encoding.ASCII.GetBytes(new string('r', 32)), 0, 0, 2, 0xC0, 0x13, 1, 0];
        byte[] handshake = [1, 0, 0, (byte)body.Length, .. body];
        return [22, 3, 1, 0, (byte)handshake.Length, .. handshake];
    }
}
