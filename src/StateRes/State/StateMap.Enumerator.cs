namespace Dendrite.Fast.StateRes;

public sealed partial class StateMap
{
    /// <summary>Enumerates the entries in kid order without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks a state in kid order; finds each next leaf from the root, so it needs no stack.</summary>
    public struct Enumerator
    {
        private readonly StateMap _map;
        private StateLeaf? _leaf;
        private int _kid;

        internal Enumerator(StateMap map)
        {
            _map = map;
            _kid = -1;
        }

        /// <summary>The entry that the last <see cref="MoveNext"/> found.</summary>
        public readonly StateEntry Current => new(_kid, _leaf!.Slots[_kid & StateNode.SlotMask]);

        /// <summary>Steps to the next key; false at the end.</summary>
        public bool MoveNext()
        {
            int kid = _kid + 1;
            while (true)
            {
                if (_leaf is null || (kid & StateNode.SlotMask) == 0)
                {
                    _leaf = NextLeaf(ref kid);
                    if (_leaf is null)
                    {
                        return false;
                    }
                }

                do
                {
                    if (_leaf.Slots[kid & StateNode.SlotMask] != 0)
                    {
                        _kid = kid;
                        return true;
                    }

                    kid++;
                }
                while ((kid & StateNode.SlotMask) != 0);
            }
        }

        // The leaf that covers the first kid at or after the given one, or null; moves kid to the leaf's first.
        private readonly StateLeaf? NextLeaf(ref int kid)
        {
            while ((uint)kid >> _map._shift < StateNode.SlotCount)
            {
                StateNode? node = _map._root;
                int shift = _map._shift;
                while (node is StateBranch branch)
                {
                    node = branch.Slots[(kid >> shift) & StateNode.SlotMask];
                    shift -= StateNode.SlotBits;
                }

                if (node is StateLeaf leaf)
                {
                    return leaf;
                }

                if (_map._root is null)
                {
                    return null;
                }

                // The empty slot was found one level above `shift`: step over all the keys that it would cover.
                int skip = shift + StateNode.SlotBits;
                kid = ((kid >> skip) + 1) << skip;
            }

            return null;
        }
    }
}
