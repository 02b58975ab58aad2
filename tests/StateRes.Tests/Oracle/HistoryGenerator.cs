using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Dendrite.Fast.Matrix.Protocol;

using Xunit;

using State = System.Collections.Generic.Dictionary<(string Type, string StateKey), string>;

namespace Dendrite.Fast.StateRes.Tests.Oracle;

/// <summary>
/// Plays a random history of one room: forks, joins, invites, knocks, restricted joins, kicks, bans, power duels,
/// malformed levels, aliases, redactions, events that cite old, rejected or missing auth events, times that tie and
/// depths that lie. Each event is judged by the engine and by the oracle at its place. The same seed gives the same
/// history.
/// </summary>
internal sealed class HistoryGenerator
{
    private static readonly string[] JoinRules =
        ["public", "public", "invite", "knock", "restricted", "knock_restricted", "private"];

    private readonly Random _random;
    private readonly string[] _users;
    private readonly string _version;
    private readonly RoomVersionRules _rules;
    private readonly Dictionary<int, State> _oracleStates = [];

    public HistoryGenerator(int seed, string version)
    {
        _random = new Random(seed);
        _version = version;
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));
        _rules = rules;
        _users = [.. Enumerable.Range(0, 7)
            .Select(static i => $"@u{i}:{(i % 3 == 0 ? "far.example" : "near.example")}")];
        string createId = NextId();
        string roomId = rules.RoomIdIsCreateHash ? "!" + createId[1..] : "!room:near.example";
        Room = new TestRoom(version, roomId);
        Oracle = new OracleRoom(rules, createId);
        Create(createId);
    }

    /// <summary>
    /// Whether accepted events may cite a rejected one, which the rules about auth_events do not let into a real room.
    /// </summary>
    public bool CitesRejected { get; init; } = true;

    public TestRoom Room { get; }

    public OracleRoom Oracle { get; }

    public IReadOnlyDictionary<int, State> OracleStates => _oracleStates;

    public void Play(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int[] prev = PickPrev();
            StateMap before = Room.Resolve(prev.Select(Room.StateAfter));
            (string type, string? stateKey, string sender, JsonObject content) = NextAction(before);
            Add(NextId(), type, stateKey, sender, content, prev, before);
        }
    }

    /// <summary>Some of the states after events, the same ones for engine and oracle.</summary>
    public (StateMap[] Engine, State[] Oracle) PickStates(int count)
    {
        int[] eids = [.. Enumerable.Range(0, count).Select(_ => _random.Next(1, Room.Events.LastEid + 1))];
        return ([.. eids.Select(Room.StateAfter)], [.. eids.Select(eid => _oracleStates[eid])]);
    }

    private void Create(string id)
    {
        string creator = _users[1];
        var content = new JsonObject { ["room_version"] = _version };
        if (Oracle.Rules.CreatorInContent)
        {
            content["creator"] = creator;
        }

        if (Oracle.Rules.HasPrivilegedCreators && _random.Next(2) == 0)
        {
            content["additional_creators"] = new JsonArray(_users[2]);
        }

        if (_random.Next(8) == 0)
        {
            content["m.federate"] = false;
        }

        Add(id, "m.room.create", string.Empty, creator, content, [], StateMap.Empty);
        var join = new JsonObject { ["membership"] = "join" };
        Add(NextId(), "m.room.member", creator, creator, join, [1], Room.StateAfter(1));
        var openRules = new JsonObject { ["join_rule"] = "public" };
        Add(NextId(), "m.room.join_rules", string.Empty, creator, openRules, [2], Room.StateAfter(2));
    }

    private int[] PickPrev()
    {
        int last = Room.Events.LastEid;
        int[] accepted = [.. Enumerable.Range(1, last)
            .Where(eid => !Room.Events.FlagsOf(eid).HasFlag(EventFlags.Rejected))];
        int count = _random.Next(6) switch { 0 => 2, 1 => 3, _ => 1 };
        bool recent = _random.Next(4) != 0;
        return [.. Enumerable.Range(0, count).Select(_ => Pick()).Distinct()];

        int Pick() => accepted[recent
            ? Math.Max(0, accepted.Length - 1 - _random.Next(4))
            : _random.Next(accepted.Length)];
    }

    // Mostly by somebody who is in the room, so that more than half of the events pass.
    private (string Type, string? StateKey, string Sender, JsonObject Content) NextAction(StateMap before)
    {
        string target = User();
        string sender = _random.Next(8) == 0 ? User() : JoinedUser(before);
        if (MembershipOf(before, target) != Membership.Join && _random.Next(4) == 0)
        {
            return ("m.room.member", target, target, Join());
        }

        switch (_random.Next(18))
        {
            case 0:
                return ("m.room.message", null, sender, []);
            case 1 or 2 or 3:
                return ("m.room.member", sender, sender, Join());
            case 4:
                return ("m.room.member", target, sender, new JsonObject { ["membership"] = "invite" });
            case 5 or 6:
                return ("m.room.member", target, sender, new JsonObject { ["membership"] = "leave" });
            case 7:
                return ("m.room.member", target, sender, new JsonObject { ["membership"] = "ban" });
            case 8:
                return ("m.room.member", sender, sender, new JsonObject { ["membership"] = "knock" });
            case 9:
                string odd = _random.Next(2) == 0 ? "leave" : "odd";
                return ("m.room.member", sender, sender, new JsonObject { ["membership"] = odd });
            case 10 or 11 or 12:
                return ("m.room.power_levels", string.Empty, sender, PowerLevels(before));
            case 13:
                return ("m.room.join_rules", string.Empty, sender,
                    new JsonObject { ["join_rule"] = JoinRules[_random.Next(JoinRules.Length)] });
            case 14:
                string domain = OracleEvent.DomainOf(_random.Next(3) == 0 ? target : sender);
                return ("m.room.aliases", _random.Next(4) == 0 ? null : domain, sender, []);
            case 15:
                return ("m.room.redaction", null, sender, []);
            case 16:
                return ("m.room.third_party_invite", "token" + _random.Next(2), sender, []);
            default:
                return _random.Next(3) == 0
                    ? ("org.example.mine", target, sender, [])
                    : ("m.room.name", string.Empty, sender, new JsonObject { ["name"] = sender });
        }
    }

    private JsonObject Join()
    {
        var content = new JsonObject { ["membership"] = "join" };
        if (_random.Next(3) == 0)
        {
            content["join_authorised_via_users_server"] = User();
        }

        return content;
    }

    // Mostly the current levels with a change or two; sometimes malformed, sometimes naming a creator.
    private JsonObject PowerLevels(StateMap before)
    {
        OracleEvent? current = before.TryGet(RoomEvents.PowerLevelsKid, out int eid)
            ? Oracle.Events[Room.Events.IdOf(eid).Value]
            : null;
        JsonObject content = current?.Content.DeepClone().AsObject() ?? [];
        var users = content["users"] as JsonObject ?? [];
        content["users"] = users;
        if (current is null && !Oracle.Rules.HasPrivilegedCreators)
        {
            users[_users[1]] = 100;
        }

        string changed = User();
        bool namesCreator = changed == _users[1] && Oracle.Rules.HasPrivilegedCreators;
        if (!namesCreator || _random.Next(10) == 0)
        {
            users[changed] = Level();
        }

        if (_random.Next(5) == 0)
        {
            users.Remove(User());
        }

        string[] names = ["users_default", "events_default", "state_default", "ban", "kick", "invite"];
        if (_random.Next(4) == 0)
        {
            content[names[_random.Next(names.Length)]] = Level();
        }

        if (_random.Next(4) == 0)
        {
            content["events"] = new JsonObject { ["m.room.name"] = Level(), ["m.room.power_levels"] = 50 };
        }

        if (_random.Next(6) == 0)
        {
            content["notifications"] = new JsonObject { ["room"] = Level() };
        }

        if (_random.Next(16) == 0)
        {
            content["ban"] = "many";
        }

        return content;
    }

    private string JoinedUser(StateMap state)
    {
        string[] joined = [.. _users.Where(user => MembershipOf(state, user) == Membership.Join)];
        return joined.Length == 0 ? User() : joined[_random.Next(joined.Length)];
    }

    private Membership MembershipOf(StateMap state, string user) => state.TryGet(
        Room.Events.MemberKid(Room.Events.FindUser(user)), out int eid)
            ? Room.Events.MembershipOf(eid)
            : Membership.Leave;

    private void Add(
        string id, string type, string? stateKey, string sender, JsonObject content, int[] prev, StateMap before)
    {
        string[] prevIds = [.. prev.Select(eid => Room.Events.IdOf(eid).Value)];
        var pdu = new JsonObject
        {
            ["event_id"] = id,
            ["type"] = type,
            ["sender"] = sender,
            ["origin_server_ts"] = _random.Next(6),
            ["content"] = content.DeepClone(),
            ["prev_events"] = Edges(prevIds),
            ["depth"] = Depth(prev),
        };
        if (type == "m.room.redaction")
        {
            pdu["redacts"] = Room.Events.IdOf(_random.Next(1, Room.Events.LastEid + 1)).Value;
        }

        if (stateKey is not null)
        {
            pdu["state_key"] = stateKey;
        }

        string[] auth = AuthFor(pdu, before);
        pdu["auth_events"] = Edges(auth);
        int eid = Room.Add(JsonDocument.Parse(pdu.ToJsonString()).RootElement);
        var e = new OracleEvent(id, type, stateKey, sender, (int)pdu["origin_server_ts"]!, content, auth, prevIds)
        {
            Rejected = !Room.LastVerdict.IsAllowed,
            Depth = (long)pdu["depth"]!,
            Redacts = (string?)pdu["redacts"],
        };
        Judge(e, eid, prev);
    }

    // The oracle takes the engine's state before (which has its own test) and judges the event in it.
    private void Judge(OracleEvent e, int eid, int[] prev)
    {
        var oracleBefore = new State();
        if (prev.Length == 1)
        {
            oracleBefore = _oracleStates[prev[0]];
        }
        else if (prev.Length > 1)
        {
            oracleBefore = new OracleResolver(Oracle).Resolve([.. prev.Select(p => _oracleStates[p])]);
        }

        Oracle.Events[e.Id] = e;
        bool allowed = new OracleAuth(Oracle, key => Oracle.TryGet(oracleBefore.GetValueOrDefault(key))).Allows(e);
        Assert.Equal(allowed, Room.LastVerdict.IsAllowed);
        _oracleStates[eid] = allowed && e.StateKey is not null
            ? new State(oracleBefore) { [e.Key] = e.Id }
            : oracleBefore;
    }

    // Mostly what the selection picks from the state before; sometimes from another state, with one dropped, or with a
    // rejected one that fits.
    private string[] AuthFor(JsonObject pdu, StateMap before)
    {
        if ((string)pdu["type"]! == "m.room.create")
        {
            return [];
        }

        StateMap from = _random.Next(8) == 0 ? Room.StateAfter(_random.Next(1, Room.Events.LastEid + 1)) : before;
        pdu["auth_events"] = new JsonArray();
        byte[] json = System.Text.Encoding.UTF8.GetBytes(pdu.ToJsonString());
        Assert.True(EventFacts.TryParse(Oracle.Rules, default, json, out EventFacts? facts));
        Span<int> eids = stackalloc int[EventAuthorization.SelectedMax];
        eids = eids[..EventAuthorization.SelectAuthEvents(Room.Events, facts, from, eids)];
        var picked = new List<int>(eids.ToArray());
        if (picked.Count > 0 && _random.Next(10) == 0)
        {
            picked.RemoveAt(_random.Next(picked.Count));
        }

        int rejected = _random.Next(1, Room.Events.LastEid + 1);
        if (_random.Next(6) == 0 && CitesRejected && Room.Events.FlagsOf(rejected).HasFlag(EventFlags.Rejected))
        {
            picked.RemoveAll(eid => Room.Events.KidOf(eid) == Room.Events.KidOf(rejected));
            picked.Add(rejected);
        }

        return [.. picked.Select(eid => Room.Events.IdOf(eid).Value)];
    }

    private JsonNode Level() => _random.Next(6) switch { 0 => 0, 1 => 100, 2 => 49, _ => 50 };

    private string User() => _users[_random.Next(_users.Length)];

    private string NextId()
    {
        Span<byte> hash = stackalloc byte[32];
        _random.NextBytes(hash);
        string domain = _random.Next(2) == 0 ? ":far.example" : ":near.example";
        return "$" + Base64Url.EncodeToString(hash) + (_rules.EventIdForm == IdentifierForm.DomainScoped ? domain : "");
    }

    // Mostly one more than the deepest previous event's; sometimes a lie, so that depths tie and deceive.
    private long Depth(int[] prev) => _random.Next(5) == 0
        ? _random.Next(4)
        : prev.Select(Room.Events.DepthOf).DefaultIfEmpty(0).Max() + 1;

    private JsonArray Edges(string[] ids) => new(
    [
        .. ids.Select(id => _rules.EventFormat == EventFormat.IdAndHashPairs
            ? new JsonArray(id, new JsonObject())
            : (JsonNode)id),
    ]);
}
