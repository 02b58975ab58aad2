using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Dendrite.Fast.Storage;

/// <summary>A PostgreSQL database: a pool of connections for reads and small writes, and one for each lane.</summary>
internal sealed class PostgresStore : Store
{
    // Connections for reads; PostgreSQL's own default allows 100 for everybody. Chosen.
    private const int ReadersMax = 20;

    // The oldest release that its makers still mend.
    private const int OldestVersion = 14;

    // Lanes write by key only: plans that read whole tables are never right, and replanning each batch costs.
    private const string LaneSettings =
        "-c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off "
        + "-c enable_hashjoin=off -c enable_mergejoin=off";

    // Who has the database open as this node: its lanes, once they have committed, and its pool, which keeps a
    // connection.
    private static readonly ReadSql FindHolder = new(
        """
        select coalesce(host(client_addr), 'its own machine') from pg_stat_activity
        where datname = current_database() and application_name <> $1
            and cast(substring(application_name from '^dendrite-fast (?:pool|lane) ([0-9]+) ') as int)
                between $2 and $3
        limit 1
        """);

    private readonly NpgsqlConnectionStringBuilder _address;
    private readonly NpgsqlDataSource _pool;
    private readonly string _poolName;
    private readonly int _writer;
    private readonly Durability _durability;
    private readonly bool _hasOthers;
    private readonly TimeProvider _time;

    private PostgresStore(
        NpgsqlConnectionStringBuilder address,
        NpgsqlDataSource pool,
        string poolName,
        int writer,
        Durability durability,
        bool hasOthers,
        TimeProvider time)
    {
        _poolName = poolName;
        _writer = writer;
        _hasOthers = hasOthers;
        _durability = durability;
        _address = address;
        _pool = pool;
        _time = time;
    }

    public override Dialect Dialect => Dialect.Postgres;

    public override bool BlocksThread => false;

    /// <summary>Makes the pool; nothing is connected yet.</summary>
    /// <param name="url">Where the database is.</param>
    /// <param name="durability">What a commit survives.</param>
    /// <param name="hasOthers">Whether other nodes have to be told of commits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="writer">The first writer of this node, by which others see that it is there; 0 for none.</param>
    public static PostgresStore Open(
        string url, Durability durability, bool hasOthers, TimeProvider time, int writer)
    {
        NpgsqlConnectionStringBuilder address = PostgresUrl.Parse(url);
        address.IncludeErrorDetail = false;
        address.KeepAlive = 30;
        address.MaxAutoPrepare = 256;
        address.AutoPrepareMinUsages = 2;
        string name = string.Create(
            CultureInfo.InvariantCulture, $"dendrite-fast pool {writer} {RandomNumberGenerator.GetHexString(12)}");
        var pooled = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            ApplicationName = name,
            MinPoolSize = 1,
            MaxPoolSize = ReadersMax,
        };
        return new PostgresStore(address, Source(pooled), name, writer, durability, hasOthers, time);
    }

    /// <summary>Refuses where another process has the database open as this node; then this is disposed of.</summary>
    /// <exception cref="DatabaseOpenException">It has, or PostgreSQL cannot be asked.</exception>
    public async ValueTask CheckUnusedAsync(CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<string> holders = await ReadAsync(
                FindHolder,
                [_poolName, _writer, _writer + StaticPlacement.SlotsPerNode - 1],
                row => row.Text(0),
                cancellationToken);
            if (holders.Count == 0)
            {
                return;
            }

            await DisposeAsync();
            throw new DatabaseOpenException(
                $"The database '{_address.Database}' is in use by a server that connects to it from {holders[0]}. Stop "
                + "that, or do this on its machine, with its data folder.");
        }
        catch (NpgsqlException failure)
        {
            await DisposeAsync();
            throw Unusable(failure);
        }
    }

    /// <summary>A source with only what is used, so that the rest can be trimmed away.</summary>
    public static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder address)
    {
        NpgsqlSlimDataSourceBuilder builder = new(address.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }

    public override async ValueTask MigrateAsync(
        IReadOnlyList<Migration> migrations, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await using NpgsqlConnection connection = await _pool.OpenConnectionAsync(cancellationToken);
            await CheckAsync(connection, cancellationToken);
            await Migrator.RunAsync(connection, Dialect, migrations, _time, logger, cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw Unusable(failure);
        }
    }

    public override async ValueTask<IReadOnlyList<T>> ListAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(sql, arguments, map, cancellationToken);
        }
        catch (NpgsqlException failure) when (failure.IsTransient || failure is PostgresException { SqlState: "57P01" })
        {
            // A connection that lay in the pool while the server restarted; a read may run twice.
            _pool.Clear();
        }
        catch (NpgsqlException failure)
        {
            throw new StoreUnavailableException("PostgreSQL could not read.", failure);
        }

        try
        {
            return await ReadAsync(sql, arguments, map, cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new StoreUnavailableException("PostgreSQL could not read.", failure);
        }
    }

    public override async ValueTask<IReadOnlyList<T>> WriteListAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(sql, arguments, map, cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new StoreUnavailableException("PostgreSQL could not write.", failure);
        }
    }

    public override async ValueTask CreateIndexAsync(OnlineIndex index, CancellationToken cancellationToken)
    {
        try
        {
            await using NpgsqlConnection connection = await _pool.OpenConnectionAsync(cancellationToken);
            await using NpgsqlCommand command = new(
                "select exists (select from pg_index where indexrelid = to_regclass($1) and not indisvalid)",
                connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = index.Name });
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                // What a kill in the middle left: kept up by every write, and used by no read.
                await ExecuteAsync(connection, $"drop index concurrently {index.Name}", cancellationToken);
            }

            await ExecuteAsync(
                connection,
                $"create index concurrently if not exists {index.Name} {index.Definition}",
                cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new StoreUnavailableException($"PostgreSQL could not make the index {index.Name}.", failure);
        }
    }

    public override ILaneStore CreateLane(int writer, CommitFaults? faults) =>
        new PostgresLaneStore(LaneAddress(), writer, _hasOthers, faults);

    public override ICommitListener? CreateListener() => _hasOthers ? new PostgresListener(_address) : null;

    /// <summary>How a lane connects.</summary>
    internal NpgsqlConnectionStringBuilder LaneAddress() => new(_address.ConnectionString)
    {
        Pooling = false,
        Options = (_durability == Durability.Full ? "-c synchronous_commit=on " : "-c synchronous_commit=off ")
            + LaneSettings,
    };

    public override async ValueTask DisposeAsync() => await _pool.DisposeAsync();

    private static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new DatabaseOpenException(
                $"PostgreSQL {connection.PostgreSqlVersion} is too old. Use version {OldestVersion} or newer.");
        }

        await using NpgsqlCommand command = new("show server_encoding", connection);
        string? encoding = await command.ExecuteScalarAsync(cancellationToken) as string;
        if (encoding != "UTF8")
        {
            throw new DatabaseOpenException(
                $"The database has the encoding {encoding}. Create one with: createdb --encoding=UTF8 "
                + "--template=template0 NAME");
        }
    }

    // Without a limit: a large table takes as long as it takes.
    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // The text is a constant of this program.
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Parameter(object argument) => argument switch
    {
        int value => new NpgsqlParameter<int> { TypedValue = value },
        long value => new NpgsqlParameter<long> { TypedValue = value },
        bool value => new NpgsqlParameter<bool> { TypedValue = value },
        string value => new NpgsqlParameter<string> { TypedValue = StoredText.Encode(value) },
        byte[] value => new NpgsqlParameter<byte[]> { TypedValue = value },
        ReadOnlyMemory<byte> value => new NpgsqlParameter<byte[]> { TypedValue = value.ToArray() },
        int[] value => new NpgsqlParameter<int[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer,
            TypedValue = value,
        },
        long[] value => new NpgsqlParameter<long[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint,
            TypedValue = value,
        },
        string[] value => new NpgsqlParameter<string[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
            TypedValue = Array.ConvertAll(value, StoredText.Encode),
        },
        _ => throw new System.Diagnostics.UnreachableException($"No parameter of type {argument.GetType()}."),
    };

    private DatabaseOpenException Unusable(NpgsqlException failure) => new(
        $"PostgreSQL at {_address.Host}:{_address.Port}, database '{_address.Database}', cannot be used: "
        + $"{failure.Message}. Check that it runs, that the URL names it, and that the user may use it.",
        failure);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        ReadSql sql, object[] arguments, Func<ReadRow, T> map, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await _pool.OpenConnectionAsync(cancellationToken);
        await using NpgsqlCommand command = new(sql.For(Dialect.Postgres), connection);
        foreach (object argument in arguments)
        {
            command.Parameters.Add(Parameter(argument));
        }

        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(map(new ReadRow(reader)));
        }

        return rows;
    }
}
