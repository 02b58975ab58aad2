using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests;

public sealed class PercentDecodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData("%21room%3Aexample.org", "!room:example.org")]
    [InlineData("a%2Fb%2fc", "a/b/c")]
    [InlineData("a+b", "a+b")]
    [InlineData("%E2%82%AC", "€")]
    [InlineData("%25%32%46", "%2F")]
    [InlineData("%00", "\0")]
    public void Text_is_decoded_once(string raw, string text)
    {
        Assert.True(PercentDecoding.TryDecodeToString(Encoding.ASCII.GetBytes(raw), out string? decoded));
        Assert.Equal(text, decoded);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("a%2")]
    [InlineData("%zz")]
    [InlineData("%2g")]
    [InlineData("%%20")]
    [InlineData("% 1")]
    [InlineData("%FF")]
    [InlineData("%C3")]
    [InlineData("%ED%A0%80")]
    public void Malformed_text_is_refused(string raw)
    {
        Assert.False(PercentDecoding.TryDecodeToString(Encoding.ASCII.GetBytes(raw), out string? decoded));
        Assert.Null(decoded);
    }

    [Fact]
    public void Bytes_that_are_not_text_decode_into_a_buffer()
    {
        Span<byte> buffer = stackalloc byte[8];

        Assert.True(PercentDecoding.TryDecode("a%FFb"u8, buffer, out int written));

        Assert.Equal<byte>([(byte)'a', 0xFF, (byte)'b'], buffer[..written].ToArray());
        Assert.Throws<ArgumentException>(() => PercentDecoding.TryDecode("abc"u8, new byte[2], out _));
    }

    [Fact]
    public void Decoding_agrees_with_the_framework_on_valid_input()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            string valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
            string raw = Uri.EscapeDataString(valid);
            return PercentDecoding.TryDecodeToString(Encoding.ASCII.GetBytes(raw), out string? decoded)
                && decoded == Uri.UnescapeDataString(raw) && decoded == valid;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Long_text_is_decoded_as_well()
    {
        string raw = string.Concat(Enumerable.Repeat("%41b", 1000));

        Assert.True(PercentDecoding.TryDecodeToString(Encoding.ASCII.GetBytes(raw), out string? decoded));
        Assert.Equal(string.Concat(Enumerable.Repeat("Ab", 1000)), decoded);
    }
}
