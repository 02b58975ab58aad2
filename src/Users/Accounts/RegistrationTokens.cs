using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Tokens that let people register. A stage that is passed reserves one use for its session; the use is spent in the
/// append that makes the account, so that a token works exactly as often as it may.
/// Source: client-server API, "Token-authenticated registration".
/// </summary>
public sealed class RegistrationTokens
{
    // Source: the same section, "maximum length of 64 characters".
    private const int TokenCharsMax = 64;

    // 187 bits.
    private const int GeneratedChars = 32;

    // Without characters that people mistake for each other: the first token is copied from a terminal.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly AuthSessions _sessions;

    // Across users and hence across owners: reservations and uses of one token come one after the other.
    private readonly KeyedMutex<string> _locks = new();

    internal RegistrationTokens(Database database, TimeProvider time, AuthSessions sessions)
    {
        _database = database;
        _time = time;
        _sessions = sessions;
    }

    /// <summary>Whether a token would work at the moment.</summary>
    /// <param name="token">The token, from anybody.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<bool> IsValidAsync(string token, CancellationToken cancellationToken)
        => await FindUsableAsync(token, except: null, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>
    /// The token with which the first user registers and becomes administrator: made when there is no account, found
    /// again until it has been used.
    /// </summary>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Null when there is an account already.</returns>
    public async ValueTask<string?> FirstUserTokenAsync(CancellationToken cancellationToken)
    {
        if (await _database.Users.AnyAccountAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var tokens = await _database.Users.RegistrationTokensAsync(cancellationToken).ConfigureAwait(false);
        foreach (var known in tokens)
        {
            if (known.MakesAdmin && IsUsable(known, reserved: 0))
            {
                return known.Token;
            }
        }

        var token = RandomNumberGenerator.GetString(Alphabet, GeneratedChars);
        DataAppend append = new(OwnerKey.Server);
        append.Add(new RegistrationTokenRow(token, 1, 0, null, true, _time.GetUtcNow().ToUnixTimeMilliseconds()));
        (await _database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
        return token;
    }

    /// <summary>Whether any token could work, so that the flow is worth offering.</summary>
    internal async ValueTask<bool> AnyUsableAsync(CancellationToken cancellationToken)
    {
        var tokens = await _database.Users.RegistrationTokensAsync(cancellationToken).ConfigureAwait(false);
        return tokens.Any(token => IsUsable(token, reserved: 0));
    }

    /// <summary>Reserves a use for a session, until it expires; false when there is none left.</summary>
    internal async ValueTask<bool> TryReserveAsync(
        string token, AuthSession session, CancellationToken cancellationToken)
    {
        using var held = await _locks.EnterAsync(token, cancellationToken).ConfigureAwait(false);
        if (await FindUsableAsync(token, session, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        session.RegistrationToken = token;
        return true;
    }

    /// <summary>
    /// Holds a token while its use is committed: the row that counts the use goes into the append of the account.
    /// Dispose after the commit. The lock is this node's alone; a use that another node counts in between lets the
    /// append fail with a conflict, and the token has to be asked for again.
    /// </summary>
    /// <returns>Null when the token has expired or is used up by now.</returns>
    internal async ValueTask<TokenUse?> BeginUseAsync(
        string token, AuthSession session, CancellationToken cancellationToken)
    {
        var held = await _locks.EnterAsync(token, cancellationToken).ConfigureAwait(false);
        try
        {
            var row = await FindUsableAsync(token, session, cancellationToken).ConfigureAwait(false);
            if (row is { } usable)
            {
                TokenUse use = new(usable, held);
                held = default;
                return use;
            }

            return null;
        }
        finally
        {
            held.Dispose();
        }
    }

    private async ValueTask<RegistrationTokenRow?> FindUsableAsync(
        string token, AuthSession? except, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > TokenCharsMax || !Ascii.IsValid(token))
        {
            return null;
        }

        var row = await _database.Users.RegistrationTokenAsync(token, cancellationToken).ConfigureAwait(false);
        return row is { } known && IsUsable(known, _sessions.CountReservations(token, except)) ? row : null;
    }

    private bool IsUsable(in RegistrationTokenRow token, int reserved)
        => (token.UsesAllowed is not { } allowed || token.Completed + reserved < allowed)
            && (token.ExpiresTs is not { } expires || expires > _time.GetUtcNow().ToUnixTimeMilliseconds());
}

/// <summary>A token that is being used; disposed once.</summary>
internal sealed class TokenUse(RegistrationTokenRow token, IDisposable held) : IDisposable
{
    /// <summary>Whether the account becomes an administrator's.</summary>
    public bool MakesAdmin => token.MakesAdmin;

    /// <summary>Counts this use; conflicts when the token was used since it was read.</summary>
    public RegistrationTokenUseRow Row => new(token.Token, token.Completed, token.Completed + 1);

    public void Dispose() => held.Dispose();
}
