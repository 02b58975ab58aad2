using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dendrite.Fast.Engine;

/// <summary>
/// Writes the rows of messages with prepared statements and nothing around them: the most that SQLite takes, durable,
/// with our settings.
/// </summary>
internal sealed class BareSqlite : IDisposable
{
    /// <summary>Events per transaction. Source: the bound's definition, docs/storage.md.</summary>
    private const int BatchEvents = 1000;

    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _commit;
    private readonly sqlite3_stmt _event;
    private readonly sqlite3_stmt _json;
    private readonly sqlite3_stmt _head;
    private readonly sqlite3_stmt _log;
    private long _position;

    public BareSqlite(BenchStore store)
    {
        _connection = new SqliteConnection(store.ConnectionString);
        _connection.Open();
        foreach (var pragma in (string[])
            [
                "journal_mode=wal", "synchronous=full", "cache_size=-8192", "wal_autocheckpoint=4000", "mmap_size=0",
                "journal_size_limit=33554432", "temp_store=memory",
            ])
        {
            Check(raw.sqlite3_exec(_connection.Handle, $"pragma {pragma}"));
        }

        _begin = Prepare("begin immediate");
        _commit = Prepare("commit");
        _event = Prepare(
            "insert into events (room_nid, eid, event_id, ordinal, depth, origin_server_ts, sender_nid, flags, "
            + "state_after, auth_eids, prev_eids, type, writer, position) values (?1, ?2, ?3, ?2, ?2, ?4, ?1, 0, "
            + "?5, ?6, ?7, 'm.room.message', 1, ?8)");
        _json = Prepare("insert into event_json (room_nid, eid, json) values (?1, ?2, ?3)");
        _head = Prepare(
            "insert or replace into room_heads (room_nid, extremities, current_sid, next_eid, next_ordinal, next_kid, "
            + "next_sid, flags) values (?1, ?2, ?3, ?4, ?4, ?5, ?3 + 1, 0)");
        _log = Prepare(
            "insert into log (writer, position, seq, kind, room_nid, user_nid, payload) values "
            + "(1, ?1, 0, ?2, ?3, 0, ?4)");
    }

    /// <summary>Writes all rows; gives the number of transactions.</summary>
    public long Run(Sample[] samples)
    {
        var commits = 0;
        for (var first = 0; first < samples.Length; first += BatchEvents)
        {
            Step(_begin);
            var batch = samples.AsSpan(first, Math.Min(BatchEvents, samples.Length - first));
            foreach (ref readonly var sample in batch)
            {
                Write(in sample);
            }

            WriteHeads(batch);
            Step(_commit);
            commits++;
        }

        return commits;
    }

    public void Dispose()
    {
        foreach (var statement in (sqlite3_stmt[])[_begin, _commit, _event, _json, _head, _log])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private void Write(in Sample sample)
    {
        Bind(_event, 1, sample.Room.Value);
        Bind(_event, 2, sample.Eid);
        Bind(_event, 3, sample.EventId);
        Bind(_event, 4, sample.Ts);
        Bind(_event, 5, Sample.Sid);
        Bind(_event, 6, Sample.Auth);
        Bind(_event, 7, sample.Prev);
        Bind(_event, 8, ++_position);
        Step(_event);
        Bind(_json, 1, sample.Room.Value);
        Bind(_json, 2, sample.Eid);
        Bind(_json, 3, sample.Json);
        Step(_json);
        Bind(_log, 1, _position);
        Bind(_log, 2, Sample.LogKind);
        Bind(_log, 3, sample.Room.Value);
        Bind(_log, 4, sample.Payload);
        Step(_log);
    }

    // Of the heads of a batch only the last of each room is seen by anybody.
    private void WriteHeads(ReadOnlySpan<Sample> batch)
    {
        foreach (ref readonly var sample in batch[Math.Max(0, batch.Length - SampleRows.Rooms)..])
        {
            Bind(_head, 1, sample.Room.Value);
            Bind(_head, 2, sample.Extremity);
            Bind(_head, 3, Sample.Sid);
            Bind(_head, 4, sample.Eid + 1);
            Bind(_head, 5, Sample.NextKid);
            Step(_head);
        }
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(
            _connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return statement;
    }

    private void Bind(sqlite3_stmt statement, int index, long value) =>
        Check(raw.sqlite3_bind_int64(statement, index, value));

    private void Bind(sqlite3_stmt statement, int index, byte[] value) =>
        Check(raw.sqlite3_bind_blob(statement, index, value));

    private void Step(sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_connection.Handle).utf8_to_string());
        }

        Check(raw.sqlite3_reset(statement));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_connection.Handle).utf8_to_string());
        }
    }
}
