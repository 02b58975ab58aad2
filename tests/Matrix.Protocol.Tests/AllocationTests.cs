using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests;

/// <summary>Entry points that allocate nothing once their scratch memory has grown.</summary>
public sealed class AllocationTests
{
    private static readonly RoomVersionRules Rules = Samples.Rules("12");

    private static readonly RoomId Room = Samples.Room(Rules);

    private static readonly byte[] Pdu = Samples.Build(
        Rules,
        "m.room.message",
        null,
        $"{{\"body\":\"{new string('x', 400)}\",\"format\":\"org.matrix.custom.html\",\"msgtype\":\"m.text\"}}",
        out _);

    // The same members in the reverse order at the top level.
    private static readonly byte[] Shuffled = Samples.Utf8(
        "{" + string.Join(", ", System.Text.Json.Nodes.JsonNode.Parse(Pdu)!.AsObject().Reverse()
            .Select(static member => $"\"{member.Key}\" : {member.Value!.ToJsonString()}")) + "}");

    [Fact]
    public void Canonicalising_and_hashing_a_canonical_event_allocates_nothing() => AllocatesNothing(Pdu);

    [Fact]
    public void Canonicalising_and_hashing_a_shuffled_event_allocates_nothing() => AllocatesNothing(Shuffled);

    [Fact]
    public void Building_an_event_allocates_the_string_of_its_id_only()
    {
        using PooledByteBuffer output = new();
        EventId[] references = [Samples.EventA];
        for (int i = 0; i < 100; i++)
        {
            Build(references, output);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Build(references, output);
        }

        // A string is a header, a length, 44 characters and their end, rounded up to eight bytes.
        long perEvent = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.True(perEvent <= 8 + 8 + 4 + (45 * 2) + 2, $"{perEvent} bytes an event");
    }

    private static void Build(EventId[] references, PooledByteBuffer output)
    {
        output.Clear();
        EventDraft draft = new()
        {
            Rules = Rules,
            Type = "m.room.message",
            Sender = Samples.Alice,
            RoomId = Room,
            Content = "{\"msgtype\":\"m.text\",\"body\":\"hello\"}"u8,
            PrevEvents = references,
            AuthEvents = references,
            Depth = 2,
            OriginServerTs = 1,
        };
        EventBuilder.Build(draft, Samples.Server, Samples.Key, output, out _);
    }

    private static void AllocatesNothing(byte[] pdu)
    {
        using PooledByteBuffer scratch = new();
        byte[] hash = new byte[EventLimits.HashBytes];
        for (int i = 0; i < 100; i++)
        {
            Hash(pdu, scratch, hash);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Hash(pdu, scratch, hash);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Hash(byte[] pdu, PooledByteBuffer scratch, byte[] hash)
    {
        EventFields.TryRead(Rules, pdu, scratch, out ReadOnlySpan<byte> canonical, out EventFields fields);
        EventHash.ContentHash(canonical, fields, hash);
        EventHash.ReferenceHash(Rules, canonical, fields, hash);
    }
}
