using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Outbound;

/// <summary>The numbers of outgoing requests, on the meter "Dendrite.Fast.Outbound".</summary>
internal sealed class OutboundMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Dendrite.Fast.Outbound";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _durationMs;
    private readonly Counter<long> _redirects;
    private readonly Counter<long> _denied;

    public OutboundMetrics()
    {
        _requests = _meter.CreateCounter<long>(
            "outbound.requests", "{request}", "Requests by policy and outcome: a class of status, or a failure.");
        _durationMs = _meter.CreateHistogram<double>(
            "outbound.request.duration", "ms", "Time until the head of the answer, redirects included.");
        _redirects = _meter.CreateCounter<long>("outbound.redirects", "{redirect}", "Redirects followed.");
        _denied = _meter.CreateCounter<long>(
            "outbound.addresses.denied", "{address}", "Connections refused because of the address.");
    }

    /// <summary>Shows the open connections.</summary>
    /// <param name="connections">Counts them.</param>
    public void ObserveConnections(Func<int> connections)
        => _meter.CreateObservableUpDownCounter(
            "outbound.connections", connections, "{connection}", "Open connections, idle ones included.");

    /// <summary>Counts a request that was answered.</summary>
    public void Answered(OutboundPolicy policy, int status, TimeSpan took)
    {
        Count(policy, ClassOf(status));
        _durationMs.Record(took.TotalMilliseconds);
    }

    /// <summary>Counts a request without an answer.</summary>
    public void Failed(OutboundPolicy policy, OutboundFailure failure) => Count(policy, failure.ToString());

    /// <summary>Counts a redirect.</summary>
    public void Redirected() => _redirects.Add(1);

    /// <summary>Counts a refused address.</summary>
    public void AddressDenied() => _denied.Add(1);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private void Count(OutboundPolicy policy, string outcome)
        => _requests.Add(
            1,
            new KeyValuePair<string, object?>("policy", policy == OutboundPolicy.Foreign ? "foreign" : "configured"),
            new KeyValuePair<string, object?>("outcome", outcome));

    private static string ClassOf(int status) => (status / 100) switch
    {
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        5 => "5xx",
        _ => "other",
    };
}
