namespace Dendrite.Fast.Sync;

/// <summary>
/// Ends the waits of any number of clients with one timer: a wheel of slots, each a list of the waits that end when the
/// hand comes by. Adding and removing cost a link; a tick costs the waits of its slot.
/// </summary>
/// <remarks>The lock guards slots, hand and the waiters' wheel fields. It is held for a few links at a time.</remarks>
internal sealed class TimeoutWheel : IDisposable
{
    /// <summary>Time between two slots. Chosen: nobody notices a long-poll that ends so much later.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Slots of the wheel. Chosen: the usual 30 seconds of a long-poll are less than one turn of 51 seconds.
    /// </summary>
    private const int Slots = 512;

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter>[] _slots = new LinkedList<Waiter>[Slots];
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    // Owner: the lock.
    private long _started;
    private long _hand;
    private int _count;

    public TimeoutWheel(TimeProvider time)
    {
        for (int i = 0; i < Slots; i++)
        {
            _slots[i] = new LinkedList<Waiter>();
        }

        _time = time;
        _timer = time.CreateTimer(
            static wheel => ((TimeoutWheel)wheel!).Turn(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the wait of <paramref name="waiter"/> after <paramref name="delay"/>, unless removed
    /// before.</summary>
    public void Add(Waiter waiter, TimeSpan delay)
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                _started = _time.GetTimestamp();
                _hand = 0;
                _timer.Change(Tick, Tick);
            }

            long ticks = Math.Max(1, (long)Math.Ceiling((_time.GetElapsedTime(_started) + delay) / Tick)) - _hand;
            long slot = _hand + Math.Max(1, ticks);
            waiter.WheelTurns = (int)((slot - _hand - 1) / Slots);
            waiter.WheelNode = _slots[slot % Slots].AddLast(waiter);
            _count++;
        }
    }

    /// <summary>Forgets a waiter. Does nothing if its time is over already.</summary>
    public void Remove(Waiter waiter)
    {
        lock (_lock)
        {
            if (waiter.WheelNode is { } node)
            {
                RemoveLocked(waiter, node);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Turn()
    {
        lock (_lock)
        {
            // A timer that fires late, or a clock that was moved on by a test, passes several slots at once.
            long target = (long)(_time.GetElapsedTime(_started) / Tick);
            while (_hand < target && _count > 0)
            {
                _hand++;
                PassLocked(_slots[_hand % Slots]);
            }
        }
    }

    private void PassLocked(LinkedList<Waiter> slot)
    {
        LinkedListNode<Waiter>? node = slot.First;
        while (node is not null)
        {
            LinkedListNode<Waiter>? next = node.Next;
            Waiter waiter = node.Value;
            if (waiter.WheelTurns > 0)
            {
                waiter.WheelTurns--;
            }
            else
            {
                RemoveLocked(waiter, node);
                waiter.Expire();
            }

            node = next;
        }
    }

    private void RemoveLocked(Waiter waiter, LinkedListNode<Waiter> node)
    {
        node.List!.Remove(node);
        waiter.WheelNode = null;
        if (--_count == 0)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
