using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A place between two events of one room's timeline, as /messages, /context and a <c>prev_batch</c> name it: the
/// events before it have lower ordinals than <see cref="Next"/>, the others do not. It says nothing secret and means
/// nothing in another room but another place, so it is not signed.
/// </summary>
/// <param name="Next">
/// The ordinal of the first event after the place, at least 0. It may lie past the last event: the live end.
/// </param>
/// <remarks>Source: client-server API v1.19, "Syncing" and GET /rooms/{roomId}/messages. Opaque to clients.</remarks>
public readonly record struct TimelineToken(long Next)
{
    /// <summary>The longest text of a token, in bytes: the letter and the digits of a 64-bit number.</summary>
    public const int TextBytesMax = 20;

    /// <summary>
    /// Tells these tokens from those of the Log, and names their version: places that need more than an ordinal
    /// (events that were backfilled have none) take another letter.
    /// </summary>
    private const byte Version = (byte)'p';

    /// <summary>Reads a token that <see cref="ToString"/> or <see cref="Format"/> wrote; false for anything
    /// else.</summary>
    /// <param name="text">The token as the client sent it, UTF-8.</param>
    /// <param name="token">The token on true.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimelineToken token)
    {
        token = default;
        if (text.Length is < 2 or > TextBytesMax || text[0] != Version || !char.IsAsciiDigit((char)text[1]))
        {
            return false;
        }

        if (!Utf8Parser.TryParse(text[1..], out long next, out var used) || used != text.Length - 1)
        {
            return false;
        }

        token = new TimelineToken(next);
        return true;
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
        destination[0] = Version;
        Next.TryFormat(destination[1..], out var digits, default, CultureInfo.InvariantCulture);
        return digits + 1;
    }

    /// <summary>The text of the token.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p{Next}");
}
