using System.Text.Json.Nodes;
using Dendrite.Fast.Rooms;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What users were notified about in all their rooms; in one room, and against every rule: <see cref="UnreadWorld"/>.
/// </summary>
public sealed class NotificationListTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite, 1)]
    [InlineData(StoreKind.Sqlite, 2)]
    [InlineData(StoreKind.Postgres, 3)]
    public async Task Pages_have_what_others_said_in_all_rooms_by_time(StoreKind store, int seed)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await ReadsHost.StartAsync(store, time: time);
        var (alice, bob, rooms) = await RoomsAsync(host, 4);
        SeededRandom random = new(seed);
        List<string> naive = [];
        for (var step = 0; step < 60; step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(random.Next(0, 3)));
            var sender = random.Next(0, 4) == 0 ? bob : alice;
            var sent = await EngineHost.SendAsync(rooms[random.Next(0, rooms.Count)], sender, $"m{step}");
            if (sender == alice)
            {
                naive.Insert(0, sent.EventId.Value);
            }
        }

        // What comes while somebody turns the pages is left to the next list.
        time.Advance(TimeSpan.FromSeconds(1));
        var before = await AllAsync(host, bob, () => random.Next(1, 9), async () =>
            await EngineHost.SendAsync(rooms[random.Next(0, rooms.Count)], alice, "between"));
        var after = await AllAsync(host, bob, () => random.Next(1, 9));

        // Of the same millisecond the order of rooms is not told.
        Assert.Equal(naive.Order(), before.Select(IdOf).Order());
        Assert.Equal(before.Select(TimeOf).OrderDescending(), before.Select(TimeOf));
        Assert.True(after.Count > before.Count);
        Assert.Equal(before.Select(IdOf), after.TakeLast(before.Count).Select(IdOf));
    }

    [Fact]
    public async Task More_rooms_than_one_request_opens_are_listed_after_each_other()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, rooms) = await RoomsAsync(host, 5);
        List<string> said = [];
        for (var at = 0; at < 15; at++)
        {
            said.Add((await EngineHost.SendAsync(rooms[at % 5], alice, $"{at}")).EventId.Value);
        }

        NotificationList list = new(host.Host.Engine, host.Reads, host.Receipts) { OpenMax = 2 };
        var all = await AllAsync(list, bob, () => 4);

        Assert.Equal(said.Order(), all.Select(IdOf).Order());
    }

    [Fact]
    public async Task Events_that_are_not_shown_never_end_the_pages_early()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, rooms) = await RoomsAsync(host, 1);
        var eve = await host.Host.UserAsync("eve");
        await EngineHost.ChangeAsync(rooms[0], MembershipAction.Join, eve);
        var first = await EngineHost.SendAsync(rooms[0], alice, "first");
        for (var at = 0; at < 20; at++)
        {
            await EngineHost.SendAsync(rooms[0], eve, "hidden");
        }

        var last = await EngineHost.SendAsync(rooms[0], alice, "last");
        host.Host.Users.Ignored[bob.Nid] = new IgnoredUsers([eve.Id.Value]);

        NotificationList list = new(host.Host.Engine, host.Reads, host.Receipts) { ScanMax = 3 };
        var all = await AllAsync(list, bob, () => 5);

        Assert.Equal([last.EventId.Value, first.EventId.Value], all.Select(IdOf));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("MSAxIDI")]
    public async Task A_token_of_something_else_is_refused(string token)
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        NotificationList list = new(host.Host.Engine, host.Reads, host.Receipts);

        var refusal = await ReadsHost.RefusalAsync(() => list.GetAsync(
            ReadsHost.As(alice), new(token, 10, false), ReadsHost.Cancel).AsTask());

        Assert.Equal("M_INVALID_PARAM", refusal);
    }

    [Fact]
    public async Task A_room_that_was_left_is_not_listed()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, rooms) = await RoomsAsync(host, 2);
        await EngineHost.SendAsync(rooms[0], alice, "gone");
        var kept = await EngineHost.SendAsync(rooms[1], alice, "kept");

        await EngineHost.ChangeAsync(rooms[0], MembershipAction.Leave, bob);

        Assert.Equal([kept.EventId.Value], (await AllAsync(host, bob, () => 10)).Select(IdOf));
    }

    private static async Task<(TestUser Alice, TestUser Bob, List<Room> Rooms)> RoomsAsync(ReadsHost host, int count)
    {
        var (alice, bob) = (await host.Host.UserAsync("alice"), await host.Host.UserAsync("bob"));
        List<Room> rooms = [];
        for (var at = 0; at < count; at++)
        {
            rooms.Add(await host.PublicRoomAsync(alice));
            await EngineHost.ChangeAsync(rooms[at], MembershipAction.Join, bob);
        }

        return (alice, bob, rooms);
    }

    private static Task<List<JsonNode>> AllAsync(
        ReadsHost host, TestUser user, Func<int> limit, Func<Task>? between = null)
        => AllAsync(new NotificationList(host.Host.Engine, host.Reads, host.Receipts), user, limit, between);

    private static async Task<List<JsonNode>> AllAsync(
        NotificationList list, TestUser user, Func<int> limit, Func<Task>? between = null)
    {
        List<JsonNode> all = [];
        string? from = null;
        do
        {
            var page = await list.GetAsync(ReadsHost.As(user), new(from, limit(), false), ReadsHost.Cancel);
            all.AddRange(page.Notifications.Select(item => ReadsHost.Json(item.WriteTo)));
            from = page.NextToken;
            await (between?.Invoke() ?? Task.CompletedTask);
        }
        while (from is not null);

        return all;
    }

    private static string IdOf(JsonNode notification) => notification["event"]!["event_id"]!.GetValue<string>();

    private static long TimeOf(JsonNode notification) => notification["ts"]!.GetValue<long>();
}
