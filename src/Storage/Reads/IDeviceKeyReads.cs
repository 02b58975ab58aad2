namespace Dendrite.Fast.Storage;

/// <summary>Keys for end-to-end encryption.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IDeviceKeyReads
{
    /// <summary>The device keys of users.</summary>
    /// <param name="users">The users.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredDeviceKeys>> DeviceKeysAsync(
        IReadOnlyList<UserNid> users,
        CancellationToken cancellationToken);

    /// <summary>
    /// Users whose devices or keys changed after a place, by the place of their last change; what lies after the
    /// watermark may be among them.
    /// </summary>
    /// <param name="writer">The writer whose commits are looked at.</param>
    /// <param name="after">
    /// The last change that was seen: the position, and the last user of it; user 0 with the position before which
    /// everything was seen.
    /// </param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<DeviceListChange>> ListChangesAsync(
        int writer,
        DeviceListChange after,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>How many one-time keys a device has left, by algorithm; those with none are not named.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<OneTimeKeyCount>> OneTimeKeyCountsAsync(
        UserNid user,
        string deviceId,
        CancellationToken cancellationToken);

    /// <summary>
    /// The one-time key of the lowest sequence, or null; it is taken with <see cref="OneTimeKeyClaimRow"/>.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<OneTimeKeyRow?> NextOneTimeKeyAsync(
        UserNid user,
        string deviceId,
        string algorithm,
        CancellationToken cancellationToken);

    /// <summary>The one-time keys of a device, by sequence.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<OneTimeKeyRow>> OneTimeKeysAsync(
        UserNid user,
        string deviceId,
        CancellationToken cancellationToken);

    /// <summary>The fallback keys of a device.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<FallbackKeyRow>> FallbackKeysAsync(
        UserNid user,
        string deviceId,
        CancellationToken cancellationToken);
}
