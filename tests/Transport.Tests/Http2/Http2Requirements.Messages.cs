using static Dendrite.Fast.Transport.Tests.Http2.Http2Requirement;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>Section 8 of RFC 9113. Malformed requests are stream errors (section 8.1.1).</remarks>
internal static partial class Http2Requirements
{
    private static readonly (string Name, string Value)[] GetPseudo =
        [(":method", "GET"), (":scheme", "http"), (":path", "/"), (":authority", "example.org")];

    private static IEnumerable<Http2Requirement> Exchanges =>
    [
        Of("8.1", "GET is answered", Expect.Answer(1, "GET /a?b "), Get(1, "/a?b")),
        Of("8.1", "HEAD is answered without content", Expect.Answer(1, ""),
            Headers(1, EndHeaders | EndStream, RequestBlock("HEAD", "/"))),
        Of("8.1", "a request may end with an empty frame", Expect.Answer(1, "POST / "),
            Post(1), Data(1, "", EndStream)),
        Of("8.1", "trailers end a request", Expect.Answer(1, "POST / test"),
            Post(1, "/", ("trailer", "x-sum")), Data(1, "test"), Trailers(1, ("x-sum", "1"))),
        Of("8.1", "trailers may come without content", Expect.Answer(1, "POST / "),
            Post(1), Trailers(1, ("x-sum", "1"))),
        Of("8.1", "trailers that do not end the request are malformed", Expect.StreamError(1, ProtocolError),
            Post(1), Data(1, "test"), Headers(1, EndHeaders, Block(("x-sum", "1")))),
        Of("8.1", "DATA behind the trailers are a stream error", Expect.StreamError(1, StreamClosed),
            Post(1, "/unread"), Trailers(1, ("x-sum", "1")), Data(1, "test", EndStream)),
        new("8.1", "an answer before the end of the request is whole, whatever becomes of the rest", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Post(1, "/ignored"));
            await Expect.Answer(1)(client);
            await client.SendAsync(Data(1, "test"), Data(1, "test", EndStream), Get(3));

            await Expect.Answer(3)(client);
            Assert.True(client.StreamOf(1).Reset is null or NoError, client.Log);
        }),
        new("8.1", "a body above its limit is refused, and the connection goes on", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Post(1, "/small"), Data(1, 1001));
            await Expect.Answer(1, 413)(client);
            await client.SendAsync(Data(1, 1, EndStream), Get(3));

            await Expect.Answer(3)(client);
        }),
        new("8.1", "a client that waits for 100 gets it", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Post(1, "/", ("expect", "100-continue")));
            await client.ReadUntilAsync(() => client.StreamOf(1).Interim.Contains(100), "100");
            await client.SendAsync(Data(1, "test", EndStream));

            await Expect.Answer(1, "POST / test")(client);
        }),

        Malformed("8.1.1", "content-length of another body",
            Post(1, "/", ("content-length", "1")), Data(1, "test", EndStream)),
        Malformed("8.1.1", "content-length above the body",
            Post(1, "/", ("content-length", "5")), Data(1, "test", EndStream)),
        Malformed("8.1.1", "content-length of another body of several frames",
            Post(1, "/", ("content-length", "5")), Data(1, "test"), Data(1, "test", EndStream)),
        Malformed("8.1.1", "content-length of no body", Get(1, "/", ("content-length", "1"))),
        Malformed("8.1.1", "content-length above a body that trailers end",
            Post(1, "/", ("content-length", "5")), Data(1, "test"), Trailers(1, ("x-sum", "1"))),
        Malformed("8.1.1", "content-length that is no number",
            Post(1, "/", ("content-length", "4x")), Data(1, "test", EndStream)),
        Malformed("8.1.1", "content-length with a sign",
            Post(1, "/", ("content-length", "+4")), Data(1, "test", EndStream)),
        Malformed("8.1.1", "two different content-lengths",
            Post(1, "/", ("content-length", "4"), ("content-length", "5")), Data(1, "test", EndStream)),
        Of("8.1.1", "padding does not count for content-length", Expect.Answer(1, "POST / test"),
            Post(1, "/", ("content-length", "4")), Frame(DataType, Padded | EndStream, 1, [2, .. "test"u8, 0, 0])),
        Of("8.1.1", "the rest of a malformed request is ignored", Expect.Answer(3),
            Post(1, "/", ("content-length", "1")), Data(1, "test"), Data(1, "test", EndStream), Get(3)),
        Of("8.7", "a stream that fails takes no other with it", Expect.Answer(3),
            Post(1), Post(3), Get(5, "/", ("Upper", "x")), Data(1, "test", EndStream), Data(3, "test", EndStream)),
        new("8.1", "content-length of an answer is its body's", async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Get(1));
            await Expect.Answer(1, "GET / ")(client);

            Assert.Equal("6", client.StreamOf(1)["content-length"]);
        }),
        Of("8.1", "an answer of 204 has no content", Expect.Answer(1, 204), Get(1, "/empty")),
    ];

    private static IEnumerable<Http2Requirement> Fields =>
    [
        Malformed("8.2.1", "a name in upper case", Get(1, "/", ("X-Test", "ok"))),
        Malformed("8.2.1", "a name without a letter", Get(1, "/", ("", "ok"))),
        Malformed("8.2.1", "a name with a space", Get(1, "/", ("x test", "ok"))),
        Malformed("8.2.1", "a name with a line end", Get(1, "/", ("x\r\ntest", "ok"))),
        Malformed("8.2.1", "a name with NUL", Get(1, "/", ("x\0", "ok"))),
        Malformed("8.2.1", "a name with DEL", Get(1, "/", ("x\x7f", "ok"))),
        Malformed("8.2.1", "a name beyond ASCII", Get(1, "/", ("x\xe9", "ok"))),
        Malformed("8.2.1", "a name with a colon inside", Get(1, "/", ("x:test", "ok"))),
        Malformed("8.2.1", "a value with NUL", Get(1, "/", ("x-test", "a\0b"))),
        Malformed("8.2.1", "a value with CR", Get(1, "/", ("x-test", "a\rb"))),
        Malformed("8.2.1", "a value with LF", Get(1, "/", ("x-test", "a\nb"))),
        Malformed("8.2.1", "a value that begins with a space", Get(1, "/", ("x-test", " a"))),
        Malformed("8.2.1", "a value that ends with a space", Get(1, "/", ("x-test", "a "))),
        Malformed("8.2.1", "a value that begins with a tab", Get(1, "/", ("x-test", "\ta"))),
        Malformed("8.2.1", "a value that ends with a tab", Get(1, "/", ("x-test", "a\t"))),
        Malformed("8.2.1", "trailers in upper case", Post(1), Trailers(1, ("X-Sum", "1"))),
        Malformed("8.2.1", "trailers with a line end", Post(1), Trailers(1, ("x-sum", "1\n2"))),
        Of("8.2.1", "empty values, spaces within and bytes beyond ASCII are taken", Expect.Answer(1),
            Get(1, "/", ("x-a", ""), ("x-b", "a b\tc"), ("x-c", "\xe4\xff"))),

        Malformed("8.2.2", "connection", Get(1, "/", ("connection", "keep-alive"))),
        Malformed("8.2.2", "proxy-connection", Get(1, "/", ("proxy-connection", "keep-alive"))),
        Malformed("8.2.2", "keep-alive", Get(1, "/", ("keep-alive", "timeout=5"))),
        Malformed("8.2.2", "transfer-encoding", Post(1, "/", ("transfer-encoding", "chunked")), Data(1, "", EndStream)),
        Malformed("8.2.2", "upgrade", Get(1, "/", ("upgrade", "h2c"))),
        Malformed("8.2.2", "te other than trailers", Get(1, "/", ("te", "gzip"))),
        Malformed("8.2.2", "te with trailers and more", Get(1, "/", ("te", "trailers, deflate;q=0.5"))),
        Of("8.2.2", "te: trailers is taken", Expect.Answer(1), Get(1, "/", ("te", "trailers"))),
        Of("8.2.3", "cookies of several fields are one", Expect.Answer(1, "a=b; c=d; e=f"),
            Get(1, "/cookie", ("cookie", "a=b"), ("cookie", "c=d"), ("x", "y"), ("cookie", "e=f"))),
    ];

    private static IEnumerable<Http2Requirement> PseudoFields =>
    [
        Malformed("8.3", "a pseudo-field that is not defined", Get(1, "/", (":test", "ok"))),
        Malformed("8.3", "a pseudo-field of answers", Get(1, "/", (":status", "200"))),
        Malformed("8.3", "a pseudo-field of extended CONNECT, which was not offered", Get(1, "/", (":protocol", "x"))),
        Malformed("8.3", "a pseudo-field in trailers", Post(1), Data(1, "test"), Trailers(1, (":method", "POST"))),
        Malformed("8.3", "a pseudo-field behind others", Whole(
            (":method", "GET"), (":scheme", "http"), ("x-test", "ok"), (":path", "/"), (":authority", "example.org"))),
        Malformed("8.3", "a pseudo-field with white space", Whole([.. GetPseudo[..3], (":authority ", "example.org")])),
        .. GetPseudo.SelectMany(pseudo => (Http2Requirement[])
        [
            Malformed("8.3", "two " + pseudo.Name, Whole([.. GetPseudo, pseudo])),
            Of("8.3", "an empty " + pseudo.Name + " is refused", Expect.Refusal(1),
                Whole(GetPseudo.Select(f => f == pseudo ? (f.Name, "") : f))),
        ]),
        Malformed("8.3.1", "no :method", Whole(GetPseudo[1..])),
        Malformed("8.3.1", "no :scheme", Whole([GetPseudo[0], .. GetPseudo[2..]])),
        Malformed("8.3.1", "no :path", Whole([.. GetPseudo[..2], GetPseudo[3]])),
        Malformed("8.3.1", "no field at all", Whole()),
        Malformed("8.3.1", "a :path without a slash", Get(1, "path")),
        Malformed("8.3.1", "a :path of another method than OPTIONS that is a star", Get(1, "*")),
        Malformed("8.3.1", "a :path with a space", Get(1, "/a b")),
        Malformed("8.3.1", "a :path with a fragment", Get(1, "/a#b")),
        Malformed("8.3.1", "a :path beyond ASCII", Get(1, "/\xe4")),
        Malformed("8.3.1", "a :method that is no token", Headers(1, EndHeaders | EndStream, RequestBlock("GE T", "/"))),
        Malformed("8.3.1", "a host that contradicts :authority", Get(1, "/", ("host", "example.com"))),
        Of("8.3.1", "an :authority with user information is refused", Expect.Refusal(1),
            Whole([.. GetPseudo[..3], (":authority", "user@example.org")])),
        Of("8.3.1", "neither :authority nor host is refused", Expect.Refusal(1), Whole(GetPseudo[..3])),
        Of("8.3.1", "host may stand for :authority", Expect.Answer(1),
            Whole([.. GetPseudo[..3], ("host", "example.org")])),
        Of("8.3.1", "host may repeat :authority", Expect.Answer(1), Get(1, "/", ("host", "example.org"))),
        Of("8.3.1", "pseudo-fields may come in any order", Expect.Answer(1), Whole(GetPseudo.Reverse())),
        Of("8.3.1", "OPTIONS may be for the whole server", async client =>
        {
            await client.ReadUntilAsync(() => client.StreamOf(1).IsEnded, "an answer");
            Assert.Null(client.StreamOf(1).Reset);
        }, Headers(1, EndHeaders | EndStream, RequestBlock("OPTIONS", "*"))),
        Of("8.5", "CONNECT with a path is refused", Expect.Refusal(1),
            Headers(1, EndHeaders | EndStream, RequestBlock("CONNECT", "/"))),
        Malformed("8.5", "CONNECT without :authority", Whole((":method", "CONNECT"))),
        Of("8.5", "CONNECT, which this server does not do, is refused", Expect.Refusal(1),
            Whole((":method", "CONNECT"), (":authority", "example.org:443"))),
    ];

    // Source: RFC 9113, section 8.1.1.
    private static Http2Requirement Malformed(string section, string text, params byte[][] frames) =>
        Of(section, text + " makes a request malformed", Expect.StreamError(1, ProtocolError), frames);

    private static byte[] Trailers(uint stream, params IEnumerable<(string Name, string Value)> fields) =>
        Headers(stream, EndHeaders | EndStream, Block(fields));

    private static byte[] Whole(params IEnumerable<(string Name, string Value)> fields) =>
        Headers(1, EndHeaders | EndStream, Block(fields));
}
