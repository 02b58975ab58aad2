using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Http;

/// <summary>
/// Takes what the transport tells, as the homeserver does: the same instruments, with nobody listening, and the same
/// look for slow requests.
/// </summary>
internal sealed class MeasuredEvents : IHttpServerEvents, IDisposable
{
    private readonly Meter _meter = new("Dendrite.Fast.Http");
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _requestBytes;
    private readonly Counter<long> _responseBytes;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;
    private readonly ConcurrentDictionary<Route, KeyValuePair<string, object?>[]> _routes = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _slow;

    // Written with Interlocked.
    private long _open;

    public MeasuredEvents(TimeProvider time, TimeSpan slow)
    {
        _time = time;
        _slow = slow;
        _duration = _meter.CreateHistogram<double>("http.request.duration", "s");
        _requestBytes = _meter.CreateCounter<long>("http.request.body", "By");
        _responseBytes = _meter.CreateCounter<long>("http.response.body", "By");
        _accepted = _meter.CreateCounter<long>("http.connections.accepted");
        _refused = _meter.CreateCounter<long>("http.refused");
        _meter.CreateObservableUpDownCounter("http.connections.open", () => Interlocked.Read(ref _open));
    }

    public void ConnectionAccepted(IPEndPoint? remote)
    {
        Interlocked.Increment(ref _open);
        _accepted.Add(1);
    }

    public void ConnectionClosed(IPEndPoint? remote) => Interlocked.Decrement(ref _open);

    public void RequestCompleted(HttpExchange exchange, in RequestCompletion completion)
    {
        var elapsed = _time.GetElapsedTime(0, completion.ElapsedTicks);
        if (_duration.Enabled && completion.Route is { } route)
        {
            var tags = _routes.GetOrAdd(route, static route => [new("route", route.Name)]);
            _duration.Record(elapsed.TotalSeconds, tags);
            _requestBytes.Add(completion.RequestBodyBytes);
            _responseBytes.Add(completion.ResponseBodyBytes);
        }

        if (elapsed >= _slow)
        {
            Console.Error.WriteLine($"slow: {completion.Route?.Name}");
        }
    }

    public void RequestFailed(HttpExchange exchange, Exception exception) => Console.Error.WriteLine(exception);

    public void Refused(IPEndPoint? remote, RefusalReason reason)
    {
        if (_refused.Enabled)
        {
            _refused.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));
        }
    }

    public void ConnectionFailed(IPEndPoint? remote, Exception exception) => Console.Error.WriteLine(exception);

    public void Dispose() => _meter.Dispose();
}
