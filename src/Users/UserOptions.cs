namespace Dendrite.Fast.Users;

/// <summary>
/// Every limit and choice of the user half, with its default and what happens when it is reached. Read once, when the
/// engine is created. One file a part.
/// </summary>
public sealed partial record UserOptions
{
    /// <summary>Whether anybody may register (<c>m.login.dummy</c>), or only holders of a registration token.</summary>
    public bool OpenRegistration { get; init; }

    /// <summary>The client's base URL that login answers carry as <c>well_known</c>; null to leave it out.</summary>
    public string? ClientBaseUrl { get; init; }

    /// <summary>
    /// Users whose devices, keys, account data, push rules or profile are kept in memory, each kind for itself.
    /// Over it: those not used lately are let go and are read again.
    /// </summary>
    public int UserCacheMax { get; init; } = 50_000;
}
