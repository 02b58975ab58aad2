using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Whose devices and keys changed for a user between two places of the stream: for <c>device_lists</c> of sync and for
/// <c>/keys/changes</c>. Any thread. Source: client-server API, "Tracking the device list for a user".
/// </summary>
public sealed class DeviceLists
{
    private readonly Database _database;
    private readonly RoomEngine _rooms;
    private readonly DeviceListTables _tables;

    internal DeviceLists(Database database, RoomEngine rooms)
    {
        _database = database;
        _rooms = rooms;
        _tables = new DeviceListTables(database, rooms);
    }

    /// <summary>
    /// Adds to an append that devices or keys of its user changed: the record wakes those who share a room, and the row
    /// answers tokens that are older than the Log, so that neither goes without the other.
    /// </summary>
    internal static void AddChange(UserAppend append, UserNid user)
    {
        append.Add(new DeviceListChangeRow(user));
        append.Log(LogRecord.DeviceList(user));
    }

    /// <summary>
    /// Says who changed their devices while sharing a room with the user, or began to share one, and who shares none
    /// any more. The user's own changes are among them, and those whose keys the user signed, since nobody else sees
    /// these signatures.
    /// </summary>
    /// <param name="user">The user who asks.</param>
    /// <param name="from">The place that the client has seen.</param>
    /// <param name="to">
    /// The place of the answer; covers <paramref name="from"/> and is covered by the watermark.
    /// </param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<DeviceListChanges> ChangesAsync(
        UserNid user, Watermark from, Watermark to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);

        // Memberships of today first, then the changes up to a later place: nothing falls between the two.
        var today = JoinedOf(await _rooms.Memberships.GetAsync(user, cancellationToken).ConfigureAwait(false));
        var found = await FindAsync(user, from, to, today, cancellationToken).ConfigureAwait(false);
        if (found.Devices.Count == 0 && found.Members.Count == 0 && found.Signed.Count == 0)
        {
            return DeviceListChanges.None;
        }

        SharingDiff diff = new(user, found.Members);
        var before = diff.RoomsAtStart(today);
        var after = diff.RoomsAtEnd(today);
        var changed = new HashSet<UserNid>();
        var left = new HashSet<UserNid>();
        var candidates = diff.ChangedIn([.. before, .. after]).ToHashSet();
        candidates.UnionWith(await MembersAsync(SymmetricDifference(before, after), cancellationToken)
            .ConfigureAwait(false));
        candidates.Remove(user);
        foreach (var other in candidates)
        {
            var theirs = await TodayOf(other, cancellationToken).ConfigureAwait(false);
            var didShare = diff.SharedAtStart(other, before, theirs);
            var doesShare = diff.SharedAtEnd(other, after, theirs);
            _ = (didShare, doesShare) switch
            {
                (false, true) => changed.Add(other),
                (true, false) => left.Add(other),
                _ => false,
            };
        }

        foreach (var other in found.Devices)
        {
            if (other == user
                || diff.SharedAtEnd(other, after, await TodayOf(other, cancellationToken).ConfigureAwait(false)))
            {
                changed.Add(other);
            }
        }

        // Whom the client can forget, it need not ask for again.
        var signed = found.Signed.Where(other => !left.Contains(other));
        return new DeviceListChanges(
            await NamesAsync([.. changed, .. signed], cancellationToken).ConfigureAwait(false),
            await NamesAsync(left, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// What changed since a place: from the records in memory, or, when they do not reach back, from the tables,
    /// whether the Log still has them or not.
    /// </summary>
    private async ValueTask<Found> FindAsync(
        UserNid user, Watermark from, Watermark to, HashSet<RoomNid> today, CancellationToken cancellationToken)
    {
        Collector records = new(user, to);
        if (!_database.Stream.Tail.TryRead(from, _database.Stream.Watermark, ref records))
        {
            return new Found(
                await _tables.DevicesAsync(from, cancellationToken).ConfigureAwait(false),
                await _tables.MembersAsync(user, from, to, cancellationToken).ConfigureAwait(false),
                await _tables.SignedAsync(user, from, cancellationToken).ConfigureAwait(false));
        }

        // Only rooms that the user is in, or was in at some time, can make a difference.
        var moved = records.Members.Where(change => change.User == user).Select(change => change.Room);
        HashSet<RoomNid> mine = [.. today, .. moved];
        records.Members.RemoveAll(change => !mine.Contains(change.Room));
        return new Found(
            records.Devices,
            await ResolveAsync(records.Members, cancellationToken).ConfigureAwait(false),
            await UsersAsync(records.Signed, cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<HashSet<UserNid>> UsersAsync(
        HashSet<string> userIds, CancellationToken cancellationToken)
    {
        HashSet<UserNid> users = [];
        foreach (var userId in userIds)
        {
            users.Add(await _database.Names.UserAsync(userId, cancellationToken).ConfigureAwait(false));
        }

        return users;
    }

    // What the first change after a place replaced decides, so only that event is looked at.
    private async ValueTask<List<JoinChange>> ResolveAsync(
        List<MemberChange> members, CancellationToken cancellationToken)
    {
        List<JoinChange> changes = new(members.Count);
        foreach (var room in members.GroupBy(change => change.Room))
        {
            var found = await _rooms.FindAsync(room.Key, cancellationToken).ConfigureAwait(false);
            var snapshot = found?.Snapshot;
            foreach (var change in room)
            {
                var wasJoined = change.OldEid != 0 && snapshot?.MembershipOf(change.OldEid) == Membership.Join;
                changes.Add(new JoinChange(change.User, change.Room, wasJoined, change.IsLater));
            }
        }

        return changes;
    }

    private async ValueTask<HashSet<UserNid>> MembersAsync(
        IEnumerable<RoomNid> rooms, CancellationToken cancellationToken)
    {
        HashSet<UserNid> members = [];
        foreach (var room in rooms)
        {
            members.UnionWith(await _database.Memberships.UsersAsync(room, Storage.Membership.Join, cancellationToken)
                .ConfigureAwait(false));
        }

        return members;
    }

    private async ValueTask<HashSet<RoomNid>> TodayOf(UserNid user, CancellationToken cancellationToken)
        => JoinedOf(await _rooms.Memberships.GetAsync(user, cancellationToken).ConfigureAwait(false));

    private async ValueTask<IReadOnlyList<string>> NamesAsync(
        HashSet<UserNid> users, CancellationToken cancellationToken)
        => users.Count == 0
            ? []
            : await _database.Names.UserIdsAsync([.. users.Order()], cancellationToken).ConfigureAwait(false);

    private static HashSet<RoomNid> JoinedOf(IReadOnlyDictionary<RoomNid, RoomMembership> rooms)
        => [.. rooms.Where(room => room.Value.Membership == Membership.Join).Select(room => room.Key)];

    private static HashSet<RoomNid> SymmetricDifference(HashSet<RoomNid> left, HashSet<RoomNid> right)
    {
        HashSet<RoomNid> difference = [.. left];
        difference.SymmetricExceptWith(right);
        return difference;
    }

    private readonly record struct Found(
        HashSet<UserNid> Devices, List<JoinChange> Members, HashSet<UserNid> Signed);

    private readonly record struct MemberChange(UserNid User, RoomNid Room, int OldEid, bool IsLater);

    /// <summary>Picks the records that matter.</summary>
    private sealed class Collector(UserNid user, Watermark to) : ILogVisitor
    {
        /// <summary>Users whose devices changed up to the end.</summary>
        public HashSet<UserNid> Devices { get; } = [];

        /// <summary>The ids of users whose keys the asking user signed up to the end.</summary>
        public HashSet<string> Signed { get; } = new(StringComparer.Ordinal);

        /// <summary>All changes of member events, in order.</summary>
        public List<MemberChange> Members { get; } = [];

        public void Visit(in LogEntry entry)
        {
            if (entry.Record.Kind == LogKind.DeviceList && to.Covers(entry.Position))
            {
                Devices.Add(entry.Record.User);
            }
            else if (entry.Record.Kind == LogKind.KeysSigned && entry.Record.User == user && to.Covers(entry.Position))
            {
                Signed.Add(entry.Record.Text!);
            }
            else if (entry.Record.Kind == LogKind.CurrentStateChange && !entry.Record.User.IsNone)
            {
                Members.Add(new MemberChange(
                    entry.Record.User, entry.Record.Room, entry.Record.OldEid, !to.Covers(entry.Position)));
            }
        }
    }
}

/// <summary>Whose devices and keys a client has to ask for, and whose it can forget.</summary>
/// <param name="Changed">User ids, each once.</param>
/// <param name="Left">User ids, each once, none of them in <paramref name="Changed"/>.</param>
public sealed record DeviceListChanges(IReadOnlyList<string> Changed, IReadOnlyList<string> Left)
{
    /// <summary>Nobody's.</summary>
    public static readonly DeviceListChanges None = new([], []);

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Changed.Count == 0 && Left.Count == 0;
}
