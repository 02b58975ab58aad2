using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The members of a room whose events count by the same rules: which places of the timeline count for them. Written by
/// the commit, read by anybody, as <see cref="CountedBits"/> says.
/// </summary>
internal sealed class RuleGroup(ReadOnlyMemory<byte> identity)
{
    private CountedBits? _highlights;
    private CountedBits? _threadHighlights;
    private CountedBits? _threadNotifications;

    /// <summary>What is equal for equal rules; empty for the server's own.</summary>
    public ReadOnlyMemory<byte> Identity => identity;

    /// <summary>Places outside threads that notify.</summary>
    public CountedBits Notifications { get; } = new();

    /// <summary>Places outside threads that highlight; null while there are none.</summary>
    public CountedBits? Highlights => Volatile.Read(ref _highlights);

    /// <summary>Places within threads that notify; null while there are none.</summary>
    public CountedBits? ThreadNotifications => Volatile.Read(ref _threadNotifications);

    /// <summary>Places within threads that highlight; null while there are none.</summary>
    public CountedBits? ThreadHighlights => Volatile.Read(ref _threadHighlights);

    /// <summary>What the group takes on the heap. Any thread.</summary>
    public long Bytes => HeapBytes.ObjectHeader + (6 * sizeof(long)) + HeapBytes.OfArray(identity.Length, 1)
        + Notifications.Bytes
        + (Highlights?.Bytes ?? 0) + (ThreadNotifications?.Bytes ?? 0) + (ThreadHighlights?.Bytes ?? 0);

    /// <summary>Takes in an event that counts. The commit's alone.</summary>
    public void Add(int ordinal, bool isInThread, bool isHighlight)
    {
        (isInThread ? Made(ref _threadNotifications) : Notifications).Add(ordinal);
        if (isHighlight)
        {
            Made(ref isInThread ? ref _threadHighlights : ref _highlights).Add(ordinal);
        }
    }

    /// <summary>The event at a place does not count any more. The commit's alone.</summary>
    public void Remove(int ordinal)
    {
        Notifications.Remove(ordinal);
        _highlights?.Remove(ordinal);
        _threadNotifications?.Remove(ordinal);
        _threadHighlights?.Remove(ordinal);
    }

    private static CountedBits Made(ref CountedBits? bits)
    {
        if (bits is null)
        {
            Volatile.Write(ref bits, new CountedBits());
        }

        return bits!;
    }
}
