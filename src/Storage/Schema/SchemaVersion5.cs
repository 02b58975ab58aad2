namespace Dendrite.Fast.Storage;

/// <summary>
/// Long work that survives the process, and content that waits to be erased. What each table is for: docs/storage.md.
/// </summary>
internal static class SchemaVersion5
{
    public const string Ddl =
        """
        create table jobs (
            id {long} primary key, kind {int} not null, room_nid {long} not null, status {int} not null,
            started_ts {long} not null, updated_ts {long} not null, state {blob} not null) {rows};
        create index jobs_by_status on jobs (status, id);
        create index state_keys_of_retention on state_keys (room_nid) where type = 'm.room.retention';
        create table redaction_queue (
            due_ts {long} not null, room_nid {long} not null, eid {int} not null,
            primary key (due_ts, room_nid, eid)) {tree};

        """;
}
