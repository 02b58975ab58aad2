using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

internal sealed partial class RoomActor
{
    // The room may have moved on since the events were found: what it ends with by now is what counts.
    private Work BuildPurge(PurgeCommand command)
    {
        var columns = _room.Columns;
        var append = new RoomAppend(_room, _generation);
        HashSet<int> eids = [.. command.Candidates.Select(candidate => candidate.Eid)];
        var needed = PurgeRules.RedactionsNeeded(columns, eids);
        var purged = command.Candidates
            .Where(candidate => PurgeRules.Allows(columns, _head, candidate.Eid, needed))
            .ToList();
        foreach (var (eid, isState, _, parent) in purged)
        {
            append.Add(new EventFlagsRow(
                _room.Nid, eid, (int)(columns.Events.FlagsOf(eid) | EventFlags.Purged)));
            append.Earlier.Purge(eid);
            if (!isState)
            {
                append.Add(new EventJsonDeleteRow(_room.Nid, eid));
            }

            if (parent is not null)
            {
                append.Add(new RelationDeleteRow(_room.Nid, parent, eid));
            }
        }

        command.Finish(purged);
        append.Add(command.Job.ToRow());
        var head = _head;
        if (purged.Count > 0)
        {
            var gone = purged.ConvertAll(each => each.Eid);
            head = head with { History = head.History.Without(columns, gone.ToHashSet()) };
            append.Log(LogRecord.RangeChanged(_room.Nid, gone.Min(), gone.Max(), RangeChange.Purged));
            append.Next = head.ToSnapshot(columns);
        }

        columns.IsPurging = true;
        return new Work(append, head, default);
    }

    // From this commit on nobody finds the room; its rows go later.
    private Work BuildClose(CloseCommand command)
    {
        var append = new RoomAppend(_room, _generation);
        append.Add(new RoomFactsRow(_room.Nid, _room.Rules.Id, (int)RoomFlags.Removing));
        append.Log(LogRecord.RoomRemoved(_room.Nid, _room.Id.Value));
        append.Add(command.Job.ToRow());
        return new Work(append, _head, default);
    }

    // Nothing is under way. What is remembered of resolutions may be what goes; it is resolved again when needed.
    private Work BuildCollected(CollectCommand command)
    {
        var needed = StateReferences.Of(_room.Columns, _head, _room.Columns.Events.StateAfterOf);
        var unreferenced = command.Candidates.Where(row => row.Sid < needed.Length && !needed[row.Sid]).ToList();
        command.Finish(unreferenced);
        if (command.IsDryRun || unreferenced.Count == 0)
        {
            return new Work(null, _head, default);
        }

        _writer.ForgetResolutions();
        var append = new RoomAppend(_room, _generation);
        foreach (var row in unreferenced)
        {
            append.Add(new StateSnapshotDeleteRow(_room.Nid, row.Sid));
        }

        append.Add(command.Job.ToRow());
        return new Work(append, _head, default);
    }
}
