using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>What all answers have in common: status lines, and the headers the transport keeps to itself.</summary>
internal static class ResponseHead
{
    private const int StatusMin = 200;
    private const int StatusMax = 599;

    // "HTTP/1.1 200 OK\r\n" for every status that may be set, rendered once.
    private static readonly byte[][] StatusLines = RenderStatusLines();

    public static ReadOnlySpan<byte> StatusLine(int statusCode) => StatusLines[statusCode - StatusMin];

    /// <summary>Whether an answer of this status has neither body nor Content-Length.</summary>
    public static bool IsBodiless(int statusCode) => statusCode is 204 or 304;

    public static bool IsOwnHeader(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 => Ascii.EqualsIgnoreCase(name, "date"u8),
        10 => Ascii.EqualsIgnoreCase(name, "connection"u8),
        12 => Ascii.EqualsIgnoreCase(name, "content-type"u8),
        14 => Ascii.EqualsIgnoreCase(name, "content-length"u8),
        17 => Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8),
        _ => false,
    };

    private static byte[][] RenderStatusLines()
    {
        var lines = new byte[StatusMax - StatusMin + 1][];
        for (int status = StatusMin; status <= StatusMax; status++)
        {
            lines[status - StatusMin] = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} {Reason(status)}\r\n");
        }

        return lines;
    }

    // Source: RFC 9110, section 15; 429 and 431 RFC 6585. Other statuses have an empty reason, as RFC 9112 allows.
    private static string Reason(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        206 => "Partial Content",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        _ => string.Empty,
    };
}
