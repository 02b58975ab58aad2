using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class TransactionIdsTests
{
    [Fact]
    public async Task A_repeat_that_arrives_meanwhile_gets_the_answer_of_the_first()
    {
        var commits = new HeldCommits();
        await using var host = await EngineHost.StartAsync(faults: commits);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var key = Key(alice, room, "t1");
        await EngineHost.SendAsync(room, alice, "warm", Key(alice, room, "t0"));
        var before = room.Snapshot.LastEid;

        commits.Hold();
        var both = Enumerable.Range(0, 4).Select(_ => EngineHost.SendAsync(room, alice, "hi", key)).ToArray();
        await Eventually.Async(() => commits.Held > 0);
        Assert.DoesNotContain(both, send => send.IsCompleted);
        commits.Release();
        var sent = await Task.WhenAll(both);

        Assert.Single(sent.Select(one => one.EventId).Distinct());
        Assert.Single(sent, one => one.IsNew);
        Assert.Equal(before + 1, room.Snapshot.LastEid);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_repeat_gets_the_same_event_after_the_commit_and_after_a_restart(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var key = Key(alice, room, "t1");

        var first = await EngineHost.SendAsync(room, alice, "hi", key);
        var repeat = await EngineHost.SendAsync(room, alice, "hi", key);
        await host.RestartAsync();
        room = await host.FindAsync(room.Id);
        var afterRestart = await EngineHost.SendAsync(room, alice, "hi", key);

        Assert.Equal(first with { IsNew = false }, repeat);
        Assert.Equal(first with { IsNew = false }, afterRestart);
        Assert.Equal(first.Eid, room.Snapshot.LastEid);
    }

    [Fact]
    public async Task The_same_id_of_another_device_or_on_another_path_is_another_request()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var key = Key(alice, room, "t1");

        var sent = new[]
        {
            await EngineHost.SendAsync(room, alice, "hi", key),
            await EngineHost.SendAsync(room, alice, "hi", key with { DeviceId = "OTHER" }),
            await EngineHost.SendAsync(room, alice, "hi", key with { PathHash = 5 }),
            await EngineHost.SendAsync(room, alice, "hi", key with { TransactionId = "t2" }),
        };

        Assert.Equal(4, sent.Select(one => one.EventId).Distinct().Count());
    }

    [Fact]
    public async Task A_failed_commit_frees_the_id_and_tells_those_who_wait()
    {
        var commits = new HeldCommits();
        await using var host = await EngineHost.StartAsync(faults: commits);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var key = Key(alice, room, "t1");
        await EngineHost.SendAsync(room, alice, "warm", Key(alice, room, "t0"));

        commits.Hold();
        var both = Enumerable.Range(0, 3).Select(_ => EngineHost.SendAsync(room, alice, "hi", key)).ToArray();
        await Eventually.Async(() => commits.Held > 0);
        commits.IsFailing = true;
        commits.Release();
        await Task.WhenAll(both.Select(send => Assert.ThrowsAsync<MatrixException>(() => send)));
        commits.IsFailing = false;
        var again = await EngineHost.SendAsync(room, alice, "hi", key);

        Assert.True(again.IsNew);
        SnapshotInvariants.Check(room.Snapshot);
    }

    [Fact]
    public async Task A_refused_request_frees_the_id()
    {
        await using var host = await EngineHost.StartAsync();
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        var room = await host.CreateAsync(alice, command => command with { Preset = RoomPreset.PublicChat });
        var key = Key(bob, room, "t1");

        await Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendAsync(room, bob, "hi", key));
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var sent = await EngineHost.SendAsync(room, bob, "hi", key);

        Assert.True(sent.IsNew);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_id_of_an_event_is_found_for_its_device_alone(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var key = Key(alice, room, "t1");
        var sent = await EngineHost.SendAsync(room, alice, "hi", key);
        var made = room.Snapshot.RefOf(sent.Eid);

        var own = await host.Engine.Transactions.FindTransactionIdAsync(alice.Nid, "DEVICE", made, EngineHost.Cancel);
        var other = await host.Engine.Transactions.FindTransactionIdAsync(alice.Nid, "OTHER", made, EngineHost.Cancel);
        await host.RestartAsync();
        var reread = await host.Engine.Transactions.FindTransactionIdAsync(
            alice.Nid, "DEVICE", made, EngineHost.Cancel);

        Assert.Equal(("t1", null, "t1"), (own, other, reread));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_id_that_memory_has_let_go_of_is_looked_up(StoreKind store)
    {
        var options = new RoomOptions { TransactionsPerDeviceMax = 4 };
        await using var host = await EngineHost.StartAsync(store, options);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        var sent = new List<SentEvent>();
        for (var n = 0; n < 12; n++)
        {
            sent.Add(await EngineHost.SendAsync(room, alice, $"{n}", Key(alice, room, $"t{n}")));
        }

        for (var n = 0; n < 12; n++)
        {
            var repeat = await EngineHost.SendAsync(room, alice, $"{n}", Key(alice, room, $"t{n}"));
            var found = await host.Engine.Transactions.FindTransactionIdAsync(
                alice.Nid, "DEVICE", room.Snapshot.RefOf(sent[n].Eid), EngineHost.Cancel);
            Assert.Equal(sent[n].EventId, repeat.EventId);
            Assert.Equal($"t{n}", found);
        }
    }

    [Fact]
    public async Task An_id_is_kept_for_a_day_and_then_forgotten()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
        await using var host = await EngineHost.StartAsync(time: time);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var key = Key(alice, room, "t1");
        var sent = await EngineHost.SendAsync(room, alice, "hi", key);

        time.Advance(TimeSpan.FromHours(25));
        var kept = await EngineHost.SendAsync(room, alice, "hi", key);
        time.Advance(TimeSpan.FromHours(2));
        await Eventually.Async(async cancel =>
            await host.Database.Transactions.FindAsync(alice.Nid, "DEVICE", key.PathHash, "t1", cancel) is null);
        var again = await EngineHost.SendAsync(room, alice, "hi", key);

        Assert.Equal(sent.EventId, kept.EventId);
        Assert.True(again.IsNew);
    }

    [Fact]
    public void The_hash_of_a_path_separates_its_parts_and_never_changes()
    {
        Assert.NotEqual(TransactionKey.HashPath("send", "ab", "c"), TransactionKey.HashPath("send", "a", "bc"));
        Assert.NotEqual(TransactionKey.HashPath("send", "a"), TransactionKey.HashPath("redact", "a"));
        Assert.Equal(0x24958049463d1921, TransactionKey.HashPath("send", "!room:localhost", "m.room.message"));
    }

    private static TransactionKey Key(TestUser user, Room room, string id) =>
        new(user.Nid, "DEVICE", TransactionKey.HashPath("send", room.Id.Value, "m.room.message"), id);
}
