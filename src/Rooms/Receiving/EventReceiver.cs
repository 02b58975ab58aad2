using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Decides what becomes of another server's event, and has it written: rejected, soft-failed, accepted, an outlier, or
/// not yet, because events that it needs are not here. Pure memory; used by the room's actor alone.
/// </summary>
/// <remarks>Source: server-server API v1.19, "Checks performed on receipt of a PDU".</remarks>
internal sealed class EventReceiver(RoomColumns columns, EventWriter writer)
{
    // Whatever other servers cite, PduFormat lets no more through. Source: server-server API, PDU definitions.
    private const int EdgesMax = EventLimits.PrevEventsMax;

    /// <summary>Takes one event.</summary>
    /// <param name="head">The end of the room; moved on when the event enters.</param>
    /// <param name="received">The event.</param>
    /// <param name="users">The numbers of its sender and of the user in its state key.</param>
    /// <param name="append">Takes the rows.</param>
    public ReceivedResult Receive(
        ref RoomHead head, ReceivedEvent received, IReadOnlyDictionary<string, UserNid> users, RoomAppend append)
    {
        var events = columns.Events;
        if (events.TryFind(received.Id, out var eid)
            && (received.Kind == ReceivedKind.Outlier || !writer.IsOutlier(eid)))
        {
            return new ReceivedResult(received.Id, ReceivedOutcome.Known, eid, AuthRule.None, []);
        }

        var facts = received.Facts;
        Span<int> auth = stackalloc int[EdgesMax];
        if (!TryFind(facts.AuthEvents, ref auth, out var missing))
        {
            return Missing(received, missing);
        }

        // 4. Passes authorization rules based on the event's auth events, otherwise it is rejected.
        var verdict = EventAuthorization.CheckAgainstAuthEvents(events, facts, auth);
        if (received.Kind == ReceivedKind.Outlier)
        {
            return EnterOutlier(ref head, received, users, auth, verdict, append);
        }

        Span<int> prev = stackalloc int[EdgesMax];
        prev = prev[..KnownOf(facts.PrevEvents, prev, out var gaps)];
        if (!TryFindStateBefore(ref head, received, prev, gaps, append, out var before, out missing))
        {
            return Missing(received, missing);
        }

        var isPartial = received.StateIsPartial || (gaps.Count == 0 && writer.IsAnyPartial(prev));
        var decision = isPartial
            ? DecidePartial(received, auth, verdict, before)
            : Decide(head, received, verdict, before);
        var entering = NewEventOf(received, users, decision, isPartial);
        eid = eid == 0
            ? writer.Write(ref head, entering, auth, prev, before, append)
            : writer.Promote(ref head, eid, entering, prev, before, append);
        if (decision.Outcome != ReceivedOutcome.Rejected)
        {
            NoteGaps(eid, received.Id, gaps, append);
        }

        if (decision.Outcome == ReceivedOutcome.Accepted)
        {
            writer.Redact(eid, facts.Redacts, append);
        }

        return new ReceivedResult(received.Id, decision.Outcome, eid, decision.Rule, []);
    }

    private readonly record struct Decision(ReceivedOutcome Outcome, AuthRule Rule);

    private Decision Decide(RoomHead head, ReceivedEvent received, AuthVerdict atAuthEvents, StateAt before)
    {
        var events = columns.Events;
        if (!atAuthEvents.IsAllowed)
        {
            return new Decision(ReceivedOutcome.Rejected, atAuthEvents.Rule);
        }

        // 5. Passes authorization rules based on the state before the event, otherwise it is rejected.
        var atState = EventAuthorization.Check(events, received.Facts, before.Map);
        if (!atState.IsAllowed)
        {
            return new Decision(ReceivedOutcome.Rejected, atState.Rule);
        }

        if (received.Kind == ReceivedKind.Backfilled)
        {
            return new Decision(ReceivedOutcome.Accepted, AuthRule.None);
        }

        // 6. Passes authorization rules based on the current state of the room, otherwise it is soft failed. The first
        //    event of a room finds no current state.
        if (!head.Extremities.IsEmpty && head.StateSid != before.Sid)
        {
            var atCurrent = EventAuthorization.Check(events, received.Facts, head.Map);
            if (!atCurrent.IsAllowed)
            {
                return new Decision(ReceivedOutcome.SoftFailed, atCurrent.Rule);
            }
        }

        // 7. Is validated by the policy server, if the room has one, otherwise it is soft failed.
        return received.IsRefusedByPolicy
            ? new Decision(ReceivedOutcome.SoftFailed, AuthRule.None)
            : new Decision(ReceivedOutcome.Accepted, AuthRule.None);
    }

    // While members are missing nothing can be soft-failed, and what the event cites stands in for them.
    private Decision DecidePartial(
        ReceivedEvent received, ReadOnlySpan<int> auth, AuthVerdict atAuthEvents, StateAt before)
    {
        var verdict = atAuthEvents.IsAllowed
            ? EventAuthorization.Check(
                columns.Events, received.Facts, new PartialLookup(columns.Events, before.Map, auth))
            : atAuthEvents;
        return !verdict.IsAllowed ? new Decision(ReceivedOutcome.Rejected, verdict.Rule)
            : received.IsRefusedByPolicy ? new Decision(ReceivedOutcome.SoftFailed, AuthRule.None)
            : new Decision(ReceivedOutcome.Accepted, AuthRule.None);
    }

    private ReceivedResult EnterOutlier(
        ref RoomHead head,
        ReceivedEvent received,
        IReadOnlyDictionary<string, UserNid> users,
        ReadOnlySpan<int> auth,
        AuthVerdict verdict,
        RoomAppend append)
    {
        var decision = verdict.IsAllowed
            ? new Decision(ReceivedOutcome.Accepted, AuthRule.None)
            : new Decision(ReceivedOutcome.Rejected, verdict.Rule);
        Span<int> prev = stackalloc int[EdgesMax];
        prev = prev[..KnownOf(received.Facts.PrevEvents, prev, out _)];
        var entering = NewEventOf(received, users, decision, isPartial: false);
        var eid = writer.Write(ref head, entering, auth, prev, new StateAt(StateMap.Empty, 0), append);
        return new ReceivedResult(received.Id, decision.Outcome, eid, decision.Rule, []);
    }

    // The state before an event is that after its previous events. Where some of those are not here, it is the state
    // that another server gave, settled with those after the previous events that are; what lacks members says less
    // than a whole state that was given, and is left out.
    private bool TryFindStateBefore(
        ref RoomHead head,
        ReceivedEvent received,
        ReadOnlySpan<int> prev,
        List<EventId> gaps,
        RoomAppend append,
        out StateAt before,
        out List<EventId> missing)
    {
        before = default;
        missing = gaps;
        if (gaps.Count == 0)
        {
            before = prev.IsEmpty
                ? new StateAt(StateMap.Empty, 0)
                : writer.StateAfterAll(ref head, prev, append);
            return true;
        }

        if (received.StateBefore is not { } given)
        {
            return false;
        }

        if (!GivenState.TryBuild(columns, given, out var map, out missing))
        {
            return false;
        }

        before = writer.AddGiven(ref head, map, received.StateIsPartial, append);
        var sids = new List<int> { before.Sid };
        foreach (var eid in prev)
        {
            if (received.StateIsPartial || !writer.IsPartial(eid))
            {
                sids.Add(columns.Events.StateAfterOf(eid));
            }
        }

        if (sids.Count > 1)
        {
            before = writer.Settle(ref head, [.. sids], append);
        }

        return true;
    }

    private static NewEvent NewEventOf(
        ReceivedEvent received, IReadOnlyDictionary<string, UserNid> users, Decision decision, bool isPartial)
    {
        var facts = received.Facts;
        var flags = decision.Outcome switch
        {
            ReceivedOutcome.Rejected => EventFlags.Rejected,
            ReceivedOutcome.SoftFailed => EventFlags.SoftFailed,
            _ => EventFlags.None,
        };
        flags |= received.Kind == ReceivedKind.Outlier ? EventFlags.Outlier : EventFlags.None;
        flags |= isPartial ? EventFlags.Partial : EventFlags.None;
        flags |= facts.AuthorisingSignatureMissing ? EventFlags.AuthorisingSignatureMissing : EventFlags.None;
        return new NewEvent
        {
            Facts = facts,
            Json = received.Json,
            Sender = users[facts.Sender],
            Target = facts.StateKey is { } key ? users.GetValueOrDefault(key) : default,
            Place = PlaceOf(received, decision),
            Flags = flags,
            Rule = decision.Rule,
        };
    }

    private static EventPlace PlaceOf(ReceivedEvent received, Decision decision)
    {
        if (received.Kind == ReceivedKind.Outlier)
        {
            return EventPlace.Outlier;
        }

        if (received.Kind == ReceivedKind.Backfilled || decision.Outcome != ReceivedOutcome.Accepted)
        {
            return EventPlace.Aside;
        }

        return received.Facts.Type == DummyEvents.EventType ? EventPlace.Hidden : EventPlace.Timeline;
    }

    private void NoteGaps(int eid, EventId id, List<EventId> gaps, RoomAppend append)
    {
        foreach (var gap in gaps)
        {
            columns.AddGap(gap, eid);
            append.Add(new BackwardExtremityRow(columns.Nid, StoredEventId.Of(gap), eid));
        }

        if (columns.Gaps.ContainsKey(id))
        {
            append.Add(new BackwardExtremityDeleteRow(columns.Nid, StoredEventId.Of(id)));
        }
    }

    private bool TryFind(IReadOnlyList<EventId> ids, ref Span<int> eids, out List<EventId> missing)
    {
        missing = [];
        var count = 0;
        foreach (var id in ids)
        {
            if (columns.Events.TryFind(id, out var eid))
            {
                eids[count++] = eid;
            }
            else
            {
                missing.Add(id);
            }
        }

        eids = eids[..count];
        return missing.Count == 0;
    }

    // Previous events that are here with a state; the others are gaps.
    private int KnownOf(IReadOnlyList<EventId> ids, Span<int> eids, out List<EventId> gaps)
    {
        gaps = [];
        var count = 0;
        foreach (var id in ids)
        {
            if (columns.Events.TryFind(id, out var eid) && !writer.IsOutlier(eid))
            {
                if (!eids[..count].Contains(eid))
                {
                    eids[count++] = eid;
                }
            }
            else
            {
                gaps.Add(id);
            }
        }

        return count;
    }

    private static ReceivedResult Missing(ReceivedEvent received, List<EventId> missing) =>
        new(received.Id, ReceivedOutcome.MissingAncestors, 0, AuthRule.None, missing);
}
