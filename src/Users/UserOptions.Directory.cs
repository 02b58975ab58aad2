namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Whether the user directory finds all users of this server, whoever asks; else those who share a room with the
    /// one who asks, or are in a room that is open to everybody.
    /// </summary>
    public bool DirectoryFindsAll { get; init; }
}
