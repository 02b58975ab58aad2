using System.Runtime.InteropServices;
using System.Text;

namespace Dendrite.Fast.Transport.Http1;

/// <summary>What a parser made of the bytes so far.</summary>
internal enum ParseStatus : byte
{
    /// <summary>Well-formed so far; more bytes decide.</summary>
    NeedMore,

    /// <summary>Complete.</summary>
    Done,

    /// <summary>Malformed or too large, for the reason given.</summary>
    Refused,
}

/// <summary>
/// Cuts a request head into its lines, strictly: CRLF only, one space between the parts of the request line, token
/// names, no white space before the colon, no control characters, no folding. It resumes where it stopped when more
/// bytes have arrived, and its verdict does not depend on how they were cut: limits are checked before a line is
/// looked at, lines only once complete. Source: RFC 9112, sections 2 to 5.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct HeadParser
{
    // Empty lines that may precede the request line. Source: RFC 9112, section 2.2 asks for at least one.
    private const int LeadingEmptyLinesMax = 1;

    private int _scanned;
    private int _lineStart;
    private int _headersStart;
    private int _emptyLines;

    /// <summary>Bytes of the head, after <see cref="ParseStatus.Done"/>.</summary>
    public readonly int Length => _lineStart;

    /// <summary>Looks at the bytes that have arrived since the last call.</summary>
    /// <param name="data">All bytes from the first one of the head on, those of earlier calls included.</param>
    /// <param name="limits">The limits of the server.</param>
    /// <param name="handler">Told about each line.</param>
    /// <param name="reason">Why the head is refused.</param>
    public ParseStatus Parse<THandler>(
        ReadOnlySpan<byte> data, HttpServerOptions limits, ref THandler handler, out RefusalReason reason)
        where THandler : struct, IHeadHandler
    {
        while (true)
        {
            int feed = data[_scanned..].IndexOf((byte)'\n');
            int lineEnd = feed < 0 ? data.Length : _scanned + feed;
            reason = _headersStart == 0
                ? CheckRequestLineLength(data, lineEnd, limits)
                : lineEnd + (feed < 0 ? 0 : 1) - _headersStart > limits.HeaderBytesMax
                    ? RefusalReason.HeadersTooLarge : RefusalReason.None;
            if (reason != RefusalReason.None)
            {
                return ParseStatus.Refused;
            }

            if (feed < 0)
            {
                _scanned = data.Length;
                return ParseStatus.NeedMore;
            }

            if (lineEnd == _lineStart || data[lineEnd - 1] != (byte)'\r')
            {
                reason = RefusalReason.BareLineFeed;
                return ParseStatus.Refused;
            }

            var line = new ByteSlice(_lineStart, lineEnd - 1 - _lineStart);
            _lineStart = lineEnd + 1;
            _scanned = _lineStart;
            bool isEnd = false;
            reason = _headersStart == 0
                ? OnFirstLine(data, line, limits, ref handler)
                : OnHeaderLine(data, line, ref handler, out isEnd);
            if (reason != RefusalReason.None)
            {
                return ParseStatus.Refused;
            }

            if (isEnd)
            {
                return ParseStatus.Done;
            }
        }
    }

    private readonly RefusalReason CheckRequestLineLength(
        ReadOnlySpan<byte> data, int lineEnd, HttpServerOptions limits)
    {
        // One more for the CR, which at the end of the data cannot yet be told from the line.
        if (lineEnd - _lineStart <= limits.RequestLineBytesMax + 1)
        {
            return RefusalReason.None;
        }

        int methodMax = Math.Min(limits.MethodBytesMax, limits.RequestLineBytesMax);
        ReadOnlySpan<byte> start = data.Slice(_lineStart, methodMax + 1);
        return start.Contains((byte)' ') ? RefusalReason.RequestLineTooLong : RefusalReason.MethodTooLong;
    }

    private RefusalReason OnFirstLine<THandler>(
        ReadOnlySpan<byte> data, ByteSlice line, HttpServerOptions limits, ref THandler handler)
        where THandler : struct, IHeadHandler
    {
        ReadOnlySpan<byte> text = data.Slice(line.Offset, line.Length);
        if (text.IsEmpty && _emptyLines < LeadingEmptyLinesMax)
        {
            _emptyLines++;
            return RefusalReason.None;
        }

        int methodEnd = text.IndexOf((byte)' ');
        if (methodEnd < 0)
        {
            return RefusalReason.MalformedRequestLine;
        }

        if (!HttpCharacters.IsToken(text[..methodEnd]))
        {
            return RefusalReason.MalformedMethod;
        }

        if (methodEnd > limits.MethodBytesMax)
        {
            return RefusalReason.MethodTooLong;
        }

        int targetEnd = text[(methodEnd + 1)..].IndexOf((byte)' ') + methodEnd + 1;
        if (targetEnd <= methodEnd + 1)
        {
            return RefusalReason.MalformedRequestLine;
        }

        if (!HttpCharacters.IsTarget(text[(methodEnd + 1)..targetEnd]))
        {
            return RefusalReason.MalformedTarget;
        }

        ReadOnlySpan<byte> version = text[(targetEnd + 1)..];
        RefusalReason reason = ParseVersion(version, out int minorVersion);
        if (reason != RefusalReason.None)
        {
            bool isHttp = RequestValues.Verb(text[..methodEnd]) != HttpVerb.Other
                || (version.Length >= 5 && Ascii.EqualsIgnoreCase(version[..5], "HTTP/"u8));
            return isHttp ? reason : RefusalReason.NotHttp;
        }

        _headersStart = _lineStart;
        return handler.OnRequestLine(
            data,
            new ByteSlice(line.Offset, methodEnd),
            new ByteSlice(line.Offset + methodEnd + 1, targetEnd - methodEnd - 1),
            minorVersion);
    }

    // Source: RFC 9112, section 2.3. Case-sensitive, one digit on either side.
    private static RefusalReason ParseVersion(ReadOnlySpan<byte> text, out int minorVersion)
    {
        minorVersion = 0;
        if (text.Length != 8 || !text.StartsWith("HTTP/"u8) || !char.IsAsciiDigit((char)text[5])
            || text[6] != (byte)'.' || !char.IsAsciiDigit((char)text[7]))
        {
            return RefusalReason.MalformedRequestLine;
        }

        minorVersion = text[7] - '0';
        return text[5] == (byte)'1' && minorVersion <= 1 ? RefusalReason.None : RefusalReason.UnsupportedVersion;
    }

    private static RefusalReason OnHeaderLine<THandler>(
        ReadOnlySpan<byte> data, ByteSlice line, ref THandler handler, out bool isEnd)
        where THandler : struct, IHeadHandler
    {
        ReadOnlySpan<byte> text = data.Slice(line.Offset, line.Length);
        isEnd = text.IsEmpty;
        if (isEnd)
        {
            return handler.OnEnd();
        }

        if (text[0] is (byte)' ' or (byte)'\t')
        {
            return RefusalReason.ObsoleteFolding;
        }

        int colon = text.IndexOf((byte)':');
        if (colon < 0)
        {
            return RefusalReason.MalformedHeader;
        }

        if (!HttpCharacters.IsToken(text[..colon]))
        {
            return RefusalReason.MalformedHeaderName;
        }

        int valueStart = colon + 1;
        int valueEnd = text.Length;
        while (valueStart < valueEnd && text[valueStart] is (byte)' ' or (byte)'\t')
        {
            valueStart++;
        }

        while (valueEnd > valueStart && text[valueEnd - 1] is (byte)' ' or (byte)'\t')
        {
            valueEnd--;
        }

        if (!HttpCharacters.IsFieldValue(text[valueStart..valueEnd]))
        {
            return RefusalReason.MalformedHeaderValue;
        }

        return handler.OnHeader(
            data,
            new ByteSlice(line.Offset, colon),
            new ByteSlice(line.Offset + valueStart, valueEnd - valueStart));
    }
}
