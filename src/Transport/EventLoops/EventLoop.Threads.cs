namespace Dendrite.Fast.Transport;

/// <remarks>The threads of a loop: one leads, others are in handlers that take long, the rest are spare.</remarks>
internal sealed partial class EventLoop
{
    // Spare threads that are kept. Chosen: what a server that blocks now and then needs; more are made when needed.
    private const int SparesMax = 4;

    private readonly Lock _threadsLock = new();

    // Owner: _threadsLock. All threads by their numbers; those that wait to be given the lead.
    private readonly LoopThread?[] _threads;
    private readonly Stack<LoopThread> _spares = new();

    /// <summary>Threads that exist now.</summary>
    public int ThreadCount
    {
        get
        {
            lock (_threadsLock)
            {
                return _threads.Count(thread => thread is not null);
            }
        }
    }

    /// <summary>Called by a thread that has lost the lead.</summary>
    /// <returns>Whether it waits to be given it again; else it ends.</returns>
    public bool TryPark(LoopThread thread)
    {
        lock (_threadsLock)
        {
            if (_isStopping || _spares.Count >= SparesMax)
            {
                _threads[thread.Number] = null;
                if (_isStopping && Array.TrueForAll(_threads, other => other is null))
                {
                    _epoll.Dispose();
                    _stopCounter.Dispose();
                }

                return false;
            }

            _spares.Push(thread);
            return true;
        }
    }

    private void GiveLead(ulong turn)
    {
        lock (_threadsLock)
        {
            if (_isStopping || TakeSpareLocked() is not { } spare)
            {
                return;
            }

            ulong given = (turn & ((1UL << OwnerShift) - 1)) | ((ulong)spare.Number << OwnerShift);
            if (Interlocked.CompareExchange(ref _turn, given, turn) != turn)
            {
                // The event has ended in this very moment.
                _spares.Push(spare);
                return;
            }

            _turnGiven = given;
            spare.Wake();
        }
    }

    // Null: there are as many threads as allowed, or the system has no more.
    private LoopThread? TakeSpareLocked()
    {
        if (_spares.TryPop(out LoopThread? spare))
        {
            return spare;
        }

        int number = Array.IndexOf(_threads, null);
        if (number < 0)
        {
            return null;
        }

        var thread = new LoopThread(this, number);
        try
        {
            thread.Start();
        }
        catch (OutOfMemoryException)
        {
            // The system refuses a thread: the lead stays where it is, and the next tick tries again.
            return null;
        }

        _threads[number] = thread;
        return thread;
    }

    private void EndSpares()
    {
        lock (_threadsLock)
        {
            while (_spares.TryPop(out LoopThread? spare))
            {
                spare.Wake();
            }
        }
    }
}
