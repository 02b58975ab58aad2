namespace Dendrite.Fast.Storage;

internal sealed class MembershipReads(Store store) : IMembershipReads
{
    private static readonly ReadSql One = new(
        $"select {Maps.MembershipColumns} from memberships where user_nid = $1 and room_nid = $2");

    private static readonly ReadSql OfUser = new(
        $"select {Maps.MembershipColumns} from memberships where user_nid = $1 order by room_nid");

    private static readonly ReadSql OfRoom = new(
        $"select {Maps.MembershipColumns} from memberships where room_nid = $1");

    private static readonly ReadSql UsersOf = new(
        "select user_nid from memberships where room_nid = $1 and membership = $2 order by user_nid");

    private static readonly ReadSql CountOf = new(
        "select count(*) from memberships where room_nid = $1 and membership = $2");

    private static readonly ReadSql Sharing = new(
        """
        select distinct other.user_nid
        from memberships mine
        join memberships other on other.room_nid = mine.room_nid and other.membership = 1
        where mine.user_nid = $1 and mine.membership = 1
        order by other.user_nid
        """);

    public ValueTask<StoredMembership?> FindAsync(UserNid user, RoomNid room, CancellationToken cancellationToken) =>
        store.FindAsync(One, [user.Value, room.Value], Maps.Member, cancellationToken);

    public ValueTask<IReadOnlyList<StoredMembership>> OfUserAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(OfUser, [user.Value], Maps.Member, cancellationToken);

    public ValueTask<IReadOnlyList<StoredMembership>> OfRoomAsync(RoomNid room, CancellationToken cancellationToken) =>
        store.ListAsync(OfRoom, [room.Value], Maps.Member, cancellationToken);

    public ValueTask<IReadOnlyList<UserNid>> UsersAsync(
        RoomNid room, Membership membership, CancellationToken cancellationToken) =>
        store.ListAsync(UsersOf, [room.Value, (int)membership], Maps.User, cancellationToken);

    public async ValueTask<int> CountAsync(
        RoomNid room, Membership membership, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> count = await store.ListAsync(
            CountOf, [room.Value, (int)membership], row => row.Long(0), cancellationToken);
        return (int)count[0];
    }

    public ValueTask<IReadOnlyList<UserNid>> UsersSharingAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(Sharing, [user.Value], Maps.User, cancellationToken);
}
