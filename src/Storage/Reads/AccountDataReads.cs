namespace Dendrite.Fast.Storage;

internal sealed class AccountDataReads(Store store) : IAccountDataReads
{
    private static readonly ReadSql One = new(
        $"""
        select {Maps.AccountDataColumns} from account_data
        where user_nid = $1 and room_nid = $2 and type = $3
        """);

    private static readonly ReadSql OfUser = new(
        $"select {Maps.AccountDataColumns} from account_data where user_nid = $1 order by room_nid, type");

    private static readonly ReadSql OfRoom = new(
        $"""
        select {Maps.AccountDataColumns} from account_data
        where user_nid = $1 and room_nid = $2 order by type
        """);

    // The types stand in the texts, so that the indexes over them are taken.
    private static readonly ReadSql PushRules = new(
        $"""
        select {Maps.AccountDataColumns} from account_data
        where type = 'm.push_rules' and user_nid > $1 and room_nid = 0 order by user_nid limit $2
        """);

    private static readonly ReadSql IgnoredUsers = new(
        $"""
        select {Maps.AccountDataColumns} from account_data
        where type = 'm.ignored_user_list' and user_nid > $1 and room_nid = 0 order by user_nid limit $2
        """);

    public ValueTask<StoredAccountData?> FindAsync(
        UserNid user, RoomNid room, string type, CancellationToken cancellationToken) =>
        store.FindAsync(One, [user.Value, room.Value, type], Maps.Data, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAccountData>> PushRulesAsync(
        UserNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(PushRules, [after.Value, limit], Maps.Data, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAccountData>> IgnoredUsersAsync(
        UserNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(IgnoredUsers, [after.Value, limit], Maps.Data, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAccountData>> OfUserAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(OfUser, [user.Value], Maps.Data, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAccountData>> OfRoomAsync(
        UserNid user, RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(OfRoom, [user.Value, room.Value], Maps.Data, cancellationToken);
}
