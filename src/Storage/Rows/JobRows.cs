namespace Dendrite.Fast.Storage;

/// <summary>Whether a job goes on. Persisted: numbers are never reused.</summary>
public enum JobStatus
{
    /// <summary>It goes on, also after a restart.</summary>
    Running = 0,

    /// <summary>It has done all that it was to do.</summary>
    Done = 1,

    /// <summary>It was told to stop; what it did stays done.</summary>
    Cancelled = 2,

    /// <summary>It gave up; what it did stays done.</summary>
    Failed = 3,
}

/// <summary>
/// Work that takes many commits. Each of them has the job's next row, so that how far it came is never ahead of, nor
/// behind, what it did.
/// </summary>
/// <param name="Id">The job.</param>
/// <param name="Kind">What it does; the room engine gives the numbers.</param>
/// <param name="Room">The room that it is about; none for no room.</param>
/// <param name="Status">Whether it goes on.</param>
/// <param name="StartedTs">When it was started, in ms since 1970.</param>
/// <param name="UpdatedTs">When it last got on, in ms since 1970.</param>
/// <param name="State">What was asked for, how far it is and what came of it: a JSON object in UTF-8.</param>
public readonly record struct JobRow(
    long Id,
    int Kind,
    RoomNid Room,
    JobStatus Status,
    long StartedTs,
    long UpdatedTs,
    ReadOnlyMemory<byte> State) : IRow<JobRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "jobs",
        "*id long, kind int, room_nid long, status int, started_ts long, updated_ts long, state blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Id);
        sink.Put(Kind);
        sink.Put(Room.Value);
        sink.Put((long)Status);
        sink.Put(StartedTs);
        sink.Put(UpdatedTs);
        sink.Put(State);
    }
}

/// <summary>Starts a job; a taken number fails the append.</summary>
/// <param name="Job">Its first row.</param>
public readonly record struct NewJobRow(JobRow Job) : IRow<NewJobRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "jobs",
        "*id long, kind int, room_nid long, status int, started_ts long, updated_ts long, state blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => Job.WriteTo(ref sink);
}

/// <summary>Forgets jobs that ended some time ago.</summary>
/// <param name="Status">How they ended.</param>
/// <param name="UpdatedTs">The latest to forget, in ms since 1970.</param>
public readonly record struct JobExpiryRow(JobStatus Status, long UpdatedTs) : IRow<JobExpiryRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("jobs", "*status int, *<updated_ts long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put((long)Status);
        sink.Put(UpdatedTs);
    }
}

/// <summary>An event that was redacted, and whose content is to be erased from the disk.</summary>
/// <param name="DueTs">When, in ms since 1970.</param>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
public readonly record struct RedactionQueueRow(long DueTs, RoomNid Room, int Eid) : IRow<RedactionQueueRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "redaction_queue", "*due_ts long, *room_nid long, *eid int", orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(DueTs);
        sink.Put(Room.Value);
        sink.Put(Eid);
    }
}

/// <summary>The content was erased, or there is nothing to erase any more.</summary>
/// <param name="DueTs">As in <see cref="RedactionQueueRow"/>.</param>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
public readonly record struct RedactionQueueDeleteRow(long DueTs, RoomNid Room, int Eid) : IRow<RedactionQueueDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "redaction_queue", "*due_ts long, *room_nid long, *eid int", orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(DueTs);
        sink.Put(Room.Value);
        sink.Put(Eid);
    }
}
