using System.Net;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Http;

/// <summary>
/// Takes what the transport tells, as the homeserver does: the same metrics, with nobody listening, and the same look
/// for slow requests.
/// </summary>
internal sealed class MeasuredEvents(TimeProvider time, TimeSpan slow) : IHttpServerEvents, IDisposable
{
    private readonly HttpServerMetrics _metrics = new(time);

    public void ServerStarted(HttpServer server) => _metrics.ServerStarted(server);

    public void ConnectionAccepted(IPEndPoint? remote) => _metrics.ConnectionAccepted(remote);

    public void RequestCompleted(HttpExchange exchange, in RequestCompletion completion)
    {
        _metrics.RequestCompleted(exchange, completion);
        if (time.GetElapsedTime(0, completion.ElapsedTicks) >= slow)
        {
            Console.Error.WriteLine($"slow: {completion.Route?.Name}");
        }
    }

    public void RequestFailed(HttpExchange exchange, Exception exception) => Console.Error.WriteLine(exception);

    public void Refused(IPEndPoint? remote, RefusalReason reason) => _metrics.Refused(remote, reason);

    public void ConnectionFailed(IPEndPoint? remote, Exception exception) => Console.Error.WriteLine(exception);

    public void Dispose() => _metrics.Dispose();
}
