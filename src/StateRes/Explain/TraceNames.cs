using System.Globalization;
using System.Text;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// Makes text from events safe to show: what servers and clients put into ids, types and state keys must not move a
/// terminal's cursor, reorder a line, break a document or fill a page.
/// </summary>
internal static class TraceNames
{
    /// <summary>
    /// The text with control, format, private and unassigned characters and backslashes escaped, cut to a length.
    /// </summary>
    /// <param name="text">Any text, lone surrogates included.</param>
    /// <param name="charsMax">Characters of the result at most, an ellipsis included.</param>
    public static string Clean(string text, int charsMax)
    {
        var clean = new StringBuilder();
        int kept = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            AppendRune(clean, rune);
            if (clean.Length > charsMax)
            {
                clean.Length = kept;
                return clean.Append('…').ToString();
            }

            kept = clean.Length < charsMax ? clean.Length : kept;
        }

        return clean.ToString();
    }

    /// <summary>The name of a key: its type, and its state key in quotes.</summary>
    public static string Key(string type, string? stateKey, int charsMax) =>
        stateKey is null ? Clean(type, charsMax) : $"{Clean(type, charsMax)} \"{Clean(stateKey, charsMax)}\"";

    private static void AppendRune(StringBuilder clean, Rune rune)
    {
        bool isShown = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
        if (rune.Value == '\\')
        {
            clean.Append(@"\\");
        }
        else if (isShown)
        {
            clean.Append(rune.ToString());
        }
        else
        {
            clean.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }
    }
}
