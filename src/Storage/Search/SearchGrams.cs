using System.Buffers;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Cuts folded text into the grams that the index knows it by, so that a part of a text has no gram that the text has
/// not. Persisted: what is in the index was cut so.
/// </summary>
/// <remarks>
/// <para>A word is cut where its script changes. Of scripts that put spaces between words, each three code points in a
/// row are a gram: shorter parts are in too many texts for an index to help. Of scripts that do not (Han, Kana, Hangul)
/// and of symbols, each one and each two in a row: there two make a word.</para>
/// <para>A gram becomes 25 bits of a hash, as five letters. Two grams may share them, so what the index finds is looked
/// at again in the text itself. Room, sender and key are grams too, so that the index alone narrows a search to
/// them.</para>
/// </remarks>
internal static class SearchGrams
{
    private const int Letters = 5;
    private const int LetterBits = 5;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    // Above what three code points of 21 bits fill: no gram of a text is one of these.
    private const ulong RoomTag = 1UL << 63;
    private const ulong SenderTag = RoomTag | (1UL << 62);
    private const ulong KeyTag = RoomTag | (1UL << 61);

    private const int PointBits = 21;

    /// <summary>All grams of an entry, each once, with a space between two.</summary>
    /// <param name="folded">Its text.</param>
    /// <param name="room">Its room.</param>
    /// <param name="sender">Its sender.</param>
    /// <param name="key">Its key.</param>
    public static string OfEntry(string folded, RoomNid room, UserNid sender, SearchKey key)
    {
        // A code point starts at most two grams, and the scope adds three.
        uint[] rented = ArrayPool<uint>.Shared.Rent((folded.Length * 2) + 3);
        int count = Cut(folded, rented, withSingles: true);
        rented[count++] = Hash(RoomTag | (ulong)room.Value);
        rented[count++] = Hash(SenderTag | (ulong)sender.Value);
        if (key != SearchKey.Body)
        {
            rented[count++] = Hash(KeyTag | (ulong)key);
        }

        Span<uint> grams = rented.AsSpan(0, count);
        grams.Sort();
        var text = new StringBuilder(count * (Letters + 1));
        for (int index = 0; index < grams.Length; index++)
        {
            if (index == 0 || grams[index] != grams[index - 1])
            {
                Append(text, grams[index]);
            }
        }

        ArrayPool<uint>.Shared.Return(rented);
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>The grams that each text has that contains a term; none for a term that is too short.</summary>
    /// <param name="foldedTerm">The term.</param>
    public static string[] OfTerm(string foldedTerm)
    {
        var grams = new uint[foldedTerm.Length * 2];
        int count = Cut(foldedTerm, grams, withSingles: false);
        return [.. grams.Take(count).Distinct().Select(Text)];
    }

    /// <summary>The gram of all entries of a room.</summary>
    public static string OfRoom(RoomNid room) => Text(Hash(RoomTag | (ulong)room.Value));

    /// <summary>The gram of all entries of a sender.</summary>
    public static string OfSender(UserNid sender) => Text(Hash(SenderTag | (ulong)sender.Value));

    /// <summary>The gram of all entries of a key; bodies, which nearly all entries are, have none.</summary>
    public static string OfKey(SearchKey key) => Text(Hash(KeyTag | (ulong)key));

    // With singles: a gram for each code point of a dense part; else only where such a part has but one.
    private static int Cut(string folded, Span<uint> grams, bool withSingles)
    {
        int count = 0;
        ulong before = 0;
        ulong last = 0;
        int run = 0;
        bool wasDense = false;
        foreach (Rune rune in folded.EnumerateRunes())
        {
            var point = (ulong)rune.Value;
            bool isDense = IsDense(rune.Value);
            if (point == ' ' || isDense != wasDense)
            {
                AddSingle(grams, ref count, last, wasDense && run == 1 && !withSingles);
                run = 0;
            }

            if (point == ' ')
            {
                continue;
            }

            wasDense = isDense;
            run++;
            AddSingle(grams, ref count, point, isDense && withSingles);
            if (isDense && run >= 2)
            {
                grams[count++] = Hash((last << PointBits) | point);
            }
            else if (!isDense && run >= 3)
            {
                grams[count++] = Hash((before << (2 * PointBits)) | (last << PointBits) | point);
            }

            before = last;
            last = point;
        }

        AddSingle(grams, ref count, last, wasDense && run == 1 && !withSingles);
        return count;
    }

    private static void AddSingle(Span<uint> grams, ref int count, ulong point, bool isWanted)
    {
        if (isWanted)
        {
            grams[count++] = Hash(point);
        }
    }

    /// <summary>
    /// Whether one or two of such a code point may be a word: scripts without spaces, syllables and symbols. Blocks of
    /// the Unicode Character Database.
    /// </summary>
    private static bool IsDense(int point) => point switch
    {
        < 0x1100 => false,
        <= 0x11FF => true, // Hangul Jamo.
        >= 0x2190 and <= 0x2BFF => true, // Arrows to symbols, the older emoji among them.
        >= 0x2E80 and <= 0xA4CF => true, // CJK, Kana, Bopomofo, Yi.
        >= 0xA960 and <= 0xA97F => true, // Hangul Jamo.
        >= 0xAC00 and <= 0xD7FF => true, // Hangul.
        >= 0xF900 and <= 0xFAFF => true, // CJK.
        >= 0xFE30 and <= 0xFE4F => true, // CJK.
        >= 0xFFFE => true, // The other planes: CJK and emoji, and scripts that are hardly written any more.
        _ => false,
    };

    /// <summary>25 bits of the number, mixed by the finaliser of SplitMix64.</summary>
    private static uint Hash(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return (uint)((number ^ (number >> 31)) >> (64 - (Letters * LetterBits)));
    }

    private static string Text(uint gram)
    {
        var text = new StringBuilder(Letters + 1);
        Append(text, gram);
        return text.ToString(0, Letters);
    }

    private static void Append(StringBuilder text, uint gram)
    {
        for (int letter = Letters - 1; letter >= 0; letter--)
        {
            text.Append(Alphabet[(int)(gram >> (letter * LetterBits)) & (Alphabet.Length - 1)]);
        }

        text.Append(' ');
    }
}
