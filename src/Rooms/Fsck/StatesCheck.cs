using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The state before an event is what those after its previous events resolve to, and the state after it is that with
/// the event. Where previous events are not here another server said what it is, and it is taken as it stands.
/// </summary>
internal sealed class StatesCheck : IRoomCheck
{
    private readonly record struct Settled(string Key, StateMap Map);

    public ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (!room.EventsAreSound)
        {
            return ValueTask.CompletedTask;
        }

        // The same few extremities are settled again and again.
        Settled settled = default;
        for (var eid = 1; eid <= room.LastEid; eid++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!room[eid].IsOutlier)
            {
                Check(room, eid, ref settled);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static void Check(CheckedRoom room, int eid, ref Settled settled)
    {
        var checkedEvent = room[eid];
        var states = room.Loaded!.Columns.States;
        var changes = checkedEvent is { Kid: >= 0, IsRejected: false };
        var before = checkedEvent.StateBefore >= 0 ? checkedEvent.StateBefore : checkedEvent.StateAfter;
        if (changes && checkedEvent.StateBefore < 0)
        {
            // Rows of the first schema do not have the state before a state event; its stored delta is all there is.
            return;
        }

        if (changes)
        {
            var after = states.Expand(before).With(checkedEvent.Kid, eid);
            if (!Same(after, states.Expand(checkedEvent.StateAfter)))
            {
                room.AddLost("events", eid, "The state after the event is not the one before it with the event.");
                return;
            }
        }

        if (!checkedEvent.HasGaps && !checkedEvent.IsPartial)
        {
            var expected = ExpectedBefore(room, checkedEvent.Prev, before, ref settled);
            if (expected is not null && !Same(expected, states.Expand(before)))
            {
                room.AddLost("events", eid, "The state before the event does not follow from its previous events.");
                return;
            }
        }

        room.SoundStates.Add(before);
        room.SoundStates.Add(checkedEvent.StateAfter);
    }

    // Null when it is the state itself.
    private static StateMap? ExpectedBefore(CheckedRoom room, int[] prev, int before, ref Settled settled)
    {
        var sids = prev.Select(eid => room[eid].StateAfter).Distinct().Order().ToArray();
        if (sids.Length <= 1)
        {
            return sids.Length == 1 && sids[0] == before ? null : room.Resolve(sids);
        }

        var key = string.Join(',', sids);
        if (settled.Key != key)
        {
            settled = new Settled(key, room.Resolve(sids));
        }

        return settled.Map;
    }

    private static bool Same(StateMap one, StateMap other) =>
        ReferenceEquals(one, other) || (one.Address == other.Address && one.ContentEquals(other));
}
