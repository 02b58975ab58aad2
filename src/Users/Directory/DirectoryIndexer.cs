using System.Collections.Immutable;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Keeps the index of the user directory: the words of all local users who may be found, and the rooms whose members
/// everybody may see. Follows the Log from a durable place, which commits with what it writes. Where it never stood, or
/// where the Log does not reach back to it, it goes through all accounts and rooms once. Of several nodes, one writes
/// the index, and all read it.
/// </summary>
internal sealed class DirectoryIndexer : LogFollower, IOwnedWorker
{
    /// <summary>Persisted: the name of its place in the Log.</summary>
    internal const string FollowerName = "users.directory";

    // An arbitrary number; "UDIR".
    private const long JobNumber = 0x55444952;

    // Accounts of one append of a scan. Chosen: some thousand small rows, a commit of some ms.
    private const int ScanAccounts = 500;

    // Rooms of one append of a scan. Chosen: each of them may have to be loaded.
    private const int ScanRooms = 100;

    private readonly Database _database;
    private readonly RoomEngine _rooms;
    private readonly Appservices _appservices;
    private readonly ILogger _logger;

    public DirectoryIndexer(RoomEngine rooms, Appservices appservices, TimeProvider time, ILogger logger)
        : base(rooms.Database, FollowerName, time, logger)
    {
        _database = rooms.Database;
        _rooms = rooms;
        _appservices = appservices;
        _logger = logger;
        Placed = _database.Placement.Locate(Owner);
    }

    /// <summary>The owner of the index.</summary>
    public static OwnerKey Owner => OwnerKey.Job(JobNumber);

    /// <inheritdoc/>
    public PlacedOwner Placed { get; }

    // Records of one append: those that change the directory are few among them.
    protected override int BatchMax => 1_024;

    // Programs before the directory logged no new accounts.
    protected override bool ScansFirst => true;

    protected override async ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        SortedSet<UserNid> users = [];
        SortedSet<RoomNid> rooms = [];
        foreach (var entry in batch.Entries)
        {
            var record = entry.Record;
            switch (record.Kind)
            {
                case LogKind.Account:
                case LogKind.Profile when record.Text == UserProfile.DisplayNameField:
                    users.Add(record.User);
                    break;

                // Which key it is, only the room knows; those that are no membership are few. A redaction leaves what
                // counts here as it is.
                case LogKind.CurrentStateChange when record.User.IsNone:
                case LogKind.RoomRemoved:
                    rooms.Add(record.Room);
                    break;
                default:
                    break;
            }
        }

        if (users.Count == 0 && rooms.Count == 0)
        {
            batch.Skip();
            return;
        }

        var append = NewAppend();
        await AddUsersAsync([.. users], append, cancellationToken).ConfigureAwait(false);
        await AddRoomsAsync([.. rooms], append, cancellationToken).ConfigureAwait(false);
        batch.AddPlaceTo(append);
        await CommitAsync(append).ConfigureAwait(false);
    }

    protected override async ValueTask<Watermark> ScanAsync(CancellationToken cancellationToken)
    {
        var place = _database.Stream.Watermark;
        UserNid user = default;
        while (true)
        {
            var page = await _database.Users.AccountsAsync(user, ScanAccounts, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                break;
            }

            var append = NewAppend();
            await AddAccountsAsync(page, append, cancellationToken).ConfigureAwait(false);
            await CommitAsync(append).ConfigureAwait(false);
            user = page[^1].User;
        }

        RoomNid room = default;
        while (true)
        {
            var page = await _database.Rooms.ListAsync(room, ScanRooms, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                break;
            }

            var append = NewAppend();
            await AddRoomsAsync([.. page.Select(found => found.Room)], append, cancellationToken)
                .ConfigureAwait(false);
            await CommitAsync(append).ConfigureAwait(false);
            room = page[^1].Room;
        }

        var last = NewAppend();
        last.Add(new FollowerRow(FollowerName, place.ToString()));
        await CommitAsync(last).ConfigureAwait(false);
        return place;
    }

    private DataAppend NewAppend() => new(Owner) { Placed = Placed };

    // Not to be stopped: what is on its way commits all the same.
    private async ValueTask CommitAsync(DataAppend append)
    {
        if (append.RowCount > 0)
        {
            (await _database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false)).OrThrow();
        }
    }

    private async ValueTask AddUsersAsync(
        IReadOnlyList<UserNid> users, Append append, CancellationToken cancellationToken)
    {
        List<AccountRow> accounts = [];
        foreach (var user in users)
        {
            if (await _database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false) is { } account)
            {
                accounts.Add(account);
            }
        }

        await AddAccountsAsync(accounts, append, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AddAccountsAsync(
        IReadOnlyList<AccountRow> accounts, Append append, CancellationToken cancellationToken)
    {
        if (accounts.Count == 0)
        {
            return;
        }

        var users = accounts.Select(account => account.User).ToArray();
        var ids = await _database.Names.UserIdsAsync(users, cancellationToken).ConfigureAwait(false);
        var profiles = (await _database.Users.ProfilesAsync(users, cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.User);
        for (var at = 0; at < users.Length; at++)
        {
            var words = IsFound(accounts[at], ids[at])
                ? DirectoryWords.Of(ids[at], ProfileOf(profiles[users[at]]).DisplayName)
                : [];
            append.Add(new DirectoryUserDeleteRow(users[at]));
            foreach (var word in words)
            {
                append.Add(new DirectoryWordRow(word, users[at]));
            }
        }
    }

    // The people behind a bridge are found as others are; the bridge itself is nobody to talk to.
    private bool IsFound(in AccountRow account, string userId) => account is
    {
        Kind: AccountKind.User or AccountKind.Appservice,
        State: AccountState.Active or AccountState.Suspended,
    } && !_appservices.IsSender(userId);

    private static UserProfile ProfileOf(IEnumerable<ProfileRow> rows) =>
        new(rows.ToImmutableSortedDictionary(row => row.Field, row => row.Value, StringComparer.Ordinal));

    private async ValueTask AddRoomsAsync(
        IReadOnlyList<RoomNid> rooms, Append append, CancellationToken cancellationToken)
    {
        if (rooms.Count == 0)
        {
            return;
        }

        HashSet<RoomNid> open =
            [.. await _database.UserDirectory.OpenRoomsAsync(rooms, cancellationToken).ConfigureAwait(false)];
        foreach (var nid in rooms)
        {
            var isOpen = await IsOpenAsync(nid, cancellationToken).ConfigureAwait(false);
            if (isOpen == open.Contains(nid))
            {
                continue;
            }

            if (isOpen)
            {
                append.Add(new DirectoryRoomRow(nid));
            }
            else
            {
                append.Add(new DirectoryRoomDeleteRow(nid));
            }
        }
    }

    private async ValueTask<bool> IsOpenAsync(RoomNid nid, CancellationToken cancellationToken)
    {
        try
        {
            return await _rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } room
                && await OpenRooms.IsOpenAsync(_rooms, room.Snapshot, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException broken)
        {
            // One room that cannot be read holds up no other, and nobody sees who is in it.
            Log.DirectoryRoomBroken(_logger, broken, nid.Value);
            return false;
        }
    }
}
