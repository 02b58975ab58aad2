using System.Text;

namespace Dendrite.Fast.Transport.Tests;

public sealed class EntityTagsTests
{
    [Theory]
    [InlineData("\"\"", true)]
    [InlineData("\"abc\"", true)]
    [InlineData("W/\"abc\"", true)]
    [InlineData("\"a,b\\\"", true)]
    [InlineData("\"\u00E9\"", true)]
    [InlineData("abc", false)]
    [InlineData("\"abc", false)]
    [InlineData("w/\"abc\"", false)]
    [InlineData("\"a b\"", false)]
    [InlineData("\"a\u007F\"", false)]
    [InlineData("\"a\"b\"", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    public void A_tag_is_a_quoted_text_and_may_be_weak(string text, bool isValid) =>
        Assert.Equal(isValid, EntityTags.IsValid(Bytes(text)));

    // Source of the first four: RFC 9110, section 8.8.3.2.
    [Theory]
    [InlineData("W/\"1\"", "W/\"1\"", false, true)]
    [InlineData("W/\"1\"", "W/\"2\"", false, false)]
    [InlineData("W/\"1\"", "\"1\"", false, true)]
    [InlineData("\"1\"", "\"1\"", true, true)]
    [InlineData("\"1\"", "\"2\"", false, false)]
    public void Tags_compare_strongly_or_weakly(string left, string right, bool strongly, bool weakly)
    {
        Assert.Equal(strongly, EntityTags.Contains(Bytes(left), Bytes(right), isStrong: true));
        Assert.Equal(weakly, EntityTags.Contains(Bytes(left), Bytes(right), isStrong: false));
    }

    [Theory]
    [InlineData("\"a\", \"b\" ,\"x\"", true)]
    [InlineData(",, \"x\"", true)]
    [InlineData("\"a,\"\t,\tW/\"x\"", true)]
    [InlineData("*", true)]
    [InlineData("\"a\", *", false)]
    [InlineData("\"a\" \"x\"", false)]
    [InlineData("\"a, \"x\"", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    public void A_list_is_searched_up_to_what_is_malformed(string list, bool contains) =>
        Assert.Equal(contains, EntityTags.Contains(Bytes(list), "\"x\""u8, isStrong: false));

    [Fact]
    public void A_representation_without_a_tag_is_met_by_the_star_alone()
    {
        Assert.True(EntityTags.Contains("*"u8, default, isStrong: true));
        Assert.False(EntityTags.Contains("\"\""u8, default, isStrong: true));
        Assert.False(EntityTags.Contains("\"\""u8, default, isStrong: false));
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
