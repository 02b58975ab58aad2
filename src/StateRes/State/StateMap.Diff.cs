namespace Dendrite.Fast.StateRes;

/// <summary>Receives the differences between two states, in kid order.</summary>
public interface IStateDiffHandler
{
    /// <summary>One key whose event differs.</summary>
    /// <param name="kid">The state key id.</param>
    /// <param name="oldEid">Its event in the first state, 0 when absent there.</param>
    /// <param name="newEid">Its event in the second state, 0 when absent there.</param>
    void Changed(int kid, int oldEid, int newEid);
}

public sealed partial class StateMap
{
    /// <summary>
    /// Reports each key whose event differs between two states, in kid order, in time proportional to the number of
    /// nodes that the states do not share.
    /// </summary>
    /// <typeparam name="THandler">A struct handler, so that the calls are direct.</typeparam>
    /// <param name="a">The first (old) state.</param>
    /// <param name="b">The second (new) state.</param>
    /// <param name="handler">Called once a differing key.</param>
    public static void Diff<THandler>(StateMap a, StateMap b, ref THandler handler)
        where THandler : struct, IStateDiffHandler, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        DiffAt(a._root, a._shift, b._root, b._shift, Math.Max(a._shift, b._shift), 0, ref handler);
    }

    // Compares what two nodes hold below `shift`; a node of a lower map stands in the first slot of what it lacks.
    private static void DiffAt<THandler>(
        StateNode? a, int shiftA, StateNode? b, int shiftB, int shift, int baseKid, ref THandler handler)
        where THandler : struct, IStateDiffHandler, allows ref struct
    {
        if (ReferenceEquals(a, b))
        {
            return;
        }

        if (shift == 0)
        {
            DiffLeaves((StateLeaf?)a, (StateLeaf?)b, baseKid, ref handler);
            return;
        }

        for (int slot = 0; slot < StateNode.SlotCount; slot++)
        {
            StateNode? childA = shiftA == shift ? ((StateBranch?)a)?.Slots[slot] : slot == 0 ? a : null;
            StateNode? childB = shiftB == shift ? ((StateBranch?)b)?.Slots[slot] : slot == 0 ? b : null;
            int childShift = shift - StateNode.SlotBits;
            int childBase = baseKid | (slot << shift);
            DiffAt(
                childA,
                Math.Min(shiftA, childShift),
                childB,
                Math.Min(shiftB, childShift),
                childShift,
                childBase,
                ref handler);
        }
    }

    private static void DiffLeaves<THandler>(StateLeaf? a, StateLeaf? b, int baseKid, ref THandler handler)
        where THandler : struct, IStateDiffHandler, allows ref struct
    {
        for (int slot = 0; slot < StateNode.SlotCount; slot++)
        {
            int eidA = a is null ? 0 : a.Slots[slot];
            int eidB = b is null ? 0 : b.Slots[slot];
            if (eidA != eidB)
            {
                handler.Changed(baseKid | slot, eidA, eidB);
            }
        }
    }
}
