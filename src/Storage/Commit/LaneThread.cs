namespace Dendrite.Fast.Storage;

/// <summary>
/// A thread of its own for a lane whose commits block: what the lane awaits resumes here, so that waiting for a disk
/// never takes a thread from the pool.
/// </summary>
internal sealed class LaneThread : SynchronizationContext
{
    private readonly object _gate = new();

    // Owner: _gate.
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private bool _isEnded;

    private LaneThread()
    {
    }

    /// <summary>Runs an asynchronous loop on a thread of its own.</summary>
    /// <returns>Ends with the loop.</returns>
    public static Task RunAsync(string name, Func<Task> loop)
    {
        var lane = new LaneThread();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            SetSynchronizationContext(lane);
            Task running = loop();
            _ = running.ContinueWith(
                _ => lane.End(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            lane.Pump();
            ended.SetFromTask(running);
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return ended.Task;
    }

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _work.Enqueue((d, state));
            Monitor.Pulse(_gate);
        }
    }

    /// <inheritdoc />
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nobody waits for a lane's thread.");

    private void End()
    {
        lock (_gate)
        {
            _isEnded = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Pump()
    {
        while (true)
        {
            (SendOrPostCallback Callback, object? State) work;
            lock (_gate)
            {
                while (_work.Count == 0 && !_isEnded)
                {
                    Monitor.Wait(_gate);
                }

                if (_work.Count == 0)
                {
                    return;
                }

                work = _work.Dequeue();
            }

            work.Callback(work.State);
        }
    }
}
