using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>
/// SQLite in a folder that this process holds alone: one connection writes, guarded by <see cref="WriteGate"/>; a few
/// read, side by side, in WAL mode.
/// </summary>
internal sealed class SqliteStore : Store
{
    // Reads run on the caller's thread; more than this at once only wait for the disk. Chosen.
    private const int ReadersMax = 4;

    private readonly string _path;
    private readonly SqliteFolderLock _folder;
    private readonly TimeProvider _time;
    private readonly Durability _durability;
    private readonly SemaphoreSlim _readers = new(ReadersMax);
    private readonly System.Collections.Concurrent.ConcurrentBag<SqliteSession> _idle = [];

    // Owner: WriteGate.
    private SqliteSession? _side;

    private SqliteStore(string path, SqliteFolderLock folder, TimeProvider time, Durability durability)
    {
        _durability = durability;
        _path = path;
        _folder = folder;
        _time = time;
    }

    public override Dialect Dialect => Dialect.Sqlite;

    public override bool BlocksThread => true;

    /// <summary>Held by whoever writes, so that no transaction ever finds the database busy.</summary>
    public SemaphoreSlim WriteGate { get; } = new(1);

    public static SqliteStore Open(DatabaseOptions options, string folder, TimeProvider time)
    {
        try
        {
            Create(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseOpenException(
                $"The data folder '{folder}' cannot be made: {failure.Message}. Give another folder, or its owner "
                + "the right to write.",
                failure);
        }

        SqliteFolderLock folderLock = SqliteFolderLock.Take(folder, options.NodeName, time);
        return new SqliteStore(Path.Combine(folder, options.FileName), folderLock, time, options.Durability);
    }

    public SqliteConnection Connect(bool isWriter)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            SqlitePragmas.Apply(connection, isWriter, _durability);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override async ValueTask MigrateAsync(
        IReadOnlyList<Migration> migrations, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await using SqliteConnection connection = Connect(isWriter: true);
            await Migrator.RunAsync(connection, Dialect, migrations, _time, logger, cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw new DatabaseOpenException($"The database '{_path}' cannot be used: {failure.Message}", failure);
        }
    }

    public override async ValueTask<IReadOnlyList<T>> ListAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
    {
        await _readers.WaitAsync(cancellationToken);
        try
        {
            return Read(sql, arguments, map);
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException("SQLite could not read.", failure);
        }
        finally
        {
            _readers.Release();
        }
    }

    public override async ValueTask<IReadOnlyList<T>> WriteListAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
    {
        await WriteGate.WaitAsync(cancellationToken);
        try
        {
            _side ??= new SqliteSession(Connect(isWriter: true));
            return _side.List(sql, arguments, map);
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException("SQLite could not write.", failure);
        }
        finally
        {
            WriteGate.Release();
        }
    }

    public override async ValueTask CreateIndexAsync(OnlineIndex index, CancellationToken cancellationToken) =>
        await WriteListAsync(
            new ReadSql($"create index if not exists {index.Name} {index.Definition}"),
            [],
            static row => row.Int(0),
            cancellationToken);

    public override ILaneStore CreateLane(int writer, CommitFaults? faults) => new SqliteLaneStore(this, faults);

    public override async ValueTask DisposeAsync()
    {
        await WriteGate.WaitAsync();
        _side?.Dispose();
        for (int index = 0; index < ReadersMax; index++)
        {
            await _readers.WaitAsync();
        }

        while (_idle.TryTake(out SqliteSession? session))
        {
            session.Dispose();
        }

        _folder.Dispose();
    }

    /// <summary>A new folder is for this user alone: it holds password hashes and messages.</summary>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private IReadOnlyList<T> Read<T>(ReadSql sql, object[] arguments, Func<ReadRow, T> map)
    {
        if (!_idle.TryTake(out SqliteSession? session))
        {
            session = new SqliteSession(Connect(isWriter: false));
        }

        try
        {
            IReadOnlyList<T> found = session.List(sql, arguments, map);
            _idle.Add(session);
            return found;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}

/// <summary>A connection with its prepared commands; used by one caller at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<ReadSql, SqliteCommand> _commands = [];

    public IReadOnlyList<T> List<T>(ReadSql sql, object[] arguments, Func<ReadRow, T> map)
    {
        SqliteCommand command = Command(sql, arguments);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(new ReadRow(reader)));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Command(ReadSql sql, object[] arguments)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this program.
            command.CommandText = sql.For(Dialect.Sqlite);
#pragma warning restore CA2100
            for (int index = 1; index <= arguments.Length; index++)
            {
                SqliteParameter parameter = command.CreateParameter();
                parameter.ParameterName = "$" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (int index = 0; index < arguments.Length; index++)
        {
            command.Parameters[index].Value = arguments[index] switch
            {
                string text => StoredText.Encode(text),
                ReadOnlyMemory<byte> bytes => bytes.ToArray(),
                int[] numbers => Json(writer => Array.ForEach(numbers, number => writer.WriteNumberValue(number))),
                long[] numbers => Json(writer => Array.ForEach(numbers, number => writer.WriteNumberValue(number))),
                string[] texts => Json(
                    writer => Array.ForEach(texts, text => writer.WriteStringValue(StoredText.Encode(text)))),
                object other => other,
            };
        }

        return command;
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            write(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
