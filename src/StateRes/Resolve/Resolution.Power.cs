using System.Numerics;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // Owner of all below: the running thread. _power is X; positions in X are local numbers, parents before children.
    private EidSet _power = new();
    private readonly List<int> _powerEids = [];
    private readonly List<int> _ordered = [];
    private int[] _local = [];
    private int[] _missingParents = [];
    private int[] _childStarts = [];
    private int[] _children = [];
    private PowerKey[] _keys = [];
    private int[] _heap = [];
    private int _heapCount;

    // A power event is a state event with type m.room.power_levels or m.room.join_rules, or a state event with type
    // m.room.member where the membership is leave or ban and the sender does not match the state_key. (Those types
    // govern a room under the empty state key only, as in every implementation.)
    private static bool IsPowerEvent(in EventRow row) =>
        row.Kid is RoomEvents.PowerLevelsKid or RoomEvents.JoinRulesKid
        || (row.Type == EventTypeCode.Member
            && row.Kid != EventRow.None
            && row.Membership is Membership.Leave or Membership.Ban
            && row.Sender != row.Target);

    // Walks down over the full conflicted set: a picked event picks those of its auth events that are in the set, so
    // that the set's part of the auth chain of each power event is picked.
    private void SelectPowerEvents()
    {
        _power.Prepare(_eidMax);
        for (int eid = _full.Below(_eidMax + 1); eid != 0; eid = _full.Below(eid))
        {
            CountSteps(1 + _events.AuthEdges(eid).Length);
            if (!_power.Contains(eid) && !IsPowerEvent(in _events.Row(eid)))
            {
                continue;
            }

            _power.Add(eid);
            foreach (int parent in _events.AuthEdges(eid))
            {
                if (_full.Contains(parent))
                {
                    _power.Add(parent);
                }
            }
        }
    }

    // Reverse topological power ordering, by Kahn's algorithm: at each step the smallest of the events whose auth
    // events in X are all placed.
    private void OrderByPower()
    {
        IndexPowerEvents();
        _ordered.Clear();
        _heapCount = 0;
        for (int i = 0; i < _powerEids.Count; i++)
        {
            if (_missingParents[i] == 0)
            {
                Push(i);
            }
        }

        while (_heapCount > 0)
        {
            int next = Pop();
            CountSteps(1 + _childStarts[next + 1] - _childStarts[next]);
            _ordered.Add(_powerEids[next]);
            for (int at = _childStarts[next]; at < _childStarts[next + 1]; at++)
            {
                int child = _children[at];
                if (--_missingParents[child] == 0)
                {
                    Push(child);
                }
            }
        }
    }

    private void RecordPowerOrder()
    {
        if (_recorder is null)
        {
            return;
        }

        _recorder.BeginStep(TraceStep.PowerEvents);
        foreach (int eid in _ordered)
        {
            _recorder.OrderedByPower(eid, _keys[_local[eid]].Level);
        }
    }

    // Gives the events of X local numbers, their sort keys, and the edges from parents to children.
    private void IndexPowerEvents()
    {
        if (_local.Length <= _eidMax)
        {
            _local = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_eidMax + 1)];
        }

        for (int eid = _power.AtOrAbove(1); eid != 0; eid = _power.AtOrAbove(eid + 1))
        {
            _local[eid] = _powerEids.Count;
            _powerEids.Add(eid);
        }

        int count = _powerEids.Count;
        EnsurePower(count);
        Array.Clear(_childStarts, 0, count + 1);
        int edges = 0;
        for (int i = 0; i < count; i++)
        {
            CountSteps(1 + _events.AuthEdges(_powerEids[i]).Length);
            int missing = 0;
            foreach (int parent in _events.AuthEdges(_powerEids[i]))
            {
                if (_power.Contains(parent))
                {
                    missing++;
                    _childStarts[_local[parent]]++;
                }
            }

            _missingParents[i] = missing;
            edges += missing;
            _keys[i] = KeyOf(_powerEids[i]);
        }

        FillChildren(count, edges);
    }

    private void FillChildren(int count, int edges)
    {
        if (_children.Length < edges)
        {
            _children = new int[(int)BitOperations.RoundUpToPowerOf2((uint)edges)];
        }

        // Counts become ends; filling each list backwards turns the ends into starts.
        int end = 0;
        for (int i = 0; i < count; i++)
        {
            end += _childStarts[i];
            _childStarts[i] = end;
        }

        _childStarts[count] = end;
        for (int i = count - 1; i >= 0; i--)
        {
            CountSteps(1 + _events.AuthEdges(_powerEids[i]).Length);
            foreach (int parent in _events.AuthEdges(_powerEids[i]))
            {
                if (_power.Contains(parent))
                {
                    _children[--_childStarts[_local[parent]]] = i;
                }
            }
        }
    }

    private void EnsurePower(int count)
    {
        if (_missingParents.Length > count)
        {
            return;
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)count + 1);
        _missingParents = new int[size];
        _childStarts = new int[size];
        _keys = new PowerKey[size];
        _heap = new int[size];
    }

    private PowerKey KeyOf(int eid)
    {
        ref readonly EventRow row = ref _events.Row(eid);
        return new PowerKey(SenderLevel(eid, in row), row.OriginServerTs, row.IdPrefix);
    }

    // The sender's power level when looking at the event's own auth_events.
    private long SenderLevel(int eid, in EventRow row)
    {
        int create = _events.Rules.RoomIdIsCreateHash ? _events.CreateEid : RoomEvents.NoEvent;
        int levels = RoomEvents.NoEvent;
        foreach (int parent in _events.AuthEdges(eid))
        {
            int kid = _events.Row(parent).Kid;
            levels = kid == RoomEvents.PowerLevelsKid && levels == RoomEvents.NoEvent ? parent : levels;
            create = kid == RoomEvents.CreateKid && create == RoomEvents.NoEvent ? parent : create;
        }

        return RoomPower.Of(_events, create, levels).LevelOf(row.Sender);
    }

    // x < y if x's sender has greater power level than y's; or the same level and x's origin_server_ts is less; or the
    // same of both and x's event_id is less.
    private bool IsBefore(int x, int y)
    {
        CountSteps(1);
        ref readonly PowerKey keyX = ref _keys[x];
        ref readonly PowerKey keyY = ref _keys[y];
        if (keyX.Level != keyY.Level)
        {
            return keyX.Level > keyY.Level;
        }

        if (keyX.OriginServerTs != keyY.OriginServerTs)
        {
            return keyX.OriginServerTs < keyY.OriginServerTs;
        }

        return keyX.IdPrefix != keyY.IdPrefix
            ? keyX.IdPrefix < keyY.IdPrefix
            : _events.CompareIds(_powerEids[x], _powerEids[y]) < 0;
    }

    private void Push(int item)
    {
        int at = _heapCount++;
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!IsBefore(item, _heap[parent]))
            {
                break;
            }

            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = item;
    }

    private int Pop()
    {
        int top = _heap[0];
        int item = _heap[--_heapCount];
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _heapCount)
            {
                break;
            }

            if (child + 1 < _heapCount && IsBefore(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsBefore(_heap[child], item))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = item;
        return top;
    }

    private void ClearOrders()
    {
        _power.Clear();
        _powerEids.Clear();
        _ordered.Clear();
        _mainline.Clear();
        _ranked.Clear();
        _rest.Clear();
    }

    private readonly record struct PowerKey(long Level, long OriginServerTs, ulong IdPrefix);
}
