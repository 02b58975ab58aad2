using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>One answered request, as told to <see cref="IHttpServerEvents.RequestCompleted"/>.</summary>
/// <param name="Route">The route; null for 404, 405, OPTIONS answered by the transport and refusals.</param>
/// <param name="Verb">The method.</param>
/// <param name="StatusCode">The status answered.</param>
/// <param name="ElapsedTicks">
/// From the complete head until the answer was handed to the connection, in <see cref="TimeProvider"/> timestamps
/// (<see cref="TimeProvider.TimestampFrequency"/> a second).
/// </param>
/// <param name="RequestBodyBytes">Body bytes read, without chunk framing.</param>
/// <param name="ResponseBodyBytes">Body bytes of the answer, without chunk framing; counted for HEAD as well.</param>
public readonly record struct RequestCompletion(
    Route? Route, HttpVerb Verb, int StatusCode, long ElapsedTicks, long RequestBodyBytes, long ResponseBodyBytes);

/// <summary>
/// What the server tells about its work, for logs and metrics. Called on the connection's thread, so implementations
/// are quick, thread-safe and do not throw. Every method has an empty default.
/// </summary>
public interface IHttpServerEvents
{
    /// <summary>A server begins to accept; once for each server.</summary>
    /// <param name="server">The server, whose <see cref="HttpServer.Traffic"/> may be asked from now on.</param>
    void ServerStarted(HttpServer server)
    {
    }

    /// <summary>A connection was accepted.</summary>
    /// <param name="remote">The client's address and port.</param>
    void ConnectionAccepted(IPEndPoint? remote)
    {
    }

    /// <summary>A connection has ended, for whatever reason; once for each accepted one.</summary>
    /// <param name="remote">The client's address and port.</param>
    void ConnectionClosed(IPEndPoint? remote)
    {
    }

    /// <summary>An answer is complete and handed to the connection.</summary>
    /// <param name="exchange">The exchange, valid during the call.</param>
    /// <param name="completion">The facts.</param>
    void RequestCompleted(HttpExchange exchange, in RequestCompletion completion)
    {
    }

    /// <summary>A handler threw something that is neither a refusal nor the abort of a gone client.</summary>
    /// <param name="exchange">The exchange, valid during the call.</param>
    /// <param name="exception">What it threw.</param>
    void RequestFailed(HttpExchange exchange, Exception exception)
    {
    }

    /// <summary>The client was gone before its answer was complete.</summary>
    /// <param name="exchange">The exchange, valid during the call.</param>
    void RequestAborted(HttpExchange exchange)
    {
    }

    /// <summary>A request or a connection was refused.</summary>
    /// <param name="remote">The client's address and port.</param>
    /// <param name="reason">Why.</param>
    void Refused(IPEndPoint? remote, RefusalReason reason)
    {
    }

    /// <summary>Accepting failed, for example for want of file descriptors; it is tried again shortly.</summary>
    /// <param name="listener">The listening address.</param>
    /// <param name="exception">What the operating system said.</param>
    void AcceptFailed(EndPoint listener, Exception exception)
    {
    }

    /// <summary>The certificates were read anew; handshakes use them from now on.</summary>
    /// <param name="expiresAt">When the first of them expires.</param>
    void CertificatesReloaded(DateTimeOffset expiresAt)
    {
    }

    /// <summary>A certificate file has changed and cannot be used; the certificates stay as they were.</summary>
    /// <param name="exception">What is wrong with which file.</param>
    void CertificatesNotReloaded(TlsCertificateException exception)
    {
    }

    /// <summary>A connection loop ended by an exception that nothing expected: a bug of the server.</summary>
    /// <param name="remote">The client's address and port.</param>
    /// <param name="exception">The exception.</param>
    void ConnectionFailed(IPEndPoint? remote, Exception exception)
    {
    }
}
