using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;
using StoredMembershipCode = Dendrite.Fast.Storage.Membership;

namespace Dendrite.Fast.Users;

/// <summary>
/// Sees to it that no guest is in a room that lets no guests in: follows the Log, and goes through all guests when it
/// begins, and when this node takes rooms of another one over. So nothing is left undone by a stop, and no place in the
/// Log has to be kept: guests are few, and a server that takes none has none to go through.
/// Source: client-server API v1.19, "Guest Access", "Server behaviour".
/// </summary>
internal sealed class GuestUpkeep : IAsyncDisposable
{
    // Guests read at a time. Chosen.
    private const int PageGuests = 1_000;

    private readonly Database _database;
    private readonly GuestRemoval _removal;
    private readonly GuestFollower _follower;
    private readonly WokenWork _sweeps;

    public GuestUpkeep(RoomEngine rooms, Guests guests, TimeProvider time, ILogger logger)
    {
        _database = rooms.Database;
        _removal = new GuestRemoval(rooms, guests, logger);
        _sweeps = new WokenWork(SweepAsync, failure => Log.GuestUpkeepFailed(logger, failure), time);
        _follower = new GuestFollower(rooms, _removal, _sweeps.Wake, time, logger);
    }

    /// <summary>Begins, once.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Followed from before the guests are gone through: what changes meanwhile is not missed.
        await _follower.StartAsync(cancellationToken).ConfigureAwait(false);
        _sweeps.Start();
    }

    /// <summary>Other rooms live here than before: their guests are gone through.</summary>
    public void OwnersMoved() => _sweeps.Wake();

    public async ValueTask DisposeAsync()
    {
        await _follower.DisposeAsync().ConfigureAwait(false);
        await _sweeps.DisposeAsync().ConfigureAwait(false);
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        IReadOnlyList<AccountRow> page;
        UserNid last = default;
        do
        {
            page = await _database.Users.GuestsAsync(last, PageGuests, stop).ConfigureAwait(false);
            foreach (var guest in page)
            {
                await SweepAsync(guest.User, stop).ConfigureAwait(false);
                last = guest.User;
            }
        }
        while (page.Count == PageGuests);
    }

    private async Task SweepAsync(UserNid guest, CancellationToken stop)
    {
        var id = UserId.Parse(await _database.Names.UserIdAsync(guest, stop).ConfigureAwait(false));
        foreach (var (row, _) in await _database.Memberships.OfUserAsync(guest, stop).ConfigureAwait(false))
        {
            if (row.Membership == StoredMembershipCode.Join
                && await _removal.FindAsync(row.Room, stop).ConfigureAwait(false) is { } room)
            {
                await _removal.RemoveAsync(room, guest, id, stop).ConfigureAwait(false);
            }
        }
    }
}
