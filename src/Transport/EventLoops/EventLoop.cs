using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Waits for the sockets of many connections at once (epoll, edge-triggered) and runs each connection's flow, handlers
/// included, on the thread that waits. Its threads take turns: one leads, and when an event takes it too long
/// (<see cref="OnTick"/>), a spare one takes the lead away and goes on with the next event.
/// </summary>
/// <remarks>
/// Invariant: _turn = (owner, sequence, busy); events are numbered by the sequence; an event belongs to the thread
/// whose compare-exchange of _turn from its own (owner, sequence, busy) to (owner, sequence + 1, busy) succeeds, which
/// is the linearisation point; only a compare-exchange of a busy turn changes the owner; hence each event is handled
/// once, by one thread. The batch's fields and buffer are written by the owner while the turn is not busy, when nobody
/// takes the lead; they are read by owners before their compare-exchange, whose success says that what was read is
/// valid, since the sequence never returns. A thread that has lost the lead learns it at its next compare-exchange.
/// </remarks>
internal sealed partial class EventLoop : IDisposable
{
    /// <summary>
    /// Threads of one loop, the leader included; 2 to 256, as the owner has eight bits. When all of them are in
    /// handlers that do not return, the loop waits for the first that does. Chosen: handlers await, so that
    /// a few block at a time.
    /// </summary>
    public const int ThreadsMaxDefault = 128;

    // Events taken from the kernel at once. Chosen: more are taken rarely, and those at the end wait for the others.
    private const int BatchMax = 128;

    private const int OwnerShift = 56;
    private const ulong SequenceStep = 2;
    private const ulong BusyBit = 1;

    // The key of the event that stops the loop. Chosen: no slot has this number.
    private const ulong StopKey = ulong.MaxValue;

    private readonly SafeFileHandle _epoll;
    private readonly SafeFileHandle _stopCounter;
    private readonly LoopMonitor _monitor;
    private readonly EpollEvents _events = new(BatchMax);

    // Owner: compare-exchange, as above. The owner's number in the highest 8 bits, then the sequence, then busy.
    private ulong _turn;

    // Owner: the leader, while the turn is not busy. The sequence of the batch's first event, and the count.
    private ulong _batchStart;
    private int _batchCount;
    private volatile bool _isStopping;

    // Owner: the monitor.
    private ulong _turnSeen;
    private ulong _turnGiven;

    private EventLoop(SafeFileHandle epoll, SafeFileHandle stopCounter, LoopMonitor monitor, int threadsMax)
    {
        _epoll = epoll;
        _stopCounter = stopCounter;
        _monitor = monitor;
        _threads = new LoopThread?[threadsMax];
    }

    /// <summary>Whether an event is being handled, or waits to be.</summary>
    public bool IsBusy => (Volatile.Read(ref _turn) & BusyBit) != 0;

    /// <summary>Makes a loop; its first thread starts with <see cref="Start"/>.</summary>
    /// <param name="monitor">Who calls <see cref="OnTick"/>.</param>
    /// <param name="threadsMax">See <see cref="ThreadsMaxDefault"/>.</param>
    /// <returns>Null if the system has no epoll, or no descriptors left.</returns>
    public static EventLoop? TryCreate(LoopMonitor monitor, int threadsMax)
    {
        SafeFileHandle? epoll = LibC.CreateEpoll();
        SafeFileHandle? counter = epoll is null ? null : LibC.CreateEventCounter();
        if (counter is not null && Watch(epoll!, counter, LibC.EpollIn, StopKey))
        {
            return new EventLoop(epoll!, counter, monitor, threadsMax);
        }

        counter?.Dispose();
        epoll?.Dispose();
        return null;
    }

    /// <summary>Starts the first leader.</summary>
    public void Start()
    {
        lock (_threadsLock)
        {
            LoopThread first = TakeSpareLocked() ?? throw new InvalidOperationException("No thread can be started.");
            Volatile.Write(ref _turn, (ulong)first.Number << OwnerShift);
            first.Wake();
        }
    }

    /// <summary>
    /// Handles events until the lead is taken away, or the loop stops. Called by a thread that has been given the lead.
    /// </summary>
    /// <param name="number">The thread's.</param>
    public void Lead(int number)
    {
        while (!_isStopping)
        {
            ulong turn = Volatile.Read(ref _turn);
            if ((int)(turn >> OwnerShift) != number)
            {
                return;
            }

            if ((turn & BusyBit) == 0)
            {
                Poll(turn);
                continue;
            }

            // Read racily: if the lead is lost meanwhile, the index may be anything, and the exchange fails.
            ulong index = Sequence(turn) - Volatile.Read(ref _batchStart);
            if (index >= (ulong)Volatile.Read(ref _batchCount))
            {
                Interlocked.CompareExchange(ref _turn, turn & ~BusyBit, turn);
                continue;
            }

            (uint mask, ulong key) = _events.Read((int)index);
            if (Interlocked.CompareExchange(ref _turn, turn + SequenceStep, turn) == turn)
            {
                Find(key)?.OnEvents(mask);
            }
        }
    }

    /// <summary>
    /// Looks whether the same event has been handled for a whole tick, and gives the lead to another thread then.
    /// Called by the monitor.
    /// </summary>
    /// <returns>Whether anything happens on the loop.</returns>
    public bool OnTick()
    {
        ulong turn = Volatile.Read(ref _turn);
        bool isSame = turn == _turnSeen;
        _turnSeen = turn;
        bool isBusy = (turn & BusyBit) != 0;

        // A leader that was given the lead and has not begun is not late: it waits for a processor.
        if (isBusy && isSame && turn != _turnGiven)
        {
            GiveLead(turn);
        }

        return isBusy || !isSame;
    }

    /// <summary>
    /// Stops the loop: its threads end, and the last one closes what it has. Its channels hear nothing any more.
    /// </summary>
    public void Dispose()
    {
        _isStopping = true;
        _ = LibC.AddToCounter(_stopCounter, 1);
        EndSpares();
    }

    private static ulong Sequence(ulong turn) => (turn & ((1UL << OwnerShift) - 1)) / SequenceStep;

    private static bool Watch(SafeFileHandle epoll, SafeHandle watched, uint mask, ulong key)
    {
        Span<byte> watchedEvent = stackalloc byte[EpollEvents.EventBytes];
        EpollEvents.Write(watchedEvent, mask, key);
        return LibC.Watch(epoll, watched, watchedEvent) >= 0;
    }

    // Waits for the next batch. Nobody takes the lead of a turn that is not busy.
    private void Poll(ulong turn)
    {
        int count = LibC.WaitForEvents(_epoll, _events.Room);
        if (count <= 0)
        {
            if (count is 0 or -LibC.Interrupted)
            {
                return;
            }

            throw new InvalidOperationException($"Waiting for events failed with error number {-count}.");
        }

        Volatile.Write(ref _batchStart, Sequence(turn));
        Volatile.Write(ref _batchCount, count);

        // Fenced against the monitor's parking: either it sees the loop busy, or this sees it parked.
        Interlocked.Exchange(ref _turn, turn | BusyBit);
        _monitor.WakeIfParked();
    }
}
