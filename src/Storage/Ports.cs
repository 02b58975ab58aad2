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

    /// <summary>
    /// Ends the transactions that a writer has under way, on PostgreSQL: a process that was stopped in the middle of
    /// one would hold up a claim for ever. What it had sent to commit is committed or not, as after a lost connection.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    ValueTask EndSessionsAsync(int writer, CancellationToken cancellationToken);

    /// <summary>The present epoch of each slot that was ever claimed.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<SlotEpoch>> EpochsAsync(CancellationToken cancellationToken);
}

/// <summary>An ownership slot and its epoch.</summary>
/// <param name="Slot">The slot; 0 and up.</param>
/// <param name="Epoch">The epoch; 1 and up, raised by each claim.</param>
public readonly record struct SlotEpoch(int Slot, long Epoch);

/// <summary>
/// Remembers something that other nodes change, and so must forget it when they do. Called by the one loop that
/// follows them, before the watermark covers what it tells of; what it calls without waiting is quick and never throws.
/// </summary>
public interface IFollowedCommits
{
    /// <summary>
    /// Other nodes have committed these records: what is remembered of their subjects is out of date.
    /// </summary>
    /// <param name="entries">The records, writer by writer, by position and sequence.</param>
    void Followed(IReadOnlyList<LogEntry> entries);

    /// <summary>Other nodes have committed so much that it cannot be told: everything is out of date.</summary>
    void Forgotten();

    /// <summary>
    /// As <see cref="Followed"/>, for who cannot forget, since somebody asks without waiting: what the records name is
    /// read anew, and the watermark waits for it. Comes after everybody's <see cref="Followed"/>, and again with the
    /// same records when it failed.
    /// </summary>
    /// <param name="entries">The records, as there.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="StoreUnavailableException">The database is away: the feed begins anew.</exception>
    ValueTask ReadAnewAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken) => default;

    /// <summary>As <see cref="Forgotten"/>, likewise.</summary>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="StoreUnavailableException">The database is away: the feed begins anew.</exception>
    ValueTask ReadAllAnewAsync(CancellationToken cancellationToken) => default;

    /// <summary>This node holds other slots than before.</summary>
    void OwnersMoved();
}

/// <summary>Places owners on slots and lanes. One owner is always on one lane while its epoch lasts.</summary>
public interface IPlacement
{
    /// <summary>Called once while the database opens, before the first append: claims what this node holds.</summary>
    /// <param name="claims">Takes slots.</param>
    /// <param name="laneCount">How many lanes this node runs; lanes are 0 to one below this.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    ValueTask StartAsync(ISlotClaims claims, int laneCount, CancellationToken cancellationToken);

    /// <summary>
    /// Where this owner lives. A memory read, called on each enqueue. Epoch 0: on another node; its appends here fail
    /// with <see cref="CommitFailureKind.StaleOwner"/>.
    /// </summary>
    /// <param name="owner">The owner.</param>
    PlacedOwner Locate(in OwnerKey owner);

    /// <summary>This node's number, from 0.</summary>
    int Node => 0;

    /// <summary>Whether other nodes write to the database.</summary>
    bool HasOthers => false;

    /// <summary>Whether the owner lives on this node, as far as it knows. A memory read.</summary>
    /// <param name="owner">The owner.</param>
    bool IsHere(in OwnerKey owner) => true;

    /// <summary>Whether this node holds all that another one lets go when it is taken over.</summary>
    /// <param name="node">The node, from 0.</param>
    bool Holds(int node) => node == Node;

    /// <summary>Told when an append found that somebody else holds a slot by now.</summary>
    /// <param name="place">The place that was held.</param>
    void Lost(in PlacedOwner place)
    {
    }

    /// <summary>Asks the database which slots are still held; true when some are not.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<bool> CheckAsync(CancellationToken cancellationToken) => new(false);
}
