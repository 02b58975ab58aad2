using System.Text;
using Dendrite.Fast.Transport.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

public sealed class HuffmanCodeTests
{
    // Source of the strings: RFC 7541, appendixes C.4 and C.6; of the single symbols: appendix B.
    public static TheoryData<string, string> Examples => new()
    {
        { "", "" },
        { "www.example.com", "f1e3c2e5f23a6ba0ab90f4ff" },
        { "no-cache", "a8eb10649cbf" },
        { "custom-key", "25a849e95ba97d7f" },
        { "custom-value", "25a849e95bb8e8b4bf" },
        { "302", "6402" },
        { "private", "aec3771a4b" },
        { "Mon, 21 Oct 2013 20:13:21 GMT", "d07abe941054d444a8200595040b8166e082a62d1bff" },
        { "https://www.example.com", "9d29ad171863c78f0b97c8e9ae82ae43d3" },
        { "307", "640eff" },
        { "gzip", "9bd9ab" },
        {
            "foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1",
            "94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007"
        },
        { "\0", "ffc7" },
        { "\\", "fffe1f" },
        { "\n", "fffffff3" },
        { "\x16", "fffffffb" },
        { "\xff", "fffffbbf" },
        { "\xf9", "ffffffef" },
        { "\x9f", "ffffef" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_rfc_go_both_ways(string text, string hex)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        byte[] encoded = Convert.FromHexString(hex);
        var buffer = new byte[bytes.Length + encoded.Length];

        Assert.Equal(encoded.Length, HuffmanCode.EncodedLength(bytes));
        Assert.Equal(encoded.Length, HuffmanCode.Encode(bytes, buffer));
        Assert.Equal(encoded, buffer[..encoded.Length]);
        Assert.True(HuffmanCode.TryDecode(encoded, buffer, out int length));
        Assert.Equal(bytes, buffer[..length]);
    }

    [Fact]
    public void Every_symbol_goes_both_ways_at_every_bit_offset()
    {
        Span<byte> encoded = stackalloc byte[64];
        Span<byte> decoded = stackalloc byte[64];
        for (int symbol = 0; symbol < 256; symbol++)
        {
            // Symbols of 5, 6, 7 and 8 bits before it move it to every offset.
            foreach (string before in (string[])["", "0", "00", "000", " ", "  ", "A", "AA", "&", "0 A&", "00000000"])
            {
                byte[] text = [.. Encoding.ASCII.GetBytes(before), (byte)symbol, (byte)'a', (byte)symbol];
                int encodedLength = HuffmanCode.Encode(text, encoded);

                Assert.True(HuffmanCode.TryDecode(encoded[..encodedLength], decoded, out int length));
                Assert.Equal(text, decoded[..length].ToArray());
            }
        }
    }

    [Fact]
    public void Decoding_undoes_encoding()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), text =>
        {
            text ??= [];
            var encoded = new byte[HuffmanCode.EncodedLength(text)];
            var decoded = new byte[text.Length];
            return HuffmanCode.Encode(text, encoded) == encoded.Length
                && HuffmanCode.TryDecode(encoded, decoded, out int length)
                && length == text.Length && decoded.AsSpan().SequenceEqual(text)
                && length <= HuffmanCode.DecodedBytesMax(encoded.Length);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_accepted_is_the_encoding_of_what_it_decodes_to()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), source =>
        {
            source ??= [];
            var decoded = new byte[HuffmanCode.DecodedBytesMax(source.Length)];
            if (!HuffmanCode.TryDecode(source, decoded, out int length))
            {
                return true;
            }

            var encoded = new byte[source.Length];
            return HuffmanCode.Encode(decoded.AsSpan(0, length), encoded) == source.Length
                && encoded.AsSpan().SequenceEqual(source);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ff", "eight bits of padding")]
    [InlineData("1fff", "eleven bits of padding behind a symbol")]
    [InlineData("1fffff", "nineteen bits of padding behind a symbol")]
    [InlineData("00", "padding of zeros")]
    [InlineData("1e", "padding that ends with a zero")]
    [InlineData("1b", "padding that begins with a zero")]
    [InlineData("ffffffff", "the end of the string")]
    [InlineData("fffffffc", "the end of the string with padding of zeros")]
    [InlineData("1ffffffffb", "the end of the string within a string")]
    [InlineData("ffffffff1e3c2e5f23a6ba0ab90f4ff0", "the end of the string before a string")]
    [InlineData("f1e3c2e5f23a6ba0ab90f4ffffffffff", "the end of the string behind a string")]
    [InlineData("fffe", "the beginning of a symbol")]
    [InlineData("fffffff0", "a symbol and padding of zeros")]
    public void Malformed_strings_are_refused(string hex, string reason)
    {
        var destination = new byte[64];

        bool isDecoded = HuffmanCode.TryDecode(Convert.FromHexString(hex), destination, out _);

        Assert.False(isDecoded, reason);
    }

    [Fact]
    public void A_string_that_does_not_fit_is_measured_and_nothing_is_written_beyond()
    {
        byte[] text = Encoding.ASCII.GetBytes("foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; \\\0\n");
        var encoded = new byte[HuffmanCode.EncodedLength(text)];
        HuffmanCode.Encode(text, encoded);
        for (int room = 0; room <= text.Length; room++)
        {
            var memory = new byte[text.Length + 8];

            Assert.True(HuffmanCode.TryDecode(encoded, memory.AsSpan(0, room), out int length));

            Assert.Equal(text.Length, length);
            Assert.Equal(-1, memory.AsSpan(room).IndexOfAnyExcept((byte)0));
            Assert.True(room < length || memory.AsSpan(0, length).SequenceEqual(text));
        }
    }
}
