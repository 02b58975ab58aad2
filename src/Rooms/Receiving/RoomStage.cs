using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The events that wait for one room, and the loop that lets them in: in the order of their edges, in batches; asks
/// other servers for what is missing; and gives up on what nobody can complete.
/// </summary>
/// <remarks>
/// Owner of all fields: the lock, held for a few instructions and never while anything else runs. The loop ends when
/// nothing waits, and the stage with it: <c>_isEnded</c> is set under the lock that found the set empty, so that no
/// event is added to a stage that nobody empties.
/// </remarks>
internal sealed class RoomStage
{
    // Chosen: as many as a transaction of another server may have, so that local sends get their turn between.
    private const int BatchMax = 50;

    private readonly RoomEngine _engine;
    private readonly IRemoteRooms? _remote;
    private readonly Action<RoomStage> _ended;
    private readonly CancellationToken _stop;
    private readonly Lock _lock = new();
    private readonly Dictionary<EventId, ReceivedEvent> _waiting = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isRunning;
    private bool _isEnded;

    public RoomStage(
        RoomEngine engine, IRemoteRooms? remote, Room room, Action<RoomStage> ended, CancellationToken stop)
    {
        _engine = engine;
        _remote = remote;
        Room = room;
        _ended = ended;
        _stop = stop;
    }

    public Room Room { get; }

    /// <summary>The loop; ends when nothing waits, or the engine stops.</summary>
    public Task Loop { get; private set; } = Task.CompletedTask;

    /// <summary>Events that wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Whether an event waits.</summary>
    public bool Has(EventId id)
    {
        lock (_lock)
        {
            return _waiting.ContainsKey(id);
        }
    }

    /// <summary>Adds events, and starts the loop; false when the stage has ended.</summary>
    public bool TryAdd(IReadOnlyList<ReceivedEvent> events)
    {
        lock (_lock)
        {
            if (_isEnded)
            {
                return false;
            }

            foreach (var received in events)
            {
                // The state before it may have been learned since it came first.
                if (received.StateBefore is not null || !_waiting.ContainsKey(received.Id))
                {
                    _waiting[received.Id] = received;
                }
            }

            _arrived.TrySetResult();
            if (!_isRunning)
            {
                _isRunning = true;
                Loop = Task.Run(RunAsync, CancellationToken.None);
            }

            return true;
        }
    }

    private async Task RunAsync()
    {
        var attempt = 0;
        while (!TryEnd())
        {
            try
            {
                var missing = await LetInAsync().ConfigureAwait(false);
                attempt = missing is not null && !await CompleteAsync(missing, attempt + 1).ConfigureAwait(false)
                    ? attempt + 1
                    : 0;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // What waits is stored and stays; the loop goes on after a pause, like after a fetch that failed.
                Log.StageFailed(_engine.Logger, failure, Room.Id.Value);
                _ = await PauseAsync(++attempt).ConfigureAwait(false);
            }
        }
    }

    // One round: everything in order, in batches. Null when something went in, else what is missing.
    private async Task<HashSet<EventId>?> LetInAsync()
    {
        var ordered = AncestorOrder.Of(BeginRound());
        var missing = new HashSet<EventId>();
        var progress = false;
        foreach (var batch in ordered.Chunk(BatchMax))
        {
            var results = await ReceiveStage.ReceiveAsync(Room, batch, areStaged: true, _stop).ConfigureAwait(false);
            foreach (var result in results)
            {
                if (result.Outcome == ReceivedOutcome.MissingAncestors)
                {
                    missing.UnionWith(result.Missing);
                }
                else
                {
                    progress = true;
                    Remove(result.Id);
                }
            }
        }

        return progress ? null : missing;
    }

    // Asks for what is missing; when nobody has it, waits for it to come by itself, and in the end gives up. True when
    // something came meanwhile.
    private async Task<bool> CompleteAsync(HashSet<EventId> missing, int attempt)
    {
        if (_remote is not null)
        {
            var fetched = await _remote.FetchAncestorsAsync(Room, Waiting(), [.. missing], _stop).ConfigureAwait(false);
            if (fetched.Count > 0)
            {
                return TryAdd(fetched);
            }
        }

        if (attempt >= _engine.Options.StageAttemptsMax)
        {
            await GiveUpAsync().ConfigureAwait(false);
            return true;
        }

        return await PauseAsync(attempt).ConfigureAwait(false);
    }

    private async Task GiveUpAsync()
    {
        var given = Waiting();
        var append = new DataAppend(OwnerKey.Of(Room.Nid));
        foreach (var received in given)
        {
            append.Add(new StagedEventDeleteRow(Room.Nid, StoredEventId.Of(received.Id)));
        }

        (await _engine.Database.CommitAsync(append, _stop).ConfigureAwait(false)).OrThrow();
        Log.StageGaveUp(_engine.Logger, Room.Id.Value, given.Count);
        foreach (var received in given)
        {
            Remove(received.Id);
        }
    }

    // True when events arrived in the pause, or since the round began.
    private async Task<bool> PauseAsync(int attempt)
    {
        var pause = RoomOptions.StagePauseFirst * Math.Pow(2, Math.Clamp(attempt - 1, 0, 16));
        var longest = RoomOptions.StagePauseLast;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        var timer = Task.Delay(pause < longest ? pause : longest, _engine.Time, cancel.Token);
        var arrived = ArrivedSinceRound();
        await Task.WhenAny(arrived, timer).ConfigureAwait(false);
        await cancel.CancelAsync().ConfigureAwait(false);
        return arrived.IsCompleted;
    }

    // What comes from now on ends a pause after this round.
    private List<ReceivedEvent> BeginRound()
    {
        lock (_lock)
        {
            _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return [.. _waiting.Values];
        }
    }

    private Task ArrivedSinceRound()
    {
        lock (_lock)
        {
            return _arrived.Task;
        }
    }

    private List<ReceivedEvent> Waiting()
    {
        lock (_lock)
        {
            return [.. _waiting.Values];
        }
    }

    private void Remove(EventId id)
    {
        lock (_lock)
        {
            _waiting.Remove(id);
        }
    }

    private bool TryEnd()
    {
        lock (_lock)
        {
            _isEnded = _waiting.Count == 0;
        }

        if (_isEnded)
        {
            _ended(this);
        }

        return _isEnded || _stop.IsCancellationRequested;
    }
}
