using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dendrite.Fast.Storage;

/// <summary>The writing connection of the one lane on SQLite.</summary>
internal sealed class SqliteLaneStore(SqliteStore store, CommitFaults? faults) : ILaneStore
{
    private const string GuardSql =
        "update writers set batch = ?1, position = ?2 where writer = ?3 and batch = ?1 - 1";

    private const string EpochSql = "select epoch from owner_slots where slot = ?1";
    private const string WriterSql = "select batch, position from writers where writer = ?1";

    // Owner: the lane.
    private SqliteConnection? _connection;
    private SqliteRowWriter? _rows;
    private readonly Dictionary<string, sqlite3_stmt> _statements = [];

    private sqlite3 Handle => _connection!.Handle!;

    public async ValueTask<StoreAnswer> ExecuteAsync(LaneBatch batch)
    {
        bool commitStarted = false;
        await store.WriteGate.WaitAsync();
        try
        {
            Connect();
            await (faults?.BeforeBeginAsync(batch.Appends.Count) ?? ValueTask.CompletedTask);
            Step("begin immediate");
            StoreAnswer? refusal = Check(batch) ?? WriteRows(batch);
            if (refusal is not null)
            {
                RollBack();
                return refusal;
            }

            await (faults?.BeforeCommitAsync() ?? ValueTask.CompletedTask);
            commitStarted = true;
            Step("commit");
            await (faults?.AfterCommitAsync() ?? ValueTask.CompletedTask);
            return StoreAnswer.Committed;
        }
        catch (Exception failure) when (
            failure is SqliteException or SqliteStoreException or InjectedFaultException)
        {
            // A fresh connection sees what is in the file, whatever state this one is in.
            Disconnect();
            return commitStarted ? StoreAnswer.Unknown(failure) : StoreAnswer.NotCommitted(failure);
        }
        finally
        {
            store.WriteGate.Release();
        }
    }

    public async ValueTask<WriterState> ReadWriterAsync(int writer)
    {
        await store.WriteGate.WaitAsync();
        try
        {
            Connect();
            sqlite3_stmt statement = Statement(WriterSql);
            Check(raw.sqlite3_bind_int64(statement, 1, writer));
            if (raw.sqlite3_step(statement) != raw.SQLITE_ROW)
            {
                throw new SqliteStoreException(raw.sqlite3_extended_errcode(Handle), "The writer has no row.");
            }

            var state = new WriterState(
                raw.sqlite3_column_int64(statement, 0), raw.sqlite3_column_int64(statement, 1));
            Check(raw.sqlite3_reset(statement));
            return state;
        }
        catch (Exception failure) when (failure is SqliteException or SqliteStoreException)
        {
            Disconnect();
            throw new StoreUnavailableException("SQLite could not read the writer's row.", failure);
        }
        finally
        {
            store.WriteGate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Disconnect();
        return ValueTask.CompletedTask;
    }

    private StoreAnswer? Check(LaneBatch batch)
    {
        sqlite3_stmt guard = Statement(GuardSql);
        Check(raw.sqlite3_bind_int64(guard, 1, batch.Number));
        Check(raw.sqlite3_bind_int64(guard, 2, batch.Last));
        Check(raw.sqlite3_bind_int64(guard, 3, batch.Writer));
        Run(guard);
        if (raw.sqlite3_changes(Handle) != 1)
        {
            return StoreAnswer.Fenced;
        }

        Dictionary<int, long> epochs = [];
        bool isStale = false;
        foreach (Append append in batch.Appends)
        {
            if (!epochs.TryGetValue(append.Place.Slot, out long epoch))
            {
                epoch = ReadEpoch(append.Place.Slot);
                epochs.Add(append.Place.Slot, epoch);
            }

            isStale |= epoch != append.Place.Epoch;
        }

        return isStale ? StoreAnswer.Stale(epochs) : null;
    }

    private StoreAnswer? WriteRows(LaneBatch batch)
    {
        SqliteRowWriter rows = _rows!;
        rows.StartTransaction();
        for (int index = 0; index < batch.Appends.Count; index++)
        {
            try
            {
                rows.Write(batch.Appends[index], batch.Writer, batch.First + index);
            }
            catch (SqliteRowException refused)
            {
                return StoreAnswer.RowFailed(index, refused.Failure);
            }
        }

        return null;
    }

    private long ReadEpoch(int slot)
    {
        sqlite3_stmt statement = Statement(EpochSql);
        Check(raw.sqlite3_bind_int64(statement, 1, slot));
        int code = raw.sqlite3_step(statement);
        long epoch = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
        Check(raw.sqlite3_reset(statement));
        return epoch;
    }

    private void Connect()
    {
        if (_connection is null)
        {
            _connection = store.Connect(isWriter: true);
            if (faults?.RelaxesDurability == true)
            {
                SqlitePragmas.RelaxDurability(_connection);
            }

            _rows = new SqliteRowWriter(Handle, faults);
        }
    }

    private void Disconnect()
    {
        foreach (sqlite3_stmt statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _rows?.Dispose();
        _rows = null;
        _connection?.Dispose();
        _connection = null;
    }

    private void RollBack()
    {
        // Some errors roll back on their own.
        if (raw.sqlite3_get_autocommit(Handle) == 0)
        {
            Step("rollback");
        }
    }

    private void Step(string sql) => Run(Statement(sql));

    private void Run(sqlite3_stmt statement)
    {
        int code = raw.sqlite3_step(statement);
        if (code != raw.SQLITE_DONE)
        {
            int extended = raw.sqlite3_extended_errcode(Handle);
            string detail = raw.sqlite3_errmsg(Handle).utf8_to_string();
            _ = raw.sqlite3_reset(statement);
            throw new SqliteStoreException(extended, detail);
        }

        Check(raw.sqlite3_reset(statement));
    }

    private sqlite3_stmt Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out sqlite3_stmt? statement))
        {
            Check(raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            _statements.Add(sql, statement);
        }

        return statement;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteStoreException(code, raw.sqlite3_errmsg(Handle).utf8_to_string());
        }
    }
}
