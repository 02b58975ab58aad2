using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Events;

public sealed class EventBuilderTests
{
    public static TheoryData<string> Versions => [.. RoomVersionRules.All.ToArray().Select(static rules => rules.Id)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_built_event_is_canonical_well_formed_hashed_and_signed(string version)
    {
        RoomVersionRules rules = Samples.Rules(version);

        const string Content = "{\"msgtype\":\"m.text\", \"body\":\"h\\u0069 \\\"é\\\"\"}";

        byte[] pdu = Samples.Build(rules, "m.room.message", null, Content, out EventId id);

        Assert.Equal(JsonStatus.Ok, CanonicalJson.Validate(pdu, CanonicalJsonMode.Strict, out bool isCanonical));
        Assert.True(isCanonical);
        Assert.Equal(PduStatus.Ok, EventFields.TryParse(pdu, out EventFields fields));
        Assert.Equal(PduStatus.Ok, PduFormat.Check(rules, pdu, fields));
        Assert.True(EventHash.ContentHashMatches(pdu, fields));
        Assert.True(EventHash.TryGetEventId(rules, pdu, fields, out EventId computed));
        Assert.Equal(id, computed);
        Assert.Equal(
            SignatureStatus.Valid,
            EventSignatures.Verify(rules, pdu, fields, Samples.Server, Samples.Key.KeyId, Samples.Key.VerifyKey));
        Assert.Equal([Samples.Key.KeyId], EventSignatures.KeyIdsOf(pdu, fields, Samples.Server));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void State_events_of_protected_types_keep_their_id_when_redacted(string version)
    {
        RoomVersionRules rules = Samples.Rules(version);
        string[] types =
            ["m.room.member", "m.room.create", "m.room.power_levels", "m.room.join_rules", "m.room.redaction", "x"];

        foreach (string type in types)
        {
            string content = "{\"membership\":\"join\",\"creator\":\"a\",\"ban\":1,\"invite\":2,\"join_rule\":\"x\","
                + "\"redacts\":\"y\",\"third_party_invite\":{\"a\":1,\"signed\":{}},\"z\":0}";
            byte[] pdu = Samples.Build(rules, type, string.Empty, content, out EventId id);
            using PooledByteBuffer redacted = new();
            EventFields.TryParse(pdu, out EventFields fields);

            EventRedaction.Redact(rules, pdu, fields, redacted);

            EventFields.TryParse(redacted.WrittenSpan, out EventFields redactedFields);
            Assert.True(EventHash.TryGetEventId(rules, redacted.WrittenSpan, redactedFields, out EventId computed));
            Assert.Equal(id, computed);
            Assert.Equal(
                SignatureStatus.Valid,
                EventSignatures.Verify(
                    rules,
                    redacted.WrittenSpan,
                    redactedFields,
                    Samples.Server,
                    Samples.Key.KeyId,
                    Samples.Key.VerifyKey));
        }
    }

    [Theory]
    [InlineData("10", "{}")]
    [InlineData("11", "{\"redacts\":\"$-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s\"}")]
    public void The_target_of_a_redaction_goes_where_the_version_has_it(string version, string expectedContent)
    {
        RoomVersionRules rules = Samples.Rules(version);
        using PooledByteBuffer output = new();
        EventDraft draft = Draft(rules);
        draft.Type = "m.room.redaction";
        draft.Redacts = Samples.EventB;

        PduStatus status = EventBuilder.Build(draft, Samples.Server, Samples.Key, output, out _);

        Assert.Equal(PduStatus.Ok, status);
        EventFields.TryParse(output.WrittenSpan, out EventFields fields);
        Assert.Equal(expectedContent, Samples.Text(fields.Content.Of(output.WrittenSpan)));
        Assert.Equal(!rules.RedactsInContent, fields.Redacts.IsPresent);
        Assert.True(fields.TryGetRedacts(rules, output.WrittenSpan, out EventId target));
        Assert.Equal(Samples.EventB, target);
    }

    [Fact]
    public void A_create_event_of_version_12_has_no_room_and_gives_the_room_its_id()
    {
        RoomVersionRules rules = Samples.Rules("12");

        byte[] pdu = Samples.Build(rules, "m.room.create", string.Empty, "{\"room_version\":\"12\"}", out EventId id);

        Assert.Null(JsonNode.Parse(pdu)!["room_id"]);
        RoomId room = RoomId.FromCreateEvent(id);
        Assert.Equal(string.Concat("!", id.Value.AsSpan(1)), room.Value);
        Assert.True(room.TryGetCreateEvent(out EventId back));
        Assert.Equal(id, back);
    }

    [Fact]
    public void What_is_malformed_or_too_large_is_named()
    {
        RoomVersionRules rules = Samples.Rules("12");
        EventId[] many = Enumerable.Repeat(Samples.EventA, 21).ToArray();
        string wide = new('é', 128);

        Assert.Equal(PduStatus.TypeTooLong, Status(Draft(rules) with { Type = wide }));
        Assert.Equal(PduStatus.StateKeyTooLong, Status(Draft(rules) with { StateKey = wide }));
        Assert.Equal(PduStatus.InvalidText, Status(Draft(rules) with { StateKey = "\ud800" }));
        Assert.Equal(PduStatus.InvalidSender, Status(Draft(rules) with { Sender = default }));
        Assert.Equal(PduStatus.InvalidRoomId, Status(Draft(rules) with { RoomId = default }));
        Assert.Equal(PduStatus.InvalidRoomId, Status(Draft(rules) with { RoomId = RoomId.Parse("!a:b") }));
        Assert.Equal(PduStatus.InvalidRoomId, Status(Draft(rules) with { Type = "m.room.create", StateKey = "" }));
        Assert.Equal(PduStatus.TooManyPrevEvents, Status(Draft(rules) with { PrevEvents = many }));
        Assert.Equal(PduStatus.TooManyAuthEvents, Status(Draft(rules) with { AuthEvents = many.AsSpan(0, 11) }));
        Assert.Equal(PduStatus.DepthOutOfRange, Status(Draft(rules) with { Depth = EventLimits.DepthMax + 1 }));
        Assert.Equal(PduStatus.DepthOutOfRange, Status(Draft(rules) with { Depth = -1 }));
        Assert.Equal(PduStatus.TimestampOutOfRange, Status(Draft(rules) with { OriginServerTs = -1 }));
        Assert.Equal(PduStatus.InvalidJson, Status(Draft(rules) with { Content = "[]"u8 }));
        Assert.Equal(PduStatus.InvalidJson, Status(Draft(rules) with { Content = "{\"a\":1.5}"u8 }));
        Assert.Equal(PduStatus.InvalidJson, Status(Draft(rules) with { Content = "{"u8 }));
        Assert.Equal(PduStatus.Ok, Status(Draft(rules)));
    }

    [Fact]
    public void The_largest_event_is_accepted_and_one_byte_more_is_not()
    {
        RoomVersionRules rules = Samples.Rules("12");
        int overhead = Samples.Build(rules, "m.room.message", null, "{\"body\":\"\"}", out _).Length;
        string fitting = $"{{\"body\":\"{new string('x', EventLimits.EventBytesMax - overhead)}\"}}";
        string tooLarge = $"{{\"body\":\"{new string('x', EventLimits.EventBytesMax - overhead + 1)}\"}}";

        byte[] pdu = Samples.Build(rules, "m.room.message", null, fitting, out _);
        using PooledByteBuffer output = new();
        output.Append("before"u8);
        EventId[] references = [Samples.Id(rules, 0xFB), Samples.Id(rules, 0xA5)];
        EventDraft draft = Draft(rules) with
        {
            PrevEvents = references,
            AuthEvents = references,
            Depth = 7,
            OriginServerTs = 1_700_000_000_123,
            Content = Samples.Utf8(tooLarge),
        };
        PduStatus refused = EventBuilder.Build(draft, Samples.Server, Samples.Key, output, out _);

        Assert.Equal(EventLimits.EventBytesMax, pdu.Length);
        Assert.Equal(PduStatus.EventTooLarge, refused);
        Assert.Equal("before", Samples.Text(output.WrittenSpan));
    }

    private static EventDraft Draft(RoomVersionRules rules) => new()
    {
        Rules = rules,
        Type = "m.room.message",
        Sender = Samples.Alice,
        RoomId = Samples.Room(rules),
        Content = "{}"u8,
        Depth = 1,
        OriginServerTs = 1,
    };

    private static PduStatus Status(EventDraft draft)
    {
        using PooledByteBuffer output = new();
        return EventBuilder.Build(draft, Samples.Server, Samples.Key, output, out _);
    }
}
