using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// What the authorization rules and the resolver read of one event: 48 bytes, side by side, since both touch most of
/// them for each event that they visit in no particular order.
/// </summary>
internal struct EventRow
{
    /// <summary>A column that does not apply.</summary>
    public const int None = -1;

    /// <summary>origin_server_ts, milliseconds, as the event claims.</summary>
    public long OriginServerTs;

    /// <summary>The first eight bytes of the event id after the sigil, big-endian: orders like the text.</summary>
    public ulong IdPrefix;

    /// <summary>State key id, or <see cref="None"/> for a message event.</summary>
    public int Kid;

    /// <summary>Event type index.</summary>
    public int TypeIndex;

    /// <summary>User index of the sender.</summary>
    public int Sender;

    /// <summary>User index of a state key that starts with '@' (the target of a member event), or none.</summary>
    public int Target;

    /// <summary>Index of the parsed content in the side table, 0 for none.</summary>
    public int FactsIndex;

    /// <summary>User index of join_authorised_via_users_server, or none.</summary>
    public int AuthorisedVia;

    /// <summary>The type, when a rule names it.</summary>
    public EventTypeCode Type;

    /// <summary>Membership of a member event.</summary>
    public Membership Membership;

    /// <summary>Join rule of a join_rules event.</summary>
    public JoinRule JoinRule;

    /// <summary>What is known of the event itself, independent of any state.</summary>
    public RowTraits Traits;
}

/// <summary>State-independent properties of one event that the rules ask for.</summary>
[Flags]
internal enum RowTraits : byte
{
    None = 0,

    /// <summary>It has at least one prev_event.</summary>
    HasPrevEvents = 1,

    /// <summary>It has exactly one prev_event, a create event.</summary>
    OnlyPrevIsCreate = 2,

    /// <summary>The server of join_authorised_via_users_server has not validly signed it.</summary>
    AuthorisingSignatureMissing = 4,

    /// <summary>A member event whose content carries third_party_invite.</summary>
    ThirdPartyInvite = 8,

    /// <summary>A member event whose content has no membership text.</summary>
    MembershipMissing = 16,

    /// <summary>A redaction whose id and whose target's id are of the same domain.</summary>
    RedactsOwnDomain = 32,
}
