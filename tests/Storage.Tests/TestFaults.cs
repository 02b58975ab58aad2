namespace Dendrite.Fast.Storage.Tests;

/// <summary>Holds or breaks commits where a test says so.</summary>
internal sealed class TestFaults : CommitFaults
{
    // Owner: the test, until the lane takes the hold.
    private TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isHolding;

    public Func<Task>? AtBegin { get; set; }

    public Func<Task>? AtCommit { get; set; }

    public Func<Task>? AfterCommit { get; set; }

    public Func<int, bool>? FailWrite { get; set; }

    public List<int> BatchSizes { get; } = [];

    /// <summary>The next transaction waits at its begin until <see cref="Release"/>.</summary>
    public void HoldNext()
    {
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _isHolding, 1);
    }

    /// <summary>Ends when the held transaction waits.</summary>
    public Task HeldAsync() => _held.Task.WaitAsync(TestStore.Cancel);

    public void Release() => _release.SetResult();

    public override async ValueTask BeforeBeginAsync(int appends)
    {
        BatchSizes.Add(appends);
        if (Interlocked.Exchange(ref _isHolding, 0) == 1)
        {
            _held.SetResult();
            await _release.Task;
        }

        await (AtBegin?.Invoke() ?? Task.CompletedTask);
    }

    public override bool FailsWrite(int write) => FailWrite?.Invoke(write) ?? false;

    public override async ValueTask BeforeCommitAsync() => await (AtCommit?.Invoke() ?? Task.CompletedTask);

    public override async ValueTask AfterCommitAsync() => await (AfterCommit?.Invoke() ?? Task.CompletedTask);
}
