using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// One atomic change of one user's data. Appends of a user do not build on each other: what must be read before it is
/// written is read under the user's lock, which is held until the commit is known.
/// </summary>
internal sealed class UserAppend(UserNid user) : Append(OwnerKey.Of(user))
{
    /// <summary>
    /// Publishes what the append changed, on the lane's thread, before the watermark covers it: a follower that is
    /// woken by the watermark finds the new state. Quick, never throws.
    /// </summary>
    public Action<CommitPosition>? Committed { get; set; }

    protected override void OnCommitted(CommitPosition position) => Committed?.Invoke(position);
}
