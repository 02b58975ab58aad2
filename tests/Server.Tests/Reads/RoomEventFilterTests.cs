using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RoomEventFilterTests
{
    [Fact]
    public void An_empty_filter_passes_everything()
    {
        var filter = Parse("{}");

        Assert.True(filter.Matches("m.room.message"u8, "@a:b"u8, hasUrl: false));
        Assert.True(filter.AllowsRoom("!r:b"u8));
        Assert.False(filter.LooksAtEvents);
        Assert.Null(filter.Limit);
    }

    [Fact]
    public void An_empty_list_of_types_excludes_everything()
    {
        var filter = Parse("""{"types":[]}""");

        Assert.False(filter.Matches("m.room.message"u8, "@a:b"u8, hasUrl: false));
    }

    [Fact]
    public void An_exclusion_wins_over_an_inclusion()
    {
        var filter = Parse("""
            {"types":["m.room.*"],"not_types":["m.room.member"],"senders":["@a:b"],"not_senders":["@c:d","@a:b"]}
            """);

        Assert.True(filter.AllowsType("m.room.name"u8));
        Assert.False(filter.AllowsType("m.room.member"u8));
        Assert.False(filter.AllowsSender("@a:b"u8));
    }

    [Theory]
    [InlineData("""{"contains_url":true}""", true, true)]
    [InlineData("""{"contains_url":true}""", false, false)]
    [InlineData("""{"contains_url":false}""", true, false)]
    [InlineData("""{"contains_url":false}""", false, true)]
    [InlineData("""{"contains_url":null}""", true, true)]
    public void Contains_url_keeps_what_it_names(string json, bool hasUrl, bool expected)
        => Assert.Equal(expected, Parse(json).Matches("m.room.message"u8, "@a:b"u8, hasUrl));

    [Fact]
    public void Rooms_are_included_and_excluded_by_exact_id()
    {
        var filter = Parse("""{"rooms":["!a:b","!c:d"],"not_rooms":["!c:d"]}""");

        Assert.True(filter.AllowsRoom("!a:b"u8));
        Assert.False(filter.AllowsRoom("!c:d"u8));
        Assert.False(filter.AllowsRoom("!e:f"u8));
    }

    [Fact]
    public void Lazy_loading_and_limit_are_read()
    {
        var filter = Parse("""{"limit":25,"lazy_load_members":true,"include_redundant_members":true,"other":1}""");

        Assert.Equal(25, filter.Limit);
        Assert.True(filter.LazyLoadMembers);
        Assert.True(filter.IncludeRedundantMembers);
    }

    [Theory]
    [InlineData("[]", "M_BAD_JSON")]
    [InlineData("{", "M_NOT_JSON")]
    [InlineData("""{"types":"m.room.message"}""", "M_BAD_JSON")]
    [InlineData("""{"types":[1]}""", "M_BAD_JSON")]
    [InlineData("""{"types":["\ud800"]}""", "M_BAD_JSON")]
    [InlineData("""{"limit":"5"}""", "M_BAD_JSON")]
    [InlineData("""{"limit":-1}""", "M_BAD_JSON")]
    [InlineData("""{"limit":1.5}""", "M_BAD_JSON")]
    [InlineData("""{"lazy_load_members":"yes"}""", "M_BAD_JSON")]
    public void A_filter_of_the_wrong_shape_is_refused(string json, string code)
    {
        var refusal = Assert.Throws<MatrixException>(() => Parse(json));

        Assert.Equal(code, refusal.Error.Code);
    }

    [Fact]
    public void A_list_over_its_limit_is_refused()
    {
        var types = string.Join(',', Enumerable.Repeat("\"a\"", RoomEventFilter.ListEntriesMax + 1));

        var refusal = Assert.Throws<MatrixException>(() => Parse($$"""{"types":[{{types}}]}"""));

        Assert.Equal("M_BAD_JSON", refusal.Error.Code);
    }

    [Property(MaxTest = 2_000)]
    public Property A_pattern_matches_what_the_naive_oracle_matches()
    {
        var pairs =
            from pattern in TextOf("ab.*", 8)
            from type in TextOf("ab.", 10)
            select (pattern, type);
        return Prop.ForAll(
            pairs.ToArbitrary(),
            static pair => new TypePattern(Encoding.UTF8.GetBytes(pair.pattern))
                .Matches(Encoding.UTF8.GetBytes(pair.type)) == Glob(pair.pattern, pair.type));
    }

    [Property(MaxTest = 1_000)]
    public Property A_filter_passes_what_the_naive_oracle_passes()
    {
        var cases =
            from types in MaybeListOf(TextOf("ab*", 3))
            from notTypes in MaybeListOf(TextOf("ab*", 3))
            from senders in MaybeListOf(TextOf("xy", 2))
            from notSenders in MaybeListOf(TextOf("xy", 2))
            from url in Gen.Elements(true, false, (bool?)null)
            from type in TextOf("ab", 3)
            from sender in TextOf("xy", 2)
            from hasUrl in Gen.Elements(true, false)
            select (types, notTypes, senders, notSenders, url, type, sender, hasUrl);
        return Prop.ForAll(cases.ToArbitrary(), static c =>
        {
            Dictionary<string, object?> json = new() { ["contains_url"] = c.url };
            Add(json, "types", c.types);
            Add(json, "not_types", c.notTypes);
            Add(json, "senders", c.senders);
            Add(json, "not_senders", c.notSenders);
            var expected = (c.types?.Any(p => Glob(p, c.type)) ?? true)
                && !(c.notTypes?.Any(p => Glob(p, c.type)) ?? false)
                && (c.senders?.Contains(c.sender) ?? true)
                && !(c.notSenders?.Contains(c.sender) ?? false)
                && (c.url is null || c.url == c.hasUrl);

            var filter = RoomEventFilter.Parse(JsonSerializer.SerializeToUtf8Bytes(json));

            return expected == filter.Matches(
                Encoding.UTF8.GetBytes(c.type), Encoding.UTF8.GetBytes(c.sender), c.hasUrl);
        });
    }

    private static void Add(Dictionary<string, object?> json, string name, string[]? list)
    {
        if (list is not null)
        {
            json[name] = list;
        }
    }

    private static Gen<string> TextOf(string alphabet, int lengthMax) =>
        from length in Gen.Choose(0, lengthMax)
        from text in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(text);

    private static Gen<string[]?> MaybeListOf(Gen<string> entry) =>
        from present in Gen.Elements(true, true, false)
        from count in Gen.Choose(0, 3)
        from list in Gen.ArrayOf(entry, count)
        select present ? list : null;

    private static bool Glob(string pattern, string text)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        if (pattern[0] == '*')
        {
            return Enumerable.Range(0, text.Length + 1).Any(skip => Glob(pattern[1..], text[skip..]));
        }

        return text.Length > 0 && text[0] == pattern[0] && Glob(pattern[1..], text[1..]);
    }

    private static RoomEventFilter Parse(string json) => RoomEventFilter.Parse(Encoding.UTF8.GetBytes(json));
}
