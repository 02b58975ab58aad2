using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The collection of garbage as a job of the running server.</summary>
public sealed class GarbageJobTests
{
    private static readonly GarbageOptions Quick = new() { StepPause = TimeSpan.Zero, StepStates = 2 };

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_dry_run_tells_what_a_run_then_removes(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store, new RoomOptions { Garbage = Quick });
        using var far = await ForeignRoom.CreateAsync(host);
        await host.CreateAsync(await host.UserAsync("alice"));
        await ForkAsync(far, 6);
        var before = await RowsAsync(host);
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        var dry = await RunAsync(jobs, isDryRun: true);
        var between = await RowsAsync(host);
        var done = await RunAsync(jobs, isDryRun: false);
        var after = await RowsAsync(host);

        Assert.True(dry.States > 0 && dry.StateBytes > 0, "there is garbage");
        Assert.Equal((dry.States, dry.StateBytes, dry.Rooms), (done.States, done.StateBytes, done.Rooms));
        Assert.Equal((before, before - done.States), (between, after));
        Assert.Equal(2, done.Rooms);
        Assert.Empty(await host.FsckAsync());
    }

    [Fact]
    public async Task Rooms_in_which_nothing_has_happened_since_are_passed_over()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { Garbage = Quick });
        using var far = await ForeignRoom.CreateAsync(host);
        await host.CreateAsync(await host.UserAsync("alice"));
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        var first = await RunAsync(jobs, isDryRun: false);
        var second = await RunAsync(jobs, isDryRun: false);
        await ForkAsync(far, 6);
        await RunAsync(jobs, isDryRun: true);
        var third = await RunAsync(jobs, isDryRun: false);

        Assert.Equal((2, 0, 1), (first.Rooms, second.Rooms, third.Rooms));
        Assert.True(third.States > 0, "the dry run left what it found, and so did its place");
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_crash_after_any_step_is_gone_on_from(StoreKind store)
    {
        FailsFromCommit faults = new();
        await using var host = await EngineHost.StartAsync(store, new RoomOptions { Garbage = Quick }, faults);
        using var far = await ForeignRoom.CreateAsync(host);
        var room = far.Room;
        for (var crash = 0; ; crash++)
        {
            await ForkAsync(far, room, 4);
            var before = await RowsAsync(host);
            long id;
            bool hasFailed;
            await using (RoomJobs jobs = new(host.Engine))
            {
                await jobs.StartAsync(EngineHost.Cancel);
                faults.After(crash + 1);
                id = (await jobs.CollectGarbageAsync(isDryRun: false, EngineHost.Cancel)).Id;
                await Eventually.Async(() => faults.HasFailed || jobs.RunningCount == 0);
                hasFailed = faults.HasFailed;
            }

            faults.Stop();
            await host.RestartAsync();
            await using RoomJobs again = new(host.Engine);
            await again.StartAsync(EngineHost.Cancel);
            var done = await again.WaitAsync(id, EngineHost.Cancel);

            Assert.Equal(JobStatus.Done, done.Status);
            Assert.False(await host.Database.Rooms.HasUnreferencedSnapshotAsync(room.Nid, EngineHost.Cancel));
            Assert.Equal(before - await RowsAsync(host), GarbageCollection.Parse(done.State).States);
            room = await host.FindAsync(room.Id);
            if (!hasFailed)
            {
                Assert.True(crash > 3, "some steps were broken");
                Assert.Empty(await host.FsckAsync());
                return;
            }
        }
    }

    [Theory]
    [InlineData(GarbageMode.Report)]
    [InlineData(GarbageMode.Remove)]
    public async Task It_is_begun_at_the_interval_also_over_restarts(GarbageMode mode)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(55));
        var options = new RoomOptions { Garbage = Quick with { Mode = mode } };
        await using var host = await EngineHost.StartAsync(options: options, time: time);
        using var far = await ForeignRoom.CreateAsync(host);
        await ForkAsync(far, 6);
        await using (RoomJobs jobs = new(host.Engine))
        {
            await jobs.StartAsync(EngineHost.Cancel);
            await DoneAsync(jobs, 1);
        }

        Assert.Equal(
            mode == GarbageMode.Report,
            await host.Database.Rooms.HasUnreferencedSnapshotAsync(far.Room.Nid, EngineHost.Cancel));
        await host.RestartAsync();
        await using RoomJobs again = new(host.Engine);
        await again.StartAsync(EngineHost.Cancel);
        for (var minutes = 0; minutes < 24 * 60; minutes += 5)
        {
            Assert.Single(await again.RecentAsync(JobKind.CollectGarbage, EngineHost.Cancel));
            time.Advance(TimeSpan.FromMinutes(5));
        }

        await DoneAsync(again, 2, () => time.Advance(TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task It_rests_after_each_step()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(55));
        var pause = TimeSpan.FromMinutes(1);
        var options = new RoomOptions { Garbage = Quick with { StepPause = pause } };
        await using var host = await EngineHost.StartAsync(options: options, time: time);
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        await jobs.CollectGarbageAsync(isDryRun: false, EngineHost.Cancel);
        var done = await DoneAsync(jobs, 1, () => time.Advance(TimeSpan.FromSeconds(10)));

        // One step for the rooms, and one that finds nothing more.
        Assert.True(done.UpdatedTs - done.StartedTs >= (long)pause.TotalMilliseconds, "it rested");
    }

    [Fact]
    public async Task Only_a_room_with_garbage_is_loaded_and_it_is_let_go()
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { Garbage = Quick });
        using var far = await ForeignRoom.CreateAsync(host);
        using var broken = await ForeignRoom.CreateAsync(host, number: 1);
        var alice = await host.UserAsync("alice");
        await host.CreateAsync(alice);
        await ForkAsync(far, 6);
        await ForkAsync(broken, 6);
        await host.ExecuteAsync($"update rooms set version = 'none' where nid = {broken.Room.Nid.Value}");
        await host.RestartAsync();
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        var done = await RunAsync(jobs, isDryRun: false);

        Assert.Equal(3, done.Rooms);
        Assert.False(await host.Database.Rooms.HasUnreferencedSnapshotAsync(far.Room.Nid, EngineHost.Cancel));
        Assert.True(await host.Database.Rooms.HasUnreferencedSnapshotAsync(broken.Room.Nid, EngineHost.Cancel));
        Assert.Equal(0, host.Engine.LoadedCount);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Events_that_wait_for_nothing_go_or_are_taken_up_again(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store, new RoomOptions { Garbage = Quick });
        using var far = await ForeignRoom.CreateAsync(host);
        var room = far.Room;
        var oldMs = host.Time.GetUtcNow().AddDays(-2).ToUnixTimeMilliseconds();
        var forgotten = far.Server.Make(
            room, ForeignDraft.Message(far.Creator, "forgotten"), far.First[^1].Id);
        var waiting = far.Server.Make(
            room, ForeignDraft.Message(far.Creator, "later"), EventId.Parse($"$gap{new string('x', 39)}A"));
        var append = new DataAppend(OwnerKey.Of(room.Nid));
        append.Add(Row(room.Nid, StoredEventId.Of(forgotten.Id), oldMs, forgotten.Json));
        append.Add(Row(room.Nid, StoredEventId.Of(waiting.Id), oldMs, waiting.Json));
        append.Add(Row(room.Nid, new byte[32], oldMs, "{}"u8.ToArray()));
        append.Add(Row(room.Nid, [.. Enumerable.Repeat((byte)1, 32)], oldMs + (2 * 86_400_000), "{}"u8.ToArray()));
        append.Add(Row(new RoomNid(999_999), new byte[32], oldMs + (2 * 86_400_000), "{}"u8.ToArray()));
        Assert.True((await host.Database.CommitAsync(append, EngineHost.Cancel)).IsCommitted);
        host.Engine.Stage.Start(room, [waiting]);
        await using RoomJobs jobs = new(host.Engine);
        await jobs.StartAsync(EngineHost.Cancel);

        var dry = await RunAsync(jobs, isDryRun: true);
        var between = await host.NumberAsync("select count(*) from staged_events");
        var done = await RunAsync(jobs, isDryRun: false);
        await Eventually.Async(() => room.Snapshot.HasWithState(forgotten.Id));

        Assert.Equal((2, 4, 1), (dry.Staged, dry.StagedBytes, dry.Resumed));
        Assert.Equal((dry.Staged, dry.StagedBytes, dry.Resumed), (done.Staged, done.StagedBytes, done.Resumed));
        Assert.Equal(5, between);
        await Eventually.Async(async _ => await host.NumberAsync("select count(*) from staged_events") == 2);
        Assert.False(room.Snapshot.HasWithState(waiting.Id));
    }

    private static StagedEventRow Row(RoomNid room, byte[] id, long receivedMs, byte[] json) =>
        new(room, id, default, receivedMs, json);

    private static Task ForkAsync(ForeignRoom far, int count) => ForkAsync(far, far.Room, count);

    // Each fork is resolved with those before it, and only the last of these states is needed.
    private static async Task ForkAsync(ForeignRoom far, Room room, int count)
    {
        var prev = room.Snapshot.EventIdOf(room.Snapshot.LastEid);
        for (var fork = 0; fork < count; fork++)
        {
            var made = far.Server.Make(
                room, ForeignDraft.State(far.Creator, "org.example", $"{fork}", $$"""{"n":{{fork}}}"""), prev);
            var result = Assert.Single(await room.ReceiveAsync([made], EngineHost.Cancel));
            Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        }

        Assert.True(await room.Engine.Database.Rooms.HasUnreferencedSnapshotAsync(room.Nid, EngineHost.Cancel));
    }

    private static Task<long> RowsAsync(EngineHost host) => host.NumberAsync("select count(*) from state_snapshots");

    private static async Task<GarbageCollection> RunAsync(RoomJobs jobs, bool isDryRun)
    {
        var job = await jobs.CollectGarbageAsync(isDryRun, EngineHost.Cancel);
        job = await jobs.WaitAsync(job.Id, EngineHost.Cancel);
        Assert.Equal(JobStatus.Done, job.Status);
        return GarbageCollection.Parse(job.State);
    }

    // Waits until so many collections are done, and gives the last.
    private static async Task<JobInfo> DoneAsync(RoomJobs jobs, int count, Action? between = null)
    {
        IReadOnlyList<JobInfo> recent = [];
        await Eventually.Async(async cancel =>
        {
            between?.Invoke();
            recent = await jobs.RecentAsync(JobKind.CollectGarbage, cancel);
            return recent.Count == count && recent.All(job => job.Status == JobStatus.Done);
        });
        return recent[0];
    }
}
