using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// The 401 that tells a client what it must still do. Source: client-server API v1.19, "User-Interactive
/// Authentication API".
/// </summary>
internal static class InteractiveAuthAnswer
{
    public static void Write(HttpExchange exchange, InteractiveAuthChallenge challenge)
    {
        exchange.StatusCode = 401;
        Answers.Json(exchange, challenge, static (writer, challenge) => challenge.WriteTo(writer));
    }
}
