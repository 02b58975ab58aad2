using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>A change of whether one user is joined to one room, after the start of an interval.</summary>
/// <param name="User">The user.</param>
/// <param name="Room">The room.</param>
/// <param name="WasJoined">Whether they were joined before it.</param>
/// <param name="IsLater">Whether it lies after the end of the interval.</param>
internal readonly record struct JoinChange(UserNid User, RoomNid Room, bool WasJoined, bool IsLater);

/// <summary>
/// Says with whom a user began and ceased to share a room between two moments, from the memberships of today and the
/// changes since the first moment. The membership at a moment is what the first change after it replaced, or today's
/// where nothing changed.
/// Source: client-server API, "Tracking the device list for a user".
/// </summary>
internal sealed class SharingDiff
{
    private readonly UserNid _me;

    // Per user and room, what the first change after the start, and after the end, replaced.
    private readonly Dictionary<UserNid, Dictionary<RoomNid, bool>> _atStart = [];
    private readonly Dictionary<UserNid, Dictionary<RoomNid, bool>> _atEnd = [];

    /// <param name="me">The user who asks.</param>
    /// <param name="changes">All changes after the start, oldest first, in any rooms.</param>
    public SharingDiff(UserNid me, IEnumerable<JoinChange> changes)
    {
        _me = me;
        foreach (var change in changes)
        {
            AddFirst(_atStart, change);
            if (change.IsLater)
            {
                AddFirst(_atEnd, change);
            }
        }
    }

    /// <summary>The asking user's rooms at the start, given today's.</summary>
    public HashSet<RoomNid> RoomsAtStart(IEnumerable<RoomNid> joinedToday) => RoomsAt(_atStart, _me, joinedToday);

    /// <summary>The asking user's rooms at the end, given today's.</summary>
    public HashSet<RoomNid> RoomsAtEnd(IEnumerable<RoomNid> joinedToday) => RoomsAt(_atEnd, _me, joinedToday);

    /// <summary>Whether a user was in any of these rooms at the start, given the user's rooms of today.</summary>
    public bool SharedAtStart(UserNid user, HashSet<RoomNid> mine, IReadOnlyCollection<RoomNid> joinedToday)
        => RoomsAt(_atStart, user, joinedToday).Overlaps(mine);

    /// <summary>Whether a user was in any of these rooms at the end, given the user's rooms of today.</summary>
    public bool SharedAtEnd(UserNid user, HashSet<RoomNid> mine, IReadOnlyCollection<RoomNid> joinedToday)
        => RoomsAt(_atEnd, user, joinedToday).Overlaps(mine);

    /// <summary>
    /// Users for whom the answer can differ by their own changes: those with a change in one of these rooms.
    /// Everybody in a room that the asking user entered or left comes on top.
    /// </summary>
    public IEnumerable<UserNid> ChangedIn(HashSet<RoomNid> rooms)
        => _atStart.Where(user => user.Key != _me && user.Value.Keys.Any(rooms.Contains)).Select(user => user.Key);

    private static void AddFirst(Dictionary<UserNid, Dictionary<RoomNid, bool>> then, in JoinChange change)
    {
        if (!then.TryGetValue(change.User, out var rooms))
        {
            rooms = [];
            then.Add(change.User, rooms);
        }

        rooms.TryAdd(change.Room, change.WasJoined);
    }

    private static HashSet<RoomNid> RoomsAt(
        Dictionary<UserNid, Dictionary<RoomNid, bool>> then, UserNid user, IEnumerable<RoomNid> joinedToday)
    {
        HashSet<RoomNid> rooms = [.. joinedToday];
        if (!then.TryGetValue(user, out var replaced))
        {
            return rooms;
        }

        foreach (var (room, wasJoined) in replaced)
        {
            if (wasJoined)
            {
                rooms.Add(room);
            }
            else
            {
                rooms.Remove(room);
            }
        }

        return rooms;
    }
}
