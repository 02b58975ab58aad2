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
    private const double MegaByte = 1 << 20;

    /// <summary>State history beside events, of a room with many members and changes; and the same room loaded.</summary>
    public static async Task RunDiskAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        await using (var engine = await EngineUnderTest.OpenAsync(store))
        {
            var users = await engine.UsersAsync(Members);
            var room = await engine.CreateAsync(users);
            foreach (var part in Enumerable.Range(0, StateChanges).Chunk(AtOnce))
            {
                await Task.WhenAll(part.Select(at => room.SendAsync(Change(users, at), default).AsTask()));
            }
        }

        var history = store.TableBytes("state_snapshots") + store.TableBytes("state_keys");
        var events = store.TableBytes("events") + store.TableBytes("event_json");
        var tables = string.Join(", ", ((string[])["events", "event_json", "state_snapshots", "state_keys"])
            .Select(table => $"{table} {Mega(store.TableBytes(table))}"));
        report.AddSize(
            "disk: 10k members, 100k state changes", store,
            $"{Report.Show(100.0 * history / events, "0.0")} % ({tables})", "25 %");
    }

    /// <summary>The managed memory of a loaded room, and of rooms that are known and not loaded.</summary>
    public static async Task RunMemoryAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        RoomNid large;
        List<RoomNid> idle = [];
        await using (var engine = await EngineUnderTest.OpenAsync(store))
        {
            var users = await engine.UsersAsync(Members);
            large = (await engine.CreateAsync(users)).Nid;
            foreach (var part in Enumerable.Range(0, IdleRooms).Chunk(AtOnce))
            {
                var made = await Task.WhenAll(part.Select(at => engine.CreateAsync(users.AsMemory(at % Members, 1))));
                idle.AddRange(made.Select(room => room.Nid));
            }
        }

        await using (var engine = await EngineUnderTest.OpenAsync(store))
        {
            var before = ManagedBytes();
            var room = await engine.Engine.FindAsync(large, default);
            var loaded = ManagedBytes() - before;
            GC.KeepAlive(room);
            report.AddSize("memory: loaded, 10k members", store, Mega(loaded), "8 MB");
        }

        RoomOptions few = new() { LoadedRoomsMax = AtOnce };
        await using (var engine = await EngineUnderTest.OpenAsync(store, few))
        {
            await TouchAsync(engine, idle[..(2 * AtOnce)]);
            var before = ManagedBytes();
            await TouchAsync(engine, idle[(2 * AtOnce)..]);
            var bytes = (double)(ManagedBytes() - before) / (IdleRooms - (2 * AtOnce));
            report.AddSize("memory: idle, not loaded", store, $"{Report.Show(bytes, "0")} B", "100 B");
        }
    }

    /// <summary>Opens a room of 100k members from cold.</summary>
    public static async Task RunOpenAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        RoomNid large;
        await using (var engine = await EngineUnderTest.OpenAsync(store))
        {
            large = (await engine.CreateAsync(await engine.UsersAsync(OpenMembers))).Nid;
        }

        List<double> times = [];
        var peak = 0.0;
        var kept = 0.0;
        for (var round = 0; round <= options.Rounds; round++)
        {
            await using var engine = await EngineUnderTest.OpenAsync(store);
            var managed = ManagedBytes();
            var resident = ProcessCounters.ResidentBytes(Environment.ProcessId);

            // Makes the kernel forget the peak so far. Source: proc(5), /proc/pid/clear_refs.
            File.WriteAllText("/proc/self/clear_refs", "5");
            var begin = Stopwatch.GetTimestamp();
            var room = await engine.Engine.FindAsync(large, default);
            if (round > 0)
            {
                times.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            }

            peak = Math.Max(peak, PeakBytes() - resident);
            kept = ManagedBytes() - managed;
            GC.KeepAlive(room);
        }

        times.Sort();
        report.AddSize(
            "open: 100k members", store,
            $"{Report.Show(times[times.Count / 2], "0.00")} s ({Report.Show(times[0], "0.00")} to "
            + $"{Report.Show(times[^1], "0.00")}), {Mega(peak)} resident at the peak, {Mega(kept)} kept", "1.5 s");
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

    private static long ManagedBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long PeakBytes()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(
            line.Split(':')[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static string Mega(double bytes) => $"{Report.Show(bytes / MegaByte, "0.0")} MB";
}
