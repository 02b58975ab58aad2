namespace Dendrite.Fast.Rooms;

/// <summary>
/// Finds and removes, while the server runs, stored states that nothing refers to: given up by partial joins, replaced
/// by later resolutions, or only a part of one. In bounded steps; a step that is lost in a crash is made again. Any
/// thread.
/// </summary>
/// <remarks>
/// Names are never collected, since their numbers may be in memory anywhere, and state keys not, since they are dense.
/// </remarks>
/// <param name="engine">The engine, on a database with lanes.</param>
public sealed class GarbageCollector(RoomEngine engine)
{
    // Chosen: a page of whole states of a large room is some megabytes.
    private const int PageRows = 256;

    /// <summary>Looks at a bounded number of stored states of one room, or goes on to the next room.</summary>
    /// <param name="cursor">Where the last step ended.</param>
    /// <param name="isDryRun">Whether what is found stays.</param>
    /// <param name="cancellationToken">Stops it; what was removed stays removed.</param>
    /// <exception cref="Matrix.Protocol.MatrixException">
    /// 429 M_LIMIT_EXCEEDED: the room has too much to do; the step can be made again. 503: not stored.
    /// </exception>
    public async ValueTask<GarbageStep> StepAsync(
        GarbageCursor cursor, bool isDryRun, CancellationToken cancellationToken)
    {
        var reads = engine.Database.Rooms;
        var page = cursor.Room.IsNone
            ? []
            : await reads.SnapshotsAsync(cursor.Room, cursor.Sid + 1, PageRows, cancellationToken)
                .ConfigureAwait(false);
        if (page.Count == 0)
        {
            var rooms = await reads.ListAsync(cursor.Room, 1, cancellationToken).ConfigureAwait(false);
            return new GarbageStep(
                rooms.Count == 0 ? cursor : new GarbageCursor(rooms[0].Room, 0), rooms.Count == 0, 0, 0);
        }

        var next = cursor with { Sid = page[^1].Sid };
        if (await engine.FindAsync(cursor.Room, cancellationToken).ConfigureAwait(false) is not { } room)
        {
            return new GarbageStep(next, false, 0, 0);
        }

        var command = new CollectCommand([.. page.Select(row => row.Sid)], isDryRun, cancellationToken);
        await room.RunAsync(command, cancellationToken).ConfigureAwait(false);
        var found = command.Unreferenced.ToHashSet();
        return new GarbageStep(
            next, false, found.Count, page.Where(row => found.Contains(row.Sid)).Sum(row => (long)row.Payload.Length));
    }
}
