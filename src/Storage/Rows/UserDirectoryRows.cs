namespace Dendrite.Fast.Storage;

/// <summary>A word by which the user directory finds a user; there already: ignored.</summary>
/// <param name="Word">The folded word.</param>
/// <param name="User">The user.</param>
public readonly record struct DirectoryWordRow(string Word, UserNid User) : IRow<DirectoryWordRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore(
        "directory_words", "*word text, *user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Word);
        sink.Put(User.Value);
    }
}

/// <summary>Removes all words of a user.</summary>
/// <param name="User">The user.</param>
public readonly record struct DirectoryUserDeleteRow(UserNid User) : IRow<DirectoryUserDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "directory_words", "*user_nid long", orderedBy: "user_nid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(User.Value);
}

/// <summary>That everybody may see who is in a room; there already: ignored.</summary>
/// <param name="Room">The room.</param>
public readonly record struct DirectoryRoomRow(RoomNid Room) : IRow<DirectoryRoomRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore("directory_rooms", "*room_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Room.Value);
}

/// <summary>That not everybody may see who is in a room.</summary>
/// <param name="Room">The room.</param>
public readonly record struct DirectoryRoomDeleteRow(RoomNid Room) : IRow<DirectoryRoomDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("directory_rooms", "*room_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(Room.Value);
}
