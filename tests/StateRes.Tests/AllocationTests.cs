using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// Entry points that allocate nothing once scratch memory has grown. Alone, since other tests would take the scratch
/// memory out of the pool meanwhile.
/// </summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int Rounds = 10;

    public static IEnumerable<TheoryDataRow<string>> Cases() => SyntheticVectorTests.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolving_a_synthetic_case_allocates_nothing(string name)
    {
        (TestRoom room, StateMap[] states, string _) = SyntheticVectorTests.Load(name);
        var changes = new List<StateEntry>();

        long allocated = Measure(() => StateResolver.Resolve(room.Events, states, changes));

        Assert.NotEmpty(changes);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("bans")]
    [InlineData("many states")]
    public void Resolving_room_version_1_allocates_nothing(string shape)
    {
        (RoomEvents events, StateMap[] states) = Shapes.ByName[shape]("1", 300);
        var changes = new List<StateEntry>();

        Assert.Equal(0, Measure(() => StateResolver.Resolve(events, states, changes)));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public void Resolving_more_states_than_bits_allocates_nothing(string version)
    {
        (RoomEvents events, StateMap[] states) = Shapes.ByName["many states"](version, 300);
        var changes = new List<StateEntry>();

        Assert.Equal(0, Measure(() => StateResolver.Resolve(events, states, changes)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("6")]
    [InlineData("11")]
    [InlineData("12")]
    public void Checking_parsed_facts_allocates_nothing(string version)
    {
        AuthScene scene = new AuthScene(version).Join(AuthScene.Bob).JoinRules("public");
        scene.Levels(version == "12" ? "{}" : """{"users":{"@alice:near.example":100}}""");
        EventFacts[] candidates =
        [
            scene.Candidate("m.room.message", null, AuthScene.Bob, "{}"),
            scene.Candidate("m.room.topic", "", AuthScene.Bob, "{}"),
            scene.Candidate("m.room.join_rules", "", AuthScene.Alice, """{"join_rule":"invite"}"""),
            scene.Candidate("m.room.third_party_invite", "token", AuthScene.Alice, "{}"),
            scene.Candidate("m.room.aliases", "near.example", AuthScene.Alice, "{}"),
            scene.Candidate("org.example.unknown", "@nobody:far.example", AuthScene.Carol, "{}"),
            .. new[] { "join", "invite", "leave", "ban", "knock", "odd" }.Select(membership => scene.Candidate(
                "m.room.member", AuthScene.Carol, AuthScene.Alice, $$"""{"membership":"{{membership}}"}""")),
        ];
        int[] cited = [scene.CreateEid];

        long allocated = Measure(() =>
        {
            Span<int> selected = stackalloc int[EventAuthorization.SelectedMax];
            foreach (EventFacts candidate in candidates)
            {
                EventAuthorization.Check(scene.Events, candidate, scene.State);
                EventAuthorization.CheckAgainstAuthEvents(scene.Events, candidate, cited);
                EventAuthorization.SelectAuthEvents(scene.Events, candidate, scene.State, selected);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("11")]
    [InlineData("12")]
    public void Checking_events_of_the_columns_allocates_nothing(string version)
    {
        AuthScene scene = new AuthScene(version).Join(AuthScene.Bob).JoinRules("public");
        scene.Levels("""{"users":{"@bob:near.example":50},"notifications":{"room":20}}""")
            .Levels("""{"users":{"@bob:near.example":49},"notifications":{"room":30}}""");

        long allocated = Measure(() =>
        {
            var lookup = new StateMapLookup(scene.State);
            for (int eid = 1; eid <= scene.Events.LastEid; eid++)
            {
                EventAuthorization.Check(scene.Events, eid, in lookup);
            }
        });

        Assert.Equal(0, allocated);
    }

    private static long Measure(Action action)
    {
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
