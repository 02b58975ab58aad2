using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Removes the older messages of a room, in the order of the history, while the room goes on: each step finds some
/// events, and the room's actor purges those that may still go.
/// </summary>
internal sealed class HistoryPurgeWork(RoomEngine engine) : JobWork
{
    // Events that one step looks at. Chosen: some milliseconds of memory reads.
    private const int StepLooked = TimelineScan.EventsMax;

    public override JobKind Kind => JobKind.PurgeHistory;

    public override async ValueTask<JobInfo> StepAsync(JobInfo job, long nowMs, CancellationToken cancellationToken)
    {
        job = job with { UpdatedTs = nowMs };
        var purge = HistoryPurge.Parse(job.State);
        var room = await engine.FindAsync(job.Room, cancellationToken).ConfigureAwait(false);
        List<int> eids = [];
        var isDone = room is null;
        if (room is not null)
        {
            purge = purge with { At = Find(room, purge, engine.Options.PurgeStepEvents, eids) };
            isDone = purge.At >= purge.Before || purge.At == HistoryPlace.End;
        }

        job = job with { Status = isDone ? JobStatus.Done : JobStatus.Running };
        if (room is null || eids.Count == 0)
        {
            job = job with { State = purge.ToJson() };
            await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
            return job;
        }

        var candidates = await DescribeAsync(room, eids, cancellationToken).ConfigureAwait(false);
        if (purge.IsDryRun)
        {
            job = job with { State = Count(purge, candidates).ToJson() };
            await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
            return job;
        }

        var command = new PurgeCommand(job, purge, candidates, cancellationToken);
        await room.RunAsync(command, CancellationToken.None).ConfigureAwait(false);
        return command.Job;
    }

    /// <summary>Whether a purge would find anything among the events that its first step looks at.</summary>
    public static bool HasAny(Room room, HistoryPurge purge)
    {
        List<int> found = [];
        Find(room, purge, 1, found);
        return found.Count > 0;
    }

    /// <summary>Adds what was purged to what was before.</summary>
    public static HistoryPurge Count(HistoryPurge purge, IReadOnlyList<PurgedEvent> purged)
    {
        var (messages, states, bytes) = (0L, 0L, 0L);
        foreach (var gone in purged)
        {
            messages += gone.IsState ? 0 : 1;
            states += gone.IsState ? 1 : 0;
            bytes += gone.JsonBytes;
        }

        return purge with
        {
            Messages = purge.Messages + messages,
            StateEvents = purge.StateEvents + states,
            Bytes = purge.Bytes + bytes,
        };
    }

    // The next events that may go, and the place behind the last one looked at; the end when there are no more.
    private static HistoryPlace Find(Room room, HistoryPurge purge, int limit, List<int> found)
    {
        var snapshot = room.Snapshot;
        var (columns, events) = (room.Columns, room.Columns.Events);
        var head = RoomHead.Of(snapshot);
        var looked = Look(snapshot, purge, out var reached);
        var needed = PurgeRules.RedactionsNeeded(columns, looked.ToHashSet());
        foreach (var eid in looked)
        {
            if (eid <= purge.LastEid
                && events.OriginServerTsOf(eid) < purge.BeforeTs
                && PurgeRules.Allows(columns, head, eid, needed))
            {
                found.Add(eid);
                if (found.Count == limit)
                {
                    return HistoryPlace.Of(events, eid).Behind;
                }
            }
        }

        return reached;
    }

    private static List<int> Look(RoomSnapshot snapshot, HistoryPurge purge, out HistoryPlace reached)
    {
        var events = snapshot.Columns.Events;
        HistoryCursor cursor = new(events, snapshot.History.Order, purge.At);
        List<int> looked = [];
        reached = purge.At;
        while (looked.Count < StepLooked)
        {
            var eid = cursor.Next();
            if (eid == RoomEvents.NoEvent || HistoryPlace.Of(events, eid) >= purge.Before)
            {
                reached = HistoryPlace.End;
                break;
            }

            looked.Add(eid);
            reached = HistoryPlace.Of(events, eid).Behind;
        }

        return looked;
    }

    private async ValueTask<List<PurgedEvent>> DescribeAsync(
        Room room, List<int> eids, CancellationToken cancellationToken)
    {
        var events = room.Columns.Events;
        var messages = eids.FindAll(eid => events.KidOf(eid) < 0);
        Dictionary<int, ReadOnlyMemory<byte>> jsons = [];
        foreach (var row in await engine.Database.Events.JsonAsync(room.Nid, messages, cancellationToken)
            .ConfigureAwait(false))
        {
            jsons.Add(row.Eid, row.Json);
        }

        return eids.ConvertAll(eid =>
        {
            var json = jsons.GetValueOrDefault(eid);
            var parent = EventRelation.TryRead(json.Span, out var relation)
                ? StoredEventId.Of(relation.Parent)
                : null;
            return new PurgedEvent(eid, events.KidOf(eid) >= 0, json.Length, parent);
        });
    }
}
