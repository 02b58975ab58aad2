namespace Dendrite.Fast.Storage;

/// <summary>Why an append was not committed.</summary>
public enum CommitFailureKind
{
    /// <summary>A key is taken, or a row that must be there is not.</summary>
    Conflict,

    /// <summary>The database refuses a row for its content: null, type, size.</summary>
    BadRow,

    /// <summary>An earlier append of the same owner and generation failed.</summary>
    EarlierFailed,

    /// <summary>The owner's slot has a higher epoch by now: somebody else owns it.</summary>
    StaleOwner,

    /// <summary>The queue stayed full for longer than its named limit.</summary>
    Overloaded,

    /// <summary>The database was away for longer than the named limit.</summary>
    Unavailable,

    /// <summary>The append is larger than the named limit.</summary>
    TooLarge,

    /// <summary>The database is being closed.</summary>
    Stopped,

    /// <summary>The owner lives on another node, which alone may write it.</summary>
    NotHere,
}

/// <summary>Why an append was not committed. Nothing of it is in the database, now or later.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">For <see cref="CommitFailureKind.Conflict"/> and bad rows: the table, when known.</param>
/// <param name="Detail">For the log of the server, never for a client.</param>
public sealed record CommitFailure(CommitFailureKind Kind, string? Table, string Detail);

/// <summary>What came of an append.</summary>
/// <param name="Position">Its position when committed.</param>
/// <param name="Failure">Why not; null when committed.</param>
public readonly record struct CommitResult(CommitPosition Position, CommitFailure? Failure)
{
    /// <summary>Whether the append is durable.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Failure))]
    public bool IsCommitted => Failure is null;

    /// <summary>The position.</summary>
    /// <exception cref="CommitFailedException">The append was not committed.</exception>
    public CommitPosition OrThrow() => IsCommitted ? Position : throw new CommitFailedException(Failure);
}

/// <summary>
/// An append was not committed, where the caller has no better use for the failure than to pass it on.
/// </summary>
public sealed class CommitFailedException : Exception
{
    /// <summary>Wraps a failure.</summary>
    /// <param name="failure">Why not.</param>
    public CommitFailedException(CommitFailure failure)
        : base($"{failure.Kind} {failure.Table}: {failure.Detail}")
    {
        Failure = failure;
    }

    /// <summary>Why not.</summary>
    public CommitFailure Failure { get; }
}
