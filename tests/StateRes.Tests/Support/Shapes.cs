namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rooms that somebody built to make state resolution work: of a size, with the states to resolve.</summary>
internal static class Shapes
{
    private const string Levels = "m.room.power_levels";
    private const string Empty = "{}";

    public static readonly Dictionary<string, Func<string, int, (RoomEvents Events, StateMap[] States)>> ByName = new()
    {
        ["deep"] = Deep,
        ["wide"] = Wide,
        ["backdated"] = Backdated,
        ["ladder"] = Ladder,
        ["side branches"] = SideBranches,
        ["many states"] = ManyStates,
        ["equal states"] = EqualStates,
        ["bans"] = Bans,
    };

    // A chain of power levels; its ends are in conflict.
    private static (RoomEvents Events, StateMap[] States) Deep(string version, int size)
    {
        var room = new StoryRoom(version);
        room.Add("p0", Levels, "", StoryRoom.Alice, Empty, depth: 4, auth: ["alice"]);
        for (int i = 1; i <= size; i++)
        {
            room.Add($"p{i}", Levels, "", StoryRoom.Alice, Empty, depth: 4 + i, auth: ["alice", $"p{i - 1}"]);
        }

        return (room.Events, [room.State("create alice rules p0"), room.State($"create alice rules p{size}")]);
    }

    // Many keys, each with two events of one time.
    private static (RoomEvents Events, StateMap[] States) Wide(string version, int size)
    {
        var room = new StoryRoom(version);
        StateMap common = room.State("create alice rules");
        StateMap.Builder[] states = [common.ToBuilder(), common.ToBuilder()];
        for (int i = 0; i < size; i++)
        {
            room.Add($"w{i}", "org.example", $"k{i / 2}", StoryRoom.Alice, Empty, depth: 4, auth: ["alice"]);
            states[i % 2].Set(room.Events.KidOf(room.Events.LastEid), room.Events.LastEid);
        }

        return (room.Events, [.. states.Select(static state => state.ToMap())]);
    }

    // Two chains of power levels, each event older than what it cites.
    private static (RoomEvents Events, StateMap[] States) Backdated(string version, int size)
    {
        var room = new StoryRoom(version);
        room.Add("b0", Levels, "", StoryRoom.Alice, Empty, depth: 4, auth: ["alice"])
            .Add("b1", Levels, "", StoryRoom.Alice, Empty, depth: 4, auth: ["alice"]);
        for (int i = 2; i <= size + 1; i++)
        {
            room.Add($"b{i}", Levels, "", StoryRoom.Alice, Empty, depth: 1, ts: -i, auth: ["alice", $"b{i - 2}"]);
        }

        return (room.Events, [room.State($"create alice b{size}"), room.State($"create alice b{size + 1}")]);
    }

    // Each event cites the ten before it, the most that an event may cite, so that the paths cannot be counted.
    private static (RoomEvents Events, StateMap[] States) Ladder(string version, int size)
    {
        var room = new StoryRoom(version);
        for (int i = 0; i <= size; i++)
        {
            string[] auth = [.. Enumerable.Range(Math.Max(0, i - 9), Math.Min(i, 9)).Select(static at => $"l{at}")];
            room.Add($"l{i}", Levels, "", StoryRoom.Alice, Empty, depth: 4 + i, auth: ["alice", .. auth]);
        }

        return (room.Events, [room.State("create alice l0"), room.State($"create alice l{size}")]);
    }

    // Topics whose power levels are a long way off the mainline.
    private static (RoomEvents Events, StateMap[] States) SideBranches(string version, int size)
    {
        var room = new StoryRoom(version);
        room.Add("p0", Levels, "", StoryRoom.Alice, Empty, depth: 4, auth: ["alice"]);
        var state = room.State("create alice p0").ToBuilder();
        for (int i = 1; i <= size / 2; i++)
        {
            room.Add($"p{i}", Levels, "", StoryRoom.Alice, Empty, depth: 4 + i, auth: ["alice", $"p{i - 1}"])
                .Add($"t{i}", "org.example", $"k{i}", StoryRoom.Alice, Empty, depth: 5, auth: ["alice", $"p{i}"]);
            state.Set(room.Events.KidOf(room.Events.LastEid), room.Events.LastEid);
        }

        return (room.Events, [room.State("create alice p0"), state.ToMap()]);
    }

    // One key, and as many states as events.
    private static (RoomEvents Events, StateMap[] States) ManyStates(string version, int size)
    {
        var room = new StoryRoom(version);
        StateMap common = room.State("create alice rules");
        var states = new StateMap[size];
        for (int i = 0; i < size; i++)
        {
            room.Topic($"t{i}", StoryRoom.Alice, depth: 4, auth: ["alice"]);
            states[i] = common.With(room.Events.KidOf(room.Events.LastEid), room.Events.LastEid);
        }

        return (room.Events, states);
    }

    // Many maps of two contents that share no node.
    private static (RoomEvents Events, StateMap[] States) EqualStates(string version, int size)
    {
        var room = new StoryRoom(version);
        room.Topic("one", StoryRoom.Alice, depth: 4, auth: ["alice"])
            .Topic("two", StoryRoom.Alice, depth: 5, auth: ["alice"]);
        string[] names = ["create alice one", "create alice two"];
        return (room.Events, [.. Enumerable.Range(0, size).Select(i => room.State(names[i % 2]))]);
    }

    // Everybody joins, and on the other side everybody is banned.
    private static (RoomEvents Events, StateMap[] States) Bans(string version, int size)
    {
        var room = new StoryRoom(version);
        StateMap common = room.State("create alice rules");
        StateMap.Builder[] states = [common.ToBuilder(), common.ToBuilder()];
        for (int i = 0; i < size / 2; i++)
        {
            string user = $"@u{i}:a";
            room.Join($"j{i}", user, depth: 4, ts: i, auth: ["rules"]);
            states[0].Set(room.Events.KidOf(room.Events.LastEid), room.Events.LastEid);
            room.Add(
                $"b{i}",
                "m.room.member",
                user,
                StoryRoom.Alice,
                """{"membership":"ban"}""",
                depth: 5,
                ts: -i,
                auth: ["alice", $"j{i}"]);
            states[1].Set(room.Events.KidOf(room.Events.LastEid), room.Events.LastEid);
        }

        return (room.Events, [.. states.Select(static state => state.ToMap())]);
    }
}
