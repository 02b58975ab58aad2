using System.Buffers;
using System.Diagnostics;
using System.Text;
using SQLitePCL;

namespace Dendrite.Fast.Storage;

/// <summary>Binds rows to prepared statements and runs them, one by one. Belongs to one lane's connection.</summary>
internal sealed class SqliteRowWriter : IDisposable
{
    // Texts up to this many UTF-8 bytes are encoded on the stack; chosen: ids and types are at most 255.
    private const int StackBytes = 768;

    private readonly sqlite3 _handle;
    private readonly Dictionary<TableSpec, sqlite3_stmt> _statements = new(ReferenceEqualityComparer.Instance);
    private readonly CommitFaults? _faults;

    // Owner: the lane.
    private TableSpec _spec = LogRow.Spec;
    private sqlite3_stmt? _statement;
    private int _column;
    private int _writer;
    private long _position;
    private int _writes;

    public SqliteRowWriter(sqlite3 handle, CommitFaults? faults)
    {
        _handle = handle;
        _faults = faults;
    }

    /// <summary>Starts the count of writes of a transaction.</summary>
    public void StartTransaction() => _writes = 0;

    /// <summary>Writes all rows of one append.</summary>
    /// <exception cref="SqliteRowException">The database refuses a row.</exception>
    /// <exception cref="SqliteStoreException">The database cannot write.</exception>
    public void Write(Append append, int writer, long position)
    {
        _writer = writer;
        _position = position;
        var sink = new SqliteRowSink(this);
        for (RowRun? run = append.FirstRun; run is not null; run = run.Next)
        {
            Use(run.Spec);
            run.Replay(ref sink);
        }

        ReadOnlySpan<LogRecord> records = append.Records;
        if (records.Length > 0)
        {
            Use(LogRow.Spec);
        }

        for (int index = 0; index < records.Length; index++)
        {
            sink.Begin();
            new LogRow(index, records[index]).WriteTo(ref sink);
            sink.End();
        }
    }

    public void Dispose()
    {
        foreach (sqlite3_stmt statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    public void Begin() => _column = 0;

    public void Put(long value) => Check(raw.sqlite3_bind_int64(_statement, ++_column, value));

    public void PutNull() => Check(raw.sqlite3_bind_null(_statement, ++_column));

    public void Put(ReadOnlySpan<byte> value)
    {
        _column++;

        // An empty span has no address, which SQLite would take for null.
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_statement, _column, 0)
            : raw.sqlite3_bind_blob(_statement, _column, value));
    }

    public void Put(string value)
    {
        _column++;
        string stored = StoredText.Encode(value);
        int bytesMax = Encoding.UTF8.GetMaxByteCount(stored.Length);
        byte[]? rented = bytesMax > StackBytes ? ArrayPool<byte>.Shared.Rent(bytesMax) : null;
        Span<byte> bytes = rented ?? stackalloc byte[StackBytes];
        int count = Encoding.UTF8.GetBytes(stored, bytes);

        // SQLite copies the bytes. An empty text needs an address of its own, too.
        Check(count == 0
            ? raw.sqlite3_bind_text(_statement, _column, string.Empty)
            : raw.sqlite3_bind_text(_statement, _column, bytes[..count]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public void End()
    {
        for (int index = _column; index < _spec.Columns.Length; index++)
        {
            Debug.Assert(
                _spec.Columns[index].Type is ColumnType.Writer or ColumnType.Position, "Only system columns are left.");
            Put(_spec.Columns[index].Type == ColumnType.Writer ? _writer : _position);
        }

        if (_faults?.FailsWrite(_writes) == true)
        {
            throw new SqliteRowException(new(CommitFailureKind.BadRow, _spec.Table, "A test makes the write fail."));
        }

        _writes++;
        int code = raw.sqlite3_step(_statement);
        if (code != raw.SQLITE_DONE)
        {
            Exception failure = Failure(code);
            _ = raw.sqlite3_reset(_statement);
            throw failure;
        }

        int changed = _spec.MustMatch ? raw.sqlite3_changes(_handle) : 1;
        Check(raw.sqlite3_reset(_statement));
        if (changed == 0)
        {
            throw new SqliteRowException(new(CommitFailureKind.Conflict, _spec.Table, "The row is not there."));
        }
    }

    private void Use(TableSpec spec)
    {
        _spec = spec;
        if (!_statements.TryGetValue(spec, out sqlite3_stmt? statement))
        {
            Check(raw.sqlite3_prepare_v3(
                _handle, SqliteStatements.For(spec), raw.SQLITE_PREPARE_PERSISTENT, out statement));
            _statements.Add(spec, statement);
        }

        _statement = statement;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    private Exception Failure(int code)
    {
        string detail = raw.sqlite3_errmsg(_handle).utf8_to_string();
        int extended = raw.sqlite3_extended_errcode(_handle);
        switch (code & 0xff)
        {
            case raw.SQLITE_CONSTRAINT:
                bool isTaken = extended is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY
                    or raw.SQLITE_CONSTRAINT_ROWID;
                CommitFailureKind kind = isTaken ? CommitFailureKind.Conflict : CommitFailureKind.BadRow;
                return new SqliteRowException(new(kind, _spec.Table, detail));
            case raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE:
                return new SqliteRowException(new(CommitFailureKind.BadRow, _spec.Table, detail));
            default:
                return new SqliteStoreException(extended, detail);
        }
    }
}

/// <summary>
/// The struct form of a <see cref="SqliteRowWriter"/>, so that rows are written without interface calls.
/// </summary>
internal readonly struct SqliteRowSink(SqliteRowWriter writer) : IRowRunSink
{
    public void Begin() => writer.Begin();

    public void End() => writer.End();

    public void Put(long value) => writer.Put(value);

    public void Put(long? value)
    {
        if (value is { } number)
        {
            writer.Put(number);
        }
        else
        {
            writer.PutNull();
        }
    }

    public void Put(bool value) => writer.Put(value ? 1 : 0);

    public void Put(string? value)
    {
        if (value is null)
        {
            writer.PutNull();
        }
        else
        {
            writer.Put(value);
        }
    }

    public void Put(ReadOnlyMemory<byte> value) => writer.Put(value.Span);

    public void Put(byte[]? value)
    {
        if (value is null)
        {
            writer.PutNull();
        }
        else
        {
            writer.Put(value.AsSpan());
        }
    }
}

/// <summary>The database refuses a row.</summary>
internal sealed class SqliteRowException(CommitFailure failure) : Exception(failure.Detail)
{
    public CommitFailure Failure { get; } = failure;
}

/// <summary>The database cannot write: full, broken or locked.</summary>
internal sealed class SqliteStoreException(int code, string detail) : Exception($"SQLite error {code}: {detail}")
{
    public int Code { get; } = code;
}
