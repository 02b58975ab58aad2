namespace Dendrite.Fast.Storage;

/// <summary>The index of the user directory.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IUserDirectoryReads
{
    /// <summary>
    /// Words that begin with a prefix and whose they are, in order of words by code point and of users. A user is among
    /// them once for each such word.
    /// </summary>
    /// <param name="prefix">The folded prefix; not empty.</param>
    /// <param name="after">The last one of the page before; an empty word and no user for the first page.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<DirectoryWordRow>> FindAsync(
        string prefix,
        DirectoryWordRow after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Those of the users who have a word that begins with a prefix, each once, by number.</summary>
    /// <param name="users">The users.</param>
    /// <param name="prefix">The folded prefix; not empty.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<UserNid>> HavingAsync(
        IReadOnlyList<UserNid> users,
        string prefix,
        CancellationToken cancellationToken);

    /// <summary>The words of a user, in order.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<string>> WordsAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>Those of the rooms whose members everybody may see, by number.</summary>
    /// <param name="rooms">The rooms.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<RoomNid>> OpenRoomsAsync(
        IReadOnlyList<RoomNid> rooms,
        CancellationToken cancellationToken);
}
