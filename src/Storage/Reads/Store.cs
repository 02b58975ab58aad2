using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>
/// A database behind its driver: reads, small writes outside the lanes, lane connections, migrations.
/// </summary>
internal abstract class Store : IAsyncDisposable
{
    public abstract Dialect Dialect { get; }

    /// <summary>Whether commits block their thread, so that a lane needs one of its own.</summary>
    public abstract bool BlocksThread { get; }

    /// <summary>Brings the schema to the newest version.</summary>
    /// <exception cref="DatabaseOpenException">The database is newer than this program.</exception>
    public abstract ValueTask MigrateAsync(
        IReadOnlyList<Migration> migrations, ILogger logger, CancellationToken cancellationToken);

    /// <summary>Makes an index unless it is there, for as long as it takes. Can be repeated after a kill.</summary>
    public abstract ValueTask CreateIndexAsync(OnlineIndex index, CancellationToken cancellationToken);

    /// <summary>All rows of a query.</summary>
    public abstract ValueTask<IReadOnlyList<T>> ListAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken);

    /// <summary>The rows that a small durable write returns.</summary>
    public abstract ValueTask<IReadOnlyList<T>> WriteListAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken);

    /// <summary>The one row that a small durable write returns.</summary>
    public async ValueTask<T> WriteAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken) =>
        (await WriteListAsync(sql, arguments, map, cancellationToken))[0];

    public abstract ILaneStore CreateLane(int writer, CommitFaults? faults);

    /// <summary>Hears of the commits of other nodes; null when there can be none.</summary>
    public virtual ICommitListener? CreateListener() => null;

    public abstract ValueTask DisposeAsync();

    public async ValueTask<T?> FindAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
        where T : class
    {
        IReadOnlyList<T> found = await ListAsync(sql, arguments, map, cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    public async ValueTask<T?> FindValueAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
        where T : struct
    {
        IReadOnlyList<T> found = await ListAsync(sql, arguments, map, cancellationToken);
        return found.Count == 0 ? null : found[0];
    }
}

/// <summary>Reads the columns of the current row of a reader.</summary>
internal readonly struct ReadRow(DbDataReader reader)
{
    public long Long(int column) => reader.GetInt64(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public int Int(int column) => reader.GetInt32(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public bool Bool(int column) => reader.GetBoolean(column);

    public string Text(int column) => StoredText.Decode(reader.GetString(column));

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : Text(column);

    public byte[] Blob(int column) => reader.GetFieldValue<byte[]>(column);

    public byte[]? BlobOrNull(int column) => reader.IsDBNull(column) ? null : Blob(column);

    /// <summary>A column of any type: a number, text, truth value or bytes.</summary>
    public object? Value(int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        string text => StoredText.Decode(text),
        var value => value,
    };

    /// <summary>Two columns: writer and position.</summary>
    public CommitPosition Position(int column) => new(Int(column), Long(column + 1));
}
