using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http2;
using Dendrite.Fast.Transport.Tests.Http2.Hpack;

namespace Dendrite.Fast.Transport.Tests.Fuzz;

/// <summary>
/// Mutated header blocks. A decoder that stores and one that only follows agree on every verdict, and on the table
/// afterwards; nothing is thrown, and <see cref="BlockReader"/> checks that nothing is written beyond the destination.
/// </summary>
public sealed class HpackFuzzTests
{
    private const int TableBytes = 512;

    // How many seeds; each makes a chain of blocks, of which about half are mutated.
    private static int Seeds => Nightly.Pick(2_000, 100_000);

    [Fact]
    public void Mutated_blocks_are_decoded_or_refused_alike_whether_stored_or_not()
    {
        int refused = 0;
        int accepted = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var encoder = new OracleEncoder(random, TableBytes);
            var storing = new BlockReader(TableBytes, listBytesMax: 1 << 20);
            var following = new BlockReader(TableBytes, listBytesMax: 1 << 20) { DestinationBytes = 0 };
            HpackStatus status = HpackStatus.Ok;
            for (int i = 0; i < 6 && status == HpackStatus.Ok; i++)
            {
                byte[] block = encoder.Encode(SomeFields(random));
                if (random.Next(2) == 0)
                {
                    block = Mutation.Of(block, random);
                }

                status = storing.Read(block);
                HpackStatus followed = following.Read(block);

                Assert.True(AreSame(status, followed, storing), $"seed {seed}, block {i}: {status}, {followed}");
                _ = status == HpackStatus.Ok ? accepted++ : refused++;
            }

            AssertSameTables(storing, following, status);
        }

        // The mutations neither miss all rules nor break all blocks.
        Assert.True(accepted > Seeds && refused > Seeds / 4, $"{accepted} accepted, {refused} refused");
    }

    // Without memory, fields without a byte fit, and all others do not.
    private static bool AreSame(HpackStatus stored, HpackStatus followed, BlockReader storing) => stored switch
    {
        HpackStatus.Ok => followed == (storing.Fields.All(field => field.Size == HpackDynamicTable.EntryOverhead)
            ? HpackStatus.Ok : HpackStatus.HeaderListTooLarge),
        HpackStatus.HeaderListTooLarge => followed == stored,
        _ => followed == stored,
    };

    private static void AssertSameTables(BlockReader storing, BlockReader following, HpackStatus status)
    {
        if (status == HpackStatus.CompressionError)
        {
            return;
        }

        following.DestinationBytes = 65536;
        for (int index = StaticTable.Count + 1; index <= StaticTable.Count + (TableBytes / 32); index++)
        {
            byte[] block = [(byte)(0x80 | index)];
            Assert.Equal(storing.Read(block), following.Read(block));
            Assert.Equal(storing.Fields, following.Fields);
            Assert.Equal(storing.NameIndexes, following.NameIndexes);
        }
    }

    private static List<Field> SomeFields(Random random)
    {
        var fields = new List<Field>();
        for (int count = random.Next(1, 8); count > 0; count--)
        {
            Field field = OracleEncoder.StaticField(random.Next(1, StaticTable.Count + 1));
            fields.Add(random.Next(3) == 0 ? field : field with { Value = "value" + random.Next(50) });
        }

        return fields;
    }
}
