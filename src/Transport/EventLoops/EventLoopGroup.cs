namespace Dendrite.Fast.Transport;

/// <summary>
/// The event loops of a process, and the monitor over them. Channels are dealt out in turn. Its threads are background
/// threads and live as long as the process.
/// </summary>
internal sealed class EventLoopGroup : IDisposable
{
    // Processors for one loop. Chosen: a loop's thread is busy with its own connections, while handlers that wait go on
    // with the thread pool, which needs processors as well; fewer loops mean larger batches for one call of the kernel.
    private const int ProcessorsPerLoop = 2;

    private static readonly Lazy<EventLoopGroup?> LazyShared =
        new(() => TryCreate(Math.Max(1, Environment.ProcessorCount / ProcessorsPerLoop)));

    private readonly LoopMonitor _monitor;
    private readonly EventLoop[] _loops;

    // Owner: interlocked. Wraps around.
    private uint _next;

    private EventLoopGroup(LoopMonitor monitor, EventLoop[] loops)
    {
        _monitor = monitor;
        _loops = loops;
    }

    /// <summary>The group of the process, started when first asked for; null where there is no epoll.</summary>
    public static EventLoopGroup? Shared => LazyShared.Value;

    /// <summary>The loops.</summary>
    public IReadOnlyList<EventLoop> Loops => _loops;

    /// <summary>The monitor.</summary>
    public LoopMonitor Monitor => _monitor;

    /// <summary>Starts a group.</summary>
    /// <param name="loopCount">At least 1.</param>
    /// <param name="threadsMax">Threads of each loop; see <see cref="EventLoop.ThreadsMaxDefault"/>.</param>
    /// <returns>Null where there is no epoll.</returns>
    public static EventLoopGroup? TryCreate(int loopCount, int threadsMax = EventLoop.ThreadsMaxDefault)
    {
        if (!OperatingSystem.IsLinux() || LoopMonitor.TryCreate() is not { } monitor)
        {
            return null;
        }

        var loops = new EventLoop[loopCount];
        for (int i = 0; i < loopCount; i++)
        {
            if (EventLoop.TryCreate(monitor, threadsMax) is not { } loop)
            {
                foreach (EventLoop made in loops.AsSpan(0, i))
                {
                    made.Dispose();
                }

                monitor.Dispose();
                return null;
            }

            loops[i] = loop;
        }

        foreach (EventLoop loop in loops)
        {
            loop.Start();
        }

        monitor.Start(loops);
        return new EventLoopGroup(monitor, loops);
    }

    /// <summary>The loop of the next channel.</summary>
    public EventLoop Next() => _loops[Interlocked.Increment(ref _next) % (uint)_loops.Length];

    /// <summary>Ends the threads. For tests: no channel is in use.</summary>
    public void Dispose()
    {
        foreach (EventLoop loop in _loops)
        {
            loop.Dispose();
        }

        _monitor.Dispose();
    }
}
