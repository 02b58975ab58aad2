namespace Dendrite.Fast.Storage;

/// <summary>Clients' transaction ids.</summary>
/// <remarks>Safe from any thread. Sees what was committed when the read began. Throws <see
/// cref="StoreUnavailableException"/>
/// when the database cannot be reached.</remarks>
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
}
