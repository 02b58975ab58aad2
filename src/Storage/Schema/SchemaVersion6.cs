namespace Dendrite.Fast.Storage;

/// <summary>
/// A Log that is trimmed: how far it is gone, which place it had at which time, and the last device-list change of each
/// user, which tokens from below the trim are answered from. What each table is for: docs/storage.md.
/// </summary>
/// <remarks>
/// The last changes are looked up by user, in an index: the Log of a large server is too long to be read at a start.
/// </remarks>
internal static class SchemaVersion6
{
    public const string Ddl =
        """
        create table log_floors (writer {int} primary key, position {long} not null) {tree};
        create table log_marks (taken_ts {long} primary key, token {text} not null) {tree};
        create table device_list_changes (
            user_nid {long} primary key, writer {int} not null, position {long} not null) {rows};
        create index device_list_changes_by_position on device_list_changes (writer, position, user_nid);
        insert into device_list_changes (user_nid, writer, position)
            select user_nid, writer, (
                select max(l.position) from log l
                where l.user_nid = changed.user_nid and l.kind = 7 and l.writer = changed.writer and l.user_nid <> 0)
            from (
                select u.nid as user_nid, (
                    select max(l.writer) from log l
                    where l.user_nid = u.nid and l.kind = 7 and l.user_nid <> 0) as writer
                from users u) as changed
            where writer is not null;

        """;
}
