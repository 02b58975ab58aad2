namespace Dendrite.Fast.Storage;

/// <summary>
/// Several nodes on one database, each named by configuration: an owner lives on the node that its number falls to,
/// unless another node has taken that one's slots over. The server's own work is each node's own.
/// </summary>
/// <remarks>
/// Each node has a fixed range of slots and of writers, whatever the number of its lanes. Epochs: 0 for a slot that
/// another node holds; written under the database's claims or by whoever finds that a slot was lost, read by anybody.
/// A lost slot comes back by a claim only, which has a higher epoch, so that nothing read before it is written after.
/// </remarks>
public sealed class StaticPlacement : IPlacement
{
    /// <summary>Slots of a node, which is also the distance between the first writers of two. Chosen: the most
    /// lanes.</summary>
    public const int SlotsPerNode = 16;

    // The last slot of a node is for its own work, which nobody takes over: names, and the places of its followers.
    private const int MovableSlots = SlotsPerNode - 1;

    /// <summary>The most nodes. Chosen: two lanes of each are as many writers as a token may name.</summary>
    public const int NodesMax = Watermark.WritersMax / DatabaseOptions.PostgresLanes;

    private readonly int _nodes;
    private readonly int[] _alsoOf;

    // Owner: interlocked writes by claims and losses; anybody reads.
    private readonly long[] _epochs;

    // Owner: StartAsync, before the first append; read-only from then on.
    private ISlotClaims? _claims;
    private int _lanes = 1;

    /// <summary>Places owners on nodes.</summary>
    /// <param name="node">This node, from 0.</param>
    /// <param name="nodes">How many there are; the same on each. 1 to <see cref="NodesMax"/>.</param>
    /// <param name="takeOver">Nodes whose slots this one takes at the start, since they are gone for good.</param>
    public StaticPlacement(int node, int nodes, params IReadOnlyList<int> takeOver)
    {
        ArgumentNullException.ThrowIfNull(takeOver);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nodes, NodesMax);
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, nodes);
        Node = node;
        _nodes = nodes;
        _alsoOf = [.. takeOver];
        _epochs = new long[nodes * SlotsPerNode];
    }

    /// <inheritdoc />
    public int Node { get; }

    /// <inheritdoc />
    public bool HasOthers => _nodes > 1;

    /// <summary>The first writer of a node; its lanes take the ones that follow.</summary>
    /// <param name="node">The node, from 0.</param>
    public static int FirstWriterOf(int node) => 1 + (node * SlotsPerNode);

    /// <inheritdoc />
    public async ValueTask StartAsync(ISlotClaims claims, int laneCount, CancellationToken cancellationToken)
    {
        _claims = claims;
        _lanes = laneCount;
        Hold(await TakeAsync(Node, cancellationToken));
        foreach (int other in _alsoOf)
        {
            Hold(await TakeAsync(other, cancellationToken));
        }
    }

    /// <inheritdoc />
    public PlacedOwner Locate(in OwnerKey owner)
    {
        int slot = SlotOf(owner);
        return new PlacedOwner(slot, Volatile.Read(ref _epochs[slot]), slot % _lanes);
    }

    /// <inheritdoc />
    public bool IsHere(in OwnerKey owner) => Volatile.Read(ref _epochs[SlotOf(owner)]) != 0;

    /// <inheritdoc />
    public bool Holds(int node)
    {
        if (node < 0 || node >= _nodes)
        {
            return false;
        }

        bool isHeld = true;
        for (int index = 0; index < MovableSlots; index++)
        {
            isHeld &= Volatile.Read(ref _epochs[(node * SlotsPerNode) + index]) != 0;
        }

        return isHeld;
    }

    /// <inheritdoc />
    public void Lost(in PlacedOwner place) =>
        Interlocked.CompareExchange(ref _epochs[place.Slot], 0, place.Epoch);

    /// <inheritdoc />
    public async ValueTask<bool> CheckAsync(CancellationToken cancellationToken)
    {
        // What is held is read first: a claim that comes between the two has a higher epoch, and is not taken for lost.
        var held = new long[_epochs.Length];
        for (int slot = 0; slot < held.Length; slot++)
        {
            held[slot] = Volatile.Read(ref _epochs[slot]);
        }

        bool isChanged = false;
        foreach (SlotEpoch present in await _claims!.EpochsAsync(cancellationToken))
        {
            if (present.Slot < held.Length && held[present.Slot] != 0 && held[present.Slot] < present.Epoch)
            {
                Lost(new PlacedOwner(present.Slot, held[present.Slot], 0));
                isChanged = true;
            }
        }

        return isChanged;
    }

    /// <summary>
    /// Claims the slots of a node. What its owners committed before is complete in the database when this ends; their
    /// later appends there fail with <see cref="CommitFailureKind.StaleOwner"/>.
    /// </summary>
    /// <param name="node">The node, from 0.</param>
    /// <param name="cancellationToken">Stops the claims; those that were made stand, and are not held.</param>
    /// <returns>The claimed slots, to be held with <see cref="Hold"/>.</returns>
    internal async ValueTask<IReadOnlyList<SlotEpoch>> TakeAsync(int node, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, _nodes);
        var claimed = new SlotEpoch[node == Node ? SlotsPerNode : MovableSlots];
        for (int index = 0; index < claimed.Length; index++)
        {
            int slot = (node * SlotsPerNode) + index;
            await _claims!.EndSessionsAsync(FirstWriterOf(node) + index, cancellationToken);
            claimed[index] = new(slot, await _claims.ClaimAsync(slot, cancellationToken));
        }

        return claimed;
    }

    /// <summary>Begins to place owners on slots that were claimed.</summary>
    internal void Hold(IReadOnlyList<SlotEpoch> claimed)
    {
        foreach (SlotEpoch slot in claimed)
        {
            Volatile.Write(ref _epochs[slot.Slot], slot.Epoch);
        }
    }

    private int SlotOf(in OwnerKey owner)
    {
        if (owner.Kind == OwnerKind.Server)
        {
            return (Node * SlotsPerNode) + MovableSlots;
        }

        // Neighbouring numbers go to different nodes, and on a node to different slots.
        ulong spread = unchecked((ulong)owner.Key + (ulong)owner.Kind);
        return ((int)(spread % (ulong)_nodes) * SlotsPerNode) + (int)(spread / (ulong)_nodes % MovableSlots);
    }
}
