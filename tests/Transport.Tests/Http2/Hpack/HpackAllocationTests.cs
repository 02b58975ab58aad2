using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>A connection's header blocks allocate nothing once its table is there.</summary>
[Collection(nameof(AllocationTests))]
public sealed class HpackAllocationTests
{
    private const int Rounds = 1000;

    [Fact]
    public void Decoding_allocates_nothing_also_where_entries_come_and_go()
    {
        byte[] block = [0x82, 0x84, .. LiteralsIntoTheTable(), 0xBE];
        var decoder = new HpackDecoder(HpackDecoder.TableBytesDefault, 65536);
        var destination = new byte[8192];
        var handler = default(CountingHandler);

        long allocated = Measure(() =>
        {
            HpackStatus stored = decoder.Decode(block, destination, ref handler, out _);
            HpackStatus followed = decoder.Decode(block, default, ref handler, out _);
            Assert.True(stored == HpackStatus.Ok && followed == HpackStatus.HeaderListTooLarge);
        });

        Assert.Equal(0, allocated);
        Assert.True(handler.Count > Rounds);
    }

    [Fact]
    public void Encoding_allocates_nothing()
    {
        var buffer = new byte[256];

        long allocated = Measure(() =>
        {
            bool isWritten = HpackEncoder.TryWriteStatus(buffer, 201, out _)
                & HpackEncoder.TryWriteDecimal(buffer, StaticTable.ContentLength, 1234567, out _)
                & HpackEncoder.TryWrite(buffer, StaticTable.ContentType, "application/json"u8, true, out _)
                & HpackEncoder.TryWrite(buffer, "X-Other"u8, "value"u8, false, out _);
            Assert.True(isWritten);
        });

        Assert.Equal(0, allocated);
    }

    // 2,700 bytes of literals a block, in a table of 4,096: each block evicts entries of the one before.
    private static byte[] LiteralsIntoTheTable()
    {
        var block = new List<byte>();
        for (int i = 0; i < 9; i++)
        {
            byte[] value = [.. Enumerable.Repeat((byte)('a' + i), 300)];
            var encoded = new byte[HuffmanCode.EncodedLength(value)];
            HuffmanCode.Encode(value, encoded);
            block.AddRange([0x44, 0xFF, (byte)((encoded.Length - 127) | 0x80), (byte)((encoded.Length - 127) >> 7)]);
            block.AddRange(encoded);
        }

        return [.. block];
    }

    private static long Measure(Action action)
    {
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private struct CountingHandler : IHeaderFieldHandler
    {
        public int Count { get; private set; }

        public bool OnField(ByteSlice name, ByteSlice value, int staticIndex)
        {
            Count++;
            return true;
        }
    }
}
