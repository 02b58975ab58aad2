using System.Text;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// What the listener for operators serves: metrics, health, and what a collection of garbage found. It needs no access
/// token, so nothing there changes what users have.
/// </summary>
internal static class OperationsRoutes
{
    /// <summary>Builds the table.</summary>
    /// <param name="metrics">Where the numbers come from.</param>
    /// <param name="readiness">Whether the server is ready.</param>
    /// <param name="jobs">The jobs, once there are some.</param>
    public static RouteTable Build(MetricsRegistry metrics, Readiness readiness, OperatorJobs jobs)
        => new RouteTableBuilder()
            .Add(HttpVerb.Get, "/metrics", exchange =>
            {
                PrometheusText text = new();
                ProcessMetrics.AddTo(text);
                text.Add("dendrite_ready", MetricKind.Gauge, "1 if requests are served.", readiness.IsReady ? 1 : 0);
                text.Add(metrics.Collect());
                exchange.ContentType = PrometheusText.ContentType;
                text.CopyTo(exchange.ResponseBody);
                return ValueTask.CompletedTask;
            })
            .Add(HttpVerb.Get, "/health/live", exchange => Answer(exchange, 200, "live"))
            .Add(HttpVerb.Get, "/health/ready", exchange =>
                Answer(exchange, readiness.IsReady ? 200 : 503, readiness.State))
            .Add(HttpVerb.Get, "/jobs/garbage", jobs.ListGarbageAsync)
            .Add(HttpVerb.Post, "/jobs/garbage/dry-run", jobs.DryRunGarbageAsync)
            .Build();

    private static ValueTask Answer(HttpExchange exchange, int status, string word)
    {
        exchange.StatusCode = status;
        Encoding.ASCII.GetBytes($"{{\"status\":\"{word}\"}}", exchange.ResponseBody);
        return ValueTask.CompletedTask;
    }
}
