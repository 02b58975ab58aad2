namespace Dendrite.Fast.Storage;

internal sealed class UserDirectoryReads(Store store) : IUserDirectoryReads
{
    // Above every text that begins with the prefix: text is stored in code point order, and this is the last one.
    private const string Last = "\U0010FFFF";

    private static readonly ReadSql Prefix = new(
        """
        select word, user_nid from directory_words
        where (word, user_nid) > ($1, $2) and word < $3 order by word, user_nid limit $4
        """);

    private static readonly ReadSql Having = new(
        """
        select distinct user_nid from directory_words
        where user_nid {in $1} and word >= $2 and word < $3 order by user_nid
        """);

    private static readonly ReadSql Words = new("select word from directory_words where user_nid = $1 order by word");

    private static readonly ReadSql OpenRooms = new(
        "select room_nid from directory_rooms where room_nid {in $1} order by room_nid");

    public ValueTask<IReadOnlyList<DirectoryWordRow>> FindAsync(
        string prefix, DirectoryWordRow after, int limit, CancellationToken cancellationToken)
    {
        // The first page begins at the prefix itself, which is a word as well: no user has the number 0.
        (string word, long user) = after.Word.Length == 0 ? (prefix, 0) : (after.Word, after.User.Value);
        return store.ListAsync(
            Prefix,
            [word, user, prefix + Last, limit],
            row => new DirectoryWordRow(row.Text(0), new(row.Long(1))),
            cancellationToken);
    }

    public ValueTask<IReadOnlyList<UserNid>> HavingAsync(
        IReadOnlyList<UserNid> users, string prefix, CancellationToken cancellationToken) =>
        store.ListAsync(
            Having,
            [users.Select(user => user.Value).ToArray(), prefix, prefix + Last],
            Maps.User,
            cancellationToken);

    public ValueTask<IReadOnlyList<string>> WordsAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(Words, [user.Value], Maps.Text, cancellationToken);

    public ValueTask<IReadOnlyList<RoomNid>> OpenRoomsAsync(
        IReadOnlyList<RoomNid> rooms, CancellationToken cancellationToken) =>
        store.ListAsync(
            OpenRooms,
            [rooms.Select(room => room.Value).ToArray()],
            row => new RoomNid(row.Long(0)),
            cancellationToken);
}
