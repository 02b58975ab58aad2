namespace Dendrite.Fast.Rooms;

/// <summary>
/// One entry of a filter's <c>types</c> or <c>not_types</c>: an event type in which <c>*</c> stands for any sequence of
/// characters. Matches in time linear in the type for the shapes clients send (exact, prefix, everything), and never
/// worse than pattern length times type length, both of which are bounded.
/// </summary>
internal readonly struct TypePattern
{
    private const byte Wildcard = (byte)'*';

    private readonly byte[] _pattern;
    private readonly Shape _shape;

    /// <summary>Takes ownership of <paramref name="pattern"/>, UTF-8 text as the client gave it.</summary>
    public TypePattern(byte[] pattern)
    {
        var first = pattern.AsSpan().IndexOf(Wildcard);
        var text = pattern.AsSpan();
        if (first < 0)
        {
            _shape = Shape.Exact;
            _pattern = pattern;
        }
        else if (text[first..].IndexOfAnyExcept(Wildcard) < 0)
        {
            _shape = Shape.Prefix;
            _pattern = text[..first].ToArray();
        }
        else
        {
            _shape = Shape.General;
            _pattern = pattern;
        }
    }

    private enum Shape : byte
    {
        Exact,
        Prefix,
        General,
    }

    /// <summary>Whether <paramref name="type"/>, UTF-8, is one that the pattern names.</summary>
    public bool Matches(ReadOnlySpan<byte> type) => _shape switch
    {
        Shape.Exact => type.SequenceEqual(_pattern),
        Shape.Prefix => type.StartsWith(_pattern),
        _ => MatchesGeneral(_pattern, type),
    };

    /// <summary>
    /// The usual two-pointer walk: after a mismatch only the last wildcard needs to take one more byte, because an
    /// earlier one can do nothing that the last one cannot.
    /// </summary>
    private static bool MatchesGeneral(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> type)
    {
        var p = 0;
        var t = 0;
        var lastWildcard = -1;
        var resume = 0;
        while (t < type.Length)
        {
            if (p < pattern.Length && pattern[p] == Wildcard)
            {
                lastWildcard = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == type[t])
            {
                p++;
                t++;
            }
            else if (lastWildcard >= 0)
            {
                p = lastWildcard + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept(Wildcard) < 0;
    }
}
