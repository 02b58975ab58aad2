using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Where events of other servers wait until the events that they cite are here: durable before their sender is
/// answered, bounded, and taken up again after a restart. Nothing in it has a number in its room.
/// </summary>
/// <remarks>Any thread. Each room that has something waiting has one <see cref="RoomStage"/> and one loop.</remarks>
public sealed class EventStage : IAsyncDisposable
{
    // Chosen: a page of events is at most 16 MB.
    private const int PageRows = 256;

    private readonly RoomEngine _engine;
    private readonly IRemoteRooms? _remote;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<RoomNid, RoomStage> _rooms = new();

    // Owner: the lock. What was taken up last; each waits for the one before.
    private readonly Lock _lock = new();
    private Task _resuming = Task.CompletedTask;

    // Owner: who puts the server together.
    private OwnersMovedSignal? _moved;

    internal EventStage(RoomEngine engine, IRemoteRooms? remote)
    {
        _engine = engine;
        _remote = remote;
    }

    /// <summary>Rooms in which events wait.</summary>
    public int RoomCount => _rooms.Count;

    /// <summary>Stores events and lets them enter their room in the background; answers once they are
    /// durable.</summary>
    /// <param name="room">The room.</param>
    /// <param name="events">Verified events; what the room has already is left out.</param>
    /// <param name="cancellationToken">Stops the wait; the events are stored all the same.</param>
    /// <exception cref="MatrixException">
    /// 429 M_LIMIT_EXCEEDED: too much waits for the room already. 503: the server cannot store it. Nothing was stored.
    /// </exception>
    public ValueTask AcceptAsync(
        Room room, IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(events);
        var append = new DataAppend(OwnerKey.Of(room.Nid));
        AddRows(room, events, append);
        return new(StoreAsync(room, events, append).WaitAsync(cancellationToken));
    }

    // Whoever stops waiting leaves the events stored, so that they are let in all the same.
    private async Task StoreAsync(Room room, IReadOnlyList<ReceivedEvent> events, DataAppend append)
    {
        if (append.RowCount > 0)
        {
            var result = await _engine.Database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false);
            if (result.Failure is { } failure)
            {
                throw CommitRefusal.Of(failure);
            }
        }

        Start(room, events);
    }

    /// <summary>
    /// Adds the rows that keep events until they are in their room: for a caller whose own rows have to commit with
    /// them. It calls <see cref="Start"/> once they are durable.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="events">Verified events.</param>
    /// <param name="append">Takes the rows.</param>
    /// <exception cref="MatrixException">429 M_LIMIT_EXCEEDED: too much waits for the room already.</exception>
    public void AddRows(Room room, IReadOnlyList<ReceivedEvent> events, Append append)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(append);
        var waiting = _rooms.TryGetValue(room.Nid, out var stage) ? stage.Count : 0;
        if (waiting + events.Count > _engine.Options.StagedMax)
        {
            throw new MatrixError("M_LIMIT_EXCEEDED", 429, "Too many events wait to enter this room; try again later.")
            {
                RetryAfterMs = RoomOptions.StageFullRetryMs,
            }.ToException();
        }

        var nowMs = _engine.Time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var received in events)
        {
            if (!room.Snapshot.HasWithState(received.Id))
            {
                append.Add(new StagedEventRow(
                    room.Nid, StoredEventId.Of(received.Id), received.Origin, nowMs, received.Json));
            }
        }
    }

    /// <summary>Lets events that are stored enter their room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="events">The events.</param>
    public void Start(Room room, IReadOnlyList<ReceivedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(room);
        while (true)
        {
            var stage = _rooms.GetOrAdd(room.Nid, _ => new RoomStage(_engine, _remote, room, Ended, _stop.Token));
            if (stage.TryAdd(events))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Takes up what waited when the process ended, in the background: it is read while the server serves, and what
    /// comes meanwhile is taken in beside it. Once another node's rooms live here, takes up what waits for them as
    /// well. Called once, when the server is put together.
    /// </summary>
    public void Resume()
    {
        _moved = new OwnersMovedSignal(ResumeAgain);
        _engine.Database.Observe(_moved);
        ResumeAgain();
    }

    /// <summary>Whether an event waits for its room in memory, so that somebody lets it in or gives it up.</summary>
    internal bool IsWaiting(RoomNid room, EventId id) => _rooms.TryGetValue(room, out var stage) && stage.Has(id);

    /// <summary>Stops taking events in; what waits is stored.</summary>
    public async ValueTask DisposeAsync()
    {
        _moved?.Dispose();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _resuming.ConfigureAwait(false);
        foreach (var stage in _rooms.Values)
        {
            await stage.Loop.ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    // One after the other: what is taken up twice is found to be there.
    private void ResumeAgain()
    {
        lock (_lock)
        {
            var before = _resuming;
            _resuming = Task.Run(() => ResumeAllAsync(before), CancellationToken.None);
        }
    }

    private async Task ResumeAllAsync(Task before)
    {
        await before.ConfigureAwait(false);
        var (after, isEnd) = (default(RoomNid), false);
        while (!isEnd && !_stop.IsCancellationRequested)
        {
            try
            {
                (after, isEnd) = await ResumeNextAsync(after).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is away. What was taken up before is found to be there.
                Log.ResumeFailed(_engine.Logger, failure);
                await Task.Delay(RoomOptions.StagePauseLast, _engine.Time, _stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<(RoomNid After, bool IsEnd)> ResumeNextAsync(RoomNid after)
    {
        var page = await _engine.Database.Rooms.StagedRoomsAsync(after, 1, _stop.Token).ConfigureAwait(false);
        if (page.Count == 0)
        {
            return (after, true);
        }

        // Of several nodes, the one that owns the room takes its events in.
        if (_engine.Database.Placement.IsHere(OwnerKey.Of(page[0])))
        {
            try
            {
                if (await _engine.FindAsync(page[0], _stop.Token).ConfigureAwait(false) is { } room)
                {
                    await ResumeAsync(room, _stop.Token).ConfigureAwait(false);
                }
            }
            catch (InvalidDataException broken)
            {
                Log.RoomNotResumed(_engine.Logger, broken, page[0].Value);
            }
        }

        return (page[0], false);
    }

    private async Task ResumeAsync(Room room, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> after = default;
        while (true)
        {
            var page = await _engine.Database.Rooms.StagedEventsAsync(room.Nid, after, PageRows, cancellationToken)
                .ConfigureAwait(false);
            var events = new List<ReceivedEvent>(page.Count);
            foreach (var row in page)
            {
                after = row.EventId;
                var id = StoredEventId.Read(row.EventId.Span, room.Rules);
                if (ReceivedEvent.TryRead(room.Rules, id, row.Json.ToArray(), ReceivedKind.Live, out var received))
                {
                    events.Add(received);
                }
            }

            if (events.Count > 0)
            {
                Start(room, events);
            }

            if (page.Count < PageRows)
            {
                return;
            }
        }
    }

    private void Ended(RoomStage stage) => _rooms.TryRemove(KeyValuePair.Create(stage.Room.Nid, stage));
}
