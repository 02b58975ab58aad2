namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // Levels of the trie below StateMap.KidLimit.
    private const int LevelsMax = 6;

    // Owner of all below: the running thread. One row of nodes a level, one column a state.
    private StateNode?[] _nodes = [];
    private readonly List<int> _conflictedKids = [];
    private readonly List<int> _unconflicted = [];

    // The events of the conflicted keys, one row a key, one column a state; 0 where the state has none.
    private readonly List<int> _conflictedEids = [];

    // If a given key K is present in every state with the same value V, then the pair belongs to the unconflicted state
    // map. Otherwise, V belongs to the conflicted state set. What all states share by reference is not compared.
    private void Split()
    {
        if (_nodes.Length < LevelsMax * _stateCount)
        {
            _nodes = new StateNode?[LevelsMax * _stateCount];
        }

        int shiftMax = 0;
        for (int i = 0; i < _stateCount; i++)
        {
            _nodes[i] = _states[i].Root;
            shiftMax = Math.Max(shiftMax, _states[i].Shift);
        }

        SplitAt(0, shiftMax, 0);
    }

    private void SplitAt(int level, int shift, int baseKid)
    {
        CountSteps(_stateCount);
        Span<StateNode?> nodes = _nodes.AsSpan(level * _stateCount, _stateCount);
        if (AreSame(nodes) && AreEqualHeight(shift))
        {
            if (!_unites)
            {
                TakeShared(nodes[0]);
            }

            return;
        }

        if (shift == 0 && _unites)
        {
            UniteLeaves(nodes, baseKid);
            return;
        }

        if (shift == 0)
        {
            SplitLeaves(nodes, baseKid);
            return;
        }

        Span<StateNode?> children = _nodes.AsSpan((level + 1) * _stateCount, _stateCount);
        for (int slot = 0; slot < StateNode.SlotCount; slot++)
        {
            bool isEmpty = true;
            for (int i = 0; i < _stateCount; i++)
            {
                // A lower map stands in the first slot of each level that it lacks.
                StateNode? child = _states[i].Shift < shift
                    ? (slot == 0 ? nodes[i] : null)
                    : ((StateBranch?)nodes[i])?.Slots[slot];
                children[i] = child;
                isEmpty &= child is null;
            }

            if (!isEmpty)
            {
                SplitAt(level + 1, shift - StateNode.SlotBits, baseKid | (slot << shift));
            }
        }
    }

    private void SplitLeaves(ReadOnlySpan<StateNode?> nodes, int baseKid)
    {
        for (int slot = 0; slot < StateNode.SlotCount; slot++)
        {
            CountSteps(nodes.Length);
            int first = EidAt(nodes[0], slot);
            bool isConflicted = false;
            for (int i = 1; i < nodes.Length && !isConflicted; i++)
            {
                isConflicted = EidAt(nodes[i], slot) != first;
            }

            if (isConflicted)
            {
                TakeConflicted(nodes, slot, baseKid | slot);
            }
            else if (first != RoomEvents.NoEvent)
            {
                TakeUnconflicted(first);
            }
        }
    }

    private void TakeConflicted(ReadOnlySpan<StateNode?> nodes, int slot, int kid)
    {
        _conflictedKids.Add(kid);
        foreach (StateNode? node in nodes)
        {
            int eid = EidAt(node, slot);
            _conflictedEids.Add(eid);
            _eidMax = Math.Max(_eidMax, eid);
        }
    }

    private void TakeShared(StateNode? node)
    {
        if (node is StateLeaf leaf)
        {
            foreach (int eid in leaf.Slots)
            {
                if (eid != RoomEvents.NoEvent)
                {
                    TakeUnconflicted(eid);
                }
            }
        }
        else if (node is StateBranch branch)
        {
            foreach (StateNode? child in branch.Slots)
            {
                TakeShared(child);
            }
        }
    }

    private void TakeUnconflicted(int eid)
    {
        CountSteps(1);
        _unconflicted.Add(eid);
        _eidMax = Math.Max(_eidMax, eid);
    }

    // Nodes mean the same only when every map has reached their level.
    private bool AreEqualHeight(int shift)
    {
        for (int i = 1; i < _stateCount; i++)
        {
            if (Math.Min(_states[i].Shift, shift) != Math.Min(_states[0].Shift, shift))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ReadOnlySpan<StateNode?> nodes)
    {
        for (int i = 1; i < nodes.Length; i++)
        {
            if (!ReferenceEquals(nodes[i], nodes[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static int EidAt(StateNode? node, int slot) => node is StateLeaf leaf ? leaf.Slots[slot] : 0;

    private void ClearSplit()
    {
        // The nodes of states must not outlive the run.
        Array.Clear(_nodes, 0, Math.Min(_nodes.Length, LevelsMax * _stateCount));
        _conflictedKids.Clear();
        _conflictedEids.Clear();
        _unconflicted.Clear();
    }
}
