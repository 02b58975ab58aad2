namespace Dendrite.Fast.Storage;

/// <summary>Makes rows out of query columns; each names the columns that it takes, in order.</summary>
internal static class Maps
{
    public const string RoomColumns = "nid, room_id, version, created_ts, flags";

    public const string HeadColumns =
        "room_nid, extremities, current_sid, next_eid, next_ordinal, next_kid, next_sid, flags, "
        + "writer, position";

    public const string SnapshotColumns = "room_nid, sid, parent_sid, checkpoint, payload, address, flags";

    public const string EventColumns =
        "room_nid, eid, event_id, ordinal, depth, origin_server_ts, state_kid, sender_nid, flags, reject_rule, "
        + "state_after, redacted_by, auth_eids, prev_eids, type, state_before, member, unread, writer, position";

    public const string MembershipColumns =
        "user_nid, room_nid, membership, eid, forgotten, stripped_state, writer, position";

    public const string AccountColumns = "user_nid, password_hash, created_ts, admin, state, kind, flags";

    public const string RegistrationColumns = "token, uses_allowed, completed, expires_ts, makes_admin, created_ts";

    public const string TokenColumns =
        "token_hash, user_nid, device_id, created_ts, expires_ts, refresh_hash, replaces, refresh_expires_ts";

    public const string DeviceColumns =
        "user_nid, device_id, display_name, created_ts, last_seen_ts, last_seen_ip, user_agent";

    public const string OneTimeKeyColumns = "user_nid, device_id, algorithm, key_id, json, seq";

    public const string AccountDataColumns = "user_nid, room_nid, type, content, writer, position";

    public const string ReceiptColumns =
        "room_nid, user_nid, receipt_type, thread_id, event_id, eid, ts, writer, position";

    public const string LogColumns = "writer, position, seq, kind, room_nid, user_nid, payload";

    public static RoomRow Room(ReadRow row) =>
        new(new(row.Long(0)), row.Text(1), row.TextOrNull(2), row.Long(3), row.Int(4));

    public static StoredHead Head(ReadRow row) => new(
        new RoomHeadRow(
            new(row.Long(0)), row.Blob(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5), row.Int(6), row.Int(7)),
        row.Position(8));

    public static StateSnapshotRow Snapshot(ReadRow row) => new(
        new(row.Long(0)), row.Int(1), row.Int(2), row.Bool(3), row.Blob(4), row.BlobOrNull(5), row.Int(6));

    public static StoredEvent Event(ReadRow row) => new(
        new EventRow(
            new(row.Long(0)),
            row.Int(1),
            row.Blob(2),
            row.IntOrNull(3),
            row.Long(4),
            row.Long(5),
            row.IntOrNull(6),
            new(row.Long(7)),
            row.Int(8),
            row.IntOrNull(9),
            row.IntOrNull(10),
            row.IntOrNull(11),
            row.Blob(12),
            row.Blob(13),
            row.TextOrNull(14),
            row.IntOrNull(15),
            row.IntOrNull(16),
            row.BlobOrNull(17)),
        row.Position(18));

    public static StoredMembership Member(ReadRow row) => new(
        new MembershipRow(
            new(row.Long(0)),
            new(row.Long(1)),
            (Membership)row.Int(2),
            row.Int(3),
            row.Bool(4),
            row.BlobOrNull(5)),
        row.Position(6));

    public static AccountRow Account(ReadRow row) => new(
        new(row.Long(0)),
        row.TextOrNull(1),
        row.Long(2),
        row.Bool(3),
        (AccountState)row.Int(4),
        (AccountKind)row.Int(5),
        (AccountFlags)row.Int(6));

    public static RegistrationTokenRow Registration(ReadRow row) => new(
        row.Text(0), row.IntOrNull(1), row.Int(2), row.LongOrNull(3), row.Bool(4), row.Long(5));

    public static AccessTokenRow Token(ReadRow row) => new(
        row.Blob(0),
        new(row.Long(1)),
        row.Text(2),
        row.Long(3),
        row.LongOrNull(4),
        row.BlobOrNull(5),
        row.BlobOrNull(6),
        row.LongOrNull(7));

    public static DeviceRow Device(ReadRow row) => new(
        new(row.Long(0)),
        row.Text(1),
        row.TextOrNull(2),
        row.Long(3),
        row.LongOrNull(4),
        row.TextOrNull(5),
        row.TextOrNull(6));

    public static OneTimeKeyRow OneTimeKey(ReadRow row) => new(
        new(row.Long(0)), row.Text(1), row.Text(2), row.Text(3), row.Blob(4), row.Long(5));

    public static StoredAccountData Data(ReadRow row) => new(
        new AccountDataRow(new(row.Long(0)), new(row.Long(1)), row.Text(2), row.Blob(3)), row.Position(4));

    public static StoredReceipt Receipt(ReadRow row) => new(
        new ReceiptRow(
            new(row.Long(0)),
            new(row.Long(1)),
            row.Text(2),
            row.Text(3),
            row.Text(4),
            row.IntOrNull(5),
            row.Long(6)),
        row.Position(7));

    public static LogEntry Entry(ReadRow row) => new(
        row.Position(0),
        row.Int(2),
        LogPayload.Read((LogKind)row.Int(3), new(row.Long(4)), new(row.Long(5)), row.Blob(6)));

    public static byte[] Bytes(ReadRow row) => row.Blob(0);

    public static string Text(ReadRow row) => row.Text(0);

    public static UserNid User(ReadRow row) => new(row.Long(0));
}
