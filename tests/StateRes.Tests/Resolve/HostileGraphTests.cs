using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// Class G of the bug classes: hostile graphs cost work and memory in proportion to their size. Steps are counted, in
/// debug builds, rather than time.
/// </summary>
public sealed class HostileGraphTests
{
    private const int Size = 1_500;

    // A room twice as large costs at most this much more: twice, and the growth of a logarithm.
    private const double DoublingMax = 2.4;

    // Measured on these rooms, doubled: steps an event and an edge, for a logarithm of eleven.
    private const int StepsEachMax = 40;

    // Scratch memory an event and a cell of the table of conflicted keys by states, as docs/stateres.md states it.
    private const int BytesEachMax = 256;

    public static TheoryData<string, string> Rooms
    {
        get
        {
            var rooms = new TheoryData<string, string>();
            foreach (string shape in Shapes.ByName.Keys)
            {
                foreach (string version in (string[])["1", "11", "12"])
                {
                    rooms.Add(shape, version);
                }
            }

            return rooms;
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Work_grows_as_the_room_does(string shape, string version)
    {
        (long steps, long scale) = StepsOf(shape, version, Size);
        (long doubled, long _) = StepsOf(shape, version, Size * 2);
        Assert.SkipWhen(steps == 0, "steps are counted in debug builds");

        Assert.InRange(steps, 1, scale * StepsEachMax);
        Assert.InRange((double)doubled / steps, 0.5, DoublingMax);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Memory_grows_as_the_room_does(string shape, string version)
    {
        (RoomEvents events, StateMap[] states) = Shapes.ByName[shape](version, Size);
        var resolution = new Resolution();

        resolution.Run(events, states, []);

        int keys = StateResolver.Explain(events, states).Keys.Count(static key => key.IsConflicted);
        long cells = (long)keys * states.Length;
        Assert.InRange(resolution.ScratchBytes, 1, BytesEachMax * (events.LastEid + cells));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_order_of_the_states_does_not_matter(string shape, string version)
    {
        (RoomEvents events, StateMap[] states) = Shapes.ByName[shape](version, 300);

        StateMap resolved = StateResolver.Resolve(events, states);
        StateMap reversed = StateResolver.Resolve(events, [.. states.Reverse()]);

        Assert.True(resolved.ContentEquals(reversed));
        Assert.InRange(resolved.Count, 3, int.MaxValue);
    }

    [Theory]
    [InlineData("11", 63)]
    [InlineData("11", 64)]
    [InlineData("11", 65)]
    [InlineData("12", 128)]
    [InlineData("12", 129)]
    public void More_states_than_bits_have_the_difference_of_the_definition(string version, int count)
    {
        var room = new StoryRoom(version);
        room.Join("bob", StoryRoom.Bob, depth: 3, auth: ["rules"])
            .Join("shared", StoryRoom.Alice, depth: 4, auth: ["alice", "rules"]);
        string[] states = new string[count];
        for (int i = 0; i < count; i++)
        {
            // "shared" is in the chains of all states but the last; "alice" is in all.
            string cited = i == count - 1 ? "alice" : "shared";
            room.Topic($"own{i}", StoryRoom.Alice, depth: 5, ts: i, auth: [cited])
                .Topic($"topic{i}", StoryRoom.Alice, depth: 6, ts: i, auth: ["alice", $"own{i}"]);
            states[i] = $"create alice topic{i}";
        }

        ResolutionTrace trace = room.Explain(states);

        string[] expected =
        [
            "rules", "shared", .. Enumerable.Range(0, count).SelectMany(static i => new[] { $"own{i}", $"topic{i}" }),
        ];
        Assert.Equal(count, trace.StateCount);
        Assert.Equal(expected.Select(room.Find).Order(), trace.AuthDifference);
    }

    [Fact]
    public void Scratch_that_has_grown_large_is_not_kept()
    {
        // Hundreds of states that each have hundreds of keys of their own: a table of all keys by all states.
        (RoomEvents events, StateMap[] states) = Shapes.ByName["many states"]("11", 600);
        for (int i = 0; i < states.Length; i++)
        {
            StateMap.Builder builder = states[i].ToBuilder();
            for (int key = 0; key < 60; key++)
            {
                builder.Set(1_000 + (i * 60) + key, 4);
            }

            states[i] = builder.ToMap();
        }

        var large = new Resolution();
        large.Run(events, states, []);
        ResolutionPool.Return(large);

        Assert.True(large.ScratchBytes > ResolutionPool.KeptBytesMax, $"{large.ScratchBytes} bytes");
        Assert.All(
            Enumerable.Range(0, Environment.ProcessorCount), _ => Assert.NotSame(large, ResolutionPool.Rent()));
    }

    private static (long Steps, long Scale) StepsOf(string shape, string version, int size)
    {
        (RoomEvents events, StateMap[] states) = Shapes.ByName[shape](version, size);
        long edges = 0;
        for (int eid = 1; eid <= events.LastEid; eid++)
        {
            edges += events.AuthEdges(eid).Length;
        }

        var resolution = new Resolution();
        resolution.Run(events, states, []);
        return (resolution.Steps, events.LastEid + edges + states.Length);
    }
}
