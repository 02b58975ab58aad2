using System.Text.Json;
using System.Text.Json.Nodes;

using Dendrite.Fast.Testing;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// The stories of ../shared/vectors/ruma and tuwunel. A story is told per event, per batch (one file, one fork) and all
/// at once, and has one end.
/// </summary>
public sealed class StoryTests
{
    private const string Fixtures = "vectors/ruma/state-res/fixtures";
    private const string Snapshots = "vectors/ruma/state-res/snapshots";

    public static TheoryData<string, string> Stories => new()
    {
        { "minimal_private_chat", "bootstrap-private-chat" },
        { "minimal_public_chat", "bootstrap-public-chat" },
        { "origin_server_ts_tiebreak", "bootstrap-private-chat origin-server-ts-tiebreak" },
        { "ban_vs_power_levels", "bootstrap-public-chat ban-vs-power-levels-alice ban-vs-power-levels-bob" },
        { "topic_vs_power_levels", "bootstrap-public-chat topic-vs-power-levels-alice topic-vs-power-levels-bob" },
        {
            "power_levels_admin_vs_mod",
            "bootstrap-public-chat power-levels-admin-vs-mod-alice power-levels-admin-vs-mod-bob"
        },
        { "topic_vs_ban", "bootstrap-public-chat topic-vs-ban-common topic-vs-ban-alice topic-vs-ban-bob" },
        {
            "join_rules_vs_join",
            "bootstrap-public-chat join-rules-vs-join-common join-rules-vs-join-alice join-rules-vs-join-ella"
        },
        { "concurrent_joins", "bootstrap-public-chat concurrent-joins-charlie concurrent-joins-ella" },
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_told_per_event_ends_in_its_snapshot(string name, string files)
    {
        List<JsonElement>[] batches = ReadBatches(files);
        TestRoom room = TestRoom.For(batches[0]);
        StateMap current = StateMap.Empty;

        foreach (JsonElement pdu in batches.SelectMany(static batch => batch))
        {
            StateMap after = room.StateAfter(room.Add(pdu));
            current = current.Count == 0 ? after : room.Resolve([current, after]);
        }

        Assert.Equal(Snapshot(name), room.Describe(current));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_told_per_batch_ends_in_its_snapshot(string name, string files)
    {
        List<JsonElement>[] batches = ReadBatches(files);
        TestRoom room = TestRoom.For(batches[0]);
        StateMap current = StateMap.Empty;

        foreach (List<JsonElement> batch in batches)
        {
            batch.ForEach(pdu => room.Add(pdu));
            StateMap[] ends = [.. room.Extremities.Select(room.StateAfter)];
            current = current.Count == 0 ? room.Resolve(ends) : room.Resolve([current, .. ends]);
        }

        Assert.Equal(Snapshot(name), room.Describe(current));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_told_at_once_ends_in_its_snapshot(string name, string files)
    {
        List<JsonElement>[] batches = ReadBatches(files);
        TestRoom room = TestRoom.For(batches[0]);

        foreach (JsonElement pdu in batches.SelectMany(static batch => batch))
        {
            room.Add(pdu);
        }

        StateMap current = room.Resolve(room.Extremities.Select(room.StateAfter));

        Assert.Equal(Snapshot(name), room.Describe(current));
    }

    [Theory]
    [InlineData("MSC4297-problem-A", "pdus-v11", "state-bob state-charlie", "msc4297_problem_a_state_res_v2_0")]
    [InlineData("MSC4297-problem-A", "pdus-v12", "state-bob state-charlie", "msc4297_problem_a_state_res_v2_1")]
    [InlineData("MSC4297-problem-B", "pdus-v11", "state-eve state-zara", "msc4297_problem_b_state_res_v2_0")]
    [InlineData("MSC4297-problem-B", "pdus-v12", "state-eve state-zara", "msc4297_problem_b_state_res_v2_1")]
    public void Given_states_resolve_to_their_snapshot(string folder, string pdus, string states, string name)
    {
        List<JsonElement> events = Read($"{Fixtures}/{folder}/{pdus}.json");
        TestRoom room = TestRoom.For(events);
        events.ForEach(pdu => room.Append(pdu));
        StateMap[] sets = [.. states.Split(' ').Select(file => room.StateOf(Ids($"{Fixtures}/{folder}/{file}.json")))];

        StateMap resolved = room.Resolve(sets);
        StateMap reversed = room.Resolve(sets.Reverse());

        Assert.Equal(Snapshot(name), room.Describe(resolved));
        Assert.Equal(Snapshot(name), room.Describe(reversed));
    }

    [Theory]
    [InlineData(false, "$00-m-room-power_levels")]
    [InlineData(true, "$02-m-room-power_levels")]
    public void Tuwunel_the_subgraph_brings_in_what_lies_between_two_conflicted_events(bool asV12, string expected)
    {
        List<JsonElement> events =
            Read("vectors/tuwunel/state-res/state-res-v2.1-includes-conflicted-state-subgraph.json");
        events = asV12 ? [.. events.Select(AsV12)] : events;
        TestRoom room = TestRoom.For(events);
        events.ForEach(pdu => room.Append(pdu));
        string[] common =
        [
            "$00-m-room-create", "$00-m-room-member-join-alice", "$00-m-room-join_rules",
            "$00-m-room-member-join-bob", "$00-m-room-member-join-charlie",
        ];
        StateMap eve = room.StateOf(
            [.. common, "$00-m-room-power_levels", "$01-m-room-member-change-display-name-eve"]);
        StateMap zara = room.StateOf([.. common, "$02-m-room-power_levels", "$00-m-room-member-join-zara"]);

        StateMap resolved = room.Resolve([eve, zara]);

        Assert.Equal(room.Find(expected), resolved.Find(RoomEvents.PowerLevelsKid));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "$01-m-room-join_rules")]
    public void Tuwunel_resolution_starts_from_the_empty_set(bool asV12, string? expected)
    {
        List<JsonElement> events =
            Read("vectors/tuwunel/state-res/state-res-v2.1-starts-from-empty-set.json");
        events = asV12 ? [.. events.Select(AsV12)] : events;
        TestRoom room = TestRoom.For(events);
        events.ForEach(pdu => room.Append(pdu));
        string[] common =
        [
            "$00-m-room-create", "$00-m-room-power_levels", "$01-m-room-member-leave-alice",
        ];
        StateMap bob = room.StateOf(
            [
                .. common,
                "$01-m-room-join_rules",
                "$00-m-room-member-join-charlie",
                "$01-m-room-member-change-display-name-bob",
            ]);
        StateMap charlie = room.StateOf(
            [.. common, "$00-m-room-member-join-bob", "$01-m-room-member-change-display-name-charlie"]);

        StateMap resolved = room.Resolve([bob, charlie]);

        // In the unconflicted state Alice has left, so her join rules fail; from nothing, they stand on what they cite.
        Assert.Equal(
            expected is null ? RoomEvents.NoEvent : room.Find(expected),
            resolved.Find(RoomEvents.JoinRulesKid));
    }

    [Fact]
    public void Tuwunel_a_late_leave_passes_at_its_place_and_fails_against_the_current_state()
    {
        List<JsonElement> events =
            Read("vectors/tuwunel/state-res/soft-fail-split.json");
        TestRoom room = TestRoom.For(events);
        foreach (JsonElement pdu in events.Take(events.Count - 1))
        {
            room.Add(pdu);
        }

        StateMap current = room.Resolve(room.Extremities.Select(room.StateAfter));
        int late = room.Add(events[^1]);
        AuthVerdict atItsPlace = room.LastVerdict;
        var lookup = new StateMapLookup(current);
        AuthVerdict now = EventAuthorization.Check(room.Events, late, in lookup);

        Assert.True(atItsPlace.IsAllowed);
        Assert.Equal(AuthRule.LeaveOwnRefused, now.Rule);
    }

    // The same events as a room of version 12 has them.
    private static JsonElement AsV12(JsonElement pdu)
    {
        JsonNode node = JsonNode.Parse(pdu.GetRawText())!;
        if ((string)node["type"]! == "m.room.create")
        {
            node.AsObject().Remove("room_id");
            node["content"] = new JsonObject { ["room_version"] = "12" };
        }
        else
        {
            node["room_id"] = "!00-m-room-create";
            JsonArray auth = node["auth_events"]!.AsArray();
            auth.Remove(auth.First(static id => (string)id! == "$00-m-room-create"));
            (node["content"]!["users"] as JsonObject)?.Remove("@alice:example.com");
        }

        return JsonDocument.Parse(node.ToJsonString()).RootElement;
    }

    private static List<JsonElement>[] ReadBatches(string files) =>
        [.. files.Split(' ').Select(static file => Read($"{Fixtures}/{file}.json"))];

    private static List<JsonElement> Read(string path) =>
        [.. JsonDocument.Parse(File.ReadAllText(SharedFolder.RequireOrSkip(path))).RootElement.EnumerateArray()];

    private static string[] Ids(string path) =>
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.RequireOrSkip(path)))!;

    private static List<(string Type, string StateKey, string Id)> Snapshot(string name)
    {
        string text = File.ReadAllText(SharedFolder.RequireOrSkip($"{Snapshots}/{name}@resolved_state.snap"));
        string json = text[text.IndexOf("\n[", StringComparison.Ordinal)..];
        var entries = new List<(string, string, string)>();
        foreach (JsonElement entry in JsonDocument.Parse(json).RootElement.EnumerateArray())
        {
            entries.Add((
                entry.GetProperty("type").GetString()!,
                entry.GetProperty("state_key").GetString()!,
                entry.GetProperty("event_id").GetString()!));
        }

        return entries;
    }
}
