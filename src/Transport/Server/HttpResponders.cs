namespace Dendrite.Fast.Transport;

/// <summary>
/// Writes the answer of a request that no handler answers. The status is set before the call; the responder may
/// change it, add headers and write a body, synchronously. It does not throw.
/// </summary>
/// <param name="exchange">The request, as far as it was understood, and the empty answer.</param>
public delegate void Responder(HttpExchange exchange);

/// <summary>As <see cref="Responder"/>, for a request that the transport refused.</summary>
/// <param name="exchange">
/// The exchange. For a refused head its request side is empty, but for the verb if that was understood.
/// </param>
/// <param name="reason">Why.</param>
public delegate void RefusalResponder(HttpExchange exchange, RefusalReason reason);

/// <summary>As <see cref="Responder"/>, for a request whose handler threw.</summary>
/// <param name="exchange">The request; whatever the handler had buffered of an answer is dropped.</param>
/// <param name="exception">What the handler threw.</param>
public delegate void ErrorResponder(HttpExchange exchange, Exception exception);

/// <summary>
/// The answers that the transport gives by itself. Each one that is null answers with the status and an empty body.
/// </summary>
public sealed record HttpResponders
{
    /// <summary>No route has the path. Status 404.</summary>
    public Responder? NotFound { get; init; }

    /// <summary>The path has routes, but not for this verb. Status 405; the Allow header is added already.</summary>
    public Responder? MethodNotAllowed { get; init; }

    /// <summary>A handler threw. Status 500.</summary>
    public ErrorResponder? UnhandledError { get; init; }

    /// <summary>The request was refused. Status as <see cref="RefusalReasons.StatusCode"/>.</summary>
    public RefusalResponder? Refused { get; init; }
}
