using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Makes one write of every transaction fail, as one that the database refuses for its content.</summary>
internal sealed class NthWriteFails : CommitFaults
{
    private volatile int _nth = -1;

    /// <summary>The write that fails, from 0; -1 for none.</summary>
    public int Nth
    {
        get => _nth;
        set => _nth = value;
    }

    public override bool FailsWrite(int write) => write == _nth;
}

/// <summary>Holds commits, or makes all their writes fail, until told otherwise.</summary>
internal sealed class HeldCommits : CommitFaults
{
    private volatile TaskCompletionSource? _gate;
    private volatile bool _failing;
    private int _held;

    // Owner: the lane.
    private volatile int _failed;

    /// <summary>Whether every write fails.</summary>
    public bool IsFailing
    {
        get => _failing;
        set => _failing = value;
    }

    /// <summary>Transactions that were held so far.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Holds every commit from now on, before its transaction begins.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the held commits go.</summary>
    public void Release()
    {
        var gate = _gate;
        _gate = null;
        gate?.SetResult();
    }

    public override async ValueTask BeforeBeginAsync(int appends)
    {
        if (_gate is { } gate)
        {
            Interlocked.Increment(ref _held);
            await gate.Task;
        }
    }

    /// <summary>Writes that failed so far.</summary>
    public int Failed => _failed;

    public override bool FailsWrite(int write)
    {
        _failed = _failing ? _failed + 1 : _failed;
        return _failing;
    }
}
