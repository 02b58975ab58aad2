namespace Dendrite.Fast.Storage;

internal sealed class PusherReads(Store store) : IPusherReads
{
    private const string Columns =
        "user_nid, app_id, pushkey, kind, device_id, app_display_name, device_display_name, profile_tag, lang, data, "
        + "enabled, created_ts";

    private static readonly ReadSql OfUser = new(
        $"select {Columns} from pushers where user_nid = $1 order by app_id, pushkey");

    private static readonly ReadSql ByKey = new(
        $"select {Columns} from pushers where app_id = $1 and pushkey = $2 order by user_nid");

    public ValueTask<IReadOnlyList<PusherRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(OfUser, [user.Value], Map, cancellationToken);

    public ValueTask<IReadOnlyList<PusherRow>> ByKeyAsync(
        string appId, string pushkey, CancellationToken cancellationToken) =>
        store.ListAsync(ByKey, [appId, pushkey], Map, cancellationToken);

    private static PusherRow Map(ReadRow row) => new(
        new(row.Long(0)),
        row.Text(1),
        row.Text(2),
        row.Text(3),
        row.TextOrNull(4),
        row.Text(5),
        row.Text(6),
        row.TextOrNull(7),
        row.Text(8),
        row.Blob(9),
        row.Bool(10),
        row.Long(11));
}
