using System.Numerics;

namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // States per sweep: one bit each of a 64-bit mask.
    private const int StatesPerPass = 64;

    // Owner of all below: the running thread. _full is the full conflicted set; masks are valid where _touched says.
    private EidSet _full = new();
    private EidSet _touched = new();
    private EidSet _union = new();
    private EidSet _inAll = new();
    private EidSet _pass = new();
    private ulong[] _masks = [];

    private void PrepareFull()
    {
        _full.Prepare(_eidMax);
        _touched.Prepare(_eidMax);
        if (_masks.Length <= _eidMax)
        {
            _masks = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)_eidMax + 1)];
        }
    }

    private void AddConflicted()
    {
        foreach (int eid in _conflictedEids)
        {
            if (eid != RoomEvents.NoEvent)
            {
                _full.Add(eid);
            }
        }
    }

    /// <summary>
    /// Auth difference: the events that are in the full auth chain of some but not of every state. One downward sweep
    /// over the eids (parents are lower) carries for each event the set of states that reach it.
    /// </summary>
    /// <remarks>
    /// A state's own events count as part of its chain, as in every implementation: an event that all states have is
    /// then never in the difference, and the others are in the full conflicted set anyway.
    /// </remarks>
    private void AddAuthDifference()
    {
        if (_stateCount <= StatesPerPass)
        {
            SweepOnce();
            return;
        }

        // More states than bits: an event is in every chain when it is so in every pass.
        _union.Prepare(_eidMax);
        _inAll.Prepare(_eidMax);
        _pass.Prepare(_eidMax);
        for (int first = 0; first < _stateCount; first += StatesPerPass)
        {
            ulong all = StartMasks(first, out int _);
            for (int eid = _touched.Below(_eidMax + 1); eid != 0; eid = _touched.Below(eid))
            {
                CountSteps(1 + _events.AuthEdges(eid).Length);
                ulong mask = _masks[eid];
                if (mask == all)
                {
                    _pass.Add(eid);
                }

                foreach (int parent in _events.AuthEdges(eid))
                {
                    _masks[parent] = _touched.TryAdd(parent) ? mask : _masks[parent] | mask;
                }
            }

            for (int word = 0; word < _union.WordsUsed; word++)
            {
                _union.Word(word) |= _touched.Word(word);
                _inAll.Word(word) = first == 0 ? _pass.Word(word) : _inAll.Word(word) & _pass.Word(word);
                _touched.Word(word) = 0;
                _pass.Word(word) = 0;
            }
        }

        for (int word = 0; word < _union.WordsUsed; word++)
        {
            _full.Word(word) |= _union.Word(word) & ~_inAll.Word(word);
        }
    }

    // With all states in one mask the sweep ends as soon as nothing is left that only some states reach: what lies
    // below is in every chain or in none.
    private void SweepOnce()
    {
        ulong all = StartMasks(0, out int partial);
        for (int eid = _touched.Below(_eidMax + 1); eid != 0 && partial > 0; eid = _touched.Below(eid))
        {
            CountSteps(1 + _events.AuthEdges(eid).Length);
            ulong mask = _masks[eid];
            if (mask != all)
            {
                _full.Add(eid);
                partial--;
            }

            foreach (int parent in _events.AuthEdges(eid))
            {
                if (_touched.TryAdd(parent))
                {
                    _masks[parent] = mask;
                    partial += mask == all ? 0 : 1;
                    continue;
                }

                ulong old = _masks[parent];
                ulong joined = old | mask;
                _masks[parent] = joined;
                partial -= old != all && joined == all ? 1 : 0;
            }
        }
    }

    // Marks each event of the states first.. with the states that have it; returns the mask of all those states.
    private ulong StartMasks(int first, out int partial)
    {
        int count = Math.Min(StatesPerPass, _stateCount - first);
        CountSteps(_unconflicted.Count + (_conflictedKids.Count * count));
        ulong all = count == StatesPerPass ? ulong.MaxValue : (1UL << count) - 1;
        foreach (int eid in _unconflicted)
        {
            _touched.Add(eid);
            _masks[eid] = all;
        }

        for (int row = 0; row < _conflictedEids.Count; row += _stateCount)
        {
            for (int i = 0; i < count; i++)
            {
                int eid = _conflictedEids[row + first + i];
                if (eid != RoomEvents.NoEvent)
                {
                    _masks[eid] = (_touched.TryAdd(eid) ? 0 : _masks[eid]) | (1UL << i);
                }
            }
        }

        partial = 0;
        for (int row = 0; row < _conflictedEids.Count; row += _stateCount)
        {
            partial += CountPartial(row + first, count, all);
        }

        return all;
    }

    // Counts the distinct events of one conflicted key that not all states of the pass have.
    private int CountPartial(int start, int count, ulong all)
    {
        int partial = 0;
        for (int i = 0; i < count; i++)
        {
            int eid = _conflictedEids[start + i];
            bool isFirst = eid != RoomEvents.NoEvent && BitOperations.TrailingZeroCount(_masks[eid]) == i;
            partial += isFirst && _masks[eid] != all ? 1 : 0;
        }

        return partial;
    }

    /// <summary>
    /// Conflicted state subgraph: the events on auth_events paths between events of the conflicted state set, ends
    /// included; that is what a conflicted event reaches and what reaches one. A downward sweep marks the former, an
    /// upward sweep over the marked ones the latter.
    /// </summary>
    private void AddConflictedSubgraph()
    {
        // _touched and _pass hold no bits of earlier sweeps from here on.
        _touched.Clear();
        _touched.Prepare(_eidMax);
        _pass.Clear();
        _pass.Prepare(_eidMax);
        int eidMin = _eidMax;
        foreach (int eid in _conflictedEids)
        {
            if (eid != RoomEvents.NoEvent)
            {
                _touched.Add(eid);
                _pass.Add(eid);
                eidMin = Math.Min(eidMin, eid);
            }
        }

        // No event below the lowest conflicted one can reach any.
        for (int eid = _touched.Below(_eidMax + 1); eid > eidMin; eid = _touched.Below(eid))
        {
            CountSteps(1 + _events.AuthEdges(eid).Length);
            foreach (int parent in _events.AuthEdges(eid))
            {
                if (parent > eidMin)
                {
                    _touched.Add(parent);
                }
            }
        }

        for (int eid = _touched.AtOrAbove(eidMin); eid != 0; eid = _touched.AtOrAbove(eid + 1))
        {
            CountSteps(1 + _events.AuthEdges(eid).Length);
            bool reaches = _pass.Contains(eid);
            foreach (int parent in _events.AuthEdges(eid))
            {
                reaches |= _pass.Contains(parent);
            }

            if (reaches)
            {
                _pass.Add(eid);
                _full.Add(eid);
            }
        }
    }

    private void ClearFull()
    {
        _full.Clear();
        _touched.Clear();
        _union.Clear();
        _inAll.Clear();
        _pass.Clear();
    }
}
