using System.Text;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class StoredTextTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Property]
    public bool Any_text_is_stored_as_utf8_without_nul_and_read_back(char[] units)
    {
        string text = new(units);

        string stored = StoredText.Encode(text);

        return !stored.Contains('\0', StringComparison.Ordinal)
            && Strict.GetString(Strict.GetBytes(stored)) == stored
            && StoredText.Decode(stored) == text;
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("\U0010FFFF")]
    [InlineData("\U0010FFFF0")]
    [InlineData("\U0010FFFF\0\U0010FFFF2\uDFFF")]
    public void Awkward_text_is_stored_and_read_back(string text)
    {
        string stored = StoredText.Encode(text);

        Assert.DoesNotContain('\0', stored);
        Assert.Equal(stored, Strict.GetString(Strict.GetBytes(stored)));
        Assert.Equal(text, StoredText.Decode(stored));
    }

    [Fact]
    public void Usual_text_is_stored_as_it_is()
    {
        const string Text = "m.room.member @a:b 😀 é";

        Assert.Same(Text, StoredText.Encode(Text).Length == Text.Length ? Text : string.Empty);
        Assert.Equal(Text, StoredText.Encode(Text));
    }
}
