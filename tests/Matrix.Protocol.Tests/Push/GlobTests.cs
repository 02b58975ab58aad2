using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Push;

public sealed class GlobTests
{
    [Property(MaxTest = 3000)]
    public Property A_glob_agrees_with_plain_recursion() => Prop.ForAll(
        Text("aAbB?*é😀_ ").ToArbitrary(),
        Text("aAbBcéÉ😀_ -").ToArbitrary(),
        static (pattern, text) =>
        {
            bool expected = Matches(Runes(pattern), Runes(text));

            bool actual = Glob.Compile(pattern).IsMatch(Encoding.UTF8.GetBytes(text));

            Assert.Equal(expected, actual);
        });

    [Property(MaxTest = 3000)]
    public Property A_glob_of_words_matches_a_part_between_boundaries() => Prop.ForAll(
        Text("aAb?*é_ ").ToArbitrary(),
        Text("aAbBcé_ -").ToArbitrary(),
        static (pattern, text) =>
        {
            bool expected = MatchesWords(Runes(pattern), Runes(text));

            bool actual = Glob.Compile(pattern).IsMatchOfWords(Encoding.UTF8.GetBytes(text));

            Assert.Equal(expected, actual);
        });

    [Theory]
    [InlineData("lunc?*", "Lunch plans", true)]
    [InlineData("lunc?*", "LUNCH", true)]
    [InlineData("lunc?*", " lunch", false)]
    [InlineData("lunc?*", "lunc", false)]
    [InlineData("", "", true)]
    [InlineData("", "x", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "😀", true)]
    public void Values_match_as_the_specification_shows(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Compile(pattern).IsMatch(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("ex*ple", "An example event.", true)]
    [InlineData("ex*ple", "exple", true)]
    [InlineData("ex*ple", "An exciting triple-whammy", true)]
    [InlineData("ex*ple", "anexample", false)]
    [InlineData("cake", "cakes", false)]
    [InlineData("cake", "a CAKE!", true)]
    [InlineData("@bob", "hi @bob", true)]
    [InlineData("foo", "éfooé", true)]
    public void Bodies_match_by_words_as_the_specification_shows(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Glob.Compile(pattern).IsMatchOfWords(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Literals_have_no_wildcards()
    {
        Assert.True(Glob.CompileLiteral("a*b?").IsMatch("A*B?"u8));
        Assert.False(Glob.CompileLiteral("a*b?").IsMatch("axbx"u8));
    }

    [Fact]
    public void Patterns_up_to_the_limit_match_and_longer_ones_never()
    {
        string longest = new('a', Glob.PatternCharsMax);

        Assert.True(Glob.Compile(longest).IsMatch(Encoding.UTF8.GetBytes(longest)));
        Assert.True(Glob.Compile("*" + longest + "*").IsMatch(Encoding.UTF8.GetBytes("x" + longest + "x")));
        Assert.False(Glob.Compile(longest + "a").IsMatch(Encoding.UTF8.GetBytes(longest + "a")));
    }

    [Fact]
    public void A_hostile_pattern_on_the_largest_body_ends_soon()
    {
        Glob glob = Glob.Compile(string.Concat(Enumerable.Repeat("a*", Glob.PatternCharsMax - 1)) + "b");
        byte[] body = Encoding.UTF8.GetBytes(new string('a', EventLimits.EventBytesMax));
        TimeSpan before = Environment.CpuUsage.TotalTime;

        bool matches = glob.IsMatchOfWords(body);

        // Backtracking would not end in a lifetime; the bound leaves room for a debug build on a loaded machine.
        Assert.False(matches);
        Assert.True(Environment.CpuUsage.TotalTime - before < TimeSpan.FromSeconds(20));
    }

    private static Gen<string> Text(string alphabet) =>
        from count in Gen.Choose(0, 8)
        from runes in Gen.Elements(Runes(alphabet)).ArrayOf(count)
        select string.Concat(runes);

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static bool Matches(ReadOnlySpan<Rune> pattern, ReadOnlySpan<Rune> text)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        if (pattern[0].Value == '*')
        {
            return Matches(pattern[1..], text) || (!text.IsEmpty && Matches(pattern, text[1..]));
        }

        return !text.IsEmpty
            && (pattern[0].Value == '?' || Rune.ToLowerInvariant(pattern[0]) == Rune.ToLowerInvariant(text[0]))
            && Matches(pattern[1..], text[1..]);
    }

    private static bool MatchesWords(Rune[] pattern, Rune[] text)
    {
        for (int start = 0; start <= text.Length; start++)
        {
            for (int end = start; end <= text.Length; end++)
            {
                ReadOnlySpan<Rune> part = text.AsSpan(start, end - start);
                if (IsBoundary(text, start) && IsBoundary(text, end) && Matches(pattern, part))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBoundary(Rune[] text, int position) =>
        position == 0 || position == text.Length || !IsWord(text[position - 1]) || !IsWord(text[position]);

    private static bool IsWord(Rune rune) =>
        rune.Value is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
