using System.Diagnostics.CodeAnalysis;
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

        if (!sessions.TryAuthenticate(token, out Session? found, out Appservice? appservice)
            && !(appservice is not null && TryMasquerade(exchange, appservice, out found)))
        {
            return false;
        }

        session = found;
        Visit(exchange, found);
        return true;
    }

    /// <summary>The slow half: asks the database.</summary>
    /// <exception cref="MatrixException">
    /// M_MISSING_TOKEN, M_UNKNOWN_TOKEN, M_USER_LOCKED; of an application service M_FORBIDDEN, M_UNKNOWN_DEVICE,
    /// M_INVALID_PARAM.
    /// </exception>
    public async ValueTask<Session> AuthenticateAsync(HttpExchange exchange, bool allowLocked)
    {
        TryGetToken(exchange, out ReadOnlySpan<byte> token);
        Session session = await (sessions.TryAuthenticate(token, out _, out Appservice? appservice)
            || appservice is null
                ? sessions.AuthenticateAsync(token, allowLocked, exchange.Aborted)
                : MasqueradeAsync(exchange, appservice, allowLocked));
        Visit(exchange, session);
        return session;
    }

    /// <summary>The application service whose token a request brings.</summary>
    /// <exception cref="MatrixException">M_MISSING_TOKEN, M_UNKNOWN_TOKEN.</exception>
    public static Appservice AppserviceOf(HttpExchange exchange, Appservices appservices)
    {
        TryGetToken(exchange, out ReadOnlySpan<byte> token);
        return appservices.Authenticate(token);
    }

    /// <summary>Where a request comes from, as text.</summary>
    public static Visitor VisitorOf(HttpExchange exchange) =>
        Visitor.Of(exchange.ClientAddress, UserAgentOf(exchange));

    private void Visit(HttpExchange exchange, Session session) =>
        sessions.Visit(session, exchange.ClientAddress, UserAgentOf(exchange));

    private bool TryMasquerade(
        HttpExchange exchange, Appservice appservice, [NotNullWhen(true)] out Session? session)
    {
        ReadAssertion(exchange, out QueryReader user, out QueryReader device);
        return sessions.TryMasquerade(appservice, user.RawValue, device.RawValue, out session);
    }

    private ValueTask<Session> MasqueradeAsync(HttpExchange exchange, Appservice appservice, bool allowLocked)
    {
        ReadAssertion(exchange, out QueryReader user, out QueryReader device);
        return sessions.MasqueradeAsync(
            appservice,
            user.RawValue,
            device.RawValue,
            Decode(user),
            Decode(device),
            allowLocked,
            exchange.Aborted);
    }

    /// <summary>
    /// Whom an application service acts for, as the first of each name; both stand nowhere when they are not named.
    /// Source: application service API v1.19, "Identity assertion"; the longer name is that of MSC3202, before v1.17.
    /// </summary>
    private static void ReadAssertion(HttpExchange exchange, out QueryReader user, out QueryReader device)
    {
        user = default;
        device = default;
        QueryReader query = new(exchange.Query);
        while (query.TryRead())
        {
            if (user.RawName.IsEmpty && query.NameIs("user_id"u8))
            {
                user = query;
            }
            else if (device.RawName.IsEmpty
                && (query.NameIs("device_id"u8) || query.NameIs("org.matrix.msc3202.device_id"u8)))
            {
                device = query;
            }
        }
    }

    private static string? Decode(QueryReader parameter)
    {
        if (parameter.RawValue.IsEmpty)
        {
            return null;
        }

        return parameter.TryGetValue(out string? text)
            ? text
            : throw MatrixError.InvalidParam("The query is not valid percent-encoded UTF-8.").ToException();
    }

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
