using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Reads the Range header. Several ranges are ignored, as RFC 9110, section 14.2 allows: no Matrix client asks for
/// them, and many small overlapping ones are an attack. Source: RFC 9110, section 14.1.
/// </summary>
internal static class RangeHeader
{
    /// <summary>Reads one header value.</summary>
    /// <param name="value">The value, without white space around it.</param>
    /// <param name="length">Bytes of the representation.</param>
    /// <param name="range">The range, cut at the representation's end; else the whole representation.</param>
    public static RangeStatus Parse(ReadOnlySpan<byte> value, long length, out ByteRange range)
    {
        range = new ByteRange(0, length);
        int equals = value.IndexOf((byte)'=');
        if (equals < 0 || !Ascii.EqualsIgnoreCase(value[..equals], "bytes"u8))
        {
            return RangeStatus.Ignored;
        }

        // White space is part of the list, not of a range. A comma leaves something that is no number.
        ReadOnlySpan<byte> spec = value[(equals + 1)..].Trim(" \t"u8);
        int dash = spec.IndexOf((byte)'-');
        if (dash < 0)
        {
            return RangeStatus.Ignored;
        }

        ReadOnlySpan<byte> firstText = spec[..dash];
        ReadOnlySpan<byte> lastText = spec[(dash + 1)..];
        return firstText.IsEmpty
            ? ParseSuffix(lastText, length, ref range)
            : ParseInterval(firstText, lastText, length, ref range);
    }

    private static RangeStatus ParseInterval(
        ReadOnlySpan<byte> firstText, ReadOnlySpan<byte> lastText, long length, ref ByteRange range)
    {
        long last = long.MaxValue;
        if (!TryReadPosition(firstText, out long first)
            || (!lastText.IsEmpty && !TryReadPosition(lastText, out last))
            || last < first)
        {
            return RangeStatus.Ignored;
        }

        if (first >= length)
        {
            return RangeStatus.Unsatisfiable;
        }

        range = new ByteRange(first, Math.Min(last, length - 1) - first + 1);
        return RangeStatus.Satisfiable;
    }

    private static RangeStatus ParseSuffix(ReadOnlySpan<byte> text, long length, ref ByteRange range)
    {
        if (!TryReadPosition(text, out long suffix))
        {
            return RangeStatus.Ignored;
        }

        if (suffix == 0)
        {
            return RangeStatus.Unsatisfiable;
        }

        if (length == 0)
        {
            // All of nothing: Content-Range has no way to say so.
            return RangeStatus.Ignored;
        }

        long taken = Math.Min(suffix, length);
        range = new ByteRange(length - taken, taken);
        return RangeStatus.Satisfiable;
    }

    // Digits only; what no long holds lies behind the end of everything.
    private static bool TryReadPosition(ReadOnlySpan<byte> digits, out long position)
    {
        position = 0;
        if (digits.IsEmpty || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            return false;
        }

        foreach (byte digit in digits)
        {
            position = position > (long.MaxValue - 9) / 10 ? long.MaxValue : (position * 10) + (digit - '0');
        }

        return true;
    }
}
