using System.Buffers.Binary;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Sessions of application services that act for a user. They are in memory with all others, under a hash of the token
/// together with whom it is used for, and are forgotten with those of the user.
/// Source: application service API v1.19, "Identity assertion".
/// </summary>
internal sealed class AppserviceSessions(Database database, LocalServers servers, SessionCache cache)
{
    /// <summary>
    /// Bytes of a user or device in a query. Longer ones name nobody: an id has 255 bytes at most, three times that
    /// when encoded.
    /// </summary>
    public const int RawBytesMax = 3 * EventLimits.IdentifierBytesMax;

    // As for other loads: a load that changes of the user overtake is repeated, and at last not remembered.
    private const int Attempts = 3;

    /// <summary>The hash under which a session is in memory.</summary>
    /// <param name="appservice">The application service.</param>
    /// <param name="rawUser">The user as the query names it; at most <see cref="RawBytesMax"/>.</param>
    /// <param name="rawDevice">The device likewise.</param>
    public static TokenHash KeyOf(Appservice appservice, ReadOnlySpan<byte> rawUser, ReadOnlySpan<byte> rawDevice)
    {
        const int Head = TokenHash.Bytes + sizeof(int);
        Span<byte> whole = stackalloc byte[Head + (2 * RawBytesMax)];
        appservice.Token.WriteTo(whole);
        BinaryPrimitives.WriteInt32LittleEndian(whole[TokenHash.Bytes..], rawUser.Length);
        rawUser.CopyTo(whole[Head..]);
        rawDevice.CopyTo(whole[(Head + rawUser.Length)..]);
        return TokenHash.Of(whole[..(Head + rawUser.Length + rawDevice.Length)]);
    }

    /// <summary>Makes the session, which is then in memory.</summary>
    /// <param name="appservice">The application service.</param>
    /// <param name="key">The hash to find it by.</param>
    /// <param name="user">For whom it acts; null for its own user.</param>
    /// <param name="deviceId">On which device; null for none.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: not a user of it, or one without an account; M_USER_DEACTIVATED; 400 M_UNKNOWN_DEVICE.
    /// </exception>
    public async Task<Session> LoadAsync(
        Appservice appservice, TokenHash key, string? user, string? deviceId, CancellationToken cancellationToken)
    {
        var userId = ParseUser(appservice, user);
        for (var attempt = 1; ; attempt++)
        {
            var version = cache.Version;
            var session = await ReadAsync(appservice, key, userId, deviceId, cancellationToken).ConfigureAwait(false);
            if (cache.TryAdd(session, version) || attempt == Attempts)
            {
                return session;
            }
        }
    }

    private UserId ParseUser(Appservice appservice, string? user)
    {
        if (user is null)
        {
            return appservice.Sender;
        }

        return UserId.TryParse(user, out var id) && servers.IsLocal(id.ServerName) && appservice.Owns(id)
            ? id
            : throw MatrixError.Forbidden("This is not a user of this application service.").ToException();
    }

    private async Task<Session> ReadAsync(
        Appservice appservice, TokenHash key, UserId userId, string? deviceId, CancellationToken cancellationToken)
    {
        var user = await database.Names.FindUserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
        var account = user.IsNone
            ? null
            : await database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false);
        if (account is not { } present)
        {
            throw MatrixError.Forbidden("The application service has not registered this user.").ToException();
        }

        if (present.State == AccountState.Deactivated)
        {
            throw Sessions.Deactivated();
        }

        DeviceRow? device = deviceId is null
            ? null
            : await database.Sessions.DeviceAsync(user, deviceId, cancellationToken).ConfigureAwait(false)
                ?? throw new MatrixError("M_UNKNOWN_DEVICE", 400, "The user has no device of this id.").ToException();
        return new Session(
            user,
            userId,
            deviceId ?? "",
            present.Admin,
            present.Kind,
            present.State,
            device?.LastSeenTs ?? 0)
        {
            Hash = key,
            Appservice = appservice,
        };
    }
}
