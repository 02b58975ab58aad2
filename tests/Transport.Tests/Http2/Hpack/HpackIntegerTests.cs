using Dendrite.Fast.Transport.Http2;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

public sealed class HpackIntegerTests
{
    // Source: RFC 7541, appendix C.1.
    [Theory]
    [InlineData("0a", 5, 10)]
    [InlineData("1f9a0a", 5, 1337)]
    [InlineData("2a", 8, 42)]
    public void The_examples_of_the_rfc_go_both_ways(string hex, int prefixBits, int value)
    {
        byte[] encoded = Convert.FromHexString(hex);
        var buffer = new byte[HpackInteger.BytesMax];
        int at = 0;

        Assert.True(HpackInteger.TryRead(encoded, prefixBits, ref at, out int read));
        int written = HpackInteger.Write(buffer, 0, prefixBits, value);

        Assert.Equal((value, encoded.Length), (read, at));
        Assert.Equal(encoded, buffer[..written]);
    }

    [Fact]
    public void Reading_undoes_writing_and_flags_are_apart()
    {
        Gen<(int, int)> cases = Gen.Choose(0, HpackInteger.ValueMax).Zip(Gen.Choose(1, 8), (a, b) => (a, b));
        Prop.ForAll(cases.ToArbitrary(), input =>
        {
            (int value, int prefixBits) = input;
            byte flags = (byte)(0xFF << prefixBits);
            var buffer = new byte[HpackInteger.BytesMax];
            int written = HpackInteger.Write(buffer, flags, prefixBits, value);
            int at = 0;
            return HpackInteger.TryRead(buffer, prefixBits, ref at, out int read)
                && read == value && at == written && (buffer[0] & flags) == flags;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("", "nothing there")]
    [InlineData("1f", "no continuation")]
    [InlineData("1f80", "an unfinished continuation")]
    [InlineData("1fe2ffff7f", "one above the largest value")]
    [InlineData("1fffffffff0f", "more than 31 bits")]
    [InlineData("1fffffffff7f", "35 bits")]
    [InlineData("1f808080808000", "six bytes of continuation")]
    [InlineData("1fffffffffffffffffff01", "ten bytes of continuation")]
    public void Malformed_integers_are_refused(string hex, string reason)
    {
        int at = 0;

        bool isRead = HpackInteger.TryRead(Convert.FromHexString(hex), 5, ref at, out _);

        Assert.False(isRead, reason);
    }

    [Theory]
    [InlineData("1fe1ffff7f", HpackInteger.ValueMax)]
    [InlineData("1f8080808000", 31)]
    [InlineData("1f00", 31)]
    public void The_largest_value_and_padding_with_zeros_are_taken(string hex, int value)
    {
        int at = 0;

        Assert.True(HpackInteger.TryRead(Convert.FromHexString(hex), 5, ref at, out int read));

        Assert.Equal(value, read);
    }
}
