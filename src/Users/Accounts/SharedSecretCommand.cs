using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// An account that a program wants which knows the shared secret. A class, not a record: its text form must not show
/// the password.
/// </summary>
public sealed class SharedSecretCommand
{
    /// <summary>A nonce that this server gave within the last minute.</summary>
    public required string Nonce { get; init; }

    /// <summary>The wished localpart.</summary>
    public required string Username { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>Whether the account is an administrator's.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>What sort of user it is, part of what is signed; null where the request names none.</summary>
    public string? UserType { get; init; }

    /// <summary>The MAC in hexadecimal form.</summary>
    public required string Mac { get; init; }

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
}
