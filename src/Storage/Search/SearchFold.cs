using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>
/// The form in which search compares text: compatibility composition (NFKC) of case-folded text, without format
/// characters and variation selectors, each stretch of white space and control characters one space, none at the ends.
/// </summary>
/// <remarks>
/// The runtime's own normalisation needs ICU, which this server runs without: there it returns its argument. The same
/// form on both stores is what makes them answer alike. Any thread; the tables are made once and then only read.
/// Source: Unicode Standard Annex 15 and the Unicode Standard, section 3.12 (Hangul) and 3.13 (case).
/// </remarks>
internal static partial class SearchFold
{
    private const int HangulFirst = 0xAC00;
    private const int HangulCount = 11172;
    private const int LeadFirst = 0x1100;
    private const int LeadCount = 19;
    private const int VowelFirst = 0x1161;
    private const int VowelCount = 21;
    private const int TailFirst = 0x11A7;
    private const int TailCount = 28;

    private static readonly FrozenDictionary<int, int[]> Decompositions;
    private static readonly FrozenDictionary<int, byte> Classes;
    private static readonly FrozenDictionary<long, int> Compositions;

    static SearchFold()
    {
        using var packed = new MemoryStream(Convert.FromBase64String(Data));
        using var unpacked = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionMode.Decompress))
        {
            deflate.CopyTo(unpacked);
        }

        ReadOnlySpan<byte> data = unpacked.ToArray();
        Decompositions = ReadDecompositions(ref data).ToFrozenDictionary();
        Classes = ReadClasses(ref data).ToFrozenDictionary();
        Compositions = ReadCompositions(ref data).ToFrozenDictionary();
    }

    /// <summary>Folds a text.</summary>
    /// <param name="text">Any UTF-16; a lone surrogate counts as white space.</param>
    public static string Of(ReadOnlySpan<char> text)
    {
        List<int> points = new(text.Length);
        Decompose(text, points);
        Reorder(points);
        Compose(points);
        var folded = new StringBuilder(points.Count);
        foreach (int point in points)
        {
            if (point != ' ')
            {
                Append(folded, point);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static void Append(StringBuilder folded, int point)
    {
        if (point < 0x10000)
        {
            folded.Append((char)point);
        }
        else
        {
            folded.Append(char.ConvertFromUtf32(point));
        }
    }

    private static void Decompose(ReadOnlySpan<char> text, List<int> points)
    {
        while (!text.IsEmpty)
        {
            bool isScalar = Rune.DecodeFromUtf16(text, out Rune rune, out int length)
                == System.Buffers.OperationStatus.Done;
            text = text[length..];
            int point = isScalar ? rune.Value : ' ';
            if (point < 0x80)
            {
                points.Add(FoldAscii(point));
            }
            else if (Decompositions.TryGetValue(point, out int[]? parts))
            {
                foreach (int part in parts)
                {
                    points.Add(FoldCase(part));
                }
            }
            else
            {
                points.Add(FoldCase(point));
            }
        }
    }

    private static int FoldAscii(int point) => point switch
    {
        >= 'A' and <= 'Z' => point + ('a' - 'A'),
        < ' ' or 0x7F => ' ',
        _ => point,
    };

    /// <summary>
    /// The lower case of the upper case, so that the forms of one letter (such as a final sigma) meet. A mark stays
    /// one: the upper case of the iota below a letter is a letter.
    /// </summary>
    private static int FoldCase(int point)
    {
        var rune = new Rune(point);
        if (ClassOf(point) != 0)
        {
            return point;
        }

        return Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)
            ? ' '
            : Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).Value;
    }

    /// <summary>Brings each stretch of marks into the order of their classes; marks of one class stay.</summary>
    private static void Reorder(List<int> points)
    {
        for (int index = 1; index < points.Count; index++)
        {
            int point = points[index];
            int order = ClassOf(point);
            int to = index;
            while (order != 0 && to > 0 && ClassOf(points[to - 1]) > order)
            {
                points[to] = points[to - 1];
                to--;
            }

            points[to] = point;
        }
    }

    /// <summary>Joins each starter with the marks behind it that nothing blocks. UAX 15, D117.</summary>
    private static void Compose(List<int> points)
    {
        int starter = -1;
        int lastClass = 0;
        int count = 0;
        for (int index = 0; index < points.Count; index++)
        {
            int point = points[index];
            int order = ClassOf(point);
            bool isBlocked = count - 1 != starter && (lastClass == 0 || lastClass >= order);
            if (starter >= 0 && !isBlocked && TryCompose(points[starter], point, out int composed))
            {
                points[starter] = composed;
                continue;
            }

            if (order == 0)
            {
                starter = count;
            }

            lastClass = order;
            points[count++] = point;
        }

        points.RemoveRange(count, points.Count - count);
    }

    private static bool TryCompose(int first, int second, out int composed)
    {
        if (first - LeadFirst is >= 0 and < LeadCount && second - VowelFirst is >= 0 and < VowelCount)
        {
            composed = HangulFirst + ((((first - LeadFirst) * VowelCount) + second - VowelFirst) * TailCount);
            return true;
        }

        if (first - HangulFirst is >= 0 and < HangulCount && (first - HangulFirst) % TailCount == 0
            && second - TailFirst is > 0 and < TailCount)
        {
            composed = first + second - TailFirst;
            return true;
        }

        return Compositions.TryGetValue(PairOf(first, second), out composed);
    }

    private static int ClassOf(int point) =>
        point < 0x300 ? 0 : Classes.GetValueOrDefault(point);

    private static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    private static Dictionary<int, int[]> ReadDecompositions(ref ReadOnlySpan<byte> data)
    {
        Dictionary<int, int[]> read = [];
        int point = 0;
        int value = 0;
        for (int left = Next(ref data); left > 0; left--)
        {
            point += Next(ref data);
            var parts = new int[Next(ref data)];
            for (int index = 0; index < parts.Length; index++)
            {
                parts[index] = value += NextSigned(ref data);
            }

            read.Add(point, parts);
        }

        return read;
    }

    private static Dictionary<int, byte> ReadClasses(ref ReadOnlySpan<byte> data)
    {
        Dictionary<int, byte> read = [];
        int start = 0;
        for (int left = Next(ref data); left > 0; left--)
        {
            start += Next(ref data);
            int length = Next(ref data);
            var order = (byte)Next(ref data);
            for (int index = 0; index < length; index++)
            {
                read.Add(start + index, order);
            }
        }

        return read;
    }

    private static Dictionary<long, int> ReadCompositions(ref ReadOnlySpan<byte> data)
    {
        Dictionary<long, int> read = [];
        int first = 0;
        int second = 0;
        int composed = 0;
        for (int left = Next(ref data); left > 0; left--)
        {
            first += Next(ref data);
            second += NextSigned(ref data);
            composed += NextSigned(ref data);
            read.Add(PairOf(first, second), composed);
        }

        return read;
    }

    private static int Next(ref ReadOnlySpan<byte> data) =>
        Varint.TryRead(ref data, out ulong number) ? (int)number : throw new InvalidDataException("The table is cut.");

    private static int NextSigned(ref ReadOnlySpan<byte> data)
    {
        int number = Next(ref data);
        return (number & 1) == 0 ? number / 2 : -(number + 1) / 2;
    }
}
