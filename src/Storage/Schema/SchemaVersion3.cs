namespace Dendrite.Fast.Storage;

/// <summary>The search index. How it works: docs/search.md.</summary>
internal static class SchemaVersion3
{
    public const string Ddl =
        """
        create table search_entries (
            place {long} primary key, room_nid {long} not null, eid {int} not null, key {int} not null,
            sender_nid {long} not null, grams {text} not null) {rows};
        create index search_entries_by_event on search_entries (room_nid, eid);

        """;

    /// <summary>The grams go into an FTS5 index that keeps no text, and leave their row again.</summary>
    public const string Sqlite =
        """
        create virtual table search_grams using fts5(
            grams, content='', contentless_delete=1, detail=none, tokenize='ascii');
        create trigger search_entries_added after insert on search_entries begin
            insert into search_grams (rowid, grams) values (new.place, new.grams); update search_entries
            set grams = '' where place = new.place; end;
        create trigger search_entries_removed after delete on search_entries begin
            delete from search_grams where rowid = old.place; end;

        """;

    /// <summary>
    /// Without a list of pending entries: it would be merged in by whichever commit fills it, and hold up all others.
    /// </summary>
    public const string Postgres =
        """
        create index search_entries_by_gram on search_entries
            using gin (string_to_array(grams, ' ')) with (fastupdate = off);
        create index search_entries_by_room on search_entries (room_nid, place);

        """;
}
