namespace Dendrite.Fast.Storage;

/// <summary>
/// Named points of a commit where a test may hold it, break it or look. All are called by the lane, none in a server.
/// </summary>
/// <remarks>
/// A point holds the commit by returning a task that ends later. It breaks it by throwing
/// <see cref="InjectedFaultException"/>: the store then acts as if the connection was lost there.
/// </remarks>
public abstract class CommitFaults
{
    /// <summary>Before the transaction begins.</summary>
    /// <param name="appends">How many appends it has.</param>
    public virtual ValueTask BeforeBeginAsync(int appends) => ValueTask.CompletedTask;

    /// <summary>
    /// Before a write: a row on SQLite, a statement for many rows on PostgreSQL. True makes the write fail as one that
    /// the database refuses for its content.
    /// </summary>
    /// <param name="write">Its number within the transaction, from 0.</param>
    public virtual bool FailsWrite(int write) => false;

    /// <summary>After all rows, before COMMIT is sent.</summary>
    public virtual ValueTask BeforeCommitAsync() => ValueTask.CompletedTask;

    /// <summary>After the database has committed, before the lane knows.</summary>
    public virtual ValueTask AfterCommitAsync() => ValueTask.CompletedTask;
}

/// <summary>Thrown by <see cref="CommitFaults"/>: the connection counts as lost at that point.</summary>
public sealed class InjectedFaultException : Exception
{
    /// <summary>Names the fault.</summary>
    /// <param name="message">Which fault.</param>
    public InjectedFaultException(string message)
        : base(message)
    {
    }
}

/// <summary>The database cannot be opened; the message says what to change.</summary>
public sealed class DatabaseOpenException : Exception
{
    /// <summary>Says what to change.</summary>
    /// <param name="message">What is wrong and what to change, for a person.</param>
    /// <param name="innerException">What the system or driver said.</param>
    public DatabaseOpenException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
