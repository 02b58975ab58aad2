using System.Globalization;
using System.Net;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Turns what the transport tells into metrics and log lines. Called on the connections' threads.
/// </summary>
internal sealed class HttpTelemetry : IHttpServerEvents, IDisposable
{
    /// <summary>The name under which requests without a route are logged.</summary>
    private const string NoRoute = "none";

    private readonly HttpServerMetrics _metrics;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly TimeSpan _slow;

    public HttpTelemetry(ILogger logger, TimeProvider time, TimeSpan slow)
    {
        _logger = logger;
        _time = time;
        _slow = slow;
        _metrics = new HttpServerMetrics(time);
    }

    /// <inheritdoc />
    public void ServerStarted(HttpServer server) => _metrics.ServerStarted(server);

    /// <inheritdoc />
    public void ConnectionAccepted(IPEndPoint? remote) => _metrics.ConnectionAccepted(remote);

    /// <inheritdoc />
    public void RequestCompleted(HttpExchange exchange, in RequestCompletion completion)
    {
        _metrics.RequestCompleted(exchange, completion);
        var elapsed = _time.GetElapsedTime(0, completion.ElapsedTicks);
        if (elapsed >= _slow && elapsed >= _slow + AskedWait(exchange))
        {
            Log.SlowRequest(
                _logger,
                Name(completion.Verb),
                completion.Route?.Name ?? NoRoute,
                completion.StatusCode,
                (long)elapsed.TotalMilliseconds,
                completion.RequestBodyBytes,
                completion.ResponseBodyBytes,
                exchange.RemoteEndPoint);
        }
    }

    /// <inheritdoc />
    public void RequestFailed(HttpExchange exchange, Exception exception)
    {
        _metrics.RequestFailed(exchange, exception);
        Log.RequestFailed(_logger, exception, Name(exchange.Verb), exchange.Route?.Name ?? NoRoute);
    }

    /// <inheritdoc />
    public void RequestAborted(HttpExchange exchange) => _metrics.RequestAborted(exchange);

    /// <inheritdoc />
    public void Refused(IPEndPoint? remote, RefusalReason reason)
    {
        _metrics.Refused(remote, reason);
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            Log.Refused(_logger, remote, reason.ToString());
        }
    }

    /// <inheritdoc />
    public void AcceptFailed(EndPoint listener, Exception exception)
        => Log.AcceptFailed(_logger, exception, listener);

    /// <inheritdoc />
    public void ConnectionFailed(IPEndPoint? remote, Exception exception)
        => Log.ConnectionFailed(_logger, exception, remote);

    /// <inheritdoc />
    public void CertificatesReloaded(DateTimeOffset expiresAt) => Log.CertificatesReloaded(_logger, expiresAt);

    /// <inheritdoc />
    public void CertificatesNotReloaded(TlsCertificateException exception)
        => Log.CertificatesNotReloaded(_logger, exception.Message);

    /// <inheritdoc />
    public void Dispose() => _metrics.Dispose();

    /// <summary>The time that a long-poll asked to wait, in milliseconds in the query's <c>timeout</c>.</summary>
    private static TimeSpan AskedWait(HttpExchange exchange)
    {
        QueryReader query = new(exchange.Query);
        while (query.TryRead())
        {
            if (query.RawName.SequenceEqual("timeout"u8)
                && uint.TryParse(query.RawValue, NumberStyles.None, CultureInfo.InvariantCulture, out var timeoutMs))
            {
                return TimeSpan.FromMilliseconds(timeoutMs);
            }
        }

        return TimeSpan.Zero;
    }

    private static string Name(HttpVerb verb) => verb switch
    {
        HttpVerb.Get => "GET",
        HttpVerb.Head => "HEAD",
        HttpVerb.Post => "POST",
        HttpVerb.Put => "PUT",
        HttpVerb.Delete => "DELETE",
        HttpVerb.Options => "OPTIONS",
        HttpVerb.Patch => "PATCH",
        _ => "other",
    };
}
