using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Turns what the transport tells into metrics and log lines. Called on the connections' threads: a request costs one
/// record, and allocates only the first time that a route gives an answer of its kind.
/// </summary>
internal sealed class HttpTelemetry : IHttpServerEvents, IDisposable
{
    /// <summary>The name under which requests without a route are counted.</summary>
    private const string NoRoute = "none";

    private readonly Meter _meter = new("Dendrite.Fast.Http");
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _requestBytes;
    private readonly Counter<long> _responseBytes;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _aborted;
    private readonly Counter<long> _failed;
    private readonly ConcurrentDictionary<Route, RouteTags> _routes = new(ReferenceEqualityComparer.Instance);
    private readonly RouteTags _noRoute = new(NoRoute);
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly TimeSpan _slow;

    // Written with Interlocked.
    private long _open;

    public HttpTelemetry(ILogger logger, TimeProvider time, TimeSpan slow)
    {
        _logger = logger;
        _time = time;
        _slow = slow;
        _duration = _meter.CreateHistogram<double>("http.request.duration", "s", "Time from request head to answer.");
        _requestBytes = _meter.CreateCounter<long>("http.request.body", "By", "Request body bytes read.");
        _responseBytes = _meter.CreateCounter<long>("http.response.body", "By", "Answer body bytes.");
        _accepted = _meter.CreateCounter<long>("http.connections.accepted", "{connection}", "Connections accepted.");
        _refused = _meter.CreateCounter<long>("http.refused", "{request}", "Requests and connections refused.");
        _aborted = _meter.CreateCounter<long>("http.requests.aborted", "{request}", "Requests whose client had gone.");
        _failed = _meter.CreateCounter<long>("http.requests.failed", "{request}", "Requests that met a bug.");
        _meter.CreateObservableUpDownCounter(
            "http.connections.open", () => Interlocked.Read(ref _open), "{connection}", "Connections open.");
    }

    /// <inheritdoc />
    public void ConnectionAccepted(IPEndPoint? remote)
    {
        Interlocked.Increment(ref _open);
        _accepted.Add(1);
    }

    /// <inheritdoc />
    public void ConnectionClosed(IPEndPoint? remote) => Interlocked.Decrement(ref _open);

    /// <inheritdoc />
    public void RequestCompleted(HttpExchange exchange, in RequestCompletion completion)
    {
        var elapsed = _time.GetElapsedTime(0, completion.ElapsedTicks);
        if (_duration.Enabled)
        {
            var tags = completion.Route is { } route
                ? _routes.GetOrAdd(route, static route => new RouteTags(route.Name))
                : _noRoute;
            _duration.Record(elapsed.TotalSeconds, tags.Of(completion.StatusCode));
            _requestBytes.Add(completion.RequestBodyBytes);
            _responseBytes.Add(completion.ResponseBodyBytes);
        }

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
        _failed.Add(1);
        Log.RequestFailed(_logger, exception, Name(exchange.Verb), exchange.Route?.Name ?? NoRoute);
    }

    /// <inheritdoc />
    public void RequestAborted(HttpExchange exchange) => _aborted.Add(1);

    /// <inheritdoc />
    public void Refused(IPEndPoint? remote, RefusalReason reason)
    {
        if (_refused.Enabled)
        {
            _refused.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));
        }

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
    public void Dispose() => _meter.Dispose();

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

    /// <summary>The tags of one route's answers, made once per status.</summary>
    private sealed class RouteTags(string route)
    {
        private readonly ConcurrentDictionary<int, KeyValuePair<string, object?>[]> _byStatus = [];

        public ReadOnlySpan<KeyValuePair<string, object?>> Of(int status)
            => _byStatus.GetOrAdd(
                status, static (status, route) => [new("route", route), new("status", status)], route);
    }
}
