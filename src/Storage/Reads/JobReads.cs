namespace Dendrite.Fast.Storage;

internal sealed class JobReads(Store store) : IJobReads
{
    private const string Columns = "id, kind, room_nid, status, started_ts, updated_ts, state";

    private static readonly ReadSql One = new($"select {Columns} from jobs where id = $1");

    private static readonly ReadSql Page = new(
        $"select {Columns} from jobs where status = $1 and id > $2 order by id limit $3");

    private static readonly ReadSql Newest = new($"select {Columns} from jobs order by id desc limit 1");

    private static readonly ReadSql Due = new(
        """
        select due_ts, room_nid, eid from redaction_queue
        where due_ts <= $1 order by due_ts, room_nid, eid limit $2
        """);

    public ValueTask<JobRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [id], Map, cancellationToken);

    public ValueTask<IReadOnlyList<JobRow>> ListAsync(
        JobStatus status, long after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Page, [(int)status, after, limit], Map, cancellationToken);

    public ValueTask<JobRow?> NewestAsync(CancellationToken cancellationToken) =>
        store.FindValueAsync(Newest, [], Map, cancellationToken);

    public ValueTask<IReadOnlyList<RedactionQueueRow>> DueRedactionsAsync(
        long dueTs, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            Due,
            [dueTs, limit],
            row => new RedactionQueueRow(row.Long(0), new(row.Long(1)), row.Int(2)),
            cancellationToken);

    private static JobRow Map(ReadRow row) => new(
        row.Long(0), row.Int(1), new(row.Long(2)), (JobStatus)row.Int(3), row.Long(4), row.Long(5), row.Blob(6));
}
