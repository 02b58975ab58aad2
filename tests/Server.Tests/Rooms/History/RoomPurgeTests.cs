using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Removing a room: nothing of it is left, and its id may come again.</summary>
public sealed class RoomPurgeTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite, false)]
    [InlineData(StoreKind.Postgres, false)]
    [InlineData(StoreKind.Sqlite, true)]
    public async Task A_removed_room_leaves_no_row_and_its_id_can_be_taken_in_anew(StoreKind store, bool isForced)
    {
        await using var host = await EngineHost.StartAsync(store);
        using var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var parent = await EngineHost.SendAsync(far.Room, alice, "parent");
        await RelateAsync(far.Room, alice, parent.EventId);
        DataAppend ofUsers = new(OwnerKey.Of(alice.Nid));
        ofUsers.Add(new DirectoryRoomRow(far.Room.Nid));
        ofUsers.Add(new ServerNoticeRoomRow(alice.Nid, far.Room.Nid));
        (await host.Database.CommitAsync(ofUsers, EngineHost.Cancel)).OrThrow();
        var (nid, id, rules) = (far.Room.Nid, far.Room.Id, far.Room.Rules);

        var done = await RemoveAsync(host, far.Room, isForced);

        Assert.Equal((JobStatus.Done, isForced ? 0L : 1L), (done.Status, RoomPurge.Parse(done.State).Left));
        await CheckGoneAsync(host, nid);
        Assert.Empty(await host.Database.UserDirectory.OpenRoomsAsync([nid], EngineHost.Cancel));
        Assert.Null(await host.Database.Notices.RoomAsync(alice.Nid, EngineHost.Cancel));
        Assert.Null(await host.Engine.FindAsync(id, EngineHost.Cancel));
        var again = await host.Engine.AdoptAsync(id, rules, EngineHost.Cancel);
        Assert.NotEqual(nid, again.Nid);
        foreach (var received in far.First)
        {
            var result = Assert.Single(await again.ReceiveAsync([received], EngineHost.Cancel));
            Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        }

        await host.RestartAsync();
        Assert.Equal(again.Nid, (await host.FindAsync(id)).Nid);
    }

    [Fact]
    public async Task Nothing_is_sent_into_a_room_once_it_is_closed()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        await RemoveAsync(host, room, isForced: true);

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendAsync(room, alice, "too late"));
        Assert.Equal("M_NOT_FOUND", refusal.Error.Code);
    }

    [Fact]
    public async Task A_dry_run_counts_and_leaves_the_room_as_it_is()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var before = room.Snapshot;

        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);
        var job = await jobs.PurgeRoomAsync(room, isForced: false, isDryRun: true, EngineHost.Cancel);
        job = await jobs.WaitAsync(job.Id, EngineHost.Cancel);

        var report = RoomPurge.Parse(job.State);
        Assert.Equal((1L, (long)before.LastEid), (report.Left, report.Events));
        Assert.Same(before, room.Snapshot);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_crash_after_any_step_is_gone_on_from(StoreKind store)
    {
        FailsFromCommit faults = new();
        await using var host = await EngineHost.StartAsync(store, faults: faults);
        var alice = await host.UserAsync("alice");
        for (var crash = 0; ; crash++)
        {
            var room = await host.CreateAsync(alice);
            var parent = await EngineHost.SendAsync(room, alice, "parent");
            await RelateAsync(room, alice, parent.EventId);
            long id;
            bool hasFailed;
            await using (RoomJobs jobs = new(host.Engine))
            {
                await jobs.StartAsync(EngineHost.Cancel);
                faults.After(crash + 1);
                id = (await jobs.PurgeRoomAsync(room, isForced: false, isDryRun: false, EngineHost.Cancel)).Id;
                await Eventually.Async(() => faults.HasFailed || jobs.RunningCount == 0);
                hasFailed = faults.HasFailed;
            }

            faults.Stop();
            await host.RestartAsync();
            await using RoomJobs again = new(host.Engine);
            await again.StartAsync(EngineHost.Cancel);
            var done = await again.WaitAsync(id, EngineHost.Cancel);

            Assert.Equal(JobStatus.Done, done.Status);
            await CheckGoneAsync(host, room.Nid);
            if (!hasFailed)
            {
                Assert.True(crash > 5, "some steps were broken");
                return;
            }
        }
    }

    private static async Task<JobInfo> RemoveAsync(EngineHost host, Room room, bool isForced)
    {
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);
        var job = await jobs.PurgeRoomAsync(room, isForced, isDryRun: false, EngineHost.Cancel);
        return await jobs.WaitAsync(job.Id, EngineHost.Cancel);
    }

    private static Task<SentEvent> RelateAsync(Room room, TestUser user, EventId parent) => room.SendAsync(
        EngineHost.Message(user, "x") with
        {
            Content = EngineHost.Json(
                """{"body":"x","m.relates_to":{"rel_type":"m.thread","event_id":"PARENT"}}"""
                    .Replace("PARENT", parent.Value, StringComparison.Ordinal)),
        },
        EngineHost.Cancel).AsTask();

    private static async Task CheckGoneAsync(EngineHost host, RoomNid room)
    {
        var reads = host.Database.Jobs;
        foreach (var table in Enum.GetValues<NumberedRoomTable>())
        {
            Assert.Null(await reads.RemovalEndAsync(table, room, 1, EngineHost.Cancel));
        }

        foreach (var table in Enum.GetValues<NamedRoomTable>())
        {
            Assert.Null(await reads.RemovalEndAsync(table, room, 1, EngineHost.Cancel));
        }

        Assert.Null(await host.Database.Rooms.FindAsync(room, EngineHost.Cancel));
        Assert.Null(await host.Database.Rooms.HeadAsync(room, EngineHost.Cancel));
        Assert.Empty(await host.Database.Directory.AliasesAsync(room, EngineHost.Cancel));
        Assert.False(await host.Database.Directory.IsPublishedAsync(room, EngineHost.Cancel));
    }
}
