namespace Dendrite.Fast.Storage;

/// <summary>
/// The newest records of the Log in memory. One lane writes each writer's part; any thread reads, without locks.
/// </summary>
/// <remarks>
/// Invariant of a part: its segments, in order, hold every record after <c>Segments[0].After</c> up to the newest; the
/// first <c>Count</c> entries of a segment never change. Linearisation point of an append: the write of the segment's
/// <c>Count</c>; of a trim: the write of the part's segment array. Segments are never reused: the collector reclaims
/// them when no reader holds them.
/// </remarks>
public sealed class LogTail
{
    /// <summary>How many records are kept, at least; chosen: a client a few minutes behind on a busy server.</summary>
    public const int RecordsMax = 65536;

    /// <summary>How many bytes are kept, about; chosen with the idle memory in mind.</summary>
    public const long BytesMax = 8 << 20;

    private const int SegmentRecords = 1024;

    private readonly Lock _gate = new();
    private readonly Watermark _start;

    // Owner: _gate for writing; readers read with acquire.
    private Part[] _parts = [];

    internal LogTail(Watermark start)
    {
        _start = start;
    }

    /// <summary>
    /// Reads the records after one place up to another, writer by writer. False when some have left the tail: the
    /// caller reads them from <see cref="ILogReads"/>; the visitor has seen none then.
    /// </summary>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <param name="after">The last place that was seen.</param>
    /// <param name="upTo">A place that the watermark has covered.</param>
    /// <param name="visitor">Takes the records.</param>
    public bool TryRead<TVisitor>(Watermark after, Watermark upTo, ref TVisitor visitor)
        where TVisitor : ILogVisitor
    {
        Part[] parts = Volatile.Read(ref _parts);
        ReadOnlySpan<CommitPosition> targets = upTo.Positions;
        var found = new Segment[targets.Length][];
        for (int index = 0; index < targets.Length; index++)
        {
            CommitPosition target = targets[index];
            long from = after[target.Writer];
            Part? part = Array.Find(parts, candidate => candidate.Writer == target.Writer);
            found[index] = part is null ? [] : Volatile.Read(ref part.Segments);
            long floor = part is null ? _start[target.Writer] : found[index][0].After;
            if (from < target.Position && from < floor)
            {
                return false;
            }
        }

        for (int index = 0; index < targets.Length; index++)
        {
            CommitPosition target = targets[index];
            long from = after[target.Writer];
            if (from < target.Position && found[index].Length > 0)
            {
                Read(found[index], from, target.Position, ref visitor);
            }
        }

        return true;
    }

    /// <summary>
    /// Adds the records of one committed append; only the writer's lane calls it, before it publishes.
    /// </summary>
    internal void Add(CommitPosition position, ReadOnlySpan<LogRecord> records)
    {
        Part part = PartOf(position.Writer);
        for (int index = 0; index < records.Length; index++)
        {
            Segment[] segments = part.Segments;
            Segment last = segments[^1];
            if (last.Count == SegmentRecords)
            {
                last = new Segment(last.Entries[SegmentRecords - 1].Position.Position);
                Volatile.Write(ref part.Segments, Trimmed(segments, last));
            }

            LogRecord record = records[index];
            last.Entries[last.Count] = new LogEntry(position, index, record);
            last.TextBytes += (record.Text?.Length ?? 0) * sizeof(char);
            Volatile.Write(ref last.Count, last.Count + 1);
        }
    }

    /// <summary>
    /// Forgets a writer's records: what it holds begins after a position. Only who adds that writer's records calls it.
    /// </summary>
    internal void Skip(CommitPosition position)
    {
        Part part = PartOf(position.Writer);
        Volatile.Write(ref part.Segments, [new Segment(position.Position)]);
    }

    private static Segment[] Trimmed(Segment[] segments, Segment fresh)
    {
        int records = 0;
        long bytes = 0;
        int first = segments.Length;
        while (first > 0)
        {
            Segment segment = segments[first - 1];
            records += segment.Count;
            bytes += (segment.Count * (long)LogRecord.BytesEstimate) + segment.TextBytes;
            if (records > RecordsMax || bytes > BytesMax)
            {
                break;
            }

            first--;
        }

        return [.. segments.AsSpan(first), fresh];
    }

    private static void Read<TVisitor>(Segment[] segments, long after, long upTo, ref TVisitor visitor)
        where TVisitor : ILogVisitor
    {
        int first = segments.Length - 1;
        while (first > 0 && segments[first].After > after)
        {
            first--;
        }

        for (int index = first; index < segments.Length; index++)
        {
            Segment segment = segments[index];
            int count = Volatile.Read(ref segment.Count);
            int start = index == first ? FirstAfter(segment.Entries.AsSpan(0, count), after) : 0;
            for (int at = start; at < count; at++)
            {
                ref readonly LogEntry entry = ref segment.Entries[at];
                if (entry.Position.Position > upTo)
                {
                    return;
                }

                if (entry.Position.Position > after)
                {
                    visitor.Visit(in entry);
                }
            }
        }
    }

    private static int FirstAfter(ReadOnlySpan<LogEntry> entries, long after)
    {
        int low = 0;
        int high = entries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (entries[middle].Position.Position <= after)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Part PartOf(int writer)
    {
        foreach (Part found in Volatile.Read(ref _parts))
        {
            if (found.Writer == writer)
            {
                return found;
            }
        }

        lock (_gate)
        {
            var part = new Part(writer, [new Segment(_start[writer])]);
            Volatile.Write(ref _parts, [.. _parts, part]);
            return part;
        }
    }

    private sealed class Part(int writer, Segment[] segments)
    {
        public readonly int Writer = writer;

        // Owner: the writer's lane; readers read with acquire.
        public Segment[] Segments = segments;
    }

    private sealed class Segment(long after)
    {
        // Records at higher positions are in this segment or later ones; some at this very position may be, too.
        public readonly long After = after;

        public readonly LogEntry[] Entries = new LogEntry[SegmentRecords];

        // Owner: the writer's lane; readers read Count with acquire before the entries.
        public int Count;
        public long TextBytes;
    }
}
