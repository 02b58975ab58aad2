namespace Dendrite.Fast.StateRes;

/// <summary>
/// Collects what one explained resolution does. Plain code: it allocates. Owned by the resolving thread.
/// </summary>
internal sealed class ResolutionRecorder(RoomEvents events)
{
    private readonly Dictionary<int, TraceAttempt> _byEid = [];
    private TraceStep _step;
    private int _turns;

    /// <summary>Number of different states.</summary>
    public int StateCount { get; private set; } = 1;

    /// <summary>The conflicted keys, each with its event in each state.</summary>
    public List<(int Kid, int[] Eids)> Conflicts { get; } = [];

    /// <summary>The auth difference by eid.</summary>
    public List<int> AuthDifference { get; } = [];

    /// <summary>The conflicted state subgraph by eid.</summary>
    public List<int> Subgraph { get; } = [];

    /// <summary>The mainline, from the power levels in force on.</summary>
    public List<int> Mainline { get; } = [];

    /// <summary>The steps' events in the steps' orders.</summary>
    public List<TraceAttempt> Attempts { get; } = [];

    public TraceAttempt? AttemptOf(int eid) => _byEid.GetValueOrDefault(eid);

    public void TakeConflicts(List<int> kids, List<int> eids, int stateCount)
    {
        StateCount = stateCount;
        for (int i = 0; i < kids.Count; i++)
        {
            Conflicts.Add((kids[i], [.. eids.GetRange(i * stateCount, stateCount)]));
        }
    }

    public void TakeAuthDifference(in EidSet difference) => AddAll(AuthDifference, in difference);

    public void TakeSubgraph(in EidSet subgraph) => AddAll(Subgraph, in subgraph);

    public void TakeMainline(List<int> mainline) => Mainline.AddRange(mainline);

    public void BeginStep(TraceStep step) => _step = step;

    public void OrderedByPower(int eid, long level) => Add(eid).SenderLevel = level;

    public void OrderedByMainline(int eid, int rank) =>
        Add(eid).MainlinePosition = rank == 0 ? null : Mainline.Count - rank;

    public void OrderedByDepth(ReadOnlySpan<ListedEvent> list)
    {
        Span<byte> hash = stackalloc byte[ListedEvent.HashBytes];
        foreach (ListedEvent listed in list)
        {
            Resolution.Sha1Of(events.IdText(listed.Eid), hash);
            Add(listed.Eid).Sha1 = Convert.ToHexStringLower(hash);
        }
    }

    public void Checked(int eid, AuthVerdict verdict, int replaced)
    {
        TraceAttempt attempt = _byEid[eid];
        attempt.Turn = ++_turns;
        attempt.Verdict = verdict;
        attempt.Replaced = replaced;
    }

    public void TakenUnchecked(int eid)
    {
        TraceAttempt attempt = _byEid[eid];
        attempt.Turn = attempt.Turn == 0 ? ++_turns : attempt.Turn;
        attempt.IsTakenUnchecked = true;
    }

    private TraceAttempt Add(int eid)
    {
        var attempt = new TraceAttempt(_step, eid);
        Attempts.Add(attempt);
        _byEid.Add(eid, attempt);
        return attempt;
    }

    private static void AddAll(List<int> list, in EidSet set)
    {
        for (int eid = set.AtOrAbove(1); eid != 0; eid = set.AtOrAbove(eid + 1))
        {
            list.Add(eid);
        }
    }
}
