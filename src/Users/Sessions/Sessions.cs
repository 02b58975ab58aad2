using System.Diagnostics.CodeAnalysis;
using System.Net;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Finds out who a request comes from. Access tokens are stored as SHA-256 only; a token that was seen lately is
/// answered from memory without allocation. Any thread.
/// Source: client-server API, "Using access tokens", "Account locking".
/// </summary>
public sealed class Sessions : IUserPart
{
    private readonly Database _database;
    private readonly UserOptions _options;
    private readonly TimeProvider _time;
    private readonly SessionCache _cache;
    private readonly SessionLoader _loader;
    private readonly Appservices _appservices;
    private readonly AppserviceSessions _appserviceSessions;
    private readonly UsersMetrics _metrics;

    internal Sessions(
        Database database,
        UserOptions options,
        TimeProvider time,
        UsersMetrics metrics,
        Appservices appservices,
        LocalServers servers)
    {
        _database = database;
        _options = options;
        _time = time;
        _metrics = metrics;
        _cache = new SessionCache(options.SessionCacheMax);
        _loader = new SessionLoader(database, _cache, metrics);
        _appservices = appservices;
        _appserviceSessions = new AppserviceSessions(database, servers, _cache);
    }

    /// <summary>
    /// Looks in memory only, without allocation. False says nothing about the token: ask
    /// <see cref="AuthenticateAsync"/>, which also says why a token is refused. Sessions of locked accounts and those
    /// that have expired are never answered here.
    /// </summary>
    /// <param name="token">The token's bytes as they came; only read during the call.</param>
    /// <param name="session">The session on true.</param>
    public bool TryAuthenticate(ReadOnlySpan<byte> token, [NotNullWhen(true)] out Session? session)
        => TryFind(TokenHash.Of(token), out session);

    /// <summary>
    /// As the other, and says on false whether the token is an application service's, for which
    /// <see cref="TryMasquerade"/> and <see cref="MasqueradeAsync"/> then answer.
    /// </summary>
    /// <param name="token">The token's bytes as they came; only read during the call.</param>
    /// <param name="session">The session on true.</param>
    /// <param name="appservice">The application service that has the token; null for none.</param>
    public bool TryAuthenticate(
        ReadOnlySpan<byte> token, [NotNullWhen(true)] out Session? session, out Appservice? appservice)
    {
        var hash = TokenHash.Of(token);
        appservice = null;
        if (TryFind(hash, out session))
        {
            return true;
        }

        _appservices.TryGet(hash, out appservice);
        return false;
    }

    /// <summary>
    /// Looks in memory, without allocation, for the session of an application service that acts for a user. False says
    /// nothing: ask <see cref="MasqueradeAsync"/>.
    /// </summary>
    /// <param name="appservice">The application service.</param>
    /// <param name="rawUser">The user as the query names it, still encoded; empty for its own user.</param>
    /// <param name="rawDevice">The device likewise; empty for none.</param>
    /// <param name="session">The session on true.</param>
    public bool TryMasquerade(
        Appservice appservice,
        ReadOnlySpan<byte> rawUser,
        ReadOnlySpan<byte> rawDevice,
        [NotNullWhen(true)] out Session? session)
    {
        ArgumentNullException.ThrowIfNull(appservice);
        session = null;
        return rawUser.Length <= AppserviceSessions.RawBytesMax
            && rawDevice.Length <= AppserviceSessions.RawBytesMax
            && TryFind(AppserviceSessions.KeyOf(appservice, rawUser, rawDevice), out session);
    }

    /// <summary>The session of an application service that acts for a user.</summary>
    /// <param name="appservice">The application service.</param>
    /// <param name="rawUser">The user as the query names it, still encoded. Not read after the call.</param>
    /// <param name="rawDevice">The device likewise.</param>
    /// <param name="user">The same, decoded; null for the application service's own user.</param>
    /// <param name="deviceId">The same, decoded; null for none.</param>
    /// <param name="allowLocked">True for logout alone, which a locked account may still do.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: not a user of the application service, or one without an account; 403 M_USER_DEACTIVATED; 401
    /// M_USER_LOCKED; 400 M_UNKNOWN_DEVICE.
    /// </exception>
    public ValueTask<Session> MasqueradeAsync(
        Appservice appservice,
        ReadOnlySpan<byte> rawUser,
        ReadOnlySpan<byte> rawDevice,
        string? user,
        string? deviceId,
        bool allowLocked,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(appservice);
        if (rawUser.Length > AppserviceSessions.RawBytesMax || rawDevice.Length > AppserviceSessions.RawBytesMax)
        {
            return ValueTask.FromException<Session>(
                MatrixError.Forbidden("No user or device of the application service has so long a name.")
                    .ToException());
        }

        var key = AppserviceSessions.KeyOf(appservice, rawUser, rawDevice);
        return _cache.TryGet(key, out var session)
            ? Check(session, allowLocked)
            : LoadSlow(this, appservice, key, user, deviceId, allowLocked, cancellationToken);

        static async ValueTask<Session> LoadSlow(
            Sessions sessions,
            Appservice appservice,
            TokenHash key,
            string? user,
            string? deviceId,
            bool allowLocked,
            CancellationToken cancellationToken)
        {
            var session = await sessions._appserviceSessions.LoadAsync(
                appservice, key, user, deviceId, cancellationToken).ConfigureAwait(false);
            return await sessions.Check(session, allowLocked).ConfigureAwait(false);
        }
    }

    /// <summary>Finds the session of a token.</summary>
    /// <param name="token">
    /// The token's bytes as they came; an empty one counts as none. Not read after the call.
    /// </param>
    /// <param name="allowLocked">True for logout alone, which a locked account may still do.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// 401 M_MISSING_TOKEN, 401 M_UNKNOWN_TOKEN, with <c>soft_logout</c> when the token has expired, 401 M_USER_LOCKED,
    /// 403 M_USER_DEACTIVATED.
    /// </exception>
    public ValueTask<Session> AuthenticateAsync(
        ReadOnlySpan<byte> token, bool allowLocked, CancellationToken cancellationToken)
    {
        if (token.IsEmpty)
        {
            return ValueTask.FromException<Session>(MissingToken());
        }

        var hash = TokenHash.Of(token);
        if (_cache.TryGet(hash, out var session))
        {
            return Check(session, allowLocked);
        }

        return AccessToken.IsWellFormed(token)
            ? LoadSlow(this, hash, allowLocked, cancellationToken)
            : ValueTask.FromException<Session>(UnknownToken());

        static async ValueTask<Session> LoadSlow(
            Sessions sessions, TokenHash hash, bool allowLocked, CancellationToken cancellationToken)
        {
            var session = await sessions._loader.LoadAsync(hash, cancellationToken).ConfigureAwait(false);
            return await sessions.Check(session, allowLocked).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether a session that a request has begun with still stands: it is in memory, unchanged. False says nothing:
    /// ask <see cref="RenewAsync"/>. Without allocation.
    /// </summary>
    /// <param name="session">The session.</param>
    public bool IsCurrent(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _cache.TryGet(session.Hash, out var current) && current == session;
    }

    /// <summary>
    /// The session as it is now, for a request that has waited. A token that has only expired in between is good until
    /// its request is answered.
    /// </summary>
    /// <param name="session">The session that the request began with.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">401 M_UNKNOWN_TOKEN, M_USER_LOCKED; 403 M_USER_DEACTIVATED.</exception>
    public async ValueTask<Session> RenewAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!_cache.TryGet(session.Hash, out var current))
        {
            current = session.Appservice is { } appservice
                ? await _appserviceSessions.LoadAsync(
                    appservice,
                    session.Hash,
                    session.UserId.Value,
                    session.HasDevice ? session.DeviceId : null,
                    cancellationToken).ConfigureAwait(false)
                : await _loader.LoadAsync(session.Hash, cancellationToken).ConfigureAwait(false);
        }

        return current.State == AccountState.Locked ? throw Locked() : current;
    }

    /// <summary>
    /// Notes that a device was there. Writes at most once per device and interval, does not wait for it, and a visit
    /// that cannot be written is lost: the time is a few minutes late anyway.
    /// </summary>
    /// <param name="session">The session of the request.</param>
    /// <param name="address">The client's address; null for unknown. Made text of only when it is written.</param>
    /// <param name="userAgent">What the client says that it is; empty for nothing. Likewise.</param>
    public void Visit(Session session, IPAddress? address, ReadOnlySpan<byte> userAgent)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.HasDevice)
        {
            return;
        }

        var nowMs = _time.GetUtcNow().ToUnixTimeMilliseconds();
        if (session.TryTakeVisit(nowMs, (long)_options.LastSeenInterval.TotalMilliseconds))
        {
            Write(session, nowMs, Visitor.Of(address, userAgent));
        }
    }

    /// <summary>Raised on the lane's thread when a visit is committed: user, device, time, from where.</summary>
    internal Action<UserNid, string, long, Visitor>? Visited { get; set; }

    /// <summary>A session that was just committed.</summary>
    internal void Committed(Session session) => _cache.Add(session);

    /// <summary>Forgets the sessions of a device, or of all; called from the commit callback of a revocation.</summary>
    internal void Revoked(UserNid user, string? deviceId)
    {
        _cache.Remove(user, deviceId);
        _metrics.SessionsRevoked.Add(1);
    }

    /// <summary>Forgets the sessions of a user, which say how the account was: it is read again.</summary>
    internal void AccountChanged(UserNid user) => _cache.Remove(user, deviceId: null);

    /// <summary>Adds to the append that deactivates a user that all tokens of theirs end.</summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    internal static void AddErase(UserAppend append, UserNid user)
    {
        append.Add(new UserTokensDeleteRow(user));
        append.Log(LogRecord.SessionRevoked(user, deviceId: null));
    }

    /// <summary>That append is committed.</summary>
    internal void Erased(UserNid user) => Revoked(user, deviceId: null);

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    void IUserPart.Ended(UserNid user) => Erased(user);

    /// <summary>Forgets all sessions: other nodes have ended some, and it is not known which.</summary>
    internal void Forget() => _cache.Clear();

    internal static MatrixException MissingToken()
        => new MatrixError("M_MISSING_TOKEN", 401, "This needs an access token.").ToException();

    internal static MatrixException UnknownToken()
        => new MatrixError("M_UNKNOWN_TOKEN", 401, "The access token is unknown or was logged out.").ToException();

    // A client that is told so keeps what it has of the device, and logs in again or refreshes the token.
    // Source: client-server API, "Soft logout".
    internal static MatrixException Expired(string message)
        => new MatrixError("M_UNKNOWN_TOKEN", 401, message)
        {
            Extra = new Dictionary<string, string> { ["soft_logout"] = "true" },
        }.ToException();

    internal static MatrixException Locked()
        => new MatrixError("M_USER_LOCKED", 401, "This account has been locked by an administrator.")
        {
            Extra = new Dictionary<string, string> { ["soft_logout"] = "true" },
        }.ToException();

    internal static MatrixException Deactivated()
        => new MatrixError("M_USER_DEACTIVATED", 403, "This account has been deactivated.").ToException();

    private bool TryFind(TokenHash hash, [NotNullWhen(true)] out Session? session)
        => _cache.TryGet(hash, out session) && session.State != AccountState.Locked && !IsExpired(session);

    private void Write(Session session, long nowMs, Visitor from)
    {
        UserAppend append = new(session.User);
        append.Add(new DeviceSeenRow(session.User, session.DeviceId, nowMs, from.Address, from.UserAgent));
        append.Committed = _ => Visited?.Invoke(session.User, session.DeviceId, nowMs, from);

        // An append that finds no room in the queue fails as overloaded, which is the stated policy.
        _ = _database.EnqueueAsync(append, CancellationToken.None).AsTask();
    }

    // The clock is read for tokens that end only.
    private bool IsExpired(Session session)
        => session.ExpiresMs != long.MaxValue && session.ExpiresMs <= _time.GetUtcNow().ToUnixTimeMilliseconds();

    private ValueTask<Session> Check(Session session, bool allowLocked)
    {
        if (IsExpired(session))
        {
            return ValueTask.FromException<Session>(
                Expired("The access token has expired; refresh it or log in again."));
        }

        return session.State != AccountState.Locked || allowLocked
            ? ValueTask.FromResult(session)
            : ValueTask.FromException<Session>(Locked());
    }
}
