namespace Dendrite.Fast.Storage;

/// <summary>An index on a table that may be large, made while the server runs.</summary>
/// <param name="Name">The index's name.</param>
/// <param name="Definition">What follows <c>create index NAME</c>, such as <c>on events (room_nid, depth)</c>.</param>
/// <remarks>
/// On PostgreSQL it is made concurrently, outside a transaction, so that writes go on. SQLite has no such way: writes
/// wait while it reads the table, on the order of a second for each million rows.
/// </remarks>
internal sealed record OnlineIndex(string Name, string Definition)
{
    /// <summary>The name of its online step.</summary>
    public string StepName => "index." + Name;
}

/// <summary>
/// Makes an <see cref="OnlineIndex"/>. One batch: the database makes an index or none, and what a kill of PostgreSQL's
/// work leaves, an index that it does not use, is dropped and made again.
/// </summary>
internal sealed class OnlineIndexStep(Store store, OnlineIndex index) : OnlineStep(index.StepName)
{
    public override async ValueTask RunBatchAsync(OnlineBatch batch, CancellationToken cancellationToken)
    {
        await store.CreateIndexAsync(index, cancellationToken);
        await batch.CommitAsync(next: null);
    }
}
