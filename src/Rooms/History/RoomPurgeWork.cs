using System.Diagnostics;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Removes a room. Local members leave it while it is a room like any other; then its actor closes it, and from that
/// commit on nobody finds it; then its rows go, table by table, in bounded steps. What users and the directory are
/// found by goes first, the name last, so that at no step a row leads to what is gone, and the id stays taken until
/// the end.
/// </summary>
internal sealed class RoomPurgeWork(RoomEngine engine) : JobWork
{
    /// <summary>Rows that one step removes, about. Chosen: some ten milliseconds of a lane.</summary>
    public const int StepRows = 1_000;

    // Members who leave in one step. Chosen: each is an event of its own.
    private const int StepMembers = 20;

    // What the phases do; persisted in the state of jobs, so numbers are never reused.
    private const int Leave = 0;
    private const int Close = 1;
    private const int RemoveDirectory = 2;
    private const int RemoveNumbered = 3;
    private const int RemoveNamed = 4;
    private const int RemoveEvents = 5;
    private const int RemoveRoom = 6;

    // Jobs that stand in the middle of a phase begin it anew, so the order within one may change.
    private static readonly NumberedRoomTable[] Numbered =
    [
        NumberedRoomTable.Memberships, NumberedRoomTable.Receipts, NumberedRoomTable.SearchEntries,
        NumberedRoomTable.UnreadMembers, NumberedRoomTable.UnreadExceptions, NumberedRoomTable.UnreadGroups,
        NumberedRoomTable.UnreadThreads,
    ];

    private static readonly NamedRoomTable[] Named =
    [
        NamedRoomTable.StagedEvents, NamedRoomTable.Relations, NamedRoomTable.PendingRedactions,
        NamedRoomTable.BackwardExtremities,
    ];

    private static readonly NumberedRoomTable[] OfEvents =
    [
        NumberedRoomTable.EventJson, NumberedRoomTable.Events, NumberedRoomTable.StateSnapshots,
        NumberedRoomTable.StateKeys,
    ];

    private readonly IJobReads _reads = engine.Database.Jobs;

    public override JobKind Kind => JobKind.PurgeRoom;

    public override async ValueTask<JobInfo> StepAsync(JobInfo job, long nowMs, CancellationToken cancellationToken)
    {
        job = job with { UpdatedTs = nowMs };
        var purge = RoomPurge.Parse(job.State);
        if (purge.Phase <= Close)
        {
            return await StepOpenAsync(job, purge, cancellationToken).ConfigureAwait(false);
        }

        var append = new DataAppend(OwnerKey.Job(job.Id));
        var isPhaseDone = purge.Phase switch
        {
            RemoveDirectory => await AddDirectoryAsync(job.Room, append, cancellationToken).ConfigureAwait(false),
            RemoveNumbered => await AddAsync(Numbered, job.Room, append, cancellationToken).ConfigureAwait(false),
            RemoveNamed => await AddAsync(Named, job.Room, append, cancellationToken).ConfigureAwait(false),
            RemoveEvents => await AddAsync(OfEvents, job.Room, append, cancellationToken).ConfigureAwait(false),
            _ => true,
        };
        if (purge.Phase == RemoveRoom)
        {
            append.Add(new RoomHeadDeleteRow(job.Room));
            append.Add(new RoomDeleteRow(job.Room));
            append.Log(LogRecord.RoomRemoved(job.Room, purge.RoomId));
            job = job with { Status = JobStatus.Done };
        }

        job = job with { State = (purge with { Phase = purge.Phase + (isPhaseDone ? 1 : 0) }).ToJson() };
        append.Add(job.ToRow());
        (await engine.Database.CommitAsync(append, CancellationToken.None).ConfigureAwait(false)).OrThrow();
        if (job.Status == JobStatus.Done)
        {
            engine.Database.Names.ForgetRoom(purge.RoomId, job.Room);
        }

        return job;
    }

    private async ValueTask<JobInfo> StepOpenAsync(JobInfo job, RoomPurge purge, CancellationToken cancellationToken)
    {
        if (await engine.FindAsync(job.Room, cancellationToken).ConfigureAwait(false) is not { } room)
        {
            job = job with { Status = JobStatus.Done };
            await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
            return job;
        }

        purge = purge with { Events = room.Snapshot.LastEid };
        if (purge.IsDryRun)
        {
            purge = purge with { Left = room.Snapshot.Members.Local.Count(member => IsIn(member.Value)) };
            job = job with { Status = JobStatus.Done, State = purge.ToJson() };
            await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
            return job;
        }

        if (purge.Phase == Leave)
        {
            var (left, isDone) = purge.IsForced
                ? (0, true)
                : await LeaveAsync(room, cancellationToken).ConfigureAwait(false);
            purge = purge with { Left = purge.Left + left, Phase = isDone ? Close : Leave };
            job = job with { State = purge.ToJson() };
            await RoomJobs.CommitAsync(engine.Database, job, cancellationToken).ConfigureAwait(false);
            return job;
        }

        var command = new CloseCommand(
            job with { State = (purge with { Phase = RemoveDirectory }).ToJson() }, cancellationToken);
        await room.RunAsync(command, CancellationToken.None).ConfigureAwait(false);
        engine.Forget(room);
        return command.Job;
    }

    private static bool IsIn(LocalMember member) =>
        member.Membership is Membership.Join or Membership.Invite or Membership.Knock;

    // Whose leave the room refuses is removed with the room.
    private static async ValueTask<(int Left, bool IsDone)> LeaveAsync(Room room, CancellationToken cancellationToken)
    {
        var members = room.Snapshot.Members.Local.Where(member => IsIn(member.Value)).Take(StepMembers).ToList();
        var left = 0;
        foreach (var (user, member) in members)
        {
            var events = room.Columns.Events;
            var command = new MembershipCommand
            {
                Action = MembershipAction.Leave,
                Sender = UserId.Parse(events.UserId(events.TargetOf(member.Eid))),
                SenderNid = user,
            };
            try
            {
                await room.ChangeMembershipAsync(command, cancellationToken).ConfigureAwait(false);
                left++;
            }
            catch (MatrixException refusal) when (refusal.Error.Code == "M_FORBIDDEN")
            {
                Log.LeaveRefused(room.Engine.Logger, room.Id.Value, command.Sender.Value, refusal.Error.Message);
            }
        }

        return (left, left == 0);
    }

    private async ValueTask<bool> AddDirectoryAsync(
        RoomNid room, DataAppend append, CancellationToken cancellationToken)
    {
        var directory = engine.Database.Directory;
        foreach (var alias in await directory.AliasesAsync(room, cancellationToken).ConfigureAwait(false))
        {
            append.Add(new RoomAliasDeleteRow(alias.Alias));
        }

        foreach (var name in engine.Servers.Names)
        {
            var server = await engine.Database.Names.ServerAsync(name.Value, cancellationToken).ConfigureAwait(false);
            append.Add(new PublishedRoomDeleteRow(server, room));
        }

        append.Add(new DirectoryRoomDeleteRow(room));
        append.Add(new PurgedNoticeRoomRow(room));
        return true;
    }

    private async ValueTask<bool> AddAsync(
        NumberedRoomTable[] tables, RoomNid room, DataAppend append, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            if (await _reads.RemovalEndAsync(table, room, StepRows, cancellationToken).ConfigureAwait(false)
                is { } last)
            {
                AddRange(table, room, last, append);
                return false;
            }
        }

        return true;
    }

    private async ValueTask<bool> AddAsync(
        NamedRoomTable[] tables, RoomNid room, DataAppend append, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            if (await _reads.RemovalEndAsync(table, room, StepRows, cancellationToken).ConfigureAwait(false)
                is { } last)
            {
                AddRange(table, room, last, append);
                return false;
            }
        }

        return true;
    }

    private static void AddRange(NumberedRoomTable table, RoomNid room, long last, DataAppend append)
    {
        switch (table)
        {
            case NumberedRoomTable.Memberships:
                append.Add(new MembershipRangeDeleteRow(room, last));
                break;
            case NumberedRoomTable.Receipts:
                append.Add(new ReceiptRangeDeleteRow(room, last));
                break;
            case NumberedRoomTable.EventJson:
                append.Add(new EventJsonRangeDeleteRow(room, (int)last));
                break;
            case NumberedRoomTable.Events:
                append.Add(new EventRangeDeleteRow(room, (int)last));
                break;
            case NumberedRoomTable.StateSnapshots:
                append.Add(new StateSnapshotRangeDeleteRow(room, (int)last));
                break;
            case NumberedRoomTable.StateKeys:
                append.Add(new StateKeyRangeDeleteRow(room, (int)last));
                break;
            case NumberedRoomTable.UnreadMembers:
                append.Add(new UnreadMemberRangeDeleteRow(room, last));
                break;
            case NumberedRoomTable.UnreadExceptions:
                append.Add(new UnreadExceptionRangeDeleteRow(room, last));
                break;
            case NumberedRoomTable.UnreadGroups:
                append.Add(new UnreadGroupRangeDeleteRow(room, (int)last));
                break;
            case NumberedRoomTable.UnreadThreads:
                append.Add(new UnreadThreadRangeDeleteRow(room, (int)last));
                break;
            case NumberedRoomTable.SearchEntries:
                append.Add(new SearchEntryRangeDeleteRow(room, (int)last));
                break;
            default:
                throw new UnreachableException($"Table {table}.");
        }
    }

    private static void AddRange(NamedRoomTable table, RoomNid room, byte[] last, DataAppend append)
    {
        switch (table)
        {
            case NamedRoomTable.Relations:
                append.Add(new RelationRangeDeleteRow(room, last));
                break;
            case NamedRoomTable.PendingRedactions:
                append.Add(new PendingRedactionRangeDeleteRow(room, last));
                break;
            case NamedRoomTable.BackwardExtremities:
                append.Add(new BackwardExtremityRangeDeleteRow(room, last));
                break;
            default:
                append.Add(new StagedEventRangeDeleteRow(room, last));
                break;
        }
    }
}
