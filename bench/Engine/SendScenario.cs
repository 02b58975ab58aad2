using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Engine;

/// <summary>Messages sent into rooms by local users, from the command to the answer, without HTTP.</summary>
internal static class SendScenario
{
    private const int SendersPerRoom = 16;
    private const int SmallRoom = 10;
    private const int LargeRoom = 10_000;

    /// <summary>Many rooms and, in turns with them, one hot room.</summary>
    public static async Task RunAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var users = await engine.UsersAsync(SendersPerRoom);
        List<Room> rooms = [];
        for (var at = 0; at < options.Rooms; at++)
        {
            rooms.Add(await engine.CreateAsync(users));
        }

        User[] many = [.. Enumerable.Repeat(users, rooms.Count).SelectMany(each => each)];
        var costs = await InTurnsAsync(
            options,
            store,
            () => SendAsync(rooms, users, options.Events),
            () => SendAsync(rooms, users[..1], options.Events),
            () => SendAsync(rooms[..1], users, options.Events),
            () => SendAsync(rooms[..1], many, options.Events));
        var (all, single, hot, hotter) = (costs[0], costs[1], costs[2], costs[3]);
        var events = await EventBytesAsync(engine, rooms[0]);
        var allocated = Report.MedianOf(all, cost => cost.Allocated);
        report.AddCosts(
            $"send: {options.Rooms} rooms x {SendersPerRoom} senders", store, all, null,
            "CPU 120 us, 2,048 B beyond the event and its nodes",
            $"{Report.Show(allocated - events, "0")} B beyond the {events} B of the event");
        if (options.ShowTypes)
        {
            await ShowTypesAsync(() => SendAsync(rooms, users, options.Events), allocated);
        }

        report.AddCosts($"send: {options.Rooms} rooms x 1 sender", store, single, null, "");
        var ofAll = Report.MedianOf(hot, cost => cost.PerSecond) / Report.MedianOf(all, cost => cost.PerSecond);
        report.AddCosts(
            $"hot: 1 room x {SendersPerRoom} senders", store, hot, single, "50 % of as many senders in 16 rooms",
            $"{Report.Show(ofAll, "0.00")} of {SendersPerRoom} senders in each room");
        report.AddCosts(
            $"hot: 1 room x {SendersPerRoom * options.Rooms} senders", store, hotter, all,
            "50 % of as many senders in 16 rooms");
    }

    /// <summary>A room of 10,000 local members beside one of 10.</summary>
    public static async Task RunLargeAsync(EngineOptions options, PostgresServer? server, Report report)
    {
        using var store = BenchStore.Create(server, options.Lanes);
        await using var engine = await EngineUnderTest.OpenAsync(store);
        var users = await engine.UsersAsync(LargeRoom);
        var small = await engine.CreateAsync(users.AsMemory(0, SmallRoom));
        var large = await engine.CreateAsync(users);
        var costs = await InTurnsAsync(
            options,
            store,
            () => SendAsync([small], users[..SmallRoom], options.Events),
            () => SendAsync([large], users[..SmallRoom], options.Events));
        var (smallCosts, largeCosts) = (costs[0], costs[1]);
        var ratio = Report.MedianOf(largeCosts, cost => cost.CpuUs) / Report.MedianOf(smallCosts, cost => cost.CpuUs);
        report.AddCosts("small: 10 members", store, smallCosts, null, "");
        report.AddCosts(
            "large: 10,000 members", store, largeCosts, smallCosts, "2 x the CPU of 10 members",
            $"{Report.Show(ratio, "0.00")} x the CPU");
    }

    private static async Task ShowTypesAsync(Func<Task> run, double allocated)
    {
        using AllocationProfile profile = new();
        profile.Start();
        await run();
        foreach (var line in profile.Stop(allocated))
        {
            Console.Error.WriteLine(line);
        }
    }

    private static async Task<List<Cost>[]> InTurnsAsync(
        EngineOptions options, BenchStore store, params Func<Task>[] sides)
    {
        List<Cost>[] costs = [.. sides.Select(_ => new List<Cost>())];
        for (var round = 0; round <= options.Rounds; round++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                var cost = await CostOfAsync(sides[side]);
                if (round > 0)
                {
                    costs[side].Add(cost);
                }
            }
        }

        return costs;

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
