using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What changed for device lists since a place that the memory tail does not reach back to: from the last change of
/// each user's devices and from the states of the user's rooms, so that a token of any age is answered. Any thread.
/// </summary>
internal sealed class DeviceListTables(Database database, RoomEngine rooms)
{
    // Rows that one read of the database brings at a time. Chosen.
    private const int PageRows = 4_096;

    /// <summary>
    /// Users whose devices changed after a place. A change after the end of the answer may be among them, since a user
    /// has the last change alone: the client then asks for keys that it is told of once more.
    /// </summary>
    /// <param name="from">The place that the client has seen.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<HashSet<UserNid>> DevicesAsync(Watermark from, CancellationToken cancellationToken)
    {
        HashSet<UserNid> users = [];
        foreach (var writer in database.Stream.Watermark.Positions.ToArray())
        {
            DeviceListChange last = new(from[writer.Writer] + 1, default);
            IReadOnlyList<DeviceListChange> page;
            do
            {
                page = await database.DeviceKeys.ListChangesAsync(writer.Writer, last, PageRows, cancellationToken)
                    .ConfigureAwait(false);
                foreach (var change in page)
                {
                    users.Add(change.User);
                    last = change;
                }
            }
            while (page.Count == PageRows);
        }

        return users;
    }

    /// <summary>
    /// Users whose keys the user signed after a place, or after the end of the answer, as with
    /// <see cref="DevicesAsync"/>.
    /// </summary>
    /// <param name="user">The user who asks.</param>
    /// <param name="from">The place that the client has seen.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<HashSet<UserNid>> SignedAsync(
        UserNid user, Watermark from, CancellationToken cancellationToken)
    {
        HashSet<UserNid> users = [];
        foreach (var writer in database.Stream.Watermark.Positions.ToArray())
        {
            users.UnionWith(await database.CrossSigning.SignedSinceAsync(
                user, writer.Writer, from[writer.Writer], cancellationToken).ConfigureAwait(false));
        }

        return users;
    }

    /// <summary>
    /// Who entered or left the user's rooms after a place: those that the user is in, and those in which their own
    /// membership changed since.
    /// </summary>
    /// <param name="user">The user who asks.</param>
    /// <param name="from">The place that the client has seen.</param>
    /// <param name="to">The place of the answer.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<List<JoinChange>> MembersAsync(
        UserNid user, Watermark from, Watermark to, CancellationToken cancellationToken)
    {
        List<JoinChange> changes = [];
        var mine = await rooms.Memberships.GetAsync(user, cancellationToken).ConfigureAwait(false);
        foreach (var (nid, membership) in mine)
        {
            if (membership.Membership != Membership.Join && from.Covers(membership.At))
            {
                continue;
            }

            var room = await rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false);
            if (room?.Snapshot is { } snapshot && !from.Covers(snapshot.Position))
            {
                foreach (var member in snapshot.MembersChangedSince(from, to))
                {
                    // How they stood at both places: today's membership is overruled by these.
                    var changed = await database.Names.UserAsync(member.User.Value, cancellationToken)
                        .ConfigureAwait(false);
                    changes.Add(new JoinChange(changed, nid, member.WasJoinedBefore, IsLater: false));
                    changes.Add(new JoinChange(changed, nid, member.WasJoinedAfter, IsLater: true));
                }
            }
        }

        return changes;
    }
}
