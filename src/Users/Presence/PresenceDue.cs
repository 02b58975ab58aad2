namespace Dendrite.Fast.Users;

/// <summary>
/// When the passing of time alone changes what others see, for all users: a binary heap of entries by that time, each
/// at most once, and one timer that is armed for the earliest. While no entry waits, the timer is off.
/// </summary>
/// <remarks>
/// Owner of all fields and of the entries' <see cref="PresenceEntry.DueTicks"/> and
/// <see cref="PresenceEntry.DueIndex"/>: the lock. It is taken inside an entry's own lock and never the other way
/// round: what is due is taken out first, then looked at.
/// </remarks>
internal sealed class PresenceDue : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private PresenceEntry[] _heap = new PresenceEntry[16];
    private int _count;
    private long _armedTicks = PresenceEntry.Never;

    /// <param name="time">The clock.</param>
    /// <param name="due">Called on the timer's thread when something is due, never from within another call.</param>
    public PresenceDue(TimeProvider time, Action due)
    {
        _time = time;
        _timer = time.CreateTimer(
            static action => ((Action)action!)(), due, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many entries wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>Sets when an entry is due, or that it is not.</summary>
    /// <param name="entry">The entry; its lock is held.</param>
    /// <param name="dueTicks">UTC ticks, or <see cref="PresenceEntry.Never"/>.</param>
    public void Set(PresenceEntry entry, long dueTicks)
    {
        lock (_lock)
        {
            if (entry.DueTicks == dueTicks)
            {
                return;
            }

            if (dueTicks == PresenceEntry.Never)
            {
                RemoveLocked(entry);
            }
            else
            {
                PlaceLocked(entry, dueTicks);
            }

            // A time that moved away leaves the timer as it is: it finds nothing due, and is armed anew. So a user who
            // is active all the time costs no change of the timer.
            if (_count == 0 || _heap[0].DueTicks < _armedTicks)
            {
                ArmLocked();
            }
        }
    }

    /// <summary>Takes an entry that is due out; null when none is, and then the timer is armed for the next.</summary>
    /// <param name="nowTicks">UTC ticks.</param>
    public PresenceEntry? Take(long nowTicks)
    {
        lock (_lock)
        {
            if (_count > 0 && _heap[0].DueTicks <= nowTicks)
            {
                var entry = _heap[0];
                RemoveLocked(entry);
                return entry;
            }

            ArmLocked();
            return null;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void ArmLocked()
    {
        var dueTicks = _count == 0 ? PresenceEntry.Never : _heap[0].DueTicks;
        _armedTicks = dueTicks;
        if (dueTicks == PresenceEntry.Never)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Timers count whole milliseconds: one that is rounded down fires before its time, and again, and again.
        var waitTicks = Math.Max(0, dueTicks - _time.GetUtcNow().UtcTicks);
        var waitMs = (waitTicks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
        _timer.Change(TimeSpan.FromMilliseconds(waitMs), Timeout.InfiniteTimeSpan);
    }

    private void PlaceLocked(PresenceEntry entry, long dueTicks)
    {
        var isLater = entry.DueTicks < dueTicks && entry.DueIndex >= 0;
        entry.DueTicks = dueTicks;
        if (entry.DueIndex < 0)
        {
            if (_count == _heap.Length)
            {
                Array.Resize(ref _heap, _count * 2);
            }

            _heap[_count] = entry;
            entry.DueIndex = _count++;
        }

        if (isLater)
        {
            SinkLocked(entry.DueIndex);
        }
        else
        {
            RiseLocked(entry.DueIndex);
        }
    }

    private void RemoveLocked(PresenceEntry entry)
    {
        var index = entry.DueIndex;
        entry.DueTicks = PresenceEntry.Never;
        if (index < 0)
        {
            return;
        }

        entry.DueIndex = -1;
        var last = _heap[--_count];
        _heap[_count] = null!;
        if (last != entry)
        {
            _heap[index] = last;
            last.DueIndex = index;
            RiseLocked(index);
            SinkLocked(last.DueIndex);
        }
    }

    private void RiseLocked(int index)
    {
        while (index > 0 && _heap[(index - 1) / 2].DueTicks > _heap[index].DueTicks)
        {
            SwapLocked(index, (index - 1) / 2);
            index = (index - 1) / 2;
        }
    }

    private void SinkLocked(int index)
    {
        while (true)
        {
            var child = (2 * index) + 1;
            if (child + 1 < _count && _heap[child + 1].DueTicks < _heap[child].DueTicks)
            {
                child++;
            }

            if (child >= _count || _heap[child].DueTicks >= _heap[index].DueTicks)
            {
                return;
            }

            SwapLocked(index, child);
            index = child;
        }
    }

    private void SwapLocked(int left, int right)
    {
        (_heap[left], _heap[right]) = (_heap[right], _heap[left]);
        _heap[left].DueIndex = left;
        _heap[right].DueIndex = right;
    }
}
