using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What ends the wait of a sync, and what does not. Source: client-server API v1.19, GET /sync.</summary>
public sealed class SyncWaitTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    /// <summary>Longer than any test waits: only news ends it.</summary>
    private const int LongMs = 60_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("message", "rooms")]
    [InlineData("state", "rooms")]
    [InlineData("invite", "rooms")]
    [InlineData("typing", "rooms")]
    [InlineData("receipt", "rooms")]
    [InlineData("to-device", "to_device")]
    [InlineData("account data", "account_data")]
    [InlineData("account data of a room", "rooms")]
    [InlineData("push rules", "account_data")]
    [InlineData("device list", "device_lists")]
    [InlineData("kick", "device_lists,rooms")]
    public async Task A_waiting_sync_is_woken_by(string what, string news)
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var shared = await alice.CreatePublicRoomAsync();
        var other = await alice.CreatePrivateRoomAsync();
        await bob.JoinAsync(shared);
        var said = await alice.SayAsync(shared, "old");
        var before = await bob.LookAsync();

        var waiting = await WaitAsync(host, bob, before);
        await CauseAsync(what, alice, bob, shared, other, said);
        var sync = await waiting;

        Assert.Equal(news.Split(','), sync.News());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task What_does_not_concern_the_user_leaves_the_sync_waiting(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var carol = await host.RegisterAsync("carol");
        var foreign = await alice.CreatePublicRoomAsync();
        await carol.JoinAsync(foreign);
        var own = await bob.CreatePublicRoomAsync();
        await bob.ForgetAfterLeavingAsync(await bob.CreatePublicRoomAsync());
        var before = await bob.LookAsync();

        var waiting = await WaitAsync(host, bob, before);
        var said = await alice.SayAsync(foreign, "not for Bob");
        await alice.SetTypingAsync(foreign, true);
        await carol.ReadAsync(foreign, said);
        await alice.SendToDeviceAsync(carol, "not for Bob either");
        await carol.UploadKeysAsync();
        await alice.SetAccountDataAsync("org.example.mine", []);
        await alice.LookAsync();
        var wasDone = waiting.IsCompleted;
        await bob.SayAsync(own, "for Bob");
        var sync = await waiting;

        Assert.False(wasDone);
        Assert.Equal(["rooms"], sync.News());
        Assert.Equal(["for Bob"], sync.Joined(own).Events("timeline").Bodies());
    }

    [Fact]
    public async Task A_message_that_the_filter_leaves_out_does_not_end_the_wait()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var filter = Filters.Room("timeline", Filters.List("not_types", "m.room.message"));
        var before = await alice.LookAsync(null, filter);

        var waiting = await WaitAsync(
            host,
            alice,
            before,
            $"&set_presence=offline&filter={MatrixClient.Escape(filter.ToJsonString())}");
        await alice.SayAsync(room, "filtered");
        await alice.LookAsync();
        await alice.SetNameAsync(room, "Seen");
        var part = (await waiting).Joined(room);

        Assert.Equal(["m.room.name|"], part.Events("timeline").Keys());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_wait_that_expires_gives_an_empty_answer_with_a_token_that_goes_on(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();

        var empty = await alice.SyncAsync(before.NextBatch(), 1, Cancel, SyncReading.Quiet);
        await alice.SayAsync(room, "later");
        var sync = await alice.LookAsync(empty);

        Assert.Empty(empty.News());
        Assert.NotNull(empty["device_one_time_keys_count"]);
        Assert.Equal(["later"], sync.Joined(room).Events("timeline").Bodies());
    }

    [Fact]
    public async Task News_that_is_there_already_is_answered_without_a_wait()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.SayAsync(room, "there");

        var sync = await alice.SyncAsync(before.NextBatch(), LongMs, Cancel, SyncReading.Quiet);

        Assert.Equal(["there"], sync.Joined(room).Events("timeline").Bodies());
    }

    [Fact]
    public async Task A_first_sync_does_not_wait_even_if_there_is_nothing()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");

        var sync = await alice.SyncAsync(null, LongMs, Cancel, SyncReading.Quiet);

        Assert.NotEmpty(sync.NextBatch());
    }

    [Fact]
    public async Task All_devices_that_wait_are_woken()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var other = await host.LoginAsync(alice);
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();

        var first = alice.SyncAsync(before.NextBatch(), LongMs, Cancel, SyncReading.Quiet);
        var second = other.SyncAsync(before.NextBatch(), LongMs, Cancel, SyncReading.Quiet);
        await Eventually.Async(() => host.WaitingSyncs == 2);
        await alice.SayAsync(room, "everybody");

        foreach (var sync in await Task.WhenAll(first, second))
        {
            Assert.Equal(["everybody"], sync.Joined(room).Events("timeline").Bodies());
        }
    }

    [Fact]
    public async Task That_somebody_stops_typing_is_told_as_well()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var before = await bob.LookAsync();
        await alice.SetTypingAsync(room, true);
        var typing = await bob.LookAsync(before);

        var waiting = await WaitAsync(host, bob, typing);
        await alice.SetTypingAsync(room, false);
        var stopped = await waiting;

        Assert.Equal(
            [alice.UserId],
            typing.Joined(room).Events("ephemeral")[0]["content"]!["user_ids"]!.AsArray()
                .Select(user => user!.GetValue<string>()));
        Assert.Empty(stopped.Joined(room).Events("ephemeral")[0]["content"]!["user_ids"]!.AsArray());
    }

    [Fact]
    public async Task A_client_that_goes_away_waits_no_longer()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var before = await alice.LookAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var waiting = alice.SyncAsync(before.NextBatch(), LongMs, gone.Token, SyncReading.Quiet);
        await Eventually.Async(() => host.WaitingSyncs == 1);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Eventually.Async(() => host.WaitingSyncs == 0);
    }

    /// <summary>Starts a sync and comes back when it waits; no other of this server may be waiting.</summary>
    private static async Task<Task<JsonObject>> WaitAsync(
        HttpHost host, MatrixClient client, JsonObject before, string extra = SyncReading.Quiet)
    {
        var waiting = client.SyncAsync(before.NextBatch(), LongMs, Cancel, extra);
        await Eventually.Async(() => host.WaitingSyncs == 1);
        return waiting;
    }

    private static Task CauseAsync(
        string what, MatrixClient alice, MatrixClient bob, string shared, string other, string said) => what switch
        {
            "message" => alice.SayAsync(shared, "new"),
            "state" => alice.SetNameAsync(shared, "new"),
            "invite" => alice.ChangeAsync(other, "invite", bob),
            "typing" => alice.SetTypingAsync(shared, true),
            "receipt" => alice.ReadAsync(shared, said),
            "to-device" => alice.SendToDeviceAsync(bob, "new"),
            "account data" => bob.SetAccountDataAsync("org.example.mine", []),
            "account data of a room" => bob.SetAccountDataAsync("org.example.mine", [], shared),
            "push rules" => bob.PutAsync(
                "/_matrix/client/v3/pushrules/global/override/.m.rule.master/enabled",
                new JsonObject { ["enabled"] = true },
                Cancel),
            "device list" => alice.UploadKeysAsync(),
            "kick" => alice.ChangeAsync(shared, "kick", bob),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
}
