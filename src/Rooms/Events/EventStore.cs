using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The JSON of events: from memory when used lately, else from the database, several in one read.
/// Any thread. The arrays are shared and must not be written.
/// </summary>
public sealed class EventStore
{
    private readonly IEventReads _reads;

    internal EventStore(IEventReads reads, long cacheBytes)
    {
        _reads = reads;
        Cache = new JsonCache(cacheBytes);
    }

    internal JsonCache Cache { get; }

    /// <summary>
    /// An event as a reader of the snapshot may see it: redacted when a redaction applies to it in the snapshot,
    /// without <c>unsigned</c>.
    /// </summary>
    /// <param name="room">The snapshot that is read.</param>
    /// <param name="eid">An event of the snapshot.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<byte[]> GetAsync(RoomSnapshot room, int eid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        return Cache.TryGet(room.RefOf(eid), out var json)
            ? new(AsSeen(room, eid, json))
            : ReadSlowAsync(this, room, eid, cancellationToken);

        static async ValueTask<byte[]> ReadSlowAsync(
            EventStore store, RoomSnapshot room, int eid, CancellationToken cancellationToken)
        {
            if (await store._reads.JsonAsync(room.Nid, eid, cancellationToken).ConfigureAwait(false) is not { } json)
            {
                return PurgedJson.Of(room, eid);
            }

            store.Cache.Add(room.RefOf(eid), json);
            return AsSeen(room, eid, json);
        }
    }

    /// <summary>An event as <see cref="GetAsync"/> gives it, when it is in memory.</summary>
    /// <param name="room">The snapshot that is read.</param>
    /// <param name="eid">An event of the snapshot.</param>
    /// <param name="json">The event on true.</param>
    public bool TryGet(
        RoomSnapshot room, int eid, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? json)
    {
        ArgumentNullException.ThrowIfNull(room);
        var found = Cache.TryGet(room.RefOf(eid), out json);
        json = found ? AsSeen(room, eid, json!) : null;
        return found;
    }

    /// <summary>
    /// Events as <see cref="GetAsync"/> gives them, in the order asked for; at most one database read.
    /// </summary>
    /// <param name="room">The snapshot that is read.</param>
    /// <param name="eids">Events of the snapshot; repeats are allowed.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<byte[][]> GetManyAsync(
        RoomSnapshot room, IReadOnlyList<int> eids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(eids);
        var found = new byte[eids.Count][];
        List<int>? missing = null;
        for (var at = 0; at < found.Length; at++)
        {
            if (Cache.TryGet(room.RefOf(eids[at]), out var json))
            {
                found[at] = AsSeen(room, eids[at], json);
            }
            else
            {
                (missing ??= []).Add(eids[at]);
            }
        }

        if (missing is not null)
        {
            var read = await ReadManyAsync(room, missing, cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < found.Length; at++)
            {
                found[at] ??= AsSeen(room, eids[at], read[eids[at]]);
            }
        }

        return found;
    }

    /// <summary>
    /// An event as it is stored, even when it is redacted. For rules and signatures, never for clients.
    /// </summary>
    /// <param name="at">The event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    internal async ValueTask<byte[]?> GetStoredAsync(GlobalEventRef at, CancellationToken cancellationToken)
    {
        if (Cache.TryGet(at, out var json))
        {
            return json;
        }

        json = await _reads.JsonAsync(at.Room, at.Eid, cancellationToken).ConfigureAwait(false);
        if (json is not null)
        {
            Cache.Add(at, json);
        }

        return json;
    }

    private async ValueTask<Dictionary<int, byte[]>> ReadManyAsync(
        RoomSnapshot room, List<int> eids, CancellationToken cancellationToken)
    {
        var distinct = eids.Distinct().ToList();
        var rows = await _reads.JsonAsync(room.Nid, distinct, cancellationToken).ConfigureAwait(false);
        var read = new Dictionary<int, byte[]>(rows.Count);
        foreach (var row in rows)
        {
            var json = row.Json.ToArray();
            Cache.Add(room.RefOf(row.Eid), json);
            read.Add(row.Eid, json);
        }

        foreach (var eid in distinct)
        {
            if (!read.ContainsKey(eid))
            {
                read.Add(eid, PurgedJson.Of(room, eid));
            }
        }

        return read;
    }

    private static byte[] AsSeen(RoomSnapshot room, int eid, byte[] json) =>
        room.RedactionOf(eid) == 0 ? json : RedactedEvent.Of(room.Rules, json);
}
