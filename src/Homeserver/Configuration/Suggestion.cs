namespace Dendrite.Fast.Homeserver;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>More edits than this make another word. Chosen: two slips of the finger.</summary>
    private const int EditsMax = 2;

    /// <summary>Words of a configuration are short; longer ones are not compared.</summary>
    private const int LengthMax = 64;

    /// <summary>Gives <c>; did you mean 'x'?</c> for the nearest of the known words, or nothing.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(candidate => Edits(word, candidate));
        return nearest is not null && Edits(word, nearest) <= EditsMax ? $"; did you mean '{nearest}'?" : "";
    }

    /// <summary>The Levenshtein distance: insertions, deletions and replacements from one word to the other.</summary>
    private static int Edits(string from, string to)
    {
        if (from.Length > LengthMax || to.Length > LengthMax)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
