using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>How many messages may wait for a device, and what becomes of those whose device is gone.</summary>
public sealed class ToDeviceBoundTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static UserOptions Small { get; } = UserHost.Cheap with { ToDeviceWaitingMax = 3 };

    [Fact]
    public async Task A_full_inbox_takes_nothing_more_and_holds_up_nobody()
    {
        await using var host = await UserHost.StartAsync(options: Small);
        var alice = await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob", "B");
        await SendAsync(host, alice, "A", 5);

        await host.RestartAsync();
        await SendAsync(host, alice, "A", 1);
        await host.Users.ToDevice.SendAsync(
            alice,
            "m.test",
            "both",
            UserHost.Json("""{"messages":{"@alice:localhost":{"A":{}},"@bob:localhost":{"B":{}}}}"""),
            Cancel);

        Assert.Equal(3, await CountAsync(host, alice));
        Assert.Equal(1, await CountAsync(host, bob));
    }

    [Fact]
    public async Task There_is_room_again_as_soon_as_the_device_has_fetched_some()
    {
        await using var host = await UserHost.StartAsync(options: Small with { ToDevicePerSyncMax = 2 });
        var alice = await host.RegisterAsync("alice", "A");
        await SendAsync(host, alice, "A", 4);
        var part = await host.Users.ToDevice.ReadAsync(
            alice.User, "A", Watermark.Zero, host.Database.Stream.Watermark, Cancel);

        host.Users.ToDevice.Acknowledge(alice.User, "A", part.Delivered);
        await Testing.Eventually.Async(async _ => await CountAsync(host, alice) == 1);
        await SendAsync(host, alice, "A", 4);

        Assert.Equal(3, await CountAsync(host, alice));
    }

    [Fact]
    public async Task A_full_inbox_is_counted_again_after_a_while_and_not_for_each_message()
    {
        FakeTimeProvider time = new();
        await using var host = await UserHost.StartAsync(options: Small, time: time);
        var alice = await host.RegisterAsync("alice", "A");
        await SendAsync(host, alice, "A", 4);
        await EmptyBehindTheBackAsync(host, alice);

        await SendAsync(host, alice, "A", 1);
        var soon = await CountAsync(host, alice);
        time.Advance(host.Options.ToDeviceRecountInterval);
        await SendAsync(host, alice, "A", 1);

        Assert.Equal(0, soon);
        Assert.Equal(1, await CountAsync(host, alice));
    }

    [Fact]
    public async Task Messages_that_are_sent_at_once_into_an_inbox_that_nobody_has_counted_all_arrive()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => host.Users.ToDevice.SendAsync(
            alice, "m.test", $"t{i}", UserHost.Json("""{"messages":{"@alice:localhost":{"A":{}}}}"""), Cancel)));

        Assert.Equal(100, await host.Database.ToDevice.CountAsync(alice.User, "A", 200, Cancel));
    }

    [Fact]
    public void Who_counts_an_inbox_keeps_no_other_sender_out()
    {
        InboxStates.Inbox inbox = new();

        var first = inbox.TakeRoom(waitingMax: 3, nowMs: 100, intervalMs: 10);
        var second = inbox.TakeRoom(waitingMax: 3, nowMs: 100, intervalMs: 10);
        inbox.Counted(0);
        InboxRoom[] known = [.. Enumerable.Range(0, 4).Select(_ => inbox.TakeRoom(3, 101, 10))];
        var later = inbox.TakeRoom(waitingMax: 3, nowMs: 110, intervalMs: 10);

        Assert.Equal([InboxRoom.Uncounted, InboxRoom.Uncounted], [first, second]);
        Assert.Equal([InboxRoom.Taken, InboxRoom.Taken, InboxRoom.Taken, InboxRoom.Full], known);
        Assert.Equal(InboxRoom.Uncounted, later);
    }

    [Fact]
    public async Task A_repeated_request_whose_messages_were_dropped_is_answered_as_before()
    {
        await using var host = await UserHost.StartAsync(options: Small);
        var alice = await host.RegisterAsync("alice", "A");
        await SendAsync(host, alice, "A", 4);
        await EmptyBehindTheBackAsync(host, alice);

        await SendAsync(host, alice, "A", 4);

        Assert.Equal(0, await CountAsync(host, alice));
    }

    [Fact]
    public async Task Messages_to_devices_that_are_gone_are_swept_and_no_others()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob", "B");
        await SendAsync(host, alice, "A", 2);
        UserAppend crossed = new(bob.User);
        crossed.Add(new ToDeviceRow(alice.User, "GONE", 1, UserHost.Json("{}")));
        crossed.Add(new ToDeviceRow(bob.User, "GONE", 2, UserHost.Json("{}")));
        await host.Database.CommitAsync(crossed, Cancel);
        await using ToDeviceUpkeep upkeep = new(host.Users.Parts, NullLogger.Instance);

        var emptied = await upkeep.SweepAsync(Cancel);
        var again = await upkeep.SweepAsync(Cancel);

        Assert.Equal((2, 0), (emptied, again));
        Assert.Equal(2, await CountAsync(host, alice));
        Assert.Equal(0, await host.Database.ToDevice.CountAsync(alice.User, "GONE", 10, Cancel));
        Assert.Equal(0, await host.Database.ToDevice.CountAsync(bob.User, "GONE", 10, Cancel));
    }

    [Fact]
    public async Task The_sweep_comes_by_itself_each_day()
    {
        FakeTimeProvider time = new();
        await using var host = await UserHost.StartAsync(time: time);
        var alice = await host.RegisterAsync("alice", "A");
        UserAppend crossed = new(alice.User);
        crossed.Add(new ToDeviceRow(alice.User, "GONE", 1, UserHost.Json("{}")));
        await host.Database.CommitAsync(crossed, Cancel);

        await Testing.Eventually.Async(async cancel =>
        {
            time.Advance(host.Options.ToDeviceSweepInterval);
            return await host.Database.ToDevice.CountAsync(alice.User, "GONE", 10, cancel) == 0;
        });
    }

    [Fact]
    public async Task What_is_erased_leaves_no_row()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await SendAsync(host, alice, "A", 2);

        UserAppend append = new(alice.User);
        ToDevice.AddErase(append, alice.User);
        await host.Database.CommitAsync(append, Cancel);

        Assert.Equal(0, await CountAsync(host, alice));
    }

    private static async Task SendAsync(UserHost host, Session receiver, string deviceId, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await host.Users.ToDevice.SendAsync(
                receiver,
                "m.test",
                $"t{i} {host.Database.Stream.Watermark}",
                UserHost.Json("{\"messages\":{\"" + receiver.UserId + "\":{\"" + deviceId + "\":{\"n\":" + i + "}}}}"),
                Cancel);
        }
    }

    /// <summary>As another node does for a client that syncs there.</summary>
    private static async Task EmptyBehindTheBackAsync(UserHost host, Session session)
    {
        UserAppend append = new(session.User);
        append.Add(new ToDeviceDeleteRow(session.User, session.DeviceId));
        await host.Database.CommitAsync(append, Cancel);
    }

    private static ValueTask<int> CountAsync(UserHost host, Session session)
        => host.Database.ToDevice.CountAsync(session.User, session.DeviceId, 100, Cancel);
}
