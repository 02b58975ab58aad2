using System.Buffers;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Steps over the tokens of JSON that was validated before. On other input it answers false or a wrong end within the
/// span, but never reads outside it and never loops.
/// </summary>
internal static class JsonScan
{
    private static readonly SearchValues<byte> Structural = SearchValues.Create("\"{}[]"u8);

    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]} \t\r\n"u8);

    /// <summary>The first position at or after <paramref name="position"/> that is not white space.</summary>
    public static int SkipWhiteSpace(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length
            && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>
    /// Steps over the string whose opening quote is at <paramref name="position"/>; the end is after the closing quote.
    /// </summary>
    public static bool TrySkipString(ReadOnlySpan<byte> json, int position, out int end, out bool hasEscapes)
    {
        hasEscapes = false;
        end = position + 1;
        while ((uint)end < (uint)json.Length)
        {
            int hit = json[end..].IndexOfAny((byte)'"', (byte)'\\');
            if (hit < 0)
            {
                break;
            }

            end += hit;
            if (json[end] == (byte)'"')
            {
                end++;
                return true;
            }

            hasEscapes = true;
            end += 2;
        }

        end = json.Length;
        return false;
    }

    /// <summary>Steps over the value that starts at <paramref name="position"/>.</summary>
    public static bool TrySkipValue(ReadOnlySpan<byte> json, int position, out int end)
    {
        end = json.Length;
        if ((uint)position >= (uint)json.Length)
        {
            return false;
        }

        switch (json[position])
        {
            case (byte)'"':
                return TrySkipString(json, position, out end, out _);
            case (byte)'{':
            case (byte)'[':
                return TrySkipContainer(json, position, out end);
            default:
                int length = json[position..].IndexOfAny(ScalarEnd);
                end = length < 0 ? json.Length : position + length;
                return end > position;
        }
    }

    private static bool TrySkipContainer(ReadOnlySpan<byte> json, int position, out int end)
    {
        int depth = 0;
        end = position;
        while ((uint)end < (uint)json.Length)
        {
            int hit = json[end..].IndexOfAny(Structural);
            if (hit < 0)
            {
                break;
            }

            end += hit;
            switch (json[end])
            {
                case (byte)'"':
                    if (!TrySkipString(json, end, out end, out _))
                    {
                        return false;
                    }

                    break;
                case (byte)'{':
                case (byte)'[':
                    depth++;
                    end++;
                    break;
                default:
                    end++;
                    if (--depth == 0)
                    {
                        return true;
                    }

                    break;
            }
        }

        end = json.Length;
        return false;
    }
}
