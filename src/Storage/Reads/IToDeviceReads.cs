namespace Dendrite.Fast.Storage;

/// <summary>Messages that wait for a device.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface IToDeviceReads
{
    /// <summary>Messages after one place up to another, in order, writer by writer.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="after">The last place that was seen.</param>
    /// <param name="upTo">The last place to read.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<StoredToDevice>> ListAsync(
        UserNid user,
        string deviceId,
        Watermark after,
        Watermark upTo,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>How many messages wait for a device.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="countMax">Where counting stops; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<int> CountAsync(UserNid user, string deviceId, int countMax, CancellationToken cancellationToken);

    /// <summary>
    /// The next user and device for which something waits; null after the last. One look into the key, however much
    /// waits: whoever goes through all of them does so step by step.
    /// </summary>
    /// <param name="user">The user of the step before; none for the first.</param>
    /// <param name="deviceId">The device of the step before; empty for the first.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<ToDeviceInbox?> NextInboxAsync(UserNid user, string deviceId, CancellationToken cancellationToken);
}
