namespace Dendrite.Fast.Rooms;

/// <summary>From where on the events of a room count by a set of rules.</summary>
/// <param name="FromOrdinal">The last place of the timeline that this is not about.</param>
/// <param name="Group">The rules that hold after it.</param>
internal readonly record struct RuleSpan(int FromOrdinal, int Group);

/// <summary>An event that counts for a user otherwise than for their group.</summary>
/// <param name="Ordinal">Its place in the timeline.</param>
/// <param name="Actions">What it does.</param>
internal readonly record struct UnreadException(int Ordinal, UnreadActions Actions);

/// <summary>
/// What the unread counts of one local member of a room are made of. Owner of writes: the commit of the room's appends;
/// each field is published by one write, and what a reader got never changes up to its length.
/// </summary>
internal sealed class UnreadMember(RuleSpan[] rules)
{
    /// <summary>
    /// Changes of rules within one room that are remembered for a member. Full: the oldest two become one, which counts
    /// by the later rules. Chosen: nobody mutes and unmutes a room more often between two visits.
    /// </summary>
    public const int SpansMax = 16;

    /// <summary>
    /// Exceptions kept for a member of a room. Full: the older half is forgotten, and mentions that old do not count
    /// any more. Chosen: more mentions than anybody has unread in one room.
    /// </summary>
    public const int ExceptionsMax = 1_024;

    private RuleSpan[] _rules = rules;
    private Exceptions _exceptions = Exceptions.None;
    private int _ownOrdinal;

    /// <summary>
    /// By which rules events count, the oldest first; never empty. The first begins where they joined.
    /// </summary>
    public RuleSpan[] Rules => Volatile.Read(ref _rules);

    /// <summary>The rules that hold now.</summary>
    public int Group => Rules[^1].Group;

    /// <summary>The last event outside threads that they sent; 0 for none.</summary>
    public int OwnOrdinal => Volatile.Read(ref _ownOrdinal);

    /// <summary>The exceptions, the oldest first.</summary>
    public ReadOnlySpan<UnreadException> AllExceptions => Volatile.Read(ref _exceptions).Span;

    /// <summary>What the exceptions take on the heap.</summary>
    public int ExceptionBytes => _exceptions.Bytes;

    /// <summary>They sent an event outside threads.</summary>
    public void Sent(int ordinal) => Volatile.Write(ref _ownOrdinal, Math.Max(_ownOrdinal, ordinal));

    /// <summary>Other rules hold from a place on, and perhaps the oldest spans become one.</summary>
    public void Change(RuleSpan next, RuleSpan merged, int mergedUpTo)
    {
        List<RuleSpan> spans = [];
        if (mergedUpTo > 0)
        {
            spans.Add(merged);
        }

        spans.AddRange(Array.FindAll(Rules, span => span.FromOrdinal > mergedUpTo || mergedUpTo == 0));
        if (spans.Count > 0 && spans[^1].FromOrdinal == next.FromOrdinal)
        {
            spans.RemoveAt(spans.Count - 1);
        }

        spans.Add(next);
        Volatile.Write(ref _rules, [.. spans]);
    }

    /// <summary>Takes in an exception behind those that are there.</summary>
    public void Add(UnreadException exception) => Volatile.Write(ref _exceptions, _exceptions.With(exception));

    /// <summary>Forgets the exceptions up to a place.</summary>
    public void ForgetUpTo(int ordinal)
    {
        var kept = AllExceptions;
        while (!kept.IsEmpty && kept[0].Ordinal <= ordinal)
        {
            kept = kept[1..];
        }

        Volatile.Write(ref _exceptions, new Exceptions(kept.ToArray(), kept.Length));
    }

    // Grows in place behind what earlier readers see: they stop at their own count.
    private sealed class Exceptions(UnreadException[] items, int count)
    {
        public static Exceptions None { get; } = new([], 0);

        // An ordinal and an action each.
        public int Bytes => items.Length * 2 * sizeof(int);

        public ReadOnlySpan<UnreadException> Span => items.AsSpan(0, count);

        public Exceptions With(UnreadException exception)
        {
            var grown = items;
            if (count == grown.Length)
            {
                Array.Resize(ref grown, Math.Max(4, count * 2));
            }

            grown[count] = exception;
            return new Exceptions(grown, count + 1);
        }
    }
}
