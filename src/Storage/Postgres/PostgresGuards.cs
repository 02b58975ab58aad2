using Npgsql;
using NpgsqlTypes;

namespace Dendrite.Fast.Storage;

/// <summary>The two statements that begin each batch: who commits as this writer, and who owns the slots.</summary>
internal sealed class PostgresGuards
{
    private const string GuardSql =
        "update writers set batch = $1, position = $2 where writer = $3 and batch = $1 - 1";

    // The share lock makes a claim wait for this commit, and this commit for a claim.
    private const string EpochSql = "select slot, epoch from owner_slots where slot = any($1) for share";

    private readonly NpgsqlParameter<long> _batch = new() { NpgsqlDbType = NpgsqlDbType.Bigint };
    private readonly NpgsqlParameter<long> _position = new() { NpgsqlDbType = NpgsqlDbType.Bigint };
    private readonly NpgsqlParameter<int> _writer = new() { NpgsqlDbType = NpgsqlDbType.Integer };
    private readonly NpgsqlParameter<int[]> _slots =
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer };

    public PostgresGuards()
    {
        Guard.Parameters.Add(_batch);
        Guard.Parameters.Add(_position);
        Guard.Parameters.Add(_writer);
        Epochs.Parameters.Add(_slots);
    }

    /// <summary>Moves the writer's row on; touches none when somebody else did.</summary>
    public NpgsqlBatchCommand Guard { get; } = new(GuardSql);

    /// <summary>Reads the epochs of the slots.</summary>
    public NpgsqlBatchCommand Epochs { get; } = new(EpochSql);

    public void Fill(LaneBatch batch)
    {
        _batch.TypedValue = batch.Number;
        _position.TypedValue = batch.Last;
        _writer.TypedValue = batch.Writer;
        _slots.TypedValue = [.. batch.Appends.Select(append => append.Place.Slot).Distinct()];
    }
}
