namespace Dendrite.Fast.Storage;

/// <summary>
/// A Log that is trimmed: how far it is gone, which place it had at which time, and the last device-list change of each
/// user, which tokens from below the trim are answered from. What each table is for: docs/storage.md.
/// </summary>
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
            select user_nid, writer, position from (
                select user_nid, writer, position,
                    row_number() over (partition by user_nid order by writer desc, position desc) as place
                from log where kind = 7 and user_nid <> 0) as changes
            where place = 1;

        """;
}
