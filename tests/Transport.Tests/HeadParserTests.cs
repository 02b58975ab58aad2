using System.Buffers;
using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>What a head may look like and what it may not, each on all segmentations. Source: RFC 9112.</summary>
public sealed class HeadParserTests
{
    private static readonly HttpServerOptions Limits = new()
    {
        RequestLineBytesMax = 64,
        MethodBytesMax = 10,
        HeaderBytesMax = 96,
        HeaderCountMax = 4,
    };

    /// <summary>Request, then path, query, host, content length (-1 none), chunked, keep-alive.</summary>
    public static TheoryData<string, string, string, string?, long, bool, bool> Accepted => new()
    {
        { "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "/", "", "a", -1, false, true },
        { "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "/", "", "a", -1, false, true },
        { "GET /a/b%2Fc?x=1&y HTTP/1.1\r\nhost:a:8008\r\n\r\n", "/a/b%2Fc", "x=1&y", "a:8008", -1, false, true },
        { "GET /? HTTP/1.1\r\nHost: a\r\n\r\n", "/", "", "a", -1, false, true },
        { "GET /a?b?c HTTP/1.1\r\nHost: a\r\n\r\n", "/a", "b?c", "a", -1, false, true },
        { "GET /a?[\"<>|{}`^\\] HTTP/1.1\r\nHost: a\r\n\r\n", "/a", "[\"<>|{}`^\\]", "a", -1, false, true },
        { "GET //x/../y HTTP/1.1\r\nHost: a\r\n\r\n", "//x/../y", "", "a", -1, false, true },
        { "PUT / HTTP/1.1\r\nHost: \t a \t\r\nContent-Length: 12\r\n\r\n", "/", "", "a", 12, false, true },
        { "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "/", "", "a", 0, false, true },
        { "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n", "/", "", "a", -1, true, true },
        { "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "/", "", "a", -1, false, false },
        { "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n", "/", "", "a", -1, false, false },
        { "GET / HTTP/1.1\r\nHost: a\r\nConnection: close, keep-alive\r\n\r\n", "/", "", "a", -1, false, false },
        { "GET / HTTP/1.0\r\n\r\n", "/", "", null, -1, false, false },
        { "GET / HTTP/1.0\r\nHost: a\r\nConnection: Keep-Alive\r\n\r\n", "/", "", "a", -1, false, true },
        { "GET http://b.c/d?e HTTP/1.1\r\nHost: a\r\n\r\n", "/d", "e", "b.c", -1, false, true },
        { "GET HTTPS://b:1 HTTP/1.1\r\nHost: a\r\n\r\n", "/", "", "b:1", -1, false, true },
        { "GET http://b?e HTTP/1.1\r\nHost: a\r\n\r\n", "/", "e", "b", -1, false, true },
        { "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "*", "", "a", -1, false, true },
        { "GET / HTTP/1.1\r\nHost: [2001:db8::1]:443\r\n\r\n", "/", "", "[2001:db8::1]:443", -1, false, true },
        { "GET / HTTP/1.1\r\nHost: a\r\nX-Empty:\r\n\r\n", "/", "", "a", -1, false, true },
        { "GET / HTTP/1.1\r\nHost: a\r\nX: caf\u00e9 \t\"q\"\r\n\r\n", "/", "", "a", -1, false, true },
        { "get / HTTP/1.1\r\nHost: a\r\n\r\n", "/", "", "a", -1, false, true },
    };

    public static TheoryData<string, RefusalReason> Refused => new()
    {
        { "GET / HTTP/1.1\nHost: a\r\n\r\n", RefusalReason.BareLineFeed },
        { "GET / HTTP/1.1\r\nHost: a\n\r\n", RefusalReason.BareLineFeed },
        { "GET / HTTP/1.1\r\nHost: a\r\n\n", RefusalReason.BareLineFeed },
        { "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.BareLineFeed },
        { "GET / HTTP/1.1\rHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET /\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET /  HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / http/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / HTTP/1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / HTTP/01.01\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / HTTP/ 1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / HTTP/1,1\r\nHost: a\r\n\r\n", RefusalReason.MalformedRequestLine },
        { "GET / HTTP/2.0\r\nHost: a\r\n\r\n", RefusalReason.UnsupportedVersion },
        { "GET / HTTP/1.2\r\nHost: a\r\n\r\n", RefusalReason.UnsupportedVersion },
        { "GET / HTTP/0.9\r\nHost: a\r\n\r\n", RefusalReason.UnsupportedVersion },
        { "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", RefusalReason.UnsupportedVersion },
        { " / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedMethod },
        { "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedMethod },
        { "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedMethod },
        { "G\u00e9T / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedMethod },
        { "ABCDEFGHIJK / HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MethodTooLong },
        { "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.ConnectUnsupported },
        { "GET a/b HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET * HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET /caf\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET /\u007f HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedTarget },
        { "GET http:///a HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedHost },
        { "GET http://u@b/a HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\n\r\n", RefusalReason.MissingHost },
        { "GET http://b/ HTTP/1.1\r\n\r\n", RefusalReason.MissingHost },
        { "GET / HTTP/1.1\r\nHost:\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: a,b/\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: :80\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: a:123456\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: [::1]80\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.0\r\nHost: a b\r\n\r\n", RefusalReason.MalformedHost },
        { "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", RefusalReason.DuplicateHeader },
        { "GET / HTTP/1.0\r\nHost: a\r\nhost: a\r\n\r\n", RefusalReason.DuplicateHeader },
        { "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: b\r\nAuthorization: c\r\n\r\n", RefusalReason.DuplicateHeader },
        { "GET / HTTP/1.1\r\n Host: a\r\n\r\n", RefusalReason.ObsoleteFolding },
        { "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", RefusalReason.ObsoleteFolding },
        { "GET / HTTP/1.1\r\nHost: a\r\n\tb: c\r\n\r\n", RefusalReason.ObsoleteFolding },
        { "GET / HTTP/1.1\r\nHost : a\r\n\r\n", RefusalReason.MalformedHeaderName },
        { "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", RefusalReason.MalformedHeaderName },
        { "GET / HTTP/1.1\r\nHost: a\r\nB[: c\r\n\r\n", RefusalReason.MalformedHeaderName },
        { "GET / HTTP/1.1\r\nHost: a\r\nB\0: c\r\n\r\n", RefusalReason.MalformedHeaderName },
        { "GET / HTTP/1.1\r\nHost: a\r\nB c: d\r\n\r\n", RefusalReason.MalformedHeaderName },
        { "GET / HTTP/1.1\r\nHost: a\r\nbc\r\n\r\n", RefusalReason.MalformedHeader },
        { "GET / HTTP/1.1\r\nHost: a\r\nb: \0\r\n\r\n", RefusalReason.MalformedHeaderValue },
        { "GET / HTTP/1.1\r\nHost: a\r\nb: c\rd\r\n\r\n", RefusalReason.MalformedHeaderValue },
        { "GET / HTTP/1.1\r\nHost: a\r\nb: \u0001\r\n\r\n", RefusalReason.MalformedHeaderValue },
        { "GET / HTTP/1.1\r\nHost: a\r\nb: c\r\r\n\r\n", RefusalReason.MalformedHeaderValue },
        { "GET / HTTP/1.1\r\nHost: a\r\nb: \u007f\r\n\r\n", RefusalReason.MalformedHeaderValue },
    };

    public static TheoryData<string, RefusalReason> RefusedFraming => new()
    {
        { "Content-Length: +5", RefusalReason.MalformedContentLength },
        { "Content-Length: -0", RefusalReason.MalformedContentLength },
        { "Content-Length: 5, 5", RefusalReason.MalformedContentLength },
        { "Content-Length: 5,6", RefusalReason.MalformedContentLength },
        { "Content-Length: 0x5", RefusalReason.MalformedContentLength },
        { "Content-Length: 5 5", RefusalReason.MalformedContentLength },
        { "Content-Length: 1e1", RefusalReason.MalformedContentLength },
        { "Content-Length: 05", RefusalReason.MalformedContentLength },
        { "Content-Length:", RefusalReason.MalformedContentLength },
        { "Content-Length: 5.0", RefusalReason.MalformedContentLength },
        { "Content-Length: 99999999999999999999", RefusalReason.MalformedContentLength },
        { "Content-Length: 5\r\nContent-Length: 5", RefusalReason.DuplicateHeader },
        { "Content-Length: 5\r\nContent-Length: 6", RefusalReason.DuplicateHeader },
        { "Content-Length: 5\r\nTransfer-Encoding: chunked", RefusalReason.ContentLengthWithTransferEncoding },
        { "Transfer-Encoding: chunked\r\nContent-Length: 5", RefusalReason.ContentLengthWithTransferEncoding },
        { "Transfer-Encoding: chunked\r\nContent-Length: 0", RefusalReason.ContentLengthWithTransferEncoding },
        { "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", RefusalReason.DuplicateHeader },
        { "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", RefusalReason.DuplicateHeader },
        { "Transfer-Encoding: chunked, chunked", RefusalReason.MalformedTransferEncoding },
        { "Transfer-Encoding: chunked, gzip", RefusalReason.MalformedTransferEncoding },
        { "Transfer-Encoding: chunked,", RefusalReason.MalformedTransferEncoding },
        { "Transfer-Encoding:", RefusalReason.MalformedTransferEncoding },
        { "Transfer-Encoding: \"chunked\"", RefusalReason.MalformedTransferEncoding },
        { "Transfer-Encoding: chunked;q=1", RefusalReason.MalformedTransferEncoding },
        { "Transfer-Encoding: gzip, chunked", RefusalReason.UnsupportedTransferCoding },
        { "Transfer-Encoding: identity", RefusalReason.UnsupportedTransferCoding },
        { "Transfer-Encoding: xchunked", RefusalReason.UnsupportedTransferCoding },
        { "Transfer-Encoding : chunked", RefusalReason.MalformedHeaderName },
        { "Transfer-Encoding: \u000bchunked", RefusalReason.MalformedHeaderValue },
        { "Transfer-Encoding:\r\n chunked", RefusalReason.MalformedTransferEncoding },
        { "X: y\r\n Transfer-Encoding: chunked", RefusalReason.ObsoleteFolding },
        { "Expect: 200-ok", RefusalReason.UnsupportedExpectation },
    };

    public static TheoryData<string, RefusalReason> OverLimits => new()
    {
        { "GET /" + new string('a', 51) + " HTTP/1.1\r\nHost: a\r\n\r\n", RefusalReason.RequestLineTooLong },
        { "GET /" + new string('a', 300), RefusalReason.RequestLineTooLong },
        { "GET /" + new string('a', 300) + "\n", RefusalReason.RequestLineTooLong },
        { new string('A', 300), RefusalReason.MethodTooLong },
        { "GET / HTTP/1.1\r\nHost: a\r\nB: " + new string('b', 81) + "\r\n\r\n", RefusalReason.HeadersTooLarge },
        { "GET / HTTP/1.1\r\nHost: a\r\nB: " + new string('b', 300), RefusalReason.HeadersTooLarge },
        { "GET / HTTP/1.1\r\nHost: a\r\nB: c\r\nB: c\r\nB: c\r\nB: c\r\n\r\n", RefusalReason.TooManyHeaders },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_well_formed_head_is_understood_however_it_is_cut(
        string text, string path, string query, string? host, long contentLength, bool isChunked, bool keepAlive)
    {
        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text)))
        {
            (ParseStatus status, RefusalReason reason, int length, RequestHead head) = Parse(segmentation, Limits);

            Assert.Equal((ParseStatus.Done, RefusalReason.None, text.Length), (status, reason, length));
            Assert.Equal(path, Encoding.Latin1.GetString(head.Span(head.Path)));
            Assert.Equal(query, Encoding.Latin1.GetString(head.Span(head.Query)));
            Assert.Equal(host is not null, head.TryGet(KnownHeader.Host, out ReadOnlySpan<byte> actualHost));
            Assert.Equal(host ?? "", Encoding.Latin1.GetString(actualHost));
            Assert.Equal(
                (contentLength, isChunked, keepAlive), (head.ContentLength, head.IsChunked, head.KeepAlive));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    [MemberData(nameof(OverLimits))]
    public void A_malformed_head_is_refused_however_it_is_cut(string text, RefusalReason reason)
    {
        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text)))
        {
            var parsed = Parse(segmentation, Limits);

            Assert.Equal((ParseStatus.Refused, reason), (parsed.Status, parsed.Reason));
        }
    }

    [Theory]
    [MemberData(nameof(RefusedFraming))]
    public void Ambiguous_framing_is_refused_however_it_is_cut(string lines, RefusalReason reason)
    {
        string text = $"POST / HTTP/1.1\r\nHost: a\r\n{lines}\r\n\r\nabcde";
        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text)))
        {
            var parsed = Parse(segmentation, new HttpServerOptions());

            Assert.Equal((ParseStatus.Refused, reason), (parsed.Status, parsed.Reason));
        }
    }

    [Fact]
    public void Chunked_is_refused_in_version_1_0()
    {
        const string Text = "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

        var parsed = Parse(Whole(Text), new HttpServerOptions());

        Assert.Equal(RefusalReason.MalformedTransferEncoding, parsed.Reason);
    }

    [Fact]
    public void Every_prefix_of_a_head_needs_more()
    {
        const string Text = "GET /a HTTP/1.1\r\nHost: a\r\nB: c\r\n\r\n";

        for (int length = 0; length < Text.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, Parse(Whole(Text[..length]), Limits).Status);
        }
    }

    [Fact]
    public void What_follows_the_head_is_left_alone()
    {
        const string Text = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

        var parsed = Parse(Whole(Text + "\0\n\n"), Limits);

        Assert.Equal((ParseStatus.Done, Text.Length), (parsed.Status, parsed.Length));
    }

    [Fact]
    public void A_request_line_of_exactly_the_limit_is_taken()
    {
        string text = "GET /" + new string('a', 64 - 14) + " HTTP/1.1\r\nHost: a\r\n\r\n";

        Assert.Equal(ParseStatus.Done, Parse(Whole(text), Limits).Status);
        Assert.Equal(
            RefusalReason.RequestLineTooLong,
            Parse(Whole(text.Replace("/a", "/aa", StringComparison.Ordinal)), Limits).Reason);
    }

    [Fact]
    public void Headers_of_exactly_the_limit_are_taken()
    {
        // "Host: a\r\n" is 9 bytes, "B: " and two line ends 7, which leaves 80 of 96.
        string text = "GET / HTTP/1.1\r\nHost: a\r\nB: " + new string('b', 80) + "\r\n\r\n";

        Assert.Equal(ParseStatus.Done, Parse(Whole(text), Limits).Status);
        Assert.Equal(
            RefusalReason.HeadersTooLarge,
            Parse(Whole(text.Replace(": b", ": bb", StringComparison.Ordinal)), Limits).Reason);
    }

    [Fact]
    public void Known_and_other_headers_are_found_without_regard_to_case()
    {
        const string Text = "GET / HTTP/1.1\r\nHOST: a\r\nAuthOrization: Bearer x\r\nX-Other: 1\r\nx-other: 2\r\n\r\n";

        RequestHead head = Parse(Whole(Text), new HttpServerOptions()).Head;

        Assert.True(head.TryGet(KnownHeader.Authorization, out ReadOnlySpan<byte> authorization));
        Assert.Equal("Bearer x"u8, authorization);
        Assert.True(head.TryGet("x-other"u8, out ReadOnlySpan<byte> other));
        Assert.Equal("1"u8, other);
        Assert.Equal("2"u8, head.Span(head.Line(3).Value));
        Assert.False(head.TryGet(KnownHeader.Origin, out _));
        Assert.False(head.TryGet("x-othe"u8, out _));
    }

    [Fact]
    public void Every_known_header_has_its_slot()
    {
        foreach ((string name, KnownHeader expected) in new[]
        {
            ("Host", KnownHeader.Host), ("Authorization", KnownHeader.Authorization),
            ("Content-Type", KnownHeader.ContentType), ("Content-Length", KnownHeader.ContentLength),
            ("Transfer-Encoding", KnownHeader.TransferEncoding), ("Connection", KnownHeader.Connection),
            ("Expect", KnownHeader.Expect), ("Origin", KnownHeader.Origin), ("User-Agent", KnownHeader.UserAgent),
            ("Accept", KnownHeader.Accept), ("Accept-Encoding", KnownHeader.AcceptEncoding),
            ("Accept-Language", KnownHeader.AcceptLanguage), ("If-None-Match", KnownHeader.IfNoneMatch),
            ("If-Match", KnownHeader.IfMatch), ("If-Modified-Since", KnownHeader.IfModifiedSince),
            ("Range", KnownHeader.Range), ("Content-Encoding", KnownHeader.ContentEncoding),
            ("Content-Disposition", KnownHeader.ContentDisposition), ("Cookie", KnownHeader.Cookie),
            ("X-Forwarded-For", KnownHeader.ForwardedFor), ("X-Forwarded-Proto", KnownHeader.ForwardedProto),
        })
        {
            Assert.True(KnownHeaders.TryFind(Encoding.ASCII.GetBytes(name), out KnownHeader found), name);
            Assert.Equal(expected, found);
        }

        Assert.False(KnownHeaders.TryFind("hosts"u8, out _));
    }

    internal static Segmentation Whole(string text) =>
        new("whole", new ReadOnlySequence<byte>(Encoding.Latin1.GetBytes(text)));

    internal static (ParseStatus Status, RefusalReason Reason, int Length, RequestHead Head) Parse(
        Segmentation segmentation, HttpServerOptions limits)
    {
        var head = new RequestHead();
        head.Reset();
        var builder = new RequestHeadBuilder(head, limits);
        var parser = default(HeadParser);
        var status = ParseStatus.NeedMore;
        var reason = RefusalReason.None;

        // The bytes behind what has arrived are poison: a parser that looks at them finds no line end.
        var buffer = new byte[segmentation.Sequence.Length + 64];
        buffer.AsSpan().Fill(Segmentations.Poison);
        int arrived = 0;
        foreach (ReadOnlyMemory<byte> segment in segmentation.Sequence)
        {
            segment.Span.CopyTo(buffer.AsSpan(arrived));
            arrived += segment.Length;
            status = parser.Parse(buffer.AsSpan(0, arrived), limits, ref builder, out reason);
            if (status != ParseStatus.NeedMore)
            {
                break;
            }
        }

        head.Attach(buffer, 0);
        return (status, reason, parser.Length, head);
    }
}
