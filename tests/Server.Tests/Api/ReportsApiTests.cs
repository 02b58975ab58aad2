using System.Text.Json.Nodes;
using Dendrite.Fast.Api;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What users report to the administrators. Source: client-server API v1.19, "Reporting Content".</summary>
public sealed class ReportsApiTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Users_rooms_and_events_are_reported(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var said = await alice.SayAsync(room, "spam");

        string[] outcomes =
        [
            await ReportAsync(bob, $"users/{Escape(alice.UserId)}/report", Because("she spams")),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report", Because("")),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report/{Escape(said)}", new JsonObject
            {
                ["score"] = -100,
                ["reason"] = "spam",
            }),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report/{Escape(said)}", new JsonObject()),
        ];

        Assert.All(outcomes, outcome => Assert.Equal("200", outcome));
        var by = await host.Database.Names.FindUserAsync(bob.UserId, Cancel);
        var about = await host.Database.Names.FindUserAsync(alice.UserId, Cancel);
        var reports = await ReportsOfAsync(host, bob);
        Assert.Equal(
            [
                new ReportRow(0, ReportKind.User, 0, by, null, null, about, "she spams", null),
                new ReportRow(0, ReportKind.Room, 0, by, room, null, default, "", null),
                new ReportRow(0, ReportKind.Event, 0, by, room, said, about, "spam", -100),
                new ReportRow(0, ReportKind.Event, 0, by, room, said, about, null, null),
            ],
            reports.Select(report => report with { Id = 0, ReceivedTs = 0 }));
        Assert.All(reports, report => Assert.True(report.ReceivedTs > 0));
    }

    [Fact]
    public async Task An_event_is_reported_by_those_alone_who_are_in_its_room_and_may_see_it()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await alice.SetStateAsync(
            room, "m.room.history_visibility", new JsonObject { ["history_visibility"] = "joined" });
        var early = await alice.SayAsync(room, "early");
        var outside = await EventAsync(early);
        await bob.JoinAsync(room);
        var late = await alice.SayAsync(room, "late");

        string[] inside = [await EventAsync(early), await EventAsync(late), await EventAsync("$unknown")];
        await bob.LeaveAsync(room);
        string[] after = [await EventAsync(late)];
        var elsewhere = await ReportAsync(
            bob, $"rooms/{Escape("!unknown:localhost")}/report/{Escape(late)}", Because("x"));

        Assert.Equal("404 M_NOT_FOUND", outside);
        Assert.Equal(["404 M_NOT_FOUND", "200", "404 M_NOT_FOUND"], inside);
        Assert.Equal(["404 M_NOT_FOUND"], after);
        Assert.Equal("404 M_NOT_FOUND", elsewhere);

        Task<string> EventAsync(string id)
            => ReportAsync(bob, $"rooms/{Escape(room)}/report/{Escape(id)}", Because("x"));
    }

    [Fact]
    public async Task An_event_of_somebody_who_is_ignored_by_now_can_be_reported()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var said = await alice.SayAsync(room, "spam");
        await bob.SetAccountDataAsync("m.ignored_user_list", new JsonObject
        {
            ["ignored_users"] = new JsonObject { [alice.UserId] = new JsonObject() },
        });

        var outcome = await ReportAsync(bob, $"rooms/{Escape(room)}/report/{Escape(said)}", Because("x"));

        Assert.Equal("200", outcome);
    }

    [Theory]
    [InlineData(false, "200")]
    [InlineData(true, "404 M_NOT_FOUND")]
    public async Task Whether_something_is_unknown_is_told_where_the_operator_wants_it(bool tells, string expected)
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Users = options.Users with { ReportsTellUnknown = tells },
        });
        var bob = await host.RegisterAsync("bob");
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePrivateRoomAsync();

        string[] unknown =
        [
            await ReportAsync(bob, $"users/{Escape("@nobody.here:localhost")}/report", Because("x")),
            await ReportAsync(bob, $"users/{Escape("@nobody:elsewhere.example")}/report", Because("x")),
            await ReportAsync(bob, $"rooms/{Escape("!unknown:localhost")}/report", Because("x")),
        ];
        string[] known =
        [
            await ReportAsync(bob, $"users/{Escape(alice.UserId)}/report", Because("x")),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report", Because("x")),
        ];

        Assert.All(unknown, outcome => Assert.Equal(expected, outcome));
        Assert.All(known, outcome => Assert.Equal("200", outcome));
        Assert.Equal(2, (await ReportsOfAsync(host, bob)).Count);
    }

    [Fact]
    public async Task A_report_is_bounded_and_says_why()
    {
        var host = await hosts.GetAsync();
        var bob = await host.RegisterAsync("bob");
        var room = await bob.CreatePublicRoomAsync();
        var said = await bob.SayAsync(room, "x");
        var longest = new string('x', 1_000);

        string[] outcomes =
        [
            await ReportAsync(bob, $"users/{Escape(bob.UserId)}/report", new JsonObject()),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report", new JsonObject()),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report", Because(longest)),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report", Because(longest + "x")),
            await ReportAsync(
                bob, $"rooms/{Escape(room)}/report/{Escape(said)}", new JsonObject { ["score"] = -101 }),
            await ReportAsync(
                bob, $"rooms/{Escape(room)}/report/{Escape(said)}", new JsonObject { ["score"] = 1L << 40 }),
            await ReportAsync(bob, $"rooms/{Escape(room)}/report/{Escape(said)}", new JsonObject { ["score"] = 1 }),
        ];

        Assert.Equal(
            [
                "400 M_MISSING_PARAM", "400 M_MISSING_PARAM", "200", "400 M_INVALID_PARAM", "400 M_INVALID_PARAM",
                "400 M_INVALID_PARAM", "400 M_INVALID_PARAM",
            ],
            outcomes);
    }

    [Fact]
    public async Task Reports_are_limited_in_their_rate()
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            RateLimits = new RateLimitOptions { Reports = new RateLimit(0.000_1, 1) },
        });
        var bob = await host.RegisterAsync("bob");

        var first = await ReportAsync(bob, $"users/{Escape(bob.UserId)}/report", Because("x"));
        var second = await ReportAsync(bob, $"users/{Escape(bob.UserId)}/report", Because("x"));

        Assert.Equal(("200", "429 M_LIMIT_EXCEEDED"), (first, second));
    }

    private static async Task<List<ReportRow>> ReportsOfAsync(HttpHost host, MatrixClient reporter)
    {
        var by = await host.Database.Names.FindUserAsync(reporter.UserId, Cancel);
        var page = await host.Database.Reports.PageAsync(long.MaxValue, 100, Cancel);
        return [.. page.Where(report => report.Reporter == by).OrderBy(report => report.Id)];
    }

    private static Task<string> ReportAsync(MatrixClient client, string path, JsonObject body)
        => client.OutcomeAsync($"POST v3/{path}", body);

    private static JsonObject Because(string reason) => new() { ["reason"] = reason };

    private static string Escape(string text) => MatrixClient.Escape(text);
}
