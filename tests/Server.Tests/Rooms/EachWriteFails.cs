using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Runs operations on a room, each of them once after each of its writes was refused, and holds the engine to it that a
/// refusal leaves nothing: in the rows, in what everybody reads from memory, and in what the room's actor goes on with.
/// </summary>
internal sealed class EachWriteFails(EngineHost host, NthWriteFails faults, RoomId id, params TestUser[] users)
{
    /// <summary>After a refusal the engine starts anew each so many times, to see what is on disk.</summary>
    private static readonly int RestartEach = Nightly.Pick(everyRun: 7, nightly: 1);

    private RoomEngine? _engine;
    private Receipts? _receipts;

    /// <summary>Without it each operation runs at once: what comes of it is what is expected with it, too.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The receipts of the engine that runs.</summary>
    public Receipts Receipts
    {
        get
        {
            if (_receipts is null || !ReferenceEquals(_engine, host.Engine))
            {
                _engine = host.Engine;
                _receipts = new Receipts(host.Engine, new RoomReads(host.Engine, host.Time), host.Time);
            }

            return _receipts;
        }
    }

    public async Task RunAsync(string name, Func<Room, Task> run)
    {
        for (var write = 0; ; write++)
        {
            var room = await host.FindAsync(id);
            var before = room.Snapshot;
            var places = await PlacesAsync(room);
            var mind = await MindAsync(room);
            faults.Nth = IsOn ? write : -1;
            var isRefused = await IsRefusedAsync(run, room);
            faults.Nth = -1;
            if (!isRefused)
            {
                Assert.True(write > 0 || !IsOn, $"No write of '{name}' was refused.");
                return;
            }

            Assert.Same(before, room.Snapshot);
            Assert.Equal(places, await PlacesAsync(room));
            Assert.Equal(mind, await MindAsync(room));
            if ((write + 1) % RestartEach == 0)
            {
                await host.RestartAsync();
                SnapshotInvariants.CheckSame(before, (await host.FindAsync(id)).Snapshot);
            }
        }
    }

    /// <summary>
    /// What the operations made, without what differs between two runs: ids, times, and the numbers of users and
    /// states, of which a refusal takes some more.
    /// </summary>
    public async Task<List<string>> MadeAsync()
    {
        var room = await host.FindAsync(id);
        List<string> made = [];
        var snapshot = room.Snapshot;
        foreach (var (row, position) in await host.Database.Events.RangeAsync(room.Nid, 1, 10_000, EngineHost.Cancel))
        {
            made.Add(
                $"{row.Eid}: {row.Ordinal}, {row.Depth} deep, key {row.StateKid}, {row.Flags}, "
                + $"redacted by {row.RedactedBy}, auth {Hex(row.AuthEids)}, prev {Hex(row.PrevEids)}, {row.Type}, "
                + $"at {position}, from {Text(snapshot.StateBefore(row.Eid))} to {Text(snapshot.StateAfter(row.Eid))}");
        }

        made.AddRange((await LogAsync()).Entries.Select(entry => $"{entry.Position} {entry.Seq} {entry.Record.Kind}"));
        return made;
    }

    /// <summary>Nothing in memory survives; what is read back is what was there.</summary>
    public async Task CheckRestartAsync()
    {
        var room = await host.FindAsync(id);
        var (before, places) = (room.Snapshot, await PlacesAsync(room));

        await host.RestartAsync();

        room = await host.FindAsync(id);
        SnapshotInvariants.CheckSame(before, room.Snapshot);
        Assert.Equal(places, await PlacesAsync(room));
        Assert.Empty(await host.FsckAsync());
    }

    private static async Task<bool> IsRefusedAsync(Func<Room, Task> run, Room room)
    {
        try
        {
            await run(room);
            return false;
        }
        catch (MatrixException refusal) when (refusal.Error.HttpStatus >= 500)
        {
            return true;
        }
        catch (CommitFailedException)
        {
            // The name of a user who was not known.
            return true;
        }
    }

    /// <summary>What an operation changes apart from the room itself: the rows, and what is kept of them.</summary>
    private async Task<List<string>> PlacesAsync(Room room)
    {
        List<string> places = [];
        var rows = await host.Database.Memberships.OfRoomAsync(room.Nid, EngineHost.Cancel);
        places.AddRange(rows.Select(member => $"row {member}"));
        foreach (var user in users)
        {
            var kept = await host.Engine.Memberships.GetAsync(user.Nid, EngineHost.Cancel);
            places.AddRange(kept.OrderBy(entry => entry.Key.Value).Select(entry => $"{user.Nid} {entry}"));
        }

        var receipts = await host.Database.Receipts.OfRoomAsync(room.Nid, EngineHost.Cancel);
        places.AddRange(receipts.Select(receipt => $"row {receipt}"));
        var shown = (await Receipts.GetAsync(room.Nid, EngineHost.Cancel)).VisibleTo(users[0].Nid);
        places.AddRange(shown.Select(receipt => $"{receipt}").Order());
        places.Add($"log {(await LogAsync()).Entries.Count}");
        return places;
    }

    private ValueTask<LogPage> LogAsync() => host.Database.Log.ReadAsync(
        Watermark.Zero, host.Database.Stream.Watermark, 10_000, EngineHost.Cancel);

    /// <summary>
    /// What the room's actor builds its next event on. A step that changes nothing lets it take back what was refused.
    /// </summary>
    private static async Task<string> MindAsync(Room room)
    {
        GarbageCollection dry = new() { IsDryRun = true };
        JobInfo job = new(1, JobKind.CollectGarbage, room.Nid, JobStatus.Running, 0, 0, dry.ToJson());
        await room.RunAsync(new CollectCommand(job, dry, [], EngineHost.Cancel), EngineHost.Cancel);
        var columns = room.Columns;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {columns.Events.LastEid} events, {columns.Events.KidCount} keys, {columns.States.Last} states,
            gaps {Text(columns.Gaps)}, waiting {Text(columns.PendingRedactions)},
            redacted {string.Join(' ', columns.Redactions.OrderBy(entry => entry.Key))}
            """);
    }

    private static string Text(Dictionary<EventId, List<int>> eids) => string.Join(
        ' ', eids.Select(entry => $"{entry.Key}: {string.Join(',', entry.Value)}").Order(StringComparer.Ordinal));

    private static string Text(RoomState state) =>
        string.Join(',', state.Items().Select(item => item.Eid).Order());

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
