using System.Diagnostics;
using System.Text;
using System.Text.Unicode;

namespace Dendrite.Fast.Transport;

public abstract partial class HttpExchange
{
    // "bytes " first "-" last "/" length, each at most 19 digits.
    private const int ContentRangeBytesMax = 6 + 19 + 1 + 19 + 1 + 19;

    /// <summary>
    /// For a handler that has a representation: evaluates the request's preconditions and its range, and sets status
    /// and headers accordingly. Source: RFC 9110, sections 13.2.2 (order) and 14.
    /// </summary>
    /// <remarks>
    /// Status 200, and for a GET that asks for one satisfiable byte range 206; 304 to a GET or HEAD whose If-None-Match
    /// names the tag, 412 to another method; 412 where If-Match does not; 416 for a range behind the end. Several ranges
    /// and malformed ones are ignored. Adds Accept-Ranges, ETag (with 200, 206 and 304) and Content-Range; what else
    /// belongs to the representation (Cache-Control, Vary) the handler adds, for 304 as well. Dates are not compared:
    /// a representation has no other validator than its tag.
    /// </remarks>
    /// <param name="length">Bytes of the whole representation.</param>
    /// <param name="entityTag">Its tag as it is sent, <c>"..."</c> or <c>W/"..."</c>; empty if it has none.</param>
    /// <param name="range">The bytes to send.</param>
    /// <returns>
    /// True if the handler writes <paramref name="range"/> as the body. False if the answer is complete without one.
    /// </returns>
    /// <exception cref="ArgumentException">The tag is malformed.</exception>
    /// <exception cref="InvalidOperationException">The answer has started.</exception>
    public bool TrySelectRange(long length, ReadOnlySpan<byte> entityTag, out ByteRange range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (!entityTag.IsEmpty && !EntityTags.IsValid(entityTag))
        {
            throw new ArgumentException("The entity tag is malformed.", nameof(entityTag));
        }

        range = new ByteRange(0, length);
        StatusCode = Precondition(entityTag);
        if (StatusCode == 412)
        {
            return false;
        }

        if (!entityTag.IsEmpty)
        {
            AddHeader("etag"u8, entityTag);
        }

        if (StatusCode == 304)
        {
            return false;
        }

        AddHeader("accept-ranges"u8, "bytes"u8);
        switch (SelectedRange(length, entityTag, out range))
        {
            case RangeStatus.Satisfiable:
                StatusCode = 206;
                AddContentRange(range, length);
                return true;
            case RangeStatus.Unsatisfiable:
                StatusCode = 416;
                AddContentRange(default, length);
                return false;
            default:
                return true;
        }
    }

    // Steps 1 and 3; the steps between and after compare dates. Source: RFC 9110, section 13.2.2.
    private int Precondition(ReadOnlySpan<byte> entityTag)
    {
        if (TryGetHeader(KnownHeader.IfMatch, out _) && !AnyLineContains("if-match"u8, entityTag, isStrong: true))
        {
            return 412;
        }

        if (TryGetHeader(KnownHeader.IfNoneMatch, out _)
            && AnyLineContains("if-none-match"u8, entityTag, isStrong: false))
        {
            return Verb is HttpVerb.Get or HttpVerb.Head ? 304 : 412;
        }

        return 200;
    }

    // Step 5. A date in If-Range is equal to nothing, since there is none here.
    private RangeStatus SelectedRange(long length, ReadOnlySpan<byte> entityTag, out ByteRange range)
    {
        range = new ByteRange(0, length);
        if (Verb != HttpVerb.Get || !TryGetHeader(KnownHeader.Range, out ReadOnlySpan<byte> asked)
            || CountLines("range"u8) > 1
            || (TryGetHeader("if-range"u8, out ReadOnlySpan<byte> condition)
                && (entityTag.IsEmpty || !EntityTags.EqualStrongly(condition, entityTag))))
        {
            return RangeStatus.Ignored;
        }

        return RangeHeader.Parse(asked, length, out range);
    }

    // A list may be spread over several lines. Source: RFC 9110, section 5.3.
    private bool AnyLineContains(ReadOnlySpan<byte> lowercaseName, ReadOnlySpan<byte> entityTag, bool isStrong)
    {
        for (int i = 0; i < HeaderCount; i++)
        {
            if (Ascii.EqualsIgnoreCase(HeaderName(i), lowercaseName)
                && EntityTags.Contains(HeaderValue(i), entityTag, isStrong))
            {
                return true;
            }
        }

        return false;
    }

    private int CountLines(ReadOnlySpan<byte> lowercaseName)
    {
        int count = 0;
        for (int i = 0; i < HeaderCount; i++)
        {
            count += Ascii.EqualsIgnoreCase(HeaderName(i), lowercaseName) ? 1 : 0;
        }

        return count;
    }

    // Of an unsatisfiable range only the length is told. Source: RFC 9110, section 14.4.
    private void AddContentRange(ByteRange range, long length)
    {
        Span<byte> value = stackalloc byte[ContentRangeBytesMax];
        int written;
        bool fits = range.Length == 0
            ? Utf8.TryWrite(value, $"bytes */{length}", out written)
            : Utf8.TryWrite(value, $"bytes {range.Offset}-{range.Offset + range.Length - 1}/{length}", out written);
        Debug.Assert(fits, "Three numbers of at most 19 digits.");
        AddHeader("content-range"u8, value[..written]);
    }
}
