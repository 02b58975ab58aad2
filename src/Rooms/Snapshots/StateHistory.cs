using System.Collections.Concurrent;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// All states that a room has had, as deltas: state 0 is the empty state, each further one names its parent and what
/// it changes. A few states are kept expanded; any other is expanded from the nearest of its ancestors that is.
/// </summary>
/// <remarks>
/// Owner of writes: the room's actor. Readers ask only for states that their snapshot has published. Invariant:
/// parent(sid) &lt; sid, so expanding ends. The cache of expanded states is a pure function of the deltas.
/// </remarks>
internal sealed class StateHistory(int cacheMax)
{
    // Chosen: while a long run of deltas is replayed, every so many a state is kept, so that its neighbours are near.
    private const int KeepEvery = 256;

    // The first segment of the queue. Source: 32 slots with their sequence numbers, and two padded cache lines.
    private const int QueueBytes = 1_200;

    // Owner of writes: the room's actor. Row 0 is the empty state.
    private readonly Column<int> _parents = new();
    private readonly Column<bool> _checkpoints = new();
    private readonly Column<int> _weights = new();
    private readonly Column<int> _ends = new();
    private readonly Column<StateEntry> _changes = new();

    // Any thread; bounded by cacheMax, the oldest insertion leaves first.
    private readonly ConcurrentDictionary<int, StateMap> _expanded = new();
    private readonly ConcurrentQueue<(int Sid, long Bytes)> _expandedOrder = new();

    // Written by Interlocked: what the expanded states take, apart from what each shares with the one it came from.
    private long _expandedBytes;

    /// <summary>The highest state so far; 0 for none but the empty one.</summary>
    public int Last { get; private set; }

    /// <summary>
    /// What the history takes on the heap, without the current state. Any thread. An expanded state that came from
    /// another one counts for what it changed; when the other one leaves, what they share is counted no more.
    /// </summary>
    public long Bytes => HeapBytes.ObjectHeader + (9 * sizeof(long))
        + _parents.Bytes + _checkpoints.Bytes + _weights.Bytes + _ends.Bytes + _changes.Bytes
        + HeapBytes.ConcurrentEmpty + QueueBytes
        + ((long)_expandedOrder.Count * HeapBytes.ConcurrentEntry) + Interlocked.Read(ref _expandedBytes);

    /// <summary>The parent of a state.</summary>
    public int Parent(int sid) => _parents[sid];

    /// <summary>Whether a state is stored with all that it has. The actor's alone.</summary>
    public bool IsWhole(int sid) => _checkpoints[sid];

    /// <summary>Bytes of the deltas on the way to a state from the nearest whole one. The actor's alone.</summary>
    public int WeightOf(int sid) => _weights[sid];

    /// <summary>Adds a state. The actor's alone.</summary>
    /// <param name="parent">The state that it came from.</param>
    /// <param name="isCheckpoint">Whether <paramref name="changes"/> is the whole state.</param>
    /// <param name="bytes">What the delta takes on disk; 0 for a whole state.</param>
    /// <param name="changes">What differs from the parent, or everything; event 0 removes a key.</param>
    /// <param name="expanded">The state itself when the caller has it.</param>
    /// <returns>Its number.</returns>
    public int Add(
        int parent, bool isCheckpoint, int bytes, ReadOnlySpan<StateEntry> changes, StateMap? expanded)
    {
        var sid = Last + 1;
        var end = _ends[Last];
        foreach (var change in changes)
        {
            _changes.Set(end++, change);
        }

        _parents.Set(sid, parent);
        _checkpoints.Set(sid, isCheckpoint);
        _weights.Set(sid, isCheckpoint ? 0 : _weights[parent] + bytes);
        _ends.Set(sid, end);
        Last = sid;
        if (expanded is not null)
        {
            Keep(sid, expanded, isCheckpoint ? int.MaxValue : changes.Length);
        }

        return sid;
    }

    /// <summary>Takes back the states above one, which were never published. The actor's alone.</summary>
    public void Truncate(int last)
    {
        for (var sid = last + 1; sid <= Last; sid++)
        {
            _expanded.TryRemove(sid, out _);
        }

        Last = last;
    }

    /// <summary>The state with a number. Any thread.</summary>
    public StateMap Expand(int sid)
    {
        if (sid == 0)
        {
            return StateMap.Empty;
        }

        return _expanded.TryGetValue(sid, out var found) ? found : ExpandSlow(sid);
    }

    private StateMap ExpandSlow(int sid)
    {
        var chain = new Stack<int>();
        var start = StateMap.Empty;
        for (var at = sid; at != 0; at = _parents[at])
        {
            if (_expanded.TryGetValue(at, out var near))
            {
                start = near;
                break;
            }

            chain.Push(at);
            if (_checkpoints[at])
            {
                break;
            }
        }

        // Until a state is kept, each change of the run counts; a run that begins with nothing makes a whole one.
        var builder = start.ToBuilder();
        var changed = start.Count == 0 ? int.MaxValue / 2 : 0;
        while (chain.TryPop(out var at))
        {
            for (var change = _ends[at - 1]; change < _ends[at]; change++)
            {
                var entry = _changes[change];
                builder.Set(entry.Kid, entry.Eid);
            }

            changed += _ends[at] - _ends[at - 1];
            if (chain.Count % KeepEvery == 0)
            {
                Keep(at, builder.ToMap(), changed);
                changed = 0;
            }
        }

        return builder.ToMap();
    }

    private void Keep(int sid, StateMap state, int changes)
    {
        if (cacheMax == 0 || !_expanded.TryAdd(sid, state))
        {
            return;
        }

        var bytes = state.BytesOfChange(changes);
        Interlocked.Add(ref _expandedBytes, bytes);
        _expandedOrder.Enqueue((sid, bytes));
        while (_expandedOrder.Count > cacheMax && _expandedOrder.TryDequeue(out var oldest))
        {
            _expanded.TryRemove(oldest.Sid, out _);
            Interlocked.Add(ref _expandedBytes, -oldest.Bytes);
        }
    }
}
