using System.Text;
using System.Text.Unicode;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// One pass over JSON that checks everything but duplicate keys of unsorted objects, and tells whether the bytes are
/// canonical already. Iterative, with one small frame a level.
/// </summary>
/// <typeparam name="TSink">Is told the members of the top-level object.</typeparam>
internal ref struct CanonicalScanner<TSink>
    where TSink : struct, IJsonMemberSink
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly bool _isStrict;
    private int _position;
    private bool _isCanonical;
    private bool _hasUnsortedKeys;
    private readonly ref TSink _sink;

    private CanonicalScanner(ReadOnlySpan<byte> json, bool isStrict, ref TSink sink)
    {
        _sink = ref sink;
        _json = json;
        _isStrict = isStrict;
        _isCanonical = true;
    }

    /// <summary>Scans the whole input.</summary>
    /// <param name="json">The input.</param>
    /// <param name="mode">How strict to be.</param>
    /// <param name="sink">Is told the members; what it holds counts only if the status is Ok.</param>
    /// <param name="isCanonical">Whether the input is canonical.</param>
    /// <param name="hasUnsortedKeys">Whether an object has keys out of order, and so perhaps duplicates.</param>
    public static JsonStatus Scan(
        ReadOnlySpan<byte> json,
        CanonicalJsonMode mode,
        ref TSink sink,
        out bool isCanonical,
        out bool hasUnsortedKeys)
    {
        isCanonical = false;
        hasUnsortedKeys = false;
        if (!Utf8.IsValid(json))
        {
            return JsonStatus.InvalidUtf8;
        }

        CanonicalScanner<TSink> scanner = new(json, mode == CanonicalJsonMode.Strict, ref sink);
        JsonStatus status = scanner.ScanDocument();
        if (status == JsonStatus.Ok)
        {
            isCanonical = scanner._isCanonical;
            hasUnsortedKeys = scanner._hasUnsortedKeys;
        }

        return status;
    }

    private JsonStatus ScanDocument()
    {
        Span<Frame> frames = stackalloc Frame[JsonLimits.DepthMax];
        int depth = 0;
        while (true)
        {
            JsonStatus status = ScanValueStart(frames, ref depth, out bool opened);
            if (status != JsonStatus.Ok)
            {
                return status;
            }

            if (opened)
            {
                continue;
            }

            // A value is complete: step over closing brackets to the next value, or to the end of the input.
            status = ScanAfterValue(frames, ref depth, out bool atEnd);
            if (status != JsonStatus.Ok || atEnd)
            {
                return status;
            }
        }
    }

    /// <summary>
    /// Scans a scalar or empty container whole, or opens a container and scans up to its first value.
    /// </summary>
    private JsonStatus ScanValueStart(scoped Span<Frame> frames, ref int depth, out bool opened)
    {
        opened = false;
        if (!TryPeek(out byte first))
        {
            return JsonStatus.Truncated;
        }

        switch (first)
        {
            case (byte)'"':
                return ScanString(out _);
            case (byte)'{':
            case (byte)'[':
                if (depth == frames.Length)
                {
                    return JsonStatus.TooDeep;
                }

                bool isObject = first == (byte)'{';
                frames[depth++] = new Frame { IsObject = isObject, KeyStart = -1 };
                _position++;
                if (!TryPeek(out byte next))
                {
                    return JsonStatus.Truncated;
                }

                // The closing bracket of an empty container is left for ScanAfterValue.
                opened = next != (isObject ? (byte)'}' : (byte)']');
                return opened && isObject ? ScanKey(ref frames[depth - 1]) : JsonStatus.Ok;
            case (byte)'t':
                return ScanLiteral("true"u8);
            case (byte)'f':
                return ScanLiteral("false"u8);
            case (byte)'n':
                return ScanLiteral("null"u8);
            default:
                return ScanNumber();
        }
    }

    private JsonStatus ScanAfterValue(scoped Span<Frame> frames, ref int depth, out bool atEnd)
    {
        while (true)
        {
            int valueEnd = _position;
            atEnd = !TryPeek(out byte next);
            if (depth == 0)
            {
                return atEnd ? JsonStatus.Ok : JsonStatus.TrailingData;
            }

            if (atEnd)
            {
                return JsonStatus.Truncated;
            }

            ref Frame frame = ref frames[depth - 1];
            _position++;
            if (depth == 1 && frame.KeyStart >= 0)
            {
                ReadOnlySpan<byte> name = _json.Slice(frame.KeyStart, frame.KeyLength);
                _sink.OnMember(name, new JsonRange(frame.ValueStart, valueEnd - frame.ValueStart));
            }

            if (next == (byte)',')
            {
                return frame.IsObject ? ScanKey(ref frame) : JsonStatus.Ok;
            }

            if (next != (frame.IsObject ? (byte)'}' : (byte)']'))
            {
                return JsonStatus.Malformed;
            }

            depth--;
        }
    }

    /// <summary>Scans a key and its colon, and compares the key with the one before.</summary>
    private JsonStatus ScanKey(scoped ref Frame frame)
    {
        if (!TryPeek(out byte quote))
        {
            return JsonStatus.Truncated;
        }

        if (quote != (byte)'"')
        {
            return JsonStatus.Malformed;
        }

        int start = _position + 1;
        JsonStatus status = ScanString(out bool hasEscapes);
        if (status != JsonStatus.Ok)
        {
            return status;
        }

        int length = _position - 1 - start;
        if (frame.KeyStart >= 0)
        {
            ReadOnlySpan<byte> key = _json.Slice(start, length);
            ReadOnlySpan<byte> before = _json.Slice(frame.KeyStart, frame.KeyLength);
            int order = hasEscapes || frame.KeyHasEscapes
                ? JsonKeyOrder.CompareEscaped(before, key)
                : before.SequenceCompareTo(key);
            if (order == 0 && _isStrict)
            {
                return JsonStatus.DuplicateKey;
            }

            if (order >= 0)
            {
                _isCanonical = false;
                _hasUnsortedKeys = true;
            }
        }

        frame.KeyStart = start;
        frame.KeyLength = length;
        frame.KeyHasEscapes = hasEscapes;
        if (!TryPeek(out byte colon))
        {
            return JsonStatus.Truncated;
        }

        _position++;
        if (colon != (byte)':')
        {
            return JsonStatus.Malformed;
        }

        // At the end of the input there is no value either, which the next step finds.
        TryPeek(out _);
        frame.ValueStart = _position;
        return JsonStatus.Ok;
    }

    private JsonStatus ScanString(out bool hasEscapes)
    {
        ReadOnlySpan<byte> json = _json;
        hasEscapes = false;
        int position = _position + 1;
        while (true)
        {
            int hit = json[position..].IndexOfAny(JsonEscapes.MustEscape);
            if (hit < 0)
            {
                return JsonStatus.Truncated;
            }

            position += hit;
            byte stop = json[position];
            if (stop == (byte)'"')
            {
                _position = position + 1;
                return JsonStatus.Ok;
            }

            if (stop != (byte)'\\')
            {
                return JsonStatus.Malformed;
            }

            hasEscapes = true;
            JsonStatus status = ScanEscape(json[position..], out int read);
            if (status != JsonStatus.Ok)
            {
                return status;
            }

            position += read;
        }
    }

    private JsonStatus ScanEscape(ReadOnlySpan<byte> raw, out int read)
    {
        read = JsonText.TryReadEscape(raw, out Rune rune);
        if (read > 0)
        {
            Span<byte> minimal = stackalloc byte[JsonEscapes.EscapeBytesMax];
            int length = JsonEscapes.Write(rune, minimal);
            _isCanonical &= raw[..read].SequenceEqual(minimal[..length]);
            return JsonStatus.Ok;
        }

        bool isCutOff = raw.Length < 2 || (raw.Length < 6 && raw[1] == (byte)'u' && !raw.Contains((byte)'"'));
        return read < 0 ? JsonStatus.LoneSurrogate : isCutOff ? JsonStatus.Truncated : JsonStatus.Malformed;
    }

    private JsonStatus ScanNumber()
    {
        JsonStatus status = JsonNumber.Scan(_json[_position..], _isStrict, out int length, out bool isCanonical);
        _position += length;
        _isCanonical &= isCanonical;
        return status;
    }

    private JsonStatus ScanLiteral(ReadOnlySpan<byte> literal)
    {
        ReadOnlySpan<byte> rest = _json[_position..];
        if (!rest.StartsWith(literal))
        {
            return literal.StartsWith(rest) ? JsonStatus.Truncated : JsonStatus.Malformed;
        }

        _position += literal.Length;
        return JsonStatus.Ok;
    }

    /// <summary>The next byte that is not white space, without stepping over it. False at the end.</summary>
    private bool TryPeek(out byte next)
    {
        ReadOnlySpan<byte> json = _json;
        int position = _position;
        if ((uint)position < (uint)json.Length && (next = json[position]) > (byte)' ')
        {
            return true;
        }

        return TryPeekSlow(out next);
    }

    private bool TryPeekSlow(out byte next)
    {
        int position = JsonScan.SkipWhiteSpace(_json, _position);
        _isCanonical &= position == _position;
        _position = position;
        next = position < _json.Length ? _json[position] : default;
        return position < _json.Length;
    }

    private struct Frame
    {
        public int KeyStart;
        public int KeyLength;
        public int ValueStart;
        public bool IsObject;
        public bool KeyHasEscapes;
    }
}
