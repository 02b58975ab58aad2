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

    private static readonly ReadSql Followers = new("select name, token from followers order by name");

    private static readonly ReadSql Floors = new("select writer, position from log_floors");

    private static readonly ReadSql Marks = new("select taken_ts, token from log_marks order by taken_ts");

    private static readonly ReadSql Oldest = new(
        "select position from log where writer = $1 order by position, seq limit 1 offset $2");

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

        return await CheckedAsync(after, new LogPage(LogReadStatus.Read, entries, reached), cancellationToken);
    }

    public ValueTask<LogPage> OfRoomAsync(
        RoomNid room, Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken) =>
        ByWriterAsync(OfRoom, [room.Value], after, upTo, limit, cancellationToken);

    public ValueTask<LogPage> OfUserAsync(
        UserNid user, LogKind kind, Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken) =>
        ByWriterAsync(OfUser, [user.Value, (int)kind], after, upTo, limit, cancellationToken);

    public async ValueTask<Watermark?> FollowerAsync(string name, CancellationToken cancellationToken)
    {
        string? text = await store.FindAsync(Follower, [name], Maps.Text, cancellationToken);
        return text is null ? null : Parse(text);
    }

    public ValueTask<IReadOnlyList<FollowerPlace>> FollowersAsync(CancellationToken cancellationToken) =>
        store.ListAsync(
            Followers, [], row => new FollowerPlace(row.Text(0), Parse(row.Text(1))), cancellationToken);

    public async ValueTask<Watermark> FloorAsync(CancellationToken cancellationToken) =>
        Watermark.Of([.. await store.ListAsync(Floors, [], row => row.Position(0), cancellationToken)]);

    public ValueTask<IReadOnlyList<LogMark>> MarksAsync(CancellationToken cancellationToken) =>
        store.ListAsync(Marks, [], row => new LogMark(row.Long(0), Parse(row.Text(1))), cancellationToken);

    public async ValueTask<long?> OldestAsync(int writer, int records, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> found = await store.ListAsync(
            Oldest, [writer, records - 1], row => row.Long(0), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    private static Watermark Parse(string token) => Watermark.TryParse(token, out Watermark? place)
        ? place
        : throw new FormatException($"A place of the Log is stored that is no token: '{token}'.");

    /// <summary>
    /// What was read, unless some of it may have been gone: the floor is asked after the read, and rises in the
    /// transaction that removes records, so that no page with a gap passes.
    /// </summary>
    private async ValueTask<LogPage> CheckedAsync(Watermark after, LogPage page, CancellationToken cancellationToken)
    {
        Watermark floor = await FloorAsync(cancellationToken);
        foreach (CommitPosition gone in floor.Positions)
        {
            if (after[gone.Writer] < gone.Position && page.Reached[gone.Writer] > after[gone.Writer])
            {
                return new LogPage(LogReadStatus.Trimmed, [], after);
            }
        }

        return page;
    }

    private async ValueTask<LogPage> ByWriterAsync(
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

        return await CheckedAsync(after, new LogPage(LogReadStatus.Read, entries, upTo), cancellationToken);
    }
}
