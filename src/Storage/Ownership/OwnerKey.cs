namespace Dendrite.Fast.Storage;

/// <summary>What an owner owns. Persisted nowhere; the numbers are stable for logs.</summary>
public enum OwnerKind
{
    /// <summary>Work of the server itself: interning, upkeep.</summary>
    Server = 0,

    /// <summary>A room, by its number.</summary>
    Room = 1,

    /// <summary>A local user, by its number.</summary>
    User = 2,

    /// <summary>A follower of the Log or another background job, by a number of its choice.</summary>
    Job = 3,
}

/// <summary>Names the single writer of an append: placement is by (kind, key).</summary>
/// <param name="Kind">What is owned.</param>
/// <param name="Key">Which one: a <see cref="RoomNid"/>, <see cref="UserNid"/> or job number.</param>
public readonly record struct OwnerKey(OwnerKind Kind, long Key)
{
    /// <summary>The owner of a room's appends.</summary>
    /// <param name="room">The room.</param>
    public static OwnerKey Of(RoomNid room) => new(OwnerKind.Room, room.Value);

    /// <summary>The owner of a user's appends.</summary>
    /// <param name="user">The user.</param>
    public static OwnerKey Of(UserNid user) => new(OwnerKind.User, user.Value);

    /// <summary>The owner of a background job's appends.</summary>
    /// <param name="job">The job's number.</param>
    public static OwnerKey Job(long job) => new(OwnerKind.Job, job);

    /// <summary>The server's own appends.</summary>
    public static OwnerKey Server => new(OwnerKind.Server, 0);
}
