using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Read receipts: sets them, durably and with a record in the Log, and gives them to readers. The receipts of a room
/// are read from the database once, and kept up by each commit from then on.
/// </summary>
/// <remarks>
/// <para>Any thread. Readers get immutable objects without a lock. Invariant: a room's entry is in the dictionary
/// before its rows are read, and a commit applies to every entry that is there; so a change is in the rows, or applied,
/// or both, and then the later position wins.</para>
/// <para>A user's receipts in a room move one after the other, so that two requests at once cannot move one back.
/// Source: client-server API v1.19, "Receipts".</para>
/// </remarks>
public sealed partial class Receipts : IFollowedCommits
{
    /// <summary>
    /// How many receipts may be on their way to the database at once; users share the places by hash. Full: the next
    /// one waits for the commit before it. Chosen: far more than one group commit of a busy server has.
    /// </summary>
    private const int Places = 256;

    private readonly RoomEngine _engine;
    private readonly RoomReads _reads;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<RoomNid, Entry> _rooms = new();
    private readonly SemaphoreSlim[] _places = new SemaphoreSlim[Places];
    private long _clock;
    private int _evicting;

    /// <summary>Serves the receipts of an engine's rooms.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="reads">Says who may see which event.</param>
    /// <param name="time">The clock of <see cref="Receipt.Ts"/>.</param>
    public Receipts(RoomEngine engine, RoomReads reads, TimeProvider time)
    {
        _engine = engine;
        _reads = reads;
        _time = time;
        for (var place = 0; place < Places; place++)
        {
            _places[place] = new SemaphoreSlim(1, 1);
        }

        engine.Database.Observe(this);
    }

    /// <inheritdoc />
    void IFollowedCommits.Followed(IReadOnlyList<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Record.Kind == LogKind.Receipt)
            {
                _rooms.TryRemove(entry.Record.Room, out _);
            }
        }
    }

    /// <inheritdoc />
    void IFollowedCommits.Forgotten() => _rooms.Clear();

    /// <inheritdoc />
    void IFollowedCommits.OwnersMoved() => _rooms.Clear();

    /// <summary>The receipts of a room; from memory when they were asked for lately.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the wait, not the read that others may wait for.</param>
    public ValueTask<RoomReceipts> GetAsync(RoomNid room, CancellationToken cancellationToken)
    {
        var entry = Touch(room);
        var published = entry.Published;
        return published is not null ? new(published) : LoadSlowAsync(this, room, entry, cancellationToken);

        static async ValueTask<RoomReceipts> LoadSlowAsync(
            Receipts receipts, RoomNid room, Entry entry, CancellationToken cancellationToken)
        {
            await entry.LoadOnce(() => receipts.LoadAsync(room, entry)).WaitAsync(cancellationToken)
                .ConfigureAwait(false);
            return entry.Published!;
        }
    }

    /// <summary>
    /// Moves a user's receipt forward; answers after the commit. A receipt for an event that is not after the one that
    /// the user had acknowledged changes nothing.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Whose receipt; has to be joined.</param>
    /// <param name="type"><see cref="ReceiptTypes.Read"/> or <see cref="ReceiptTypes.ReadPrivate"/>.</param>
    /// <param name="eventId">Everything up to this event is read.</param>
    /// <param name="threadId">The thread; null for none.</param>
    /// <param name="cancellationToken">Stops the wait; the receipt may be set all the same.</param>
    /// <returns>False when nothing had to change.</returns>
    /// <exception cref="MatrixException">
    /// 400 M_INVALID_PARAM: the type or the thread is wrong, or the event is not in it. 403 M_FORBIDDEN: the user is
    /// not in the room. 404 M_NOT_FOUND: the event is not in the room, or the user may not see it. 503.
    /// Source: client-server API v1.19, POST /rooms/{roomId}/receipt/{receiptType}/{eventId}.
    /// </exception>
    public async ValueTask<bool> SetAsync(
        Room room,
        RoomViewer viewer,
        string type,
        string eventId,
        string? threadId,
        CancellationToken cancellationToken)
    {
        RequireValid(type, threadId);
        var view = await _reads.OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        view.RequireJoined();
        // Who ignores the sender of what they have read last has read it.
        if (!RoomReads.TryFindReadable(view, eventId, out var eid))
        {
            throw MatrixError.NotFound("This room has no such event, or you may not see it.").ToException();
        }

        var thread = threadId ?? string.Empty;
        if (thread.Length > 0
            && !await EventThreads.IsInAsync(_engine.Events, view.Snapshot, eid, thread, cancellationToken)
                .ConfigureAwait(false))
        {
            throw MatrixError.InvalidParam("The event is not in the thread that thread_id names.").ToException();
        }

        Receipt receipt = new(
            viewer.User, viewer.UserId.Value, type, thread, eventId, eid,
            _time.GetUtcNow().ToUnixTimeMilliseconds(), default);
        var place = _places[(uint)HashCode.Combine(room.Nid, viewer.User) % Places];
        await place.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await MoveAsync(room, receipt, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>Checks what a request says about type and thread, also for a read marker.</summary>
    /// <param name="type">The type of the request.</param>
    /// <param name="threadId">Its thread; null for none.</param>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM.</exception>
    public static void RequireValid(string type, string? threadId)
    {
        if (type is not (ReceiptTypes.Read or ReceiptTypes.ReadPrivate or ReceiptTypes.FullyRead))
        {
            throw MatrixError
                .InvalidParam("The receipt type is one of m.read, m.read.private and m.fully_read.")
                .ToException();
        }

        if (threadId is null)
        {
            return;
        }

        if (type == ReceiptTypes.FullyRead)
        {
            throw MatrixError.InvalidParam("A read marker has no thread: leave thread_id out.").ToException();
        }

        if (threadId != ReceiptTypes.MainThread && !EventId.TryParse(threadId, out _))
        {
            throw MatrixError
                .InvalidParam("thread_id is \"main\" or the id of the event that the thread starts from.")
                .ToException();
        }
    }

    private async ValueTask<bool> MoveAsync(Room room, Receipt receipt, CancellationToken cancellationToken)
    {
        var present = (await GetAsync(room.Nid, cancellationToken).ConfigureAwait(false))
            .Find(receipt.User, receipt.Type, receipt.ThreadId);
        var snapshot = room.Snapshot;
        if (present is { Eid: > 0 } && snapshot.OrdinalOf(present.Eid) >= snapshot.OrdinalOf(receipt.Eid))
        {
            return false;
        }

        ReceiptAppend append = new(this, room, receipt);
        var result = await _engine.Database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false);
        return result.IsCommitted ? true : throw CommitRefusal.Of(result.Failure);
    }

    private void Apply(RoomNid room, Receipt receipt)
    {
        if (_rooms.TryGetValue(room, out var entry))
        {
            entry.Apply(receipt);
        }
    }

    private async Task LoadAsync(RoomNid room, Entry entry)
    {
        var stored = await _engine.Database.Receipts.OfRoomAsync(room, CancellationToken.None).ConfigureAwait(false);
        var users = new UserNid[stored.Count];
        for (var at = 0; at < users.Length; at++)
        {
            users[at] = stored[at].Row.User;
        }

        var ids = await _engine.Database.Names.UserIdsAsync(users, CancellationToken.None).ConfigureAwait(false);
        var receipts = new Receipt[users.Length];
        for (var at = 0; at < receipts.Length; at++)
        {
            var row = stored[at].Row;
            receipts[at] = new Receipt(
                row.User, ids[at], row.ReceiptType, row.ThreadId, row.EventId, row.Eid ?? 0, row.Ts,
                stored[at].Position);
        }

        entry.Loaded(RoomReceipts.Of(receipts));
    }

    private Entry Touch(RoomNid room)
    {
        if (!_rooms.TryGetValue(room, out var entry))
        {
            entry = _rooms.GetOrAdd(room, static _ => new Entry());
            EvictIfMany();
        }

        entry.LastUse = Interlocked.Increment(ref _clock);
        return entry;
    }

    // Drops the half of the rooms that was not asked for lately. A room whose rows are being read stays.
    private void EvictIfMany()
    {
        if (_rooms.Count <= _engine.Options.ReceiptRoomsMax || Interlocked.Exchange(ref _evicting, 1) != 0)
        {
            return;
        }

        var idle = _rooms.Where(room => room.Value.Published is not null).OrderBy(room => room.Value.LastUse).ToArray();
        foreach (var room in idle.AsSpan(0, idle.Length / 2))
        {
            _rooms.TryRemove(room);
        }

        Volatile.Write(ref _evicting, 0);
    }
}
