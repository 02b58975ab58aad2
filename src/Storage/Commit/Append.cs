using System.Diagnostics;

namespace Dendrite.Fast.Storage;

/// <summary>
/// One atomic unit of writing: rows and Log records that commit together, at one position, or not at all.
/// </summary>
/// <remarks>
/// Built by one thread, then handed to <see cref="Database.EnqueueAsync"/> and not changed from then on; used once.
/// The lane calls <see cref="OnCommitted"/> or <see cref="OnFailed"/> exactly once, on its own thread, in the order of
/// positions; they must be quick, must not block and must not throw. <see cref="Completion"/> ends after them and after
/// the watermark covers the position, so that whoever awaits it can read what it wrote.
/// </remarks>
public abstract class Append
{
    /// <summary>A generation for appends that do not build on each other: none fails for another.</summary>
    public const int Independent = -1;

    private readonly TaskCompletionSource<CommitResult> _completion =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Owner: the thread that builds the append until it is enqueued; the lane from then on.
    private readonly List<RowRun> _runs = new(4);
    private readonly List<LogRecord> _records = [];
    private bool _isEnqueued;

    /// <summary>Starts an append.</summary>
    /// <param name="owner">The single writer that it belongs to; gives its lane and ownership slot.</param>
    /// <param name="generation">
    /// The owner's private head that it builds on, or <see cref="Independent"/>. When an append fails, all later ones
    /// of the same owner and generation fail with <see cref="CommitFailureKind.EarlierFailed"/>; the owner then builds
    /// on what is committed, under a generation that it has not used.
    /// </param>
    protected Append(OwnerKey owner, int generation = Independent)
    {
        Owner = owner;
        Generation = generation;
    }

    /// <summary>The single writer that it belongs to.</summary>
    public OwnerKey Owner { get; }

    /// <summary>The owner's private head that it builds on.</summary>
    public int Generation { get; }

    /// <summary>About how many bytes the append sends to the database.</summary>
    public long BytesEstimate { get; private set; }

    /// <summary>How many rows it has, Log records included.</summary>
    public int RowCount { get; private set; }

    /// <summary>Ends when the append is durable, or is known not to be; never faults and is never cancelled.</summary>
    public Task<CommitResult> Completion => _completion.Task;

    /// <summary>
    /// The place of the owner at the time its state was read, for an owner that was loaded under an epoch; null: the
    /// place at the time of the enqueue.
    /// </summary>
    public PlacedOwner? Placed { get; init; }

    internal PlacedOwner Place { get; set; }

    internal long EnqueuedAt { get; set; }

    /// <summary>Its number among the appends that the lane has drained.</summary>
    internal long Sequence { get; set; }

    internal IReadOnlyList<LogRecord> Records => _records;

    internal List<RowRun> Runs => _runs;

    /// <summary>Adds a row. Blobs and their arrays must stay unchanged until the append has completed.</summary>
    /// <typeparam name="TRow">The row type, which says the table and what is done.</typeparam>
    /// <param name="row">The row.</param>
    public void Add<TRow>(in TRow row)
        where TRow : struct, IRow<TRow>
    {
        Debug.Assert(!_isEnqueued, "An enqueued append does not change.");
        SizingSink sizing = default;
        row.WriteTo(ref sizing);
        BytesEstimate += sizing.Bytes;
        RowCount++;

        // Rows of one type share a run unless another type of the same table came between: those keep their order.
        TableSpec spec = TRow.Spec;
        for (int index = _runs.Count - 1; index >= 0; index--)
        {
            if (_runs[index] is RowRun<TRow> run)
            {
                run.Add(in row);
                return;
            }

            if (_runs[index].Spec.Table == spec.Table)
            {
                break;
            }
        }

        _runs.Add(new RowRun<TRow>(in row));
    }

    /// <summary>Adds a record to the Log, seen by its followers once the append is durable.</summary>
    /// <param name="record">The record.</param>
    public void Log(in LogRecord record)
    {
        Debug.Assert(!_isEnqueued, "An enqueued append does not change.");
        _records.Add(record);
        BytesEstimate += LogRecord.BytesEstimate + (record.Text?.Length ?? 0);
        RowCount++;
    }

    /// <summary>The append is durable; the watermark does not cover it yet.</summary>
    /// <param name="position">Its position.</param>
    protected virtual void OnCommitted(CommitPosition position)
    {
    }

    /// <summary>Nothing of the append is in the database, now or later.</summary>
    /// <param name="failure">Why.</param>
    protected virtual void OnFailed(CommitFailure failure)
    {
    }

    internal void MarkEnqueued()
    {
        if (_isEnqueued)
        {
            throw new InvalidOperationException("An append is enqueued once.");
        }

        _isEnqueued = true;
    }

    internal void RaiseCommitted(CommitPosition position) => OnCommitted(position);

    internal void RaiseFailed(CommitFailure failure) => OnFailed(failure);

    internal void Complete(in CommitResult result) => _completion.SetResult(result);
}

/// <summary>An append whose writer needs no callback.</summary>
public sealed class DataAppend : Append
{
    /// <inheritdoc cref="Append(OwnerKey, int)" />
    public DataAppend(OwnerKey owner, int generation = Independent)
        : base(owner, generation)
    {
    }
}
