using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomSnapshot
{
    /// <summary>The type of message events in a loaded room's columns: only their JSON has it.</summary>
    internal const string TypeNotKept = "";

    /// <summary>Finds an event by its id; false when the room has none of that id in this snapshot.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="eid">The event on true.</param>
    public bool TryFind(EventId id, out int eid)
    {
        var found = _columns.Events.TryFind(id, out eid) && eid <= LastEid;
        eid = found ? eid : 0;
        return found;
    }

    /// <summary>Whether an event of an id is here as more than an outlier: it has a state, or was refused.</summary>
    /// <param name="id">The event's id.</param>
    public bool HasWithState(EventId id) =>
        TryFind(id, out var eid) && (_columns.Events.FlagsOf(eid) & EventFlags.Outlier) == 0;

    /// <summary>An event's id. Makes a string.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public EventId EventIdOf(int eid) => _columns.Events.IdOf(Check(eid));

    /// <summary>The UTF-8 text of an event's id, sigil included.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public ReadOnlySpan<byte> EventIdText(int eid) => _columns.Events.IdText(Check(eid));

    /// <summary>Names an event across rooms.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public GlobalEventRef RefOf(int eid) => new(Nid, Check(eid));

    /// <summary>The event at a place of the timeline.</summary>
    /// <param name="ordinal">1 to <see cref="LastOrdinal"/>.</param>
    public int EidAt(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, LastOrdinal);
        return _columns.Timeline[ordinal];
    }

    /// <summary>An event's place in the timeline; 0 for an event outside it.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public int OrdinalOf(int eid) => (int)_columns.Events.OrdinalOf(Check(eid));

    /// <summary>Whether the event is a state event.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public bool IsState(int eid) => _columns.Events.KidOf(Check(eid)) >= 0;

    /// <summary>
    /// The type and state key of a state event; false for a message event, whose type only its JSON has.
    /// </summary>
    /// <param name="eid">An event of this snapshot.</param>
    /// <param name="type">The event type on true.</param>
    /// <param name="stateKey">The state key on true.</param>
    public bool TryGetStateKey(int eid, out string type, out string stateKey)
    {
        var kid = _columns.Events.KidOf(Check(eid));
        type = kid < 0 ? string.Empty : _columns.Events.KeyType(kid);
        stateKey = kid < 0 ? string.Empty : _columns.Events.KeyText(kid);
        return kid >= 0;
    }

    /// <summary>The event's sender.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public string SenderOf(int eid) => _columns.Events.UserId(_columns.Events.SenderOf(Check(eid)));

    /// <summary>The membership that a member event gives; leave for any other event.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public Membership MembershipOf(int eid) => MemberCodes.Of(_columns.Events, Check(eid));

    /// <summary>origin_server_ts in milliseconds since 1970, as the event claims.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public long OriginServerTsOf(int eid) => _columns.Events.OriginServerTsOf(Check(eid));

    /// <summary>The event's depth.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public long DepthOf(int eid) => _columns.Events.DepthOf(Check(eid));

    /// <summary>The events that an event cites as previous ones.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public ReadOnlySpan<int> PrevEventsOf(int eid) => _columns.PrevEventsOf(Check(eid));

    /// <summary>Whether members are missing from the current state: a partial join has not been completed.</summary>
    public bool IsPartial
    {
        get
        {
            foreach (var eid in ForwardExtremities)
            {
                if ((_columns.Events.FlagsOf(eid) & EventFlags.Partial) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The events that authorise some events, directly or through others; the highest first.</summary>
    /// <param name="eids">Events of this snapshot.</param>
    public IReadOnlyList<int> AuthChainOf(ReadOnlySpan<int> eids)
    {
        foreach (var eid in eids)
        {
            Check(eid);
        }

        return AuthChains.Of(_columns.Events, eids);
    }

    /// <summary>
    /// What is in the auth chain of one set of events, or in the set, and not in that of the other; the highest first.
    /// </summary>
    /// <param name="left">Events of this snapshot.</param>
    /// <param name="right">Events of this snapshot.</param>
    public IReadOnlyList<int> AuthDifference(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        foreach (var eid in left)
        {
            Check(eid);
        }

        foreach (var eid in right)
        {
            Check(eid);
        }

        return AuthChains.Difference(_columns.Events, left, right);
    }

    /// <summary>The redaction that applies to an event in this snapshot; 0 for none.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public int RedactionOf(int eid) =>
        _columns.Redactions.TryGetValue(Check(eid), out var redaction) && redaction <= LastEid ? redaction : 0;

    /// <summary>Where an event was committed.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public CommitPosition CommittedAt(int eid) => PackedPosition.Unpack(_columns.Events.CommitPositionOf(Check(eid)));

    /// <summary>The place of the last event of the timeline that came before an event; 0 for none.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    internal int LastOrdinalBefore(int eid)
    {
        // An outlier that was promoted breaks the order, and moves the answer by one at most.
        var (low, high) = (0, LastOrdinal);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            (low, high) = EidAt(middle) < eid ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>
    /// The last place of the timeline that a token has seen; 0 when it has seen none. Binary search: O(log n).
    /// </summary>
    /// <param name="seen">What was seen, such as the durable part of a sync token.</param>
    public int LastOrdinalCoveredBy(Watermark seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var low = 0;
        var high = LastOrdinal;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (seen.Covers(CommittedAt(EidAt(middle))))
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
