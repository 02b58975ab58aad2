namespace Dendrite.Fast.Storage;

/// <summary>A room that this server takes part in.</summary>
/// <param name="Room">The number.</param>
/// <param name="RoomId">The full room id.</param>
/// <param name="Version">The room version; null while only the name is known.</param>
/// <param name="CreatedTs">When this server learned of it, in ms since 1970.</param>
/// <param name="Flags">Bits whose meaning the room engine gives.</param>
public readonly record struct RoomRow(
    RoomNid Room,
    string RoomId,
    string? Version,
    long CreatedTs,
    int Flags) : IRow<RoomRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "rooms",
        "*nid long, room_id text, version text?, created_ts long, flags int", orderedBy: "nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(RoomId);
        sink.Put(Version);
        sink.Put(CreatedTs);
        sink.Put(Flags);
    }
}

/// <summary>Interns a room id of which nothing else is known.</summary>
/// <param name="Room">The number.</param>
/// <param name="RoomId">The full room id.</param>
/// <param name="CreatedTs">When this server learned of it, in ms since 1970.</param>
/// <param name="Flags">0.</param>
public readonly record struct RoomNameRow(RoomNid Room, string RoomId, long CreatedTs, int Flags) : IRow<RoomNameRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "rooms",
        "*nid long, room_id text, created_ts long, flags int", orderedBy: "nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(RoomId);
        sink.Put(CreatedTs);
        sink.Put(Flags);
    }
}

/// <summary>Completes or changes what is known of an interned room.</summary>
/// <param name="Room">The number.</param>
/// <param name="Version">The room version.</param>
/// <param name="Flags">Bits whose meaning the room engine gives.</param>
public readonly record struct RoomFactsRow(RoomNid Room, string? Version, int Flags) : IRow<RoomFactsRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "rooms",
        "*nid long, version text?, flags int", orderedBy: "nid", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Version);
        sink.Put(Flags);
    }
}

/// <summary>Where a room stands: one row a room, replaced by each append of events.</summary>
/// <param name="Room">The room.</param>
/// <param name="Extremities">Varints of the forward extremities, as eids.</param>
/// <param name="CurrentSid">The snapshot that is the current state; 0 for none.</param>
/// <param name="NextEid">The lowest eid not given out.</param>
/// <param name="NextOrdinal">The lowest ordinal not given out.</param>
/// <param name="NextKid">The lowest state key number not given out.</param>
/// <param name="NextSid">The lowest snapshot number not given out.</param>
/// <param name="Flags">Bits whose meaning the room engine gives.</param>
public readonly record struct RoomHeadRow(
    RoomNid Room,
    ReadOnlyMemory<byte> Extremities,
    int CurrentSid,
    int NextEid,
    int NextOrdinal,
    int NextKid,
    int NextSid,
    int Flags) : IRow<RoomHeadRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("room_heads", Columns, orderedBy: "room_nid");

    internal const string Columns =
        "*room_nid long, extremities blob, current_sid int, next_eid int, next_ordinal int, next_kid int, "
        + "next_sid int, flags int, @writer, @position";

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Extremities);
        sink.Put(CurrentSid);
        sink.Put(NextEid);
        sink.Put(NextOrdinal);
        sink.Put(NextKid);
        sink.Put(NextSid);
        sink.Put(Flags);
    }
}

/// <summary>Gives a room without events its head; one that is there stays.</summary>
/// <param name="Room">The room.</param>
/// <param name="NextKid">The lowest state key number not given out.</param>
public readonly record struct NewRoomHeadRow(RoomNid Room, int NextKid) : IRow<NewRoomHeadRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } =
        TableSpec.InsertIgnore("room_heads", RoomHeadRow.Columns, orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink =>
        new RoomHeadRow(Room, ReadOnlyMemory<byte>.Empty, 0, 1, 1, NextKid, 1, 0).WriteTo(ref sink);
}

/// <summary>Interns a (type, state key) pair of a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Kid">The number in the room; starts at 1.</param>
/// <param name="Type">The event type.</param>
/// <param name="StateKey">The state key.</param>
public readonly record struct StateKeyRow(RoomNid Room, int Kid, string Type, string StateKey) : IRow<StateKeyRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "state_keys",
        "*room_nid long, *kid int, type text, state_key text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Kid);
        sink.Put(Type);
        sink.Put(StateKey);
    }
}

/// <summary>
/// One state of a room: a delta on its parent, or a checkpoint. The state after a state event has such a row only when
/// it is a checkpoint, since the event's own row has the delta.
/// </summary>
/// <param name="Room">The room.</param>
/// <param name="Sid">The number in the room; starts at 1.</param>
/// <param name="ParentSid">The snapshot that the payload changes; 0 for a checkpoint without one.</param>
/// <param name="Checkpoint">Whether the payload is the whole state.</param>
/// <param name="Payload">Varints of (kid, eid) pairs; eid 0 removes the key.</param>
/// <param name="Address">The content address, when known.</param>
/// <param name="Flags">Bits whose meaning the room engine gives.</param>
public readonly record struct StateSnapshotRow(
    RoomNid Room,
    int Sid,
    int ParentSid,
    bool Checkpoint,
    ReadOnlyMemory<byte> Payload,
    byte[]? Address,
    int Flags) : IRow<StateSnapshotRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "state_snapshots",
        "*room_nid long, *sid int, parent_sid int, checkpoint bool, payload blob, address blob?, flags int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Sid);
        sink.Put(ParentSid);
        sink.Put(Checkpoint);
        sink.Put(Payload);
        sink.Put(Address);
        sink.Put(Flags);
    }
}

/// <summary>A redaction whose target has not arrived.</summary>
/// <param name="Room">The room.</param>
/// <param name="TargetEventId">The event id in its stored form.</param>
/// <param name="RedactionEid">The redaction event.</param>
public readonly record struct PendingRedactionRow(
    RoomNid Room,
    ReadOnlyMemory<byte> TargetEventId,
    int RedactionEid) : IRow<PendingRedactionRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "pending_redactions",
        "*room_nid long, *target_event_id blob, *redaction_eid int", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(TargetEventId);
        sink.Put(RedactionEid);
    }
}

/// <summary>Ends the wait of all redactions of one target.</summary>
/// <param name="Room">The room.</param>
/// <param name="TargetEventId">The event id in its stored form.</param>
public readonly record struct PendingRedactionDeleteRow(
    RoomNid Room,
    ReadOnlyMemory<byte> TargetEventId) : IRow<PendingRedactionDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "pending_redactions",
        "*room_nid long, *target_event_id blob", orderedBy: "room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(TargetEventId);
    }
}

/// <summary>An alias; taken already: the append fails with a conflict.</summary>
/// <param name="Alias">The full alias.</param>
/// <param name="Room">The room.</param>
/// <param name="Creator">Who made it.</param>
/// <param name="CreatedTs">When, in ms since 1970.</param>
public readonly record struct RoomAliasRow(
    string Alias,
    RoomNid Room,
    UserNid Creator,
    long CreatedTs) : IRow<RoomAliasRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "room_aliases",
        "*alias text, room_nid long, creator_nid long, created_ts long", orderedBy: "alias");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Alias);
        sink.Put(Room.Value);
        sink.Put(Creator.Value);
        sink.Put(CreatedTs);
    }
}

/// <summary>Removes an alias; not there: the append fails with a conflict.</summary>
/// <param name="Alias">The full alias.</param>
public readonly record struct RoomAliasDeleteRow(string Alias) : IRow<RoomAliasDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "room_aliases",
        "*alias text", orderedBy: "alias", mustMatch: true);

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Alias);
    }
}

/// <summary>Lists a room in the directory of one local server name.</summary>
/// <param name="Server">The local server name.</param>
/// <param name="Room">The room.</param>
/// <param name="Publisher">Who listed it.</param>
/// <param name="PublishedTs">When, in ms since 1970.</param>
public readonly record struct PublishedRoomRow(
    ServerNid Server,
    RoomNid Room,
    UserNid Publisher,
    long PublishedTs) : IRow<PublishedRoomRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "published_rooms",
        "*server_nid long, *room_nid long, publisher_nid long, published_ts long", orderedBy: "server_nid room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Server.Value);
        sink.Put(Room.Value);
        sink.Put(Publisher.Value);
        sink.Put(PublishedTs);
    }
}

/// <summary>Takes a room off the directory of one local server name.</summary>
/// <param name="Server">The local server name.</param>
/// <param name="Room">The room.</param>
public readonly record struct PublishedRoomDeleteRow(ServerNid Server, RoomNid Room) : IRow<PublishedRoomDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "published_rooms",
        "*server_nid long, *room_nid long", orderedBy: "server_nid room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Server.Value);
        sink.Put(Room.Value);
    }
}
