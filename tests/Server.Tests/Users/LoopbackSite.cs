using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Another machine, on a free port of loopback: it remembers what it is asked, and answers as the test says.
/// </summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpServer _server;
    private readonly Func<Request, Answer> _answer;

    /// <param name="answer">Gives the answer to a request.</param>
    /// <param name="tlsName">The name that it proves to be by TLS; null for plain HTTP.</param>
    public LoopbackSite(Func<Request, Answer> answer, string? tlsName = null)
    {
        _answer = answer;
        RouteTableBuilder routes = new();
        foreach (var verb in (HttpVerb[])[HttpVerb.Get, HttpVerb.Post])
        {
            routes.Add(verb, "/{*rest}", AnswerAsync);
        }

        var files = tlsName is null ? null : MakeCertificate(tlsName);
        HttpServerOptions options = new() { Certificates = files is null ? null : TlsCertificates.Load([files]) };
        _server = new HttpServer(options, routes.Build(), TimeProvider.System);
        var socket = ListeningSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)socket.EndPoint).Port;
        _server.Start([new Listener(socket, new ListenOptions { Tls = files is not null })]);
    }

    public int Port { get; }

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<Request> Seen { get; } = new();

    /// <summary>The authority of its certificate; null without TLS.</summary>
    public X509Certificate2? Root { get; private set; }

    public string Url(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Root?.Dispose();
        _folder.Dispose();
    }

    private ValueTask AnswerAsync(HttpExchange exchange)
    {
        Request request = new(
            Encoding.ASCII.GetString(exchange.Method),
            Encoding.ASCII.GetString(exchange.Path),
            Encoding.UTF8.GetString(exchange.Body.Span),
            exchange.TryGetHeader(KnownHeader.Authorization, out var header) ? Encoding.ASCII.GetString(header) : "");
        Seen.Enqueue(request);
        var answer = _answer(request);
        exchange.StatusCode = answer.Status;
        exchange.ContentType = Encoding.ASCII.GetBytes(answer.ContentType);
        if (answer.Location is not null)
        {
            exchange.AddHeader("location"u8, Encoding.ASCII.GetBytes(answer.Location));
        }

        var body = Encoding.UTF8.GetBytes(answer.Body);
        body.CopyTo(exchange.ResponseBody.GetSpan(body.Length));
        exchange.ResponseBody.Advance(body.Length);
        return ValueTask.CompletedTask;
    }

    private TlsCertificateFiles MakeCertificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name} {Guid.NewGuid()}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var own = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Root = X509CertificateLoader.LoadCertificate(own.RawData);
        TlsCertificateFiles files = new(_folder.PathOf("site.pem"), _folder.PathOf("site.key"));
        File.WriteAllText(files.CertificateFile, own.ExportCertificatePem() + "\n");
        File.WriteAllText(files.KeyFile, key.ExportPkcs8PrivateKeyPem() + "\n");
        return files;
    }

    /// <summary>What it was asked.</summary>
    internal sealed record Request(string Method, string Path, string Body, string Authorization);

    /// <summary>What it answers.</summary>
    internal sealed record Answer(
        int Status, string Body, string ContentType = "application/json", string? Location = null);
}
