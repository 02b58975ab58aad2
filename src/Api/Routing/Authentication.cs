using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Finds out who sends a request, by the access token in the Authorization header or, as deployed clients still do it,
/// in the query. Source: client-server API v1.19, "Using access tokens".
/// </summary>
internal sealed class Authentication(Sessions sessions)
{
    /// <summary>
    /// The fast half: true when the answer is known from memory, and <paramref name="session"/> is then who asks, or
    /// null where that is allowed.
    /// </summary>
    public bool TryAuthenticate(HttpExchange exchange, Access access, out Session? session)
    {
        session = null;
        if (!TryGetToken(exchange, out ReadOnlySpan<byte> token))
        {
            return access == Access.Optional;
        }

        if (!sessions.TryAuthenticate(token, out Session? found))
        {
            return false;
        }

        session = found;
        Visit(exchange, found);
        return true;
    }

    /// <summary>The slow half: asks the database.</summary>
    /// <exception cref="MatrixException">M_MISSING_TOKEN, M_UNKNOWN_TOKEN, M_USER_LOCKED.</exception>
    public async ValueTask<Session> AuthenticateAsync(HttpExchange exchange, bool allowLocked)
    {
        TryGetToken(exchange, out ReadOnlySpan<byte> token);
        Session session = await sessions.AuthenticateAsync(token, allowLocked, exchange.Aborted);
        Visit(exchange, session);
        return session;
    }

    /// <summary>Where a request comes from, as text.</summary>
    public static Visitor VisitorOf(HttpExchange exchange) =>
        Visitor.Of(exchange.ClientAddress, UserAgentOf(exchange));

    private void Visit(HttpExchange exchange, Session session) =>
        sessions.Visit(session, exchange.ClientAddress, UserAgentOf(exchange));

    private static ReadOnlySpan<byte> UserAgentOf(HttpExchange exchange) =>
        exchange.TryGetHeader(KnownHeader.UserAgent, out ReadOnlySpan<byte> userAgent) ? userAgent : default;

    private static bool TryGetToken(HttpExchange exchange, out ReadOnlySpan<byte> token)
    {
        if (exchange.TryGetHeader(KnownHeader.Authorization, out ReadOnlySpan<byte> header))
        {
            // The scheme is case-insensitive. Source: RFC 9110, section 11.1.
            bool isBearer = header.Length > 7 && Ascii.EqualsIgnoreCase(header[..7], "bearer "u8);
            token = isBearer ? header[7..].Trim((byte)' ') : default;
            return isBearer;
        }

        QueryReader query = new(exchange.Query);
        while (query.TryRead())
        {
            // Tokens are made of characters that need no encoding: the raw value is the token.
            if (query.NameIs("access_token"u8))
            {
                token = query.RawValue;
                return !token.IsEmpty;
            }
        }

        token = default;
        return false;
    }
}
