using System.IO.Pipelines;
using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>
/// One request and its answer, as a handler sees them. The exchange and everything that it exposes (spans, memory, the
/// body reader, the answer's writer) belong to the connection and are reused: they are valid until the handler's task
/// completes, and not a moment longer. Text that outlives the request is copied by the handler. One handler uses it at
/// a time; it is not thread-safe.
/// </summary>
/// <remarks>The same class serves HTTP/1.1 and later HTTP/2: nothing here knows about the connection.</remarks>
public abstract partial class HttpExchange
{
    private readonly RequestHead _head = new();
    private readonly BytePool _pool;
    private RouteMatch _match;

    private protected HttpExchange(BytePool pool, BytesBudget answers)
    {
        _pool = pool;
        _body = new ResponseBuffer(pool, answers);
    }

    /// <summary>The method.</summary>
    public HttpVerb Verb => _head.Verb;

    /// <summary>The raw method token; the only way to tell apart what <see cref="HttpVerb.Other"/> covers.</summary>
    public ReadOnlySpan<byte> Method => _head.Span(_head.Method);

    /// <summary>
    /// The raw path, still percent-encoded, without query: begins with <c>/</c>. Not normalised: <c>..</c> is a
    /// segment like any other. Empty for a refused head.
    /// </summary>
    public ReadOnlySpan<byte> Path => _head.Span(_head.Path);

    /// <summary>The raw query without its question mark; empty if none. See <see cref="QueryReader"/>.</summary>
    public ReadOnlySpan<byte> Query => _head.Span(_head.Query);

    /// <summary>The matched route; null in the responders for 404, 405 and refused heads.</summary>
    public Route? Route => _match.Route;

    /// <summary>The number of parameters that the route took from the path.</summary>
    public int PathParameterCount => _match.ParameterCount;

    /// <summary>The number of header lines.</summary>
    public int HeaderCount => _head.LineCount;

    /// <summary>
    /// The declared length of the request body in bytes; 0 without a body, null if only its end will tell (chunked).
    /// </summary>
    public long? ContentLength => _head.IsChunked ? null : Math.Max(_head.ContentLength, 0);

    /// <summary>
    /// The whole body of a <see cref="BodyMode.Buffered"/> route, contiguous; empty if there is none, and for the
    /// other modes.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; private protected set; }

    /// <summary>
    /// Reads the body of a <see cref="BodyMode.Streamed"/> route as it arrives. Reading throws
    /// <see cref="RequestRefusedException"/> when the rest is malformed, too large, late or missing, and
    /// <see cref="OperationCanceledException"/> when the client is gone. It need not be read to the end nor completed.
    /// Spans of the head (path, headers) that were taken before a read are taken anew after it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The route is of another mode.</exception>
    public abstract PipeReader BodyReader { get; }

    /// <summary>The version of HTTP that the request came by.</summary>
    public abstract HttpProtocol Protocol { get; }

    /// <summary>The client's address and port; null where the connection has none.</summary>
    public abstract IPEndPoint? RemoteEndPoint { get; }

    /// <summary>The address and port that the client connected to; null where the connection has none.</summary>
    public abstract IPEndPoint? LocalEndPoint { get; }

    /// <summary>
    /// Fires when the answer has no reader any more: the connection was reset or cut, the client has been gone for
    /// <see cref="HttpServerOptions.HalfCloseGraceMs"/>, or the server's drain time is over. A handler that ends with
    /// <see cref="OperationCanceledException"/> after that has not failed.
    /// </summary>
    public abstract CancellationToken Aborted { get; }

    /// <summary>
    /// Fires when the server begins to stop: waiting handlers (long-polls) then answer with what they have.
    /// </summary>
    public abstract CancellationToken Stopping { get; }

    /// <summary>A slot for the layer above (the session, for example); null at the start of each request.</summary>
    public object? UserState { get; set; }

    private protected RequestHead Head => _head;

    private protected ref RouteMatch RouteMatch => ref _match;

    /// <summary>Matches the route; the result is <see cref="Route"/>.</summary>
    internal RouteMatchResult MatchRoute(RouteTable routes) => routes.Match(Verb, Path, ref _match);

    /// <summary>Adds the Allow header for the matched path, if it has any routes.</summary>
    internal void AddAllow(bool withOptions)
    {
        int verbs = _match.AllowedVerbs | (Route is null ? 0 : 1 << (int)Route.Verb);
        if (verbs != 0)
        {
            AddHeader("allow"u8, AllowHeader.Value(verbs, withOptions));
        }
    }

    /// <summary>One path parameter, raw, still percent-encoded, never empty (but a rest may be).</summary>
    /// <param name="index">0 to <see cref="PathParameterCount"/> - 1, in the order of the template.</param>
    public ReadOnlySpan<byte> PathParameter(int index)
    {
        (int offset, int length) = _match.Parameter(index);
        return Path.Slice(offset, length);
    }

    /// <summary>The name of one header line, as sent.</summary>
    /// <param name="index">0 to <see cref="HeaderCount"/> - 1.</param>
    public ReadOnlySpan<byte> HeaderName(int index) => _head.Span(_head.Line(index).Name);

    /// <summary>The value of one header line, without white space around it.</summary>
    /// <param name="index">0 to <see cref="HeaderCount"/> - 1.</param>
    public ReadOnlySpan<byte> HeaderValue(int index) => _head.Span(_head.Line(index).Value);

    /// <summary>Finds a header that has a slot of its own. Constant time.</summary>
    /// <param name="header">The header.</param>
    /// <param name="value">The value of its first line, without white space around it.</param>
    /// <returns>False if the request does not have it.</returns>
    public bool TryGetHeader(KnownHeader header, out ReadOnlySpan<byte> value) => _head.TryGet(header, out value);

    /// <summary>Finds a header by its name.</summary>
    /// <param name="lowercaseName">The name in lower case; compared without regard to the case sent.</param>
    /// <param name="value">The value of its first line, without white space around it.</param>
    /// <returns>False if the request does not have it.</returns>
    public bool TryGetHeader(ReadOnlySpan<byte> lowercaseName, out ReadOnlySpan<byte> value) =>
        _head.TryGet(lowercaseName, out value);

    /// <summary>
    /// Cuts the connection (HTTP/1.1) or stream (HTTP/2) without completing the answer, so that the client cannot take
    /// a broken one for whole.
    /// </summary>
    public abstract void Abort();
}
