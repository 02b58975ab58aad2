using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>A request to log in. A class, not a record: its text form must not show the password.</summary>
public sealed class LoginCommand
{
    /// <summary>The login type, such as <c>m.login.password</c>.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// Whether the client names the account in another way than by the following: no account is found by it.
    /// </summary>
    public bool HasOtherIdentifier { get; init; }

    /// <summary>The localpart or full user id, from the identifier or the legacy field.</summary>
    public string? User { get; init; }

    /// <summary>The medium of a third-party id of the account, likewise.</summary>
    public string? Medium { get; init; }

    /// <summary>The address of a third-party id of the account, likewise.</summary>
    public string? Address { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>The login token.</summary>
    public string? Token { get; init; }

    /// <summary>The device to log in as; null for a new one.</summary>
    public string? DeviceId { get; init; }

    /// <summary>The name of a device that is new.</summary>
    public string? InitialDeviceDisplayName { get; init; }

    /// <summary>Whether the client can refresh access tokens, so that they may end.</summary>
    public bool CanRefresh { get; init; }

    /// <summary>Where the request comes from.</summary>
    public Visitor From { get; init; }

    /// <summary>The local server that the request came to; completes a localpart.</summary>
    public required ServerName Server { get; init; }

    internal DeviceWish Wish => new(DeviceId, InitialDeviceDisplayName, CanRefresh, From);
}

/// <summary>A login that succeeded. A class, not a record: its text form must not show the token.</summary>
public sealed class LoginResult
{
    internal LoginResult(UserId userId, DeviceLogin? login)
    {
        UserId = userId;
        AccessToken = login?.Tokens.AccessToken;
        RefreshToken = login?.Tokens.RefreshToken;
        ExpiresInMs = login?.Tokens.ExpiresInMs;
        DeviceId = login?.DeviceId;
    }

    /// <summary>The user.</summary>
    public UserId UserId { get; }

    /// <summary>The token, known to nobody but the client from now on; null when login was inhibited.</summary>
    public string? AccessToken { get; }

    /// <summary>The refresh token, likewise; null when the client cannot refresh.</summary>
    public string? RefreshToken { get; }

    /// <summary>How long the access token lives, in ms; null for ever.</summary>
    public long? ExpiresInMs { get; }

    /// <summary>The device; null when login was inhibited.</summary>
    public string? DeviceId { get; }
}
