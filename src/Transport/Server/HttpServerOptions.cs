namespace Dendrite.Fast.Transport;

/// <summary>
/// Everything that can be set about an <see cref="HttpServer"/>. Sizes are bytes, times milliseconds measured on the
/// server's <see cref="TimeProvider"/> and enforced once a second, so that each fires up to two seconds late.
/// </summary>
public sealed partial record HttpServerOptions
{
    /// <summary>
    /// Longest request line without its CRLF, 32 to 1 MiB. Beyond: 414. Default 8,192: RFC 9112, section 3 asks for at
    /// least 8,000.
    /// </summary>
    public int RequestLineBytesMax { get; init; } = 8192;

    /// <summary>Longest method token. Beyond: 501. Default 32: chosen; the longest registered method has 17.</summary>
    public int MethodBytesMax { get; init; } = 32;

    /// <summary>
    /// Largest header section with its line ends, and largest trailer section. Beyond: 431. Default 32 KiB: chosen, as
    /// common servers do; Matrix clients send under 2 KiB.
    /// </summary>
    public int HeaderBytesMax { get; init; } = 32 * 1024;

    /// <summary>Most header lines of a request. Beyond: 431. Default 100: chosen, as common servers do.</summary>
    public int HeaderCountMax { get; init; } = 100;

    /// <summary>
    /// Largest request body of routes that do not say otherwise. Beyond: 413. Default 1 MiB: chosen; an event has at
    /// most 64 KiB, key uploads and federation transactions some hundred KiB.
    /// </summary>
    public int BodyBytesMax { get; init; } = 1024 * 1024;

    /// <summary>
    /// Request body bytes that all connections together may hold buffered beyond their own receive blocks. Beyond: 503.
    /// Default 256 MiB: chosen.
    /// </summary>
    public long BufferedBodyBytesMax { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Answer bytes that one exchange may buffer without <see cref="HttpExchange.FlushAsync"/>. Beyond, the writer
    /// throws <see cref="InvalidOperationException"/>. Default 256 MiB: chosen, above any sync answer.
    /// </summary>
    public long ResponseBufferBytesMax { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Answer bytes that all exchanges together may buffer, each beyond its first 4 KiB. Beyond, writing throws
    /// <see cref="RequestRefusedException"/>, which is answered 503. Default 512 MiB: chosen, twice the largest answer.
    /// </summary>
    public long BufferedAnswerBytesMax { get; init; } = 512L * 1024 * 1024;

    /// <summary>
    /// Body bytes that are read and thrown away after an answer that did not want them, to keep the connection.
    /// Beyond, it is closed. Default 64 KiB: chosen, about what is in flight anyway.
    /// </summary>
    public int DiscardedBodyBytesMax { get; init; } = 64 * 1024;

    /// <summary>
    /// Time from the first byte of a request, or from the accept, until its head is complete. Beyond: 408, or a
    /// silent close if not one byte came. Default 30 s: chosen, as common servers do.
    /// </summary>
    public int HeaderTimeoutMs { get; init; } = 30_000;

    /// <summary>
    /// Longest silence within a request body, while the server waits for it. Beyond: 408. Default 30 s: chosen.
    /// </summary>
    public int BodyTimeoutMs { get; init; } = 30_000;

    /// <summary>
    /// Bytes a second that a request body must arrive with on average, counting only time that the server waits for
    /// it. Slower: 408. 0 turns it off. Default 240: as common servers do against slow-drip attacks.
    /// </summary>
    public int BodyBytesPerSecondMin { get; init; } = 240;

    /// <summary>Waiting time that <see cref="BodyBytesPerSecondMin"/> forgives at the start. Default 5 s.</summary>
    public int BodyRateGraceMs { get; init; } = 5_000;

    /// <summary>
    /// Time that a connection may stay silent between two requests. Beyond, it is closed. Default 130 s: chosen, above
    /// the keep-alive times of common reverse proxies (60 to 120 s), so that these close first.
    /// </summary>
    public int KeepAliveTimeoutMs { get; init; } = 130_000;

    /// <summary>
    /// Time in which the client must take each 64 KiB of an answer. Beyond, the connection is cut. Default 30 s:
    /// chosen.
    /// </summary>
    public int WriteTimeoutMs { get; init; } = 30_000;

    /// <summary>
    /// Time that a handler may still work after its client has sent FIN. Then <see cref="HttpExchange.Aborted"/>
    /// fires, so that long-polls of gone clients end. Default 10 s: chosen, above any handler but a long-poll.
    /// </summary>
    public int HalfCloseGraceMs { get; init; } = 10_000;

    /// <summary>
    /// Time that a closing connection waits for the client to read its last answer and close. Default 2 s: chosen.
    /// Source: RFC 9112, section 9.6.
    /// </summary>
    public int LingerMs { get; init; } = 2_000;

    /// <summary>
    /// Open connections of the server. Beyond, a new one is answered 503 and closed. Default 16,384: chosen, so that
    /// idle ones take at most 64 MiB, and within a descriptor limit of 20,000.
    /// </summary>
    public int ConnectionsMax { get; init; } = 16_384;

    /// <summary>
    /// Open connections of one IPv4 address or IPv6 /64. Beyond, a new one is answered 503 and closed. Default 512:
    /// chosen. 0 turns it off.
    /// </summary>
    public int ConnectionsPerAddressMax { get; init; } = 512;

    /// <summary>
    /// Whether loopback clients are exempt from <see cref="ConnectionsPerAddressMax"/>: a reverse proxy on the same
    /// machine carries everybody. Default true.
    /// </summary>
    public bool LoopbackUnlimited { get; init; } = true;

    /// <summary>
    /// Pipelined requests that a connection may have answered in one turn before its answers are sent and other
    /// connections get the thread. Default 64: chosen.
    /// </summary>
    public int PipelinedRequestsMax { get; init; } = 64;

    /// <summary>
    /// Answer bytes of pipelined requests that are collected before they are sent. Default 16 KiB: chosen, one pool
    /// block.
    /// </summary>
    public int PipelinedAnswerBytesMax { get; init; } = 16 * 1024;

    /// <summary>Connections that the kernel may hold before they are accepted. Default 1,024: chosen.</summary>
    public int ListenBacklog { get; init; } = 1024;

    /// <summary>Value of the Server header, or null for none (the default: it helps nobody but scanners).</summary>
    public string? ServerName { get; init; }

    /// <summary>
    /// Headers added to every answer, refusals included; rendered once. For a Matrix client listener the three
    /// Access-Control headers of <see cref="Cors"/>. Default: none.
    /// </summary>
    public IReadOnlyList<HttpHeader> FixedResponseHeaders { get; init; } = [];

    /// <summary>
    /// Whether OPTIONS is answered for every path, routed or not, with 200, an empty body and the fixed headers,
    /// without calling a handler. Default false. Source: client-server API, "Web Browser Clients".
    /// </summary>
    public bool AnswerOptions { get; init; }

    /// <summary>The answers that the transport gives by itself. Default: empty bodies.</summary>
    public HttpResponders Responders { get; init; } = new();

    /// <summary>Hooks for logs and metrics, or null.</summary>
    public IHttpServerEvents? Events { get; init; }

    /// <summary>
    /// The event loops that connections run on. Null, which is the default where there is no epoll: the thread pool.
    /// </summary>
    internal EventLoopGroup? EventLoops { get; init; } = EventLoopGroup.Shared;

    /// <summary>
    /// The headers that let any web page talk to the client-server API.
    /// Source: client-server API v1.13 and later, "Web Browser Clients".
    /// </summary>
    public static IReadOnlyList<HttpHeader> Cors { get; } =
    [
        new("Access-Control-Allow-Origin", "*"),
        new("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS"),
        new("Access-Control-Allow-Headers", "X-Requested-With, Content-Type, Authorization"),
    ];
}
