using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What a sync brings for end-to-end encryption. Source: client-server API v1.19, "Send-to-Device messaging" and
/// "End-to-End Encryption", extensions to /sync.
/// </summary>
public sealed class SyncDeviceTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_message_to_a_device_comes_until_the_next_token_acknowledges_it(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var before = await bob.LookAsync();
        await alice.SendToDeviceAsync(bob, "one");
        await alice.SendToDeviceAsync(bob, "two");

        var once = await bob.LookAsync(before);
        var again = await bob.LookAsync(before);
        var acknowledged = await bob.LookAsync(once);

        // Nobody waits for the deletion; it is a commit of its own.
        await Eventually.Async(async _ => (await bob.LookAsync(before)).Events("to_device").Count == 0);
        var first = await bob.LookAsync();

        Assert.Equal(["one", "two"], once.Events("to_device").Bodies());
        Assert.Equal(["one", "two"], again.Events("to_device").Bodies());
        Assert.Equal(
            ["content", "sender", "type"],
            once.Events("to_device")[0].Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Empty(acknowledged.News());
        Assert.Empty(first.Events("to_device"));
    }

    [Fact]
    public async Task A_message_to_one_device_is_not_seen_by_another_and_one_to_all_is_seen_by_each()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var other = await host.LoginAsync(alice);
        await alice.SendToDeviceAsync(other, "for one");
        await alice.PutAsync(
            "/_matrix/client/v3/sendToDevice/org.example.note/all",
            new JsonObject
            {
                ["messages"] = new JsonObject
                {
                    [alice.UserId] = new JsonObject { ["*"] = new JsonObject { ["body"] = "for all" } },
                },
            },
            Cancel);

        Assert.Equal(["for all"], (await alice.LookAsync()).Events("to_device").Bodies());
        Assert.Equal(["for one", "for all"], (await other.LookAsync()).Events("to_device").Bodies());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task More_messages_than_one_answer_takes_come_in_order_each_once(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var before = await alice.LookAsync();
        for (var i = 0; i < 103; i++)
        {
            await alice.SendToDeviceAsync(alice, $"{i}");
        }

        var first = await alice.LookAsync(before);
        var second = await alice.LookAsync(first);

        Assert.Equal(100, first.Events("to_device").Count);
        Assert.Equal(
            Enumerable.Range(0, 103).Select(i => $"{i}"),
            first.Events("to_device").Concat(second.Events("to_device")).Bodies());
        Assert.Empty((await alice.LookAsync(second)).News());
    }

    [Fact]
    public async Task A_room_left_after_the_place_of_an_answer_is_told_up_to_that_place_and_then_left()
    {
        // An answer that cannot take all messages to the device is computed at the place of the last one it takes.
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var left = await alice.CreatePublicRoomAsync();
        var joined = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(left);
        var before = await bob.LookAsync();
        await alice.SayAsync(left, "early");
        for (var i = 0; i < 101; i++)
        {
            await alice.SendToDeviceAsync(bob, $"{i}");
        }

        await bob.LeaveAsync(left);
        await bob.JoinAsync(joined);
        var first = await bob.LookAsync(before);
        var second = await bob.LookAsync(first);

        Assert.Equal(["early"], first.Joined(left).Events("timeline").Bodies());
        Assert.Null(first.Room("leave", left));
        Assert.Null(first.Room("join", joined));
        Assert.Equal(["m.room.member|" + bob.UserId], second.Left(left).Events("timeline").Keys());
        Assert.Equal("m.room.member|" + bob.UserId, SyncReading.KeyOf(second.Joined(joined).Events("timeline")[^1]));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_key_message_sent_before_an_event_comes_with_it_or_earlier(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var sync = await bob.LookAsync();
        HashSet<string> keys = [];
        HashSet<string> messages = [];

        var sending = SendAsync();
        while (messages.Count < 30)
        {
            sync = await bob.SyncAsync(sync.NextBatch(), 10_000, Cancel, SyncReading.Quiet);
            keys.UnionWith(sync.Events("to_device").Bodies());
            messages.UnionWith(sync.Room("join", room).Events("timeline").Bodies());
            Assert.Subset(keys, messages);
        }

        await sending;

        async Task SendAsync()
        {
            for (var i = 0; i < 30; i++)
            {
                await alice.SendToDeviceAsync(bob, $"{i}");
                await alice.SayAsync(room, $"{i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Counts_of_keys_are_in_every_answer_and_follow_uploads_and_claims(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var before = await alice.LookAsync();

        await alice.UploadKeysAsync(oneTimeKeys: 3, fallback: true);
        var uploaded = await alice.LookAsync(before);
        for (var i = 0; i < 4; i++)
        {
            await ClaimAsync(alice);
        }

        var claimed = await alice.LookAsync(uploaded);

        Assert.Equal(0, CountIn(before));
        Assert.Empty(FallbacksIn(before));
        Assert.Equal(3, CountIn(uploaded));
        Assert.Equal(["signed_curve25519"], FallbacksIn(uploaded));
        Assert.Equal(0, CountIn(claimed));
        Assert.Empty(FallbacksIn(claimed));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Who_begins_to_share_a_room_is_changed_and_who_ceases_to_has_left(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();

        await bob.JoinAsync(room);
        var joined = await alice.LookAsync(before);
        await bob.UploadKeysAsync();
        var uploaded = await alice.LookAsync(joined);
        await bob.LeaveAsync(room);
        var left = await alice.LookAsync(uploaded);
        await bob.UploadKeysAsync(oneTimeKeys: 1);
        await (await host.LoginAsync(bob)).UploadKeysAsync();
        var apart = await alice.LookAsync(left);

        Assert.Equal([bob.UserId], UsersIn(joined, "changed"));
        Assert.Equal([bob.UserId], UsersIn(uploaded, "changed"));
        Assert.Equal([bob.UserId], UsersIn(left, "left"));
        Assert.Empty(UsersIn(left, "changed"));
        Assert.Empty(apart.News());
    }

    [Fact]
    public async Task Own_devices_are_told_of_own_changes_and_a_first_sync_of_none()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var before = await alice.LookAsync();
        await (await host.LoginAsync(alice)).UploadKeysAsync();

        Assert.Equal([alice.UserId], UsersIn(await alice.LookAsync(before), "changed"));
        Assert.Null((await alice.LookAsync())["device_lists"]);
    }

    [Fact]
    public async Task Keys_changes_tells_what_the_syncs_between_told()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await bob.JoinAsync(room);
        var after = await alice.LookAsync(before);

        var changes = await alice.GetAsync(
            $"/_matrix/client/v3/keys/changes?from={MatrixClient.Escape(before.NextBatch())}"
            + $"&to={MatrixClient.Escape(after.NextBatch())}",
            Cancel);

        Assert.Equal([bob.UserId], changes["changed"]!.AsArray().Select(user => user!.GetValue<string>()));
        Assert.Empty(changes["left"]!.AsArray());
    }

    private static Task<JsonObject> ClaimAsync(MatrixClient target) => target.PostAsync(
        "/_matrix/client/v3/keys/claim",
        new JsonObject
        {
            ["one_time_keys"] = new JsonObject
            {
                [target.UserId] = new JsonObject { [target.DeviceId] = "signed_curve25519" },
            },
        },
        Cancel);

    private static int CountIn(JsonObject sync)
        => sync["device_one_time_keys_count"]!["signed_curve25519"]!.GetValue<int>();

    private static string[] FallbacksIn(JsonObject sync)
        => [.. sync["device_unused_fallback_key_types"]!.AsArray().Select(type => type!.GetValue<string>())];

    private static string[] UsersIn(JsonObject sync, string list)
        => sync["device_lists"]?[list] is JsonArray users ? [.. users.Select(user => user!.GetValue<string>())] : [];
}
