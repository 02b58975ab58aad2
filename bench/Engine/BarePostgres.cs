using Npgsql;
using NpgsqlTypes;

namespace Dendrite.Fast.Engine;

/// <summary>How the rows travel.</summary>
internal enum BareMeans
{
    /// <summary>Arrays, one statement a table; statements and commit in one round trip.</summary>
    Unnest,

    /// <summary>Binary COPY, one a table.</summary>
    Copy,
}

/// <summary>
/// Writes the rows of messages with the fastest means that the driver has and nothing around them: no guard, no
/// position, no waiter. Durable.
/// </summary>
/// <param name="Means">How the rows travel.</param>
/// <param name="Connections">Connections side by side, each with its rooms.</param>
/// <param name="BatchEvents">Events per transaction.</param>
internal sealed record BarePostgres(BareMeans Means, int Connections, int BatchEvents)
{
    private const string EventsSql =
        "insert into events (room_nid, eid, event_id, ordinal, depth, origin_server_ts, sender_nid, flags, "
        + "state_after, auth_eids, prev_eids, type, writer, position) select r, e, i, e, e, t, r, 0, 7, a, p, "
        + "'m.room.message', w, n from "
        + "unnest($1::bigint[], $2::integer[], $3::bytea[], $4::bigint[], $5::bytea[], $6::bytea[], $7::integer[], "
        + "$8::bigint[]) as u(r, e, i, t, a, p, w, n)";

    private const string JsonSql =
        "insert into event_json select * from unnest($1::bigint[], $2::integer[], $3::bytea[])";

    private const string LogSql =
        "insert into log (writer, position, seq, kind, room_nid, user_nid, payload) select w, n, 0, 1, r, 0, p from "
        + "unnest($1::integer[], $2::bigint[], $3::bigint[], $4::bytea[]) as u(w, n, r, p)";

    private const string HeadsSql =
        "insert into room_heads select r, x, 7, e + 1, e + 1, 9, 8, 0 from "
        + "unnest($1::bigint[], $2::bytea[], $3::integer[]) as u(r, x, e) on conflict (room_nid) do update set "
        + "extremities = excluded.extremities, next_eid = excluded.next_eid, next_ordinal = excluded.next_ordinal";

    /// <summary>Every form that is tried; the best one is what the lanes are held against.</summary>
    public static IReadOnlyList<BarePostgres> All { get; } =
    [
        .. from means in (BareMeans[])[BareMeans.Unnest, BareMeans.Copy]
           from connections in (int[])[1, 2, 4]
           from batch in (int[])[500, 2000]
           select new BarePostgres(means, connections, batch),
    ];

    /// <summary>Writes all rows; gives the number of transactions.</summary>
    public async Task<long> RunAsync(BenchStore store, Sample[] samples, long firstPosition)
    {
        var parts = samples.GroupBy(sample => sample.Room.Value % Connections).Select(part => part.ToArray());
        return (await Task.WhenAll(parts.Select((part, at) => Task.Run(
            () => RunPartAsync(store, part, at + 1, firstPosition))))).Sum();
    }

    public override string ToString() => $"{Means}, {Connections} connections, {BatchEvents} a commit";

    private async Task<long> RunPartAsync(BenchStore store, Sample[] samples, int writer, long position)
    {
        await using NpgsqlConnection connection = new(
            store.ConnectionString + ";Max Auto Prepare=20;Auto Prepare Min Usages=1;Options="
            + "-c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off "
            + "-c enable_mergejoin=off");
        await connection.OpenAsync();
        var commits = 0;
        for (var first = 0; first < samples.Length; first += BatchEvents)
        {
            var batch = samples[first..Math.Min(samples.Length, first + BatchEvents)];
            await (Means == BareMeans.Copy
                ? CopyAsync(connection, batch, writer, position + first)
                : UnnestAsync(connection, batch, writer, position + first));
            commits++;
        }

        return commits;
    }

    private static async Task UnnestAsync(NpgsqlConnection connection, Sample[] batch, int writer, long position)
    {
        var rooms = Array.ConvertAll(batch, sample => sample.Room.Value);
        var eids = Array.ConvertAll(batch, sample => sample.Eid);
        var writers = new int[batch.Length];
        Array.Fill(writers, writer);
        var positions = new long[batch.Length];
        for (var at = 0; at < positions.Length; at++)
        {
            positions[at] = position + at;
        }

        await using NpgsqlBatch statements = new(connection);
        Add(
            statements, EventsSql, Longs(rooms), Ints(eids), Blobs(batch, sample => sample.EventId),
            Longs(Array.ConvertAll(batch, sample => sample.Ts)), Blobs(batch, _ => Sample.Auth),
            Blobs(batch, sample => sample.Prev), Ints(writers), Longs(positions));
        Add(statements, JsonSql, Longs(rooms), Ints(eids), Blobs(batch, sample => sample.Json));
        Add(
            statements, LogSql, Ints(writers), Longs(positions), Longs(rooms),
            Blobs(batch, sample => sample.Payload));
        AddHeads(statements, batch);
        await statements.ExecuteNonQueryAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, Sample[] batch, int writer, long position)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var events = await connection.BeginBinaryImportAsync(
            "copy events (room_nid, eid, event_id, ordinal, depth, origin_server_ts, sender_nid, flags, state_after, "
            + "auth_eids, prev_eids, type, writer, position) from stdin (format binary)"))
        {
            for (var at = 0; at < batch.Length; at++)
            {
                WriteEvent(events, in batch[at], writer, position + at);
            }

            await events.CompleteAsync();
        }

        await using (var json = await connection.BeginBinaryImportAsync("copy event_json from stdin (format binary)"))
        {
            foreach (var sample in batch)
            {
                json.StartRow();
                json.Write(sample.Room.Value, NpgsqlDbType.Bigint);
                json.Write(sample.Eid, NpgsqlDbType.Integer);
                json.Write(sample.Json, NpgsqlDbType.Bytea);
            }

            await json.CompleteAsync();
        }

        await using (var log = await connection.BeginBinaryImportAsync("copy log from stdin (format binary)"))
        {
            for (var at = 0; at < batch.Length; at++)
            {
                log.StartRow();
                log.Write(writer, NpgsqlDbType.Integer);
                log.Write(position + at, NpgsqlDbType.Bigint);
                log.Write(0, NpgsqlDbType.Integer);
                log.Write(Sample.LogKind, NpgsqlDbType.Integer);
                log.Write(batch[at].Room.Value, NpgsqlDbType.Bigint);
                log.Write(0L, NpgsqlDbType.Bigint);
                log.Write(batch[at].Payload, NpgsqlDbType.Bytea);
            }

            await log.CompleteAsync();
        }

        await using NpgsqlBatch heads = new(connection, transaction);
        AddHeads(heads, batch);
        heads.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await heads.ExecuteNonQueryAsync();
    }

    private static void WriteEvent(NpgsqlBinaryImporter events, in Sample sample, int writer, long position)
    {
        events.StartRow();
        events.Write(sample.Room.Value, NpgsqlDbType.Bigint);
        events.Write(sample.Eid, NpgsqlDbType.Integer);
        events.Write(sample.EventId, NpgsqlDbType.Bytea);
        events.Write(sample.Eid, NpgsqlDbType.Integer);
        events.Write((long)sample.Eid, NpgsqlDbType.Bigint);
        events.Write(sample.Ts, NpgsqlDbType.Bigint);
        events.Write(sample.Room.Value, NpgsqlDbType.Bigint);
        events.Write(0, NpgsqlDbType.Integer);
        events.Write(Sample.Sid, NpgsqlDbType.Integer);
        events.Write(Sample.Auth, NpgsqlDbType.Bytea);
        events.Write(sample.Prev, NpgsqlDbType.Bytea);
        events.Write(Sample.Type, NpgsqlDbType.Text);
        events.Write(writer, NpgsqlDbType.Integer);
        events.Write(position, NpgsqlDbType.Bigint);
    }

    private static void AddHeads(NpgsqlBatch statements, Sample[] batch)
    {
        var last = batch.GroupBy(sample => sample.Room).Select(room => room.Last()).ToArray();
        Add(
            statements, HeadsSql, Longs(Array.ConvertAll(last, sample => sample.Room.Value)),
            Blobs(last, sample => sample.Extremity), Ints(Array.ConvertAll(last, sample => sample.Eid)));
    }

    private static void Add(NpgsqlBatch statements, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
#pragma warning disable CA2100 // The statements are constants of this program.
        NpgsqlBatchCommand command = new(sql);
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        statements.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<long[]> Longs(long[] values) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        TypedValue = values,
    };

    private static NpgsqlParameter<int[]> Ints(int[] values) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer,
        TypedValue = values,
    };

    private static NpgsqlParameter<byte[][]> Blobs(Sample[] batch, Converter<Sample, byte[]> value) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea,
        TypedValue = Array.ConvertAll(batch, value),
    };
}
