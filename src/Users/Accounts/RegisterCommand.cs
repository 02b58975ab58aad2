using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>A request to register. A class, not a record: its text form must not show the password.</summary>
public sealed class RegisterCommand
{
    /// <summary>The query parameter <c>kind</c>; null counts as <c>user</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The wished localpart; null for one that the server picks.</summary>
    public string? Username { get; init; }

    /// <summary>
    /// The access token of the guest whose account becomes a person's; null for a new account. The guest's name is then
    /// <see cref="Username"/>.
    /// </summary>
    public string? GuestAccessToken { get; init; }

    /// <summary>The password; null for an account without.</summary>
    public string? Password { get; init; }

    /// <summary>The device to log in as; null for a new one.</summary>
    public string? DeviceId { get; init; }

    /// <summary>The name of the device.</summary>
    public string? InitialDeviceDisplayName { get; init; }

    /// <summary>Whether not to log in.</summary>
    public bool InhibitLogin { get; init; }

    /// <summary>Whether the client can refresh access tokens, so that they may end.</summary>
    public bool CanRefresh { get; init; }

    /// <summary>Where the request comes from.</summary>
    public Visitor From { get; init; }

    /// <summary>The local server that the request came to; the account becomes one of its.</summary>
    public required ServerName Server { get; init; }

    /// <summary>The request as it came, for interactive auth; its operation is <c>POST /register</c>.</summary>
    public required AuthRequest Auth { get; init; }

    internal DeviceWish Wish => new(DeviceId, InitialDeviceDisplayName, CanRefresh, From);
}

/// <summary>Either an account, or what the client must do first.</summary>
public readonly struct RegisterResult
{
    internal RegisterResult(LoginResult registered) => Registered = registered;

    internal RegisterResult(InteractiveAuthChallenge challenge) => Challenge = challenge;

    /// <summary>Not null when there is an account: answer 200.</summary>
    public LoginResult? Registered { get; }

    /// <summary>Not null when there is not: answer 401 with it.</summary>
    public InteractiveAuthChallenge? Challenge { get; }
}
