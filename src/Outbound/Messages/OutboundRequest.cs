namespace Dendrite.Fast.Outbound;

/// <summary>
/// One request. Whoever makes it owns the memory of the body until the answer is there.
/// </summary>
public sealed class OutboundRequest
{
    /// <summary>Makes a request.</summary>
    /// <param name="method">The method, in capitals.</param>
    /// <param name="url">Where it goes, and what its Host header, SNI and the certificate's name are.</param>
    /// <param name="policy">Who has named the URL.</param>
    public OutboundRequest(HttpMethod method, OutboundUrl url, OutboundPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(url);
        Method = method;
        Url = url;
        Policy = policy;
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The URL.</summary>
    public OutboundUrl Url { get; }

    /// <summary>Who has named the URL.</summary>
    public OutboundPolicy Policy { get; }

    /// <summary>
    /// What is connected to instead of the URL's host and port, under the same policy; null, the default, for these.
    /// A redirect within the URL's origin goes there too, any other does not.
    /// </summary>
    public ConnectTarget? ConnectTo { get; init; }

    /// <summary>
    /// Header lines. On a redirect to another origin only Accept and Accept-Language are kept. Default: none.
    /// </summary>
    public IReadOnlyList<OutboundHeader> Headers { get; init; } = [];

    /// <summary>
    /// The body. Null, the default, for none. A redirect of 307 or 308 takes it along, to another origin as well: where
    /// it holds a secret, <see cref="RedirectsMax"/> is 0.
    /// </summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The media type of the body. Default: application/json.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether http is refused, of the URL and of redirects. Default false.</summary>
    public bool HttpsOnly { get; init; }

    /// <summary>Whether the answer may come compressed by gzip. Default false.</summary>
    public bool AcceptsGzip { get; init; }

    /// <summary>
    /// Redirects that are followed; one more is a failure. 0 follows none and gives the redirect as the answer. Null,
    /// the default: <see cref="OutboundOptions.RedirectsMax"/>.
    /// </summary>
    public int? RedirectsMax { get; init; }

    /// <summary>
    /// The largest body of the answer in bytes, before and after its decompression. Null, the default:
    /// <see cref="OutboundOptions.BodyBytesMax"/>.
    /// </summary>
    public long? BodyBytesMax { get; init; }

    /// <summary>
    /// Time for everything: waiting for a place, every redirect, and the body to its end. Null, the default:
    /// <see cref="OutboundOptions.RequestTimeout"/>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Method and origin: what may be logged.</summary>
    public override string ToString() => $"{Method} {Url.Origin}";
}
