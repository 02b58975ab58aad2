namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// A refusal as a client or a peer server sees it: an error code, an HTTP status and one sentence that says what to
/// change. Created where the rule lives, turned into an HTTP answer in one place, the Api.
/// Source: client-server API, "Standard error response".
/// </summary>
/// <param name="Code">The errcode, for example <c>M_FORBIDDEN</c>.</param>
/// <param name="HttpStatus">The HTTP status code, 400 to 599.</param>
/// <param name="Message">A sentence that is safe to show to the requester: no secrets, no stack traces.</param>
public sealed record MatrixError(string Code, int HttpStatus, string Message)
{
    /// <summary>How long to wait before trying again, in milliseconds; only with <c>M_LIMIT_EXCEEDED</c>.</summary>
    public long? RetryAfterMs { get; init; }

    /// <summary>
    /// Further members of the error object, each value as JSON text; null when there are none.
    /// Used where the specification names them, such as <c>soft_logout</c> or <c>room_version</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Extra { get; init; }

    /// <summary>The exception that carries this error up to the Api.</summary>
    public MatrixException ToException() => new(this);

    /// <summary>403 M_FORBIDDEN: the requester may not do this.</summary>
    public static MatrixError Forbidden(string message) => new("M_FORBIDDEN", 403, message);

    /// <summary>404 M_NOT_FOUND: the named thing does not exist, or the requester may not know that it does.</summary>
    public static MatrixError NotFound(string message) => new("M_NOT_FOUND", 404, message);

    /// <summary>404 M_UNRECOGNIZED: this server has no such endpoint.</summary>
    public static MatrixError Unrecognized(string message) => new("M_UNRECOGNIZED", 404, message);

    /// <summary>400 M_INVALID_PARAM: a parameter has the right type and a wrong value.</summary>
    public static MatrixError InvalidParam(string message) => new("M_INVALID_PARAM", 400, message);

    /// <summary>400 M_MISSING_PARAM: a required parameter is absent.</summary>
    public static MatrixError MissingParam(string message) => new("M_MISSING_PARAM", 400, message);

    /// <summary>400 M_BAD_JSON: the body is JSON, but not of the shape that the endpoint takes.</summary>
    public static MatrixError BadJson(string message) => new("M_BAD_JSON", 400, message);

    /// <summary>400 M_NOT_JSON: the body is not JSON.</summary>
    public static MatrixError NotJson(string message) => new("M_NOT_JSON", 400, message);

    /// <summary>413 M_TOO_LARGE: the request, or the event made of it, is over a size limit.</summary>
    public static MatrixError TooLarge(string message) => new("M_TOO_LARGE", 413, message);

    /// <summary>503 M_UNKNOWN: the server cannot do this at the moment; nothing was changed.</summary>
    public static MatrixError Unavailable(string message) => new("M_UNKNOWN", 503, message);
}
