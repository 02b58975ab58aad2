using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What somebody looks for: words, all of which have to be in a text, each anywhere, also within a word. What stands
/// between two double quotes is one term with its spaces. Nothing else means anything but itself.
/// </summary>
internal sealed class SearchTerms
{
    /// <summary>The most terms. Chosen: each is looked for in each hit.</summary>
    public const int TermsMax = 32;

    private SearchTerms(List<string> terms)
    {
        All = terms;
        Words = [.. terms.SelectMany(static term => term.Split(' ')).Distinct()];
    }

    /// <summary>The terms, folded, each once.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The words of the terms, folded, for the index.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Reads what a client sent.</summary>
    /// <param name="text">The search term.</param>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM: it has nothing to look for, or too much.</exception>
    public static SearchTerms Parse(string text)
    {
        List<string> terms = [];
        var rest = SearchText.Fold(text).AsSpan();
        while (!rest.IsEmpty)
        {
            var term = Next(ref rest).Trim(' ');
            if (!term.IsEmpty && !terms.Contains(term.ToString()))
            {
                terms.Add(term.ToString());
            }
        }

        return terms.Count is > 0 and <= TermsMax
            ? new SearchTerms(terms)
            : throw MatrixError.InvalidParam(
                $"The search_term has no text or more than {TermsMax} words: say what to look for.").ToException();
    }

    /// <summary>
    /// How well a text matches; 0 when a term is missing. A term counts more often, and as a word of its own, for more,
    /// and in a long text for less.
    /// </summary>
    /// <param name="folded">The text, folded.</param>
    public double Rank(string folded)
    {
        var rank = 0.0;
        foreach (var term in All)
        {
            var (count, words) = CountOf(folded, term);
            if (count == 0)
            {
                return 0;
            }

            rank += (words > 0 ? 1 : 0.5) * (1 + Math.Log(count));
        }

        // Chosen: a hundred units are a usual message; ten times as long counts about a third.
        return rank / All.Count / (1 + Math.Log(1 + (folded.Length / 100.0)));
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        if (rest is ['"', .. var quoted])
        {
            var close = quoted.IndexOf('"');
            if (close > 0 && (close + 1 == quoted.Length || quoted[close + 1] == ' '))
            {
                rest = quoted[(close + 1)..];
                return quoted[..close];
            }
        }

        var space = rest.IndexOf(' ');
        var term = space < 0 ? rest : rest[..space];
        rest = rest[term.Length..];
        return term;
    }

    private static (int Count, int Words) CountOf(string folded, string term)
    {
        var (count, words) = (0, 0);
        var at = folded.IndexOf(term, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + term.Length;
            var startsWord = at == 0 || !char.IsLetterOrDigit(folded[at - 1]);
            var endsWord = end == folded.Length || !char.IsLetterOrDigit(folded[end]);
            count++;
            words += startsWord && endsWord ? 1 : 0;
            at = folded.IndexOf(term, end, StringComparison.Ordinal);
        }

        return (count, words);
    }
}
