using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class SearchGramsTests
{
    private const string Letters = "abc пр אב 天气のカ한국 😀❤";

    private static readonly RoomNid Room = new(7);
    private static readonly UserNid Sender = new(9);

    [Property(MaxTest = 2000)]
    public bool A_part_of_a_text_has_no_gram_that_the_text_has_not(byte[] units, byte from, byte length)
    {
        string text = SearchText.Fold(string.Concat(units.Select(unit => Letters[unit % Letters.Length])));
        int start = text.Length == 0 ? 0 : from % text.Length;
        string part = SearchText.Fold(text.Substring(start, Math.Min(length, text.Length - start)));

        return part.Split(' ').SelectMany(SearchGrams.OfTerm).All(GramsOf(text).Contains);
    }

    [Theory]
    [InlineData("天气")]
    [InlineData("猫")]
    [InlineData("ねこ")]
    [InlineData("한국")]
    [InlineData("😀")]
    [InlineData("the")]
    [InlineData("про")]
    public void A_word_of_any_script_has_a_gram(string word) => Assert.NotEmpty(SearchGrams.OfTerm(word));

    [Theory]
    [InlineData("ok", 0)]
    [InlineData("%", 0)]
    [InlineData("", 0)]
    [InlineData("the", 1)]
    [InlineData("weather", 5)]
    [InlineData("天气预报", 3)]
    [InlineData("ok天气", 1)]
    public void A_term_has_as_few_grams_as_will_do(string term, int count) =>
        Assert.Equal(count, SearchGrams.OfTerm(term).Length);

    [Fact]
    public void Grams_keep_their_form()
    {
        Assert.Equal("7tjvc rxbyq 4bocr kwipa t7sb2", string.Join(' ', SearchGrams.OfTerm("weather")));
        Assert.Equal(
            "jwvtq pkdb7 ywgsz 24juo 3sfga 56uaz",
            SearchGrams.OfEntry("天气 ok", Room, Sender, SearchKey.Topic));
    }

    [Fact]
    public void Room_sender_and_key_are_grams()
    {
        HashSet<string> grams = GramsOf("x");

        Assert.Equal([SearchGrams.OfRoom(Room), SearchGrams.OfSender(Sender)], grams.OrderBy(
            gram => gram == SearchGrams.OfRoom(Room) ? 0 : 1));
        Assert.NotEqual(SearchGrams.OfRoom(new(9)), SearchGrams.OfSender(new(9)));
    }

    private static HashSet<string> GramsOf(string folded) =>
        [.. SearchGrams.OfEntry(folded, Room, Sender, SearchKey.Body).Split(' ')];
}
