using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>The users whose device lists one writer changed last, with the places where it did.</summary>
/// <remarks>
/// Owner of all writes: the follower. Invariant: a slot holds the change whose number is equal to the slot's modulo the
/// size, the newest such one. Linearisation point of an addition: the write of <c>_last</c>, after the slot's. A reader
/// that finds another number in a slot has been overtaken and says so. Slots are objects that are never reused, so the
/// collector reclaims them.
/// </remarks>
internal sealed class DeviceListRing
{
    /// <summary>
    /// How many changes are kept; who has seen none of them looks closer, and may find nothing. Chosen: what all users
    /// of a large server change within the half minute that a client waits.
    /// </summary>
    public const int ChangesMax = 4_096;

    // Numbers begin at 1. Readers read both with acquire.
    private readonly Slot?[] _slots = new Slot?[ChangesMax];
    private long _last;

    /// <summary>Adds a change. The follower's alone, in the order of the writer's positions.</summary>
    public void Add(UserNid user, CommitPosition at)
    {
        long number = _last + 1;
        Volatile.Write(ref _slots[number % ChangesMax], new Slot(number, user, at));
        Volatile.Write(ref _last, number);
    }

    /// <summary>
    /// Adds the users whose lists changed after <paramref name="since"/>. False when the ring does not reach back so
    /// far: then anybody's may have changed.
    /// </summary>
    /// <param name="since">What was seen.</param>
    /// <param name="users">Takes the users; created for the first.</param>
    public bool TryRead(Watermark since, ref HashSet<UserNid>? users)
    {
        for (long number = Volatile.Read(ref _last); number > 0; number--)
        {
            Slot? slot = Volatile.Read(ref _slots[number % ChangesMax]);
            if (slot is null || slot.Number != number)
            {
                return false;
            }

            // Positions of one writer ascend: all before it were seen too.
            if (since.Covers(slot.At))
            {
                return true;
            }

            (users ??= []).Add(slot.User);
        }

        return true;
    }

    private sealed class Slot(long number, UserNid user, CommitPosition at)
    {
        public readonly long Number = number;
        public readonly UserNid User = user;
        public readonly CommitPosition At = at;
    }
}
