namespace Dendrite.Fast.Storage;

internal sealed class ThreepidReads(Store store) : IThreepidReads
{
    private const string Columns = "medium, address, user_nid, validated_ts, added_ts";

    private const string SessionColumns =
        "sid, purpose, medium, address, secret_hash, token_hash, send_attempt, next_link, created_ts, validated_ts";

    private static readonly ReadSql One = new($"select {Columns} from threepids where medium = $1 and address = $2");

    private static readonly ReadSql OfUser = new(
        $"select {Columns} from threepids where user_nid = $1 order by medium, address");

    private static readonly ReadSql Bindings = new(
        """
        select user_nid, medium, address, id_server from threepid_bindings
        where user_nid = $1 order by medium, address, id_server
        """);

    private static readonly ReadSql Session = new($"select {SessionColumns} from threepid_sessions where sid = $1");

    private static readonly ReadSql SessionBySecret = new(
        $"""
        select {SessionColumns} from threepid_sessions
        where secret_hash = $1 and address = $2 and medium = $3 and purpose = $4
        """);

    public ValueTask<ThreepidRow?> FindAsync(string medium, string address, CancellationToken cancellationToken) =>
        store.FindValueAsync(One, [medium, address], Map, cancellationToken);

    public ValueTask<IReadOnlyList<ThreepidRow>> OfUserAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(OfUser, [user.Value], Map, cancellationToken);

    public ValueTask<IReadOnlyList<ThreepidBindingRow>> BindingsAsync(
        UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(
            Bindings,
            [user.Value],
            row => new ThreepidBindingRow(new(row.Long(0)), row.Text(1), row.Text(2), row.Text(3)),
            cancellationToken);

    public ValueTask<ThreepidSessionRow?> SessionAsync(string sid, CancellationToken cancellationToken) =>
        store.FindValueAsync(Session, [sid], MapSession, cancellationToken);

    public ValueTask<ThreepidSessionRow?> SessionBySecretAsync(
        ThreepidPurpose purpose,
        string medium,
        string address,
        ReadOnlyMemory<byte> secretHash,
        CancellationToken cancellationToken) =>
        store.FindValueAsync(
            SessionBySecret, [secretHash, address, medium, (int)purpose], MapSession, cancellationToken);

    private static ThreepidRow Map(ReadRow row) => new(
        row.Text(0), row.Text(1), new(row.Long(2)), row.Long(3), row.Long(4));

    private static ThreepidSessionRow MapSession(ReadRow row) => new(
        row.Text(0),
        (ThreepidPurpose)row.Int(1),
        row.Text(2),
        row.Text(3),
        row.Blob(4),
        row.Blob(5),
        row.Long(6),
        row.TextOrNull(7),
        row.Long(8),
        row.LongOrNull(9));
}
