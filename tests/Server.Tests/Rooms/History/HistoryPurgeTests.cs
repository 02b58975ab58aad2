using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Purges of a room's older messages: what goes, what stays, and what a crash between steps leaves.</summary>
public sealed class HistoryPurgeTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Messages_before_an_event_go_and_the_room_goes_on(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var alice = await host.Host.UserAsync("alice");
        var (room, sent) = await RoomOfAsync(host, alice, 8);
        var topic = await EngineHost.SendStateAsync(room, alice, "m.room.topic", "", """{"topic":"now"}""");
        var cut = await EngineHost.SendAsync(room, alice, "stays");
        var before = SnapshotInvariants.HistoryOf(room.Snapshot);

        var done = await PurgeAsync(host.Host, room, new HistoryPurgeRequest { BeforeEvent = cut.EventId });

        var report = HistoryPurge.Parse(done.State);
        Assert.Equal((JobStatus.Done, 8L), (done.Status, report.Messages));
        Assert.InRange(report.Bytes, 8 * 100, 8 * 1_000);
        var pages = await host.AllPagesAsync(room, alice);
        Assert.DoesNotContain(sent[0].Eid, pages);
        Assert.Contains(cut.Eid, pages);
        Assert.Contains(topic.Eid, pages);
        Assert.Equal(before.Except(sent.Select(gone => gone.Eid)), SnapshotInvariants.HistoryOf(room.Snapshot));
        Assert.Null(await host.Host.Database.Events.JsonAsync(room.Nid, sent[3].Eid, EngineHost.Cancel));
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(() => host.Reads.GetEventAsync(
            room, ReadsHost.As(alice), sent[3].EventId.Value, EngineHost.Cancel).AsTask()));
        await EngineHost.SendAsync(room, alice, "and on");
        await host.RestartAsync();
        SnapshotInvariants.CheckSame(room.Snapshot, (await host.Host.FindAsync(room.Id)).Snapshot);
    }

    [Fact]
    public async Task A_dry_run_reports_what_the_purge_then_does_and_changes_nothing()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var (room, sent) = await RoomOfAsync(host, alice, 6);
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"old"}""");
        await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"new"}""");
        var request = new HistoryPurgeRequest { IsDryRun = true };

        var dry = await PurgeAsync(host.Host, room, request);
        var pages = await host.AllPagesAsync(room, alice);
        var done = await PurgeAsync(host.Host, room, request with { IsDryRun = false });

        Assert.Contains(sent[0].Eid, pages);
        Assert.Equal(
            HistoryPurge.Parse(dry.State) with { IsDryRun = false }, HistoryPurge.Parse(done.State));
        Assert.Equal((6, 1), (HistoryPurge.Parse(done.State).Messages, HistoryPurge.Parse(done.State).StateEvents));
    }

    [Fact]
    public async Task The_end_of_the_room_and_the_redactions_of_what_stays_are_kept()
    {
        await using var host = await ReadsHost.StartAsync();
        var alice = await host.Host.UserAsync("alice");
        var (room, _) = await RoomOfAsync(host, alice, 3);
        var name = await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"x"}""");
        var redaction = await EngineHost.RedactAsync(room, alice, name.EventId);
        var last = await EngineHost.SendAsync(room, alice, "last");

        await PurgeAsync(host.Host, room, new HistoryPurgeRequest());

        var pages = await host.AllPagesAsync(room, alice);
        Assert.Equal([last.Eid, redaction.Eid, name.Eid], pages[..3]);
        var state = await host.Reads.GetStateAsync(room, ReadsHost.As(alice), EngineHost.Cancel);
        Assert.Equal(room.Snapshot.State.Count, state.Count);
        Assert.NotNull(ReadsHost.Json(state.WriteArray));
    }

    [Fact]
    public async Task Only_what_claims_an_earlier_time_goes_when_a_time_is_given()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var old = await far.SendAsync(ForeignDraft.Message(far.Creator, "old") with { OriginServerTs = 1_000 });
        var young = await far.SendAsync(ForeignDraft.Message(far.Creator, "young") with { OriginServerTs = 3_000 });
        var late = await far.SendAsync(ForeignDraft.Message(far.Creator, "late") with { OriginServerTs = 1_999 });
        await far.SendAsync(ForeignDraft.Message(far.Creator, "end"));

        await PurgeAsync(host, far.Room, new HistoryPurgeRequest { BeforeTs = 2_000 });

        Assert.Equal(
            [true, false, true], new[] { old, young, late }.Select(at => IsPurged(far.Room, at.Eid)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_crash_after_any_step_loses_and_repeats_nothing(StoreKind store)
    {
        FailsFromCommit faults = new();
        await using var host = await EngineHost.StartAsync(
            store, new RoomOptions { PurgeStepEvents = 2 }, faults);
        var alice = await host.UserAsync("alice");
        for (var crash = 0; crash <= 4; crash++)
        {
            var room = await host.CreateAsync(alice);
            List<int> sent = [];
            for (var at = 0; at < 7; at++)
            {
                sent.Add((await EngineHost.SendAsync(room, alice, $"{at}")).Eid);
            }

            await EngineHost.SendAsync(room, alice, "last");
            long id;
            await using (RoomJobs jobs = new(host.Engine))
            {
                await jobs.StartAsync(EngineHost.Cancel);
                faults.After(crash + 1);
                id = (await jobs.PurgeHistoryAsync(room, new HistoryPurgeRequest(), EngineHost.Cancel)).Id;
                await Eventually.Async(() => faults.HasFailed || jobs.RunningCount == 0);
            }

            faults.Stop();
            await host.RestartAsync();
            await using RoomJobs again = new(host.Engine);
            await again.StartAsync(EngineHost.Cancel);
            var done = await again.WaitAsync(id, EngineHost.Cancel);

            var loaded = await host.FindAsync(room.Id);
            Assert.Equal((JobStatus.Done, 7L), (done.Status, HistoryPurge.Parse(done.State).Messages));
            Assert.All(sent, eid => Assert.True(IsPurged(loaded, eid)));
            Assert.Empty(await host.Database.Events.JsonAsync(room.Nid, sent, EngineHost.Cancel));
        }
    }

    [Fact]
    public async Task What_is_sent_while_a_purge_runs_stays()
    {
        await using var host = await ReadsHost.StartAsync(options: new RoomOptions { PurgeStepEvents = 3 });
        var alice = await host.Host.UserAsync("alice");
        var (room, sent) = await RoomOfAsync(host, alice, 40);
        await using RoomJobs jobs = new(host.Host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        var job = await jobs.PurgeHistoryAsync(room, new HistoryPurgeRequest(), EngineHost.Cancel);
        List<SentEvent> during = [];
        while (jobs.RunningCount > 0)
        {
            during.Add(await EngineHost.SendAsync(room, alice, $"during {during.Count}"));
            await host.PageAsync(room, alice);
        }

        await jobs.WaitAsync(job.Id, EngineHost.Cancel);
        var pages = await host.AllPagesAsync(room, alice, limit: 100);
        Assert.All(during, event1 => Assert.Contains(event1.Eid, pages));
        Assert.Empty(sent.SkipLast(1).Select(event1 => event1.Eid).Intersect(pages));
    }

    [Fact]
    public async Task A_cancelled_job_stops_and_stays_stopped()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { PurgeStepEvents = 1 });
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        JobInfo job;
        await using (RoomJobs jobs = new(host.Engine))
        {
            job = await jobs.PurgeHistoryAsync(room, new HistoryPurgeRequest(), EngineHost.Cancel);
            Assert.True(jobs.Cancel(job.Id));
            await jobs.StartAsync(EngineHost.Cancel);
            job = await jobs.WaitAsync(job.Id, EngineHost.Cancel);
        }

        await using RoomJobs again = new(host.Engine);
        await again.StartAsync(EngineHost.Cancel);
        Assert.Equal(JobStatus.Cancelled, job.Status);
        Assert.Equal(JobStatus.Cancelled, (await again.WaitAsync(job.Id, EngineHost.Cancel)).Status);
        Assert.False(again.Cancel(job.Id));
    }

    [Fact]
    public async Task What_related_to_others_is_not_found_by_them_any_more()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var parent = await EngineHost.SendAsync(room, alice, "parent");
        await room.SendAsync(
            EngineHost.Message(alice, "x") with
            {
                Content = EngineHost.Json($$"""
                    {"body":"x","m.relates_to":{"rel_type":"m.thread","event_id":"{{parent.EventId.Value}}"} }
                    """),
            },
            EngineHost.Cancel);
        await EngineHost.SendAsync(room, alice, "last");
        var stored = StoredEventId.Of(parent.EventId);
        Assert.Single(await host.Database.Events.RelationsAsync(room.Nid, stored, 10, EngineHost.Cancel));

        await PurgeAsync(host, room, new HistoryPurgeRequest());

        Assert.Empty(await host.Database.Events.RelationsAsync(room.Nid, stored, 10, EngineHost.Cancel));
    }

    private static bool IsPurged(Room room, int eid) =>
        (room.Columns.Events.FlagsOf(eid) & EventFlags.Purged) != 0;

    private static async Task<JobInfo> PurgeAsync(EngineHost host, Room room, HistoryPurgeRequest request)
    {
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);
        var job = await jobs.PurgeHistoryAsync(room, request, EngineHost.Cancel);
        return await jobs.WaitAsync(job.Id, EngineHost.Cancel);
    }

    private static async Task<(Room Room, List<SentEvent> Sent)> RoomOfAsync(
        ReadsHost host, TestUser creator, int messages)
    {
        var room = await host.PublicRoomAsync(creator);
        List<SentEvent> sent = [];
        for (var at = 0; at < messages; at++)
        {
            sent.Add(await EngineHost.SendAsync(room, creator, $"message {at}"));
        }

        return (room, sent);
    }
}
