using System.Text;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The content of redacted events leaves the disk when its time has come.</summary>
public sealed class RedactionErasureTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite, "10")]
    [InlineData(StoreKind.Sqlite, "12")]
    [InlineData(StoreKind.Postgres, "12")]
    public async Task Content_is_erased_after_the_time_that_it_is_kept_and_not_before(StoreKind store, string version)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(55));
        await using var host = await EngineHost.StartAsync(store, time: time);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice, command => command with { RoomVersion = version });
        var sent = await EngineHost.SendAsync(room, alice, "secret");
        var levels = await EngineHost.SendStateAsync(
            room, alice, "m.room.name", "", """{"name":"secret name"}""");
        await EngineHost.RedactAsync(room, alice, sent.EventId);
        await EngineHost.RedactAsync(room, alice, levels.EventId);
        RedactionErasure erasure = new(host.Engine);

        time.Advance(host.Options.RedactionRetention!.Value - TimeSpan.FromSeconds(1));
        Assert.False(await erasure.StepAsync(NowMs(time), EngineHost.Cancel));
        Assert.Contains("secret", await StoredAsync(host, room, sent), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(2));
        await using (RoomJobs jobs = new(host.Engine))
        {
            await jobs.StartAsync(EngineHost.Cancel);
            await Eventually.Async(async _ =>
                !(await StoredAsync(host, room, levels)).Contains("secret", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("secret", await StoredAsync(host, room, sent), StringComparison.Ordinal);
        Assert.False(await erasure.StepAsync(NowMs(time), EngineHost.Cancel));
        await host.RestartAsync();
        var loaded = await host.FindAsync(room.Id);
        SnapshotInvariants.CheckSame(room.Snapshot, loaded.Snapshot);
        await EngineHost.SendAsync(loaded, alice, "the room goes on");
        var seen = await host.Engine.Events.GetAsync(loaded.Snapshot, sent.Eid, EngineHost.Cancel);
        Assert.Equal(await StoredAsync(host, room, sent), Encoding.UTF8.GetString(seen));
    }

    [Fact]
    public async Task A_failed_commit_leaves_the_content_due()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(55));
        FailsFromCommit faults = new();
        await using var host = await EngineHost.StartAsync(faults: faults, time: time);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var sent = await EngineHost.SendAsync(room, alice, "secret");
        await EngineHost.RedactAsync(room, alice, sent.EventId);
        time.Advance(TimeSpan.FromDays(8));
        RedactionErasure erasure = new(host.Engine);

        faults.After(0);
        await Assert.ThrowsAsync<Storage.CommitFailedException>(
            () => erasure.StepAsync(NowMs(time), EngineHost.Cancel).AsTask());
        faults.Stop();
        var before = await StoredAsync(host, room, sent);
        Assert.True(await erasure.StepAsync(NowMs(time), EngineHost.Cancel));

        Assert.Contains("secret", before, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await StoredAsync(host, room, sent), StringComparison.Ordinal);
    }

    private static long NowMs(TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static async Task<string> StoredAsync(EngineHost host, Room room, SentEvent sent) =>
        Encoding.UTF8.GetString((await host.Database.Events.JsonAsync(room.Nid, sent.Eid, EngineHost.Cancel))!);
}
