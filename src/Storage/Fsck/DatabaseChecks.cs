using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Storage;

/// <summary>Runs the checks of the tables.</summary>
internal sealed class DatabaseChecks(Store store) : IDatabaseChecks
{
    private static readonly IStoreCheck[] All =
    [
        .. RoomTableChecks.All,
        .. UserTableChecks.All,
        .. NumberChecks.All,
        new LogCheck(),
        new FollowerCheck(),
    ];

    private static readonly ReadSql Relations = new(
        "select parent_id, eid, rel_type from relations where room_nid = $1 and eid >= $2 and eid <= $3 order by eid");

    public async IAsyncEnumerable<Finding> RunAsync(
        Action<string> progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (IStoreCheck check in All)
        {
            progress(check.Name);
            await foreach (Finding finding in check.RunAsync(store, cancellationToken))
            {
                yield return finding;
            }
        }
    }

    public ValueTask RepairAsync(Repair repair, CancellationToken cancellationToken) =>
        repair.RunAsync(store, cancellationToken);

    public ValueTask<IReadOnlyList<RelationRow>> RelationsAsync(
        RoomNid room, int firstEid, int lastEid, CancellationToken cancellationToken) =>
        store.ListAsync(
            Relations,
            [room.Value, firstEid, lastEid],
            row => new RelationRow(room, row.Blob(0), row.Int(1), row.Text(2)),
            cancellationToken);
}
