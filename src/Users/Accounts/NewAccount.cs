using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// An account that an operator wants. A class, not a record: its text form must not show the password.
/// </summary>
public sealed class NewAccount
{
    /// <summary>The wished localpart, or the full id of a user of a local server.</summary>
    public required string Name { get; init; }

    /// <summary>The local server that a localpart is meant for; null for the first.</summary>
    public ServerName? Server { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>Whether it is an administrator's.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The device to log in with; null for no login.</summary>
    internal DeviceWish? LogIn { get; init; }
}
