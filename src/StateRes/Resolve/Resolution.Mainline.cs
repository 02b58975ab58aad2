using System.Numerics;
using System.Runtime.InteropServices;

namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // The rank of events without a power levels event of the mainline above them: before all others.
    private const int NoMainline = 0;

    // Owner of all below: the running thread. Ranks are valid where _ranked says.
    private EidSet _ranked = new();
    private readonly List<int> _mainline = [];
    private readonly List<MainlineKey> _rest = [];
    private int[] _mainlineRank = [];
    private Comparison<MainlineKey>? _compareKeys;

    // Orders the events of the full conflicted set that are not in X by the mainline of a power levels event (0 when
    // the partial state has none).
    private void OrderByMainline(int powerLevels)
    {
        RankMainline(powerLevels);
        for (int eid = _full.AtOrAbove(1); eid != 0; eid = _full.AtOrAbove(eid + 1))
        {
            if (!_power.Contains(eid))
            {
                ref readonly EventRow row = ref _events.Row(eid);
                _rest.Add(new MainlineKey(RankOf(PowerLevelsAbove(eid)), row.OriginServerTs, row.IdPrefix, eid));
            }
        }

        _compareKeys ??= CompareKeys;
        _rest.Sort(_compareKeys);
        _ordered.Clear();
        foreach (MainlineKey key in _rest)
        {
            _ordered.Add(key.Eid);
        }
    }

    private void RecordMainlineOrder()
    {
        if (_recorder is null)
        {
            return;
        }

        _recorder.BeginStep(TraceStep.Remaining);
        foreach (MainlineKey key in _rest)
        {
            _recorder.OrderedByMainline(key.Eid, key.Rank);
        }
    }

    // The mainline is [P0, P1, ... Pn], each the power levels event in the auth_events of the one before. Ranks count
    // from the oldest, Pn, which has 1: the greater the mainline position, the less the rank, and no position at all
    // (infinity) has the least.
    private void RankMainline(int powerLevels)
    {
        _ranked.Prepare(_eidMax);
        if (_mainlineRank.Length <= _eidMax)
        {
            _mainlineRank = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_eidMax + 1)];
        }

        for (int eid = powerLevels; eid != RoomEvents.NoEvent; eid = PowerLevelsAbove(eid))
        {
            _mainline.Add(eid);
        }

        for (int i = 0; i < _mainline.Count; i++)
        {
            _ranked.Add(_mainline[i]);
            _mainlineRank[_mainline[i]] = _mainline.Count - i;
        }

        _recorder?.TakeMainline(_mainline);
        _mainline.Clear();
    }

    // The rank of the closest mainline event at or above a power levels event; found once a power levels event.
    private int RankOf(int powerLevels)
    {
        int eid = powerLevels;
        while (eid != RoomEvents.NoEvent && !_ranked.Contains(eid))
        {
            _mainline.Add(eid);
            eid = PowerLevelsAbove(eid);
        }

        int rank = eid == RoomEvents.NoEvent ? NoMainline : _mainlineRank[eid];
        foreach (int passed in _mainline)
        {
            _ranked.Add(passed);
            _mainlineRank[passed] = rank;
        }

        _mainline.Clear();
        return rank;
    }

    // The m.room.power_levels event in an event's auth_events, or 0.
    private int PowerLevelsAbove(int eid)
    {
        CountSteps(1 + _events.AuthEdges(eid).Length);
        foreach (int parent in _events.AuthEdges(eid))
        {
            if (_events.Row(parent).Kid == RoomEvents.PowerLevelsKid)
            {
                return parent;
            }
        }

        return RoomEvents.NoEvent;
    }

    // x < y if the mainline position of x is greater than that of y; or the same and x's origin_server_ts is less; or
    // the same of both and x's event_id is less.
    private int CompareKeys(MainlineKey x, MainlineKey y)
    {
        CountSteps(1);
        int order = x.Rank.CompareTo(y.Rank);
        order = order != 0 ? order : x.OriginServerTs.CompareTo(y.OriginServerTs);
        order = order != 0 ? order : x.IdPrefix.CompareTo(y.IdPrefix);
        return order != 0 ? order : _events.CompareIds(x.Eid, y.Eid);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct MainlineKey(int Rank, long OriginServerTs, ulong IdPrefix, int Eid);
}
