using System.Collections.Immutable;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>One page of the rooms that two users are joined to.</summary>
/// <param name="Rooms">The rooms of the page, by number.</param>
/// <param name="Count">How many rooms they share in all.</param>
/// <param name="Next">The last room of the page where there are more behind it; none otherwise.</param>
public readonly record struct MutualRooms(IReadOnlyList<RoomNid> Rooms, int Count, RoomNid Next)
{
    /// <summary>Finds the rooms that a local user shares with somebody; none with whom nobody here has met.</summary>
    /// <param name="engine">The rooms.</param>
    /// <param name="user">The local user.</param>
    /// <param name="other">The other one, of this server or another.</param>
    /// <param name="after">The last room of the page before; none for the first page.</param>
    /// <param name="limit">The most rooms of a page; 1 and up.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async ValueTask<MutualRooms> FindAsync(
        RoomEngine engine, UserNid user, UserId other, RoomNid after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return Of(
            await engine.Memberships.GetAsync(user, cancellationToken).ConfigureAwait(false),
            await RoomsOfAsync(engine, other, cancellationToken).ConfigureAwait(false),
            after,
            limit);
    }

    /// <summary>Whether a local user shares a room with somebody.</summary>
    /// <param name="engine">The rooms.</param>
    /// <param name="user">The local user.</param>
    /// <param name="other">The other one, of this server or another.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async ValueTask<bool> AnyAsync(
        RoomEngine engine, UserNid user, UserId other, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return Any(
            await engine.Memberships.GetAsync(user, cancellationToken).ConfigureAwait(false),
            await RoomsOfAsync(engine, other, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Whether two users are joined to one room. Costs the shorter of the two, and allocates nothing: waiting clients
    /// are asked it for each change.
    /// </summary>
    /// <param name="one">The rooms of one user.</param>
    /// <param name="other">The rooms of the other one.</param>
    public static bool Any(
        ImmutableDictionary<RoomNid, RoomMembership> one, ImmutableDictionary<RoomNid, RoomMembership> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (fewer, more) = one.Count < other.Count ? (one, other) : (other, one);
        foreach (var (room, membership) in fewer)
        {
            if (IsShared(room, membership, more))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares two users' rooms: costs the shorter of the two, and a sort of what they share.</summary>
    /// <param name="one">The rooms of one user.</param>
    /// <param name="other">The rooms of the other one.</param>
    /// <param name="after">The last room of the page before; none for the first page.</param>
    /// <param name="limit">The most rooms of a page; 1 and up.</param>
    internal static MutualRooms Of(
        ImmutableDictionary<RoomNid, RoomMembership> one,
        ImmutableDictionary<RoomNid, RoomMembership> other,
        RoomNid after,
        int limit)
    {
        List<RoomNid> shared = [.. Shared(one, other)];
        shared.Sort();
        List<RoomNid> page = [.. shared.Where(room => room > after).Take(limit)];
        var isLast = page.Count == 0 || page[^1] == shared[^1];
        return new MutualRooms(page, shared.Count, isLast ? default : page[^1]);
    }

    private static async ValueTask<ImmutableDictionary<RoomNid, RoomMembership>> RoomsOfAsync(
        RoomEngine engine, UserId user, CancellationToken cancellationToken)
    {
        var met = await engine.Database.Names.FindUserAsync(user.Value, cancellationToken).ConfigureAwait(false);
        if (met.IsNone)
        {
            return ImmutableDictionary<RoomNid, RoomMembership>.Empty;
        }

        return engine.Servers.IsLocal(user)
            ? await engine.Memberships.GetAsync(met, cancellationToken).ConfigureAwait(false)
            : await engine.Memberships.ReadAsync(met, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<RoomNid> Shared(
        ImmutableDictionary<RoomNid, RoomMembership> one, ImmutableDictionary<RoomNid, RoomMembership> other)
    {
        var (fewer, more) = one.Count < other.Count ? (one, other) : (other, one);
        return fewer.Where(room => IsShared(room.Key, room.Value, more)).Select(room => room.Key);
    }

    private static bool IsShared(
        RoomNid room, in RoomMembership membership, ImmutableDictionary<RoomNid, RoomMembership> others) =>
        membership.Membership == Membership.Join
        && others.TryGetValue(room, out var theirs) && theirs.Membership == Membership.Join;
}
