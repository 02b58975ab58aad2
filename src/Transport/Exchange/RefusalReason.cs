namespace Dendrite.Fast.Transport;

/// <summary>
/// Why the transport refused a request before, or instead of, its handler: the closed set of reasons. Each has one
/// status (<see cref="RefusalReasons.StatusCode"/>). In HTTP/1.1 every refusal ends the connection, since the bytes
/// that follow cannot be trusted to be a request; in HTTP/2 it ends the stream, unless a reason says more.
/// </summary>
public enum RefusalReason : byte
{
    /// <summary>Not refused.</summary>
    None,

    /// <summary>The request line is not method SP target SP version. 400.</summary>
    MalformedRequestLine,

    /// <summary>The method is not a token. 400.</summary>
    MalformedMethod,

    /// <summary>The method is longer than <see cref="HttpServerOptions.MethodBytesMax"/>. 501.</summary>
    MethodTooLong,

    /// <summary>CONNECT: this server is no proxy. 501.</summary>
    ConnectUnsupported,

    /// <summary>The target is in none of the allowed forms, or has bytes that no target may have. 400.</summary>
    MalformedTarget,

    /// <summary>The request line is longer than <see cref="HttpServerOptions.RequestLineBytesMax"/>. 414.</summary>
    RequestLineTooLong,

    /// <summary>The protocol version is well-formed and not 1.0 or 1.1. 505.</summary>
    UnsupportedVersion,

    /// <summary>A line ended with LF alone, which RFC 9112, section 2.2 lets a recipient accept. 400.</summary>
    BareLineFeed,

    /// <summary>A header line has no colon. 400.</summary>
    MalformedHeader,

    /// <summary>A header name is empty or not a token (this includes white space before the colon). 400.</summary>
    MalformedHeaderName,

    /// <summary>A header value has control characters. 400.</summary>
    MalformedHeaderValue,

    /// <summary>A header line begins with white space (obs-fold). 400.</summary>
    ObsoleteFolding,

    /// <summary>The header section is longer than <see cref="HttpServerOptions.HeaderBytesMax"/>. 431.</summary>
    HeadersTooLarge,

    /// <summary>More header lines than <see cref="HttpServerOptions.HeaderCountMax"/>. 431.</summary>
    TooManyHeaders,

    /// <summary>A header that may be there once is there twice. 400.</summary>
    DuplicateHeader,

    /// <summary>An HTTP/1.1 request without Host. 400.</summary>
    MissingHost,

    /// <summary>Host, or the authority of the target, is empty or not host[:port]. 400.</summary>
    MalformedHost,

    /// <summary>Content-Length is not a plain decimal number. 400.</summary>
    MalformedContentLength,

    /// <summary>Content-Length and Transfer-Encoding in one request. 400.</summary>
    ContentLengthWithTransferEncoding,

    /// <summary>Transfer-Encoding is malformed, or in an HTTP/1.0 request. 400.</summary>
    MalformedTransferEncoding,

    /// <summary>A transfer coding other than chunked. 501.</summary>
    UnsupportedTransferCoding,

    /// <summary>Expect asks for something else than 100-continue. 417.</summary>
    UnsupportedExpectation,

    /// <summary>The body is larger than its route, or the server, accepts. 413.</summary>
    BodyTooLarge,

    /// <summary>Chunk size, extension or delimiter is malformed, or the size overflows. 400.</summary>
    MalformedChunk,

    /// <summary>The chunk framing (sizes, extensions) outweighs its limit. 400.</summary>
    ChunkOverheadTooLarge,

    /// <summary>The trailer section is malformed. 400.</summary>
    MalformedTrailer,

    /// <summary>The trailer section is longer than <see cref="HttpServerOptions.HeaderBytesMax"/>. 431.</summary>
    TrailersTooLarge,

    /// <summary>The client ended the connection within a request. 400 (the client may still read).</summary>
    Incomplete,

    /// <summary>The head did not arrive within <see cref="HttpServerOptions.HeaderTimeoutMs"/>. 408.</summary>
    HeaderTimeout,

    /// <summary>The body did not arrive in time, or slower than the minimum rate. 408.</summary>
    BodyTimeout,

    /// <summary>The server holds <see cref="HttpServerOptions.BufferedBodyBytesMax"/> of request bodies. 503.</summary>
    BuffersExhausted,

    /// <summary>More connections than <see cref="HttpServerOptions.ConnectionsMax"/>. 503.</summary>
    TooManyConnections,

    /// <summary>More connections than <see cref="HttpServerOptions.ConnectionsPerAddressMax"/>. 503.</summary>
    TooManyConnectionsFromAddress,

    /// <summary>HTTP/2: more requests than <see cref="HttpServerOptions.StreamsMax"/>. REFUSED_STREAM.</summary>
    TooManyStreams,

    /// <summary>HTTP/2: the fields or the frames of one request are malformed. RST_STREAM.</summary>
    MalformedStream,

    /// <summary>HTTP/2: a frame that no conforming client sends. GOAWAY.</summary>
    MalformedFrames,

    /// <summary>HTTP/2: more of something than its limit allows. GOAWAY with ENHANCE_YOUR_CALM.</summary>
    Flood,

    /// <summary>
    /// What came on a TLS listener is no handshake, or shares no version, cipher suite or protocol with the server. The
    /// connection is closed.
    /// </summary>
    TlsHandshakeFailed,

    /// <summary>
    /// The TLS handshake was not complete within <see cref="HttpServerOptions.HandshakeTimeoutMs"/>. The connection is
    /// cut.
    /// </summary>
    TlsHandshakeTimeout,

    /// <summary>
    /// HTTP/2 was agreed on over a cipher suite that it forbids (RFC 9113, section 9.2.2). The connection is closed.
    /// </summary>
    InadequateSecurity,

    /// <summary>
    /// The first line has neither a method that this server knows nor a version of HTTP: another protocol. Its speaker
    /// understands no status, so the connection is closed without one. Source: RFC 9113, section 3.4.
    /// </summary>
    NotHttp,

    /// <summary>
    /// A connection on a listener of the PROXY protocol comes from none of
    /// <see cref="HttpServerOptions.TrustedProxies"/>. It is closed.
    /// </summary>
    UntrustedProxy,

    /// <summary>A connection on a listener of the PROXY protocol begins with something else. It is closed.</summary>
    ProxyHeaderMissing,

    /// <summary>
    /// A header of the PROXY protocol is malformed, too long or incomplete. The connection is closed.
    /// </summary>
    MalformedProxyHeader,

    /// <summary>
    /// A connection on a listener of <see cref="ListenOptions.SameUser"/> comes from another user. It is closed.
    /// </summary>
    OtherUser,
}

/// <summary>The status of each reason.</summary>
public static class RefusalReasons
{
    /// <summary>The HTTP status that answers a refusal, 400 to 505; 0 for <see cref="RefusalReason.None"/>.</summary>
    /// <param name="reason">The reason.</param>
    public static int StatusCode(this RefusalReason reason) => reason switch
    {
        RefusalReason.None => 0,
        RefusalReason.HeaderTimeout or RefusalReason.BodyTimeout => 408,
        RefusalReason.BodyTooLarge => 413,
        RefusalReason.RequestLineTooLong => 414,
        RefusalReason.UnsupportedExpectation => 417,
        RefusalReason.HeadersTooLarge or RefusalReason.TooManyHeaders or RefusalReason.TrailersTooLarge => 431,
        RefusalReason.MethodTooLong or RefusalReason.ConnectUnsupported
            or RefusalReason.UnsupportedTransferCoding => 501,
        RefusalReason.BuffersExhausted or RefusalReason.TooManyConnections
            or RefusalReason.TooManyConnectionsFromAddress or RefusalReason.TooManyStreams => 503,
        RefusalReason.UnsupportedVersion => 505,
        _ => 400,
    };
}
