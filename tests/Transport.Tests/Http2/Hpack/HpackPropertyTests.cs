using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>Laws of the decoder and its table, against encoders and tables that are obviously right.</summary>
public sealed class HpackPropertyTests
{
    private const int BlocksPerCase = 12;

    private static int Cases => Nightly.Pick(60, 3000);

    [Theory]
    [InlineData(4096)]
    [InlineData(256)]
    [InlineData(100)]
    [InlineData(0)]
    public void Decoding_undoes_encoding(int tableBytesMax)
    {
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new Random(seed);
            var encoder = new OracleEncoder(random, tableBytesMax);
            var reader = new BlockReader(tableBytesMax);
            for (int i = 0; i < BlocksPerCase; i++)
            {
                List<Field> fields = RandomFields(random);
                byte[] block = encoder.Encode(fields);

                Assert.Equal(HpackStatus.Ok, reader.Read(block));
                Assert.Equal(fields, reader.Fields);
                Assert.Equal(
                    fields.Select(field => StaticTable.IndexOfName(field.NameBytes)), reader.NameIndexes);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(200)]
    public void What_is_not_stored_enters_the_table_all_the_same(int tableBytesMax)
    {
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new Random(seed);
            var encoder = new OracleEncoder(random, tableBytesMax);
            var reader = new BlockReader(tableBytesMax);
            for (int i = 0; i < BlocksPerCase; i++)
            {
                List<Field> fields = RandomFields(random);
                byte[] block = encoder.Encode(fields);
                bool isShort = i < BlocksPerCase - 1 && random.Next(2) == 0;
                reader.DestinationBytes = isShort ? random.Next(200) : 65536;
                reader.FieldsMax = random.Next(4) == 0 ? random.Next(1, 6) : int.MaxValue;

                HpackStatus status = reader.Read(block);

                Assert.NotEqual(HpackStatus.CompressionError, status);
                Assert.Equal(fields.Take(reader.Fields.Count), reader.Fields);
                Assert.True(status != HpackStatus.Ok || reader.Fields.Count == fields.Count);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(300)]
    [InlineData(64)]
    [InlineData(0)]
    public void The_ring_agrees_with_a_list(int capacityMax)
    {
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new Random(seed);
            var ring = new HpackDynamicTable(capacityMax);
            var list = new OracleTable(capacityMax);
            for (int i = 0; i < 200; i++)
            {
                int kind = random.Next(20);
                if (kind == 0)
                {
                    int capacity = random.Next(capacityMax + 1);
                    Assert.True(ring.TrySetCapacity(capacity));
                    list.SetCapacity(capacity);
                }
                else
                {
                    var field = new Field(RandomText(random, 40), RandomText(random, kind == 1 ? 500 : 60));
                    ring.Insert([.. field.NameBytes, .. field.ValueBytes], field.Name.Length, kind);
                    list.Insert(field);
                }

                AssertSame(list, ring);
            }

            Assert.False(ring.TrySetCapacity(capacityMax + 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    private static void AssertSame(OracleTable list, HpackDynamicTable ring)
    {
        Assert.Equal((list.Fields.Count, list.Size), (ring.Count, ring.Size));
        Span<byte> buffer = stackalloc byte[600];
        for (int index = 0; index < ring.Count; index++)
        {
            Assert.True(ring.TryGet(index, out int nameLength, out int valueLength, out _));
            ring.CopyTo(index, buffer[..(nameLength + valueLength)]);
            Field field = list.Fields[index];
            Assert.Equal(field.Name, Encoding.Latin1.GetString(buffer[..nameLength]));
            Assert.Equal(field.Value, Encoding.Latin1.GetString(buffer.Slice(nameLength, valueLength)));
        }

        Assert.False(ring.TryGet(ring.Count, out _, out _, out _));
        Assert.False(ring.TryGet(-1, out _, out _, out _));
    }

    // Few names and values, so that indexes are used, and some that are new.
    private static List<Field> RandomFields(Random random)
    {
        var fields = new List<Field>();
        for (int count = random.Next(12); count > 0; count--)
        {
            fields.Add(random.Next(5) switch
            {
                0 => OracleEncoder.StaticField(random.Next(1, StaticTable.Count + 1)),
                1 => new Field("name" + random.Next(4), "value" + random.Next(4)),
                2 => new Field("x-large", new string('v', random.Next(300))),
                3 => new Field(RandomText(random, 20), RandomText(random, 20)),
                _ => OracleEncoder.StaticField(random.Next(1, StaticTable.Count + 1)) with
                {
                    Value = RandomText(random, 40),
                },
            });
        }

        return fields;
    }

    private static string RandomText(Random random, int lengthMax)
    {
        var bytes = new byte[random.Next(lengthMax + 1)];
        random.NextBytes(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    private static Arbitrary<int> Seeds() => ArbMap.Default.GeneratorFor<int>().ToArbitrary();
}
