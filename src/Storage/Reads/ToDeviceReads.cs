namespace Dendrite.Fast.Storage;

internal sealed class ToDeviceReads(Store store) : IToDeviceReads
{
    private static readonly ReadSql Page = new(
        """
        select writer, position, seq, json from to_device
        where user_nid = $1 and device_id = $2 and writer = $3 and position > $4 and position <= $5
        order by position, seq limit $6
        """);

    private static readonly ReadSql Count = new(
        """
        select count(*) from (
            select 1 as one from to_device where user_nid = $1 and device_id = $2 limit $3) as waiting
        """);

    // What is kept of the devices of other servers' users has no row in devices.
    private static readonly ReadSql NextInbox = new(
        """
        select t.user_nid, t.device_id,
            exists (select 1 from accounts a where a.user_nid = t.user_nid)
            and not exists (
                select 1 from devices d where d.user_nid = t.user_nid and d.device_id = t.device_id) as is_orphan
        from to_device t
        where (t.user_nid, t.device_id) > ($1, $2) order by t.user_nid, t.device_id limit 1
        """);

    public async ValueTask<IReadOnlyList<StoredToDevice>> ListAsync(
        UserNid user,
        string deviceId,
        Watermark after,
        Watermark upTo,
        int limit,
        CancellationToken cancellationToken)
    {
        var found = new List<StoredToDevice>();
        foreach (CommitPosition target in upTo.Positions.ToArray())
        {
            long from = after[target.Writer];
            if (from >= target.Position || found.Count >= limit)
            {
                continue;
            }

            found.AddRange(await store.ListAsync(
                Page,
                [user.Value, deviceId, target.Writer, from, target.Position, limit - found.Count],
                row => new StoredToDevice(row.Position(0), row.Int(2), row.Blob(3)),
                cancellationToken));
        }

        return found;
    }

    public async ValueTask<int> CountAsync(
        UserNid user, string deviceId, int countMax, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> count = await store.ListAsync(
            Count, [user.Value, deviceId, countMax], row => row.Long(0), cancellationToken);
        return (int)count[0];
    }

    public ValueTask<ToDeviceInbox?> NextInboxAsync(
        UserNid user, string deviceId, CancellationToken cancellationToken) =>
        store.FindValueAsync(
            NextInbox,
            [user.Value, deviceId],
            row => new ToDeviceInbox(new(row.Long(0)), row.Text(1), row.Bool(2)),
            cancellationToken);
}
