using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Dendrite.Fast.Storage;

/// <summary>
/// The connection of one lane to PostgreSQL. A batch is one round trip of statements and one of COMMIT: COMMIT is sent
/// only when the writer's row is locked and everything is checked, so that a lost connection leaves one question, which
/// that row answers.
/// </summary>
internal sealed class PostgresLaneStore : ILaneStore
{
    // How long one look at the writer's row waits for the lost connection's transaction to end. Chosen.
    private const string LockWait = "set local lock_timeout = '5s'";

    private const string WriterSql = "select batch, position from writers where writer = $1 for update";

    private const string TerminateSql =
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = any($1)";

    private const string LastsSql =
        "select exists (select from pg_stat_activity where application_name = any($1))";

    private readonly NpgsqlConnectionStringBuilder _address;
    private readonly int _writer;
    private readonly bool _notifies;
    private readonly CommitFaults? _faults;

    // Owner: the lane. The driver ties commands to the connection that ran them: a new one gets new ones.
    private PostgresRows _rows = new();
    private PostgresGuards _guards = new();
    private NpgsqlDataSource? _source;
    private NpgsqlConnection? _connection;
    private string? _name;

    // Names of sessions that may not have ended yet; cleared by the first look that finds them gone.
    private readonly List<string> _lost = [];

    public PostgresLaneStore(NpgsqlConnectionStringBuilder address, int writer, bool notifies, CommitFaults? faults)
    {
        _writer = writer;
        _notifies = notifies;
        _address = address;
        _faults = faults;
    }

    /// <summary>What the names of a writer's connections begin with.</summary>
    public static string NameOf(int writer) =>
        string.Create(CultureInfo.InvariantCulture, $"dendrite-fast lane {writer} ");

    public async ValueTask<StoreAnswer> ExecuteAsync(LaneBatch batch)
    {
        bool commitStarted = false;
        try
        {
            NpgsqlConnection connection = await ConnectAsync();
            await (_faults?.BeforeBeginAsync(batch.Appends.Count) ?? ValueTask.CompletedTask);
            if (Gather(batch) is { } unfit)
            {
                return unfit;
            }

            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            if (await RunAsync(connection, transaction, batch) is { } refusal)
            {
                await transaction.RollbackAsync();
                return refusal;
            }

            await (_faults?.BeforeCommitAsync() ?? ValueTask.CompletedTask);
            commitStarted = true;
            await transaction.CommitAsync();
            await (_faults?.AfterCommitAsync() ?? ValueTask.CompletedTask);
            return StoreAnswer.Committed;
        }
        catch (PostgresException refused) when (!commitStarted && IsRowFailure(refused.SqlState))
        {
            // The transaction has been rolled back with its scope; the connection is fine.
            return StoreAnswer.RowFailed(batch.Appends.Count == 1 ? 0 : -1, Failure(refused));
        }
        catch (StoreUnavailableException failure)
        {
            return StoreAnswer.NotCommitted(failure);
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            await DisconnectAsync();
            return commitStarted ? StoreAnswer.Unknown(failure) : StoreAnswer.NotCommitted(failure);
        }
        finally
        {
            _rows.Clear();
        }
    }

    public async ValueTask<WriterState> ReadWriterAsync(int writer)
    {
        try
        {
            NpgsqlConnection connection = await ConnectAsync();
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            await using (NpgsqlCommand wait = new(LockWait, connection, transaction))
            {
                await wait.ExecuteNonQueryAsync();
            }

            await using NpgsqlCommand read = new(WriterSql, connection, transaction);
            read.Parameters.Add(new NpgsqlParameter<int> { TypedValue = writer });
            await using NpgsqlDataReader reader = await read.ExecuteReaderAsync();
            if (!await reader.ReadAsync())
            {
                throw new StoreUnavailableException("The writer has no row.");
            }

            return new WriterState(reader.GetInt64(0), reader.GetInt64(1));
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            await DisconnectAsync();
            throw new StoreUnavailableException("PostgreSQL could not read the writer's row.", failure);
        }
    }

    public async ValueTask DisposeAsync() => await DisconnectAsync();

    private static bool IsConnectionFailure(Exception failure) =>
        failure is NpgsqlException or InjectedFaultException or IOException or TimeoutException
            or System.Net.Sockets.SocketException or OperationCanceledException;

    /// <summary>Data exceptions, integrity violations, program limits and errors in the statement itself.</summary>
    private static bool IsRowFailure(string state) =>
        state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal)
        || state.StartsWith("42", StringComparison.Ordinal) || state.StartsWith("54", StringComparison.Ordinal);

    private static CommitFailure Failure(PostgresException refused)
    {
        CommitFailureKind kind = refused.SqlState == PostgresErrorCodes.UniqueViolation
            ? CommitFailureKind.Conflict
            : CommitFailureKind.BadRow;
        return new CommitFailure(kind, refused.TableName, $"{refused.SqlState} {refused.MessageText}");
    }

    private StoreAnswer? Gather(LaneBatch batch)
    {
        for (int index = 0; index < batch.Appends.Count; index++)
        {
            try
            {
                _rows.Add(batch.Appends[index], batch.Writer, batch.First + index);
            }
            catch (OverflowException unfit)
            {
                return StoreAnswer.RowFailed(index, new(CommitFailureKind.BadRow, null, unfit.Message));
            }
        }

        return null;
    }

    private async Task<StoreAnswer?> RunAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, LaneBatch batch)
    {
        await using NpgsqlBatch statements = new(connection, transaction);
        Fill(statements, batch);
        Dictionary<int, long> epochs = [];
        await using (NpgsqlDataReader reader = await statements.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                epochs.Add(reader.GetInt32(0), reader.GetInt64(1));
            }

            while (await reader.NextResultAsync())
            {
                // Only the errors of the other statements, and how many rows they touched, are of interest.
            }
        }

        if (_guards.Guard.Rows != 1)
        {
            return StoreAnswer.Fenced;
        }

        bool isStale = false;
        foreach (Append append in batch.Appends)
        {
            isStale |= epochs.GetValueOrDefault(append.Place.Slot) != append.Place.Epoch;
            epochs.TryAdd(append.Place.Slot, 0);
        }

        if (isStale)
        {
            return StoreAnswer.Stale(epochs);
        }

        foreach (RowSet set in _rows.Statements)
        {
            if (set.Spec.MustMatch && set.Command.Rows != (ulong)set.Count)
            {
                var failure = new CommitFailure(CommitFailureKind.Conflict, set.Spec.Table, "The row is not there.");
                return StoreAnswer.RowFailed(batch.Appends.Count == 1 ? 0 : -1, failure);
            }
        }

        return null;
    }

    private void Fill(NpgsqlBatch statements, LaneBatch batch)
    {
        _guards.Fill(batch);
        statements.BatchCommands.Add(_guards.Guard);
        statements.BatchCommands.Add(_guards.Epochs);
        for (int index = 0; index < _rows.Statements.Count; index++)
        {
            if (_faults?.FailsWrite(index) == true)
            {
                statements.BatchCommands.Add(new NpgsqlBatchCommand("select 1 / 0"));
            }

            statements.BatchCommands.Add(_rows.Statements[index].Command);
        }

        if (_notifies)
        {
            statements.BatchCommands.Add(new NpgsqlBatchCommand(PostgresListener.NotifyCommit));
        }
    }

    /// <exception cref="StoreUnavailableException">A session of an earlier connection has not ended yet.</exception>
    private async ValueTask<NpgsqlConnection> ConnectAsync()
    {
        if (_connection is null)
        {
            await OpenAsync();
        }

        if (_lost.Count > 0)
        {
            await EndLostAsync(_connection!);
        }

        return _connection!;
    }

    private async ValueTask OpenAsync()
    {
        // The name is this connection's own, so that it can be found and ended on the server when it is lost. It begins
        // with the writer's, so that who takes its slots over finds it too.
        string name = NameOf(_writer) + RandomNumberGenerator.GetHexString(12);
        var address = new NpgsqlConnectionStringBuilder(_address.ConnectionString) { ApplicationName = name };
        NpgsqlDataSource source = PostgresStore.Source(address);
        try
        {
            _connection = await source.OpenConnectionAsync();
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }

        _source = source;
        _name = name;
    }

    /// <summary>
    /// Ends the sessions of lost connections. The server may not have noticed the loss: such a session may hold the
    /// writer's row, which its transaction has locked.
    /// </summary>
    /// <exception cref="StoreUnavailableException">One is still there: ask again.</exception>
    private async Task EndLostAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand terminate = new(TerminateSql, connection);
        terminate.Parameters.Add(new NpgsqlParameter<List<string>> { TypedValue = _lost });
        await terminate.ExecuteNonQueryAsync();
        await using NpgsqlCommand lasts = new(LastsSql, connection);
        lasts.Parameters.Add(new NpgsqlParameter<List<string>> { TypedValue = _lost });
        if (await lasts.ExecuteScalarAsync() is true)
        {
            throw new StoreUnavailableException("The session of a lost connection has not ended yet.");
        }

        _lost.Clear();
    }

    private async ValueTask DisconnectAsync()
    {
        if (_connection is null)
        {
            return;
        }

        _lost.Add(_name!);
        _rows = new PostgresRows();
        _guards = new PostgresGuards();
        await _connection.DisposeAsync();
        _connection = null;
        await _source!.DisposeAsync();
        _source = null;
    }
}
