using System.Security.Cryptography;

namespace Dendrite.Fast.Storage;

/// <summary>What a record of the ring tells. Not persisted.</summary>
public enum EphemeralKind
{
    /// <summary>Who types in a room changed.</summary>
    Typing = 1,

    /// <summary>The presence of a user changed.</summary>
    Presence = 2,
}

/// <summary>One record of the ring: what changed, not how it is now.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Room">The room of <see cref="EphemeralKind.Typing"/>; else none.</param>
/// <param name="User">The user of <see cref="EphemeralKind.Presence"/>; else none.</param>
public readonly record struct EphemeralRecord(EphemeralKind Kind, RoomNid Room, UserNid User);

/// <summary>Takes records out of a ring.</summary>
public interface IEphemeralVisitor
{
    /// <summary>Called for each record, in order.</summary>
    /// <param name="record">The record.</param>
    void Visit(in EphemeralRecord record);
}

/// <summary>
/// The last non-durable records, in memory: they end with the process. Any thread publishes; readers never lock.
/// </summary>
/// <remarks>
/// Invariant: a slot holds the record whose index is equal to the slot's number modulo the size, the newest such one.
/// Linearisation point of a publish: the write of <c>_last</c>, after the slot's. A reader that finds another index in
/// a slot has been overtaken and says so. Slots are objects that are never reused, so the collector reclaims them.
/// </remarks>
public sealed class EphemeralRing
{
    /// <summary>How many records are kept; a reader that is further behind reads the state instead. Chosen.</summary>
    public const int RecordsMax = 8192;

    private readonly Lock _gate = new();
    private readonly Action _published;

    // Owner: _gate for writing; readers read both with acquire.
    private readonly Slot?[] _slots = new Slot?[RecordsMax];
    private long _last;

    internal EphemeralRing(Action published)
    {
        _published = published;
        Span<byte> seed = stackalloc byte[8];
        RandomNumberGenerator.Fill(seed);
        Epoch = BitConverter.ToUInt64(seed) | 1;
    }

    /// <summary>Tells this process's ring from those of other processes; never 0.</summary>
    public ulong Epoch { get; }

    /// <summary>The place behind the newest record.</summary>
    public RingPosition Current => new(Epoch, Volatile.Read(ref _last));

    /// <summary>Adds a record and wakes those who wait for the stream.</summary>
    /// <param name="record">The record.</param>
    public void Publish(in EphemeralRecord record)
    {
        lock (_gate)
        {
            long index = _last + 1;
            Volatile.Write(ref _slots[index % RecordsMax], new(index, record));
            Volatile.Write(ref _last, index);
        }

        _published();
    }

    /// <summary>
    /// Reads the records after one place up to another. False when some are gone, or <paramref name="after"/> is of
    /// another epoch or ahead: the caller takes the present state of everything instead. The visitor may have seen some
    /// records by then.
    /// </summary>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <param name="after">The last place that was seen.</param>
    /// <param name="upTo">A place that was <see cref="Current"/>.</param>
    /// <param name="visitor">Takes the records.</param>
    public bool TryRead<TVisitor>(RingPosition after, RingPosition upTo, ref TVisitor visitor)
        where TVisitor : IEphemeralVisitor
    {
        if (after.Epoch != Epoch || upTo.Epoch != Epoch || after.Index > upTo.Index
            || upTo.Index - after.Index > RecordsMax)
        {
            return false;
        }

        for (long index = after.Index + 1; index <= upTo.Index; index++)
        {
            Slot? slot = Volatile.Read(ref _slots[index % RecordsMax]);
            if (slot is null || slot.Index != index)
            {
                return false;
            }

            visitor.Visit(in slot.Record);
        }

        return true;
    }

    private sealed class Slot(long index, EphemeralRecord record)
    {
        public readonly long Index = index;
        public readonly EphemeralRecord Record = record;
    }
}
