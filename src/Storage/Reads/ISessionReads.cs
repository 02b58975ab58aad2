namespace Dendrite.Fast.Storage;

/// <summary>Devices and access tokens.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface ISessionReads
{
    /// <summary>An access token by its hash, or null.</summary>
    /// <param name="tokenHash">The hash.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<AccessTokenRow?> TokenAsync(ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken);

    /// <summary>The access token that a refresh token belongs to, or null.</summary>
    /// <param name="refreshHash">The refresh token's hash.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<AccessTokenRow?> RefreshTokenAsync(ReadOnlyMemory<byte> refreshHash, CancellationToken cancellationToken);

    /// <summary>The access token that would replace another, or null.</summary>
    /// <param name="tokenHash">The hash of the token that would be replaced.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<AccessTokenRow?> SuccessorAsync(ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken);

    /// <summary>The access tokens of a user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<AccessTokenRow>> TokensAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>A device, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<DeviceRow?> DeviceAsync(UserNid user, string deviceId, CancellationToken cancellationToken);

    /// <summary>The devices of a user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<DeviceRow>> DevicesAsync(UserNid user, CancellationToken cancellationToken);
}
