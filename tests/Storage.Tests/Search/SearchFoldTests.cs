using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Text is folded as the standard says, which PostgreSQL's own normalisation knows as well.</summary>
public sealed class SearchFoldTests
{
    // Scripts, marks, ligatures, widths and surrogates side by side, so that random texts have what matters.
    private static readonly string[] Pieces =
    [
        "a", "A", " ", "\u0301", "\u0323", "\u0327", "é", "Å", "ﬁ", "ｶ", "ﾞ", "が", "한", "\u1112", "\u1161", "\u11ab",
        "Σ", "ς", "①", "㍿", "\uFE0F", "\u200D", "😀", "\uD800", "\uDC00", "\0", "\t", "Ⅻ", "ẛ̣", "ſ", "中", "\u05BC",
    ];

    [Theory]
    [InlineData("Ｈｅｌｌｏ　Ｗｏｒｌｄ", "hello world")]
    [InlineData("ｶﾞｷﾞ", "ガギ")]
    [InlineData("Cafe\u0301", "café")]
    [InlineData("ΟΔΟΣ οδος", "οδοσ οδοσ")]
    [InlineData("ﬁnd №①", "find no1")]
    [InlineData("\u1112\u1161\u11ab국", "한국")]
    [InlineData("❤\uFE0F 👨\u200D👩", "❤ 👨👩")]
    [InlineData("\u200Fשלום\u200F", "שלום")]
    [InlineData(" \t a \r\n\u3000 b  ", "a b")]
    [InlineData("天气预报", "天气预报")]
    [InlineData("", "")]
    public void Text_that_reads_alike_folds_alike(string text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void What_is_no_text_counts_as_a_space() =>
        Assert.Equal("a b c d e", SearchText.Fold("a\0b\uD800c\u0007d\uDC00\uD800e"));

    [Property(MaxTest = 2000)]
    public bool Folding_what_is_folded_changes_nothing(byte[] pieces)
    {
        string once = SearchText.Fold(Join(pieces));

        return SearchText.Fold(once) == once;
    }

    [Fact]
    public void Only_the_first_units_of_a_huge_text_count()
    {
        string text = new string('x', SearchText.UnitsMax - 1) + "😀tail";

        Assert.Equal(new string('x', SearchText.UnitsMax - 1), SearchText.Fold(text));
    }

    [Fact]
    public async Task Each_code_point_is_composed_as_postgres_has_it()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        IReadOnlyList<object?[]> rows = await store.QueryAsync(
            """
            select code, normalize(chr(code), nfkc) from generate_series(161, 1114109) code
            where code not between 55296 and 57343 and normalize(chr(code), nfkc) <> chr(code)
                or code between 161 and 55203
            """);

        Assert.True(rows.Count > 55_000);
        Assert.Empty(rows.Where(row => !IsIgnored((int)row[0]!))
            .Where(row => SearchText.Fold(char.ConvertFromUtf32((int)row[0]!)) != Plain((string)row[1]!))
            .Select(row => $"{row[0]:X}"));
    }

    [Fact]
    public async Task Sequences_are_composed_as_postgres_has_it()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        var random = new Random(5);
        string[] marks = [.. Enumerable.Range(0x300, 0x70).Where(code => code != 0x34F).Select(char.ConvertFromUtf32)];
        string[] texts = [.. Enumerable.Range(0, 500).Select(_ => string.Concat(
            "aeioucnszygkw"[random.Next(13)],
            string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => marks[random.Next(marks.Length)]))))];
        string list = string.Join(", ", texts.Select((text, index) => $"({index}, '{text}')"));

        IReadOnlyList<object?[]> rows = await store.QueryAsync(
            $"select n, normalize(t, nfkc) from (values {list}) v(n, t) order by n");

        Assert.Equal(rows.Select(row => Plain((string)row[1]!)), texts.Select(SearchText.Fold));
    }

    private static string Join(byte[] pieces) =>
        string.Concat(pieces.Select(piece => Pieces[piece % Pieces.Length]));

    // Besides what is invisible: the runtime has no lower case of the dotted capital I, whose parts have one.
    private static bool IsIgnored(int code) =>
        code == 0x130 || SearchText.Fold($"x{char.ConvertFromUtf32(code)}y") == "xy";

    /// <summary>What folding does besides composing.</summary>
    private static string Plain(string composed)
    {
        var plain = new StringBuilder();
        foreach (Rune rune in composed.EnumerateRunes())
        {
            bool isIgnored = Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
            bool isMark = Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
            Rune lower = isMark ? rune : Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
            plain.Append(isIgnored ? "" : lower.ToString());
        }

        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
