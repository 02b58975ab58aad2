using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Dendrite.Fast.Matrix.Protocol;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// A room whose state is set piece by piece without asking the rules, and candidates that are checked against it.
/// Alice made the room and is in it; nobody else is.
/// </summary>
internal sealed class AuthScene
{
    public const string Alice = "@alice:near.example";
    public const string Bob = "@bob:near.example";
    public const string Carol = "@carol:far.example";

    private static readonly JsonSerializerOptions Unescaped =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _count;

    public AuthScene(string version, string createContent = "{}", bool aliceJoins = true)
    {
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));
        Rules = rules;
        var content = (JsonObject)JsonNode.Parse(createContent)!;
        content["room_version"] = version;
        if (rules.CreatorInContent)
        {
            content["creator"] = Alice;
        }

        string id = NextId();
        RoomId = rules.RoomIdIsCreateHash ? "!" + id[1..] : "!room:near.example";
        Events = new RoomEvents(rules, Matrix.Protocol.RoomId.Parse(RoomId));
        JsonObject create = Pdu("m.room.create", "", Alice, content);
        create["prev_events"] = new JsonArray();
        if (rules.RoomIdIsCreateHash)
        {
            create.Remove("room_id");
        }

        CreateEid = Append(create, id);
        if (aliceJoins)
        {
            Join(Alice);
        }
    }

    public RoomVersionRules Rules { get; }

    public string RoomId { get; }

    public RoomEvents Events { get; }

    public StateMap State { get; private set; } = StateMap.Empty;

    public int CreateEid { get; }

    public AuthScene Member(string user, string membership, string? sender = null) =>
        Set("m.room.member", user, sender ?? user, $$"""{"membership":"{{membership}}"}""");

    public AuthScene Join(string user) => Member(user, "join");

    public AuthScene JoinRules(string rule) => Set("m.room.join_rules", "", Alice, $$"""{"join_rule":"{{rule}}"}""");

    public AuthScene Levels(string content) => Set("m.room.power_levels", "", Alice, content);

    /// <summary>Puts a state event into the state, whatever the rules say.</summary>
    public AuthScene Set(
        string type,
        string stateKey,
        string sender,
        string content,
        EventFlags flags = EventFlags.None)
    {
        Put(type, stateKey, sender, content, flags);
        return this;
    }

    /// <summary>As <see cref="Set"/>; returns the eid.</summary>
    public int Put(string type, string? stateKey, string sender, string content, EventFlags flags = EventFlags.None) =>
        Append(Pdu(type, stateKey, sender, (JsonObject)JsonNode.Parse(content)!), NextId(), flags);

    /// <summary>Checks a candidate against the state.</summary>
    public AuthVerdict Check(
        string type,
        string? stateKey,
        string sender,
        string content,
        Action<JsonObject>? edit = null) =>
        EventAuthorization.Check(Events, Candidate(type, stateKey, sender, content, edit), State);

    public AuthVerdict CheckMember(string user, string membership, string? sender = null) =>
        Check("m.room.member", user, sender ?? user, $$"""{"membership":"{{membership}}"}""");

    public EventFacts Candidate(
        string type,
        string? stateKey,
        string sender,
        string content,
        Action<JsonObject>? edit = null,
        bool authorisingSignatureMissing = false)
    {
        JsonObject pdu = Pdu(type, stateKey, sender, (JsonObject)JsonNode.Parse(content)!);
        edit?.Invoke(pdu);
        Assert.True(
            EventFacts.TryParse(Rules, Id(NextId()), Bytes(pdu), out EventFacts? facts, authorisingSignatureMissing));
        return facts;
    }

    public static EventId Id(string text) => EventId.Parse(text);

    public static void Allows(AuthRule rule, AuthVerdict verdict)
    {
        Assert.Equal(rule, verdict.Rule);
        Assert.True(verdict.IsAllowed);
        Assert.True(AuthRules.Allows(rule));
    }

    public static void Refuses(AuthRule rule, AuthVerdict verdict)
    {
        Assert.Equal(rule, verdict.Rule);
        Assert.False(verdict.IsAllowed);
        Assert.False(AuthRules.Allows(rule));
    }

    private int Append(JsonObject pdu, string id, EventFlags flags = EventFlags.None)
    {
        Assert.True(EventFacts.TryParse(Rules, Id(id), Bytes(pdu), out EventFacts? facts));
        int eid = Events.Append(facts, [], Events.LastEid == 0 ? [] : [Events.LastEid], flags);
        if (facts.IsState && flags == EventFlags.None)
        {
            State = State.With(Events.KidOf(eid), eid);
        }

        return eid;
    }

    private JsonObject Pdu(string type, string? stateKey, string sender, JsonObject content)
    {
        var pdu = new JsonObject
        {
            ["type"] = type,
            ["sender"] = sender,
            ["room_id"] = RoomId,
            ["origin_server_ts"] = _count,
            ["content"] = content,
            ["auth_events"] = new JsonArray(),
            ["prev_events"] = Events is { LastEid: > 1 } ? Edges(Events.IdOf(Events.LastEid).Value) : new JsonArray(),
        };
        if (stateKey is not null)
        {
            pdu["state_key"] = stateKey;
        }

        return pdu;
    }

    /// <summary>prev_events or auth_events in the version's format.</summary>
    public JsonArray Edges(params string[] ids) => new(
    [
        .. ids.Select(id => Rules.EventFormat == EventFormat.IdAndHashPairs
            ? new JsonArray(id, new JsonObject())
            : (JsonNode)id),
    ]);

    private string NextId()
    {
        if (Rules.EventIdForm == IdentifierForm.DomainScoped)
        {
            return $"$event{++_count}:near.example";
        }

        byte[] hash = SHA256.HashData(BitConverter.GetBytes(++_count));
        return "$" + Base64Url.EncodeToString(hash);
    }

    // Canonical JSON has no needless escapes; signatures are read from the raw text.
    private static byte[] Bytes(JsonObject pdu) => Encoding.UTF8.GetBytes(pdu.ToJsonString(Unescaped));
}
