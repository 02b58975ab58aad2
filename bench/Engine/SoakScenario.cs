using System.Diagnostics;
using System.Text;
using Dendrite.Fast.Load;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Engine;

/// <summary>
/// A day of a busy server in a hurry: in each of 24 parts other rooms are busy, with messages, state, members who come
/// and go, reactions and redactions. After each part, what the process and the database take; at the end, garbage is
/// collected, and every event, hash, signature and state is checked.
/// </summary>
internal static class SoakScenario
{
    private const int Hours = 24;
    private const int Rooms = 1_000;
    private const int BusyRooms = 250;
    private const int Writers = 64;

    // Writers are so many rooms apart.
    private const int Spread = 7;

    // Of each hundred events of a writer, these.
    private const int Reaction = 50;
    private const int Redaction = 51;

    // Well below what all rooms take together, so that rooms come and go.
    private const long LoadedRoomsBytes = 64L << 20;

    // What grows with the events; dropped in this order, so that what a table frees is its own.
    private static readonly string[] Tables =
    [
        "events", "event_json", "state_keys", "state_snapshots", "room_heads", "relations", "memberships", "log",
        "redaction_queue", "unread_members", "unread_exceptions", "pending_redactions", "search_entries",
    ];

    /// <summary>Runs it once; the number of events is that of the options.</summary>
    public static async Task RunAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        var rooms = await MakeRoomsAsync(store);
        await LiveAsync(options, store, rooms, report);
        await CheckAsync(store, report);
        foreach (var table in Tables)
        {
            var bytes = store.DropAndCountBytes(table);
            report.AddSize(
                $"soak: {table}", store,
                $"{Report.Mega(bytes)}, {Report.Show((double)bytes / options.Events, "0.0")} B/event",
                "");
        }
    }

    private static async Task<List<RoomNid>> MakeRoomsAsync(BenchStore store)
    {
        await using var engine = await OpenAsync(store);
        var users = await engine.UsersAsync(Writers + 1);
        List<RoomNid> rooms = [];
        while (rooms.Count < Rooms)
        {
            rooms.Add((await engine.CreateAsync(users)).Nid);
        }

        return rooms;
    }

    private static async Task LiveAsync(
        EngineOptions options, BenchStore store, List<RoomNid> rooms, Report report)
    {
        await using var engine = await OpenAsync(store);
        var users = await engine.UsersAsync(Writers + 1);
        var random = new Random(1);
        for (var hour = 1; hour <= Hours; hour++)
        {
            var busy = random.GetItems(rooms.ToArray(), BusyRooms);
            var events = options.Events / Hours;
            var cost = await Cost.MeasureAsync(store, events, async () =>
            {
                await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
                    WriteAsync(engine.Engine, busy, users[writer + 1], writer, events / Writers))));
                return null;
            });
            report.AddSize($"soak: hour {hour}", store, Took(cost), "flat");
        }
    }

    // Each writer has a user of its own, who is the only one to change that user's membership.
    private static async Task WriteAsync(RoomEngine engine, RoomNid[] busy, User user, int writer, int events)
    {
        SentEvent last = default;
        for (var at = 0; at < events; at++)
        {
            // A reaction, and a redaction of the reaction, go into the room of the message before them.
            var step = at % 100;
            var place = step is Reaction or Redaction ? at - (step - Reaction) - 1 : at;
            var room = await engine.FindAsync(busy[(place + (writer * Spread)) % busy.Length], default)
                ?? throw new InvalidOperationException("A room of the soak is gone.");
            if (step == 99)
            {
                await ChangeAsync(room, user, MembershipAction.Leave);
                await ChangeAsync(room, user, MembershipAction.Join);
                at++;
                continue;
            }

            last = await room.SendAsync(CommandOf(user, step, at, last), default);
        }
    }

    private static SendCommand CommandOf(User user, int step, int at, SentEvent last) => step switch
    {
        Reaction => EngineUnderTest.Message(user) with
        {
            Type = "m.reaction",
            Content = Json(
                $$$"""{"m.relates_to":{"event_id":"{{{last.EventId}}}","key":"+","rel_type":"m.annotation"}}"""),
        },
        Redaction => EngineUnderTest.Message(user) with
        {
            Type = "m.room.redaction",
            Content = Json($$"""{"redacts":"{{last.EventId}}"}"""),
        },
        10 or 30 or 70 or 90 => EngineUnderTest.Message(user) with
        {
            Type = "org.example.state",
            StateKey = $"{at % 50}",
            Content = Json($$"""{"at":{{at}},"by":"{{user.Id.Value}}"}"""),
        },
        _ => EngineUnderTest.Message(user),
    };

    private static async Task ChangeAsync(Room room, User user, MembershipAction action) =>
        await room.ChangeMembershipAsync(
            new MembershipCommand { Action = action, Sender = user.Id, SenderNid = user.Nid }, default);

    private static async Task CheckAsync(BenchStore store, Report report)
    {
        await using var engine = await OpenAsync(store);
        await using (var jobs = new RoomJobs(engine.Engine))
        {
            await jobs.StartAsync(default);
            var job = await jobs.WaitAsync((await jobs.CollectGarbageAsync(isDryRun: false, default)).Id, default);
            var garbage = GarbageCollection.Parse(job.State);
            report.AddSize("soak: garbage", store, $"{garbage.States} states, {garbage.StateBytes} bytes", "");
        }

        var started = Stopwatch.GetTimestamp();
        List<string> found = [];
        var fsck = new Fsck(
            engine.Engine,
            new FsckOptions { Signatures = true },
            static _ => { },
            finding => found.Add($"{finding}"));
        var checkedAll = await fsck.RunAsync(default);
        foreach (var finding in found.Take(20))
        {
            Console.Error.WriteLine(finding);
        }

        report.AddSize(
            "soak: fsck", store,
            $"{checkedAll.Findings} findings in {checkedAll.Rooms} rooms, "
            + $"{Report.Show(Stopwatch.GetElapsedTime(started).TotalSeconds, "0")} s",
            "clean");
    }

    private static Task<EngineUnderTest> OpenAsync(BenchStore store) =>
        EngineUnderTest.OpenAsync(store, new RoomOptions
        {
            LoadedRoomsBytes = LoadedRoomsBytes,
            Garbage = new GarbageOptions { StepPause = TimeSpan.Zero },
        });

    private static string Took(Cost cost) =>
        $"{Report.Show(cost.PerSecond, "0")} events/s, CPU {Report.Show(cost.CpuUs, "0")} us, "
        + $"{Report.Mega(SizeScenarios.ManagedBytes())} managed, "
        + $"{Report.Mega(ProcessCounters.ResidentBytes(Environment.ProcessId))} resident";

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}
