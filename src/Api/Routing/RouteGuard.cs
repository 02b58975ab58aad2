using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Holds the rule of one route against whoever asks.</summary>
internal sealed class RouteGuard
{
    private readonly RouteRule _rule;
    private readonly int _guestIndex;
    private readonly int _suspendedIndex;

    /// <param name="rule">The rule.</param>
    /// <param name="template">The route's path, whose parameters the rule names.</param>
    public RouteGuard(RouteRule rule, string template)
    {
        _rule = rule;
        _guestIndex = rule.GuestsOnly?.IndexIn(template) ?? 0;
        _suspendedIndex = rule.SuspendedOnly?.IndexIn(template) ?? 0;
    }

    /// <summary>Who may call the route at all.</summary>
    public Access Access => _rule.Access;

    /// <summary>Whether the answers are pages.</summary>
    public bool IsPage => _rule.IsPage;

    /// <summary>Whether a locked user may.</summary>
    public bool AllowsLocked => _rule.Locked;

    /// <summary>Lets a session in by returning. Allocates nothing for a session that nothing restricts.</summary>
    /// <exception cref="MatrixException">403 M_GUEST_ACCESS_FORBIDDEN, M_USER_SUSPENDED.</exception>
    public void Check(HttpExchange exchange, Session session)
    {
        if (session.IsGuest && !(_rule.Guests && Meets(exchange, _rule.GuestsOnly, _guestIndex)))
        {
            throw new MatrixError(
                "M_GUEST_ACCESS_FORBIDDEN", 403, "Guests may not do this; register an account of your own.")
                .ToException();
        }

        if (session.State == AccountState.Suspended
            && !(_rule.Suspended && Meets(exchange, _rule.SuspendedOnly, _suspendedIndex)))
        {
            throw Suspended();
        }
    }

    /// <summary>403 M_USER_SUSPENDED.</summary>
    public static MatrixException Suspended() =>
        new MatrixError("M_USER_SUSPENDED", 403, "You cannot perform this action while suspended.").ToException();

    private static bool Meets(HttpExchange exchange, PathCondition? condition, int index) =>
        condition is null
        || (PercentDecoding.TryDecodeToString(exchange.PathParameter(index), out string? text)
            && text == condition.Value);
}
