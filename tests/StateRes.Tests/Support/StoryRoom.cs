using System.Text;

using Dendrite.Fast.Matrix.Protocol;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// A room told by names: events are appended as the story has them, without asking the rules, and states are lists of
/// names. Alice made the room; its create event is "create", her join "alice", its public join rules "rules".
/// </summary>
internal sealed class StoryRoom
{
    public const string Alice = "@alice:a";
    public const string Bob = "@bob:a";
    public const string Carol = "@carol:a";

    public StoryRoom(string version)
    {
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));
        Rules = rules;
        Events = new RoomEvents(rules, RoomId.Parse(rules.RoomIdIsCreateHash ? "!create" : "!room:a"));
        string creator = rules.CreatorInContent ? $$""","creator":"{{Alice}}" """ : "";
        Add("create", "m.room.create", "", Alice, $$"""{"room_version":"{{version}}"{{creator}}}""");
        Join("alice", Alice, depth: 2);
        Add("rules", "m.room.join_rules", "", Alice, """{"join_rule":"public"}""", depth: 3, auth: ["alice"]);
    }

    public RoomVersionRules Rules { get; }

    public RoomEvents Events { get; }

    /// <summary>Appends a state event; the create event is cited where the version asks for it.</summary>
    public StoryRoom Add(
        string name,
        string type,
        string key,
        string sender,
        string content,
        long depth = 1,
        long ts = 0,
        string[]? auth = null,
        EventFlags flags = EventFlags.None)
    {
        Assert.True(EventFacts.TryDraft(
            Rules, type, key, UserId.Parse(sender), ts, Encoding.UTF8.GetBytes(content), [], out EventFacts? draft));
        bool citesCreate = !Rules.RoomIdIsCreateHash && type != "m.room.create";
        int[] cited = [.. (citesCreate ? (string[])["create"] : []).Concat(auth ?? []).Select(Find)];
        Events.Append(draft.Finish(IdOf(name), default, depth, [], []), cited, [], flags);
        return this;
    }

    public StoryRoom Join(string name, string user, long depth, long ts = 0, string[]? auth = null) =>
        Add(name, "m.room.member", user, user, """{"membership":"join"}""", depth, ts, auth);

    public StoryRoom Levels(string name, string sender, string users, long depth, long ts = 0, string[]? auth = null) =>
        Add(name, "m.room.power_levels", "", sender, $$"""{"users":{ {{users}} } }""", depth, ts, auth);

    public StoryRoom Topic(string name, string sender, long depth, long ts = 0, string[]? auth = null) =>
        Add(name, "m.room.topic", "", sender, "{}", depth, ts, auth);

    public int Find(string name)
    {
        Assert.True(Events.TryFind(IdOf(name), out int eid), name);
        return eid;
    }

    /// <summary>The state that has the named events, separated by spaces.</summary>
    public StateMap State(string names)
    {
        var builder = new StateMap.Builder();
        foreach (string name in names.Split(' '))
        {
            builder.Set(Events.KidOf(Find(name)), Find(name));
        }

        return builder.ToMap();
    }

    /// <summary>The names in the resolution of states, in the order of their appends.</summary>
    public string Resolve(params string[] states)
    {
        StateMap[] maps = [.. states.Select(State)];
        StateMap resolved = StateResolver.Resolve(Events, maps);
        Assert.Equal(resolved.Address, StateResolver.Resolve(Events, [.. maps.Reverse()]).Address);
        var eids = new List<int>();
        foreach (StateEntry entry in resolved)
        {
            eids.Add(entry.Eid);
        }

        return string.Join(' ', eids.Order().Select(eid => Events.IdOf(eid).Value[1..].Split(':')[0]));
    }

    public ResolutionTrace Explain(params string[] states) =>
        StateResolver.Explain(Events, [.. states.Select(State)]);

    public EventId IdOf(string name) =>
        EventId.Parse(Rules.EventIdForm == IdentifierForm.DomainScoped ? $"${name}:a" : "$" + name);
}
