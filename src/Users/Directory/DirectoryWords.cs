using System.Globalization;
using System.Text;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The words by which the user directory finds somebody, and those that somebody looks for. A search word finds what
/// begins with it. Text in scripts without spaces is found from each of its characters on. Pure; any thread.
/// </summary>
internal static class DirectoryWords
{
    /// <summary>The most words of one user; further ones do not find them. Chosen: longer names are jokes.</summary>
    public const int OfUserMax = 32;

    /// <summary>The most words that are looked for; further ones are ignored. Chosen: nobody has more names.</summary>
    public const int OfSearchMax = 8;

    // The most UTF-16 units of a word. Chosen: the longest user ids are found by their first half.
    private const int UnitsMax = 128;

    /// <summary>The words of a user: the whole id, and the words of its localpart and of the display name.</summary>
    /// <param name="userId">The user id.</param>
    /// <param name="displayName">The display name; null for none.</param>
    /// <returns>Folded words, each once.</returns>
    public static IReadOnlyCollection<string> Of(string userId, string? displayName)
    {
        var id = SearchText.Fold(userId);
        HashSet<string> words = new(StringComparer.Ordinal) { Cut(id) };
        Add(words, id.AsSpan(1, id.IndexOf(':', StringComparison.Ordinal) - 1));
        if (displayName is not null)
        {
            Add(words, SearchText.Fold(displayName));
        }

        return words;
    }

    /// <summary>The words that a search term asks for: all of them have to begin a word of the user.</summary>
    /// <param name="term">What somebody typed.</param>
    /// <returns>Folded words, the longest first, each once; none when the term has no letter and no digit.</returns>
    public static IReadOnlyList<string> OfSearch(string term)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var part in SearchText.Fold(term).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // The beginning of a user id, or all of it.
            if (part.Length > 1 && part[0] == '@')
            {
                words.Add(Cut(part));
                continue;
            }

            foreach (var run in Runs(part))
            {
                words.Add(Cut(part[run]));
            }
        }

        return [.. words.OrderByDescending(word => word.Length).Take(OfSearchMax)];
    }

    private static void Add(HashSet<string> words, ReadOnlySpan<char> folded)
    {
        foreach (var run in Runs(folded))
        {
            var word = folded[run];
            var first = 0;
            do
            {
                if (words.Count == OfUserMax)
                {
                    return;
                }

                words.Add(Cut(word[first..].ToString()));
                first += Rune.DecodeFromUtf16(word[first..], out var rune, out var units) == default
                    && IsWithoutSpaces(rune)
                    ? units
                    : word.Length;
            }
            while (first < word.Length);
        }
    }

    // The stretches of letters, digits and their marks.
    private static List<Range> Runs(ReadOnlySpan<char> text)
    {
        List<Range> runs = [];
        var start = -1;
        var at = 0;
        while (at < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var units);
            if (!IsPartOfWord(rune))
            {
                Close(at);
            }
            else if (start < 0)
            {
                start = at;
            }

            at += units;
        }

        Close(text.Length);
        return runs;

        void Close(int end)
        {
            if (start >= 0)
            {
                runs.Add(start..end);
            }

            start = -1;
        }
    }

    // Emoji stay: people put them into their names, and look for them.
    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherNumber
        or UnicodeCategory.LetterNumber;

    // Han, kana, Hangul, Thai, Lao, Khmer and Myanmar.
    private static bool IsWithoutSpaces(Rune rune) => rune.Value is (>= 0x0E00 and <= 0x0EFF)
        or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);

    private static string Cut(string word)
    {
        if (word.Length <= UnitsMax)
        {
            return word;
        }

        return char.IsHighSurrogate(word[UnitsMax - 1]) ? word[..(UnitsMax - 1)] : word[..UnitsMax];
    }
}
