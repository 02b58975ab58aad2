using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Hears of rooms that close to guests, and of guests who came in while their room closed. Without a durable place:
/// what happened before it began, <see cref="GuestUpkeep"/> looks for.
/// </summary>
internal sealed class GuestFollower(
    RoomEngine rooms, GuestRemoval removal, Action fellBehind, TimeProvider time, ILogger logger)
    : LogFollower(rooms.Database, name: null, time, logger)
{
    private readonly Database _database = rooms.Database;
    private readonly LocalServers _servers = rooms.Servers;

    protected override async ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        HashSet<RoomNid> closing = [];
        foreach (var entry in batch.Entries)
        {
            var record = entry.Record;
            switch (record.Kind)
            {
                case LogKind.CurrentStateChange when !record.User.IsNone:
                    await MemberChangedAsync(record, cancellationToken).ConfigureAwait(false);
                    break;
                case LogKind.CurrentStateChange
                    when await IsAccessAsync(record.Room, record.NewEid, cancellationToken).ConfigureAwait(false)
                        || await IsAccessAsync(record.Room, record.OldEid, cancellationToken).ConfigureAwait(false):
                case LogKind.RedactionApplied
                    when await IsAccessAsync(record.Room, record.Eid, cancellationToken).ConfigureAwait(false):
                    closing.Add(record.Room);
                    break;
                default:
                    break;
            }
        }

        foreach (var nid in closing)
        {
            if (await removal.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } room)
            {
                await removal.RemoveAllAsync(room, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // The Log was trimmed past this follower, which so has missed anything.
    protected override ValueTask<Watermark> ScanAsync(CancellationToken cancellationToken)
    {
        var place = _database.Stream.Watermark;
        fellBehind();
        return ValueTask.FromResult(place);
    }

    private async ValueTask MemberChangedAsync(LogRecord record, CancellationToken cancellationToken)
    {
        if (!_database.Placement.IsHere(OwnerKey.Of(record.Room)))
        {
            return;
        }

        var id = await _database.Names.UserIdAsync(record.User, cancellationToken).ConfigureAwait(false);
        if (UserId.TryParse(id, out var userId)
            && Usernames.MayBeGuest(userId)
            && _servers.IsLocal(userId)
            && await removal.FindAsync(record.Room, cancellationToken).ConfigureAwait(false) is { } room)
        {
            await removal.RemoveAsync(room, record.User, userId, cancellationToken).ConfigureAwait(false);
        }
    }

    // Which state a record is about, only the room knows.
    private async ValueTask<bool> IsAccessAsync(RoomNid nid, int eid, CancellationToken cancellationToken)
        => eid != 0
            && await removal.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } room
            && eid <= room.Snapshot.LastEid
            && room.Snapshot.TryGetStateKey(eid, out var type, out _)
            && type == GuestAccess.Type;
}
