using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Commits appends of users and turns failures into what a client is told.</summary>
internal sealed class UserWriter(Database database)
{
    /// <summary>
    /// Commits. Cancellation stops the wait for room in the queue only: the caller holds the user's lock, and must not
    /// let the next change in before it is known what became of this one.
    /// </summary>
    /// <exception cref="MatrixException">
    /// 503: the store is overloaded, away or closing; nothing was changed.
    /// </exception>
    /// <exception cref="CommitFailedException">
    /// The append contradicts the database: a fault of this program.
    /// </exception>
    public async Task<CommitPosition> CommitAsync(UserAppend append, CancellationToken cancellationToken)
    {
        var result = await TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        return result.IsCommitted ? result.Position : throw ToException(result.Failure);
    }

    /// <summary>As <see cref="CommitAsync"/>, for callers to whom a conflict is an answer.</summary>
    public async Task<CommitResult> TryCommitAsync(UserAppend append, CancellationToken cancellationToken)
    {
        await database.EnqueueAsync(append, cancellationToken).ConfigureAwait(false);
        return await append.Completion.ConfigureAwait(false);
    }

    /// <summary>What is thrown for a failed commit.</summary>
    public static Exception ToException(CommitFailure failure) => failure.Kind switch
    {
        CommitFailureKind.Conflict or CommitFailureKind.BadRow => new CommitFailedException(failure),
        CommitFailureKind.TooLarge =>
            MatrixError.TooLarge("This is more than one request may change.").ToException(),
        CommitFailureKind.NotHere or CommitFailureKind.StaleOwner =>
            MatrixError.Unavailable("Another node of this server takes changes of this user; try there.").ToException(),
        _ => MatrixError.Unavailable("The server cannot store anything at the moment; try again.").ToException(),
    };
}
