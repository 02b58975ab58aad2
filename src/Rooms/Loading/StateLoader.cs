using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Rebuilds the history of a room's states: from the rows of its state events, each of which is the delta from the
/// state before it, and from the rows of the states that are stored as such.
/// </summary>
internal sealed class StateLoader(IRoomReads reads, RoomColumns columns)
{
    // Chosen: a page of whole states of a large room is some megabytes.
    private const int PageRows = 256;

    // By state: the delta that an event's row gave. Sid 0 of the parent with eid 0 is none.
    private Delta[] _deltas = new Delta[16];

    private readonly record struct Delta(int Parent, StateEntry Change);

    /// <summary>Takes in what an event's row says of the state after it.</summary>
    public void Note(in EventRow row)
    {
        if (row is not { StateAfter: { } sid, StateBefore: { } before, StateKid: { } kid })
        {
            return;
        }

        if (sid >= _deltas.Length)
        {
            Array.Resize(ref _deltas, Math.Max(sid + 1, _deltas.Length * 2));
        }

        _deltas[sid] = new Delta(before, new StateEntry(kid, row.Eid));
    }

    /// <summary>Builds the history, after all events are noted.</summary>
    /// <param name="last">The highest state of the room.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task ReadAsync(int last, CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await reads.SnapshotsAsync(columns.Nid, columns.States.Last + 1, PageRows, cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                AddDeltasUpTo(row.Sid - 1);
                var entries = PackedInts.UnpackEntries(row.Payload.Span);
                columns.States.Add(
                    row.ParentSid, row.Checkpoint, row.Checkpoint ? 0 : row.Payload.Length, entries, null);
            }

            if (page.Count < PageRows)
            {
                AddDeltasUpTo(last);
                return;
            }
        }
    }

    private void AddDeltasUpTo(int sid)
    {
        while (columns.States.Last < sid)
        {
            var next = columns.States.Last + 1;
            if (next >= _deltas.Length || _deltas[next].Change.Eid == 0)
            {
                throw new InvalidDataException(
                    $"Room {columns.Id} is not stored as a whole: state {next} is missing.");
            }

            var (parent, change) = _deltas[next];
            columns.States.Add(
                parent, false, PackedInts.SizeOf(change.Kid) + PackedInts.SizeOf(change.Eid), [change], null);
        }
    }
}
