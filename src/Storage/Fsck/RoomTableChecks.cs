namespace Dendrite.Fast.Storage;

/// <summary>Tables about rooms: every row belongs to a room, and to an event where it names one.</summary>
internal static class RoomTableChecks
{
    private const string NoRoom = "not exists (select 1 from rooms r where r.nid = t.room_nid)";

    // A room of which only the name is known cannot be found or entered.
    private const string NoKnownRoom =
        "not exists (select 1 from rooms r where r.nid = t.room_nid and r.version is not null)";

    private const string NoEvent =
        "not exists (select 1 from events e where e.room_nid = t.room_nid and e.eid = t.eid)";

    // The bit of events.flags that says that the content was purged; the room engine's, and persisted.
    private const string Purged = "64";

    private const string EventIsGone = "It is about an event that is not here.";
    private const string RoomIsGone = "It belongs to a room that is not here.";

    public static IStoreCheck[] All { get; } =
    [
        new RowCheck("room_heads", "room_nid", NoKnownRoom, RoomIsGone, RowFix.None),
        new RowCheck(
            "rooms",
            "nid",
            "t.version is not null and not exists (select 1 from room_heads h where h.room_nid = t.nid)",
            "The row that says where the room ends is lost.",
            RowFix.None),
        new RowCheck("events", "room_nid, eid", NoRoom, RoomIsGone, RowFix.None),
        new RowCheck(
            "events",
            "room_nid, eid",
            $"t.flags & {Purged} = 0 "
            + "and not exists (select 1 from event_json j where j.room_nid = t.room_nid and j.eid = t.eid)",
            "The event's JSON is lost.",
            RowFix.None),
        new RowCheck("event_json", "room_nid, eid", NoEvent, EventIsGone, RowFix.Delete),
        new RowCheck("state_keys", "room_nid, kid", NoRoom, RoomIsGone, RowFix.None),
        new RowCheck("state_snapshots", "room_nid, sid", NoRoom, RoomIsGone, RowFix.None),
        new RowCheck("relations", "room_nid, parent_id, eid", NoEvent, EventIsGone, RowFix.Delete),
        new RowCheck("backward_extremities", "room_nid, event_id, eid", NoEvent, EventIsGone, RowFix.Delete),
        new RowCheck(
            "pending_redactions",
            "room_nid, target_event_id, redaction_eid",
            "not exists (select 1 from events e where e.room_nid = t.room_nid and e.eid = t.redaction_eid)",
            EventIsGone,
            RowFix.Delete),
        new RowCheck("staged_events", "room_nid, event_id", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("memberships", "user_nid, room_nid", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("room_aliases", "alias", NoKnownRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("published_rooms", "server_nid, room_nid", NoKnownRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("receipts", "room_nid, user_nid, receipt_type, thread_id", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck(
            "receipts",
            "room_nid, user_nid, receipt_type, thread_id",
            $"t.eid is not null and {NoEvent}",
            EventIsGone,
            RowFix.Set("eid = null", "forget which event it is")),
        new RowCheck(
            "transactions",
            "user_nid, device_id, path_hash, txn_id",
            $"t.room_nid <> 0 and {NoEvent}",
            EventIsGone,
            RowFix.Delete),
        new RowCheck("search_entries", "place", NoEvent, EventIsGone, RowFix.Delete),
        new RowCheck("redaction_queue", "due_ts, room_nid, eid", NoEvent, EventIsGone, RowFix.Delete),
        new RowCheck("unread_groups", "room_nid, rule_group", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("unread_threads", "room_nid, thread", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("unread_members", "room_nid, user_nid, from_ordinal", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("unread_exceptions", "room_nid, user_nid, ordinal", NoRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("directory_rooms", "room_nid", NoKnownRoom, RoomIsGone, RowFix.Delete),
        new RowCheck("server_notice_rooms", "user_nid", NoKnownRoom, RoomIsGone, RowFix.Delete),
    ];
}
