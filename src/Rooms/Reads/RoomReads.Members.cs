using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomReads
{
    /// <summary>Gets the member events of a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="at">A token: the members at that place; null for the present, or for when the viewer left.</param>
    /// <param name="membership">Only these, as the text of a membership; null for all.</param>
    /// <param name="notMembership">
    /// All but these; null for no such rule. With both, an event passes that meets either.
    /// </param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: the viewer is a stranger, or may not see the room at that place. 400 M_INVALID_PARAM.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/members.
    /// </exception>
    public async ValueTask<ClientEvents> GetMembersAsync(
        Room room,
        RoomViewer viewer,
        string? at,
        string? membership,
        string? notMembership,
        CancellationToken cancellationToken)
    {
        var only = CodeOf(membership, "membership");
        var except = CodeOf(notMembership, "not_membership");
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        var state = at is null ? view.State.Map : StateAt(view, at);
        var events = view.Snapshot.Columns.Events;
        List<int> eids = [];
        foreach (var entry in state)
        {
            if (events.TypeCodeOf(entry.Eid) != EventTypeCode.Member)
            {
                continue;
            }

            var code = events.MembershipOf(entry.Eid);
            var passes = (only is null && except is null)
                || (only is not null && code == only)
                || (except is not null && code != except);
            if (passes)
            {
                eids.Add(entry.Eid);
            }
        }

        return await RenderAsync(view, eids, ClientEventFormat.Client, ClientEventDetail.State, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Gets the joined members with their profiles in the room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks; has to be joined.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN. Source: client-server API v1.19, GET /rooms/{roomId}/joined_members.
    /// </exception>
    public async ValueTask<JoinedMembers> GetJoinedMembersAsync(
        Room room, RoomViewer viewer, CancellationToken cancellationToken)
    {
        var view = await OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        view.RequireJoined();
        var events = view.Snapshot.Columns.Events;
        List<int> eids = [];
        List<string> users = [];
        foreach (var entry in view.Snapshot.Map)
        {
            if (events.TypeCodeOf(entry.Eid) == EventTypeCode.Member
                && events.MembershipOf(entry.Eid) == Membership.Join)
            {
                eids.Add(entry.Eid);
                users.Add(events.KeyText(entry.Kid));
            }
        }

        return new JoinedMembers(
            users, await _engine.Events.GetManyAsync(view.Snapshot, eids, cancellationToken).ConfigureAwait(false));
    }

    private static StateMap StateAt(RoomView view, string at)
    {
        view.RequireAccess();
        // A place that /sync gave is one of the timeline, whatever depths its events claim.
        var place = Reachable(view, PlaceOf(view.Snapshot, at, "at"));
        if (place.Place is null && place.Next > 1)
        {
            place = place with
            {
                Place = HistoryPlace.Of(view.Snapshot.Columns.Events, view.Snapshot.EidAt((int)place.Next - 1)).Behind,
            };
        }

        HistoryWalk walk = new(view.Snapshot, place, null, view.LastVisibleOrdinal, backwards: true);
        for (var looked = 0; !walk.IsAtEnd && !walk.IsInside && looked < TimelineScan.EventsMax; looked++)
        {
            walk.MoveNext();
        }

        if (walk.IsAtEnd)
        {
            return StateMap.Empty;
        }

        return view.MayRead(walk.Current)
            ? view.Snapshot.StateAfter(walk.Current).Map
            : throw MatrixError.Forbidden("You may not see this room as it was then.").ToException();
    }

    private static Membership? CodeOf(string? membership, string name) => membership switch
    {
        null => null,
        "join" => Membership.Join,
        "invite" => Membership.Invite,
        "knock" => Membership.Knock,
        "leave" => Membership.Leave,
        "ban" => Membership.Ban,
        _ => throw MatrixError
            .InvalidParam($"The parameter {name} is one of join, invite, knock, leave and ban.")
            .ToException(),
    };
}
