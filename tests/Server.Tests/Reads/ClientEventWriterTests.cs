using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ClientEventWriterTests
{
    private const string Message = """
        {"auth_events":["$a"],"content":{"body":"h\"i \u00e9","msgtype":"m.text"},"depth":7,"hashes":{"sha256":"x"},
        "origin":"b","origin_server_ts":1000,"prev_events":["$p"],"room_id":"!r:b","sender":"@a:b",
        "signatures":{"b":{"ed25519:1":"s"}},"type":"m.room.message","unsigned":{"age":5,"evil":true}}
        """;

    [Fact]
    public void A_client_event_has_the_fields_of_the_specification_and_no_other()
    {
        AssertJson(
            """
            {"content":{"body":"h\"i é","msgtype":"m.text"},"event_id":"$e","origin_server_ts":1000,"room_id":"!r:b",
            "sender":"@a:b","type":"m.room.message","unsigned":{"age":500}}
            """,
            Write(Message));
    }

    [Fact]
    public void An_event_in_sync_has_no_room_id()
    {
        var json = Write(Message, ClientEventFormat.WithoutRoomId);

        Assert.False(json.AsObject().ContainsKey("room_id"));
        Assert.Equal("$e", (string?)json["event_id"]);
    }

    [Fact]
    public void The_federation_format_keeps_all_but_the_unsigned_of_others()
    {
        var json = Write(Message, ClientEventFormat.Federation);

        Assert.Equal(7, (int)json["depth"]!);
        Assert.NotNull(json["signatures"]);
        AssertJson("""{"age":500}""", json["unsigned"]!);
    }

    [Fact]
    public void An_event_from_the_future_has_no_age_below_zero()
        => Assert.Equal(0, (long)Write(Message, nowMs: 400)["unsigned"]!["age"]!);

    [Fact]
    public void A_redaction_of_version_eleven_names_its_target_beside_the_content_too()
    {
        var json = Write("""
            {"content":{"reason":"spam","redacts":"$t"},"origin_server_ts":1,"sender":"@a:b","type":"m.room.redaction"}
            """);

        Assert.Equal("$t", (string?)json["redacts"]);
        AssertJson("""{"reason":"spam","redacts":"$t"}""", json["content"]!);
    }

    [Fact]
    public void A_redaction_of_version_ten_names_its_target_in_the_content_too_and_cannot_lie_there()
    {
        var json = Write("""
            {"content":{"reason":"spam","redacts":"$lie"},"origin_server_ts":1,"redacts":"$t","sender":"@a:b",
            "type":"m.room.redaction"}
            """);

        Assert.Equal("$t", (string?)json["redacts"]);
        AssertJson("""{"reason":"spam","redacts":"$t"}""", json["content"]!);
    }

    [Fact]
    public void Redacts_on_any_other_event_is_not_shown()
    {
        var json = Write("""{"content":{},"origin_server_ts":1,"redacts":"$t","sender":"@a:b","type":"m.other"}""");

        Assert.False(json.AsObject().ContainsKey("redacts"));
    }

    [Fact]
    public void Unsigned_carries_what_is_known_of_the_event()
    {
        var json = Write(new ClientEventParts
        {
            Json = Encoding.UTF8.GetBytes(Message),
            EventId = "$e"u8,
            RoomId = "!r:b"u8,
            Format = ClientEventFormat.Client,
            NowMs = 1500,
            Membership = "join"u8,
            ReplacedId = "$old"u8,
            ReplacedContent = """{"name":"old"}"""u8,
            TransactionId = "txn \"1\"",
            RedactionId = "$red"u8,
            RedactionJson = """
                {"content":{"reason":"x"},"origin_server_ts":1400,"redacts":"$e","sender":"@m:b",
                "type":"m.room.redaction"}
                """u8,
        });

        AssertJson(
            """
            {"age":500,"membership":"join","prev_content":{"name":"old"},"replaces_state":"$old",
            "transaction_id":"txn \"1\"","redacted_because":{"content":{"reason":"x","redacts":"$e"},"redacts":"$e",
            "event_id":"$red","origin_server_ts":1400,"room_id":"!r:b","sender":"@m:b","type":"m.room.redaction",
            "unsigned":{"age":100}}}
            """,
            json["unsigned"]!);
    }

    [Fact]
    public void The_stripped_form_has_four_fields()
    {
        AssertJson(
            """{"content":{"name":"n"},"sender":"@a:b","state_key":"","type":"m.room.name"}""",
            WriteTo(writer => ClientEventWriter.WriteStripped(writer, """
                {"content":{"name":"n"},"depth":1,"origin_server_ts":1,"sender":"@a:b","state_key":"",
                "type":"m.room.name","unsigned":{"x":1}}
                """u8)));
    }

    private static JsonNode Write(
        string json, ClientEventFormat format = ClientEventFormat.Client, long nowMs = 1500)
        => Write(new ClientEventParts
        {
            Json = Encoding.UTF8.GetBytes(json),
            EventId = "$e"u8,
            RoomId = "!r:b"u8,
            Format = format,
            NowMs = nowMs,
        });

    private static JsonNode Write(in ClientEventParts parts)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            ClientEventWriter.Write(writer, in parts);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    private static JsonNode WriteTo(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    private static void AssertJson(string expected, JsonNode actual)
        => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
