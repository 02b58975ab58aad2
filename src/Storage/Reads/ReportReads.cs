namespace Dendrite.Fast.Storage;

internal sealed class ReportReads(Store store) : IReportReads
{
    private const string Columns =
        "id, kind, received_ts, reporter_nid, room_id, event_id, target_nid, reason, score";

    private static readonly ReadSql One = new($"select {Columns} from reports where id = $1");

    private static readonly ReadSql Page = new(
        $"select {Columns} from reports where id < $1 order by id desc limit $2");

    public ValueTask<ReportRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [id], Map, cancellationToken);

    public ValueTask<IReadOnlyList<ReportRow>> PageAsync(
        long before, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Page, [before, limit], Map, cancellationToken);

    private static ReportRow Map(ReadRow row) => new(
        row.Long(0),
        (ReportKind)row.Int(1),
        row.Long(2),
        new(row.Long(3)),
        row.TextOrNull(4),
        row.TextOrNull(5),
        new(row.Long(6)),
        row.TextOrNull(7),
        row.IntOrNull(8));
}
