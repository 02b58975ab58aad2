using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests;

public sealed class UnpaddedBase64Tests
{
    [Property]
    public void Both_alphabets_round_trip_with_and_without_padding(byte[] data)
    {
        string standard = UnpaddedBase64.Encode(data);
        string url = UnpaddedBase64.EncodeUrl(data);
        byte[] output = new byte[data.Length];

        Assert.Equal(Convert.ToBase64String(data).TrimEnd('='), standard);
        Assert.Equal(standard.Replace('+', '-').Replace('/', '_'), url);
        Assert.True(UnpaddedBase64.TryDecode(standard, output, out int length));
        Assert.Equal(data, output[..length]);
        Assert.True(UnpaddedBase64.TryDecode(Convert.ToBase64String(data), output, out length));
        Assert.Equal(data, output[..length]);
        Assert.True(UnpaddedBase64.TryDecodeUrl(url, output, out length));
        Assert.Equal(data, output[..length]);
        Assert.Equal(UnpaddedBase64.EncodedLength(data.Length), url.Length);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AA A")]
    [InlineData("AAAé")]
    [InlineData("AA-_")]
    [InlineData("=")]
    public void Other_text_is_refused(string text)
    {
        byte[] output = new byte[16];

        bool decoded = UnpaddedBase64.TryDecode(text, output, out _);

        Assert.False(decoded);
    }

    [Fact]
    public void Leftover_bits_are_ignored_in_the_standard_alphabet_and_refused_in_ids()
    {
        byte[] output = new byte[4];

        Assert.True(UnpaddedBase64.TryDecode("AB", output, out int length));
        Assert.Equal(1, length);
        Assert.Equal(0, output[0]);
        Assert.False(UnpaddedBase64.TryDecodeUrl("AB", output, out _));
    }

    [Fact]
    public void Output_that_is_too_short_is_refused()
    {
        byte[] output = new byte[2];

        bool decoded = UnpaddedBase64.TryDecode("AAAA", output, out _);

        Assert.False(decoded);
    }
}
