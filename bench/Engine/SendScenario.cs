using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Engine;

/// <summary>Messages sent into rooms by local users, from the command to the answer, without HTTP.</summary>
internal static class SendScenario
{
    private const int Rooms = 16;
    private const int SendersPerRoom = 16;
    private const int SmallRoom = 10;
    private const int LargeRoom = 10_000;

    /// <summary>16 rooms and, in turns with them, one hot room.</summary>
    public static async Task RunAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var users = await engine.UsersAsync(SendersPerRoom);
        List<Room> rooms = [];
        for (var at = 0; at < Rooms; at++)
        {
            rooms.Add(await engine.CreateAsync(users));
        }

        var (all, hot) = await InTurnsAsync(
            options, store, () => SendAsync(rooms, users, options.Events), () => SendAsync(
                rooms[..1], users, options.Events));
        var events = await EventBytesAsync(engine, rooms[0]);
        var allocated = Report.MedianOf(all, cost => cost.Allocated);
        report.AddCosts(
            "send: 16 rooms x 16 senders", store, all, null, "CPU 120 us, 2,048 B beyond the event and its nodes",
            $"{Report.Show(allocated - events, "0")} B beyond the {events} B of the event");
        report.AddCosts("hot: 1 room x 16 senders", store, hot, all, "50 % of 16 rooms");
    }

    /// <summary>A room of 10,000 local members beside one of 10.</summary>
    public static async Task RunLargeAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var users = await engine.UsersAsync(LargeRoom);
        var small = await engine.CreateAsync(users.AsMemory(0, SmallRoom));
        var large = await engine.CreateAsync(users);
        var (smallCosts, largeCosts) = await InTurnsAsync(
            options,
            store,
            () => SendAsync([small], users[..SmallRoom], options.Events),
            () => SendAsync([large], users[..SmallRoom], options.Events));
        var ratio = Report.MedianOf(largeCosts, cost => cost.CpuUs) / Report.MedianOf(smallCosts, cost => cost.CpuUs);
        report.AddCosts("small: 10 members", store, smallCosts, null, "");
        report.AddCosts(
            "large: 10,000 members", store, largeCosts, smallCosts, "2 x the CPU of 10 members",
            $"{Report.Show(ratio, "0.00")} x the CPU");
    }

    private static async Task<(List<Cost> First, List<Cost> Second)> InTurnsAsync(
        EngineOptions options, BenchStore store, Func<Task> first, Func<Task> second)
    {
        List<Cost> firstCosts = [];
        List<Cost> secondCosts = [];
        for (var round = 0; round <= options.Rounds; round++)
        {
            var one = await CostOfAsync(first);
            var two = await CostOfAsync(second);
            if (round > 0)
            {
                firstCosts.Add(one);
                secondCosts.Add(two);
            }
        }

        return (firstCosts, secondCosts);

        Task<Cost> CostOfAsync(Func<Task> run) => Cost.MeasureAsync(store, options.Events, async () =>
        {
            await run();
            return null;
        });
    }

    // Each sender waits for the answer before it sends again.
    private static async Task SendAsync(IReadOnlyList<Room> rooms, User[] senders, int events)
    {
        var left = events;
        await Task.WhenAll(
            from room in rooms
            from sender in senders
            select Task.Run(() => SendUntilAsync(room, sender)));

        async Task SendUntilAsync(Room room, User sender)
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await room.SendAsync(EngineUnderTest.Message(sender), CancellationToken.None);
            }
        }
    }

    private static async Task<int> EventBytesAsync(EngineUnderTest engine, Room room)
    {
        var snapshot = room.Snapshot;
        var json = await engine.Engine.Events.GetAsync(snapshot, snapshot.LastEid, CancellationToken.None);
        return json.Length;
    }
}
