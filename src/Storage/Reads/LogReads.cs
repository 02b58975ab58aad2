namespace Dendrite.Fast.Storage;

internal sealed class LogReads(Store store) : ILogReads
{
    private static readonly ReadSql Page = new(
        $"""
        select {Maps.LogColumns} from log
        where writer = $1 and position > $2 and position <= $3 order by position, seq limit $4
        """);

    private static readonly ReadSql Rest = new(
        $"""
        select {Maps.LogColumns} from log
        where writer = $1 and position = $2 and seq > $3 order by seq
        """);

    private static readonly ReadSql OfRoom = new(
        $"""
        select {Maps.LogColumns} from log
        where room_nid = $1 and room_nid <> 0 and writer = $2 and position > $3 and position <= $4
        order by position, seq limit $5
        """);

    private static readonly ReadSql OfUser = new(
        $"""
        select {Maps.LogColumns} from log
        where user_nid = $1 and user_nid <> 0 and kind = $2 and writer = $3 and position > $4 and position <= $5
        order by position, seq limit $6
        """);

    private static readonly ReadSql Follower = new("select token from followers where name = $1");

    public async ValueTask<LogPage> ReadAsync(
        Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken)
    {
        var entries = new List<LogEntry>();
        Watermark reached = after;
        foreach (CommitPosition target in upTo.Positions.ToArray())
        {
            long from = after[target.Writer];
            if (from >= target.Position)
            {
                continue;
            }

            int room = limit - entries.Count;
            if (room <= 0)
            {
                break;
            }

            IReadOnlyList<LogEntry> page = await store.ListAsync(
                Page, [target.Writer, from, target.Position, room], Maps.Entry, cancellationToken);
            entries.AddRange(page);
            if (page.Count < room)
            {
                reached = reached.With(target);
                continue;
            }

            // The page may have cut its last append: the rest of it comes along.
            LogEntry last = page[^1];
            entries.AddRange(await store.ListAsync(
                Rest, [target.Writer, last.Position.Position, last.Seq], Maps.Entry, cancellationToken));
            reached = reached.With(last.Position);
        }

        return new LogPage(entries, reached);
    }

    public ValueTask<IReadOnlyList<LogEntry>> OfRoomAsync(
        RoomNid room, Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken) =>
        ByWriterAsync(OfRoom, [room.Value], after, upTo, limit, cancellationToken);

    public ValueTask<IReadOnlyList<LogEntry>> OfUserAsync(
        UserNid user, LogKind kind, Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken) =>
        ByWriterAsync(OfUser, [user.Value, (int)kind], after, upTo, limit, cancellationToken);

    public async ValueTask<Watermark?> FollowerAsync(string name, CancellationToken cancellationToken)
    {
        string? text = await store.FindAsync(Follower, [name], Maps.Text, cancellationToken);
        if (text is null)
        {
            return null;
        }

        return Watermark.TryParse(text, out Watermark? place)
            ? place
            : throw new FormatException($"The place of follower '{name}' is no token.");
    }

    private async ValueTask<IReadOnlyList<LogEntry>> ByWriterAsync(
        ReadSql sql, object[] subject, Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken)
    {
        var entries = new List<LogEntry>();
        foreach (CommitPosition target in upTo.Positions.ToArray())
        {
            long from = after[target.Writer];
            if (from < target.Position)
            {
                object[] arguments = [.. subject, target.Writer, from, target.Position, limit];
                entries.AddRange(await store.ListAsync(sql, arguments, Maps.Entry, cancellationToken));
            }
        }

        return entries;
    }
}
