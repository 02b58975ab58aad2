using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// People without an account of their own: makes their accounts, lets them join where rooms allow it, and finds them
/// again when they register. What else guests may do is in the rules of the routes; how they are taken out of rooms
/// that close, in <see cref="GuestUpkeep"/>. Any thread.
/// Source: client-server API v1.19, "Guest Access", "Account registration".
/// </summary>
public sealed class Guests : IMembershipCheck
{
    // How often a name is made up that is taken. Chosen: even once is rare.
    private const int NameAttempts = 3;

    private readonly UserParts _parts;
    private readonly RoomEngine _rooms;

    internal Guests(UserParts parts, RoomEngine rooms)
    {
        _parts = parts;
        _rooms = rooms;
    }

    /// <summary>Makes an account for a guest and logs in to it, without asking for any proof.</summary>
    /// <param name="server">The local server that the request came to.</param>
    /// <param name="displayName">The name of the device; null for none.</param>
    /// <param name="from">Where the request comes from.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// 403 M_GUEST_ACCESS_FORBIDDEN: this server takes no guests; M_TOO_LARGE; M_EXCLUSIVE; 503: not stored.
    /// </exception>
    public async Task<LoginResult> RegisterAsync(
        ServerName server, string? displayName, Visitor from, CancellationToken cancellationToken)
    {
        if (!_parts.Options.GuestsMayRegister)
        {
            throw new MatrixError("M_GUEST_ACCESS_FORBIDDEN", 403, "Guests are not served here.").ToException();
        }

        DeviceWish wish = new(DeviceId: null, displayName, CanRefresh: false, from);
        _parts.DeviceLogins.Check(wish);
        for (var attempt = 1; ; attempt++)
        {
            var userId = Usernames.RandomGuest(server);
            _parts.Appservices.CheckFree(userId);
            var user = await _parts.Database.Names.UserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
            using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
            UserAppend append = new(user);
            var account = _parts.AddAccount(append, user, AccountKind.Guest);
            var login = _parts.DeviceLogins.LogIn(append, account, userId, UserDevices.None, wish);
            append.Committed = _ => login.Committed();
            var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.IsCommitted)
            {
                _parts.Metrics.Registrations.Add(1);
                return new LoginResult(userId, login);
            }

            if (result.Failure.Kind != CommitFailureKind.Conflict || attempt == NameAttempts)
            {
                throw Registration.Refusal(result.Failure);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(MembershipAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt is { Action: MembershipAction.Join or MembershipAction.Knock, Room: { } room }
            && await IsGuestAsync(attempt.Sender, attempt.SenderNid, cancellationToken).ConfigureAwait(false)
            && !await GuestAccess.IsOpenAsync(_rooms, room.Snapshot, cancellationToken).ConfigureAwait(false))
        {
            throw new MatrixError(
                "M_GUEST_ACCESS_FORBIDDEN", 403, "This room lets no guests in; register an account of your own.")
                .ToException();
        }
    }

    /// <summary>Whether a user is a guest of this server. Asks the database for those alone who may be one.</summary>
    internal async ValueTask<bool> IsGuestAsync(UserId userId, UserNid user, CancellationToken cancellationToken)
        => Usernames.MayBeGuest(userId)
            && _rooms.Servers.IsLocal(userId)
            && await _parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false)
                is { Kind: AccountKind.Guest };

    /// <summary>The session of whoever registers with the access token of a guest, or of what was one.</summary>
    /// <param name="token">The token.</param>
    /// <param name="username">The name that they register with, which must be the guest's.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_MISSING_PARAM; M_FORBIDDEN: the token is not this user's.</exception>
    internal async ValueTask<Session> RequireAsync(
        string token, string? username, CancellationToken cancellationToken)
    {
        var name = username
            ?? throw MatrixError.MissingParam("'username' is required with 'guest_access_token': the guest's.")
                .ToException();
        var session = await FindAsync(token, cancellationToken).ConfigureAwait(false);
        return session is { Appservice: null } && session.UserId.Localpart.SequenceEqual(name)
            ? session
            : throw MatrixError.Forbidden("'guest_access_token' is no token of a guest of this name.").ToException();
    }

    // A token that opens nothing is answered as one of somebody else: 401 means something else here.
    private async ValueTask<Session?> FindAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            return await _parts.Sessions.AuthenticateAsync(
                Encoding.UTF8.GetBytes(token), allowLocked: false, cancellationToken).ConfigureAwait(false);
        }
        catch (MatrixException refused) when (refused.Error.HttpStatus is 401 or 403)
        {
            return null;
        }
    }
}
