namespace Dendrite.Fast.Storage;

/// <summary>
/// Events from other servers, and states that cost no rows: what a room is loaded from stands in the rows of its
/// events. What each table is for: docs/storage.md.
/// </summary>
internal static class SchemaVersion2
{
    public const string Ddl =
        """
        alter table events add column type {text};
        alter table events add column state_before {int};
        alter table events add column member {int};
        drop index events_by_ordinal;
        alter table state_snapshots add column flags {int} not null default 0;
        alter table room_heads add column writer {int} not null default 0;
        alter table room_heads add column position {long} not null default 0;
        create table backward_extremities (
            room_nid {long} not null, event_id {blob} not null, eid {int} not null,
            primary key (room_nid, event_id, eid)) {tree};
        create table staged_events (
            room_nid {long} not null, event_id {blob} not null, origin_nid {long} not null,
            received_ts {long} not null, json {blob} not null,
            primary key (room_nid, event_id)) {rows};
        create table relations (
            room_nid {long} not null, parent_id {blob} not null, eid {int} not null, rel_type {text} not null,
            primary key (room_nid, parent_id, eid)) {tree};

        """;
}
