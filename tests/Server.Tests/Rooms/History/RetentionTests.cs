using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Messages that expire: hidden at once, removed from the disk at the interval.</summary>
public sealed class RetentionTests
{
    private static readonly RetentionOptions Enabled = new() { Enabled = true };

    [Theory]
    [InlineData(null, null)]
    [InlineData(5L, 5L)]
    [InlineData(1L, 2L)]
    [InlineData(99L, 9L)]
    public void What_a_room_states_is_clamped_and_a_room_that_states_nothing_has_the_default(
        long? statedDays, long? expectedDays)
    {
        var options = Enabled with { AllowedMin = TimeSpan.FromDays(2), AllowedMax = TimeSpan.FromDays(9) };
        const long DayMs = 86_400_000;

        Assert.Equal(expectedDays * DayMs, RoomRetention.Effective(options, statedDays * DayMs));
        Assert.Equal(
            (statedDays is null ? 7 : expectedDays) * DayMs,
            RoomRetention.Effective(
                options with { DefaultMaxLifetime = TimeSpan.FromDays(7) }, statedDays * DayMs));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, true)]
    [InlineData(StoreKind.Sqlite, false)]
    [InlineData(StoreKind.Postgres, false)]
    public async Task Expired_messages_are_hidden_at_once_and_then_removed(StoreKind store, bool byDefault)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(55));
        var retention = byDefault ? Enabled with { DefaultMaxLifetime = TimeSpan.FromDays(2) } : Enabled;
        await using var host = await ReadsHost.StartAsync(
            store, time: time, options: new RoomOptions { Retention = retention });
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        time.Advance(TimeSpan.FromSeconds(1));
        var other = await host.PublicRoomAsync(alice);
        if (!byDefault)
        {
            await EngineHost.SendStateAsync(
                room, alice, "m.room.retention", "", """{"max_lifetime":172800000}""");
        }

        var old = await EngineHost.SendAsync(room, alice, "old");
        var unbound = await EngineHost.SendAsync(other, alice, "in another room");
        await EngineHost.SendAsync(other, alice, "its end");
        time.Advance(TimeSpan.FromDays(3));
        var young = await EngineHost.SendAsync(room, alice, "young");

        var pages = await host.AllPagesAsync(room, alice);
        var others = await host.AllPagesAsync(other, alice);
        Assert.Equal((false, true), (pages.Contains(old.Eid), pages.Contains(young.Eid)));
        Assert.Contains(1, pages);
        Assert.Equal(!byDefault, others.Contains(unbound.Eid));
        Assert.NotNull(await host.Host.Database.Events.JsonAsync(room.Nid, old.Eid, EngineHost.Cancel));

        await using RoomJobs jobs = new(host.Host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);
        await Eventually.Async(async cancel =>
            await host.Host.Database.Events.JsonAsync(room.Nid, old.Eid, cancel) is null && jobs.RunningCount == 0);

        Assert.NotNull(await host.Host.Database.Events.JsonAsync(room.Nid, young.Eid, EngineHost.Cancel));
        var last = await host.Host.Database.Jobs.NewestAsync((int)JobKind.Retention, 10, EngineHost.Cancel);
        Assert.Equal(JobStatus.Done, Assert.Single(last).Status);
        Assert.Equal(
            !byDefault,
            await host.Host.Database.Events.JsonAsync(other.Nid, unbound.Eid, EngineHost.Cancel) is not null);
    }

    [Fact]
    public async Task Nothing_expires_unless_the_operator_says_so()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(55));
        await using var host = await ReadsHost.StartAsync(time: time);
        var alice = await host.Host.UserAsync("alice");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.SendStateAsync(room, alice, "m.room.retention", "", """{"max_lifetime":1000}""");
        var old = await EngineHost.SendAsync(room, alice, "old");

        time.Advance(TimeSpan.FromDays(3));

        Assert.Contains(old.Eid, await host.AllPagesAsync(room, alice));
    }
}
