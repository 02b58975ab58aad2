using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A place in one room's history, as /messages, /context and a <c>prev_batch</c> name it. Before it are the events that
/// are before <see cref="Next"/> in the timeline, or in no timeline since they were backfilled, and of these only those
/// before <see cref="Place"/>. It says nothing secret and means nothing in another room but another place, so it is not
/// signed.
/// </summary>
/// <param name="Next">
/// The ordinal of the first event of the timeline after the place, at least 0. It may lie past the last event: the live
/// end.
/// </param>
/// <param name="Place">Where a reader has come to in the history before; null for its end.</param>
/// <remarks>Source: client-server API v1.19, "Syncing" and GET /rooms/{roomId}/messages. Opaque to clients.</remarks>
public readonly record struct TimelineToken(long Next, HistoryPlace? Place = null)
{
    /// <summary>The longest text of a token, in bytes: the letter, three numbers, two of them of 64 bits.</summary>
    public const int TextBytesMax = 1 + 19 + 1 + 20 + 1 + 10;

    // Tells these tokens from those of the Log, and names their version: only an ordinal.
    private const byte OrdinalVersion = (byte)'p';

    // As above: ordinal, depth and event.
    private const byte PlaceVersion = (byte)'t';

    private const byte Separator = (byte)'_';

    /// <summary>Reads a token that <see cref="ToString"/> or <see cref="Format"/> wrote; false for anything
    /// else.</summary>
    /// <param name="text">The token as the client sent it, UTF-8.</param>
    /// <param name="token">The token on true.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimelineToken token)
    {
        token = default;
        if (text.Length is < 2 or > TextBytesMax || text[0] is not (OrdinalVersion or PlaceVersion))
        {
            return false;
        }

        var isPlace = text[0] == PlaceVersion;
        text = text[1..];
        if (!TryReadNumber(ref text, out var next) || next < 0)
        {
            return false;
        }

        if (!isPlace)
        {
            token = new TimelineToken(next);
            return text.IsEmpty;
        }

        if (!TrySkip(ref text) || !TryReadNumber(ref text, out var depth)
            || !TrySkip(ref text) || !TryReadNumber(ref text, out var eid)
            || eid is < 0 or > int.MaxValue)
        {
            return false;
        }

        token = new TimelineToken(next, new HistoryPlace(depth, (int)eid));
        return text.IsEmpty;
    }

    /// <summary>Reads a token from text; false for anything that is not one.</summary>
    /// <param name="text">The token as the client sent it.</param>
    /// <param name="token">The token on true.</param>
    public static bool TryParse(string text, out TimelineToken token)
    {
        token = default;
        if (text.Length > TextBytesMax || !Ascii.IsValid(text))
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[TextBytesMax];
        return TryParse(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out token);
    }

    /// <summary>Writes the text of the token.</summary>
    /// <param name="destination">At least <see cref="TextBytesMax"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public int Format(Span<byte> destination)
    {
        destination[0] = Place is null ? OrdinalVersion : PlaceVersion;
        var length = 1 + Write(destination[1..], Next);
        if (Place is { } place)
        {
            destination[length++] = Separator;
            length += Write(destination[length..], place.Depth);
            destination[length++] = Separator;
            length += Write(destination[length..], place.Eid);
        }

        return length;
    }

    /// <summary>The text of the token.</summary>
    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[TextBytesMax];
        return Encoding.UTF8.GetString(utf8[..Format(utf8)]);
    }

    private static int Write(Span<byte> destination, long number)
    {
        number.TryFormat(destination, out var digits, default, CultureInfo.InvariantCulture);
        return digits;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != Separator)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    // A plus sign is not written, so it is not read either: a place has one text.
    private static bool TryReadNumber(ref ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        if (text.IsEmpty || text[0] == '+' || !Utf8Parser.TryParse(text, out number, out var used))
        {
            return false;
        }

        text = text[used..];
        return true;
    }
}
