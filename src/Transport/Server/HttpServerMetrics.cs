using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Counts what servers do, in the meter <c>Dendrite.Fast.Http</c>: <see cref="HttpServerOptions.Events"/> is this, or
/// hands on to it. While nobody listens a request costs a few comparisons and nothing is made; while somebody does, it
/// allocates only the first time that a route gives an answer of its kind.
/// </summary>
/// <remarks>
/// Shared state: instruments and dictionaries are thread-safe; the list of servers is replaced whole, by
/// compare-exchange.
/// </remarks>
public sealed class HttpServerMetrics : IHttpServerEvents, IDisposable
{
    // The name under which requests without a route are counted.
    private const string NoRoute = "none";

    // By HttpProtocol, each without and with TLS.
    private static readonly KeyValuePair<string, object?>[][] ProtocolTags =
    [
        TagsOf("1.0", "false"), TagsOf("1.0", "true"),
        TagsOf("1.1", "false"), TagsOf("1.1", "true"),
        TagsOf("2", "false"), TagsOf("2", "true"),
    ];

    private static readonly KeyValuePair<string, object?>[] ReasonTags =
    [
        .. Enum.GetValues<RefusalReason>()
            .Select(static reason => new KeyValuePair<string, object?>("reason", reason.ToString())),
    ];

    private readonly Meter _meter = new("Dendrite.Fast.Http");
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _requestBytes;
    private readonly Counter<long> _responseBytes;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _aborted;
    private readonly Counter<long> _failed;
    private readonly ConcurrentDictionary<Route, RouteTags> _routes = new(ReferenceEqualityComparer.Instance);
    private readonly RouteTags _noRoute = new(NoRoute);
    private readonly double _secondsPerTick;
    private ImmutableArray<HttpServer> _servers = [];

    /// <summary>The meter of this one, which others of the same name do not share.</summary>
    internal Meter Meter => _meter;

    /// <summary>Routes for which tags have been made.</summary>
    internal int TaggedRouteCount => _routes.Count;

    /// <summary>Makes the instruments.</summary>
    /// <param name="time">The clock of the servers.</param>
    public HttpServerMetrics(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _secondsPerTick = 1.0 / time.TimestampFrequency;
        _duration = _meter.CreateHistogram<double>("http.request.duration", "s", "Time from request head to answer.");
        _requests = _meter.CreateCounter<long>("http.requests", "{request}", "Requests answered, by protocol.");
        _requestBytes = _meter.CreateCounter<long>("http.request.body", "By", "Request body bytes read.");
        _responseBytes = _meter.CreateCounter<long>("http.response.body", "By", "Answer body bytes.");
        _accepted = _meter.CreateCounter<long>("http.connections.accepted", "{connection}", "Connections accepted.");
        _refused = _meter.CreateCounter<long>("http.refused", "{request}", "Requests and connections refused.");
        _aborted = _meter.CreateCounter<long>("http.requests.aborted", "{request}", "Requests whose client had gone.");
        _failed = _meter.CreateCounter<long>("http.requests.failed", "{request}", "Requests that met a bug.");
        Observe("http.connections.open", "{connection}", "Connections open.", static traffic => traffic.Connections);
        Observe("http.requests.active", "{request}", "Requests worked on.", static traffic => traffic.RequestsActive);
        Observe(
            "http.request.body.buffered", "By", "Request body bytes held.", static traffic => traffic.BufferedBodyBytes);
        Observe(
            "http.response.body.buffered", "By", "Answer bytes held.", static traffic => traffic.BufferedAnswerBytes);
        _meter.CreateObservableCounter(
            "http.received", () => Sum(static traffic => traffic.BytesReceived), "By", "Bytes received.");
        _meter.CreateObservableCounter("http.sent", () => Sum(static traffic => traffic.BytesSent), "By", "Bytes sent.");
    }

    /// <inheritdoc />
    public void ServerStarted(HttpServer server) =>
        ImmutableInterlocked.Update(ref _servers, static (servers, server) => servers.Add(server), server);

    /// <inheritdoc />
    public void ConnectionAccepted(IPEndPoint? remote) => _accepted.Add(1);

    /// <inheritdoc />
    public void RequestCompleted(HttpExchange exchange, in RequestCompletion completion)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        if (_duration.Enabled)
        {
            RouteTags tags = completion.Route is { } route
                ? _routes.GetOrAdd(route, static route => new RouteTags(route.Name))
                : _noRoute;
            _duration.Record(completion.ElapsedTicks * _secondsPerTick, tags.Of(completion.StatusCode));
        }

        if (_requests.Enabled)
        {
            _requests.Add(1, ProtocolTags[((int)exchange.Protocol * 2) + (exchange.IsSecure ? 1 : 0)]);
        }

        _requestBytes.Add(completion.RequestBodyBytes);
        _responseBytes.Add(completion.ResponseBodyBytes);
    }

    /// <inheritdoc />
    public void RequestFailed(HttpExchange exchange, Exception exception) => _failed.Add(1);

    /// <inheritdoc />
    public void RequestAborted(HttpExchange exchange) => _aborted.Add(1);

    /// <inheritdoc />
    public void Refused(IPEndPoint? remote, RefusalReason reason) => _refused.Add(1, ReasonTags[(int)reason]);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?>[] TagsOf(string protocol, string tls) =>
        [new("protocol", protocol), new("tls", tls)];

    private void Observe(string name, string unit, string description, Func<HttpServerTraffic, long> take) =>
        _meter.CreateObservableUpDownCounter(name, () => Sum(take), unit, description);

    private long Sum(Func<HttpServerTraffic, long> take) => _servers.Sum(server => take(server.Traffic));

    /// <summary>The tags of one route's answers, made once per status.</summary>
    private sealed class RouteTags(string route)
    {
        private readonly ConcurrentDictionary<int, KeyValuePair<string, object?>[]> _byStatus = [];

        public ReadOnlySpan<KeyValuePair<string, object?>> Of(int status) => _byStatus.GetOrAdd(
            status, static (status, route) => [new("route", route), new("status", status)], route);
    }
}
