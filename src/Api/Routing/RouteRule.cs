namespace Dendrite.Fast.Api;

/// <summary>
/// Who may use a route, beyond having a token: what is the same for all rooms and users, and so is decided before the
/// handler runs. Found again as the metadata of each route.
/// </summary>
/// <param name="Access">Who may call it at all.</param>
internal sealed record RouteRule(Access Access)
{
    /// <summary>Whether guests may. Source: client-server API v1.19, "Guest Access", "Client behaviour".</summary>
    public bool Guests { get; init; }

    /// <summary>The only case in which guests may, where they may.</summary>
    public PathCondition? GuestsOnly { get; init; }

    /// <summary>
    /// Whether suspended users may. Source: the same, "Account suspension": they read, leave, log out and keep their
    /// keys; they say nothing to others.
    /// </summary>
    public bool Suspended { get; init; } = true;

    /// <summary>The only case in which suspended users may, where they may.</summary>
    public PathCondition? SuspendedOnly { get; init; }

    /// <summary>
    /// Whether the handler refuses some of the suspended users whom this rule lets in, by what the path does not tell.
    /// </summary>
    public bool SuspendedJudged { get; init; }

    /// <summary>Whether locked users may. Source: the same, "Account locking": they log out, nothing else.</summary>
    public bool Locked { get; init; }

    /// <summary>Whether a request needs no body, or none that is read.</summary>
    public bool NoBody { get; init; }

    /// <summary>Whether the answers are pages for people, which do not have the form of the API.</summary>
    public bool IsPage { get; init; }
}
