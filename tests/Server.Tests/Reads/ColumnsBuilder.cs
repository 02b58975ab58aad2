using System.Globalization;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A room that is columns and states only: every event goes in, whether the rules would take it or not, each after
/// the one before.
/// </summary>
internal sealed class ColumnsBuilder : IRoomStates
{
    private readonly List<StateMap> _states = [StateMap.Empty];
    private readonly Dictionary<int, StateMap> _before = [];
    private readonly Dictionary<int, string> _contents = [];
    private readonly RoomVersionRules _rules;

    public ColumnsBuilder()
    {
        Assert(RoomVersionRules.TryGet("11", out var rules));
        _rules = rules!;
        Events = new RoomEvents(_rules, RoomId.Parse("!room:test"));
    }

    public RoomEvents Events { get; }

    public StateMap Current => _states[^1];

    public StateMap State(int sid) => _states[sid];

    public StateMap StateBefore(int eid) => _before[eid];

    public int LastOrdinalBefore(int eid) => eid - 1;

    public int Add(string type, string? stateKey, string content, string sender = "@sender:test")
    {
        var number = Events.LastEid + 1;
        Dictionary<string, object> pdu = new()
        {
            ["type"] = type,
            ["sender"] = sender,
            ["room_id"] = "!room:test",
            ["origin_server_ts"] = number,
            ["depth"] = number,
            ["auth_events"] = Array.Empty<string>(),
            ["prev_events"] = Array.Empty<string>(),
            ["content"] = JsonSerializer.Deserialize<JsonElement>(content),
        };
        if (stateKey is not null)
        {
            pdu["state_key"] = stateKey;
        }

        var id = EventId.Parse("$" + number.ToString("D43", CultureInfo.InvariantCulture));
        Assert(EventFacts.TryParse(_rules, id, JsonSerializer.SerializeToUtf8Bytes(pdu), out var facts));
        var eid = Events.Append(facts!, [], []);
        _before[eid] = Current;
        _contents[eid] = content;
        if (stateKey is not null)
        {
            _states.Add(Current.With(Events.KidOf(eid), eid));
        }

        Events.SetStateAfter(eid, _states.Count - 1);
        Events.SetOrdinal(eid, eid);
        Events.Publish(eid);
        return eid;
    }

    /// <summary>Adds a message that claims a depth.</summary>
    public int AddAt(int depth)
    {
        var id = EventId.Parse("$" + (Events.LastEid + 1).ToString("D43", CultureInfo.InvariantCulture));
        var sender = UserId.Parse("@sender:test");
        Assert(EventFacts.TryDraft(_rules, "m.room.message", null!, sender, 0, "{}"u8, [], out var facts));
        return Events.Append(facts!.Finish(id, RoomId.Parse("!room:test"), depth, [], []), [], []);
    }

    public HistoryVisibility EyesOf(string userId)
    {
        List<int> found = [];
        var kid = VisibilityValues.None.FindNew(Events, Events.LastEid, found);
        var values = found
            .Select(eid => HistoryVisibilityRule.Parse(Encoding.UTF8.GetBytes(_contents[eid])))
            .ToArray();
        return new HistoryVisibility(
            Events, this, VisibilityValues.None.With(kid, Events.LastEid, found, values), Current, userId);
    }

    private static void Assert(bool condition) => Xunit.Assert.True(condition);
}
