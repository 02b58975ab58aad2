using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Which members a sync with lazy loading brings. Source: client-server API v1.19, "Lazy-loading room members".
/// Servers may leave out members that the client has already; whether this one does is not asserted.
/// </summary>
public sealed class LazyMembersTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_first_sync_has_only_the_senders_of_the_timeline_the_user_and_the_heroes(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var (room, users) = await RoomOfAsync(host, 4, "Named");
        await users[2].SayAsync(room, "I am here");

        var part = (await users[1].LookAsync(null, Lazy(1))).Joined(room);

        Assert.Equal(Sorted(users[1], users[2]), part.Events("state").Members());
        Assert.Null(part["summary"]!["m.heroes"]);
    }

    [Fact]
    public async Task Heroes_of_a_room_without_name_come_with_their_member_events()
    {
        var host = await hosts.GetAsync();
        var (room, users) = await RoomOfAsync(host, 4, null);
        await users[0].SayAsync(room, "hello");

        var part = (await users[0].LookAsync(null, Lazy(1))).Joined(room);

        Assert.Equal(Sorted([.. users]), part.Events("state").Members());
        Assert.Equal(3, part["summary"]!["m.heroes"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_sender_who_was_never_loaded_comes_with_the_timeline()
    {
        var host = await hosts.GetAsync();
        var (room, users) = await RoomOfAsync(host, 4, "Named");
        await users[0].SayAsync(room, "first");
        var before = await users[0].LookAsync(null, Lazy(1));
        await users[3].SayAsync(room, "now me");

        var part = (await users[0].LookAsync(before, Lazy(10))).Joined(room);

        Assert.Equal(Sorted(users[3]), part.Events("state").Members());
    }

    [Fact]
    public async Task Members_who_changed_in_a_gap_come_although_they_sent_nothing_in_the_timeline()
    {
        var host = await hosts.GetAsync();
        var (room, users) = await RoomOfAsync(host, 4, "Named");
        var before = await users[0].LookAsync(null, Lazy(1));
        await users[2].LeaveAsync(room);
        await users[1].SayAsync(room, "bye");

        var part = (await users[0].LookAsync(before, Lazy(1))).Joined(room);

        Assert.True(part.IsLimited());
        Assert.Subset(part.Events("state").Members().ToHashSet(), Sorted(users[1], users[2]).ToHashSet());
    }

    [Fact]
    public async Task The_own_member_event_comes_with_a_join_and_with_full_state()
    {
        var host = await hosts.GetAsync();
        var (room, users) = await RoomOfAsync(host, 2, "Named");
        var carol = await host.RegisterAsync("carol");
        var before = await carol.LookAsync(null, Lazy(1));
        await carol.JoinAsync(room);
        await users[0].SayAsync(room, "welcome");

        var joined = await carol.LookAsync(before, Lazy(1));
        var full = await carol.SyncAsync(
            joined.NextBatch(),
            0,
            TestContext.Current.CancellationToken,
            $"&full_state=true&set_presence=offline&filter={MatrixClient.Escape(Lazy(1).ToJsonString())}");

        Assert.Contains(carol.UserId, joined.Joined(room).Events("state").Members());
        Assert.Equal([carol.UserId], full.Joined(room).Events("state").Members());
    }

    [Fact]
    public async Task With_redundant_members_the_sender_of_each_timeline_comes_again()
    {
        var host = await hosts.GetAsync();
        var (room, users) = await RoomOfAsync(host, 3, "Named");
        var filter = Lazy(10);
        filter["room"]!["state"]!["include_redundant_members"] = true;
        await users[1].SayAsync(room, "a");
        var before = await users[0].LookAsync(null, filter);
        await users[1].SayAsync(room, "b");

        var part = (await users[0].LookAsync(before, filter)).Joined(room);

        Assert.Equal([users[1].UserId], part.Events("state").Members());
    }

    [Fact]
    public async Task State_that_is_no_member_comes_whole()
    {
        var host = await hosts.GetAsync();
        var (room, users) = await RoomOfAsync(host, 2, "Named");
        for (var i = 0; i < 2; i++)
        {
            await users[0].SayAsync(room, $"{i}");
        }

        var part = (await users[0].LookAsync(null, Lazy(1))).Joined(room);

        Assert.Equal(
            (await users[0].GetStateAsync(room)).Keys.Where(IsNoMember), part.Events("state").Keys().Where(IsNoMember));

        static bool IsNoMember(string key) => !key.StartsWith("m.room.member|", StringComparison.Ordinal);
    }

    private static async Task<(string Room, MatrixClient[] Users)> RoomOfAsync(HttpHost host, int count, string? name)
    {
        var users = new MatrixClient[count];
        for (var i = 0; i < count; i++)
        {
            users[i] = await host.RegisterAsync("user");
        }

        var room = await users[0].CreatePublicRoomAsync(name);
        foreach (var user in users.Skip(1))
        {
            await user.JoinAsync(room);
        }

        return (room, users);
    }

    private static JsonObject Lazy(int limit) => Filters.Room(new JsonObject
    {
        ["state"] = new JsonObject { ["lazy_load_members"] = true },
        ["timeline"] = new JsonObject { ["limit"] = limit },
    });

    private static string[] Sorted(params MatrixClient[] users)
        => [.. users.Select(user => user.UserId).Order(StringComparer.Ordinal)];
}
