namespace Dendrite.Fast.Storage;

/// <summary>
/// Interns names: user id, room id and server name to their dense numbers and back. A name keeps its number for ever.
/// Safe to call from any thread; two callers that create the same name at once get the same number, also across
/// processes and crashes. Answers of names seen lately come from a bounded memory cache without a database read.
/// </summary>
/// <remarks>
/// The names are taken as they are: the caller has validated them. A name created here is durable when the call
/// returns. Creating throws <see cref="CommitFailedException"/> when the database cannot take the row.
/// </remarks>
public interface INames
{
    /// <summary>The number of a user id, created when new (with its server's).</summary>
    /// <param name="userId">A full user id, <c>@local:server</c>.</param>
    /// <param name="cancellationToken">Stops the wait; a row on its way may still be written.</param>
    ValueTask<UserNid> UserAsync(string userId, CancellationToken cancellationToken);

    /// <summary>The numbers of many user ids, in order; the new ones are created in one append.</summary>
    /// <param name="userIds">Full user ids; repeats are allowed.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    ValueTask<UserNid[]> UsersAsync(IReadOnlyList<string> userIds, CancellationToken cancellationToken);

    /// <summary>The number of a user id, or none when it was never seen; creates nothing.</summary>
    /// <param name="userId">A full user id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<UserNid> FindUserAsync(string userId, CancellationToken cancellationToken);

    /// <summary>The user id of a number.</summary>
    /// <param name="user">A number that this database gave out.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="KeyNotFoundException">The number was never given out.</exception>
    ValueTask<string> UserIdAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>The user ids of many numbers, in order.</summary>
    /// <param name="users">Numbers that this database gave out; repeats are allowed.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="KeyNotFoundException">A number was never given out.</exception>
    ValueTask<string[]> UserIdsAsync(IReadOnlyList<UserNid> users, CancellationToken cancellationToken);

    /// <summary>The number of a room id, created when new: a row in <c>rooms</c> without version.</summary>
    /// <param name="roomId">A full room id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    ValueTask<RoomNid> RoomAsync(string roomId, CancellationToken cancellationToken);

    /// <summary>The number of a room id, or none when it was never seen; creates nothing.</summary>
    /// <param name="roomId">A full room id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<RoomNid> FindRoomAsync(string roomId, CancellationToken cancellationToken);

    /// <summary>The room id of a number.</summary>
    /// <param name="room">A number that this database gave out.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="KeyNotFoundException">The number was never given out.</exception>
    ValueTask<string> RoomIdAsync(RoomNid room, CancellationToken cancellationToken);

    /// <summary>Forgets a room whose row was removed: its id gets another number when it comes again.</summary>
    /// <param name="roomId">A full room id.</param>
    /// <param name="room">The number that it had.</param>
    void ForgetRoom(string roomId, RoomNid room);

    /// <summary>Forgets all rooms in memory: some of their rows were removed, and it is not known which.</summary>
    void ForgetRooms();

    /// <summary>The number of a server name, created when new.</summary>
    /// <param name="serverName">A server name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    ValueTask<ServerNid> ServerAsync(string serverName, CancellationToken cancellationToken);

    /// <summary>The server name of a number.</summary>
    /// <param name="server">A number that this database gave out.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="KeyNotFoundException">The number was never given out.</exception>
    ValueTask<string> ServerNameAsync(ServerNid server, CancellationToken cancellationToken);

    /// <summary>Answers from memory only; false says nothing about the database.</summary>
    /// <param name="user">A number that this database gave out.</param>
    /// <param name="userId">The user id on true.</param>
    bool TryGetCached(UserNid user, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? userId);
}
