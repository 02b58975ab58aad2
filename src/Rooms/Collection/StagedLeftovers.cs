using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Looks through events that wait to enter rooms. Those of rooms that are not here any more, and what cannot be read as
/// an event, go. Those that have waited for long and that no stage knows of are handed to the stage of their room: it
/// lets them in, finds that they are there already, or gives them up, so that none is lost that could still enter.
/// </summary>
/// <param name="engine">The engine.</param>
internal sealed class StagedLeftovers(RoomEngine engine)
{
    // Chosen: with 64 KiB an event, the most that one may have, a page is 16 MiB.
    private const int PageRows = 256;

    /// <summary>What a step did.</summary>
    /// <param name="Reached">How far it came, and what it counted.</param>
    /// <param name="IsEnd">Whether every room was looked at.</param>
    /// <param name="Append">Removes rows once it is committed; null when there are none to remove.</param>
    public readonly record struct Step(GarbageCollection Reached, bool IsEnd, DataAppend? Append);

    /// <summary>Looks at a page of one room's rows.</summary>
    /// <param name="at">Where the last step ended.</param>
    /// <param name="beforeMs">Events that came later are left alone, in ms since 1970.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<Step> StepAsync(
        GarbageCollection at, long beforeMs, CancellationToken cancellationToken)
    {
        var reads = engine.Database.Rooms;
        if (at.StagedId.IsEmpty)
        {
            var rooms = await reads.StagedRoomsAsync(at.Room, 1, cancellationToken).ConfigureAwait(false);
            if (rooms.Count == 0)
            {
                return new Step(at, true, null);
            }

            at = at with { Room = rooms[0] };
        }

        if (!engine.Database.Placement.IsHere(OwnerKey.Of(at.Room)))
        {
            return new Step(at with { StagedId = default }, false, null);
        }

        var page = await reads.StagedEventsAsync(at.Room, at.StagedId, PageRows, cancellationToken)
            .ConfigureAwait(false);
        at = at with { StagedId = page.Count < PageRows ? default : page[^1].EventId };
        var version = await VersionAsync(at.Room, cancellationToken).ConfigureAwait(false);
        List<StagedEventRow> gone = version is null ? [.. page] : [];
        List<ReceivedEvent> waiting = [];
        if (version is not null && RoomVersionRules.TryGet(version, out var rules))
        {
            foreach (var row in page.Where(row => row.ReceivedTs < beforeMs))
            {
                Sort(rules, row, gone, waiting);
            }
        }

        at = at with
        {
            Staged = at.Staged + gone.Count,
            StagedBytes = at.StagedBytes + gone.Sum(row => (long)row.Json.Length),
            Resumed = at.Resumed + waiting.Count,
        };
        if (at.IsDryRun)
        {
            return new Step(at, false, null);
        }

        await ResumeAsync(at.Room, waiting, cancellationToken).ConfigureAwait(false);
        return new Step(at, false, gone.Count == 0 ? null : Removing(at.Room, gone));
    }

    // Null for a room that is not here, or is being removed.
    private async ValueTask<string?> VersionAsync(RoomNid nid, CancellationToken cancellationToken)
    {
        var found = await engine.Database.Rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false);
        return found is { } row && ((RoomFlags)row.Flags & RoomFlags.Removing) == 0 ? row.Version : null;
    }

    private void Sort(
        RoomVersionRules rules, in StagedEventRow row, List<StagedEventRow> gone, List<ReceivedEvent> waiting)
    {
        var id = StoredEventId.Read(row.EventId.Span, rules);
        if (engine.Stage.IsWaiting(row.Room, id))
        {
            return;
        }

        if (ReceivedEvent.TryRead(rules, id, row.Json.ToArray(), ReceivedKind.Live, out var received))
        {
            waiting.Add(received);
        }
        else
        {
            gone.Add(row);
        }
    }

    private async ValueTask ResumeAsync(
        RoomNid nid, List<ReceivedEvent> waiting, CancellationToken cancellationToken)
    {
        if (waiting.Count > 0
            && await engine.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } room)
        {
            engine.Stage.Start(room, waiting);
        }
    }

    private static DataAppend Removing(RoomNid room, List<StagedEventRow> gone)
    {
        var append = new DataAppend(OwnerKey.Of(room));
        foreach (var row in gone)
        {
            append.Add(new StagedEventDeleteRow(room, row.EventId));
        }

        return append;
    }
}
