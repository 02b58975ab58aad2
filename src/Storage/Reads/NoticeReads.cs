namespace Dendrite.Fast.Storage;

internal sealed class NoticeReads(Store store) : INoticeReads
{
    private static readonly ReadSql Room = new("select room_nid from server_notice_rooms where user_nid = $1");

    public ValueTask<RoomNid?> RoomAsync(UserNid user, CancellationToken cancellationToken) =>
        store.FindValueAsync(Room, [user.Value], row => new RoomNid(row.Long(0)), cancellationToken);
}
