namespace Dendrite.Fast.Storage;

/// <summary>A membership. Persisted: numbers are never reused.</summary>
public enum Membership
{
    /// <summary>Has left or was never there.</summary>
    Leave = 0,

    /// <summary>Is in the room.</summary>
    Join = 1,

    /// <summary>Is invited.</summary>
    Invite = 2,

    /// <summary>Has knocked.</summary>
    Knock = 3,

    /// <summary>Is banned.</summary>
    Ban = 4,
}

/// <summary>A user's current membership of a room; an index of current state.</summary>
/// <param name="User">The user.</param>
/// <param name="Room">The room.</param>
/// <param name="Membership">The membership.</param>
/// <param name="Eid">The member event; 0 when it is not stored (an invite over federation).</param>
/// <param name="Forgotten">Whether the user has forgotten the room.</param>
/// <param name="StrippedState">For invites and knocks: the stripped state as a JSON array; else null.</param>
public readonly record struct MembershipRow(
    UserNid User,
    RoomNid Room,
    Membership Membership,
    int Eid,
    bool Forgotten,
    byte[]? StrippedState) : IRow<MembershipRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "memberships",
        "*user_nid long, *room_nid long, membership int, eid int, forgotten bool, stripped_state blob?, "
        + "@writer, @position", orderedBy: "user_nid room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Room.Value);
        sink.Put((long)Membership);
        sink.Put(Eid);
        sink.Put(Forgotten);
        sink.Put(StrippedState);
    }
}

/// <summary>Marks a left room as forgotten.</summary>
/// <param name="User">The user.</param>
/// <param name="Room">The room.</param>
/// <param name="Forgotten">The mark.</param>
public readonly record struct MembershipForgetRow(
    UserNid User,
    RoomNid Room,
    bool Forgotten) : IRow<MembershipForgetRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Update(
        "memberships",
        "*user_nid long, *room_nid long, forgotten bool", orderedBy: "user_nid room_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(Room.Value);
        sink.Put(Forgotten);
    }
}
