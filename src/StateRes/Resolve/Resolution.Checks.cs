namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // A conflicted key that no event has been applied to.
    private const int Conflicted = -1;

    // Owner of all below: the running thread. _partial by kid: 0 when nothing is known, else Conflicted or an eid;
    // _written lists the kids that are not 0.
    private int[] _partial = [];
    private readonly List<int> _written = [];
    private StateMap? _start;

    // Starts from the unconflicted state map, that is the first state without the conflicted keys, or from nothing.
    private void StartPartialState(StateMap? start)
    {
        _start = start;
        foreach (int kid in _conflictedKids)
        {
            Write(kid, Conflicted);
        }
    }

    private int PartialPowerLevels() => FindPartial(_partial, _start, RoomEvents.PowerLevelsKid);

    // The iterative auth checks algorithm: applies each state event that the authorization rules allow in the state so
    // far; the others are ignored.
    private void ApplyIterativeAuthChecks(List<int> eids)
    {
        foreach (int eid in eids)
        {
            CountSteps(1 + _events.AuthEdges(eid).Length);
            int kid = _events.KidOf(eid);
            if (kid < 0)
            {
                continue;
            }

            var state = new PartialState(this, eid);
            AuthVerdict verdict = EventAuthorization.Check(_events, eid, in state);
            _recorder?.Checked(eid, verdict, FindPartial(_partial, _start, kid));
            if (verdict.IsAllowed)
            {
                Write(kid, eid);
            }
        }
    }

    // Step 5: what is unconflicted stays as in every state, so only conflicted keys and keys that no state has change.
    private void CollectChanges(List<StateEntry> changes)
    {
        StateMap first = _states[0];
        foreach (int kid in _written)
        {
            int value = _partial[kid];
            int old = first.Find(kid);
            bool isConflicted = _conflictedKids.BinarySearch(kid) >= 0;
            int resolved = isConflicted && value == Conflicted ? RoomEvents.NoEvent : value;
            if (resolved != old && (isConflicted || old == RoomEvents.NoEvent))
            {
                changes.Add(new StateEntry(kid, resolved));
            }
        }

        changes.Sort(ByKid);
    }

    private static readonly Comparison<StateEntry> ByKid = static (left, right) => left.Kid.CompareTo(right.Kid);

    private void Write(int kid, int value)
    {
        if (kid >= _partial.Length)
        {
            Array.Resize(ref _partial, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)kid + 1));
        }

        if (_partial[kid] == RoomEvents.NoEvent)
        {
            _written.Add(kid);
        }

        _partial[kid] = value;
    }

    private static int FindPartial(int[] partial, StateMap? start, int kid)
    {
        int value = (uint)kid < (uint)partial.Length ? partial[kid] : RoomEvents.NoEvent;
        if (value > RoomEvents.NoEvent)
        {
            return value;
        }

        return value == RoomEvents.NoEvent && start is not null ? start.Find(kid) : RoomEvents.NoEvent;
    }

    private void ClearPartialState()
    {
        foreach (int kid in _written)
        {
            _partial[kid] = RoomEvents.NoEvent;
        }

        _written.Clear();
        _start = null;
    }

    /// <summary>
    /// The partially resolved state as one event's check sees it: if a key that is required is not present in the
    /// state, then the appropriate state event from the event's auth_events is used if it is not rejected.
    /// </summary>
    private readonly struct PartialState(Resolution resolution, int eid) : IStateLookup
    {
        public int Find(int kid)
        {
            if (kid < 0)
            {
                return RoomEvents.NoEvent;
            }

            int found = FindPartial(resolution._partial, resolution._start, kid);
            return found != RoomEvents.NoEvent ? found : FindCited(resolution._events, eid, kid);
        }

        private static int FindCited(RoomEvents events, int eid, int kid)
        {
            foreach (int parent in events.AuthEdges(eid))
            {
                if (events.Row(parent).Kid == kid && (events.FlagsOf(parent) & EventFlags.Rejected) == 0)
                {
                    return parent;
                }
            }

            return RoomEvents.NoEvent;
        }
    }
}
