using Npgsql;

namespace Dendrite.Fast.Storage;

/// <summary>A connection of its own that LISTENs for the commits and claims of other nodes.</summary>
internal sealed class PostgresListener(NpgsqlConnectionStringBuilder address) : ICommitListener
{
    /// <summary>The channel of commits; a notification has no payload, since the tables say what happened.</summary>
    public const string CommitChannel = "dendrite_fast_commit";

    /// <summary>The channel of claims.</summary>
    public const string ClaimChannel = "dendrite_fast_claim";

    /// <summary>Sent in the transaction that it tells of.</summary>
    public const string NotifyCommit = "select pg_notify('" + CommitChannel + "', '')";

    // Owner: the feed's loop; the driver raises notifications within its calls.
    private NpgsqlDataSource? _source;
    private NpgsqlConnection? _connection;
    private int _heard;

    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        _heard = 0;
        try
        {
            _source = PostgresStore.Source(new NpgsqlConnectionStringBuilder(address.ConnectionString)
            {
                ApplicationName = "dendrite-fast listener",
                Pooling = false,
            });
            _connection = await _source.OpenConnectionAsync(cancellationToken);
            _connection.Notification += Heard;
            await using NpgsqlCommand listen = new($"listen {CommitChannel}; listen {ClaimChannel}", _connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new StoreUnavailableException("PostgreSQL could not be listened to.", failure);
        }
    }

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (_heard == 0)
            {
                await _connection!.WaitAsync(cancellationToken);
            }
        }
        catch (NpgsqlException failure)
        {
            throw new StoreUnavailableException("The connection that listens to PostgreSQL was lost.", failure);
        }

        _heard = 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            _connection.Notification -= Heard;
            await _connection.DisposeAsync();
            _connection = null;
        }

        if (_source is not null)
        {
            await _source.DisposeAsync();
            _source = null;
        }
    }

    private void Heard(object sender, NpgsqlNotificationEventArgs notification) => _heard++;
}
