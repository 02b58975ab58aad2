namespace Dendrite.Fast.Storage;

/// <summary>What a report is about. Persisted: numbers are never reused.</summary>
public enum ReportKind
{
    /// <summary>A user.</summary>
    User = 1,

    /// <summary>A room.</summary>
    Room = 2,

    /// <summary>An event of a room.</summary>
    Event = 3,
}

/// <summary>What a user has reported to the administrators.</summary>
/// <param name="Id">Its number, from <see cref="IIdAllocator.NextReportAsync"/>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ReceivedTs">When, in ms since 1970.</param>
/// <param name="Reporter">Who reports.</param>
/// <param name="RoomId">The room, or that of the event, by its id, which outlives the room; null for a user.</param>
/// <param name="EventId">The event; null for a user or a room.</param>
/// <param name="Target">The user, or the sender of the event; none for a room.</param>
/// <param name="Reason">Why, in the user's words; null when they gave none.</param>
/// <param name="Score">How bad it is, from -100 to 0; null when they gave none.</param>
public readonly record struct ReportRow(
    long Id,
    ReportKind Kind,
    long ReceivedTs,
    UserNid Reporter,
    string? RoomId,
    string? EventId,
    UserNid Target,
    string? Reason,
    int? Score) : IRow<ReportRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "reports",
        "*id long, kind int, received_ts long, reporter_nid long, room_id text?, event_id text?, "
        + "target_nid long, reason text?, score int?");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Id);
        sink.Put((long)Kind);
        sink.Put(ReceivedTs);
        sink.Put(Reporter.Value);
        sink.Put(RoomId);
        sink.Put(EventId);
        sink.Put(Target.Value);
        sink.Put(Reason);
        sink.Put(Score);
    }
}

/// <summary>Removes a report.</summary>
/// <param name="Id">Its number.</param>
public readonly record struct ReportDeleteRow(long Id) : IRow<ReportDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("reports", "*id long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Id);
}
