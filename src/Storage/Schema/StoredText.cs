using System.Buffers;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Makes any UTF-16 text storable as UTF-8 text on both stores and reads it back as it was. PostgreSQL text holds no
/// NUL, and UTF-8 no lone surrogate; both are legal in Matrix state keys, types and ids of clients.
/// </summary>
/// <remarks>
/// The escape is the noncharacter U+10FFFF, followed by one digit: 0 for NUL, 1 for itself, 2 for a lone surrogate
/// whose code unit follows moved into the private use plane 15 (U+F0000 plus the unit). Other text is stored as it is,
/// so that byte order stays code point order.
/// </remarks>
internal static class StoredText
{
    private const string Escape = "\U0010FFFF";
    private const int SurrogateShift = 0xF0000;
    private const string NulForm = Escape + "0";
    private const string SelfForm = Escape + "1";
    private const string SurrogateForm = Escape + "2";

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([(char)0, .. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit)]);

    public static string Encode(string text) => text.AsSpan().ContainsAny(Suspects) ? EncodeSlow(text) : text;

    public static string Decode(string stored) =>
        stored.Contains(Escape, StringComparison.Ordinal) ? DecodeSlow(stored) : stored;

    private static string EncodeSlow(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (int index = 0; index < text.Length; index++)
        {
            char unit = text[index];
            if (unit == 0)
            {
                builder.Append(NulForm);
            }
            else if (!char.IsSurrogate(unit))
            {
                builder.Append(unit);
            }
            else if (index + 1 < text.Length && char.IsSurrogatePair(unit, text[index + 1]))
            {
                string pair = text.Substring(index, 2);
                builder.Append(pair == Escape ? SelfForm : pair);
                index++;
            }
            else
            {
                builder.Append(SurrogateForm).Append(new Rune(SurrogateShift + unit));
            }
        }

        return builder.ToString();
    }

    private static string DecodeSlow(string stored)
    {
        var builder = new StringBuilder(stored.Length);
        int index = 0;
        while (index < stored.Length)
        {
            if (string.CompareOrdinal(stored, index, Escape, 0, Escape.Length) != 0 || index + 2 >= stored.Length)
            {
                builder.Append(stored[index++]);
                continue;
            }

            index += Escape.Length;
            switch (stored[index++])
            {
                case '0':
                    builder.Append((char)0);
                    break;
                case '2' when index + 1 < stored.Length:
                    builder.Append((char)(char.ConvertToUtf32(stored, index) - SurrogateShift));
                    index += 2;
                    break;
                default:
                    builder.Append(Escape);
                    break;
            }
        }

        return builder.ToString();
    }
}
