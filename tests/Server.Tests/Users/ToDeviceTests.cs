using System.Text.Json;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ToDeviceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Messages_wait_in_order_until_they_are_acknowledged(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob", "B");
        await SendAsync(host, alice, "t1", """{"@bob:localhost":{"B":{"n":1}}}""");
        await SendAsync(host, alice, "t2", """{"@bob:localhost":{"B":{"n":2}}}""");

        var first = await ReadAsync(host, bob, Watermark.Zero);
        await host.RestartAsync();
        var again = await ReadAsync(host, bob, Watermark.Zero);
        host.Users.ToDevice.Acknowledge(bob.User, "B", first.Delivered);
        var after = await ReadAsync(host, bob, first.Delivered);

        Assert.Equal([1, 2], Numbers(first));
        Assert.True(first.IsComplete);
        Assert.Equal([1, 2], Numbers(again));
        Assert.Empty(after.Events);
        await Testing.Eventually.Async(async cancel => (await host.Database.ToDevice.ListAsync(
            bob.User, "B", Watermark.Zero, host.Database.Stream.Watermark, 10, cancel)).Count == 0);
        using var message = JsonDocument.Parse(first.Events[0]);
        Assert.Equal("m.test", message.RootElement.GetProperty("type").GetString());
        Assert.Equal("@alice:localhost", message.RootElement.GetProperty("sender").GetString());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_repeated_transaction_sends_nothing_again_even_after_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            i => SendAsync(host, alice, "t1", """{"@alice:localhost":{"A":{"n":1}}}""")));
        await host.RestartAsync();
        await SendAsync(host, alice, "t1", """{"@alice:localhost":{"A":{"n":1}}}""");
        await SendAsync(host, alice, "t2", """{"@alice:localhost":{"A":{"n":2}}}""");

        Assert.Equal([1, 2], Numbers(await ReadAsync(host, alice, Watermark.Zero)));
    }

    [Fact]
    public async Task A_transaction_that_failed_is_free_to_be_tried_again()
    {
        FailingCommits faults = new();
        await using var host = await UserHost.StartAsync(faults: faults);
        var alice = await host.RegisterAsync("alice", "A");

        faults.IsOn = true;
        var failure = await Record.ExceptionAsync(
            () => SendAsync(host, alice, "t1", """{"@alice:localhost":{"A":{"n":1}}}"""));
        faults.IsOn = false;
        await SendAsync(host, alice, "t1", """{"@alice:localhost":{"A":{"n":1}}}""");

        Assert.NotNull(failure);
        Assert.Equal([1], Numbers(await ReadAsync(host, alice, Watermark.Zero)));
    }

    [Fact]
    public async Task A_star_reaches_all_devices_and_unknown_ones_are_passed_over()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob", "B1");
        var second = await host.LoginSessionAsync("bob", "B2");

        await SendAsync(host, alice, "t1", """
            {"@bob:localhost":{"*":{"n":1},"B2":{"n":2},"nope":{"n":3}},
             "@nobody:localhost":{"*":{"n":4}},"@x:far.example":{"*":{"n":5}}}
            """);

        Assert.Equal([1], Numbers(await ReadAsync(host, bob, Watermark.Zero)));
        Assert.Equal([1, 2], Numbers(await ReadAsync(host, second, Watermark.Zero)));
        var nobody = await host.Database.Names.FindUserAsync("@nobody:localhost", Cancel);
        Assert.True(nobody.IsNone);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_long_queue_comes_in_parts_of_a_hundred_without_a_gap(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");
        await Task.WhenAll(Enumerable.Range(0, 250).Select(
            i => SendAsync(host, alice, $"t{i}", "{\"@alice:localhost\":{\"A\":{\"n\":" + i + "}}}")));
        var upTo = host.Database.Stream.Watermark;
        await SendAsync(host, alice, "late", """{"@alice:localhost":{"A":{"n":999}}}""");

        List<int> sizes = [];
        List<int> all = [];
        var seen = Watermark.Zero;
        while (true)
        {
            var part = await host.Users.ToDevice.ReadAsync(alice.User, "A", seen, upTo, Cancel);
            sizes.Add(part.Events.Count);
            all.AddRange(Numbers(part));
            seen = part.Delivered;
            host.Users.ToDevice.Acknowledge(alice.User, "A", seen);
            if (part.IsComplete)
            {
                break;
            }
        }

        var late = await ReadAsync(host, alice, seen);
        Assert.Equal([100, 100, 50], sizes);
        Assert.Equal(Enumerable.Range(0, 250), all.Order());
        Assert.Equal([999], Numbers(late));
    }

    [Fact]
    public async Task A_message_that_comes_while_the_inbox_counts_as_empty_is_found()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        var empty = await ReadAsync(host, alice, Watermark.Zero);

        await SendAsync(host, alice, "t1", """{"@alice:localhost":{"A":{"n":1}}}""");
        var found = await ReadAsync(host, alice, empty.Delivered);
        var afterwards = await ReadAsync(host, alice, found.Delivered);

        Assert.Empty(empty.Events);
        Assert.Equal([1], Numbers(found));
        Assert.Empty(afterwards.Events);
    }

    [Fact]
    public async Task Each_message_is_logged_for_its_device()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        var start = host.Database.Stream.Watermark;

        await SendAsync(host, alice, "t1", """{"@alice:localhost":{"A":{"n":1}}}""");

        var entry = Assert.Single((await host.Database.Log.OfUserAsync(
            alice.User, LogKind.ToDevice, start, host.Database.Stream.Watermark, 10, Cancel)).Entries);
        Assert.Equal("A", entry.Record.Text);
    }

    [Theory]
    [InlineData("{}", "M_MISSING_PARAM")]
    [InlineData("""{"messages":[]}""", "M_BAD_JSON")]
    [InlineData("""{"messages":{"bob":{}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"messages":{"@b:c":[]}}""", "M_BAD_JSON")]
    [InlineData("""{"messages":{"@b:c":{"D":"x"}}}""", "M_BAD_JSON")]
    [InlineData("nonsense", "M_NOT_JSON")]
    public async Task A_malformed_request_is_refused(string body, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");

        Assert.Equal(code, await UserHost.RefusalAsync(
            () => host.Users.ToDevice.SendAsync(alice, "m.test", "t", UserHost.Json(body), Cancel)));
    }

    [Fact]
    public async Task A_message_that_is_too_large_and_a_request_for_too_many_devices_are_refused()
    {
        await using var host = await UserHost.StartAsync(
            options: UserHost.Cheap with { ToDeviceContentBytesMax = 200, ToDevicePerRequestMax = 2 });
        var alice = await host.RegisterAsync("alice", "A");

        var large = await UserHost.RefusalAsync(() => SendAsync(
            host, alice, "t", "{\"@alice:localhost\":{\"A\":{\"x\":\"" + new string('x', 200) + "\"}}}"));
        var many = await UserHost.RefusalAsync(() => SendAsync(
            host, alice, "t", """{"@alice:localhost":{"A":{},"B":{},"C":{}}}"""));

        Assert.Equal("M_TOO_LARGE", large);
        Assert.Equal("M_TOO_LARGE", many);
    }

    private static Task SendAsync(UserHost host, Session sender, string transactionId, string messages)
        => host.Users.ToDevice.SendAsync(
            sender, "m.test", transactionId, UserHost.Json("{\"messages\":" + messages + "}"), Cancel);

    private static ValueTask<ToDeviceBatch> ReadAsync(UserHost host, Session session, Watermark after)
        => host.Users.ToDevice.ReadAsync(
            session.User, session.DeviceId, after, host.Database.Stream.Watermark, Cancel);

    private static IEnumerable<int> Numbers(ToDeviceBatch batch)
        => batch.Events.Select(json =>
        {
            using var message = JsonDocument.Parse(json);
            return message.RootElement.GetProperty("content").GetProperty("n").GetInt32();
        });
}
