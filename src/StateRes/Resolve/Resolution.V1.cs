using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;

namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // Owner of all below: the running thread. _unites is set while the states are united rather than split.
    // _listed is the list of one conflicted key, each event once; _winners are those of the keys of one pass.
    private bool _unites;
    private ListedEvent[] _listed = [];
    private readonly List<StateEntry> _winners = [];
    private Comparison<ListedEvent>? _compareHashes;

    /// <summary>State resolution of room version 1; the partial state is R.</summary>
    /// <remarks>
    /// Where the page leaves a choice, all implementations make the same one. A list is made for each key. Keys of one
    /// pass do not see what the pass does to the others, so that their order does not matter. An event of another type
    /// that no candidate's check allows does not take its key away: the one that would be tried last stays.
    /// </remarks>
    private void RunV1(List<StateEntry> changes)
    {
        // 1. Start by setting R to the union of the states to be resolved, excluding any conflicting events.
        _unites = true;
        Split();
        StartPartialState(_states[0]);
        _touched.Prepare(_eidMax);
        _recorder?.TakeConflicts(_conflictedKids, _conflictedEids, _stateCount);

        // 2. First we resolve conflicts between m.room.power_levels events. If there is no conflict, this step is
        //    skipped, otherwise: assemble them into a list, sort it by ascending depth then descending sha1(event_id),
        //    add the first event in the list to R, and each subsequent one until one is not allowed.
        _recorder?.BeginStep(TraceStep.PowerLevelsV1);
        ResolveInTurn(EventTypeCode.PowerLevels);

        // 3. Repeat the above process for conflicts between m.room.join_rules events.
        _recorder?.BeginStep(TraceStep.JoinRulesV1);
        ResolveInTurn(EventTypeCode.JoinRules);

        // 4. Repeat the above process for conflicts between m.room.member events.
        _recorder?.BeginStep(TraceStep.MembersV1);
        ResolveInTurn(EventTypeCode.Member);

        // 5. No other events affect the authorisation rules, so for all other conflicts, just pick the event with the
        //    highest depth and lowest sha1(event_id) that passes authentication in R and add it to R.
        _recorder?.BeginStep(TraceStep.OthersV1);
        PickOthers();
        CollectChanges(changes);
    }

    // A conflict occurs where states have different event ids for the same key; a key that a state lacks is none, and
    // belongs to the union.
    private void UniteLeaves(ReadOnlySpan<StateNode?> nodes, int baseKid)
    {
        for (int slot = 0; slot < StateNode.SlotCount; slot++)
        {
            CountSteps(nodes.Length);
            int united = RoomEvents.NoEvent;
            bool isConflicted = false;
            foreach (StateNode? node in nodes)
            {
                int eid = EidAt(node, slot);
                isConflicted |= eid != RoomEvents.NoEvent && united != RoomEvents.NoEvent && eid != united;
                united = eid != RoomEvents.NoEvent ? eid : united;
            }

            if (isConflicted)
            {
                TakeConflicted(nodes, slot, baseKid | slot);
            }
            else if (united != EidAt(nodes[0], slot))
            {
                Write(baseKid | slot, united);
            }
        }
    }

    private void ResolveInTurn(EventTypeCode pass)
    {
        for (int at = 0; at < _conflictedKids.Count; at++)
        {
            int kid = _conflictedKids[at];
            if (PassOf(kid) == pass)
            {
                _winners.Add(new StateEntry(kid, ApplyInTurn(kid, ListByDepth(at))));
                Write(kid, Conflicted);
            }
        }

        AddWinners();
    }

    private int ApplyInTurn(int kid, ReadOnlySpan<ListedEvent> list)
    {
        // Add the first event in the list to R.
        int winner = list[0].Eid;
        Write(kid, winner);
        _recorder?.TakenUnchecked(winner);

        // For each subsequent event in the list, check that the event would be allowed by the authorisation rules for
        // a room in state R. If the event would be allowed, then update R with the event and continue with the next
        // event in the list. If it would not be allowed, stop.
        for (int i = 1; i < list.Length; i++)
        {
            AuthVerdict verdict = CheckInState(list[i].Eid);
            _recorder?.Checked(list[i].Eid, verdict, winner);
            if (!verdict.IsAllowed)
            {
                break;
            }

            winner = list[i].Eid;
            Write(kid, winner);
        }

        return winner;
    }

    private void PickOthers()
    {
        for (int at = 0; at < _conflictedKids.Count; at++)
        {
            if (PassOf(_conflictedKids[at]) == EventTypeCode.Other)
            {
                _winners.Add(new StateEntry(_conflictedKids[at], PickAllowed(ListByDepth(at))));
            }
        }

        AddWinners();
    }

    // The last allowed event of a list, which ends with the highest depth and the lowest hash.
    private int PickAllowed(ReadOnlySpan<ListedEvent> list)
    {
        for (int i = list.Length - 1; i >= 0; i--)
        {
            AuthVerdict verdict = CheckInState(list[i].Eid);
            _recorder?.Checked(list[i].Eid, verdict, RoomEvents.NoEvent);
            if (verdict.IsAllowed)
            {
                return list[i].Eid;
            }
        }

        _recorder?.TakenUnchecked(list[0].Eid);
        return list[0].Eid;
    }

    private void AddWinners()
    {
        foreach (StateEntry winner in _winners)
        {
            Write(winner.Kid, winner.Eid);
        }

        _winners.Clear();
    }

    private AuthVerdict CheckInState(int eid)
    {
        CountSteps(1);
        var state = new ResolvedSoFar(this);
        return EventAuthorization.Check(_events, eid, in state);
    }

    // Power levels and join rules govern a room under the empty state key only.
    private EventTypeCode PassOf(int kid) => kid switch
    {
        RoomEvents.PowerLevelsKid => EventTypeCode.PowerLevels,
        RoomEvents.JoinRulesKid => EventTypeCode.JoinRules,
        _ => _events.KeyTypeIndex(kid) == (int)EventTypeCode.Member ? EventTypeCode.Member : EventTypeCode.Other,
    };

    /// <summary>
    /// The events of one conflicted key by ascending depth then descending sha1(event_id). Valid until the next list.
    /// </summary>
    private ReadOnlySpan<ListedEvent> ListByDepth(int at)
    {
        if (_listed.Length < _stateCount)
        {
            _listed = new ListedEvent[(int)BitOperations.RoundUpToPowerOf2((uint)_stateCount)];
        }

        CountSteps(_stateCount);
        int count = 0;
        for (int state = 0; state < _stateCount; state++)
        {
            // An event has one key, so that one set serves all lists.
            int eid = _conflictedEids[(at * _stateCount) + state];
            if (eid != RoomEvents.NoEvent && _touched.TryAdd(eid))
            {
                _listed[count++] = new ListedEvent { Eid = eid, Depth = _events.DepthOf(eid) };
            }
        }

        Span<ListedEvent> list = _listed.AsSpan(0, count);
        list.Sort(ByDepth);
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && list[end].Depth == list[start].Depth)
            {
                end++;
            }

            SortByHash(list[start..end]);
            start = end;
        }

        _recorder?.OrderedByDepth(list);
        return list;
    }

    // Events of one depth; hashes are made only where one has to decide.
    private void SortByHash(Span<ListedEvent> list)
    {
        if (list.Length < 2)
        {
            return;
        }

        Span<byte> hash = stackalloc byte[ListedEvent.HashBytes];
        foreach (ref ListedEvent listed in list)
        {
            Sha1Of(_events.IdText(listed.Eid), hash);
            listed.SetHash(hash);
        }

        _compareHashes ??= CompareHashes;
        list.Sort(_compareHashes);
    }

    private static readonly Comparison<ListedEvent> ByDepth =
        static (left, right) => left.Depth.CompareTo(right.Depth);

    // Descending. Two ids of one hash would leave the order open; their text closes it.
    private int CompareHashes(ListedEvent left, ListedEvent right)
    {
        CountSteps(1);
        int order = right.HashStart.CompareTo(left.HashStart);
        order = order != 0 ? order : right.HashEnd.CompareTo(left.HashEnd);
        return order != 0 ? order : _events.CompareIds(left.Eid, right.Eid);
    }

    [SuppressMessage(
        "Security", "CA5350", Justification = "The page of room version 1 names this hash; it protects nothing.")]
    internal static void Sha1Of(ReadOnlySpan<byte> id, Span<byte> hash) => SHA1.HashData(id, hash);

    private void ClearLists()
    {
        _unites = false;
        _winners.Clear();
    }

    /// <summary>R as one event's check sees it: version 1 does not fall back on what the event cites.</summary>
    private readonly struct ResolvedSoFar(Resolution resolution) : IStateLookup
    {
        public int Find(int kid) =>
            kid < 0 ? RoomEvents.NoEvent : FindPartial(resolution._partial, resolution._start, kid);
    }
}
