using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// The authorization rules of all room versions. The versions differ by the data in <see cref="RoomVersionRules"/>
/// only; the flow is that of the newest version with the parts that older ones have beside it.
/// </summary>
/// <remarks>
/// Pure functions over the columns: no locks, no allocation when the candidate's facts are parsed and it is no power
/// levels or create event. Any thread may call them with rows that it may read.
/// Source: server-server API v1.19, "Authorisation rules"; room versions 1 to 12.
/// </remarks>
public static partial class EventAuthorization
{
    /// <summary>
    /// Checks an event that is not in the columns against a state. The rules about its auth_events themselves are not
    /// part of this; see <see cref="CheckAuthEvents"/>.
    /// </summary>
    /// <typeparam name="TState">A struct that finds the state's events.</typeparam>
    /// <param name="events">The room's columns.</param>
    /// <param name="candidate">The event.</param>
    /// <param name="state">The state to check against.</param>
    public static AuthVerdict Check<TState>(RoomEvents events, EventFacts candidate, scoped in TState state)
        where TState : struct, IStateLookup, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(candidate);
        EventRow row = events.Bind(candidate, intern: false, out object? facts);
        return new AuthCheck<TState>(events, in row, facts, candidate, state).Run();
    }

    /// <summary>Checks an event that is not in the columns against a state.</summary>
    public static AuthVerdict Check(RoomEvents events, EventFacts candidate, StateMap state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var lookup = new StateMapLookup(state);
        return Check(events, candidate, in lookup);
    }

    /// <summary>Checks an event of the columns (again) against a state.</summary>
    /// <typeparam name="TState">A struct that finds the state's events.</typeparam>
    /// <param name="events">The room's columns.</param>
    /// <param name="eid">The event.</param>
    /// <param name="state">The state to check against.</param>
    public static AuthVerdict Check<TState>(RoomEvents events, int eid, scoped in TState state)
        where TState : struct, IStateLookup, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(events);
        ref readonly EventRow row = ref events.Row(eid);
        return new AuthCheck<TState>(events, in row, events.FactsOf(eid), null, state).Run();
    }

    /// <summary>
    /// Checks an event against what it cites: the rules about its auth_events, then all others with those events as
    /// the state. This is the fourth check on receipt of a PDU.
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="candidate">The event.</param>
    /// <param name="authEids">Its auth events in the columns; 0 for one that is not there, which refuses it.</param>
    public static AuthVerdict CheckAgainstAuthEvents(
        RoomEvents events, EventFacts candidate, ReadOnlySpan<int> authEids)
    {
        AuthVerdict verdict = CheckAuthEvents(events, candidate, authEids);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        var lookup = new AuthEventsLookup(events, authEids);
        return Check(events, candidate, in lookup);
    }

    /// <summary>
    /// Checks the rules about the auth_events themselves (number 3 in room version 12, 2 in others). Allows create
    /// events, which those rules are not asked for.
    /// </summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="candidate">The event.</param>
    /// <param name="authEids">Its auth events in the columns; 0 for one that is not there, which refuses it.</param>
    public static AuthVerdict CheckAuthEvents(RoomEvents events, EventFacts candidate, ReadOnlySpan<int> authEids)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(candidate);
        EventRow row = events.Bind(candidate, intern: false, out object? facts);
        if (row.Type == EventTypeCode.Create)
        {
            return AuthVerdict.Allow(AuthRule.Allowed);
        }

        Span<int> selected = stackalloc int[SelectedMax];
        selected = selected[..SelectKids(events, in row, facts, selected)];
        AuthRule broken = AuthRule.None;
        bool hasCreate = false;
        for (int i = 0; i < authEids.Length; i++)
        {
            int eid = authEids[i];
            AuthRule rule = eid == RoomEvents.NoEvent
                ? AuthRule.AuthEventsOtherRoom
                : CheckAuthEvent(events, eid, authEids[..i], selected);
            hasCreate |= eid != RoomEvents.NoEvent && events.Row(eid).Kid == RoomEvents.CreateKid;

            // The first broken rule in the specification's order is the one to name.
            broken = rule != AuthRule.None && (broken == AuthRule.None || rule < broken) ? rule : broken;
        }

        // 2.4. If there is no m.room.create event among the entries, reject.
        if (!events.Rules.RoomIdIsCreateHash
            && !hasCreate
            && (broken == AuthRule.None || broken > AuthRule.AuthEventsNoCreate))
        {
            broken = AuthRule.AuthEventsNoCreate;
        }

        return broken == AuthRule.None ? AuthVerdict.Allow(AuthRule.Allowed) : AuthVerdict.Refuse(broken);
    }

    // All rows of the columns are of one room, so the rule about the room of an auth event (3.5) asks only for a row.
    private static AuthRule CheckAuthEvent(
        RoomEvents events, int eid, ReadOnlySpan<int> before, ReadOnlySpan<int> selected)
    {
        int kid = events.Row(eid).Kid;

        // 3.1. If there are duplicate entries for a given type and state_key pair, reject.
        foreach (int other in before)
        {
            if (other != RoomEvents.NoEvent && kid >= 0 && events.Row(other).Kid == kid)
            {
                return AuthRule.AuthEventsDuplicate;
            }
        }

        // 3.2. If there are entries whose type and state_key don't match those specified by the auth events
        //      selection algorithm, reject.
        if (kid < 0 || !selected.Contains(kid))
        {
            return AuthRule.AuthEventsUnexpected;
        }

        // 3.3. If there are entries which were themselves rejected, reject.
        return (events.FlagsOf(eid) & EventFlags.Rejected) != 0 ? AuthRule.AuthEventsRejected : AuthRule.None;
    }
}
