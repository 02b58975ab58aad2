using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Rebuilds the history of a room's states: from the rows of its state events, each of which is the delta from the
/// state before it, and from the rows of the states that are stored as such. A state that neither gives is a hole: it
/// was given up, like those of a partial join; nothing that counts may refer to it.
/// </summary>
internal sealed class StateLoader(IRoomReads reads, RoomColumns columns)
{
    // By state: the delta that an event's row gave. Sid 0 of the parent with eid 0 is none.
    private Delta[] _deltas = new Delta[16];

    private readonly HashSet<int> _holes = [];

    private readonly record struct Delta(int Parent, StateEntry Change);

    /// <summary>Whether a state is one that can be expanded.</summary>
    public bool Has(int sid) => sid <= columns.States.Last && !_holes.Contains(sid);

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
        await foreach (var row in SnapshotPages.AllAsync(reads, columns.Nid, cancellationToken).ConfigureAwait(false))
        {
            if (row.Sid > last)
            {
                break;
            }

            AddDeltasUpTo(row.Sid - 1);
            Add(row);
        }

        AddDeltasUpTo(last);
    }

    private void Add(in StateSnapshotRow row)
    {
        if (!row.Checkpoint && _holes.Contains(row.ParentSid))
        {
            AddHole(row.Sid);
            return;
        }

        var entries = PackedInts.UnpackEntries(row.Payload.Span);
        columns.States.Add(row.ParentSid, row.Checkpoint, row.Checkpoint ? 0 : row.Payload.Length, entries, null);
    }

    private void AddDeltasUpTo(int sid)
    {
        while (columns.States.Last < sid)
        {
            var next = columns.States.Last + 1;
            if (next >= _deltas.Length || _deltas[next].Change.Eid == 0 || _holes.Contains(_deltas[next].Parent))
            {
                AddHole(next);
                continue;
            }

            var (parent, change) = _deltas[next];
            columns.States.Add(
                parent, false, PackedInts.SizeOf(change.Kid) + PackedInts.SizeOf(change.Eid), [change], null);
        }
    }

    private void AddHole(int sid)
    {
        _holes.Add(sid);
        columns.States.Add(0, true, 0, [], null);
    }
}
