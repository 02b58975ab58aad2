using System.IO.Pipelines;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>Bodies and answers on HTTP/2 streams: whole, streamed, late, too large, given up.</summary>
public sealed class Http2StreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_that_throws_is_answered_500_and_its_neighbours_go_on()
    {
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/now", _ => throw new InvalidOperationException("now"));
            r.Add(HttpVerb.Get, "/later", async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("later");
            });
            r.Add(HttpVerb.Get, "/half", async exchange =>
            {
                TestServer.Write(exchange, "half");
                await exchange.FlushAsync(Cancel);
                throw new InvalidOperationException("half");
            });
        });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(
            Wire.Get(1, "/now"), Wire.Get(3, "/later"), Wire.Get(5, "/half"), Wire.Get(7));

        Assert.Equal(500, (await connection.AnswerAsync(1)).Status);
        Assert.Equal(500, (await connection.AnswerAsync(3)).Status);
        Assert.Equal(2u, (await connection.AnswerAsync(5)).Reset);
        Assert.Equal("GET / ", (await connection.AnswerAsync(7)).Text);
        Assert.Equal(3, server.Events.Failures.Count);
    }

    [Fact]
    public async Task Handlers_that_wait_are_answered_in_the_order_in_which_they_end()
    {
        var first = new Gate();
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", first.PassAsync);
        });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Get(1, "/wait"), Wire.Get(3));
        await connection.AnswerAsync(3);
        Assert.Null(connection.Client.StreamOf(1).Fields);
        first.Open();

        Assert.Equal(200, (await connection.AnswerAsync(1)).Status);
    }

    [Fact]
    public async Task A_large_answer_goes_out_as_the_windows_open()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i};"));
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            TestServer.Write(exchange, text);
            return default;
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server, (Wire.InitialWindowSize, 1000));
        await connection.Client.SendAsync(Wire.Get(1));
        TestStream answer = connection.Client.StreamOf(1);
        await connection.Client.ReadUntilAsync(() => answer.Body.Count == 1000, "the first window");

        await connection.Client.SendAsync(Wire.WindowUpdate(1, 70_000));
        await connection.Client.ReadUntilAsync(() => answer.Body.Count == 65_535, "the connection's window");
        await connection.Client.SendAsync(Wire.WindowUpdate(0, 1_000_000), Wire.WindowUpdate(1, 1_000_000));
        await connection.AnswerAsync(1);

        Assert.Equal(text, answer.Text);
        Assert.Equal($"{text.Length}", answer["content-length"]);
    }

    [Fact]
    public async Task Large_answers_of_several_streams_take_turns()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/{size}", exchange =>
        {
            int size = int.Parse(Encoding.ASCII.GetString(exchange.PathParameter(0)));
            exchange.ResponseBody.GetSpan(size)[..size].Fill((byte)'x');
            exchange.ResponseBody.Advance(size);
            return default;
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(
            server, (Wire.InitialWindowSize, int.MaxValue));

        await connection.Client.SendAsync(
            Wire.WindowUpdate(0, 100_000_000), Wire.Get(1, "/9000000"), Wire.Get(3, "/100000"));
        await connection.AnswerAsync(3);
        Assert.False(connection.Client.StreamOf(1).IsEnded);

        Assert.Equal(9_000_000, (await connection.AnswerAsync(1)).Body.Count);
    }

    [Fact]
    public async Task A_streamed_answer_arrives_as_it_is_flushed()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            TestServer.Write(exchange, "one");
            await exchange.FlushAsync(Cancel);
            await gate.PassAsync(exchange);
            TestServer.Write(exchange, "two");
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Get(1));
        TestStream answer = connection.Client.StreamOf(1);
        await connection.Client.ReadUntilAsync(() => answer.Text == "one", "the first part");
        gate.Open();

        Assert.Equal("onetwo", (await connection.AnswerAsync(1)).Text);
        Assert.Null(answer["content-length"]);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, 2u)]
    public async Task A_streamed_answer_of_another_length_than_declared_is_reset(int declared, uint? reset)
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", async exchange =>
        {
            exchange.ResponseContentLength = declared;
            TestServer.Write(exchange, "one");
            await exchange.FlushAsync(Cancel);
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Get(1));

        Assert.Equal(reset, (await connection.AnswerAsync(1)).Reset);
    }

    [Fact]
    public async Task A_handler_that_cuts_its_stream_resets_it()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.Abort();
            return default;
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Get(1), Wire.Ping());
        await connection.AnswerAsync(1);

        Assert.Equal(2u, connection.Client.StreamOf(1).Reset);
    }

    [Fact]
    public async Task A_stream_whose_client_does_not_read_is_reset_and_others_go_on()
    {
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/large", exchange =>
            {
                exchange.ResponseBody.GetSpan(5000)[..5000].Fill((byte)'x');
                exchange.ResponseBody.Advance(5000);
                return default;
            });
        });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server, (Wire.InitialWindowSize, 1000));
        await connection.Client.SendAsync(Wire.Get(1, "/large"), Wire.Get(3));
        await connection.AnswerAsync(3);

        server.Pass(1000);
        server.Pass(server.Options.WriteTimeoutMs);

        Assert.Equal(Wire.Cancel, (await connection.AnswerAsync(1)).Reset);
        await connection.Client.SendAsync(Wire.Get(5));
        Assert.Equal("GET / ", (await connection.AnswerAsync(5)).Text);
    }

    [Fact]
    public async Task An_answer_that_waits_for_a_window_ends_with_the_client_that_could_give_it()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server, (Wire.InitialWindowSize, 1));
        await connection.Client.SendAsync(Wire.Get(1));
        TestStream answer = connection.Client.StreamOf(1);
        await connection.Client.ReadUntilAsync(() => answer.Body.Count == 1, "the window's byte");

        connection.Channel.ClientFinishes();
        await connection.Client.ReadToEndAsync();

        Assert.Equal(Wire.Cancel, answer.Reset);
        await Eventually.Async(() => server.Server.ConnectionCount == 0);
    }

    [Fact]
    public async Task A_connection_whose_client_does_not_read_is_cut()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        connection.Channel.HoldSends();
        await connection.Client.SendAsync(Wire.Get(1));
        await Eventually.Async(() => connection.Channel.IsServerSending);

        server.Pass(server.Options.WriteTimeoutMs);
        await connection.Channel.EndsAsync();

        Assert.True(connection.Channel.WasCut);
    }

    [Fact]
    public async Task What_is_sent_while_a_send_waits_is_bounded_and_sent_afterwards()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", exchange =>
        {
            exchange.ResponseBody.GetSpan(10_000)[..10_000].Fill((byte)'x');
            exchange.ResponseBody.Advance(10_000);
            return default;
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(
            server, (Wire.InitialWindowSize, int.MaxValue));
        await connection.Client.SendAsync(Wire.WindowUpdate(0, 100_000_000));
        await connection.Client.PingAsync();
        connection.Channel.HoldSends();

        for (uint i = 0; i < 90; i++)
        {
            await connection.Client.SendAsync(Wire.Get((2 * i) + 1));
        }

        await Eventually.Async(() => connection.Channel.IsServerSending);
        Assert.True(server.Pool.RentedCount < 40, $"{server.Pool.RentedCount} blocks");
        connection.Channel.ReleaseSends();
        for (uint i = 0; i < 90; i++)
        {
            Assert.Equal(10_000, (await connection.AnswerAsync((2 * i) + 1)).Body.Count);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(200_000)]
    public async Task A_whole_body_reaches_its_handler(int length)
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(
            server, (Wire.InitialWindowSize, int.MaxValue));
        await connection.Client.SendAsync(Wire.WindowUpdate(0, 100_000_000), Wire.Post(1));

        for (int sent = 0; sent < length; sent += 100)
        {
            await connection.Client.SendAsync(
                Wire.Data(1, new string('x', 100), sent + 100 == length ? Wire.EndStream : 0));
        }

        Assert.Equal("POST / " + new string('x', length), (await connection.AnswerAsync(1)).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_413(bool isDeclared)
    {
        await using var server = new TestServer(new HttpServerOptions { BodyBytesMax = 10 });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        (string, string)[] fields = isDeclared ? [("content-length", "11")] : [];

        await connection.Client.SendAsync(
            Wire.Post(1, "/", fields), Wire.Data(1, new string('x', 11), Wire.EndStream), Wire.Get(3));

        Assert.Equal(413, (await connection.AnswerAsync(1)).Status);
        Assert.Equal(200, (await connection.AnswerAsync(3)).Status);
        Assert.Null(connection.Client.StreamOf(1).Reset);
    }

    [Fact]
    public async Task The_rest_of_a_large_body_is_reset_once_its_answer_is_out()
    {
        await using var server = new TestServer(new HttpServerOptions { BodyBytesMax = 10 });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1, "/"), Wire.Data(1, 11));
        await connection.Client.ReadUntilAsync(() => connection.Client.StreamOf(1).IsEnded, "the answer");

        for (int i = 0; i < 5; i++)
        {
            await connection.Client.SendAsync(Wire.Data(1, 16_384));
        }

        await connection.Client.ReadUntilAsync(() => connection.Client.StreamOf(1).Reset is not null, "RST_STREAM");
        await connection.Client.SendAsync(Wire.Data(1, 1000, Wire.EndStream));
        await connection.Client.PingAsync();
        Assert.Equal(Wire.NoError, connection.Client.StreamOf(1).Reset);
        Assert.Equal(413, connection.Client.StreamOf(1).Status);
        Assert.Null(connection.Client.GoAwayCode);
    }

    [Fact]
    public async Task A_body_of_another_length_than_declared_is_an_error_also_after_its_answer()
    {
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", TestServer.Echo));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1, "/", [("content-length", "5")]));
        Assert.Equal(405, (await connection.AnswerAsync(1)).Status);

        await connection.Client.SendAsync(Wire.Data(1, "four", Wire.EndStream), Wire.Get(3));
        await connection.AnswerAsync(3);

        Assert.Equal(Wire.ProtocolError, connection.Client.StreamOf(1).Reset);
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_408()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1), Wire.Data(1, "x"));
        await connection.Client.PingAsync();

        server.Pass(1000);
        server.Pass(server.Options.BodyTimeoutMs);

        Assert.Equal(408, (await connection.AnswerAsync(1)).Status);
    }

    [Fact]
    public async Task A_body_that_drips_is_408()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1));
        TestStream answer = connection.Client.StreamOf(1);

        for (int i = 0; i < 30 && answer.Fields is null; i++)
        {
            await connection.Client.SendAsync(Wire.Data(1, "x"));
            await connection.Client.PingAsync($"ping {i:000}");
            server.Pass(1000);
        }

        Assert.Equal(408, (await connection.AnswerAsync(1)).Status);
    }

    [Fact]
    public async Task Bodies_beyond_what_all_may_hold_are_503()
    {
        await using var server = new TestServer(new HttpServerOptions { BufferedBodyBytesMax = 40_000 });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Post(1), Wire.Data(1, 16_384), Wire.Post(3), Wire.Data(3, 16_384));
        await connection.Client.SendAsync(Wire.Post(5), Wire.Data(5, 16_384), Wire.Get(7));

        Assert.Equal(503, (await connection.AnswerAsync(5)).Status);
        Assert.Equal(200, (await connection.AnswerAsync(7)).Status);
    }

    [Fact]
    public async Task A_streamed_body_comes_at_the_pace_of_its_handler()
    {
        var gate = new Gate();
        await using var server = new TestServer(
            new HttpServerOptions { StreamWindowBytes = 65_535, ConnectionWindowBytes = 1_000_000 },
            r => AddStreamed(r, async exchange =>
            {
                await gate.PassAsync(exchange);
                await CountAsync(exchange);
            }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1));
        await gate.EnteredAsync(1);
        for (int i = 0; i < 4; i++)
        {
            await connection.Client.SendAsync(Wire.Data(1, 16_000));
        }

        await connection.Client.PingAsync();
        Assert.False(connection.Client.WindowUpdates.ContainsKey(1));
        gate.Open();
        await connection.Client.ReadUntilAsync(
            () => connection.Client.WindowUpdates.ContainsKey(1), "the stream's window");
        await connection.Client.SendAsync(Wire.Data(1, 16_000, Wire.EndStream));

        Assert.Equal("80000", (await connection.AnswerAsync(1)).Text);
    }

    [Fact]
    public async Task A_handler_that_leaves_a_streamed_body_gives_its_window_back()
    {
        await using var server = new TestServer(
            new HttpServerOptions { StreamWindowBytes = 65_535, ConnectionWindowBytes = 65_535 },
            r => AddStreamed(r, async exchange => await exchange.BodyReader.ReadAsync(Cancel)));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        for (uint id = 1; id < 20; id += 2)
        {
            await connection.Client.SendAsync(
                Wire.Post(id), Wire.Data(id, 16_000), Wire.Data(id, 16_000, Wire.EndStream));
            Assert.Equal(200, (await connection.AnswerAsync(id)).Status);
            await connection.Client.PingAsync($"ping {id:000}");
        }
    }

    [Fact]
    public async Task A_streamed_body_whose_stream_is_reset_fails_its_read()
    {
        var failure = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new TestServer(routes: r => AddStreamed(r, async exchange =>
        {
            try
            {
                ReadResult read = await exchange.BodyReader.ReadAsync(Cancel);
                exchange.BodyReader.AdvanceTo(read.Buffer.End);
                await exchange.BodyReader.ReadAsync(Cancel);
            }
            catch (OperationCanceledException e)
            {
                failure.SetResult(e);
                throw;
            }
        }));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1), Wire.Data(1, "x"));
        await connection.Client.PingAsync();

        await connection.Client.SendAsync(Wire.RstStream(1, Wire.Cancel));

        await failure.Task.WaitAsync(Eventually.DefaultLimit, Cancel);
        await Eventually.Async(() => server.Events.Aborted == 1);
    }

    [Fact]
    public async Task A_client_that_expects_100_gets_it_before_it_sends()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Post(1, "/", [("expect", "100-continue")]));
        await connection.Client.ReadUntilAsync(() => connection.Client.StreamOf(1).Interim.Count == 1, "100");

        await connection.Client.SendAsync(Wire.Data(1, "x", Wire.EndStream));

        Assert.Equal("POST / x", (await connection.AnswerAsync(1)).Text);
    }

    private static void AddStreamed(RouteTableBuilder routes, RouteHandler handler) =>
        routes.Add(new Route(HttpVerb.Post, "/", handler) { Body = BodyMode.Streamed });

    private static async ValueTask CountAsync(HttpExchange exchange)
    {
        long length = 0;
        while (true)
        {
            ReadResult read = await exchange.BodyReader.ReadAsync(Cancel);
            length += read.Buffer.Length;
            exchange.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                TestServer.Write(exchange, $"{length}");
                return;
            }
        }
    }
}
