using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Ends what the registered parts keep of users, in the one append of an account's end.</summary>
internal sealed class AccountEnds
{
    // Owner: whoever puts the engine together; only read from the first request on.
    private readonly List<IUserPart> _parts = [];

    /// <summary>
    /// Adds parts, which are told in this order. Called while the engine is put together.
    /// </summary>
    public void Add(params ReadOnlySpan<IUserPart> parts) => _parts.AddRange(parts);

    /// <summary>Adds the end of all parts to an append that is made under the user's lock.</summary>
    public async ValueTask AddAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
        {
            await part.AddEndAsync(append, user, erase, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The end is committed. Called from the commit callback.</summary>
    public void Ended(UserNid user)
    {
        foreach (var part in _parts)
        {
            part.Ended(user);
        }
    }
}
