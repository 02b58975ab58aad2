using System.Text;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

public sealed partial class RoomEvents
{
    /// <summary>Finds an event by its id. Readers ignore a hit above the row up to which they may read.</summary>
    public bool TryFind(EventId id, out int eid)
    {
        eid = NoEvent;
        if (!id.IsValid)
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[EventLimits.IdentifierBytesMax];
        return TryFind(utf8[..Encoding.UTF8.GetBytes(id.Value, utf8)], out eid);
    }

    /// <summary>Finds an event by the UTF-8 text of its id, sigil included.</summary>
    public bool TryFind(ReadOnlySpan<byte> id, out int eid)
    {
        var match = new IdMatch(this, id);
        int found = _ids.Find(HashOf(id), ref match);
        eid = found < 0 ? NoEvent : found;
        return found >= 0;
    }

    /// <summary>The UTF-8 text of an event's id, sigil included; valid as long as the columns are.</summary>
    public ReadOnlySpan<byte> IdText(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return chunk.Id(row);
    }

    /// <summary>An event's id. Makes a string.</summary>
    public EventId IdOf(int eid) => EventId.Parse(Encoding.UTF8.GetString(IdText(eid)));

    /// <summary>Orders two events by the text of their ids, as the specification breaks ties.</summary>
    public int CompareIds(int left, int right)
    {
        int order = Row(left).IdPrefix.CompareTo(Row(right).IdPrefix);
        return order != 0 ? order : IdText(left).SequenceCompareTo(IdText(right));
    }

    /// <summary>The event's state key id, or -1 for a message event.</summary>
    public int KidOf(int eid) => Row(eid).Kid;

    /// <summary>The event's type code.</summary>
    public EventTypeCode TypeCodeOf(int eid) => Row(eid).Type;

    /// <summary>The event's type.</summary>
    public string TypeOf(int eid) => _types[Row(eid).TypeIndex];

    /// <summary>The index of the event's type.</summary>
    public int TypeIndexOf(int eid) => Row(eid).TypeIndex;

    /// <summary>The user index of the event's sender.</summary>
    public int SenderOf(int eid) => Row(eid).Sender;

    /// <summary>The user index that the state key names (a member event's target), or -1.</summary>
    public int TargetOf(int eid) => Row(eid).Target;

    /// <summary>The membership of a member event; Unknown of any other.</summary>
    public Membership MembershipOf(int eid) => Row(eid).Membership;

    /// <summary>The join rule of a join_rules event; Unknown of any other.</summary>
    public JoinRule JoinRuleOf(int eid) => Row(eid).JoinRule;

    /// <summary>origin_server_ts in milliseconds, as the event claims.</summary>
    public long OriginServerTsOf(int eid) => Row(eid).OriginServerTs;

    /// <summary>The parsed power levels of a power levels event; null of any other.</summary>
    public PowerLevels? PowerLevelsOf(int eid) => FactsOf(eid) as PowerLevels;

    /// <summary>depth, as the event claims.</summary>
    public long DepthOf(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return chunk.Depths[row];
    }

    /// <summary>The event's auth events, in the event's order; valid as long as the columns are.</summary>
    public ReadOnlySpan<int> AuthEdges(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return chunk.AuthEdges(row);
    }

    /// <summary>The event's previous events that were in the columns when it was appended, in its order.</summary>
    public ReadOnlySpan<int> PrevEdges(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return chunk.PrevEdges(row);
    }

    /// <summary>What the server decided about the event.</summary>
    public EventFlags FlagsOf(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return (EventFlags)Volatile.Read(ref chunk.Flags[row]);
    }

    /// <summary>The event's place in the room's timeline, or 0 for none. Kept for the room engine.</summary>
    public long OrdinalOf(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return Volatile.Read(ref chunk.Ordinals[row]);
    }

    /// <summary>The position of the commit that stored the event. Kept for the room engine.</summary>
    public long CommitPositionOf(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return Volatile.Read(ref chunk.Positions[row]);
    }

    /// <summary>The id of the state snapshot after the event, or 0 for none. Kept for the room engine.</summary>
    public int StateAfterOf(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return Volatile.Read(ref chunk.StatesAfter[row]);
    }

    /// <summary>Sets the flags of an event. Writer only.</summary>
    public void SetFlags(int eid, EventFlags flags)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        Volatile.Write(ref chunk.Flags[row], (byte)flags);
    }

    /// <summary>Sets the ordinal of an event. Writer only.</summary>
    public void SetOrdinal(int eid, long ordinal)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        Volatile.Write(ref chunk.Ordinals[row], ordinal);
    }

    /// <summary>Sets the commit position of an event. Writer only.</summary>
    public void SetCommitPosition(int eid, long position)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        Volatile.Write(ref chunk.Positions[row], position);
    }

    /// <summary>Sets the state snapshot after an event. Writer only.</summary>
    public void SetStateAfter(int eid, int snapshot)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        Volatile.Write(ref chunk.StatesAfter[row], snapshot);
    }

    internal ref readonly EventRow Row(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        return ref chunk.Rows[row];
    }

    internal object? FactsOf(int eid)
    {
        EventChunk chunk = ChunkOf(eid, out int row);
        int index = Volatile.Read(ref chunk.Rows[row].FactsIndex);
        return index == 0 ? null : Volatile.Read(ref _facts)[index];
    }

    private EventChunk ChunkOf(int eid, out int row)
    {
        (int chunk, row) = EventChunk.Locate(eid);
        return Volatile.Read(ref _chunks)[chunk];
    }

    private readonly ref struct IdMatch(RoomEvents events, ReadOnlySpan<byte> id) : IRowMatch
    {
        private readonly ReadOnlySpan<byte> _id = id;

        public bool Matches(int index) => _id.SequenceEqual(events.IdText(index));
    }
}
