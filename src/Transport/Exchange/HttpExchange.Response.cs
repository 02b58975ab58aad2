using System.Buffers;

namespace Dendrite.Fast.Transport;

public abstract partial class HttpExchange
{
    private readonly ResponseBuffer _body;
    private readonly HeaderBuffer _headers = new();

    // Made when a content type other than the default is first set; -1 is the default.
    private byte[]? _contentType;
    private int _contentTypeLength = -1;
    private long? _responseContentLength;
    private int _statusCode = 200;

    /// <summary>
    /// Longest content type of an answer in bytes. Chosen: twice what RFC 6838 allows type and subtype, 127 each.
    /// </summary>
    public const int ContentTypeBytesMax = 256;

    /// <summary>The status, 200 to 599. Default 200.</summary>
    /// <exception cref="InvalidOperationException">The answer has started.</exception>
    public int StatusCode
    {
        get => _statusCode;
        set
        {
            ThrowIfStarted();
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 200);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 599);
            _statusCode = value;
        }
    }

    /// <summary>
    /// The content type, copied when set. Default <c>application/json</c>; sent only with a body that is not empty.
    /// Setting it empty leaves the header out.
    /// </summary>
    /// <exception cref="InvalidOperationException">The answer has started.</exception>
    /// <exception cref="ArgumentException">Too long, or with control characters.</exception>
    public ReadOnlySpan<byte> ContentType
    {
        get => _contentTypeLength < 0 ? "application/json"u8 : _contentType.AsSpan(0, _contentTypeLength);
        set
        {
            ThrowIfStarted();
            if (value.Length > ContentTypeBytesMax || !HttpCharacters.IsFieldValue(value))
            {
                throw new ArgumentException("The content type is too long or malformed.", nameof(value));
            }

            value.CopyTo(_contentType ??= new byte[ContentTypeBytesMax]);
            _contentTypeLength = value.Length;
        }
    }

    /// <summary>
    /// The exact body length in bytes, for an answer that is streamed and whose length is known. Without it a streamed
    /// answer is chunked. A buffered answer needs none. An answer that ends shorter cuts the connection.
    /// </summary>
    /// <exception cref="InvalidOperationException">The answer has started.</exception>
    public long? ResponseContentLength
    {
        get => _responseContentLength;
        set
        {
            ThrowIfStarted();
            if (value is { } length)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(length);
            }

            _responseContentLength = value;
        }
    }

    /// <summary>
    /// Takes the body of the answer, in pooled memory. Until <see cref="FlushAsync"/> is called the answer is buffered
    /// whole and leaves with its exact Content-Length when the handler completes. Writing throws
    /// <see cref="RequestRefusedException"/> when all answers together hold too much
    /// (<see cref="HttpServerOptions.BufferedAnswerBytesMax"/>); a handler lets it pass.
    /// </summary>
    public IBufferWriter<byte> ResponseBody => _body;

    /// <summary>Bytes written to <see cref="ResponseBody"/> and not flushed.</summary>
    public long ResponseBytesBuffered => _body.Length;

    /// <summary>Whether status and headers have left, so that the answer cannot be replaced any more.</summary>
    public bool ResponseStarted { get; private protected set; }

    /// <summary>Whether the content type is the default.</summary>
    internal bool HasUsualContentType => _contentTypeLength < 0;

    private protected ResponseBuffer ResponseBuffer => _body;

    private protected ReadOnlySpan<byte> ResponseHeaderLines => _headers.Written;

    /// <summary>Adds a header line to the answer.</summary>
    /// <param name="name">A token; in lower case for HTTP/2's sake.</param>
    /// <param name="value">Without CR, LF, NUL or other control characters.</param>
    /// <exception cref="InvalidOperationException">The answer has started.</exception>
    /// <exception cref="ArgumentException">
    /// Name or value is malformed, or the header is the transport's own: Content-Length, Transfer-Encoding,
    /// Connection, Date, Content-Type (which has its property).
    /// </exception>
    public void AddHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        ThrowIfStarted();
        if (!HttpCharacters.IsToken(name) || !HttpCharacters.IsFieldValue(value) || ResponseHead.IsOwnHeader(name))
        {
            throw new ArgumentException("The header is malformed, or set by the transport.", nameof(name));
        }

        _headers.Add(name, value);
    }

    /// <summary>
    /// Sends what is buffered, status and headers first, and from then on streams: chunked, or with
    /// <see cref="ResponseContentLength"/>. Completes when the kernel has taken everything, so that awaiting it is the
    /// back-pressure. The answer ends when the handler completes.
    /// </summary>
    /// <param name="cancellationToken">Checked before sending; a send that has begun is only ended by an abort.</param>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public abstract ValueTask FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Drops status, headers, content type and body written so far, to answer something else.
    /// </summary>
    /// <exception cref="InvalidOperationException">The answer has started.</exception>
    public void ResetResponse()
    {
        ThrowIfStarted();
        ClearResponse();
    }

    private protected void ClearResponse()
    {
        _body.Clear();
        _headers.Clear();
        _statusCode = 200;
        _responseContentLength = null;
        _contentTypeLength = -1;
    }

    private void ThrowIfStarted()
    {
        if (ResponseStarted)
        {
            throw new InvalidOperationException("The answer has started.");
        }
    }
}
