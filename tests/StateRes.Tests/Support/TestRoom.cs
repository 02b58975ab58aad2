using System.Text;
using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// A room built event by event as a server does it: the state before an event is the resolution of the states after
/// its prev_events, a state event that the rules refuse there is rejected and changes nothing.
/// </summary>
internal sealed class TestRoom
{
    private readonly Dictionary<int, StateMap> _statesAfter = [];
    private readonly HashSet<int> _cited = [];

    public TestRoom(string version, string roomId)
    {
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));
        Events = new RoomEvents(rules, RoomId.Parse(roomId));
    }

    public RoomEvents Events { get; }

    /// <summary>The last verdict of <see cref="Add(JsonElement)"/>.</summary>
    public AuthVerdict LastVerdict { get; private set; }

    /// <summary>Accepted events that no other event cites.</summary>
    public IEnumerable<int> Extremities => _statesAfter.Keys.Where(eid => !_cited.Contains(eid));

    public static TestRoom For(IReadOnlyList<JsonElement> pdus)
    {
        JsonElement create = pdus.First(static pdu => TypeOf(pdu) == "m.room.create");
        string version = create.GetProperty("content").GetProperty("room_version").GetString()!;
        string roomId = create.TryGetProperty("room_id", out JsonElement id)
            ? id.GetString()!
            : "!" + create.GetProperty("event_id").GetString()![1..];
        return new TestRoom(version, roomId);
    }

    /// <summary>Appends without asking the rules; auth events that are not there are left out.</summary>
    public int Append(JsonElement pdu, string? id = null, EventFlags flags = EventFlags.None) =>
        Append(Parse(pdu, id), flags);

    public int Append(EventFacts facts, EventFlags flags = EventFlags.None) =>
        Events.Append(facts, Known(facts.AuthEvents), Known(facts.PrevEvents), flags);

    /// <summary>Adds as a server does; returns the eid.</summary>
    public int Add(JsonElement pdu)
    {
        EventFacts facts = Parse(pdu, null);
        StateMap before = Resolve(facts.PrevEvents.Select(Find).Where(_statesAfter.ContainsKey).Select(StateAfter));
        LastVerdict = EventAuthorization.Check(Events, facts, before);
        int eid = Append(facts, LastVerdict.IsAllowed ? EventFlags.None : EventFlags.Rejected);
        bool changes = LastVerdict.IsAllowed && facts.IsState;
        _statesAfter[eid] = changes ? before.With(Events.KidOf(eid), eid) : before;
        if (LastVerdict.IsAllowed)
        {
            _cited.UnionWith(facts.PrevEvents.Select(Find));
        }

        return eid;
    }

    public StateMap StateAfter(int eid) => _statesAfter[eid];

    public StateMap StateAfter(string id) => StateAfter(Find(EventId.Parse(id)));

    public StateMap Resolve(IEnumerable<StateMap> states)
    {
        StateMap[] array = [.. states];
        return array.Length == 0 ? StateMap.Empty : StateResolver.Resolve(Events, array);
    }

    public int Find(EventId id) => Events.TryFind(id, out int eid) ? eid : RoomEvents.NoEvent;

    public int Find(string id) => Find(EventId.Parse(id));

    public StateMap StateOf(IEnumerable<string> ids)
    {
        var builder = new StateMap.Builder();
        foreach (string id in ids)
        {
            int eid = Find(id);
            Assert.NotEqual(RoomEvents.NoEvent, eid);
            builder.Set(Events.KidOf(eid), eid);
        }

        return builder.ToMap();
    }

    /// <summary>(type, state_key, event id), ordered by code point.</summary>
    public List<(string Type, string StateKey, string Id)> Describe(StateMap state)
    {
        var entries = new List<(string Type, string StateKey, string Id)>();
        foreach (StateEntry entry in state)
        {
            entries.Add((Events.KeyType(entry.Kid), Events.KeyText(entry.Kid), Events.IdOf(entry.Eid).Value));
        }

        entries.Sort(static (left, right) =>
        {
            int order = CodePoints(left.Type, right.Type);
            order = order != 0 ? order : CodePoints(left.StateKey, right.StateKey);
            return order != 0 ? order : CodePoints(left.Id, right.Id);
        });
        return entries;
    }

    private EventFacts Parse(JsonElement pdu, string? id)
    {
        string eventId = id ?? pdu.GetProperty("event_id").GetString()!;
        byte[] json = Encoding.UTF8.GetBytes(pdu.GetRawText());
        Assert.True(EventFacts.TryParse(Events.Rules, EventId.Parse(eventId), json, out EventFacts? facts));
        return facts;
    }

    private int[] Known(IReadOnlyList<EventId> ids) =>
        [.. ids.Select(Find).Where(static eid => eid != RoomEvents.NoEvent)];

    private static string TypeOf(JsonElement pdu) => pdu.GetProperty("type").GetString()!;

    private static int CodePoints(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
