using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// A compiled glob: <c>*</c> matches any number of characters, <c>?</c> exactly one (a code point); letters match
/// without regard to case, by simple invariant mapping. Immutable.
/// </summary>
/// <remarks>
/// Source: appendices v1.19, "Glob-style matching". All positions of the pattern that can be reached so far are one set
/// of bits, moved on by each character of the text: time is text times (pattern / 64) whatever the pattern, and nothing
/// is tried twice.
/// </remarks>
public sealed class Glob
{
    /// <summary>
    /// Most characters of a pattern, stars not counted; a longer one matches nothing. Chosen: longer than any
    /// identifier and any word that one looks for, so that a match of the largest body stays within a millisecond or
    /// so.
    /// </summary>
    public const int PatternCharsMax = 511;

    // 512 states: one before each character of the longest pattern, and the last.
    private const int WordsMax = (PatternCharsMax + 1) / 64;

    private readonly int _words;
    private readonly int[] _alphabet;
    private readonly ulong[] _masks;
    private readonly ulong[] _loops;
    private readonly int _last;

    private Glob(int words, int[] alphabet, ulong[] masks, ulong[] loops, int last)
    {
        _words = words;
        _alphabet = alphabet;
        _masks = masks;
        _loops = loops;
        _last = last;
    }

    /// <summary>Compiles a pattern.</summary>
    public static Glob Compile(string pattern) => Compile(pattern, areWildcards: true);

    /// <summary>Compiles a text in which <c>*</c> and <c>?</c> stand for themselves.</summary>
    public static Glob CompileLiteral(string text) => Compile(text, areWildcards: false);

    /// <summary>Whether the whole text matches.</summary>
    /// <param name="utf8">The text, valid UTF-8.</param>
    public bool IsMatch(ReadOnlySpan<byte> utf8) => Run(utf8, isWithinWords: false);

    /// <summary>
    /// Whether any part of the text matches that starts and ends at a word boundary: at an end of the text, or beside a
    /// character that is none of <c>A-Z a-z 0-9 _</c>.
    /// </summary>
    /// <param name="utf8">The text, valid UTF-8.</param>
    public bool IsMatchOfWords(ReadOnlySpan<byte> utf8) => Run(utf8, isWithinWords: true);

    private static Glob Compile(string pattern, bool areWildcards)
    {
        List<Rune?> tokens = [];
        List<int> starsAt = [];
        foreach (Rune rune in pattern.EnumerateRunes())
        {
            if (areWildcards && rune.Value == '*')
            {
                starsAt.Add(tokens.Count);
            }
            else
            {
                tokens.Add(areWildcards && rune.Value == '?' ? null : Rune.ToLowerInvariant(rune));
            }
        }

        if (tokens.Count > PatternCharsMax)
        {
            return new Glob(0, [], [], [], 0);
        }

        int words = (tokens.Count / 64) + 1;
        int[] alphabet = [.. tokens.OfType<Rune>().Select(static rune => rune.Value).Distinct()];

        // Row 0 is for characters that the pattern does not have, row i + 1 for character i of the alphabet.
        ulong[] masks = new ulong[(alphabet.Length + 1) * words];
        for (int token = 0; token < tokens.Count; token++)
        {
            for (int row = 0; row <= alphabet.Length; row++)
            {
                if (tokens[token] is not Rune rune || (row > 0 && alphabet[row - 1] == rune.Value))
                {
                    masks[(row * words) + (token / 64)] |= 1UL << (token % 64);
                }
            }
        }

        ulong[] loops = new ulong[words];
        foreach (int star in starsAt)
        {
            loops[star / 64] |= 1UL << (star % 64);
        }

        return new Glob(words, alphabet, masks, loops, tokens.Count);
    }

    private bool Run(ReadOnlySpan<byte> utf8, bool isWithinWords)
    {
        if (_words == 0)
        {
            return false;
        }

        Span<ulong> states = stackalloc ulong[WordsMax];
        states = states[.._words];
        states[0] = 1;
        bool wasWord = false;
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            bool isWord = IsWord(rune);
            bool isBoundary = !wasWord || !isWord;
            if (isWithinWords && isBoundary)
            {
                // The empty text before this character may start a match, and an open match may end here.
                states[0] |= 1;
                if (IsAccepted(states))
                {
                    return true;
                }
            }

            utf8 = utf8[length..];
            wasWord = isWord;
            if (!Step(states, rune) && !isWithinWords)
            {
                return false;
            }
        }

        if (isWithinWords)
        {
            states[0] |= 1;
        }

        return IsAccepted(states);
    }

    /// <summary>Moves all states on by one character. False if none is left.</summary>
    private bool Step(Span<ulong> states, Rune rune)
    {
        int row = _alphabet.AsSpan().IndexOf(Rune.ToLowerInvariant(rune).Value) + 1;
        ReadOnlySpan<ulong> mask = _masks.AsSpan(row * _words, _words);
        ulong carry = 0;
        ulong any = 0;
        for (int i = 0; i < states.Length; i++)
        {
            ulong moved = states[i] & mask[i];
            ulong next = (moved << 1) | carry | (states[i] & _loops[i]);
            carry = moved >> 63;
            states[i] = next;
            any |= next;
        }

        return any != 0;
    }

    private bool IsAccepted(ReadOnlySpan<ulong> states) => (states[_last / 64] >> (_last % 64) & 1) != 0;

    private static bool IsWord(Rune rune) =>
        rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == '_');
}
