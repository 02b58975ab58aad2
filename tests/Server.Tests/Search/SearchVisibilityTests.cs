using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Who finds what: never more than the room shows them.</summary>
public sealed class SearchVisibilityTests
{
    [Fact]
    public Task Who_left_finds_what_was_said_before() => RoomSearchTests.OnBothAsync(async host =>
    {
        var (room, alice) = await RoomSearchTests.SceneAsync(host, "joined");
        var bob = await host.Host.UserAsync("bob");
        await SearchHost.SayAsync(room, alice, "needle before");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var during = await SearchHost.SayAsync(room, alice, "needle during");
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        await SearchHost.SayAsync(room, alice, "needle after");

        Assert.Equal([during], await host.FindAsync(bob, "needle"));
        Assert.Equal([during], await host.FindAsync(bob, "needle", SearchOrder.Rank));
        var page = await host.PageAsync(bob, "needle");
        Assert.Equal(1, page.Count);

        await room.ForgetAsync(bob.Nid, bob.Id, EngineHost.Cancel);
        Assert.Empty(await host.FindAsync(bob, "needle"));
    });

    [Fact]
    public Task What_an_ignored_user_said_is_not_found() => RoomSearchTests.OnBothAsync(async host =>
    {
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        var bob = await host.Host.UserAsync("bob");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var said = await SearchHost.SayAsync(room, alice, "needle");
        host.Host.Users.Ignored[bob.Nid] = new IgnoredUsers([alice.Id.Value]);

        Assert.Empty(await host.FindAsync(bob, "needle"));
        Assert.Equal([said], await host.FindAsync(alice, "needle"));
    });

    [Fact]
    public Task A_stranger_finds_nothing() => RoomSearchTests.OnBothAsync(async host =>
    {
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        var eve = await host.Host.UserAsync("eve");
        await SearchHost.SayAsync(room, alice, "needle");
        await host.CaughtUpAsync();

        Assert.Empty(await host.FindAsync(eve, "needle"));
        var search = new RoomSearch(host.Host.Engine, host.Reads.Reads);
        var named = await search.FindAsync(
            ReadsHost.As(eve), new SearchRequest { Term = "needle", Rooms = [room.Nid] }, EngineHost.Cancel);
        Assert.Equal((0, 0), (named.Results.Count, named.Count));
    });

    [Fact]
    public Task Hits_that_nobody_may_see_do_not_end_the_pages() => RoomSearchTests.OnBothAsync(async host =>
    {
        var (room, alice) = await RoomSearchTests.SceneAsync(host, "joined");
        var bob = await host.Host.UserAsync("bob");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var seen = await SearchHost.SayAsync(room, alice, "needle seen");
        await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob);
        for (var number = 0; number < 30; number++)
        {
            await SearchHost.SayAsync(room, alice, $"needle hidden {number}");
        }

        await host.CaughtUpAsync();
        host.ScanMax = 7;
        var first = await host.PageAsync(bob, "needle");
        Assert.Equal((0, 0), (first.Results.Count, first.Count));
        Assert.NotNull(first.NextBatch);
        Assert.Equal([seen], await host.FindAsync(bob, "needle"));
        Assert.Equal([seen], await host.FindAsync(bob, "needle", SearchOrder.Rank));
        Assert.Equal(31, (await host.FindAsync(alice, "needle", SearchOrder.Rank)).Distinct().Count());
    });

    [Fact]
    public Task A_redacted_message_is_found_no_more() => RoomSearchTests.OnBothAsync(async host =>
    {
        var (room, alice) = await RoomSearchTests.SceneAsync(host);
        var kept = await SearchHost.SayAsync(room, alice, "needle kept");
        var gone = await SearchHost.SayAsync(room, alice, "needle gone");
        Assert.Equal([gone, kept], await host.FindAsync(alice, "needle"));

        await host.StopIndexerAsync();
        await EngineHost.RedactAsync(room, alice, gone);

        // Not even while the index has not heard of it.
        var page = await host.PageAsync(alice, "needle");
        Assert.Equal([kept], page.Results.Select(result => result.EventId));
        var before = await host.EntriesAsync(room);
        await host.StartIndexerAsync();
        await host.CaughtUpAsync();
        Assert.Equal(before - 1, await host.EntriesAsync(room));
    });
}
