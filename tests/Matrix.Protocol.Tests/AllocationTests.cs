using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests;

/// <summary>Entry points that allocate nothing once their scratch memory has grown.</summary>
public sealed class AllocationTests
{
    private static readonly RoomVersionRules Rules = Samples.Rules("12");

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
