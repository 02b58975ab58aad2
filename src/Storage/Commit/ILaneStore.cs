namespace Dendrite.Fast.Storage;

/// <summary>One transaction to be: appends in the order of their positions.</summary>
/// <param name="Appends">The appends, each placed.</param>
/// <param name="Writer">The lane's writer.</param>
/// <param name="Number">The batch's number: one above the last committed one.</param>
/// <param name="First">The position of the first append.</param>
internal sealed record LaneBatch(IReadOnlyList<Append> Appends, int Writer, long Number, long First)
{
    public long Last => First + Appends.Count - 1;
}

/// <summary>What came of one transaction.</summary>
internal enum StoreOutcome
{
    /// <summary>Durable.</summary>
    Committed,

    /// <summary>Rolled back: the database refuses a row.</summary>
    RowFailed,

    /// <summary>Rolled back: slots have other epochs.</summary>
    Stale,

    /// <summary>Rolled back, or never begun: the database is away or full.</summary>
    NotCommitted,

    /// <summary>The connection was lost while COMMIT was on its way.</summary>
    Unknown,

    /// <summary>Rolled back: somebody else has committed as this writer.</summary>
    Fenced,
}

/// <summary>What came of one transaction, with its details.</summary>
internal sealed class StoreAnswer
{
    private StoreAnswer(StoreOutcome outcome)
    {
        Outcome = outcome;
    }

    public static StoreAnswer Committed { get; } = new(StoreOutcome.Committed);

    public static StoreAnswer Fenced { get; } = new(StoreOutcome.Fenced);

    public StoreOutcome Outcome { get; }

    /// <summary>For a refused row: the append that it belongs to; -1 when the store cannot tell.</summary>
    public int FailedIndex { get; private init; }

    public CommitFailure? Failure { get; private init; }

    /// <summary>For stale slots: the present epoch of each slot of the batch, 0 for a slot without row.</summary>
    public IReadOnlyDictionary<int, long>? Epochs { get; private init; }

    public Exception? Exception { get; private init; }

    public static StoreAnswer RowFailed(int index, CommitFailure failure) =>
        new(StoreOutcome.RowFailed) { FailedIndex = index, Failure = failure };

    public static StoreAnswer Stale(IReadOnlyDictionary<int, long> epochs) =>
        new(StoreOutcome.Stale) { Epochs = epochs };

    public static StoreAnswer NotCommitted(Exception exception) =>
        new(StoreOutcome.NotCommitted) { Exception = exception };

    public static StoreAnswer Unknown(Exception exception) => new(StoreOutcome.Unknown) { Exception = exception };
}

/// <summary>Where a writer stands in the database.</summary>
internal readonly record struct WriterState(long Batch, long Position);

/// <summary>A connection that commits batches. One lane uses it, one call at a time.</summary>
internal interface ILaneStore : IAsyncDisposable
{
    /// <summary>Runs one transaction. Expected failures are answers, not exceptions.</summary>
    ValueTask<StoreAnswer> ExecuteAsync(LaneBatch batch);

    /// <summary>
    /// Where the writer stands, after any transaction of an earlier connection of this lane has ended for sure.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database is away: ask again.</exception>
    ValueTask<WriterState> ReadWriterAsync(int writer);
}
