using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

public static partial class EventAuthorization
{
    /// <summary>
    /// Most auth events that the selection picks: create, power levels, sender, target, join rules and either a
    /// third-party invite or an authorising user.
    /// </summary>
    public const int SelectedMax = 7;

    /// <summary>
    /// Selects the auth events that a new event must cite.
    /// Source: server-server API v1.19, "Auth events selection".
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="draft">The event; its type, state key, sender and content are read.</param>
    /// <param name="state">The room state before the event.</param>
    /// <param name="authEids">Receives the selected events; at least <see cref="SelectedMax"/> long.</param>
    /// <returns>The number of selected events; 0 for a create event.</returns>
    public static int SelectAuthEvents(RoomEvents events, EventFacts draft, StateMap state, Span<int> authEids)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(state);
        EventRow row = events.Bind(draft, intern: false, out object? facts);
        Span<int> kids = stackalloc int[SelectedMax];
        kids = kids[..SelectKids(events, in row, facts, kids)];
        int count = 0;
        foreach (int kid in kids)
        {
            if (state.TryGet(kid, out int eid))
            {
                authEids[count++] = eid;
            }
        }

        return count;
    }

    // The kids that an event's auth events may have, each once; keys that no event has had are left out.
    private static int SelectKids(RoomEvents events, in EventRow row, object? facts, Span<int> kids)
    {
        int count = 0;
        if (row.Type == EventTypeCode.Create)
        {
            return count;
        }

        // Depending on the room version, the m.room.create event.
        if (!events.Rules.RoomIdIsCreateHash)
        {
            kids[count++] = RoomEvents.CreateKid;
        }

        // The current m.room.power_levels event, if any.
        kids[count++] = RoomEvents.PowerLevelsKid;

        // The sender's current m.room.member event, if any.
        count = AddKid(kids, count, events.MemberKid(row.Sender));
        if (row.Type != EventTypeCode.Member)
        {
            return count;
        }

        // If type is m.room.member: the target's current m.room.member event, if any.
        count = AddKid(kids, count, events.MemberKid(row.Target));

        // If membership is join, invite or knock, the current m.room.join_rules event, if any.
        if (row.Membership is Membership.Join or Membership.Invite or Membership.Knock)
        {
            kids[count++] = RoomEvents.JoinRulesKid;
        }

        // If membership is invite and content contains a third_party_invite property, the current
        // m.room.third_party_invite event with state_key matching content.third_party_invite.signed.token, if any.
        if (row.Membership == Membership.Invite && facts is ThirdPartyClaim { Token: { } token })
        {
            count = AddKid(kids, count, events.FindKid((int)EventTypeCode.ThirdPartyInvite, token));
        }

        // If membership is join, content.join_authorised_via_users_server is present, and the room version supports
        // restricted rooms, then the m.room.member event with state_key matching it.
        if (row.Membership == Membership.Join && events.Rules.HasRestricted)
        {
            count = AddKid(kids, count, events.MemberKid(row.AuthorisedVia));
        }

        return count;
    }

    private static int AddKid(Span<int> kids, int count, int kid)
    {
        if (kid < 0 || kids[..count].Contains(kid))
        {
            return count;
        }

        kids[count] = kid;
        return count + 1;
    }
}
