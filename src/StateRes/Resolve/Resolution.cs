using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// One run of state resolution and its scratch memory. Rented from <see cref="ResolutionPool"/>, owned by the running
/// thread until it is returned; nothing in it is reachable from a result.
/// </summary>
/// <remarks>Source: room versions 1, 2 and 12, "State resolution", "Algorithm" and "Definitions".</remarks>
internal sealed partial class Resolution
{
    // Owner of all below: the running thread.
    private RoomEvents _events = null!;
    private StateMap[] _states = [];
    private readonly Dictionary<UInt128, int> _firstWithAddress = [];
    private int _stateCount;
    private int _eidMax;

    // Null but for an explained run; asked once a step or a check, never in a sweep.
    private ResolutionRecorder? _recorder;

    /// <summary>Resolves. The changes against the first state are added to the list in kid order.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="states">At least one state.</param>
    /// <param name="changes">Receives the changes.</param>
    /// <param name="recorder">Receives what happens, or null.</param>
    public void Run(
        RoomEvents events,
        ReadOnlySpan<StateMap> states,
        List<StateEntry> changes,
        ResolutionRecorder? recorder = null)
    {
        _events = events;
        _recorder = recorder;
        TakeDistinct(states);
        if (_stateCount == 1)
        {
            return;
        }

        if (events.Rules.StateResolution == StateResolutionAlgorithm.V1)
        {
            RunV1(changes);
        }
        else
        {
            RunV2(events.Rules.StateResolution == StateResolutionAlgorithm.V2Point1, changes);
        }
    }

    private void RunV2(bool isV2Point1, List<StateEntry> changes)
    {
        // Definitions. Unconflicted state map and conflicted state set.
        Split();
        _recorder?.TakeConflicts(_conflictedKids, _conflictedEids, _stateCount);

        // Definitions. Full conflicted set: the conflicted state set, the auth difference and, in v2.1, the conflicted
        // state subgraph.
        PrepareFull();
        AddAuthDifference();
        _recorder?.TakeAuthDifference(in _full);
        AddConflicted();
        if (isV2Point1)
        {
            AddConflictedSubgraph();
            _recorder?.TakeSubgraph(in _pass);
        }

        // 1. Select the set X of all power events that appear in the full conflicted set. For each such power event P,
        //    enlarge X by adding the events in the auth chain of P which also belong to the full conflicted set. Sort
        //    X into a list using the reverse topological power ordering.
        SelectPowerEvents();
        OrderByPower();

        // 2. Apply the iterative auth checks algorithm, starting from the unconflicted state map (v2) or from an empty
        //    state map (v2.1), to the list of events from the previous step to get a partially resolved state.
        StartPartialState(isV2Point1 ? null : _states[0]);
        RecordPowerOrder();
        ApplyIterativeAuthChecks(_ordered);

        // 3. Take all remaining events that weren't picked in step 1 and order them by the mainline ordering based on
        //    the power level in the partially resolved state obtained in step 2.
        OrderByMainline(PartialPowerLevels());
        RecordMainlineOrder();

        // 4. Apply the iterative auth checks algorithm on the partial resolved state and the list of events from the
        //    previous step.
        ApplyIterativeAuthChecks(_ordered);

        // 5. Update the result by replacing any event with the event with the same key from the unconflicted state
        //    map, if such an event exists, to get the final resolved state.
        CollectChanges(changes);
    }

    /// <summary>Forgets the run. The memory is kept.</summary>
    public void Reset()
    {
        ClearSplit();
        ClearFull();
        ClearPartialState();
        ClearOrders();
        ClearLists();
        _recorder = null;
        _firstWithAddress.Clear();
        Array.Clear(_states, 0, _stateCount);
        _stateCount = 0;
        _eidMax = 0;
        _events = null!;
    }

    // The first state stays the first one; each content counts once, since it adds nothing a second time.
    private void TakeDistinct(ReadOnlySpan<StateMap> states)
    {
        if (_states.Length < states.Length)
        {
            _states = new StateMap[states.Length];
        }

        foreach (StateMap state in states)
        {
            CountSteps(1);
            if (_firstWithAddress.TryAdd(state.Address, _stateCount) || !IsTaken(state))
            {
                _states[_stateCount++] = state;
            }
        }
    }

    // Asked of states whose address is that of an earlier one: nearly always the same content.
    private bool IsTaken(StateMap state)
    {
        for (int i = _firstWithAddress[state.Address]; i < _stateCount; i++)
        {
            CountSteps(1);
            if (state.Address == _states[i].Address && state.ContentEquals(_states[i]))
            {
                return true;
            }
        }

        return false;
    }
}
