using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Finds and removes what nothing needs, while the server runs: stored states that were given up by partial joins,
/// replaced by later resolutions, or only a part of one; then events that wait for rooms and have nothing to wait for.
/// One bounded step at a time, with a rest after each.
/// </summary>
/// <remarks>
/// A room is loaded only when its rows say that it has garbage, and let go afterwards. Names are never collected, since
/// their numbers may be in memory anywhere, and state keys and events not, since they are dense.
/// </remarks>
internal sealed class GarbageWork(RoomEngine engine) : JobWork
{
    // What the phases do; persisted in the state of jobs, so numbers are never reused.
    private const int States = 0;
    private const int Staged = 1;

    // Chosen: a page of heads is some ten kilobytes.
    private const int PageHeads = 256;

    // Events whose rows one step lets the database read, about. Chosen: some ten milliseconds of one of its processes.
    private const int StepEvents = 50_000;

    private readonly StagedLeftovers _staged = new(engine);

    // Owner: the loop of jobs. The room that was loaded for this job alone; none when it was loaded already.
    private RoomNid _broughtIn;

    public override JobKind Kind => JobKind.CollectGarbage;

    public override TimeSpan Pause => engine.Options.Garbage.StepPause;

    /// <summary>A collection that has not begun.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="isDryRun">Whether what is found stays.</param>
    /// <param name="earlier">Collections of this node, the newest first.</param>
    public static GarbageCollection Start(RoomEngine engine, bool isDryRun, IReadOnlyList<JobInfo> earlier)
    {
        // Of several nodes each has rooms at one time that it had not before: it always looks at all.
        if (engine.Database.Placement.HasOthers)
        {
            return new GarbageCollection { IsDryRun = isDryRun };
        }

        var last = earlier.Where(job => job.Status == JobStatus.Done)
            .Select(job => GarbageCollection.Parse(job.State))
            .FirstOrDefault(collection => !collection.IsDryRun);
        return new GarbageCollection
        {
            IsDryRun = isDryRun,
            Since = last?.Began ?? Watermark.Zero,
            Began = engine.Database.Stream.Watermark,
        };
    }

    public override async ValueTask<JobInfo> StepAsync(JobInfo job, long nowMs, CancellationToken cancellationToken)
    {
        job = job with { UpdatedTs = nowMs };
        var at = GarbageCollection.Parse(job.State);
        return at.Phase == States
            ? await StepStatesAsync(job, at, cancellationToken).ConfigureAwait(false)
            : await StepStagedAsync(job, at, nowMs, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<JobInfo> StepStatesAsync(
        JobInfo job, GarbageCollection at, CancellationToken cancellationToken)
    {
        if (at.Sid == 0)
        {
            (at, var hasGarbage) = await NextRoomAsync(at, cancellationToken).ConfigureAwait(false);
            if (!hasGarbage)
            {
                return await CommitAsync(job, at, cancellationToken).ConfigureAwait(false);
            }
        }

        var limit = engine.Options.Garbage.StepStates;
        var page = await engine.Database.Rooms.SnapshotsAsync(at.Room, at.Sid + 1, limit, cancellationToken)
            .ConfigureAwait(false);
        at = at with { Sid = page.Count < limit ? 0 : page[^1].Sid };
        if (await LoadAsync(at.Room, cancellationToken).ConfigureAwait(false) is not { } room)
        {
            return await CommitAsync(job, at with { Sid = 0 }, cancellationToken).ConfigureAwait(false);
        }

        var command = new CollectCommand(job, at, page, cancellationToken);
        await room.RunAsync(command, CancellationToken.None).ConfigureAwait(false);
        job = command.Job;
        if (at.IsDryRun || !command.HasFound)
        {
            await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            engine.Metrics.Collected(
                command.Reached.States - at.States, 0, command.Reached.StateBytes - at.StateBytes);
        }

        if (at.Sid == 0 && _broughtIn == at.Room)
        {
            engine.LetGo(at.Room);
            _broughtIn = default;
        }

        return job;
    }

    // Goes on to the next room that has garbage, or as far as one step may; behind the last room it is the next phase.
    private async ValueTask<(GarbageCollection At, bool HasGarbage)> NextRoomAsync(
        GarbageCollection at, CancellationToken cancellationToken)
    {
        var reads = engine.Database.Rooms;
        var page = await reads.HeadsAsync(at.Room, PageHeads, cancellationToken).ConfigureAwait(false);
        var read = 0L;
        foreach (var head in page)
        {
            at = at with { Room = head.Row.Room };
            if (!MayHaveGarbage(head, at.Since))
            {
                continue;
            }

            at = at with { Rooms = at.Rooms + 1 };
            if (await reads.HasUnreferencedSnapshotAsync(at.Room, cancellationToken).ConfigureAwait(false))
            {
                return (at, true);
            }

            read += head.Row.NextEid;
            if (read >= StepEvents)
            {
                return (at, false);
            }
        }

        return (page.Count == 0 ? at with { Phase = Staged, Room = default } : at, false);
    }

    // Each append that makes garbage of a state replaces the head of its room.
    private bool MayHaveGarbage(StoredHead head, Watermark since) =>
        (head.Position.Writer == 0 || !since.Covers(head.Position))
        && engine.Database.Placement.IsHere(OwnerKey.Of(head.Row.Room));

    private async ValueTask<Room?> LoadAsync(RoomNid nid, CancellationToken cancellationToken)
    {
        if (engine.TryGetLoaded(nid, out var room))
        {
            return room;
        }

        try
        {
            room = await engine.FindAsync(nid, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException broken)
        {
            Log.RoomNotCollected(engine.Logger, broken, nid.Value);
        }

        _broughtIn = room is null ? default : nid;
        return room;
    }

    private async ValueTask<JobInfo> StepStagedAsync(
        JobInfo job, GarbageCollection at, long nowMs, CancellationToken cancellationToken)
    {
        var beforeMs = nowMs - (long)engine.Options.Garbage.StagedAge.TotalMilliseconds;
        var step = await _staged.StepAsync(at, beforeMs, cancellationToken).ConfigureAwait(false);
        job = job with { State = step.Reached.ToJson() };
        if (step.IsEnd)
        {
            return await EndAsync(job, step.Reached, nowMs, cancellationToken).ConfigureAwait(false);
        }

        var append = step.Append ?? new DataAppend(OwnerKey.Job(job.Id));
        append.Add(job.ToRow());
        (await engine.Database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false)).OrThrow();
        if (!at.IsDryRun)
        {
            engine.Metrics.Collected(
                0, step.Reached.Staged - at.Staged, step.Reached.StagedBytes - at.StagedBytes);
        }

        return job;
    }

    private async ValueTask<JobInfo> EndAsync(
        JobInfo job, GarbageCollection done, long nowMs, CancellationToken cancellationToken)
    {
        job = job with { Status = JobStatus.Done };
        var append = new DataAppend(OwnerKey.Job(job.Id));
        append.Add(job.ToRow());
        RoomJobs.AddExpiry(append, nowMs);
        (await engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
        Log.GarbageCollected(
            engine.Logger,
            job.Id,
            done.IsDryRun ? "found" : "removed",
            done.States,
            done.StateBytes,
            done.Staged,
            done.StagedBytes,
            done.Resumed,
            done.Rooms);
        return job;
    }

    private async ValueTask<JobInfo> CommitAsync(
        JobInfo job, GarbageCollection at, CancellationToken cancellationToken)
    {
        job = job with { State = at.ToJson() };
        await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
        return job;
    }
}
