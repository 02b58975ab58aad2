namespace Dendrite.Fast.Storage;

/// <summary>
/// Unread counts: an event says by which rules it counts, a member since when and by which rules; whoever is a member
/// already counts from here on. What each table is for: docs/storage.md.
/// </summary>
internal static class SchemaVersion4
{
    public const string Ddl =
        """
        alter table events add column unread {blob};
        create table unread_groups (
            room_nid {long} not null, rule_group {int} not null, identity {blob} not null,
            primary key (room_nid, rule_group)) {tree};
        create table unread_threads (
            room_nid {long} not null, thread {int} not null, root_id {blob} not null,
            primary key (room_nid, thread)) {tree};
        create table unread_members (
            room_nid {long} not null, user_nid {long} not null, from_ordinal {int} not null, rule_group {int} not null,
            primary key (room_nid, user_nid, from_ordinal)) {tree};
        create table unread_exceptions (
            room_nid {long} not null, user_nid {long} not null, ordinal {int} not null, actions {int} not null,
            primary key (room_nid, user_nid, ordinal)) {tree};
        insert into unread_members (room_nid, user_nid, from_ordinal, rule_group)
            select m.room_nid, m.user_nid, h.next_ordinal - 1, 0 from memberships m
            join room_heads h on h.room_nid = m.room_nid
            join accounts a on a.user_nid = m.user_nid
            where m.membership = 1;
        create index account_data_push_rules on account_data (user_nid) where type = 'm.push_rules';

        """;
}
