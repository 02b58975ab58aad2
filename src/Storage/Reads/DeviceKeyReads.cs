namespace Dendrite.Fast.Storage;

internal sealed class DeviceKeyReads(Store store) : IDeviceKeyReads
{
    private static readonly ReadSql Keys = new(
        """
        select user_nid, device_id, json, writer, position from device_keys
        where user_nid {in $1} order by user_nid, device_id
        """);

    private static readonly ReadSql Changes = new(
        """
        select position, user_nid from device_list_changes
        where writer = $1 and (position > $2 or (position = $2 and user_nid > $3))
        order by position, user_nid limit $4
        """);

    private static readonly ReadSql Counts = new(
        """
        select algorithm, count(*) from one_time_keys
        where user_nid = $1 and device_id = $2 group by algorithm order by algorithm
        """);

    private static readonly ReadSql Next = new(
        $"""
        select {Maps.OneTimeKeyColumns} from one_time_keys
        where user_nid = $1 and device_id = $2 and algorithm = $3 order by seq, key_id limit 1
        """);

    private static readonly ReadSql All = new(
        $"""
        select {Maps.OneTimeKeyColumns} from one_time_keys
        where user_nid = $1 and device_id = $2 order by seq, key_id
        """);

    private static readonly ReadSql Fallback = new(
        """
        select user_nid, device_id, algorithm, key_id, json, used from fallback_keys
        where user_nid = $1 and device_id = $2 order by algorithm
        """);

    public ValueTask<IReadOnlyList<StoredDeviceKeys>> DeviceKeysAsync(
        IReadOnlyList<UserNid> users, CancellationToken cancellationToken) =>
        store.ListAsync(
            Keys,
            [users.Select(user => user.Value).ToArray()],
            row => new StoredDeviceKeys(
                new DeviceKeysRow(new(row.Long(0)), row.Text(1), row.Blob(2)), row.Position(3)),
            cancellationToken);

    public ValueTask<IReadOnlyList<DeviceListChange>> ListChangesAsync(
        int writer, DeviceListChange after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(
            Changes,
            [writer, after.Position, after.User.Value, limit],
            row => new DeviceListChange(row.Long(0), new(row.Long(1))),
            cancellationToken);

    public ValueTask<IReadOnlyList<OneTimeKeyCount>> OneTimeKeyCountsAsync(
        UserNid user, string deviceId, CancellationToken cancellationToken) =>
        store.ListAsync(
            Counts,
            [user.Value, deviceId],
            row => new OneTimeKeyCount(row.Text(0), (int)row.Long(1)),
            cancellationToken);

    public ValueTask<OneTimeKeyRow?> NextOneTimeKeyAsync(
        UserNid user, string deviceId, string algorithm, CancellationToken cancellationToken) =>
        store.FindValueAsync(Next, [user.Value, deviceId, algorithm], Maps.OneTimeKey, cancellationToken);

    public ValueTask<IReadOnlyList<OneTimeKeyRow>> OneTimeKeysAsync(
        UserNid user, string deviceId, CancellationToken cancellationToken) =>
        store.ListAsync(All, [user.Value, deviceId], Maps.OneTimeKey, cancellationToken);

    public ValueTask<IReadOnlyList<FallbackKeyRow>> FallbackKeysAsync(
        UserNid user, string deviceId, CancellationToken cancellationToken) =>
        store.ListAsync(
            Fallback,
            [user.Value, deviceId],
            row => new FallbackKeyRow(
                new(row.Long(0)), row.Text(1), row.Text(2), row.Text(3), row.Blob(4), row.Bool(5)),
            cancellationToken);
}
