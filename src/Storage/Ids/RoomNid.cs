namespace Dendrite.Fast.Storage;

/// <summary>The dense 64-bit number of a room on this database; starts at 1, 0 is "no room".</summary>
/// <param name="Value">The number; never reused.</param>
public readonly record struct RoomNid(long Value) : IComparable<RoomNid>
{
    /// <summary>Whether this names a room at all.</summary>
    public bool IsNone => Value == 0;

    /// <inheritdoc />
    public int CompareTo(RoomNid other) => Value.CompareTo(other.Value);

    /// <summary>Orders by number.</summary>
    public static bool operator <(RoomNid left, RoomNid right) => left.Value < right.Value;

    /// <summary>Orders by number.</summary>
    public static bool operator >(RoomNid left, RoomNid right) => left.Value > right.Value;

    /// <summary>Orders by number.</summary>
    public static bool operator <=(RoomNid left, RoomNid right) => left.Value <= right.Value;

    /// <summary>Orders by number.</summary>
    public static bool operator >=(RoomNid left, RoomNid right) => left.Value >= right.Value;
}

/// <summary>The dense 64-bit number of a user, local or remote; starts at 1, 0 is "no user".</summary>
/// <param name="Value">The number; never reused.</param>
public readonly record struct UserNid(long Value) : IComparable<UserNid>
{
    /// <summary>Whether this names a user at all.</summary>
    public bool IsNone => Value == 0;

    /// <inheritdoc />
    public int CompareTo(UserNid other) => Value.CompareTo(other.Value);

    /// <summary>Orders by number.</summary>
    public static bool operator <(UserNid left, UserNid right) => left.Value < right.Value;

    /// <summary>Orders by number.</summary>
    public static bool operator >(UserNid left, UserNid right) => left.Value > right.Value;

    /// <summary>Orders by number.</summary>
    public static bool operator <=(UserNid left, UserNid right) => left.Value <= right.Value;

    /// <summary>Orders by number.</summary>
    public static bool operator >=(UserNid left, UserNid right) => left.Value >= right.Value;
}

/// <summary>The dense 64-bit number of a server name, ours or another's; starts at 1, 0 is "no server".</summary>
/// <param name="Value">The number; never reused.</param>
public readonly record struct ServerNid(long Value)
{
    /// <summary>Whether this names a server at all.</summary>
    public bool IsNone => Value == 0;
}

/// <summary>Names one event on this database.</summary>
/// <param name="Room">The event's room.</param>
/// <param name="Eid">The event's number in that room; starts at 1, auth parents are always lower.</param>
public readonly record struct GlobalEventRef(RoomNid Room, int Eid);
