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

    // Owner: the thread that builds the append until it is enqueued; the lane from then on. Runs are a list that is
    // linked forward; one record is held inline, since most appends have one.
    private RowRun? _lastRun;
    private LogRecord _record;
    private LogRecord[]? _records;
    private int _recordCount;
    private PlacedOwner _place;
    private bool _isPlaced;
    private bool _isEnqueued;

    // Owner: the lane writes the result once, before _isCompleted. Invariant: whoever sees both _isCompleted and
    // _completion completes the latter; the lane writes the first and then reads the second, a caller the other way
    // round, each with a full fence between, so that one of them sees both.
    private CommitResult _result;
    private bool _isCompleted;
    private TaskCompletionSource<CommitResult>? _completion;

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

    /// <summary>
    /// Ends when the append is durable, or is known not to be; never faults and is never cancelled. Made when it is
    /// first asked for: an owner that polls <see cref="IsCompleted"/> or overrides <see cref="OnCompleted"/> saves it.
    /// </summary>
    public Task<CommitResult> Completion
    {
        get
        {
            TaskCompletionSource<CommitResult>? completion = Volatile.Read(ref _completion);
            if (completion is null)
            {
                var fresh = new TaskCompletionSource<CommitResult>(TaskCreationOptions.RunContinuationsAsynchronously);
                completion = Interlocked.CompareExchange(ref _completion, fresh, null) ?? fresh;
                if (IsCompleted)
                {
                    completion.TrySetResult(_result);
                }
            }

            return completion.Task;
        }
    }

    /// <summary>Whether it is known what came of the append: <see cref="Result"/> says it.</summary>
    public bool IsCompleted => Volatile.Read(ref _isCompleted);

    /// <summary>What came of the append; read only once <see cref="IsCompleted"/> is true.</summary>
    public CommitResult Result
    {
        get
        {
            Debug.Assert(IsCompleted, "The result is read once it is there.");
            return _result;
        }
    }

    /// <summary>
    /// The place of the owner at the time its state was read, for an owner that was loaded under an epoch; null: the
    /// place at the time of the enqueue.
    /// </summary>
    public PlacedOwner? Placed
    {
        get => _isPlaced ? _place : null;
        init
        {
            _isPlaced = value is not null;
            _place = value ?? default;
        }
    }

    /// <summary>Where the lane takes the owner to be.</summary>
    internal PlacedOwner Place => _place;

    internal long EnqueuedAt { get; set; }

    /// <summary>Its number among the appends that the lane has drained.</summary>
    internal long Sequence { get; set; }

    /// <summary>The records, in order.</summary>
    internal ReadOnlySpan<LogRecord> Records =>
        _records is null ? new ReadOnlySpan<LogRecord>(in _record)[.._recordCount] : _records.AsSpan(0, _recordCount);

    /// <summary>The first of the runs, which lead on by <see cref="RowRun.Next"/>.</summary>
    internal RowRun? FirstRun { get; private set; }

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
        RowRun? last = null;
        for (RowRun? run = FirstRun; run is not null; run = run.Next)
        {
            last = run.Spec.Table == spec.Table ? run : last;
        }

        if (last is RowRun<TRow> same)
        {
            same.Add(in row);
            return;
        }

        var fresh = new RowRun<TRow>(in row);
        if (_lastRun is null)
        {
            FirstRun = fresh;
        }
        else
        {
            _lastRun.Next = fresh;
        }

        _lastRun = fresh;
    }

    /// <summary>Adds a record to the Log, seen by its followers once the append is durable.</summary>
    /// <param name="record">The record.</param>
    public void Log(in LogRecord record)
    {
        Debug.Assert(!_isEnqueued, "An enqueued append does not change.");
        if (_recordCount == 0)
        {
            _record = record;
        }
        else
        {
            AddRecordSlow(in record);
        }

        _recordCount++;
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

    /// <summary>
    /// What came of the append is known and, when it is durable, the watermark covers it: whoever is told now can read
    /// what it wrote. Comes after <see cref="OnCommitted"/> or <see cref="OnFailed"/>, under the same rules.
    /// </summary>
    /// <param name="result">What came of it.</param>
    protected virtual void OnCompleted(in CommitResult result)
    {
    }

    /// <summary>Says where the owner lives, unless it was loaded under a place.</summary>
    internal PlacedOwner PlaceBy(IPlacement placement)
    {
        if (!_isPlaced)
        {
            _place = placement.Locate(Owner);
        }

        return _place;
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

    internal void RaiseCompleted() => OnCompleted(in _result);

    /// <summary>Makes the outcome known. Called once.</summary>
    internal void Complete(in CommitResult result)
    {
        Debug.Assert(!_isCompleted, "An append has one outcome.");
        _result = result;
        Volatile.Write(ref _isCompleted, true);
        Interlocked.MemoryBarrier();
        Volatile.Read(ref _completion)?.TrySetResult(result);
    }

    private void AddRecordSlow(in LogRecord record)
    {
        // Chosen: an append with two records, such as a state event's, has few more.
        _records ??= [_record, default, default, default];
        if (_recordCount == _records.Length)
        {
            Array.Resize(ref _records, _recordCount * 2);
        }

        _records[_recordCount] = record;
    }
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
