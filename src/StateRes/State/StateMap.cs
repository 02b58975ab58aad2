using System.Diagnostics;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// A room state: an immutable map from state key id (<c>kid</c>, 0-based, dense per room) to event id (<c>eid</c>,
/// from 1). It is a 32-way trie: an update copies one node a level, two states that differ in d keys share all but
/// O(d log n) nodes, and comparing them skips what is shared by reference.
/// </summary>
/// <remarks>
/// <para>Thread safety: immutable after construction, any number of readers, nothing is pooled or reused.</para>
/// <para>The form is canonical (no empty node, least possible height): equal content means equal structure and equal
/// <see cref="Address"/>, whatever the order of the updates that led there.</para>
/// </remarks>
public sealed partial class StateMap
{
    /// <summary>Kids are below this bound (six levels of five bits); chosen, far above any room.</summary>
    public const int KidLimit = 1 << 30;

    /// <summary>The state before the create event.</summary>
    public static readonly StateMap Empty = new(null, 0, 0);

    // Each with its header, its hash and a word for the flag; a branch has a reference a slot.
    private const int MapBytes = HeapBytes.ObjectHeader + (2 * sizeof(ulong)) + (2 * sizeof(long));
    private const int NodeBytes = HeapBytes.ObjectHeader + (2 * sizeof(ulong)) + sizeof(long);
    private const int LeafBytes = NodeBytes + (StateNode.SlotCount * sizeof(int));
    private const int BranchBytes = NodeBytes + (StateNode.SlotCount * sizeof(long));

    private readonly StateNode? _root;
    private readonly int _shift;

    private StateMap(StateNode? root, int shift, int count)
    {
        _root = root;
        _shift = shift;
        Count = count;
        Address = StateHash.Root(shift, root);
    }

    /// <summary>Number of keys that have an event.</summary>
    public int Count { get; }

    /// <summary>
    /// Content address: equal for equal content, derived in O(log n) an update and stable across processes.
    /// A collision is improbable but not excluded against an adversary: compare content on a hit.
    /// </summary>
    public UInt128 Address { get; }

    /// <summary>
    /// What the whole map takes on the heap when it shares nothing, as if its keys were dense, which they nearly are.
    /// </summary>
    public long Bytes
    {
        get
        {
            long bytes = MapBytes;
            int nodeBytes = LeafBytes;
            for (int nodes = Count, shift = _shift; nodes > 0 && shift >= 0; shift -= StateNode.SlotBits)
            {
                nodes = (nodes + StateNode.SlotMask) >> StateNode.SlotBits;
                bytes += (long)nodes * nodeBytes;
                nodeBytes = BranchBytes;
            }

            return bytes;
        }
    }

    /// <summary>What a map takes that differs from this one in some keys, and shares all else with it.</summary>
    /// <param name="changes">How many keys.</param>
    public long BytesOfChange(int changes) => Math.Min(
        Bytes,
        MapBytes + ((long)changes * (LeafBytes + (_shift / StateNode.SlotBits * BranchBytes))));

    internal StateNode? Root => _root;

    internal int Shift => _shift;

    /// <summary>The event at a key, or 0 when there is none (also for a negative kid).</summary>
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

    /// <summary>Gets the event at a key; false (and 0) when there is none.</summary>
    public bool TryGet(int kid, out int eid)
    {
        eid = Find(kid);
        return eid != 0;
    }

    /// <summary>This state with <paramref name="eid"/> (at least 1) at <paramref name="kid"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// kid outside 0..<see cref="KidLimit"/>-1, or eid below 1.
    /// </exception>
    public StateMap With(int kid, int eid)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kid);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(kid, KidLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(eid, 1);
        return Replace(kid, eid);
    }

    /// <summary>This state without <paramref name="kid"/>; this very map when the key has no event.</summary>
    public StateMap Without(int kid) => Find(kid) == 0 ? this : Replace(kid, 0);

    /// <summary>True when both maps hold the same keys and events; shared nodes are not walked.</summary>
    public bool ContentEquals(StateMap other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == other.Count && _shift == other._shift && NodesEqual(_root, other._root);
    }

    /// <summary>A builder that starts from this map and leaves it untouched.</summary>
    public Builder ToBuilder() => new(this);

    private StateMap Replace(int kid, int eid)
    {
        StateNode? root = _root;
        int shift = _shift;
        while ((uint)kid >> shift >= StateNode.SlotCount)
        {
            root = Raise(root);
            shift += StateNode.SlotBits;
        }

        int countChange = 0;
        StateNode? replaced = ReplaceIn(root, shift, kid, eid, ref countChange);
        if (ReferenceEquals(replaced, _root))
        {
            return this;
        }

        return eid == 0
            ? Canonical(replaced, shift, Count + countChange)
            : new StateMap(replaced, shift, Count + countChange);
    }

    // At most KidLimit's six levels deep.
    private static StateNode? ReplaceIn(StateNode? node, int shift, int kid, int eid, ref int countChange)
    {
        int slot = (kid >> shift) & StateNode.SlotMask;
        if (shift == 0)
        {
            var leaf = (StateLeaf?)node;
            int old = leaf is null ? 0 : leaf.Slots[slot];
            if (old == eid)
            {
                return node;
            }

            countChange = (eid == 0 ? 0 : 1) - (old == 0 ? 0 : 1);
            StateLeaf newLeaf = leaf?.Copy() ?? new StateLeaf();
            newLeaf.Slots[slot] = eid;
            newLeaf.Hash = unchecked(newLeaf.Hash - StateHash.Leaf(slot, old) + StateHash.Leaf(slot, eid));
            return eid == 0 && newLeaf.IsEmpty ? null : newLeaf;
        }

        var branch = (StateBranch?)node;
        StateNode? child = branch?.Slots[slot];
        StateNode? newChild = ReplaceIn(child, shift - StateNode.SlotBits, kid, eid, ref countChange);
        if (ReferenceEquals(child, newChild))
        {
            return node;
        }

        StateBranch newBranch = branch?.Copy() ?? new StateBranch();
        newBranch.Slots[slot] = newChild;
        newBranch.Hash = unchecked(newBranch.Hash - StateHash.Child(slot, child) + StateHash.Child(slot, newChild));
        return newChild is null && newBranch.IsEmpty ? null : newBranch;
    }

    private static StateBranch? Raise(StateNode? root)
    {
        if (root is null)
        {
            return null;
        }

        var branch = new StateBranch();
        branch.Slots[0] = root;
        branch.Hash = StateHash.Child(0, root);
        return branch;
    }

    private static StateMap Canonical(StateNode? root, int shift, int count)
    {
        while (root is StateBranch branch && branch.HasOnlyFirst)
        {
            root = branch.Slots[0];
            shift -= StateNode.SlotBits;
        }

        Debug.Assert((root is null) == (count == 0), "an empty root has no keys");
        return root is null ? Empty : new StateMap(root, shift, count);
    }

    private static bool NodesEqual(StateNode? a, StateNode? b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a is null || b is null || a.Hash != b.Hash)
        {
            return false;
        }

        if (a is StateLeaf leafA)
        {
            return b is StateLeaf leafB && ((ReadOnlySpan<int>)leafA.Slots).SequenceEqual(leafB.Slots);
        }

        var branchA = (StateBranch)a;
        if (b is not StateBranch branchB)
        {
            return false;
        }

        for (int slot = 0; slot < StateNode.SlotCount; slot++)
        {
            if (!NodesEqual(branchA.Slots[slot], branchB.Slots[slot]))
            {
                return false;
            }
        }

        return true;
    }
}
