using System.Globalization;
using System.Text;
using Dendrite.Fast.Transport.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

public sealed class HpackEncoderTests
{
    [Fact]
    public void Every_status_is_decoded_to_its_digits()
    {
        Span<byte> buffer = stackalloc byte[HpackEncoder.StatusBytesMax];
        var reader = new BlockReader();
        for (int status = 100; status <= 999; status++)
        {
            Assert.True(HpackEncoder.TryWriteStatus(buffer, status, out int written));
            Assert.Equal(HpackStatus.Ok, reader.Read(buffer[..written]));

            Field field = Assert.Single(reader.Fields);
            Assert.Equal((":status", status.ToString(CultureInfo.InvariantCulture)), (field.Name, field.Value));
            Assert.Equal(status is 200 or 204 or 206 or 304 or 400 or 404 or 500, written == 1);
        }

        Assert.False(HpackEncoder.TryWriteStatus(buffer[1..], 200, out int nothing));
        Assert.Equal(0, nothing);
    }

    [Fact]
    public void Any_field_is_decoded_to_itself_and_leaves_no_trace_in_the_table()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(0, 3).ToArbitrary(),
            (name, value, kind) =>
            {
                name = [.. (name ?? []).Select(b => b is >= (byte)'A' and <= (byte)'Z' ? (byte)'-' : b)];
                value ??= [];
                bool isHuffmanWanted = kind >= 2;
                var buffer = new byte[HpackEncoder.FieldBytesMax(name.Length, value.Length)];
                int written;
                Assert.True(kind % 2 == 0
                    ? HpackEncoder.TryWrite(buffer, name, value, isHuffmanWanted, out written)
                    : HpackEncoder.TryWriteSecret(buffer, name, value, isHuffmanWanted, out written));
                var reader = new BlockReader();
                Assert.Equal(HpackStatus.Ok, reader.Read(buffer.AsSpan(0, written)));
                Assert.Equal(
                    new Field(Encoding.Latin1.GetString(name), Encoding.Latin1.GetString(value)),
                    Assert.Single(reader.Fields));
                Assert.Equal(HpackStatus.CompressionError, reader.Read("be"));
                Assert.False(HpackEncoder.TryWrite(buffer.AsSpan(1), name, value, isHuffmanWanted, out _));
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_indexed_name_is_decoded_to_itself()
    {
        foreach (string value in (string[])["", "a", "application/json", new string('\0', 200), new string('v', 300)])
        {
            byte[] bytes = Encoding.ASCII.GetBytes(value);
            var buffer = new byte[HpackEncoder.FieldBytesMax(0, bytes.Length)];
            for (int index = 1; index <= StaticTable.Count; index++)
            {
                Assert.True(HpackEncoder.TryWrite(buffer, index, bytes, index % 2 == 0, out int written));
                AssertDecodes(buffer.AsSpan(0, written), OracleEncoder.StaticField(index).Name, value);
                Assert.True(HpackEncoder.TryWriteSecret(buffer, index, bytes, index % 2 == 0, out written));
                AssertDecodes(buffer.AsSpan(0, written), OracleEncoder.StaticField(index).Name, value);
                Assert.Equal(0x10, buffer[0] & 0xF0);
                Assert.False(HpackEncoder.TryWrite(buffer.AsSpan(1), index, bytes, false, out _));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(1234567)]
    [InlineData(long.MaxValue)]
    public void A_number_is_written_as_digits(long value)
    {
        var buffer = new byte[HpackEncoder.DecimalFieldBytesMax];

        Assert.True(HpackEncoder.TryWriteDecimal(buffer, StaticTable.ContentLength, value, out int written));

        AssertDecodes(
            buffer.AsSpan(0, written), "content-length", value.ToString(CultureInfo.InvariantCulture));
        Assert.False(HpackEncoder.TryWriteDecimal(buffer.AsSpan(1), StaticTable.ContentLength, value, out _));
    }

    [Fact]
    public void A_constant_field_is_rendered_as_short_as_it_goes()
    {
        byte[] known = HpackEncoder.Render("Content-Type"u8, "application/json"u8);
        byte[] other = HpackEncoder.Render("X-Other"u8, "\0\0"u8);

        AssertDecodes(known, "content-type", "application/json");
        AssertDecodes(other, "x-other", "\0\0");
        Assert.Equal(2 + 1 + HuffmanCode.EncodedLength("application/json"u8), known.Length);
        Assert.Equal(1 + 1 + 7 + 1 + 2, other.Length);
    }

    private static void AssertDecodes(ReadOnlySpan<byte> block, string name, string value)
    {
        var reader = new BlockReader();
        Assert.Equal(HpackStatus.Ok, reader.Read(block));
        Assert.Equal(new Field(name, value), Assert.Single(reader.Fields));
    }
}
