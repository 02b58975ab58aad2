namespace Dendrite.Fast.Storage;

internal sealed class ExternalIdReads(Store store) : IExternalIdReads
{
    private const string Columns = "provider, subject, user_nid, created_ts";

    private static readonly ReadSql One = new(
        $"select {Columns} from external_ids where provider = $1 and subject = $2");

    private static readonly ReadSql OfUser = new(
        $"select {Columns} from external_ids where user_nid = $1 order by provider, subject");

    public ValueTask<ExternalIdRow?> FindAsync(
        string provider, string subject, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [provider, subject], Map, cancellationToken);

    public ValueTask<IReadOnlyList<ExternalIdRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(OfUser, [user.Value], Map, cancellationToken);

    private static ExternalIdRow Map(ReadRow row) => new(row.Text(0), row.Text(1), new(row.Long(2)), row.Long(3));
}
