using System.Runtime.CompilerServices;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// One node of the trie below a <see cref="StateMap"/>: a leaf of 32 event ids or a branch of 32 children.
/// A node is written only by the thread that made it and only until the map that holds it is handed out.
/// </summary>
internal abstract class StateNode
{
    /// <summary>32 slots a node: five bits of the key a level.</summary>
    public const int SlotBits = 5;

    /// <summary>Slots in a node.</summary>
    public const int SlotCount = 1 << SlotBits;

    /// <summary>Selects the slot bits of a shifted key.</summary>
    public const int SlotMask = SlotCount - 1;

    /// <summary>Sum over the used slots of <see cref="StateHash.Slot"/>: a change costs two mixes.</summary>
    public UInt128 Hash;

    /// <summary>True while a <see cref="StateMap.Builder"/> owns the node and may write to it.</summary>
    public bool Owned;
}

internal sealed class StateLeaf : StateNode
{
    public LeafSlots Slots;

    public StateLeaf Copy() => new() { Slots = Slots, Hash = Hash };

    public bool IsEmpty => !((ReadOnlySpan<int>)Slots).ContainsAnyExcept(0);

    [InlineArray(SlotCount)]
    internal struct LeafSlots
    {
        private int _first;
    }
}

internal sealed class StateBranch : StateNode
{
    public BranchSlots Slots;

    public StateBranch Copy() => new() { Slots = Slots, Hash = Hash };

    public bool IsEmpty
    {
        get
        {
            foreach (StateNode? child in (ReadOnlySpan<StateNode?>)Slots)
            {
                if (child is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>True when at most the first slot is used, so that a root can be one level lower.</summary>
    public bool HasOnlyFirst
    {
        get
        {
            foreach (StateNode? child in ((ReadOnlySpan<StateNode?>)Slots)[1..])
            {
                if (child is not null)
                {
                    return false;
                }
            }

            return true;
        }
    }

    [InlineArray(SlotCount)]
    internal struct BranchSlots
    {
        private StateNode? _first;
    }
}
