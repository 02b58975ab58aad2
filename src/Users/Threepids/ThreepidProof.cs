using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// An address that was confirmed, for one purpose. It is used once: with the commit of what it is for, which fails
/// where another has used it.
/// </summary>
internal sealed class ThreepidProof(ThreepidSessionRow session, long validatedTs)
{
    public string Medium => session.Medium;

    public string Address => session.Address;

    /// <summary>When, in ms since 1970.</summary>
    public long ValidatedTs => validatedTs;

    /// <summary>Uses it up, in the append of what it is for.</summary>
    public void AddUse(Append append) => append.Add(new ThreepidSessionUseRow(session.Sid));

    /// <summary>Whether an append failed because the confirmation has been used, or is too old.</summary>
    public static bool WasUsed(CommitFailure failure)
        => failure is { Kind: CommitFailureKind.Conflict, Table: "threepid_sessions" };

    /// <summary>Whether an append failed because another account has the address.</summary>
    public static bool IsTaken(CommitFailure failure)
        => failure is { Kind: CommitFailureKind.Conflict, Table: "threepids" };
}
