using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Gives devices their tokens: what login and registration have in common. Called under the user's lock.
/// Source: client-server API, "Relationship between access tokens and devices".
/// </summary>
internal sealed class DeviceLogins(
    UserOptions options, TimeProvider time, DeviceStore devices, Sessions sessions)
{
    /// <summary>Checks the wishes of a login before anything costly is done for it.</summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public void Check(in DeviceWish wish)
    {
        if (wish.DeviceId is not null)
        {
            DeviceStore.CheckDeviceId(wish.DeviceId);
        }

        devices.CheckDisplayName(wish.DisplayName);
    }

    /// <summary>
    /// Logs a device in: adds to an append the device if it is new, the end of the tokens that it had, and a new token.
    /// </summary>
    /// <param name="append">The append of the login.</param>
    /// <param name="account">The account, as it will be once the append is committed.</param>
    /// <param name="userId">The account's user.</param>
    /// <param name="known">The user's devices.</param>
    /// <param name="wish">What the client wants.</param>
    /// <returns>The tokens and what to do when they are committed.</returns>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM, M_TOO_LARGE, M_FORBIDDEN: too many devices, or the id is that of a cross-signing key.
    /// </exception>
    public DeviceLogin LogIn(
        UserAppend append, in AccountRow account, UserId userId, UserDevices known, in DeviceWish wish)
    {
        var nowMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        var deviceId = wish.DeviceId ?? DeviceStore.NewDeviceId(known);
        var user = account.User;
        if (known.Find(deviceId) is null)
        {
            known = devices.AddNew(append, user, known, Device.New(deviceId, wish.DisplayName, nowMs, wish.From));
        }
        else
        {
            append.Add(new DeviceSeenRow(user, deviceId, nowMs, wish.From.Address, wish.From.UserAgent));
            append.Log(LogRecord.SessionRevoked(user, deviceId));
        }

        var tokens = IssuedTokens.Create(options, nowMs, wish.CanRefresh);
        append.Add(new DeviceTokensDeleteRow(user, deviceId));
        append.Add(tokens.RowOf(user, deviceId, replaces: null));
        Session session = new(user, userId, deviceId, account.Admin, account.Kind, account.State, nowMs)
        {
            Hash = tokens.Hash,
            ExpiresMs = tokens.ExpiresMs ?? long.MaxValue,
        };
        var from = wish.From;
        return new DeviceLogin(tokens, deviceId, () =>
        {
            known.Find(deviceId)?.Seen(nowMs, from.Address, from.UserAgent);
            devices.Snapshots.Publish(user, known);
            sessions.Revoked(user, deviceId);
            sessions.Committed(session);
        });
    }
}

/// <summary>What a client that logs in wants of its device.</summary>
/// <param name="DeviceId">The device; null for a new one.</param>
/// <param name="DisplayName">The name of a device that is new.</param>
/// <param name="CanRefresh">Whether the client can refresh access tokens, so that they may end.</param>
/// <param name="From">Where it is.</param>
internal readonly record struct DeviceWish(string? DeviceId, string? DisplayName, bool CanRefresh, Visitor From);

/// <summary>A login that is being committed. A class, not a record: its text form must not show the tokens.</summary>
internal sealed class DeviceLogin(IssuedTokens tokens, string deviceId, Action committed)
{
    public IssuedTokens Tokens { get; } = tokens;

    public string DeviceId { get; } = deviceId;

    /// <summary>Call from the commit callback.</summary>
    public void Committed() => committed();
}
