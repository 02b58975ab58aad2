using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

public sealed class HpackDecoderTests
{
    // "a: b" as a literal that enters the table, and as one that does not.
    private const string Indexed = "4001610162";
    private const string NotIndexed = "0001610162";

    [Theory]
    [InlineData("80", "index 0")]
    [InlineData("be", "an index one beyond the table")]
    [InlineData("ff80808001", "an index far beyond the table")]
    [InlineData("ffffffffffffffff7f", "an index without end")]
    [InlineData("ff", "an unfinished index")]
    [InlineData("82ff80", "an unfinished index behind a field")]
    [InlineData("40", "a name that is missing")]
    [InlineData("400161", "a value that is missing")]
    [InlineData("40016105616263", "a value that is cut")]
    [InlineData("4005616263", "a name that is cut")]
    [InlineData("407f", "a name whose length is cut")]
    [InlineData("40ff8080808001", "a name whose length is too large")]
    [InlineData("41", "an indexed name without a value")]
    [InlineData("7e0162", "an indexed name one beyond the table")]
    [InlineData("0f2f0162", "an indexed name beyond the table, not to be indexed")]
    [InlineData("1f2f0162", "an indexed name beyond the table, never to be indexed")]
    [InlineData("4081ff0162", "a name that is padding only")]
    [InlineData("40016184ffffffff", "a value that is the end of the string")]
    [InlineData("400161821fff", "a value with too much padding")]
    [InlineData("4001618100", "a value with padding of zeros")]
    [InlineData("3fe21f", "a size update above what was told")]
    [InlineData("3fffffffff7f", "a size update without end")]
    [InlineData("8220", "a size update at the end of the block")]
    [InlineData("822082", "a size update between fields")]
    [InlineData("822001610162", "a size update between fields that could be read as a literal")]
    [InlineData("2020203fe11f82", "more than two size updates")]
    public void A_malformed_block_is_a_compression_error(string hex, string reason)
    {
        var reader = new BlockReader();

        HpackStatus status = reader.Read(hex);

        Assert.True(status == HpackStatus.CompressionError, reason);
    }

    [Theory]
    [InlineData("80", "index 0")]
    [InlineData("be", "an index one beyond the table")]
    [InlineData("40016184ffffffff", "a value that is the end of the string")]
    [InlineData("00016184ffffffff", "the same, not indexed")]
    [InlineData("400161821fff", "a value with too much padding")]
    [InlineData("40016105616263", "a value that is cut")]
    [InlineData("20", "a size update")]
    public void A_malformed_field_is_found_also_behind_what_is_thrown_away(string hex, string reason)
    {
        var reader = new BlockReader { DestinationBytes = 0 };

        HpackStatus status = reader.Read("82" + hex);

        Assert.True(status == HpackStatus.CompressionError, reason);
    }

    [Fact]
    public void An_empty_block_has_no_fields()
    {
        var reader = new BlockReader();

        Assert.Equal(HpackStatus.Ok, reader.Read(""));

        Assert.Empty(reader.Fields);
    }

    [Fact]
    public void Two_size_updates_may_begin_a_block()
    {
        var reader = new BlockReader();
        reader.Read(Indexed);

        Assert.Equal(HpackStatus.Ok, reader.Read("203fe11f82"));

        Assert.Equal(HpackStatus.CompressionError, reader.Read("be"));
    }

    [Fact]
    public void Empty_names_and_values_are_fields()
    {
        var reader = new BlockReader();

        Assert.Equal(HpackStatus.Ok, reader.Read("400000" + "be" + "008080"));

        Assert.Equal([new Field("", ""), new Field("", ""), new Field("", "")], reader.Fields);
    }

    [Fact]
    public void A_name_is_recognised_however_it_was_written()
    {
        var reader = new BlockReader();

        // Whole from the static table; literal, into the table; from there; with a name from there.
        HpackStatus status = reader.Read("83" + "40073a6d6574686f6403505554" + "be" + "7e0344454c" + "0001610162");

        Assert.Equal(HpackStatus.Ok, status);
        Assert.Equal(":method: POST|:method: PUT|:method: PUT|:method: DEL|a: b", string.Join('|', reader.Fields));
        Assert.Equal([2, 2, 2, 2, 0], reader.NameIndexes);
    }

    [Theory]
    [InlineData(33, HpackStatus.HeaderListTooLarge, 0)]
    [InlineData(34, HpackStatus.HeaderListTooLarge, 1)]
    [InlineData(67, HpackStatus.HeaderListTooLarge, 1)]
    [InlineData(68, HpackStatus.Ok, 2)]
    internal void A_list_counts_names_values_and_32_a_field(int listBytesMax, HpackStatus expected, int stored)
    {
        var reader = new BlockReader(listBytesMax: listBytesMax);

        HpackStatus status = reader.Read(NotIndexed + NotIndexed);

        Assert.Equal((expected, stored), (status, reader.Fields.Count));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    public void Memory_that_is_too_short_loses_fields_but_keeps_the_table_in_step(int destinationBytes, int stored)
    {
        var reader = new BlockReader { DestinationBytes = destinationBytes };

        // a: b, c: h (as Huffman), then :status: 209; all enter the table.
        Assert.Equal(HpackStatus.HeaderListTooLarge, reader.Read(Indexed + "400163819f" + "480332303982"));

        Assert.Equal(stored, reader.Fields.Count);
        reader.DestinationBytes = 1000;
        Assert.Equal(HpackStatus.Ok, reader.Read("c0bfbe"));
        Assert.Equal("a: b|c: h|:status: 209", string.Join('|', reader.Fields));
        Assert.Equal([0, 0, StaticTable.Status], reader.NameIndexes);
    }

    [Fact]
    public void A_handler_that_stops_is_told_nothing_more_and_the_table_stays_in_step()
    {
        var reader = new BlockReader { FieldsMax = 1 };

        Assert.Equal(HpackStatus.Stopped, reader.Read("82" + Indexed + "7e0163"));

        Assert.Equal(":method: GET", Assert.Single(reader.Fields).ToString());
        reader.FieldsMax = int.MaxValue;
        Assert.Equal(HpackStatus.Ok, reader.Read("bfbe"));
        Assert.Equal("a: b|a: c", string.Join('|', reader.Fields));
    }

    [Fact]
    public void A_field_larger_than_the_table_empties_it_whether_it_is_stored_or_not()
    {
        foreach (int destinationBytes in (int[])[0, 1000])
        {
            var reader = new BlockReader(tableBytesMax: 64) { DestinationBytes = destinationBytes };
            reader.Read(Indexed);

            reader.Read("400161" + "20" + new string('3', 64));

            Assert.Equal(HpackStatus.CompressionError, reader.Read("be"));
        }
    }

    [Fact]
    public void A_new_entry_may_take_the_name_of_the_one_it_evicts()
    {
        var reader = new BlockReader(tableBytesMax: 40);

        // The name (four bytes) lies in the only entry that fits; each new value moves through the ring.
        Assert.Equal(HpackStatus.Ok, reader.Read("40046e616d650161"));
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(HpackStatus.Ok, reader.Read("7e026263" + "be" + "7e0464656667"));
            Assert.Equal("name: bc|name: bc|name: defg", string.Join('|', reader.Fields));
        }
    }

    [Fact]
    public void A_table_of_no_bytes_takes_literals_but_keeps_none()
    {
        var reader = new BlockReader(tableBytesMax: 0);

        Assert.Equal(HpackStatus.Ok, reader.Read("20" + Indexed));

        Assert.Equal(HpackStatus.CompressionError, reader.Read("be"));
        Assert.Equal(HpackStatus.CompressionError, reader.Read("21"));
    }

    [Fact]
    public void A_block_that_decodes_to_far_more_than_its_limit_is_a_flood()
    {
        var reader = new BlockReader(listBytesMax: 8192);
        string entry = "4001617fd81e" + string.Concat(Enumerable.Repeat("62", 127 + 0x58 + (0x1E << 7)));
        Assert.Equal(HpackStatus.Ok, reader.Read(entry));
        byte[] bomb = [.. Enumerable.Repeat((byte)0xBE, 16 * 1024)];

        Assert.Equal(HpackStatus.Flood, reader.Read(bomb));

        Assert.Equal(2, reader.Fields.Count);
        Assert.Equal(HpackStatus.HeaderListTooLarge, reader.Read(bomb.AsSpan(0, 200)));
    }

    [Fact]
    public void The_bound_of_a_flood_follows_a_large_limit()
    {
        const int List = HpackDecoder.FloodBytesMin;
        var reader = new BlockReader(listBytesMax: List);
        byte[] block = [.. Enumerable.Repeat((byte)0x82, 2 * List / 42)];

        Assert.Equal(HpackStatus.HeaderListTooLarge, reader.Read(block));
    }
}
