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

        return (await AddAsync(1, null, makesAdmin: true, cancellationToken).ConfigureAwait(false)).Token;
    }

    /// <summary>Makes a token, which works from now on, on all nodes.</summary>
    /// <param name="usesAllowed">How often it works, 1 or more; null for no bound.</param>
    /// <param name="life">How long it works, more than nothing; null for ever.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public Task<RegistrationTokenRow> CreateAsync(
        int? usesAllowed, TimeSpan? life, CancellationToken cancellationToken)
    {
        if (usesAllowed is { } uses)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(uses, 1, nameof(usesAllowed));
        }

        if (life is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(given, TimeSpan.Zero, nameof(life));
        }

        return AddAsync(usesAllowed, life, makesAdmin: false, cancellationToken);
    }

    /// <summary>All tokens, those that work no more among them.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<IReadOnlyList<RegistrationTokenRow>> ListAsync(CancellationToken cancellationToken)
        => _database.Users.RegistrationTokensAsync(cancellationToken);

    /// <summary>Whether a token of the list still works, as far as uses that were counted tell.</summary>
    /// <param name="token">The token.</param>
    public bool IsUsable(in RegistrationTokenRow token) => IsUsable(token, reserved: 0);

    /// <summary>
    /// Removes a token: nobody registers with it any more, whoever has entered it and is not done included.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>False when there is no such token.</returns>
    public async Task<bool> DeleteAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        using var held = await _locks.EnterAsync(token, cancellationToken).ConfigureAwait(false);
        if (await _database.Users.RegistrationTokenAsync(token, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        DataAppend append = new(OwnerKey.Server);
        append.Add(new RegistrationTokenDeleteRow(token));
        (await _database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
        return true;
    }

    /// <summary>Adds to the append of an administrator's account the end of all tokens that make another.</summary>
    internal async ValueTask EndFirstUserTokensAsync(Append append, CancellationToken cancellationToken)
    {
        foreach (var token in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (token.MakesAdmin)
            {
                append.Add(new RegistrationTokenDeleteRow(token.Token));
            }
        }
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

    private async Task<RegistrationTokenRow> AddAsync(
        int? usesAllowed, TimeSpan? life, bool makesAdmin, CancellationToken cancellationToken)
    {
        var nowMs = _time.GetUtcNow().ToUnixTimeMilliseconds();
        RegistrationTokenRow token = new(
            RandomNumberGenerator.GetString(Alphabet, GeneratedChars),
            usesAllowed,
            Completed: 0,
            life is { } ends ? nowMs + (long)ends.TotalMilliseconds : null,
            makesAdmin,
            nowMs);
        DataAppend append = new(OwnerKey.Server);
        append.Add(token);
        (await _database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
        return token;
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
