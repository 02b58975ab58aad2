namespace Dendrite.Fast.Transport;

/// <summary>
/// Answers one request. It may complete synchronously (the fast case, without allocation) or later; everything that
/// the exchange exposes is valid until the returned task completes. A thrown exception is answered by
/// <see cref="HttpResponders.UnhandledError"/>.
/// </summary>
/// <remarks>
/// It runs on a thread-pool thread that at this moment serves only this connection: blocking it delays later requests
/// of the same connection and no others, but takes a pool thread, so that handlers are expected to await.
/// </remarks>
/// <param name="exchange">The request and its answer; owned by the connection, not to be kept.</param>
public delegate ValueTask RouteHandler(HttpExchange exchange);

/// <summary>One row of the route table.</summary>
/// <param name="Verb">The method; not <see cref="HttpVerb.Other"/>.</param>
/// <param name="Template">
/// The path, beginning with <c>/</c>, in segments: literal text, compared byte by byte with the raw path (no decoding),
/// <c>{name}</c>, which takes exactly one non-empty segment, or as the last one <c>{*name}</c>, which takes all that
/// follows the slash, be it empty or several segments. A template that ends with <c>/</c> is another path than the
/// one without.
/// </param>
/// <param name="Handler">Called for each matched request.</param>
public sealed record Route(HttpVerb Verb, string Template, RouteHandler Handler)
{
    /// <summary>A short, constant name for metrics and logs. Default: the template.</summary>
    public string Name { get; init; } = Template;

    /// <summary>How the handler takes the request body. Default: <see cref="BodyMode.Buffered"/>.</summary>
    public BodyMode Body { get; init; }

    /// <summary>
    /// The largest body in bytes that this route accepts; larger ones are refused with 413
    /// (<see cref="RefusalReason.BodyTooLarge"/>). 0, the default: <see cref="HttpServerOptions.BodyBytesMax"/>.
    /// </summary>
    public int BodyBytesMax { get; init; }

    /// <summary>
    /// Whether answers may be compressed. Default false: where an answer holds a secret beside what an attacker has
    /// chosen, its compressed length tells of the secret (BREACH). So no route that answers with tokens or keys, and
    /// only such that clients use for bulk. See <see cref="HttpServerOptions.CompressedBytesMin"/>.
    /// </summary>
    public bool IsCompressible { get; init; }

    /// <summary>Anything that the layer above wants to find again from the handler or a hook.</summary>
    public object? Metadata { get; init; }
}
