using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Which certificate a client gets, and how certificates are replaced.</summary>
public sealed class TlsCertificatesTests : IDisposable
{
    private readonly TestCertificates _authority = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a.example", "CN=a")]
    [InlineData("A.EXAMPLE", "CN=a")]
    [InlineData("b.example", "CN=b")]
    [InlineData("x.wild.example", "CN=wild")]
    [InlineData("exact.wild.example", "CN=b")]
    [InlineData("x.y.wild.example", "CN=a")]
    [InlineData("wild.example", "CN=a")]
    [InlineData("unknown.example", "CN=a")]
    [InlineData("xn--mller-kva.example", "CN=idn")]
    public async Task The_certificate_is_the_one_with_the_name_that_the_client_asks_for(string name, string expected)
    {
        await using var server = new TlsServer(
            _authority,
            files:
            [
                _authority.Write("a", "a.example"),
                _authority.Write("b", "b.example", "exact.wild.example"),
                _authority.Write("wild", "*.wild.example"),
                _authority.Write("idn", "xn--mller-kva.example"),
            ]);

        await using SslStream client = await server.ConnectTlsAsync(name);

        Assert.Equal(expected, client.RemoteCertificate!.Subject);
    }

    [Fact]
    public async Task New_files_are_used_from_the_next_handshake_on_and_nothing_under_way_is_lost()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TlsServer(_authority, routes =>
        {
            routes.Add(HttpVerb.Get, "/{*rest}", TestServer.Echo);
            routes.Add(HttpVerb.Get, "/stream", async exchange =>
            {
                TestServer.Write(exchange, new string('a', 100_000));
                await exchange.FlushAsync(exchange.Aborted);
                started.SetResult();
                await gate.Task;
                TestServer.Write(exchange, new string('b', 100_000));
            });
        });
        await using SslStream kept = await server.ConnectTlsAsync();
        await kept.WriteAsync(TlsServer.Request("/1"), Cancel);
        await TlsServer.ReadAnswersAsync(kept, 1);
        await using SslStream streaming = await server.ConnectTlsAsync();
        await streaming.WriteAsync(TlsServer.Request("/stream"), Cancel);
        Task<IReadOnlyList<Answer>> streamed = TlsServer.ReadAnswersAsync(streaming, 1);
        await started.Task.WaitAsync(Cancel);

        _authority.Write("a", "a.example", "new.example");
        server.Server.ReloadCertificates();
        gate.SetResult();
        await kept.WriteAsync(TlsServer.Request("/2"), Cancel);
        IReadOnlyList<Answer> later = await TlsServer.ReadAnswersAsync(kept, 1);
        await using SslStream next = await server.ConnectTlsAsync("new.example");

        Assert.Equal("GET /2 ", later[0].Body);
        Assert.Equal(new string('a', 100_000) + new string('b', 100_000), (await streamed)[0].Body);
        Assert.NotEqual(Serial(kept), Serial(next));
        Assert.Equal(1, server.Events.CertificateReloads);
    }

    [Fact]
    public async Task Files_that_change_are_read_anew_by_themselves()
    {
        var time = new FakeTimeProvider();
        await using var server = new TlsServer(_authority, time: time);
        string before = await SerialNowAsync(server);

        _authority.Write("a", "a.example", "longer.example");
        await Eventually.Async(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return server.Events.CertificateReloads == 1;
        });

        Assert.NotEqual(before, await SerialNowAsync(server));
    }

    [Fact]
    public async Task A_broken_new_file_keeps_the_old_certificate_and_is_told_once()
    {
        var time = new FakeTimeProvider();
        await using var server = new TlsServer(_authority, time: time);
        string before = await SerialNowAsync(server);

        await File.WriteAllTextAsync(_authority.PathOf("a.pem"), "no certificate", Cancel);
        await Eventually.Async(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return !server.Events.CertificateFailures.IsEmpty;
        });
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before, await SerialNowAsync(server));
        TlsCertificateException told = Assert.Single(server.Events.CertificateFailures);
        Assert.Contains("a.pem holds no certificate in PEM form", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused()
    {
        TlsCertificateFiles a = _authority.Write("a", "a.example");
        TlsCertificateFiles b = _authority.Write("b", "b.example");

        TlsCertificateException error = Assert.Throws<TlsCertificateException>(
            () => TlsCertificates.Load(new TlsCertificateFiles(a.CertificateFile, b.KeyFile)));

        Assert.Contains("b.key is not the private key of", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        TlsCertificateFiles a = _authority.Write("a", "a.example");

        TlsCertificateException error = Assert.Throws<TlsCertificateException>(
            () => TlsCertificates.Load(a with { KeyFile = _authority.PathOf("none.key") }));

        Assert.Contains("none.key cannot be read", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _authority.Dispose();

    private static string Serial(SslStream client) => ((X509Certificate2)client.RemoteCertificate!).SerialNumber;

    private static async Task<string> SerialNowAsync(TlsServer server)
    {
        await using SslStream client = await server.ConnectTlsAsync();
        return Serial(client);
    }
}
