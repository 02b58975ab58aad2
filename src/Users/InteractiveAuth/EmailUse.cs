namespace Dendrite.Fast.Users;

/// <summary>What a confirmed mail address counts for in an operation under interactive auth.</summary>
internal enum EmailUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// The account that is being made gets it. The confirmation is used up by the append of the account.
    /// </summary>
    Registration,

    /// <summary>
    /// It proves the owner of the account that has it. The confirmation is used up by the append of the operation,
    /// through <see cref="AuthSession.Threepid"/>.
    /// </summary>
    Owner,

    /// <summary>As <see cref="Owner"/>, but used up when the stage is passed.</summary>
    OwnerAtOnce,
}
