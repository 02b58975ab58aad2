using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class OperationsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    [Fact]
    public async Task Health_follows_the_life_of_the_server()
    {
        using MetricsRegistry metrics = new();
        Readiness readiness = new();
        await using var server = Serve(OperationsRoutes.Build(metrics, readiness, new OperatorJobs()));

        var starting = await GetAsync(server, "/health/ready");
        readiness.Ready();
        var ready = await GetAsync(server, "/health/ready");
        readiness.Stopping();
        var stopping = await GetAsync(server, "/health/ready");
        var live = await GetAsync(server, "/health/live");

        Assert.Equal((503, """{"status":"starting"}"""), starting);
        Assert.Equal((200, """{"status":"ready"}"""), ready);
        Assert.Equal((503, """{"status":"stopping"}"""), stopping);
        Assert.Equal((200, """{"status":"live"}"""), live);
    }

    [Fact]
    public async Task Metrics_count_answers_by_route_and_status()
    {
        using MetricsRegistry metrics = new();
        using HttpTelemetry telemetry = new(NullLogger.Instance, TimeProvider.System, TimeSpan.FromHours(1));
        await using var served = Serve(Teapot(), telemetry);
        await using var operators = Serve(OperationsRoutes.Build(metrics, new Readiness(), new OperatorJobs()));

        await GetAsync(served, "/pot");
        await Eventually.Async(async cancellationToken =>
        {
            var (status, text) = await GetAsync(operators, "/metrics");
            return status == 200 && text.Contains(
                "dendrite_http_request_duration_seconds_count{route=\"/pot\",status=\"418\"} 1\n",
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_operator_asks_for_a_dry_run_and_reads_its_report()
    {
        using MetricsRegistry metrics = new();
        OperatorJobs served = new();
        await using var server = Serve(OperationsRoutes.Build(metrics, new Readiness(), served));
        await using var host = await EngineHost.StartAsync();
        await host.CreateAsync(await host.UserAsync("alice"));
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        var tooEarly = await GetAsync(server, "/jobs/garbage");
        served.Serve(jobs);
        using var started = await _http.PostAsync(
            new Uri($"http://{server.BoundEndPoints[0]}/jobs/garbage/dry-run"), null, EngineHost.Cancel);
        await Eventually.Async(() => jobs.RunningCount == 0);
        var (status, text) = await GetAsync(server, "/jobs/garbage");
        served.End();
        var tooLate = await GetAsync(server, "/jobs/garbage");

        Assert.Equal((503, 503), (tooEarly.Status, tooLate.Status));
        Assert.Equal((HttpStatusCode.Accepted, 200), (started.StatusCode, status));
        var report = Assert.Single(JsonNode.Parse(text)!.AsArray())!;
        Assert.Equal("done", report["status"]!.GetValue<string>());
        Assert.True(report["garbage"]!["dry_run"]!.GetValue<bool>());
        Assert.Equal(1, report["garbage"]!["rooms"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_slow_request_is_logged_without_its_query()
    {
        FakeTimeProvider time = new();
        CollectingLogger logger = new();
        using HttpTelemetry telemetry = new(logger, time, TimeSpan.FromSeconds(1));
        var routes = new RouteTableBuilder()
            .Add(HttpVerb.Get, "/slow/{id}", exchange =>
            {
                time.Advance(TimeSpan.FromSeconds(2));
                return ValueTask.CompletedTask;
            })
            .Build();
        await using var server = Serve(routes, telemetry, time);

        await GetAsync(server, "/slow/x?access_token=secret");
        await Eventually.Async(() => logger.Lines.Length == 1);

        var line = logger.Lines[0];
        Assert.Contains("Slow request: GET /slow/{id} answered 200 after 2000 ms", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_poll_that_waits_as_asked_is_not_slow()
    {
        FakeTimeProvider time = new();
        CollectingLogger logger = new();
        using HttpTelemetry telemetry = new(logger, time, TimeSpan.FromSeconds(1));
        var routes = new RouteTableBuilder()
            .Add(HttpVerb.Get, "/sync", exchange =>
            {
                time.Advance(TimeSpan.FromSeconds(30));
                return ValueTask.CompletedTask;
            })
            .Add(HttpVerb.Get, "/end", exchange =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return ValueTask.CompletedTask;
            })
            .Build();
        await using var server = Serve(routes, telemetry, time);

        await GetAsync(server, "/sync?since=1&timeout=30000");
        await GetAsync(server, "/end");
        await Eventually.Async(() => logger.Lines.Length > 0);

        Assert.Contains("/end", Assert.Single(logger.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_use_says_which_option_to_change()
    {
        using System.Net.Sockets.TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var address = (IPEndPoint)taken.LocalEndpoint;
        var options = DefaultOptions.In(_folder.Folder) with { MetricsListen = address, MetricsListenIsGiven = true };
        var start = Start(options);

        var error = Assert.Throws<StartupException>(
            () => Listeners.StartOperators(start, Teapot(), NullLogger.Instance));

        Assert.Contains($"{address} is in use", error.Message, StringComparison.Ordinal);
        Assert.Contains("--metrics-listen 127.0.0.1:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_metrics_port_in_use_only_costs_the_metrics()
    {
        using System.Net.Sockets.TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var options = DefaultOptions.In(_folder.Folder) with { MetricsListen = (IPEndPoint)taken.LocalEndpoint };
        CollectingLogger logger = new();

        var server = Listeners.StartOperators(Start(options), Teapot(), logger);

        Assert.Null(server);
        Assert.Contains("--metrics-listen", Assert.Single(logger.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_banner_says_where_and_how()
    {
        var start = Start(DefaultOptions.In(_folder.Folder));

        var banner = Banner.Text(start, ["http://127.0.0.1:8008"], metrics: null, firstUserToken: "tok3n");

        Assert.Contains("http://127.0.0.1:8008", banner, StringComparison.Ordinal);
        Assert.Contains(_folder.Folder, banner, StringComparison.Ordinal);
        Assert.Contains("administrator: tok3n", banner, StringComparison.Ordinal);
        Assert.Contains("closed", banner, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private static StartContext Start(ServerOptions options) => new(
        options,
        SigningKeyFile.Generate(new byte[SigningKeyFile.SeedBytes]),
        NullLoggerFactory.Instance,
        TimeProvider.System,
        "1.2.3");

    private static RouteTable Teapot() => new RouteTableBuilder()
        .Add(HttpVerb.Get, "/pot", exchange =>
        {
            exchange.StatusCode = 418;
            return ValueTask.CompletedTask;
        })
        .Build();

    private static HttpServer Serve(RouteTable routes, IHttpServerEvents? events = null, TimeProvider? time = null)
    {
        HttpServer server = new(
            new HttpServerOptions { Events = events }, routes, time ?? TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    private async Task<(int Status, string Body)> GetAsync(HttpServer server, string path)
    {
        using var answer = await _http.GetAsync(
            new Uri($"http://{server.BoundEndPoints[0]}{path}"), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, Encoding.UTF8.GetString(body));
    }

    private sealed class CollectingLogger : ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

        public string[] Lines => [.. _lines];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
            => _lines.Enqueue(formatter(state, exception));
    }
}
