namespace Dendrite.Fast.Storage;

/// <summary>The facts of an event, without its JSON.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The number in the room; starts at 1, auth parents are lower.</param>
/// <param name="EventId">The 32-byte hash, or the text of a version 1 or 2 id in UTF-8.</param>
/// <param name="Ordinal">The place in the timeline; null for outliers, rejected, soft-failed and backfilled
/// events.</param>
/// <param name="Depth">The depth that the event states.</param>
/// <param name="OriginServerTs">The time that the event states, in ms since 1970.</param>
/// <param name="StateKid">The state key number; null for a message event.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Flags">Bits whose meaning the room engine gives.</param>
/// <param name="RejectRule">The rule that rejected it; null when accepted.</param>
/// <param name="StateAfter">The snapshot after it; null for outliers.</param>
/// <param name="RedactedBy">The redaction that applies to it; null when none.</param>
/// <param name="AuthEids">Varints of its auth events.</param>
/// <param name="PrevEids">Varints of its known prev events.</param>
/// <param name="Type">The event type of a message event; null for a state event, whose key has it.</param>
/// <param name="StateBefore">
/// The snapshot before a state event that changed the state: the one after it is this one with the event at its key.
/// Null when the event changed nothing.
/// </param>
/// <param name="Member">
/// The <see cref="Membership"/> of a member event of which the rules read nothing else; null for all others.
/// </param>
/// <param name="Unread">By which rules it counts, and in which thread, as the room engine packs it; null for none.
/// </param>
public readonly record struct EventRow(
    RoomNid Room,
    int Eid,
    ReadOnlyMemory<byte> EventId,
    int? Ordinal,
    long Depth,
    long OriginServerTs,
    int? StateKid,
    UserNid Sender,
    int Flags,
    int? RejectRule,
    int? StateAfter,
    int? RedactedBy,
    ReadOnlyMemory<byte> AuthEids,
    ReadOnlyMemory<byte> PrevEids,
    string? Type,
    int? StateBefore,
    int? Member,
    byte[]? Unread = null) : IRow<EventRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "events",
        "*room_nid long, *eid int, event_id blob, ordinal int?, depth long, origin_server_ts long, "
        + "state_kid int?, sender_nid long, flags int, reject_rule int?, state_after int?, redacted_by int?, "
        + "auth_eids blob, prev_eids blob, type text?, state_before int?, member int?, unread blob?, "
        + "@writer, @position",
        orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(EventId);
        sink.Put(Ordinal);
        sink.Put(Depth);
        sink.Put(OriginServerTs);
        sink.Put(StateKid);
        sink.Put(Sender.Value);
        sink.Put(Flags);
        sink.Put(RejectRule);
        sink.Put(StateAfter);
        sink.Put(RedactedBy);
        sink.Put(AuthEids);
        sink.Put(PrevEids);
        sink.Put(Type);
        sink.Put(StateBefore);
        sink.Put(Member);
        sink.Put(Unread);
    }
}

/// <summary>Changes what may change of an event: promotion, redaction, recomputed state.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Ordinal">As in <see cref="EventRow"/>.</param>
/// <param name="Flags">As in <see cref="EventRow"/>.</param>
/// <param name="RejectRule">As in <see cref="EventRow"/>.</param>
/// <param name="StateAfter">As in <see cref="EventRow"/>.</param>
/// <param name="RedactedBy">As in <see cref="EventRow"/>.</param>
/// <param name="PrevEids">As in <see cref="EventRow"/>.</param>
/// <param name="StateBefore">As in <see cref="EventRow"/>.</param>
public readonly record struct EventChangeRow(
    RoomNid Room,
    int Eid,
    int? Ordinal,
    int Flags,
    int? RejectRule,
    int? StateAfter,
    int? RedactedBy,
    ReadOnlyMemory<byte> PrevEids,
    int? StateBefore) : IRow<EventChangeRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "events",
        "*room_nid long, *eid int, ordinal int?, flags int, reject_rule int?, state_after int?, "
        + "redacted_by int?, prev_eids blob, state_before int?, @writer, @position",
        orderedBy: "room_nid eid",
        mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Ordinal);
        sink.Put(Flags);
        sink.Put(RejectRule);
        sink.Put(StateAfter);
        sink.Put(RedactedBy);
        sink.Put(PrevEids);
        sink.Put(StateBefore);
    }
}

/// <summary>Changes the states around an event, and what was decided in them.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Flags">As in <see cref="EventRow"/>.</param>
/// <param name="RejectRule">As in <see cref="EventRow"/>.</param>
/// <param name="StateAfter">As in <see cref="EventRow"/>.</param>
/// <param name="StateBefore">As in <see cref="EventRow"/>.</param>
public readonly record struct EventStateRow(
    RoomNid Room, int Eid, int Flags, int? RejectRule, int? StateAfter, int? StateBefore) : IRow<EventStateRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "events",
        "*room_nid long, *eid int, flags int, reject_rule int?, state_after int?, state_before int?",
        orderedBy: "room_nid eid",
        mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Flags);
        sink.Put(RejectRule);
        sink.Put(StateAfter);
        sink.Put(StateBefore);
    }
}

/// <summary>Marks an event as redacted.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Flags">As in <see cref="EventRow"/>.</param>
/// <param name="RedactedBy">The redaction that applies to it.</param>
public readonly record struct EventRedactedRow(RoomNid Room, int Eid, int Flags, int RedactedBy)
    : IRow<EventRedactedRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "events",
        "*room_nid long, *eid int, flags int, redacted_by int?", orderedBy: "room_nid eid", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Flags);
        sink.Put(RedactedBy);
    }
}

/// <summary>The JSON of an event; replaced when the event is redacted.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event's number in the room.</param>
/// <param name="Json">The event in UTF-8.</param>
public readonly record struct EventJsonRow(RoomNid Room, int Eid, ReadOnlyMemory<byte> Json) : IRow<EventJsonRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("event_json", "*room_nid long, *eid int, json blob");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put(Json);
    }
}
