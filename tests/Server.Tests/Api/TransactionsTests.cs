using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Requests with transaction ids. Source: client-server API v1.19, "Transaction identifiers".</summary>
public sealed class TransactionsTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_same_request_of_the_same_device_is_one_event_and_of_another_device_another(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var other = await host.LoginAsync(alice);
        var room = await alice.CreatePublicRoomAsync();
        var second = await alice.CreatePublicRoomAsync();

        var first = await alice.SendTextAsync(room, "a", "t", Cancel);
        var again = await alice.SendTextAsync(room, "changed", "t", Cancel);
        var otherTxn = await alice.SendTextAsync(room, "a", "u", Cancel);
        var otherRoom = await alice.SendTextAsync(second, "a", "t", Cancel);
        var otherDevice = await other.SendTextAsync(room, "b", "t", Cancel);
        var bodies = (await alice.LookAsync()).Joined(room).Events("timeline").Bodies();

        Assert.Equal(first, again);
        Assert.Equal(4, new[] { first, otherTxn, otherRoom, otherDevice }.Distinct().Count());
        Assert.Equal(["a", "a", "b"], bodies);
    }

    [Fact]
    public async Task The_same_id_on_another_path_is_another_request()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();

        var message = await alice.SendTextAsync(room, "a", "t", Cancel);
        var note = await alice.PutAsync(
            MatrixActions.RoomPath(room, "send/org.example.note/t"), new JsonObject(), Cancel);
        var redaction = await alice.PutAsync(
            MatrixActions.RoomPath(room, $"redact/{MatrixClient.Escape(message)}/t"), new JsonObject(), Cancel);

        Assert.Equal(
            3,
            new[] { message, note["event_id"]!.GetValue<string>(), redaction["event_id"]!.GetValue<string>() }
                .Distinct().Count());
    }

    [Fact]
    public async Task Requests_at_once_are_one_event()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => alice.SendTextAsync(room, "a", "t", Cancel)));

        Assert.Single(ids.Distinct());
        Assert.Single((await alice.LookAsync()).Joined(room).Events("timeline").Bodies());
    }

    [Fact]
    public async Task A_redaction_that_is_repeated_is_one_event()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var said = await alice.SayAsync(room, "oops");
        var path = MatrixActions.RoomPath(room, $"redact/{MatrixClient.Escape(said)}/t");

        var first = await alice.PutAsync(path, new JsonObject(), Cancel);
        var again = await alice.PutAsync(path, new JsonObject(), Cancel);

        Assert.Equal(first["event_id"]!.GetValue<string>(), again["event_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_request_that_was_refused_may_be_tried_again_under_its_id()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        var path = MatrixActions.RoomPath(room, "send/m.room.message/t");
        JsonObject content = new() { ["msgtype"] = "m.text", ["body"] = "a" };

        var (refused, _) = await bob.TryAsync(HttpMethod.Put, path, content, Cancel);
        await bob.JoinAsync(room);
        var (sent, _) = await bob.TryAsync(HttpMethod.Put, path, content, Cancel);

        Assert.Equal((403, 200), ((int)refused, (int)sent));
    }

    [Fact]
    public async Task A_message_to_a_device_that_is_repeated_is_delivered_once()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");

        await alice.SendToDeviceAsync(bob, "once");
        await alice.SendToDeviceAsync(bob, "once");

        Assert.Equal(["once"], (await bob.LookAsync()).Events("to_device").Bodies());
    }
}
