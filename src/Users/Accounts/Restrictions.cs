using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What administrators have put upon an account: two switches, each on its own. An account has one state, the stronger
/// of the two; a flag remembers the other.
/// </summary>
/// <param name="IsLocked">Whether it can do nothing but log out.</param>
/// <param name="IsSuspended">Whether it can do nothing that others notice.</param>
public readonly record struct Restrictions(bool IsLocked, bool IsSuspended)
{
    /// <summary>Those of an account that is not deactivated.</summary>
    internal static Restrictions Of(in AccountRow account) => new(
        account.State == AccountState.Locked,
        account.State == AccountState.Suspended || account.Flags.HasFlag(AccountFlags.SuspendedToo));

    /// <summary>The state that they make.</summary>
    internal AccountState State => IsLocked
        ? AccountState.Locked
        : IsSuspended ? AccountState.Suspended : AccountState.Active;

    /// <summary>The flags that they make of those that an account has.</summary>
    internal AccountFlags In(AccountFlags flags) => IsLocked && IsSuspended
        ? flags | AccountFlags.SuspendedToo
        : flags & ~AccountFlags.SuspendedToo;
}
