using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// One user's eyes on one room: says of each event whether the user may see it, exactly as the state at that event
/// has it. Made for one request; it remembers the last state that it looked into, so that a run of messages costs one
/// look-up.
/// </summary>
/// <remarks>
/// Not for several threads at once. Source: client-server API v1.19, "Room History Visibility".
/// </remarks>
internal sealed class HistoryVisibility
{
    /// <summary>
    /// How many changes of one user's membership are walked back to find when they were last joined. Beyond it the
    /// user counts as one who never joined. Chosen: nobody is invited and uninvited so often by accident, and each
    /// step expands a state.
    /// </summary>
    public const int MembershipStepsMax = 200;

    private readonly RoomEvents _events;
    private readonly IRoomStates _states;
    private readonly VisibilityValues _values;
    private readonly int _visibilityKid;
    private readonly int _memberKid;
    private readonly int _dummyType;
    private readonly bool _seesAll;

    // The facts of the state that was looked into last; NoState before the first look.
    private int _lastSid = NoState;
    private HistoryVisibilityCode _lastVisibility;
    private Membership _lastMembership;

    private const int NoState = -1;

    /// <summary>Opens the eyes of a user.</summary>
    /// <param name="events">The room's columns; rows up to <see cref="VisibilityValues.LastEid"/> are read.</param>
    /// <param name="states">The room's states.</param>
    /// <param name="values">The room's visibility events.</param>
    /// <param name="current">The current state.</param>
    /// <param name="userId">The user.</param>
    public HistoryVisibility(
        RoomEvents events, IRoomStates states, VisibilityValues values, StateMap current, string userId)
    {
        _events = events;
        _states = states;
        _values = values;
        _visibilityKid = values.Kid;
        _dummyType = RoomHistory.DummyType(events);
        _memberKid = events.MemberKid(events.FindUser(userId));
        CurrentVisibility = VisibilityIn(current);
        MemberEid = current.Find(_memberKid);
        Membership = MemberEid == RoomEvents.NoEvent ? Membership.Unknown : events.MembershipOf(MemberEid);
        if (Membership == Membership.Join)
        {
            _seesAll = values.AllOpen;
        }
        else
        {
            FindDeparture();
        }
    }

    /// <summary>The user's membership now; Unknown without a member event.</summary>
    public Membership Membership { get; }

    /// <summary>The user's member event now, or 0.</summary>
    public int MemberEid { get; }

    /// <summary>The visibility now.</summary>
    public HistoryVisibilityCode CurrentVisibility { get; }

    /// <summary>
    /// The event by which the user ceased to be joined for the last time; 0 when they are joined or never were.
    /// </summary>
    public int DepartureEid { get; private set; }

    /// <summary>
    /// The last ordinal up to <see cref="DepartureEid"/>; 0 when there is none. An event that took effect without a
    /// place in the timeline counts from when it came.
    /// </summary>
    public long DepartureOrdinal { get; private set; }

    /// <summary>The event of the user's last join; 0 when they never joined. Not kept while they are
    /// joined.</summary>
    private int LastJoinEid { get; set; }

    /// <summary>
    /// Whether the user may see an event. A rejected or soft-failed one is shown to nobody, nor one that only cites.
    /// </summary>
    /// <param name="eid">An event of the columns, up to the last that the reader may read.</param>
    public bool CanSee(int eid)
    {
        if (!RoomHistory.IsShown(_events, eid, _events.FlagsOf(eid), _dummyType))
        {
            return false;
        }

        if (_seesAll)
        {
            return true;
        }

        var kid = _events.KidOf(eid);
        LookAt(eid, kid);
        var isJoined = Membership == Membership.Join;
        var joinedLater = isJoined || (LastJoinEid != RoomEvents.NoEvent && !IsAfter(eid, LastJoinEid));
        var afterLeaving = !isJoined && (DepartureEid == RoomEvents.NoEvent || IsAfter(eid, DepartureEid));
        if (HistoryVisibilityRule.Allows(_lastVisibility, _lastMembership, joinedLater, afterLeaving))
        {
            return true;
        }

        // A change of the visibility is seen if either side of it allows, and so is a change of the own membership.
        if (kid >= 0 && kid == _visibilityKid)
        {
            return HistoryVisibilityRule.Allows(_values.Of(eid), _lastMembership, joinedLater, afterLeaving);
        }

        return kid >= 0
            && kid == _memberKid
            && HistoryVisibilityRule.Allows(_lastVisibility, _events.MembershipOf(eid), joinedLater, afterLeaving);
    }

    /// <summary>The user's membership in the state after an event, its own effect included.</summary>
    /// <param name="eid">An event with an ordinal.</param>
    public Membership MembershipAfter(int eid)
    {
        if (_events.KidOf(eid) == _memberKid && _memberKid >= 0)
        {
            return _events.MembershipOf(eid);
        }

        return MembershipIn(_states.State(_events.StateAfterOf(eid)));
    }

    /// <summary>Brings the facts of the state at an event into the fields.</summary>
    private void LookAt(int eid, int kid)
    {
        if (kid >= 0)
        {
            // The state after a state event has the event in it; the rule asks for the one before.
            var before = _states.StateBefore(eid);
            _lastSid = NoState;
            _lastVisibility = VisibilityIn(before);
            _lastMembership = MembershipIn(before);
            return;
        }

        // A message changes nothing, so the state after it is the one before it, and neighbours share it.
        var sid = _events.StateAfterOf(eid);
        if (sid != _lastSid)
        {
            var state = _states.State(sid);
            _lastSid = sid;
            _lastVisibility = VisibilityIn(state);
            _lastMembership = MembershipIn(state);
        }
    }

    /// <summary>Walks the user's member events back to the last one that left a join behind.</summary>
    private void FindDeparture()
    {
        var at = MemberEid;
        for (var step = 0; at != RoomEvents.NoEvent && step < MembershipStepsMax; step++)
        {
            var before = MemberBefore(at);
            if (before != RoomEvents.NoEvent && _events.MembershipOf(before) == Membership.Join)
            {
                DepartureEid = at;
                DepartureOrdinal = OrdinalUpTo(at);
                LastJoinEid = before;
                return;
            }

            at = before;
        }
    }

    /// <summary>
    /// The user's member event before one of theirs. Of an outlier nothing but its auth events is known; they have the
    /// one that it replaces. Source: server-server API v1.19, "Auth events selection".
    /// </summary>
    private int MemberBefore(int eid)
    {
        if ((_events.FlagsOf(eid) & EventFlags.Outlier) == 0)
        {
            return _states.StateBefore(eid).Find(_memberKid);
        }

        foreach (var auth in _events.AuthEdges(eid))
        {
            if (_events.KidOf(auth) == _memberKid)
            {
                return auth;
            }
        }

        return RoomEvents.NoEvent;
    }

    /// <summary>
    /// Whether an event comes after a member event: in the timeline by what had come, in the backfilled history, where
    /// nobody saw it come, by depth: an event beside the member event is not after it.
    /// </summary>
    private bool IsAfter(int eid, int member)
    {
        var ordinal = _events.OrdinalOf(eid);
        return ordinal != 0
            ? ordinal > OrdinalUpTo(member)
            : _events.DepthOf(eid) > _events.DepthOf(member);
    }

    private long OrdinalUpTo(int eid) =>
        _events.OrdinalOf(eid) is var ordinal and not 0 ? ordinal : _states.LastOrdinalBefore(eid);

    private HistoryVisibilityCode VisibilityIn(StateMap state)
        => _values.Of(_visibilityKid < 0 ? RoomEvents.NoEvent : state.Find(_visibilityKid));

    private Membership MembershipIn(StateMap state)
    {
        var eid = _memberKid < 0 ? RoomEvents.NoEvent : state.Find(_memberKid);
        return eid == RoomEvents.NoEvent ? Membership.Unknown : _events.MembershipOf(eid);
    }
}
