namespace Dendrite.Fast.Storage;

/// <summary>Clients' transaction ids.</summary>
/// <remarks>
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface ITransactionReads
{
    /// <summary>What came of a transaction id, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="pathHash">The hash of the path.</param>
    /// <param name="txnId">The transaction id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<TransactionRow?> FindAsync(
        UserNid user,
        string deviceId,
        long pathHash,
        string txnId,
        CancellationToken cancellationToken);

    /// <summary>The transaction ids of a device, the youngest first: how a device's memory is filled.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="limit">The most to return; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<TransactionRow>> OfDeviceAsync(
        UserNid user,
        string deviceId,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The transaction under which a device made an event, or null.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="made">The event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<TransactionRow?> FindByEventAsync(
        UserNid user,
        string deviceId,
        GlobalEventRef made,
        CancellationToken cancellationToken);
}
