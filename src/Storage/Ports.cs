namespace Dendrite.Fast.Storage;

/// <summary>
/// Where an owner lives: its row in <c>owner_slots</c>, the epoch it holds there, and its commit lane.
/// </summary>
/// <param name="Slot">The ownership slot; 0 and up.</param>
/// <param name="Epoch">The epoch under which the owner took the slot; each commit checks that it is still the
/// row's.</param>
/// <param name="Lane">The commit lane, an index into the node's lanes.</param>
public readonly record struct PlacedOwner(int Slot, long Epoch, int Lane);

/// <summary>Takes ownership slots in the database on behalf of a placement.</summary>
public interface ISlotClaims
{
    /// <summary>
    /// Raises the slot's epoch by one and makes this node its holder, after every commit of the last holder that is
    /// on its way has ended. From then on the last holder's appends fail with <see
    /// cref="CommitFailureKind.StaleOwner"/>.
    /// </summary>
    /// <param name="slot">The slot; 0 and up. Its row is created when there is none.</param>
    /// <param name="cancellationToken">Stops the wait; the claim may still take effect.</param>
    /// <returns>The new epoch.</returns>
    ValueTask<long> ClaimAsync(int slot, CancellationToken cancellationToken);
}

/// <summary>Places owners on slots and lanes. One owner is always on one lane while its epoch lasts.</summary>
public interface IPlacement
{
    /// <summary>Called once while the database opens, before the first append: claims what this node holds.</summary>
    /// <param name="claims">Takes slots.</param>
    /// <param name="laneCount">How many lanes this node runs; lanes are 0 to one below this.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    ValueTask StartAsync(ISlotClaims claims, int laneCount, CancellationToken cancellationToken);

    /// <summary>Where this owner lives. A memory read, called on each enqueue.</summary>
    /// <param name="owner">The owner.</param>
    PlacedOwner Locate(in OwnerKey owner);
}
