namespace Dendrite.Fast.Storage;

internal sealed class ToDeviceReads(Store store) : IToDeviceReads
{
    private static readonly ReadSql Page = new(
        """
        select writer, position, seq, json from to_device
        where user_nid = $1 and device_id = $2 and writer = $3 and position > $4 and position <= $5
        order by position, seq limit $6
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
}
