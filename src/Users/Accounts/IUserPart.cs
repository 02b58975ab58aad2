using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Whoever keeps something of a user and must not keep it when the account ends. Each part is registered with
/// <see cref="AccountEnds"/> while the engine is put together, and knows its own tables and caches alone.
/// </summary>
internal interface IUserPart
{
    /// <summary>Adds to the append of an account's end that what this part keeps ends with it.</summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    /// <param name="erase">Whether the user asked for what they sent to be forgotten, too.</param>
    /// <param name="cancellationToken">Stops a read.</param>
    ValueTask AddEndAsync(UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken);

    /// <summary>
    /// The end is committed: forgets what is in memory. Called on the lane's thread; quick, never throws.
    /// </summary>
    /// <param name="user">The user.</param>
    void Ended(UserNid user)
    {
        // Most parts keep nothing that anybody could still ask for.
    }
}
