using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Xunit;
using Dendrite.Fast.Matrix.Protocol.Tests.Json;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Events;

[Properties(Arbitrary = [typeof(JsonSamples)], MaxTest = 200)]
public sealed class EventRedactionTests
{
    private const string CommonLevels = "ban,events,events_default,kick,redact,state_default,users,users_default";

    private const string EveryTopLevelKey = "{\"age_ts\":1,\"auth_events\":[],\"content\":{\"body\":\"x\"},\"depth\":1,"
        + "\"event_id\":\"$a:b\",\"hashes\":{},\"membership\":\"join\",\"origin\":\"b\",\"origin_server_ts\":1,"
        + "\"prev_events\":[],\"prev_state\":[],\"redacts\":\"$c:d\",\"room_id\":\"!r:b\",\"sender\":\"@a:b\","
        + "\"signatures\":{},\"state_key\":\"\",\"type\":\"x\",\"unsigned\":{}}";

    [Theory]
    [InlineData(1, 10, true)]
    [InlineData(11, 12, false)]
    public void Top_level_keys_are_kept_by_the_list_of_the_version(int from, int to, bool keepsOld)
    {
        string[] always =
            ["auth_events", "content", "depth", "event_id", "hashes", "origin_server_ts", "prev_events", "room_id",
             "sender", "signatures", "state_key", "type"];
        string[] old = ["membership", "origin", "prev_state"];

        string[] expected = [.. (keepsOld ? always.Concat(old) : always).Order(StringComparer.Ordinal)];

        for (int version = from; version <= to; version++)
        {
            JsonObject redacted = Redact(version.ToString(), EveryTopLevelKey);

            Assert.Equal(expected, redacted.Select(static member => member.Key));
            Assert.Empty(redacted["content"]!.AsObject());
        }
    }

    // Type, content, and what is left of it in each range of versions. A null means nothing but {}.
    [Theory]
    [InlineData("m.room.member", "1,8", "membership")]
    [InlineData("m.room.member", "9,10", "membership,join_authorised_via_users_server")]
    [InlineData("m.room.member", "11,12", "membership,join_authorised_via_users_server,third_party_invite")]
    [InlineData("m.room.create", "1,10", "creator")]
    [InlineData("m.room.create", "11,12", "*")]
    [InlineData("m.room.join_rules", "1,7", "join_rule")]
    [InlineData("m.room.join_rules", "8,12", "join_rule,allow")]
    [InlineData("m.room.power_levels", "1,10", CommonLevels)]
    [InlineData("m.room.power_levels", "11,12", CommonLevels + ",invite")]
    [InlineData("m.room.aliases", "1,5", "aliases")]
    [InlineData("m.room.aliases", "6,12", "")]
    [InlineData("m.room.history_visibility", "1,12", "history_visibility")]
    [InlineData("m.room.redaction", "1,10", "")]
    [InlineData("m.room.redaction", "11,12", "redacts")]
    [InlineData("m.room.third_party_invite", "1,12", "")]
    [InlineData("m.room.message", "1,12", "")]
    [InlineData("m.room.name", "1,12", "")]
    public void Content_keys_are_kept_by_the_list_of_the_version(string type, string range, string kept)
    {
        const string Content = "\"aliases\":[],\"allow\":[],\"ban\":1,\"body\":\"\",\"creator\":\"\",\"events\":{},"
            + "\"events_default\":1,\"history_visibility\":\"\",\"invite\":1,\"join_authorised_via_users_server\":\"\","
            + "\"join_rule\":\"\",\"kick\":1,\"membership\":\"\",\"notifications\":{},\"redact\":1,\"redacts\":\"\","
            + "\"state_default\":1,\"third_party_invite\":{\"display_name\":\"\",\"signed\":{\"a\":1}},\"users\":{},"
            + "\"users_default\":1";
        string all = string.Join(',', JsonNode.Parse($"{{{Content}}}")!.AsObject().Select(static member => member.Key));
        int[] bounds = [.. range.Split(',').Select(int.Parse)];

        for (int version = bounds[0]; version <= bounds[1]; version++)
        {
            JsonObject redacted = Redact(version.ToString(), $"{{\"content\":{{{Content}}},\"type\":\"{type}\"}}");

            IEnumerable<string> expected = (kept == "*" ? all : kept).Split(',', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                redacted["content"]!.AsObject().Select(static member => member.Key).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("{\"display_name\":\"\",\"signed\":{\"a\":1}}", "{\"third_party_invite\":{\"signed\":{\"a\":1}}}")]
    [InlineData("{\"display_name\":\"\"}", "{\"third_party_invite\":{}}")]
    [InlineData("3", "{}")]
    public void Of_a_third_party_invite_only_what_is_signed_is_kept(string invite, string expected)
    {
        string pdu = $"{{\"content\":{{\"third_party_invite\":{invite}}},\"type\":\"m.room.member\"}}";

        JsonObject redacted = Redact("11", pdu);

        Assert.Equal(expected, redacted["content"]!.ToJsonString());
    }

    [Property]
    public void Redaction_is_idempotent_and_canonical(JsonSample sample)
    {
        foreach (RoomVersionRules rules in RoomVersionRules.All)
        {
            foreach (string type in (string[])["m.room.member", "m.room.create", "m.room.power_levels", "x"])
            {
                string content = sample.Text.StartsWith('{') ? sample.Text : $"{{\"users\":{sample.Text}}}";
                byte[] pdu = Samples.Build(rules, type, "", content, out _);
                using PooledByteBuffer once = new();
                using PooledByteBuffer twice = new();
                EventFields.TryParse(pdu, out EventFields fields);

                EventRedaction.Redact(rules, pdu, fields, once);
                EventFields.TryParse(once.WrittenSpan, out EventFields again);
                EventRedaction.Redact(rules, once.WrittenSpan, again, twice);

                CanonicalJson.Validate(once.WrittenSpan, CanonicalJsonMode.Strict, out bool isCanonical);
                Assert.True(isCanonical);
                Assert.Equal(Samples.Text(once.WrittenSpan), Samples.Text(twice.WrittenSpan));
            }
        }
    }

    private static JsonObject Redact(string version, string pdu)
    {
        byte[] utf8 = Samples.Utf8(pdu);
        using PooledByteBuffer output = new();
        Assert.Equal(PduStatus.Ok, EventFields.TryParse(utf8, out EventFields fields));
        EventRedaction.Redact(Samples.Rules(version), utf8, fields, output);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }
}
