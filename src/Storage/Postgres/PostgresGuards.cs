using Npgsql;
using NpgsqlTypes;

namespace Dendrite.Fast.Storage;

/// <summary>
/// The two statements that begin each batch: who commits as this writer, and who owns the slots. Plain ones are looked
/// at before COMMIT is sent; strict ones fail by themselves, so that a batch can commit without being looked at.
/// Belongs to one lane's connection.
/// </summary>
internal sealed class PostgresGuards
{
    private const string GuardSql =
        "update writers set batch = $1, position = $2 where writer = $3 and batch = $1 - 1";

    // The share lock makes a claim wait for this commit, and this commit for a claim.
    private const string EpochSql = "select slot, epoch from owner_slots where slot = any($1) for share";

    // A division by zero ends the transaction.
    private const string StrictGuardSql =
        "with moved as (" + GuardSql + " returning 1) select 1 / count(*) from moved";

    // A row that a claim changed meanwhile is looked at anew once its lock is had: then it does not fit any more.
    private const string StrictEpochSql =
        "select 1 / (count(*) = cardinality($1::int[]))::int from (select from owner_slots as held "
        + "join unnest($1::int[], $2::bigint[]) as placed (slot, epoch) "
        + "on placed.slot = held.slot and placed.epoch = held.epoch "
        + "for share of held) as fitting";

    private readonly NpgsqlParameter<long> _batch = new() { NpgsqlDbType = NpgsqlDbType.Bigint };
    private readonly NpgsqlParameter<long> _position = new() { NpgsqlDbType = NpgsqlDbType.Bigint };
    private readonly NpgsqlParameter<int> _writer = new() { NpgsqlDbType = NpgsqlDbType.Integer };
    private readonly NpgsqlParameter<List<int>> _slots =
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer };

    private readonly NpgsqlParameter<List<long>> _epochs =
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };

    // Owner: the lane.
    private readonly Dictionary<int, long> _placed = [];

    private PostgresGuards(bool isStrict)
    {
        Guard = new NpgsqlBatchCommand(isStrict ? StrictGuardSql : GuardSql);
        Guard.Parameters.Add(_batch);
        Guard.Parameters.Add(_position);
        Guard.Parameters.Add(_writer);
        Epochs = new NpgsqlBatchCommand(isStrict ? StrictEpochSql : EpochSql);
        Epochs.Parameters.Add(_slots);
        _slots.TypedValue = [];
        _epochs.TypedValue = [];
        if (isStrict)
        {
            Epochs.Parameters.Add(_epochs);
        }
    }

    /// <summary>Moves the writer's row on. When somebody else did, plain: touches none; strict: fails.</summary>
    public NpgsqlBatchCommand Guard { get; }

    /// <summary>Plain: reads the epochs of the slots. Strict: fails where one is not that of the appends.</summary>
    public NpgsqlBatchCommand Epochs { get; }

    public static PostgresGuards Plain() => new(isStrict: false);

    public static PostgresGuards Strict() => new(isStrict: true);

    /// <summary>Sets the parameters.</summary>
    /// <returns>
    /// Whether the appends of each slot agree on its epoch; where they do not, the strict form is of no use.
    /// </returns>
    public bool Fill(LaneBatch batch)
    {
        _batch.TypedValue = batch.Number;
        _position.TypedValue = batch.Last;
        _writer.TypedValue = batch.Writer;
        _placed.Clear();
        _slots.TypedValue!.Clear();
        _epochs.TypedValue!.Clear();
        bool agree = true;
        for (int index = 0; index < batch.Appends.Count; index++)
        {
            PlacedOwner place = batch.Appends[index].Place;
            if (_placed.TryAdd(place.Slot, place.Epoch))
            {
                _slots.TypedValue.Add(place.Slot);
                _epochs.TypedValue.Add(place.Epoch);
            }

            agree &= _placed[place.Slot] == place.Epoch;
        }

        return agree;
    }
}
