using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>How HTTP/2 connections end, and what becomes of the requests on them.</summary>
public sealed class Http2LifetimeTests
{
    private const uint SettingsTimeout = 4;
    private const uint EnhanceYourCalm = 11;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopping_answers_what_comes_before_the_last_stream_is_told()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", gate.PassAsync);
        });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        Http2TestClient client = connection.Client;
        await client.SendAsync(Wire.Get(1, "/wait"));
        await gate.EnteredAsync(1);

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        await client.ReadUntilAsync(() => client.GoAwayLastStream == int.MaxValue, "the first GOAWAY");
        await client.SendAsync(Wire.Get(3));
        await client.ReadUntilAsync(() => client.ServerPings.Count == 1, "the drain's PING");
        await client.SendAsync(Wire.Frame(Wire.PingType, Wire.Ack, 0, client.ServerPings[0]), Wire.Get(5));
        await client.ReadUntilAsync(() => client.GoAwayLastStream == 3, "the last GOAWAY");
        Assert.Equal("GET / ", (await connection.AnswerAsync(3)).Text);
        gate.Open();
        await client.ReadToEndAsync();
        connection.Channel.ClientFinishes();
        await stopped.WaitAsync(Eventually.DefaultLimit, Cancel);

        Assert.True(client.StreamOf(1).IsEnded);
        Assert.Null(client.StreamOf(5).Fields);
        Assert.False(connection.Channel.WasCut);
    }

    [Fact]
    public async Task A_client_that_does_not_answer_the_drains_ping_is_drained_all_the_same()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        await connection.Client.ReadUntilAsync(() => connection.Client.GoAwayLastStream is not null, "GOAWAY");
        server.Pass(1000);
        await connection.Client.ReadToEndAsync();
        connection.Channel.ClientFinishes();

        await stopped.WaitAsync(Eventually.DefaultLimit, Cancel);
        Assert.Equal(0u, connection.Client.GoAwayLastStream);
    }

    [Fact]
    public async Task A_handler_that_outlives_the_drain_is_cut()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", gate.PassAsync));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Get(1));
        await gate.EnteredAsync(1);

        Task stopped = server.Server.StopAsync(TimeSpan.Zero, Cancel);
        await gate.AbortedAsync(1);

        await stopped.WaitAsync(Eventually.DefaultLimit, Cancel);
        Assert.True(connection.Channel.WasCut);
    }

    [Fact]
    public async Task Requests_received_before_the_client_finished_are_answered()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", gate.PassAsync));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Get(1));
        await gate.EnteredAsync(1);

        connection.Channel.ClientFinishes();
        gate.Open();
        await connection.Client.ReadToEndAsync();

        Assert.True(connection.Client.StreamOf(1) is { IsEnded: true, Status: 200 });
    }

    [Fact]
    public async Task A_handler_at_work_long_after_the_client_finished_is_aborted()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", gate.PassAsync));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Get(1));
        await gate.EnteredAsync(1);

        connection.Channel.ClientFinishes();
        server.Pass(server.Options.HalfCloseGraceMs);

        await gate.AbortedAsync(1);
    }

    [Fact]
    public async Task A_reset_connection_aborts_all_its_handlers()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r => r.Add(HttpVerb.Get, "/", gate.PassAsync));
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Get(1), Wire.Get(3));
        await gate.EnteredAsync(2);

        connection.Channel.ClientResets();

        await gate.AbortedAsync(2);
        await Eventually.Async(() => server.Server.ConnectionCount == 0);
        Assert.Equal(2, server.Events.Aborted);
    }

    [Fact]
    public async Task A_reset_stream_aborts_its_handler_and_counts_until_that_has_ended()
    {
        var gate = new Gate { IgnoresAbort = true };
        await using var server = new TestServer(
            new HttpServerOptions { StreamsMax = 1 }, r =>
            {
                r.Add(HttpVerb.Get, "/", TestServer.Echo);
                r.Add(HttpVerb.Get, "/wait", gate.PassAsync);
            });
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);
        await connection.Client.SendAsync(Wire.Get(1, "/wait"));
        await gate.EnteredAsync(1);

        await connection.Client.SendAsync(Wire.RstStream(1, Wire.Cancel), Wire.Get(3));
        Assert.Equal(Wire.RefusedStream, (await connection.AnswerAsync(3)).Reset);
        await gate.AbortedAsync(1);
        gate.Open();
        await Eventually.Async(() => server.Events.Aborted == 1);
        await connection.Client.SendAsync(Wire.Get(5));

        Assert.Equal("GET / ", (await connection.AnswerAsync(5)).Text);
    }

    [Fact]
    public async Task A_quiet_connection_is_closed_and_a_busy_one_is_not()
    {
        var gate = new Gate();
        await using var server = new TestServer(routes: r =>
        {
            r.Add(HttpVerb.Get, "/", TestServer.Echo);
            r.Add(HttpVerb.Get, "/wait", gate.PassAsync);
        });
        Http2TestConnection quiet = await Http2TestConnection.BeginAsync(server);
        Http2TestConnection busy = await Http2TestConnection.BeginAsync(server);
        await busy.Client.SendAsync(Wire.Get(1, "/wait"));
        await gate.EnteredAsync(1);
        server.Pass(server.Options.KeepAliveTimeoutMs / 2);
        await quiet.Client.SendAsync(Wire.Get(1));
        await quiet.AnswerAsync(1);
        server.Pass(server.Options.KeepAliveTimeoutMs / 2);
        await quiet.Client.PingAsync();

        server.Pass(server.Options.KeepAliveTimeoutMs);
        await quiet.Client.ReadToEndAsync();
        gate.Open();

        Assert.Equal(Wire.NoError, quiet.Client.GoAwayCode);
        Assert.True((await busy.AnswerAsync(1)).IsEnded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task A_preface_that_is_not_completed_is_closed(string begun)
    {
        await using var server = new TestServer();
        MemoryChannel channel = server.Connect();
        channel.ClientSends(begun);
        await Eventually.Async(() => begun.Length == 0 ? channel.IsServerReceiving : channel.SendCount > 0);

        server.Pass(server.Options.HeaderTimeoutMs);
        await Eventually.Async(() => channel.HasServerFinished || channel.Ended.IsCompleted);
    }

    [Fact]
    public async Task A_field_block_that_is_not_completed_ends_the_connection()
    {
        await using var server = new TestServer();
        Http2TestConnection connection = await Http2TestConnection.BeginAsync(server);

        await connection.Client.SendAsync(Wire.Ping(), Wire.Headers(1, 0, Wire.RequestBlock("GET", "/")));
        await connection.Client.ReadUntilAsync(() => connection.Client.PingAcks.Count == 1, "PING");
        server.Pass(server.Options.HeaderTimeoutMs);
        await connection.Client.ReadToEndAsync();

        Assert.Equal(EnhanceYourCalm, connection.Client.GoAwayCode);
    }

    [Fact]
    public async Task A_client_that_never_acknowledges_the_settings_is_closed()
    {
        await using var server = new TestServer();
        MemoryChannel channel = server.Connect();
        var client = new Http2TestClient(new MemoryChannelStream(channel));
        await client.SendRawAsync(Wire.Preface);
        await client.SendAsync(Wire.Settings());
        await client.PingAsync();

        server.Pass(server.Options.SettingsTimeoutMs);
        await client.ReadToEndAsync();

        Assert.Equal(SettingsTimeout, client.GoAwayCode);
    }
}
