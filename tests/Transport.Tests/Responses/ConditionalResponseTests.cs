namespace Dendrite.Fast.Transport.Tests;

/// <summary>What preconditions and ranges do to an answer.</summary>
public sealed class ConditionalResponseTests
{
    private const string Representation = "0123456789";

    [Fact]
    public async Task A_plain_request_gets_the_whole_with_its_tag()
    {
        Answer answer = await AskAsync("GET", "");

        Assert.Equal((200, Representation), (answer.Status, answer.Body));
        Assert.Equal(("\"v1\"", "bytes"), (answer["etag"], answer["accept-ranges"]));
        Assert.Null(answer["content-range"]);
    }

    [Theory]
    [InlineData("bytes=2-4", "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", "789", "bytes 7-9/10")]
    [InlineData("bytes=0-", Representation, "bytes 0-9/10")]
    public async Task One_range_is_answered_with_its_part(string range, string body, string contentRange)
    {
        Answer answer = await AskAsync("GET", $"Range: {range}\r\n");

        Assert.Equal((206, body), (answer.Status, answer.Body));
        Assert.Equal((contentRange, "\"v1\""), (answer["content-range"], answer["etag"]));
    }

    [Theory]
    [InlineData("bytes=10-")]
    [InlineData("bytes=-0")]
    public async Task A_range_behind_the_end_is_answered_416_with_the_length(string range)
    {
        Answer answer = await AskAsync("GET", $"Range: {range}\r\n");

        Assert.Equal((416, "", "bytes */10"), (answer.Status, answer.Body, answer["content-range"]));
    }

    [Theory]
    [InlineData("GET", "Range: bytes=0-1,4-5\r\n")]
    [InlineData("GET", "Range: bytes=5-4\r\n")]
    [InlineData("GET", "Range: bytes=0-1\r\nRange: bytes=2-3\r\n")]
    [InlineData("GET", "Range: lines=0-1\r\n")]
    [InlineData("PUT", "Range: bytes=0-1\r\n")]
    [InlineData("GET", "Range: bytes=0-1\r\nIf-Range: \"v0\"\r\n")]
    [InlineData("GET", "Range: bytes=0-1\r\nIf-Range: W/\"v1\"\r\n")]
    [InlineData("GET", "Range: bytes=0-1\r\nIf-Range: Wed, 25 Nov 2026 12:00:00 GMT\r\n")]
    [InlineData("GET", "If-None-Match: \"v0\"\r\n")]
    [InlineData("GET", "If-Match: \"v0\", \"v1\"\r\n")]
    [InlineData("GET", "If-Match: \"v0\"\r\nIf-Match: \"v1\"\r\n")]
    [InlineData("GET", "If-Match: *\r\n")]
    [InlineData("GET", "If-Modified-Since: Wed, 25 Nov 2026 12:00:00 GMT\r\n")]
    public async Task Otherwise_the_whole_is_sent(string verb, string headers)
    {
        Answer answer = await AskAsync(verb, headers);

        Assert.Equal((200, Representation), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("GET", "If-None-Match: \"v1\"\r\n", 304)]
    [InlineData("GET", "If-None-Match: \"v0\"\r\nIf-None-Match: W/\"v1\"\r\n", 304)]
    [InlineData("GET", "If-None-Match: *\r\n", 304)]
    [InlineData("HEAD", "If-None-Match: \"v1\"\r\n", 304)]
    [InlineData("GET", "If-None-Match: \"v1\"\r\nRange: bytes=0-1\r\n", 304)]
    [InlineData("GET", "If-Match: \"v1\"\r\nIf-None-Match: \"v1\"\r\n", 304)]
    [InlineData("PUT", "If-None-Match: \"v1\"\r\n", 412)]
    [InlineData("PUT", "If-None-Match: *\r\n", 412)]
    [InlineData("GET", "If-Match: \"v0\"\r\n", 412)]
    [InlineData("GET", "If-Match: W/\"v1\"\r\n", 412)]
    [InlineData("GET", "If-Match: v1\r\n", 412)]
    [InlineData("GET", "If-Match: \"v0\"\r\nIf-None-Match: \"v1\"\r\n", 412)]
    [InlineData("GET", "If-Match: \"v0\"\r\nRange: bytes=0-1\r\n", 412)]
    public async Task A_precondition_decides_before_the_range(string verb, string headers, int status)
    {
        Answer answer = await AskAsync(verb, headers);

        Assert.Equal((status, ""), (answer.Status, answer.Body));
        Assert.Equal(status == 304 ? "\"v1\"" : null, answer["etag"]);
    }

    [Fact]
    public async Task If_range_with_the_tag_keeps_the_range()
    {
        Answer answer = await AskAsync("GET", "Range: bytes=0-1\r\nIf-Range: \"v1\"\r\n");

        Assert.Equal((206, "01"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("If-Match: *\r\n", 200)]
    [InlineData("If-Match: \"\"\r\n", 412)]
    [InlineData("If-None-Match: \"\"\r\n", 200)]
    [InlineData("If-None-Match: *\r\n", 304)]
    [InlineData("Range: bytes=0-1\r\nIf-Range: \"\"\r\n", 200)]
    public async Task A_representation_without_a_tag_matches_the_star_alone(string headers, int status)
    {
        Answer answer = await AskAsync("GET", headers, tag: "");

        Assert.Equal((status, null), (answer.Status, answer["etag"]));
    }

    [Fact]
    public async Task A_malformed_tag_is_the_handlers_fault()
    {
        Answer answer = await AskAsync("GET", "", tag: "v1");

        Assert.Equal(500, answer.Status);
    }

    private static async Task<Answer> AskAsync(string verb, string headers, string tag = "\"v1\"")
    {
        ValueTask Handle(HttpExchange exchange)
        {
            if (exchange.TrySelectRange(
                Representation.Length, System.Text.Encoding.ASCII.GetBytes(tag), out ByteRange range))
            {
                TestServer.Write(exchange, Representation.Substring((int)range.Offset, (int)range.Length));
            }

            return default;
        }

        await using var server = new TestServer(
            routes: r => r.Add(HttpVerb.Get, "/", Handle).Add(HttpVerb.Put, "/", Handle));
        MemoryChannel client = server.Connect();
        client.ClientSends($"{verb} / HTTP/1.1\r\nHost: x\r\n{headers}\r\n");
        client.ClientFinishes();
        await client.EndsAsync();
        return Assert.Single(Answer.ParseAll(client.Sent, isHead: verb == "HEAD"));
    }
}
