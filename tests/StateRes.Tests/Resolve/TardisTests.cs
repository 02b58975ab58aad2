using System.Text.Json;
using System.Text.Json.Nodes;

using Dendrite.Fast.Testing;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// The scenarios of ../shared/vectors/tardis. Their titles say who wins each merge. The event ids there are symbolic
/// and would be hashes; where an id decides, the test gives ids of the order that the title states.
/// </summary>
public sealed class TardisTests
{
    [Fact]
    public void Mainline_ordering_goes_by_depth_then_time_then_id()
    {
        TestRoom room = Play("mainlineForks", "$ALICE_NAME2", "$Z_ALICE_NAME2");

        Assert.Equal("$BOB_NAME", NameAfter(room, "$MERGE1"));
        Assert.Equal("$Z_ALICE_NAME2", NameAfter(room, "$MERGE2"));
        Assert.Equal("$ALICE_NAME3", NameAfter(room, "$MERGE3"));
    }

    [Fact]
    public void Power_ordering_goes_by_level_then_time_then_id()
    {
        TestRoom room = Play("reverseTopologicalPowerOrdering", "$BOB_JR3", "$Z_BOB_JR3");

        Assert.Equal("$BOB_JR", JoinRulesAfter(room, "$MERGE1"));
        Assert.Equal("$CHARLIE_JR", JoinRulesAfter(room, "$MERGE2"));
        Assert.Equal("$Z_BOB_JR3", JoinRulesAfter(room, "$MERGE3"));
    }

    [Fact]
    public void Forks_of_messages_change_no_state()
    {
        TestRoom room = Play("quickstartFile", "$MERGE", "$MERGE");

        Assert.Same(room.StateAfter("$JOIN"), room.StateAfter("$MERGE"));
        Assert.Equal(2, room.StateAfter("$PRESTATE").Count);
    }

    private static TestRoom Play(string file, string id, string renamed)
    {
        string text = File.ReadAllText(SharedFolder.RequireOrSkip($"vectors/tardis/{file}.json"));
        JsonNode scenario = JsonNode.Parse(text.Replace($"\"{id}\"", $"\"{renamed}\"", StringComparison.Ordinal))!;
        string roomId = (string)scenario["room_id"]!;
        var room = new TestRoom((string)scenario["room_version"]!, roomId);

        // Events without a time happen a second after each other, long before those that have one.
        long ts = 1_000_000;
        foreach (JsonNode? pdu in scenario["events"]!.AsArray())
        {
            pdu!["room_id"] = roomId;
            pdu["origin_server_ts"] ??= ts;
            ts += 1_000;
            room.Add(JsonDocument.Parse(pdu.ToJsonString()).RootElement);
            Assert.True(room.LastVerdict.IsAllowed, room.LastVerdict.Explain(room.Events.Rules));
        }

        return room;
    }

    private static string NameAfter(TestRoom room, string merge) =>
        IdAt(room, merge, room.Events.FindKid("m.room.name", string.Empty));

    private static string JoinRulesAfter(TestRoom room, string merge) => IdAt(room, merge, RoomEvents.JoinRulesKid);

    private static string IdAt(TestRoom room, string merge, int kid) =>
        room.Events.IdOf(room.StateAfter(merge).Find(kid)).Value;
}
