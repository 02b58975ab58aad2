using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>Whole HTTP/2 conversations, cut in every way.</summary>
public sealed class Http2FramingTests
{
    [Fact]
    public async Task A_conversation_is_answered_however_it_is_cut()
    {
        await using var server = new TestServer();
        byte[] block = Wire.RequestBlock("GET", "/d");
        byte[] conversation =
        [
            .. Wire.Preface, .. Wire.Settings(), .. Wire.Frame(Wire.SettingsType, Wire.Ack, 0),
            .. Wire.Get(1, "/a?b"), .. Wire.Post(3, "/c", [("content-length", "5")]), .. Wire.Ping(),
            .. Wire.Data(3, "hel"), .. Wire.Data(3, "lo", Wire.EndStream),
            .. Wire.Headers(5, Wire.EndStream, block.AsSpan(0, 9)),
            .. Wire.Continuation(5, Wire.EndHeaders, block.AsSpan(9)),
            .. Wire.Post(7, "/e"), .. Wire.Data(7, "x"),
            .. Wire.Headers(7, Wire.EndHeaders | Wire.EndStream, Wire.Block([("trailer", "t")])),
        ];
        foreach (Segmentation segmentation in Segmentations.All(conversation))
        {
            MemoryChannel channel = server.Connect();
            foreach (ReadOnlyMemory<byte> segment in segmentation.Sequence)
            {
                channel.ClientSends(segment);
            }

            channel.ClientFinishes();
            var client = new Http2TestClient(new MemoryChannelStream(channel));
            client.ExpectSettingsAck();
            await client.ReadToEndAsync();

            Assert.Equal(["GET /a?b ", "POST /c hello", "GET /d ", "POST /e x"],
                new uint[] { 1, 3, 5, 7 }.Select(id => client.StreamOf(id).Text));
            Assert.All(client.Streams.Values, stream => Assert.True(stream is { IsEnded: true, Status: 200 }));
            Assert.Single(client.PingAcks);
        }
    }

    [Fact]
    public async Task Answers_of_requests_that_arrived_together_leave_in_one_send()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        int sends = connection.Channel.SendCount;

        await connection.Client.SendAsync([.. Enumerable.Range(0, 16).Select(i => Wire.Get((uint)(2 * i) + 1, $"/{i}"))]);
        await connection.AnswerAsync(31);

        Assert.Equal(
            Enumerable.Range(0, 16).Select(i => $"GET /{i} "),
            Enumerable.Range(0, 16).Select(i => connection.Client.StreamOf((uint)(2 * i) + 1).Text));
        Assert.Equal(sends + 1, connection.Channel.SendCount);
    }

    [Fact]
    public async Task Constant_fields_are_sent_in_full_once()
    {
        await using var server = new TestServer(
            new HttpServerOptions { ServerName = "test", FixedResponseHeaders = HttpServerOptions.Cors });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        foreach (uint id in new uint[] { 1, 3, 5 })
        {
            await connection.Client.SendAsync(Wire.Get(id));
            TestStream answer = await connection.AnswerAsync(id);

            Assert.Equal("test", answer["server"]);
            Assert.Equal("*", answer["access-control-allow-origin"]);
            Assert.Equal("application/json", answer["content-type"]);
            Assert.Equal("6", answer["content-length"]);
            Assert.Equal("Mon, 23 Nov 2026 12:00:00 GMT", answer["date"]);
        }

        Assert.True(connection.Client.Blocks[1].Length * 3 < connection.Client.Blocks[0].Length);
        Assert.Equal(connection.Client.Blocks[1], connection.Client.Blocks[2]);
    }

    [Fact]
    public async Task A_client_whose_table_is_smaller_gets_every_field_in_full()
    {
        await using var server = new TestServer(new HttpServerOptions { FixedResponseHeaders = HttpServerOptions.Cors });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Get(1));
        await connection.AnswerAsync(1);

        await connection.Client.SendAsync(Wire.Settings((Wire.HeaderTableSize, 0)), Wire.Get(3), Wire.Get(5));
        await connection.AnswerAsync(5);

        Assert.Equal(0x20, connection.Client.Blocks[1][0]);
        Assert.Equal(connection.Client.StreamOf(1).Fields, connection.Client.StreamOf(3).Fields);
        Assert.Equal(connection.Client.StreamOf(1).Fields, connection.Client.StreamOf(5).Fields);
    }

    [Fact]
    public async Task Header_lines_of_a_handler_are_sent_in_lower_case()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.StatusCode = 418;
            exchange.AddHeader("X-Test"u8, "a: b"u8);
            exchange.AddHeader("etag"u8, "\"e\""u8);
            return default;
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Get(1));
        TestStream answer = await connection.AnswerAsync(1);

        Assert.Equal(418, answer.Status);
        Assert.Equal("a: b", answer["x-test"]);
        Assert.Equal("\"e\"", answer["etag"]);
        Assert.Equal("0", answer["content-length"]);
        Assert.Null(answer["content-type"]);
    }

    [Fact]
    public async Task The_standard_answers_are_those_of_the_other_version()
    {
        await using var server = new TestServer(
            new HttpServerOptions { AnswerOptions = true }, r => r.Add(HttpVerb.Get, "/a", TestServer.Echo));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(
            Wire.Get(1, "/b"), Wire.Headers(3, Wire.EndHeaders | Wire.EndStream, Wire.RequestBlock("PUT", "/a")),
            Wire.Headers(5, Wire.EndHeaders | Wire.EndStream, Wire.RequestBlock("OPTIONS", "/a")),
            Wire.Headers(7, Wire.EndHeaders | Wire.EndStream, Wire.RequestBlock("HEAD", "/a")));
        await connection.AnswerAsync(7);

        Assert.Equal([404, 405, 200, 200],
            new uint[] { 1, 3, 5, 7 }.Select(id => connection.Client.StreamOf(id).Status));
        Assert.Equal("GET, HEAD, OPTIONS", connection.Client.StreamOf(3)["allow"]);
        Assert.Equal("GET, HEAD, OPTIONS", connection.Client.StreamOf(5)["allow"]);
        Assert.Equal("8", connection.Client.StreamOf(7)["content-length"]);
        Assert.Empty(connection.Client.StreamOf(7).Body);
    }
}
