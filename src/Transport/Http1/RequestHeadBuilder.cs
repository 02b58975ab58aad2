using System.Text;

namespace Dendrite.Fast.Transport.Http1;

/// <summary>
/// Fills a <see cref="RequestHead"/> from the parser's lines and applies the rules of message framing and routing that
/// need more than one line: how long the body is, who the host is, whether the connection stays.
/// Source: RFC 9112, sections 3.2, 6 and 9.
/// </summary>
internal readonly struct RequestHeadBuilder(RequestHead head, HttpServerOptions limits) : IHeadHandler
{
    public RefusalReason OnRequestLine(
        ReadOnlySpan<byte> data, ByteSlice method, ByteSlice target, int minorVersion)
    {
        head.Method = method;
        head.Verb = RequestValues.Verb(data.Slice(method.Offset, method.Length));
        head.MinorVersion = minorVersion;
        head.KeepAlive = minorVersion == 1;
        if (data.Slice(method.Offset, method.Length).SequenceEqual("CONNECT"u8))
        {
            return RefusalReason.ConnectUnsupported;
        }

        return SetTarget(data.Slice(target.Offset, target.Length), target.Offset);
    }

    public RefusalReason OnHeader(ReadOnlySpan<byte> data, ByteSlice name, ByteSlice value)
    {
        if (!head.TryAddLine(new HeaderLine(name, value), limits.HeaderCountMax))
        {
            return RefusalReason.TooManyHeaders;
        }

        if (!KnownHeaders.TryFind(data.Slice(name.Offset, name.Length), out KnownHeader known))
        {
            return RefusalReason.None;
        }

        bool isFirst = head.TrySetKnown(known);
        if (!isFirst && KnownHeaders.IsSingle(known))
        {
            return RefusalReason.DuplicateHeader;
        }

        ReadOnlySpan<byte> text = data.Slice(value.Offset, value.Length);
        switch (known)
        {
            case KnownHeader.Host:
                return HttpCharacters.IsHost(text) ? RefusalReason.None : RefusalReason.MalformedHost;
            case KnownHeader.ContentLength:
                return SetContentLength(text);
            case KnownHeader.TransferEncoding:
                return SetTransferEncoding(text);
            case KnownHeader.Connection:
                SetConnection(text);
                return RefusalReason.None;
            case KnownHeader.Expect:
                return SetExpectation(text);
            default:
                return RefusalReason.None;
        }
    }

    public RefusalReason OnEnd()
    {
        if (head.MinorVersion == 1 && !head.HasKnown(KnownHeader.Host))
        {
            return RefusalReason.MissingHost;
        }

        // Source: RFC 9112, section 6.1: either may be an attempt at request smuggling.
        if (head.IsChunked && head.ContentLength >= 0)
        {
            return RefusalReason.ContentLengthWithTransferEncoding;
        }

        return RefusalReason.None;
    }

    // Source: RFC 9112, section 3.2: origin-form, absolute-form, and asterisk-form for OPTIONS only.
    private RefusalReason SetTarget(ReadOnlySpan<byte> target, int offset)
    {
        if (target[0] == (byte)'/')
        {
            SetPathAndQuery(target, offset);
            return RefusalReason.None;
        }

        if (target.SequenceEqual("*"u8))
        {
            head.IsAsterisk = head.Verb == HttpVerb.Options;
            head.Path = new ByteSlice(offset, 1);
            return head.IsAsterisk ? RefusalReason.None : RefusalReason.MalformedTarget;
        }

        int scheme = StartsWithIgnoreCase(target, "http://"u8) ? "http://"u8.Length
            : StartsWithIgnoreCase(target, "https://"u8) ? "https://"u8.Length
            : 0;
        if (scheme == 0)
        {
            return RefusalReason.MalformedTarget;
        }

        ReadOnlySpan<byte> rest = target[scheme..];
        int authorityLength = rest.IndexOfAny((byte)'/', (byte)'?');
        authorityLength = authorityLength < 0 ? rest.Length : authorityLength;
        if (!HttpCharacters.IsHost(rest[..authorityLength]))
        {
            return RefusalReason.MalformedHost;
        }

        head.Authority = new ByteSlice(offset + scheme, authorityLength);
        rest = rest[authorityLength..];
        int restOffset = offset + scheme + authorityLength;
        SetPathAndQuery(rest, restOffset);
        if (head.Path.Length == 0)
        {
            // An empty path means "/": the last slash of the scheme lends its byte. For OPTIONS it means "*".
            head.Path = new ByteSlice(offset + scheme - 1, 1);
            head.IsAsterisk = head.Verb == HttpVerb.Options && rest.IsEmpty;
        }

        return RefusalReason.None;
    }

    private void SetPathAndQuery(ReadOnlySpan<byte> text, int offset)
    {
        int question = text.IndexOf((byte)'?');
        head.Path = new ByteSlice(offset, question < 0 ? text.Length : question);
        head.Query = question < 0 ? default : new ByteSlice(offset + question + 1, text.Length - question - 1);
    }

    private RefusalReason SetContentLength(ReadOnlySpan<byte> text)
    {
        if (!RequestValues.TryReadLength(text, out long length))
        {
            return RefusalReason.MalformedContentLength;
        }

        head.ContentLength = length;
        return RefusalReason.None;
    }

    private RefusalReason SetTransferEncoding(ReadOnlySpan<byte> text)
    {
        // Source: RFC 9112, section 6.1: in HTTP/1.0 the framing is faulty.
        if (head.MinorVersion == 0)
        {
            return RefusalReason.MalformedTransferEncoding;
        }

        if (Ascii.EqualsIgnoreCase(text, "chunked"u8))
        {
            head.IsChunked = true;
            return RefusalReason.None;
        }

        // Codings that are tokens and do not misplace chunked are unknown; all else is malformed.
        bool endsChunked = false;
        foreach (Range range in text.Split((byte)','))
        {
            ReadOnlySpan<byte> coding = text[range].Trim(" \t"u8);
            if (!HttpCharacters.IsToken(coding) || endsChunked)
            {
                return RefusalReason.MalformedTransferEncoding;
            }

            endsChunked = Ascii.EqualsIgnoreCase(coding, "chunked"u8);
        }

        return RefusalReason.UnsupportedTransferCoding;
    }

    // Source: RFC 9112, section 9.3. close wins, in whichever line; keep-alive matters for HTTP/1.0 only.
    private void SetConnection(ReadOnlySpan<byte> text)
    {
        foreach (Range range in text.Split((byte)','))
        {
            ReadOnlySpan<byte> option = text[range].Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(option, "close"u8))
            {
                head.Closes = true;
            }
            else if (Ascii.EqualsIgnoreCase(option, "keep-alive"u8))
            {
                head.KeepAlive = true;
            }
        }

        if (head.Closes)
        {
            head.KeepAlive = false;
        }
    }

    // Source: RFC 9110, section 10.1.1. A server ignores it in HTTP/1.0.
    private RefusalReason SetExpectation(ReadOnlySpan<byte> text)
    {
        if (head.MinorVersion == 0)
        {
            return RefusalReason.None;
        }

        head.ExpectsContinue = RequestValues.IsContinue(text);
        return head.ExpectsContinue ? RefusalReason.None : RefusalReason.UnsupportedExpectation;
    }

    private static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix) =>
        text.Length >= prefix.Length && Ascii.EqualsIgnoreCase(text[..prefix.Length], prefix);
}
