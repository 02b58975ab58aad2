using System.Text;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Events;

/// <summary>Names, keys and events that the tests build with.</summary>
internal static class Samples
{
    public static readonly ServerName Server = ServerName.Parse("example.org");

    public static readonly UserId Alice = UserId.Parse("@alice:example.org");

    public static readonly EventId EventA = EventId.FromHash(Enumerable.Repeat((byte)0xA5, 32).ToArray());

    public static readonly EventId EventB = EventId.FromHash(Enumerable.Repeat((byte)0xFB, 32).ToArray());

    public static readonly Ed25519SigningKey Key =
        Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:a_test"), [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    public static RoomVersionRules Rules(string version)
    {
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));
        return rules;
    }

    public static RoomId Room(RoomVersionRules rules) =>
        rules.RoomIdIsCreateHash ? RoomId.FromCreateEvent(EventA) : RoomId.Parse("!room:example.org");

    /// <summary>An id of the form of the version.</summary>
    public static EventId Id(RoomVersionRules rules, byte fill) => rules.EventIdForm == IdentifierForm.DomainScoped
        ? EventId.Parse($"${fill}:example.org")
        : EventId.FromHash(Enumerable.Repeat(fill, 32).ToArray(), rules.EventIdForm);

    /// <summary>Builds an event of any version.</summary>
    public static byte[] Build(RoomVersionRules rules, string type, string? stateKey, string content, out EventId id)
    {
        using PooledByteBuffer output = new();
        EventId[] references = [Id(rules, 0xFB), Id(rules, 0xA5)];
        byte[] hashes = Enumerable.Repeat((byte)0x3E, 64).ToArray();
        EventDraft draft = new()
        {
            Rules = rules,
            Type = type,
            StateKey = stateKey,
            Sender = Alice,
            RoomId = rules.RoomIdIsCreateHash && type == "m.room.create" ? default : Room(rules),
            Content = Encoding.UTF8.GetBytes(content),
            PrevEvents = references,
            AuthEvents = references,
            PrevEventHashes = hashes,
            AuthEventHashes = hashes,
            EventId = rules.EventIdForm == IdentifierForm.DomainScoped ? EventId.Parse("$new:example.org") : default,
            Depth = 7,
            OriginServerTs = 1_700_000_000_123,
        };
        Assert.Equal(PduStatus.Ok, EventBuilder.Build(draft, Server, Key, output, out id));
        return output.WrittenSpan.ToArray();
    }

    public static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
