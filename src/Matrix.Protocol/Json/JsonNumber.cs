namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Numbers of JSON, and of canonical JSON in both modes.</summary>
internal static class JsonNumber
{
    /// <summary>Most bytes of an integer that canonical JSON writes out: sign and 16 digits.</summary>
    public const int IntegerBytesMax = 17;

    /// <summary>
    /// Lenient output is at most this many times its input: <c>1e15</c> becomes 16 digits.
    /// </summary>
    public const int GrowthMax = 4;

    private const int IntegerDigitsMax = 16;

    /// <summary>Scans the number that the input starts with.</summary>
    /// <param name="json">The rest of the input.</param>
    /// <param name="isStrict">Whether only canonical integers are allowed.</param>
    /// <param name="length">Bytes of the number.</param>
    /// <param name="isCanonical">Whether <see cref="TryRewrite"/> would leave it as it is.</param>
    public static JsonStatus Scan(ReadOnlySpan<byte> json, bool isStrict, out int length, out bool isCanonical)
    {
        isCanonical = true;
        bool isNegative = !json.IsEmpty && json[0] == (byte)'-';
        int start = isNegative ? 1 : 0;
        int end = SkipDigits(json, start);
        length = end;
        if (end == start)
        {
            return end == json.Length ? JsonStatus.Truncated : JsonStatus.Malformed;
        }

        if (json[start] == (byte)'0' && end - start > 1)
        {
            return JsonStatus.Malformed;
        }

        if (end < json.Length && json[end] is (byte)'.' or (byte)'e' or (byte)'E')
        {
            JsonStatus status = SkipFractionAndExponent(json, ref end);
            length = end;
            isCanonical = !TryRewrite(json[..end], stackalloc byte[IntegerBytesMax], out _);
            return status == JsonStatus.Ok && isStrict ? JsonStatus.NotAnInteger : status;
        }

        if (isNegative && json[start] == (byte)'0')
        {
            isCanonical = false;
            return isStrict ? JsonStatus.NegativeZero : JsonStatus.Ok;
        }

        return isStrict && !IsInRange(json[start..end]) ? JsonStatus.IntegerOutOfRange : JsonStatus.Ok;
    }

    /// <summary>
    /// Writes out a valid number that the lenient mode writes otherwise: <c>-0</c>, and integers with an exponent that
    /// is not negative, if they are within +-(2^53 - 1). False for all others.
    /// </summary>
    /// <param name="number">A valid number.</param>
    /// <param name="output">Receives the digits; at least <see cref="IntegerBytesMax"/> bytes.</param>
    /// <param name="written">Bytes written.</param>
    public static bool TryRewrite(ReadOnlySpan<byte> number, Span<byte> output, out int written)
    {
        written = 0;
        bool isNegative = number[0] == (byte)'-';
        ReadOnlySpan<byte> digits = isNegative ? number[1..] : number;
        int exponentAt = digits.IndexOfAny((byte)'e', (byte)'E');
        int zeroes = 0;
        if (exponentAt >= 0)
        {
            if (!TryReadExponent(digits[(exponentAt + 1)..], out zeroes))
            {
                return false;
            }

            digits = digits[..exponentAt];
        }
        else if (!number.SequenceEqual("-0"u8))
        {
            return false;
        }

        if (digits.SequenceEqual("0"u8))
        {
            output[0] = (byte)'0';
            written = 1;
            return true;
        }

        int length = digits.Length + zeroes;
        if (digits.Contains((byte)'.') || length > IntegerDigitsMax)
        {
            return false;
        }

        int sign = isNegative ? 1 : 0;
        output[0] = (byte)'-';
        digits.CopyTo(output[sign..]);
        output.Slice(sign + digits.Length, zeroes).Fill((byte)'0');
        written = sign + length;
        return IsInRange(output[sign..written]);
    }

    private static JsonStatus SkipFractionAndExponent(ReadOnlySpan<byte> json, ref int end)
    {
        if (json[end] == (byte)'.')
        {
            int fraction = end + 1;
            end = SkipDigits(json, fraction);
            if (end == fraction)
            {
                return end == json.Length ? JsonStatus.Truncated : JsonStatus.Malformed;
            }
        }

        if (end < json.Length && json[end] is (byte)'e' or (byte)'E')
        {
            int exponent = end + 1;
            if (exponent < json.Length && json[exponent] is (byte)'+' or (byte)'-')
            {
                exponent++;
            }

            end = SkipDigits(json, exponent);
            if (end == exponent)
            {
                return end == json.Length ? JsonStatus.Truncated : JsonStatus.Malformed;
            }
        }

        return JsonStatus.Ok;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text.StartsWith((byte)'+'))
        {
            text = text[1..];
        }

        // Three significant digits are beyond every exponent that is written out.
        text = text.TrimStart((byte)'0');
        if (text.Length > 2 || text.StartsWith((byte)'-'))
        {
            return false;
        }

        foreach (byte digit in text)
        {
            exponent = (exponent * 10) + (digit - '0');
        }

        return true;
    }

    private static int SkipDigits(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9)
        {
            position++;
        }

        return position;
    }

    private static bool IsInRange(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != IntegerDigitsMax)
        {
            return digits.Length < IntegerDigitsMax;
        }

        long value = 0;
        foreach (byte digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value <= JsonLimits.IntegerMax;
    }
}
