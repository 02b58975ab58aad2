using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>
/// The answers to what no handler answers, in the form that Matrix clients expect.
/// Source: client-server API v1.19, "Standard error response" and "Common error codes".
/// </summary>
public static class MatrixResponders
{
    /// <summary>The responders of a listener.</summary>
    public static HttpResponders Create() => new()
    {
        NotFound = static exchange => Answer(
            exchange, "M_UNRECOGNIZED", "This server does not know this path; check it, and the server's version."),
        MethodNotAllowed = static exchange => Answer(
            exchange, "M_UNRECOGNIZED", "This path does not take this method; see the Allow header."),
        UnhandledError = static (exchange, _) => Answer(
            exchange, "M_UNKNOWN", "The server failed at this request; its log says how. You may try again."),
        Refused = static (exchange, reason) => Answer(exchange, CodeOf(reason), $"The request was refused: {reason}."),
    };

    private static void Answer(HttpExchange exchange, string code, string message) =>
        Answers.WriteError(exchange, new MatrixError(code, exchange.StatusCode, message));

    private static string CodeOf(RefusalReason reason) => reason.StatusCode() switch
    {
        413 or 431 or 414 => "M_TOO_LARGE",
        503 => "M_LIMIT_EXCEEDED",
        _ => "M_UNKNOWN",
    };
}
