namespace Dendrite.Fast.Storage;

/// <summary>
/// What a version of the schema changes of rows that are already there, where that may take long: done in batches while
/// the server runs, each with its place in one commit. A kill loses at most the batch in hand, which is made again.
/// </summary>
/// <remarks>
/// A <see cref="Migration"/> names the step, which is from then on never changed and never removed: a database may come
/// from any version. Until it has ended, the program finds rows of both kinds; programs of older schemas may run
/// meanwhile, and know nothing of it. <see cref="OnlineSteps"/> runs them.
/// </remarks>
public abstract class OnlineStep
{
    /// <summary>Names the step.</summary>
    /// <param name="name">The name that the migration gives it.</param>
    protected OnlineStep(string name) => Name = name;

    /// <summary>The name that the migration gives it.</summary>
    public string Name { get; }

    /// <summary>
    /// Does one batch: goes on at <see cref="OnlineBatch.Position"/>, adds its rows to
    /// <see cref="OnlineBatch.Append"/>, and ends with <see cref="OnlineBatch.CommitAsync"/>. Bounded: some
    /// milliseconds of the lane, as other work waits behind it.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops it before its commit.</param>
    public abstract ValueTask RunBatchAsync(OnlineBatch batch, CancellationToken cancellationToken);
}
