using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dendrite.Fast.Load;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Engine;

/// <summary>What rooms take on disk and in memory, and how long a large one takes to open.</summary>
internal static class SizeScenarios
{
    private const int Members = 10_000;
    private const int StateChanges = 100_000;
    private const int OpenMembers = 100_000;
    private const int IdleRooms = 20_000;
    private const int AtOnce = 200;

    // A few dozen rooms, so that the others are let go.
    private const long FewRoomsBytes = 1L << 20;

    // So many idle rooms are loaded before the others, that the difference is what the others leave behind; their
    // creators made all the others as well, so that no user is new either.
    private const int TouchedFirst = 2 * AtOnce;

    /// <summary>State history beside events, of a room with many members and changes.</summary>
    public static async Task RunDiskAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        await MakeHistoryAsync(store);
        var sizes = ((string[])["events", "event_json", "state_snapshots", "state_keys"])
            .Select(table => (Table: table, Bytes: store.DropAndCountBytes(table)))
            .ToList();
        var tables = string.Join(", ", sizes.Select(size => $"{size.Table} {Report.Mega(size.Bytes)}"));
        var history = sizes[2].Bytes + sizes[3].Bytes;
        var events = sizes[0].Bytes + sizes[1].Bytes;
        report.AddSize(
            "disk: 10k members, 100k state changes", store,
            $"{Report.Show(100.0 * history / events, "0.0")} % ({tables})", "25 %");
    }

    /// <summary>The managed memory of a loaded room, and of rooms that are known and not loaded.</summary>
    public static async Task RunMemoryAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        var (large, idle) = await MakeRoomsAsync(store);
        var loaded = await LoadedBytesAsync(store, large);
        report.AddSize("memory: loaded, 10k members", store, Report.Mega(loaded), "8 MB");
        var idleBytes = await IdleBytesAsync(store, idle);
        report.AddSize("memory: idle, not loaded", store, $"{Report.Show(idleBytes, "0")} B", "100 B");
    }

    /// <summary>Opens a room of 100k members from cold.</summary>
    public static async Task RunOpenAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        var large = await MakeLargeAsync(store, OpenMembers);
        List<Opening> openings = [];
        for (var round = 0; round <= options.Rounds; round++)
        {
            openings.Add(await OpenAsync(store, large));
        }

        // The first one compiles the code.
        var times = openings[1..].Select(opening => opening.Seconds).Order().ToList();
        var cpu = openings[1..].Select(opening => opening.CpuSeconds).Order().ToList();
        report.AddSize(
            "open: 100k members", store,
            $"{Report.Show(times[times.Count / 2], "0.00")} s ({Report.Show(times[0], "0.00")} to "
            + $"{Report.Show(times[^1], "0.00")}), CPU {Report.Show(cpu[cpu.Count / 2], "0.00")} s, "
            + $"{Report.Mega(openings.Max(opening => opening.PeakBytes))} more resident at the peak, "
            + $"{Report.Mega(openings[^1].KeptBytes)} managed bytes kept",
            "1.5 s");
    }

    // What a method awaits lives as long as the method: what is measured starts where the makers have ended.
    private static async Task MakeHistoryAsync(BenchStore store)
    {
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var users = await engine.UsersAsync(Members);
        var room = await engine.CreateAsync(users);
        foreach (var part in Enumerable.Range(0, StateChanges).Chunk(AtOnce))
        {
            await Task.WhenAll(part.Select(at => room.SendAsync(Change(users, at), default).AsTask()));
        }
    }

    private static async Task<RoomNid> MakeLargeAsync(BenchStore store, int members)
    {
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var room = await engine.CreateAsync(await engine.UsersAsync(members));
        store.Analyze();
        return room.Nid;
    }

    private static async Task<(RoomNid Large, List<RoomNid> Idle)> MakeRoomsAsync(BenchStore store)
    {
        var large = await MakeLargeAsync(store, Members);
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var users = await engine.UsersAsync(Members);
        List<RoomNid> idle = [];
        foreach (var part in Enumerable.Range(0, IdleRooms).Chunk(AtOnce))
        {
            var made = await Task.WhenAll(
                part.Select(at => engine.CreateAsync(users.AsMemory(at % TouchedFirst, 1))));
            idle.AddRange(made.Select(room => room.Nid));
        }

        return (large, idle);
    }

    private static async Task<long> LoadedBytesAsync(BenchStore store, RoomNid large)
    {
        // Lets the stack end that closed the last engine: it may hold it.
        await Task.Yield();
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var before = ManagedBytes();
        var room = await engine.Engine.FindAsync(large, default);
        await DrainAsync(engine, large);
        var loaded = ManagedBytes() - before;
        GC.KeepAlive(room);
        return loaded;
    }

    // Lets go of what no room holds: the stack that loaded it, and what each connection of the driver read last, which
    // it keeps until it reads again.
    private static async Task DrainAsync(EngineUnderTest engine, RoomNid room)
    {
        await Task.WhenAll(Enumerable.Range(0, AtOnce)
            .Select(_ => engine.Engine.Database.Rooms.FindAsync(room, default).AsTask()));
        await Task.Yield();
    }

    private static async Task<double> IdleBytesAsync(BenchStore store, List<RoomNid> idle)
    {
        await Task.Yield();
        await using var engine = await EngineUnderTest.OpenAsync(
            store, new RoomOptions { LoadedRoomsBytes = FewRoomsBytes });
        await TouchAsync(engine, idle[..TouchedFirst]);
        var before = ManagedBytes();
        await TouchAsync(engine, idle[TouchedFirst..]);
        return (double)(ManagedBytes() - before) / (idle.Count - TouchedFirst);
    }

    private static async Task<Opening> OpenAsync(BenchStore store, RoomNid large)
    {
        await Task.Yield();
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var managed = ManagedBytes();
        var resident = ProcessCounters.ResidentBytes(Environment.ProcessId);

        // Makes the kernel forget the peak so far. Source: proc(5), /proc/pid/clear_refs.
        File.WriteAllText("/proc/self/clear_refs", "5");
        var cpu = Environment.CpuUsage.TotalTime;
        var begin = Stopwatch.GetTimestamp();
        var room = await engine.Engine.FindAsync(large, default);
        Opening opening = new(
            Stopwatch.GetElapsedTime(begin).TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            PeakBytes() - resident,
            ManagedBytes() - managed);
        GC.KeepAlive(room);
        return opening;
    }

    // Half are members who change their name, as in large rooms; the rest other state, each key often.
    private static SendCommand Change(User[] users, int at)
    {
        var user = users[at * 7919L % users.Length];
        var isMember = at % 2 == 0;
        return new SendCommand
        {
            Sender = user.Id,
            SenderNid = user.Nid,
            Type = isMember ? "m.room.member" : "org.example.status",
            StateKey = isMember ? user.Id.Value : $"key{at % 500}",
            Content = Encoding.UTF8.GetBytes(isMember
                ? $$"""{"membership":"join","displayname":"User number {{at}}"}"""
                : $$"""{"status":"busy until {{at}}","since":{{at}}}"""),
        };
    }

    private static async Task TouchAsync(EngineUnderTest engine, IReadOnlyList<RoomNid> rooms)
    {
        foreach (var part in rooms.Chunk(AtOnce))
        {
            await Task.WhenAll(part.Select(room => engine.Engine.FindAsync(room, default).AsTask()));
        }
    }

    // Several times: caches of the runtime and of the driver let go only when they see a few collections.
    internal static long ManagedBytes()
    {
        for (var at = 0; at < 4; at++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long PeakBytes()
    {
        var line = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(
            line.Split(':')[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private readonly record struct Opening(double Seconds, double CpuSeconds, double PeakBytes, double KeptBytes);
}
