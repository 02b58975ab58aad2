namespace Dendrite.Fast.StateRes;

/// <summary>What the server decided about an event; kept in the columns, may change after the append.</summary>
[Flags]
public enum EventFlags : byte
{
    /// <summary>An accepted event.</summary>
    None = 0,

    /// <summary>Refused by the authorization rules: state after = state before; never used as an auth event.</summary>
    Rejected = 1,

    /// <summary>Refused against the current state only: takes part in resolution, is not shown.</summary>
    SoftFailed = 2,

    /// <summary>Known by its auth chain only: has no ordinal and no state.</summary>
    Outlier = 4,

    /// <summary>Its state comes from a partial join and is computed again when the fill completes.</summary>
    Partial = 8,

    /// <summary>A redaction of it was applied.</summary>
    Redacted = 16,

    /// <summary>The server of its join_authorised_via_users_server has not validly signed it.</summary>
    AuthorisingSignatureMissing = 32,

    /// <summary>Purged from the history: it takes part in graph and state, and nobody is shown it.</summary>
    Purged = 64,
}
