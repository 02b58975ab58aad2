namespace Dendrite.Fast.Transport.Tests.Http1;

/// <remarks>Section 9 of RFC 9112, and RFC 9110.</remarks>
internal static partial class Http1Requirements
{
    private static IEnumerable<Http1Requirement> Connections =>
    [
        new("9.3", "a connection of version 1.1 stays", Get("/a") + Get("/b"), "200 GET /a |200 GET /b "),
        new("9.3", "close ends it", Get("/a", "Connection: close\r\n") + Get("/b"), "200 GET /a close"),
        new("9.3", "close ends it in any case", Get("/a", "Connection: CLOSE\r\n") + Get("/b"), "200 GET /a close"),
        new("9.3", "close in a list ends it", Get("/a", "Connection: x, close\r\n") + Get("/b"), "200 GET /a close"),
        new("9.3", "close in a second field ends it",
            Get("/a", "Connection: keep-alive\r\nConnection: close\r\n") + Get("/b"), "200 GET /a close"),
        new("9.3", "close wins over keep-alive",
            Get("/a", "Connection: close, keep-alive\r\n") + Get("/b"), "200 GET /a close"),
        new("9.3", "a connection of version 1.0 ends", "GET /a HTTP/1.0\r\n\r\n" + Get("/b"), "200 GET /a close"),
        new("9.3", "keep-alive keeps one of version 1.0",
            "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /b HTTP/1.0\r\n\r\n", "200 GET /a |200 GET /b close"),
        new("9.3.2", "requests that follow each other are answered in order",
            string.Concat(Enumerable.Range(0, 100).Select(i => Get($"/{i}"))),
            string.Join('|', Enumerable.Range(0, 100).Select(i => $"200 GET /{i} "))),
        new("9.3.2", "requests with bodies are answered in order",
            Post("Content-Length: 2\r\n", "ab") + Chunked("2\r\ncd\r\n0\r\n\r\n") + Get("/e"),
            "200 POST / ab|200 POST / cd|200 GET /e "),
        new("9.6", "a refusal ends the connection", Get("/a") + "GET b HTTP/1.1\r\n\r\n" + Get("/c"),
            "200 GET /a |400 close"),
        new("9.6", "requests before the client's end are answered", Get("/a"), "200 GET /a "),
        Taken("9110 7.8", "an upgrade that is not known is ignored",
            Get("/", "Connection: Upgrade\r\nUpgrade: websocket\r\n")),
        Taken("9113 3.1", "an upgrade to h2c, which is no more, is ignored",
            Get("/", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAA\r\n")),
        Taken("9110 7.6.1", "fields that Connection names do not frame less",
            Post("Connection: content-length\r\nContent-Length: 3\r\n", "abc"), "200 POST / abc"),
    ];

    private static IEnumerable<Http1Requirement> Semantics =>
    [
        new("9110 9.3.2", "HEAD has the fields of GET and no content",
            $"HEAD /host HTTP/1.1\r\n{Host}\r\nHEAD /host HTTP/1.1\r\n{Host}\r\n", "200 |200 ")
        {
            IsHead = true,
            Check = answers => Assert.All(answers, answer => Assert.Equal("1", answer["content-length"])),
        },
        new("9110 9.3.2", "HEAD of a streamed answer has no content",
            $"HEAD /stream HTTP/1.1\r\n{Host}\r\nHEAD /a HTTP/1.1\r\n{Host}\r\n", "200 |200 ") { IsHead = true },
        new("9110 15.3.5", "204 has no content", Get("/empty") + Get("/next"), "204 |200 GET /next "),
        new("9110 15.4.5", "304 has no content", Get("/same") + Get("/next"), "304 |200 GET /next "),
        new("7.1", "an answer of unknown length is chunked", Get("/stream") + Get("/next"), "200 abcd|200 GET /next ")
        {
            Check = answers => Assert.Equal("chunked", answers[0]["transfer-encoding"]),
        },
        new("6.1", "an answer to version 1.0 is never chunked", "GET /stream HTTP/1.0\r\n\r\n", "200 abcdclose")
        {
            Check = answers => Assert.Null(answers[0]["transfer-encoding"]),
        },
        new("6.1", "nor one on a connection that version 1.0 keeps",
            "GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "200 abcdclose")
        {
            Check = answers => Assert.Null(answers[0]["transfer-encoding"]),
        },
        new("9110 15.5.6", "405 tells what is allowed", $"TRACE / HTTP/1.1\r\n{Host}\r\n", "405 ")
        {
            Check = answers => Assert.Contains("GET", answers[0]["allow"], StringComparison.Ordinal),
        },
        new("9110 9.3.8", "TRACE sends nothing back", $"TRACE / HTTP/1.1\r\n{Host}Cookie: secret\r\n\r\n", "405 "),
        new("9110 9.1", "a method that nobody knows is refused", $"FOO / HTTP/1.1\r\n{Host}\r\n", "405,501 "),
        new("9110 10.1.1", "a client that waits for 100 gets it, then the answer",
            Post("Content-Length: 3\r\nExpect: 100-continue\r\n", ""), "100 |400 "),
        new("9110 10.1.1", "100 in any case", Post("Content-Length: 3\r\nExpect: 100-CONTINUE\r\n", ""), "100 |400 "),
        new("9110 10.1.1", "a client of version 1.0 is sent no 100",
            "POST / HTTP/1.0\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc", "200 POST / abcclose"),
        new("9110 10.1.1", "no 100 where the body has come already",
            Post("Content-Length: 3\r\nExpect: 100-continue\r\n", "abc"), "200 POST / abc"),
        Refused("9110 10.1.1", "an expectation that is not known",
            Post("Content-Length: 3\r\nExpect: 200-ok\r\n", "abc"), "417"),
        Refused("9110 15.5.14", "a body above its limit", Post("Content-Length: 9000000\r\n", ""), "413"),
    ];
}
