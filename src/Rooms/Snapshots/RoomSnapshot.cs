using System.Collections.Immutable;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A room as one commit left it. Immutable; read without locks, for as long as the reader likes. Reading one snapshot
/// gives one consistent room; reading <see cref="Room.Snapshot"/> again may give a later one.
/// </summary>
/// <remarks>
/// <para>Invariant chain: rows are written, then the append commits, then the snapshot that covers them is published by
/// one volatile write, then the watermark of the lane passes the append's position, then the sender is answered. So
/// whoever saw an answer, or a token, finds the event in the snapshot.</para>
/// <para>Rows above <see cref="LastEid"/> may exist in the shared columns: they belong to appends that have not
/// committed, and every method here treats them as absent.</para>
/// </remarks>
public sealed partial class RoomSnapshot
{
    private readonly RoomColumns _columns;

    internal RoomSnapshot(
        RoomColumns columns,
        StateMap map,
        int stateSid,
        ImmutableArray<int> forwardExtremities,
        int lastEid,
        int lastOrdinal,
        int lastSid,
        RoomMembers members)
    {
        _columns = columns;
        Map = map;
        StateSid = stateSid;
        ForwardExtremities = forwardExtremities;
        LastEid = lastEid;
        LastOrdinal = lastOrdinal;
        LastSid = lastSid;
        Members = members;
    }

    /// <summary>The room's number.</summary>
    public RoomNid Nid => _columns.Nid;

    /// <summary>The room's id.</summary>
    public RoomId Id => _columns.Id;

    /// <summary>The rules of the room's version.</summary>
    public RoomVersionRules Rules => _columns.Rules;

    /// <summary>The highest event of the room; 0 for none. Events are numbered from 1, auth parents lower.</summary>
    public int LastEid { get; }

    /// <summary>
    /// The place of the newest event of the timeline; 0 for none. Places are numbered from 1 without gaps.
    /// </summary>
    public int LastOrdinal { get; }

    /// <summary>Where the last append of the room was committed.</summary>
    public CommitPosition Position { get; internal set; }

    /// <summary>The events that no other event cites yet.</summary>
    public ImmutableArray<int> ForwardExtremities { get; }

    /// <summary>The memberships of the room.</summary>
    public RoomMembers Members { get; }

    /// <summary>The current state.</summary>
    public RoomState State => new(_columns.Events, Map);

    internal StateMap Map { get; }

    internal int StateSid { get; }

    internal int LastSid { get; }

    // What the actor's head continues with: the state keys that are stored.
    internal int KidCount { get; init; }

    internal RoomHistory History { get; init; }

    internal RoomColumns Columns => _columns;

    /// <summary>The current state event at a key; false when there is none.</summary>
    /// <param name="type">The event type.</param>
    /// <param name="stateKey">The state key.</param>
    /// <param name="eid">The event on true.</param>
    public bool TryGetState(string type, string stateKey, out int eid) => State.TryGet(type, stateKey, out eid);

    /// <summary>The state after an event; the empty state for one that has none.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public RoomState StateAfter(int eid) => StateOf(_columns.Events.StateAfterOf(Check(eid)));

    /// <summary>The state before an event: after it, without what the event itself changed.</summary>
    /// <param name="eid">An event of this snapshot.</param>
    public RoomState StateBefore(int eid)
    {
        var after = _columns.Events.StateAfterOf(Check(eid));
        var changedState = after != 0
            && _columns.Events.KidOf(eid) >= 0
            && !_columns.Events.FlagsOf(eid).HasFlag(EventFlags.Rejected);
        return StateOf(changedState ? _columns.States.Parent(after) : after);
    }

    /// <summary>The membership of any user, local or not; leave with event 0 when they never had one.</summary>
    /// <param name="userId">The user.</param>
    public LocalMember MembershipOf(UserId userId) => MembershipIn(State, userId);

    /// <summary>The membership of any user in a state of this room.</summary>
    /// <param name="state">A state of this room.</param>
    /// <param name="userId">The user.</param>
    public LocalMember MembershipIn(RoomState state, UserId userId)
    {
        var eid = state.Find("m.room.member", userId.Value);
        return new LocalMember(MemberCodes.Of(_columns.Events, eid), eid);
    }

    private RoomState StateOf(int sid) =>
        new(_columns.Events, sid == StateSid ? Map : _columns.States.Expand(sid));

    private int Check(int eid)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(eid, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(eid, LastEid);
        return eid;
    }
}
