using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Goes through the rooms whose messages expire, and starts a purge in each that has some: one room a step. All rooms
/// when there is a default lifetime, else those that ever stated one.
/// </summary>
internal sealed class RetentionWork(RoomEngine engine, RoomJobs jobs) : JobWork
{
    public override JobKind Kind => JobKind.Retention;

    /// <summary>The state of a job that has not looked at any room.</summary>
    public static byte[] Start => StateOf(default, 0);

    public override async ValueTask<JobInfo> StepAsync(JobInfo job, long nowMs, CancellationToken cancellationToken)
    {
        using var state = JsonDocument.Parse(job.State);
        var after = new RoomNid(state.RootElement.GetProperty("after"u8).GetInt64());
        var started = state.RootElement.GetProperty("purges"u8).GetInt64();
        job = job with { UpdatedTs = nowMs };
        if (await NextAsync(after, cancellationToken).ConfigureAwait(false) is not { } next)
        {
            job = job with { Status = JobStatus.Done };
            await EndAsync(job, nowMs, cancellationToken).ConfigureAwait(false);
            return job;
        }

        // A purge that was started, and a crash before the next row, is a second purge that finds nothing.
        if (engine.Database.Placement.IsHere(OwnerKey.Of(next))
            && await engine.FindAsync(next, cancellationToken).ConfigureAwait(false) is { } room)
        {
            var before = await engine.Retention.ExpiredBeforeAsync(room, room.Snapshot, nowMs, cancellationToken)
                .ConfigureAwait(false);
            var purge = HistoryPurge.Of(room.Snapshot, new HistoryPurgeRequest { BeforeTs = before });
            if (HistoryPurgeWork.HasAny(room, purge))
            {
                await jobs.BeginAsync(JobKind.PurgeHistory, next, purge.ToJson(), cancellationToken)
                    .ConfigureAwait(false);
                started++;
            }
        }

        job = job with { State = StateOf(next, started) };
        await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
        return job;
    }

    private static byte[] StateOf(RoomNid after, long purges)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("after"u8, after.Value);
            writer.WriteNumber("purges"u8, purges);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private async ValueTask<RoomNid?> NextAsync(RoomNid after, CancellationToken cancellationToken)
    {
        if (!engine.Options.Retention.Enabled)
        {
            return null;
        }

        if (engine.Options.Retention.DefaultMaxLifetime is null)
        {
            var stating = await engine.Database.Jobs.RetentionRoomsAsync(after, 1, cancellationToken)
                .ConfigureAwait(false);
            return stating.Count == 0 ? null : stating[0];
        }

        var rooms = await engine.Database.Rooms.ListAsync(after, 1, cancellationToken).ConfigureAwait(false);
        return rooms.Count == 0 ? null : rooms[0].Room;
    }

    private async ValueTask EndAsync(JobInfo job, long nowMs, CancellationToken cancellationToken)
    {
        var append = new DataAppend(OwnerKey.Job(job.Id));
        append.Add(job.ToRow());
        RoomJobs.AddExpiry(append, nowMs);
        (await engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
    }
}
