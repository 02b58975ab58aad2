namespace Dendrite.Fast.StateRes;

/// <summary>Makes the trace of a resolution from what was recorded and from the state that came out.</summary>
internal sealed class TraceBuilder
{
    private readonly RoomEvents _columns;
    private readonly ResolutionRecorder _recorder;
    private readonly StateMap _first;
    private readonly StateMap _resolved;
    private readonly Dictionary<int, TraceEvent> _events = [];
    private readonly HashSet<int> _conflictedKids;

    private TraceBuilder(RoomEvents columns, ResolutionRecorder recorder, StateMap first, StateMap resolved)
    {
        _columns = columns;
        _recorder = recorder;
        _first = first;
        _resolved = resolved;
        _conflictedKids = [.. recorder.Conflicts.Select(static conflict => conflict.Kid)];
    }

    public static ResolutionTrace Build(
        RoomEvents columns, ResolutionRecorder recorder, StateMap first, StateMap resolved) =>
        new TraceBuilder(columns, recorder, first, resolved).Build();

    private ResolutionTrace Build()
    {
        TakeEvents();
        foreach (TraceEvent e in _events.Values)
        {
            e.Outcome = OutcomeOf(e);
        }

        List<TraceKey> keys = [.. _recorder.Conflicts.Select(conflict => KeyOf(conflict.Kid, conflict.Eids))];
        keys.AddRange(_recorder.Attempts
            .Select(attempt => _columns.KidOf(attempt.Eid))
            .Where(kid => kid >= 0 && !_conflictedKids.Contains(kid))
            .Distinct()
            .Order()
            .Select(kid => KeyOf(kid, [])));
        var trace = new ResolutionTrace(_columns.Rules, _resolved, _recorder, _events) { Keys = keys };
        ILookup<int, TraceAttempt> byKid = _recorder.Attempts.ToLookup(attempt => _columns.KidOf(attempt.Eid));
        foreach (TraceKey key in keys)
        {
            TraceAttempt[] attempts = [.. byKid[key.Kid].OrderBy(static attempt => attempt.Turn)];
            key.Reason = new TraceReason(trace, key, attempts).Text();
        }

        return trace;
    }

    private void TakeEvents()
    {
        int[] named =
        [
            .. _recorder.Conflicts.SelectMany(static conflict => conflict.Eids),
            .. _recorder.Attempts.Select(static attempt => attempt.Eid),
            .. _recorder.AuthDifference,
            .. _recorder.Subgraph,
            .. _recorder.Mainline,
        ];
        foreach (int eid in named)
        {
            Take(eid);
        }

        foreach (TraceEvent e in _events.Values.ToArray())
        {
            foreach (int parent in e.AuthEids)
            {
                Take(parent);
            }
        }
    }

    private void Take(int eid)
    {
        if (eid != RoomEvents.NoEvent && !_events.ContainsKey(eid))
        {
            _events.Add(eid, new TraceEvent(_columns, eid));
        }
    }

    private TraceOutcome OutcomeOf(TraceEvent e)
    {
        bool isConflicted = _conflictedKids.Contains(e.Kid);
        TraceAttempt? attempt = _recorder.AttemptOf(e.Eid);
        if (e.Kid >= 0 && _resolved.Find(e.Kid) == e.Eid)
        {
            bool isNew = attempt is not null && _first.Find(e.Kid) != e.Eid;
            return isConflicted || isNew ? TraceOutcome.Won : TraceOutcome.Unconflicted;
        }

        // Every event of a conflicted key is in some step.
        if (attempt is null)
        {
            return TraceOutcome.Unconflicted;
        }

        return attempt.Turn > 0 && !attempt.Verdict.IsAllowed && !attempt.IsTakenUnchecked
            ? TraceOutcome.Refused
            : TraceOutcome.Lost;
    }

    private TraceKey KeyOf(int kid, int[] eids) => new(kid, _columns.KeyType(kid), _columns.KeyText(kid), eids)
    {
        Winner = _resolved.Find(kid),
    };
}
