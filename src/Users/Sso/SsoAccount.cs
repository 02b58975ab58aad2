using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>The account that somebody gets who logs in by a provider.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="UserId">Its id; null where its owner is to choose a name.</param>
public readonly record struct SsoAccount(SsoAccountKind Kind, UserId? UserId);

/// <summary>What becomes of the account of somebody who logs in by a provider.</summary>
public enum SsoAccountKind
{
    /// <summary>It is theirs already.</summary>
    Known,

    /// <summary>It exists, and becomes theirs by its name.</summary>
    Linked,

    /// <summary>It is made.</summary>
    New,
}
