using System.Collections.Frozen;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// One user's view of one room as one snapshot has it: which events and which state they may see. Made for one
/// request by <see cref="RoomReads"/>, and asked by one thread at a time.
/// </summary>
public sealed class RoomView
{
    private readonly HistoryVisibility _eyes;

    internal RoomView(RoomSnapshot snapshot, RoomViewer viewer, HistoryVisibility eyes, bool forgotten)
    {
        Snapshot = snapshot;
        Viewer = viewer;
        _eyes = eyes;
        Access = AccessOf(eyes, forgotten);
    }

    /// <summary>What is viewed.</summary>
    public RoomSnapshot Snapshot { get; }

    /// <summary>Who views.</summary>
    public RoomViewer Viewer { get; }

    /// <summary>What the viewer is to the room.</summary>
    public RoomAccess Access { get; }

    /// <summary>
    /// The event by which a <see cref="RoomAccess.Departed"/> viewer ceased to be joined; 0 for any other.
    /// </summary>
    public int DepartureEid => Access == RoomAccess.Departed ? _eyes.DepartureEid : RoomEvents.NoEvent;

    /// <summary>Whether anybody may read what is sent now.</summary>
    public bool IsWorldReadable => _eyes.CurrentVisibility == HistoryVisibilityCode.WorldReadable;

    /// <summary>
    /// The last place of the timeline at which the viewer can see anything: the leave of somebody who left, else the
    /// end. Events before it may be hidden all the same.
    /// </summary>
    public int LastVisibleOrdinal =>
        Access == RoomAccess.Departed && !IsWorldReadable
            ? (int)_eyes.DepartureOrdinal
            : Snapshot.LastOrdinal;

    /// <summary>
    /// The state that the viewer may see: the current one, or the one when they left.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/state.
    /// </summary>
    /// <exception cref="MatrixException">403 M_FORBIDDEN: the viewer is a stranger.</exception>
    public RoomState State
    {
        get
        {
            RequireAccess();
            return Access == RoomAccess.Departed ? Snapshot.StateAfter(_eyes.DepartureEid) : Snapshot.State;
        }
    }

    /// <summary>Messages that claim an earlier time, in ms since 1970, have expired and are shown to nobody.</summary>
    internal long ExpiredBefore { get; init; } = long.MinValue;

    /// <summary>Whom the viewer ignores.</summary>
    internal IgnoredUsers Ignored { get; init; } = IgnoredUsers.None;

    /// <summary>Who wanted what they sent forgotten.</summary>
    internal IReadOnlySet<string> ErasedUsers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Whether an event is shown to the viewer: they may see it, and it is no message of somebody whom they ignore.
    /// State events are shown whoever sent them. Source: client-server API v1.19, "Ignoring Users".
    /// </summary>
    /// <param name="eid">An event of the snapshot.</param>
    public bool CanSee(int eid) => MayRead(eid) && !IsIgnored(eid);

    /// <summary>
    /// Whether the viewer may see an event, by the state at that event, also if they wish not to. False for events that
    /// nobody is shown, and for messages that have expired.
    /// </summary>
    /// <param name="eid">An event of the snapshot.</param>
    public bool MayRead(int eid) =>
        _eyes.CanSee(eid)
        && (ExpiredBefore == long.MinValue
            || Snapshot.OriginServerTsOf(eid) >= ExpiredBefore
            || Snapshot.IsState(eid));

    /// <summary>
    /// Whether the viewer is served the event redacted: its sender wanted it forgotten, and the viewer was not in the
    /// room when it was sent. State that still counts stays as it is: the room would become another one.
    /// Source: client-server API v1.19, "POST /_matrix/client/v3/account/deactivate", <c>erase</c>.
    /// </summary>
    /// <param name="eid">An event of the snapshot.</param>
    internal bool IsErased(int eid)
    {
        if (ErasedUsers.Count == 0 || !ErasedUsers.Contains(Snapshot.SenderOf(eid)))
        {
            return false;
        }

        var events = Snapshot.Columns.Events;
        var isInState = events.KidOf(eid) is >= 0 and var kid && Snapshot.State.Map.Find(kid) == eid;
        var wasThere = (events.FlagsOf(eid) & EventFlags.Outlier) == 0
            && _eyes.MembershipAfter(eid) == Membership.Join;
        return !isInState && !wasThere;
    }

    /// <summary>The viewer's membership at an event, with the event's own effect; leave before the first.</summary>
    /// <param name="eid">An event of the timeline.</param>
    public Membership MembershipAt(int eid) => MemberCodes.Known(_eyes.MembershipAfter(eid));

    /// <summary>Refuses a stranger.</summary>
    /// <exception cref="MatrixException">403 M_FORBIDDEN.</exception>
    public void RequireAccess()
    {
        if (Access == RoomAccess.None)
        {
            throw MatrixError.Forbidden("You are not a member of this room: join it first.").ToException();
        }
    }

    /// <summary>Refuses everybody who is not joined.</summary>
    /// <exception cref="MatrixException">403 M_FORBIDDEN.</exception>
    public void RequireJoined()
    {
        if (Access != RoomAccess.Joined)
        {
            throw MatrixError.Forbidden("You are not in this room: join it first.").ToException();
        }
    }

    internal Membership RawMembershipAt(int eid) => _eyes.MembershipAfter(eid);

    private bool IsIgnored(int eid)
    {
        if (Ignored.IsEmpty || Snapshot.IsState(eid))
        {
            return false;
        }

        // Who ignores themself sees what they say all the same.
        var sender = Snapshot.SenderOf(eid);
        return Ignored.Contains(sender) && sender != Viewer.UserId.Value;
    }

    private static RoomAccess AccessOf(HistoryVisibility eyes, bool forgotten)
    {
        if (eyes.Membership == Membership.Join)
        {
            return RoomAccess.Joined;
        }

        if (eyes.DepartureEid != RoomEvents.NoEvent && !forgotten)
        {
            return RoomAccess.Departed;
        }

        return eyes.CurrentVisibility == HistoryVisibilityCode.WorldReadable ? RoomAccess.Peeking : RoomAccess.None;
    }
}
