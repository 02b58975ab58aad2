using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>A room while it is checked: what was read of it, and what was found.</summary>
internal sealed class CheckedRoom(RoomEngine engine, RoomNid nid, RoomVersionRules rules, StoredHead head)
{
    // Chosen: what a person reads, and what is kept in memory. What is left over is found by the next run.
    private const int FindingsMax = 1000;

    private readonly List<Finding> _findings = [];

    public RoomEngine Engine { get; } = engine;

    public RoomNid Nid { get; } = nid;

    public RoomVersionRules Rules { get; } = rules;

    public RoomHeadRow Head { get; } = head.Row;

    public CommitPosition HeadPosition { get; } = head.Position;

    /// <summary>The room as it is loaded from its rows; null when it cannot be.</summary>
    public Room? Loaded { get; set; }

    public Dictionary<int, (string Type, string StateKey)> Keys { get; } = [];

    /// <summary>By eid - 1.</summary>
    public List<CheckedEvent> Events { get; } = [];

    /// <summary>What events with gaps cite.</summary>
    public Dictionary<int, IReadOnlyList<EventId>> Cited { get; } = [];

    /// <summary>Redactions and what they name.</summary>
    public Dictionary<int, EventId> Redacts { get; } = [];

    /// <summary>States that are what the events say, by number.</summary>
    public HashSet<int> SoundStates { get; } = [];

    /// <summary>
    /// Whether the rows of the events are right, so that what follows from them can be checked. What is derived from
    /// wrong rows is wrong, and mending it by them would spoil it.
    /// </summary>
    public bool EventsAreSound => Loaded is not null && !_findings.Exists(finding => finding.Table == "events");

    /// <summary>Whether the end of the room is right, so that what follows from it can be checked.</summary>
    public bool HeadIsSound { get; set; } = true;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The cell that names the room in every key.</summary>
    public ColumnValue Room => new("room_nid", Nid.Value);

    public int LastEid => Events.Count;

    public CheckedEvent this[int eid] => Events[eid - 1];

    public bool Has(int eid) => eid >= 1 && eid <= Events.Count;

    /// <summary>The number of an event; 0 when it is not here. Only for a room that is loaded.</summary>
    public int Find(EventId id) => Loaded!.Columns.Events.TryFind(id, out var eid) ? eid : 0;

    /// <summary>Notes a finding about a row of the room.</summary>
    public void Add(string table, string what, Repair? repair, params ReadOnlySpan<ColumnValue> key)
    {
        if (_findings.Count < FindingsMax)
        {
            _findings.Add(new Finding(table, string.Join(' ', [Room, .. key]), what, repair));
        }
    }

    /// <summary>Notes a finding about an event's row that some columns mend.</summary>
    public void AddSet(int eid, string what, params ReadOnlySpan<ColumnValue> values) => Add(
        "events", what, Repair.Set("events", values, Room, new ColumnValue("eid", eid)), new ColumnValue("eid", eid));

    /// <summary>Notes a finding about an event that nothing mends.</summary>
    public void AddLost(string table, int eid, string what) => Add(table, what, null, new ColumnValue("eid", eid));

    /// <summary>What some states resolve to. Only for a room that is loaded.</summary>
    public StateMap Resolve(IEnumerable<int> sids)
    {
        var distinct = sids.Distinct().Order().ToArray();
        var columns = Loaded!.Columns;
        return distinct.Length switch
        {
            0 => StateMap.Empty,
            1 => columns.States.Expand(distinct[0]),
            _ => StateResolver.Resolve(columns.Events, Array.ConvertAll(distinct, columns.States.Expand)),
        };
    }
}
