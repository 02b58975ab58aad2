using Microsoft.Win32.SafeHandles;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Looks at loops every <see cref="TickMs"/> while any of them is at work, so that an event that takes long delays the
/// others of its loop by at most two ticks. While all are quiet it waits to be woken, and costs nothing.
/// </summary>
/// <remarks>It waits on a counter of the kernel: a wait of the runtime costs several times as much.</remarks>
internal sealed class LoopMonitor : IDisposable
{
    /// <summary>Chosen: below what a client notices, above what a handler without blocking takes.</summary>
    private const int TickMs = 2;

    // Ticks without work before it parks. Chosen: a server with a few requests a second is not woken for each of them.
    private const int QuietTicksMax = 8;

    private readonly SafeFileHandle _wakeCounter;

    // Owner: exchange. 1 from before the monitor looks for work the last time until somebody wakes it.
    private int _isParked;
    private volatile bool _isStopping;
    private EventLoop[] _loops = [];

    private LoopMonitor(SafeFileHandle wakeCounter)
    {
        _wakeCounter = wakeCounter;
    }

    /// <summary>Whether it waits to be woken.</summary>
    public bool IsParked => Volatile.Read(ref _isParked) != 0;

    /// <summary>Makes a monitor; null if the system has no descriptor left.</summary>
    public static LoopMonitor? TryCreate() =>
        LibC.CreateEventCounter() is { } counter ? new LoopMonitor(counter) : null;

    /// <summary>Starts to look at loops. Called once.</summary>
    public void Start(EventLoop[] loops)
    {
        _loops = loops;
        new Thread(Run) { IsBackground = true, Name = "http loop monitor" }.UnsafeStart();
    }

    /// <summary>Called by a loop that has become busy, with a full fence before.</summary>
    public void WakeIfParked()
    {
        if (Volatile.Read(ref _isParked) != 0 && Interlocked.Exchange(ref _isParked, 0) != 0)
        {
            Wake();
        }
    }

    /// <summary>Ends its thread.</summary>
    public void Dispose()
    {
        _isStopping = true;
        Wake();
    }

    private void Wake() => _ = LibC.AddToCounter(_wakeCounter, 1);

    private void Run()
    {
        int quietTicks = 0;
        while (!_isStopping)
        {
            if (quietTicks < QuietTicksMax)
            {
                LibC.WaitForCounter(_wakeCounter, TickMs);
            }
            else if (IsQuietForSure())
            {
                LibC.WaitForCounter(_wakeCounter, timeoutMs: -1);
            }

            bool isAtWork = false;
            foreach (EventLoop loop in _loops)
            {
                isAtWork |= loop.OnTick();
            }

            quietTicks = isAtWork ? 0 : quietTicks + 1;
        }
    }

    // Parked first, then looked: a loop that becomes busy after the look sees the parking.
    private bool IsQuietForSure()
    {
        Interlocked.Exchange(ref _isParked, 1);
        foreach (EventLoop loop in _loops)
        {
            if (loop.IsBusy)
            {
                Interlocked.Exchange(ref _isParked, 0);
                return false;
            }
        }

        return true;
    }
}
