namespace Dendrite.Fast.StateRes;

public sealed partial class StateMap
{
    /// <summary>
    /// Applies many changes to a state at once: each touched node is copied once, hashes are computed once at the end.
    /// Owned by one thread. The base map is never changed.
    /// </summary>
    public sealed class Builder
    {
        // Owner: the building thread. Nodes with Owned set are reachable from here only.
        private StateNode? _root;
        private int _shift;
        private int _count;
        private bool _removed;
        private StateMap? _unchanged;

        /// <summary>A builder for a new state.</summary>
        public Builder()
            : this(Empty)
        {
        }

        internal Builder(StateMap start)
        {
            _root = start._root;
            _shift = start._shift;
            _count = start.Count;
            _unchanged = start;
        }

        /// <summary>Number of keys that have an event so far.</summary>
        public int Count => _count;

        /// <summary>The event at a key so far, or 0.</summary>
        public int Find(int kid)
        {
            if ((uint)kid >> _shift >= StateNode.SlotCount)
            {
                return 0;
            }

            StateNode? node = _root;
            for (int shift = _shift; node is StateBranch branch; shift -= StateNode.SlotBits)
            {
                node = branch.Slots[(kid >> shift) & StateNode.SlotMask];
            }

            return node is StateLeaf leaf ? leaf.Slots[kid & StateNode.SlotMask] : 0;
        }

        /// <summary>Puts <paramref name="eid"/> at <paramref name="kid"/>; 0 removes the key.</summary>
        /// <exception cref="ArgumentOutOfRangeException">
        /// kid outside 0..<see cref="KidLimit"/>-1 or eid negative.
        /// </exception>
        public void Set(int kid, int eid)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(kid);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(kid, KidLimit);
            ArgumentOutOfRangeException.ThrowIfNegative(eid);
            int old = Find(kid);
            if (old == eid)
            {
                return;
            }

            _unchanged = null;
            _count += (eid == 0 ? 0 : 1) - (old == 0 ? 0 : 1);
            _removed |= eid == 0;
            Write(kid, eid);
        }

        /// <summary>Removes a key; nothing happens when it has no event.</summary>
        public void Remove(int kid)
        {
            if (Find(kid) != 0)
            {
                Set(kid, 0);
            }
        }

        /// <summary>
        /// The state with all changes. The builder may be used further; it then starts from that state.
        /// </summary>
        public StateMap ToMap()
        {
            if (_unchanged is not null)
            {
                return _unchanged;
            }

            StateNode? root = Seal(_root, _removed);
            StateMap map = Canonical(root, _shift, _count);
            _root = map._root;
            _shift = map._shift;
            _removed = false;
            _unchanged = map;
            return map;
        }

        private void Write(int kid, int eid)
        {
            while ((uint)kid >> _shift >= StateNode.SlotCount)
            {
                if (_root is not null)
                {
                    var raised = new StateBranch { Owned = true };
                    raised.Slots[0] = _root;
                    _root = raised;
                }

                _shift += StateNode.SlotBits;
            }

            ref StateNode? place = ref _root;
            for (int shift = _shift; shift > 0; shift -= StateNode.SlotBits)
            {
                StateBranch branch = Own((StateBranch?)place);
                place = branch;
                place = ref branch.Slots[(kid >> shift) & StateNode.SlotMask];
            }

            StateLeaf leaf = Own((StateLeaf?)place);
            place = leaf;
            leaf.Slots[kid & StateNode.SlotMask] = eid;
        }

        private static StateBranch Own(StateBranch? branch)
        {
            if (branch is { Owned: true })
            {
                return branch;
            }

            StateBranch owned = branch?.Copy() ?? new StateBranch();
            owned.Owned = true;
            return owned;
        }

        private static StateLeaf Own(StateLeaf? leaf)
        {
            if (leaf is { Owned: true })
            {
                return leaf;
            }

            StateLeaf owned = leaf?.Copy() ?? new StateLeaf();
            owned.Owned = true;
            return owned;
        }

        // Drops empty nodes and computes the hashes of owned ones; at most six levels deep.
        private static StateNode? Seal(StateNode? node, bool removed)
        {
            if (node is not { Owned: true })
            {
                return node;
            }

            UInt128 hash = default;
            if (node is StateLeaf leaf)
            {
                for (int slot = 0; slot < StateNode.SlotCount; slot++)
                {
                    hash = unchecked(hash + StateHash.Leaf(slot, leaf.Slots[slot]));
                }
            }
            else
            {
                var branch = (StateBranch)node;
                for (int slot = 0; slot < StateNode.SlotCount; slot++)
                {
                    StateNode? child = Seal(branch.Slots[slot], removed);
                    branch.Slots[slot] = child;
                    hash = unchecked(hash + StateHash.Child(slot, child));
                }
            }

            node.Hash = hash;
            node.Owned = false;
            bool empty = removed && (node is StateLeaf sealedLeaf ? sealedLeaf.IsEmpty : ((StateBranch)node).IsEmpty);
            return empty ? null : node;
        }
    }
}
