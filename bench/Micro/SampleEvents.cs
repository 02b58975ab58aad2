using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Micro;

/// <summary>Events of real shape, the same in every run.</summary>
internal static class SampleEvents
{
    public static readonly RoomVersionRules Rules = RoomVersionRules.Default;

    public static readonly ServerName Server = ServerName.Parse("example.org");

    public static readonly UserId Sender = UserId.Parse("@alice:example.org");

    public static readonly Ed25519SigningKey Key = Ed25519SigningKey.FromSeed(
        KeyId.Parse("ed25519:a_bench"), [.. Enumerable.Range(1, 32).Select(static i => (byte)i)]);

    private static readonly EventId[] References =
    [
        EventId.FromHash([.. Enumerable.Repeat((byte)0xA5, 32)]),
        EventId.FromHash([.. Enumerable.Repeat((byte)0x5A, 32)]),
    ];

    private static readonly RoomId Room = RoomId.FromCreateEvent(References[0]);

    private static readonly byte[] Content = Encoding.UTF8.GetBytes(
        $$"""{"body":"{{new string('x', 360)}}","m.mentions":{},"msgtype":"m.text"}""");

    /// <summary>A signed message of about 1,000 bytes, canonical.</summary>
    public static byte[] Message()
    {
        using PooledByteBuffer output = new();
        Build(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The same message with the members of each object in reverse order and white space between.</summary>
    public static byte[] ShuffledMessage() => Encoding.UTF8.GetBytes(Shuffle(JsonNode.Parse(Message())!));

    public static PduStatus Build(PooledByteBuffer output)
    {
        output.Clear();
        EventDraft draft = new()
        {
            Rules = Rules,
            Type = "m.room.message",
            Sender = Sender,
            RoomId = Room,
            Content = Content,
            PrevEvents = References,
            AuthEvents = References,
            Depth = 1234,
            OriginServerTs = 1_700_000_000_000,
        };
        return EventBuilder.Build(draft, Server, Key, output, out _);
    }

    private static string Shuffle(JsonNode node) => node switch
    {
        JsonObject members => "{" + string.Join(", ", members.Reverse().Select(
            static member => $"{JsonValue.Create(member.Key).ToJsonString()} : {Shuffle(member.Value!)}")) + "}",
        JsonArray items => "[" + string.Join(", ", items.Select(static item => Shuffle(item!))) + "]",
        _ => node.ToJsonString(),
    };
}
