using Dendrite.Fast.Users;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>By which words somebody is found, and for which words is looked.</summary>
public sealed class DirectoryWordsTests
{
    [Fact]
    public void A_user_has_the_words_of_the_id_and_of_the_display_name()
    {
        var words = DirectoryWords.Of("@jean.luc:localhost", "Captain Jean-Luc PICARD");

        Assert.Equal(
            ["@jean.luc:localhost", "captain", "jean", "luc", "picard"], words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_without_spaces_is_found_from_each_character_on()
    {
        var words = DirectoryWords.Of("@a:localhost", "山田太郎 Äpfel");

        Assert.Equal(
            ["@a:localhost", "a", "äpfel", "太郎", "山田太郎", "田太郎", "郎"], words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_user_has_a_bounded_number_of_bounded_words()
    {
        var words = DirectoryWords.Of(
            "@a:localhost", string.Join(' ', Enumerable.Range(0, 100)) + " " + new string('x', 1_000));

        Assert.Equal(DirectoryWords.OfUserMax, words.Count);
        Assert.All(
            DirectoryWords.Of($"@{new string('y', 200)}:localhost", null), word => Assert.True(word.Length <= 128));
    }

    [Theory]
    [InlineData("Jean-Luc", "jean luc")]
    [InlineData("  PICARD  jean ", "picard jean")]
    [InlineData("@jean.luc:loc", "@jean.luc:loc")]
    [InlineData("@", "")]
    [InlineData("%_'\\", "")]
    [InlineData("ﬁ", "fi")]
    [InlineData("太郎", "太郎")]
    public void What_was_typed_is_looked_for_by_its_words_the_longest_first(string term, string expected)
    {
        var words = DirectoryWords.OfSearch(term);

        Assert.Equal(expected, string.Join(' ', words));
    }

    [Fact]
    public void Whoever_types_the_beginning_of_each_word_of_a_name_finds_it()
    {
        var names = ArbMap.Default.ArbFor<NonNull<string>>().Filter(name => name.Get.Length < 40);

        Prop.ForAll(names, name =>
        {
            var words = DirectoryWords.Of("@someone:localhost", name.Get);

            return DirectoryWords.OfSearch(name.Get).All(looked =>
                words.Count == DirectoryWords.OfUserMax
                || looked[0] == '@'
                || words.Any(word => word.StartsWith(looked, StringComparison.Ordinal)));
        }).QuickCheckThrowOnFailure();
    }
}
