using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Lets some commits through and refuses all after them, until told otherwise: as if the process ended.
/// </summary>
internal sealed class FailsFromCommit : CommitFaults
{
    private volatile int _left = int.MaxValue;
    private volatile bool _failing;
    private int _begun;

    /// <summary>Commits that were begun.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>Whether one was refused.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Lets so many more commits through.</summary>
    public void After(int commits)
    {
        HasFailed = false;
        _failing = false;
        _left = commits;
    }

    /// <summary>Lets all through.</summary>
    public void Stop() => After(int.MaxValue);

    public override ValueTask BeforeBeginAsync(int appends)
    {
        Interlocked.Increment(ref _begun);
        _failing = _left-- <= 0;
        return ValueTask.CompletedTask;
    }

    public override bool FailsWrite(int write)
    {
        HasFailed |= _failing;
        return _failing;
    }
}
