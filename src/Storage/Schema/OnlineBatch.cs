namespace Dendrite.Fast.Storage;

/// <summary>One batch of an <see cref="OnlineStep"/>. Owned by the step while it runs; not shared between threads.
/// </summary>
public sealed class OnlineBatch
{
    private readonly Database _database;
    private readonly string _key;

    internal OnlineBatch(Database database, OwnerKey owner, string key, string position)
    {
        _database = database;
        _key = key;
        Position = position;
        Append = new DataAppend(owner);
    }

    /// <summary>Where the last batch ended, as its step wrote it; empty for the first one.</summary>
    public string Position { get; }

    /// <summary>What takes the rows of the batch.</summary>
    public Append Append { get; }

    // What server_meta says after the commit; null before.
    internal string? Next { get; private set; }

    /// <summary>Commits the rows, and the place where the next batch goes on.</summary>
    /// <param name="next">The place, not empty; null when nothing is left.</param>
    /// <exception cref="CommitFailedException">Nothing was written.</exception>
    public async ValueTask CommitAsync(string? next)
    {
        string value = next ?? OnlineSteps.Done;
        Append.Add(new ServerMetaRow(_key, value));

        // Not to be stopped: what is on its way commits all the same, and the step would do it twice.
        (await _database.CommitAsync(Append, CancellationToken.None)).OrThrow();
        Next = value;
    }
}
