using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A room to which anything happens, garbage collection among it, and beside it an oracle: the state after each event
/// as it was when the event came.
/// </summary>
internal sealed class GarbageScene(EngineHost host, NthWriteFails faults, ForeignRoom far, TestUser alice)
{
    private readonly Dictionary<string, string> _oracle = new(StringComparer.Ordinal);
    private readonly List<(EventId Id, EventId[] Whole)> _partial = [];
    private Room _room = far.Room;
    private JobInfo? _job;
    private int _seen;

    /// <summary>States that were removed so far.</summary>
    public int Collected { get; private set; }

    public async Task RunAsync(int command, int step)
    {
        try
        {
            await StepAsync(command % 14, step);
        }
        catch (MatrixException)
        {
            // What the room refuses is as good a step as any.
        }
        finally
        {
            faults.Nth = -1;
        }

        Note();
    }

    /// <summary>Nothing in memory survives; all that counts is read back, and is what it was.</summary>
    public async Task CheckAsync()
    {
        await host.RestartAsync();
        _room = await host.FindAsync(_room.Id);
        var snapshot = _room.Snapshot;
        for (var eid = 1; eid <= snapshot.LastEid; eid++)
        {
            if (_oracle.TryGetValue(snapshot.EventIdOf(eid).Value, out var expected))
            {
                Assert.Equal(expected, StateText(snapshot, snapshot.StateAfter(eid)));
            }
        }

        Assert.Empty(await host.FsckAsync());
    }

    private Task StepAsync(int command, int step) => command switch
    {
        0 => EngineHost.SendAsync(_room, alice, $"{step}"),
        1 => EngineHost.SendStateAsync(_room, alice, "org.example", $"{step % 3}", $$"""{"n":{{step}}}"""),
        2 or 3 => ReceiveAsync(Foreign(step, Earlier(step))),
        4 => ReceiveAsync(Gap(step, isPartial: false)),
        5 => PartialAsync(step),
        6 => CompleteAsync(),
        7 => EngineHost.RedactAsync(_room, alice, Earlier(step)),
        8 => CheckAsync(),
        9 => FailAsync(step),
        10 => StepJobAsync(),
        11 => CollectAsync(),
        12 => ReceiveAsync(Foreign(step, SomeEnds(step))),
        _ => FailToReceiveAsync(step),
    };

    private EventId Earlier(int step)
    {
        var snapshot = _room.Snapshot;
        var eid = snapshot.LastEid - (step % Math.Min(6, snapshot.LastEid - 3));
        return snapshot.EventIdOf((snapshot.Columns.Events.FlagsOf(eid) & EventFlags.Rejected) == 0 ? eid : 4);
    }

    // Two of the ends of the room: what they resolve to, others have resolved before.
    private EventId[] SomeEnds(int step)
    {
        var snapshot = _room.Snapshot;
        var ends = snapshot.ForwardExtremities;
        return [.. ends.Skip(step % 2).Take(2).Select(snapshot.EventIdOf).DefaultIfEmpty(Earlier(step))];
    }

    private ReceivedEvent Foreign(int step, params EventId[] prev) => far.Server.Make(
        _room, ForeignDraft.State(far.Creator, "org.example", $"{step % 3}", $$"""{"far":{{step}}}"""), prev);

    private EventId[] IdsOf(RoomState state) =>
        [.. state.Items().Select(item => _room.Snapshot.EventIdOf(item.Eid))];

    private ReceivedEvent Gap(int step, bool isPartial)
    {
        var snapshot = _room.Snapshot;
        Assert.True(snapshot.TryFind(Earlier(step), out var eid));
        var state = snapshot.StateAfter(eid);
        var nowhere = EventId.Parse($"$gap{step:D39}A");
        EventId[] prev = step % 2 == 0 ? [nowhere] : [nowhere, snapshot.EventIdOf(snapshot.ForwardExtremities[0])];
        var made = far.Server.Make(
            _room, ForeignDraft.Message(far.Creator, $"{step}"), state.Map, step + 100, prev);
        return made.WithState(IdsOf(state), isPartial);
    }

    // One at a time, as a room is joined once.
    private async Task PartialAsync(int step)
    {
        if (_partial.Count > 0)
        {
            return;
        }

        var partial = Gap(step, isPartial: true);
        await ReceiveAsync(partial);
        _partial.Add((partial.Id, [.. partial.StateBefore!]));
    }

    private async Task CompleteAsync()
    {
        if (_partial.Count == 0 || !_room.Snapshot.TryFind(_partial[^1].Id, out _))
        {
            return;
        }

        var (id, whole) = _partial[^1];
        await _room.CompleteStateAsync(id, whole, EngineHost.Cancel);
        _partial.Clear();
        _seen = 0;
    }

    private async Task ReceiveAsync(ReceivedEvent received) =>
        await _room.ReceiveAsync([received], EngineHost.Cancel);

    private async Task FailAsync(int step)
    {
        faults.Nth = step % 4;
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await EngineHost.SendStateAsync(_room, alice, "org.example", "fails", $$"""{"n":{{step}}}""");
            await CollectAsync();
            throw new MatrixError("M_UNKNOWN", 400, "It did not fail.").ToException();
        });
    }

    // What a refused fork resolved to was never stored, and the fork comes again.
    private async Task FailToReceiveAsync(int step)
    {
        var fork = Foreign(step, Earlier(step));
        faults.Nth = step % 3;
        await Assert.ThrowsAsync<MatrixException>(() => ReceiveAsync(fork));
        faults.Nth = -1;
        if (step % 3 == 0)
        {
            await CollectAsync();
        }

        await ReceiveAsync(fork);
    }

    // The rows alone say whether there is any, and a dry run how much.
    private async Task CollectAsync()
    {
        var isThere = await host.Database.Rooms.HasUnreferencedSnapshotAsync(_room.Nid, EngineHost.Cancel);
        var would = await CollectAsync(isDryRun: true);
        var did = await CollectAsync(isDryRun: false);
        Assert.Equal(would, did);
        Assert.Equal(isThere, did > 0);
        Collected += (int)did;
        Assert.Equal(0, await CollectAsync(isDryRun: true));
    }

    private async Task<long> CollectAsync(bool isDryRun)
    {
        var job = NewJob(isDryRun);
        while (job.Status == JobStatus.Running)
        {
            job = await new GarbageWork(host.Engine).StepAsync(job, 0, EngineHost.Cancel);
        }

        return GarbageCollection.Parse(job.State).States;
    }

    // One step of a collection that goes on between whatever else happens, and over restarts.
    private async Task StepJobAsync()
    {
        _job ??= NewJob(isDryRun: false);
        var before = GarbageCollection.Parse(_job.State).States;
        _job = await new GarbageWork(host.Engine).StepAsync(_job, 0, EngineHost.Cancel);
        Collected += (int)(GarbageCollection.Parse(_job.State).States - before);
        _job = _job.Status == JobStatus.Running ? _job : null;
    }

    private JobInfo NewJob(bool isDryRun) => new(
        1,
        JobKind.CollectGarbage,
        default,
        JobStatus.Running,
        0,
        0,
        GarbageWork.Start(host.Engine, isDryRun, []).ToJson());

    private void Note()
    {
        const EventFlags Unsettled = EventFlags.Outlier | EventFlags.Partial;
        var snapshot = _room.Snapshot;
        for (var eid = _seen + 1; eid <= snapshot.LastEid; eid++)
        {
            if ((snapshot.Columns.Events.FlagsOf(eid) & Unsettled) == 0)
            {
                _oracle[snapshot.EventIdOf(eid).Value] = StateText(snapshot, snapshot.StateAfter(eid));
            }
        }

        _seen = snapshot.LastEid;
    }

    private static string StateText(RoomSnapshot snapshot, RoomState state) => string.Join(
        ' ', state.Items().Select(item => $"{item.Type}/{item.StateKey}={snapshot.EventIdOf(item.Eid).Value}").Order());
}
