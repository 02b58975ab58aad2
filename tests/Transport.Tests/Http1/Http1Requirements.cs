namespace Dendrite.Fast.Transport.Tests.Http1;

/// <summary>The table of requirements, in the order of the RFCs.</summary>
internal static partial class Http1Requirements
{
    private const string Host = "Host: a\r\n";

    public static IEnumerable<Http1Requirement> All =>
    [
        .. Messages, .. RequestLines, .. Hosts, .. Fields,
        .. TransferEncodings, .. ContentLengths, .. Chunks, .. Connections, .. Semantics,
    ];

    private static string Get(string path = "/", string fields = "") => $"GET {path} HTTP/1.1\r\n{Host}{fields}\r\n";

    private static string Post(string fields, string rest) => $"POST / HTTP/1.1\r\n{Host}{fields}\r\n{rest}";

    private static string Chunked(string rest) => Post("Transfer-Encoding: chunked\r\n", rest);

    /// <summary>Refused, and nothing behind it is taken for a request.</summary>
    private static Http1Requirement Refused(string section, string text, string request, string status = "400") =>
        new(section, text, request + Get("/smuggled"), status + " close");

    private static Http1Requirement Taken(string section, string text, string request, string answer = "200 GET / ") =>
        new(section, text, request + Get("/next"), answer + "|200 GET /next ");
}
