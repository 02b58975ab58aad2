namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Sessions kept in memory, looked up by token hash. Over it: those not used lately are let go and are read from
    /// the database when they come back.
    /// </summary>
    public int SessionCacheMax { get; init; } = 200_000;

    /// <summary>
    /// How long an access token lives whose client can refresh it. Others live as long as their device.
    /// </summary>
    public TimeSpan AccessTokenLife { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a refresh token lives that is not used; each use gives another. Over it the client logs in again as the
    /// same device. Chosen: a phone that stays in a drawer for a season.
    /// </summary>
    public TimeSpan RefreshTokenLife { get; init; } = TimeSpan.FromDays(90);

    /// <summary>
    /// How long it is remembered of a refresh token that has ended which device it was for, so that its client keeps
    /// its keys when it logs in again. Over it the client counts as logged out. Chosen.
    /// </summary>
    public TimeSpan RefreshTokenRemembered { get; init; } = TimeSpan.FromDays(365);

    /// <summary>
    /// Whether users who are logged in may make tokens that log in on further devices of theirs. Chosen: on, since each
    /// one takes a proof besides the session.
    /// </summary>
    public bool OffersLoginTokens { get; init; } = true;

    /// <summary>
    /// How long a login token is good for. Source: client-server API v1.19, "Login", <c>POST /login/get_token</c>.
    /// </summary>
    public TimeSpan LoginTokenLife { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a device's last-seen time and address may be written.</summary>
    public TimeSpan LastSeenInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Devices of one user. Full: logins that would add one are refused with M_FORBIDDEN.</summary>
    public int DevicesPerUserMax { get; init; } = 2_000;

    /// <summary>Characters of a device's display name. Over it: 400 M_TOO_LARGE, as Synapse.</summary>
    public int DeviceDisplayNameMax { get; init; } = 100;
}
