using Dendrite.Fast.StateRes.Tests.Oracle;
using Dendrite.Fast.Testing;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>
/// Classes F, H and Q of the bug classes at the level of resolution: refused events, hostile contents, patterns.
/// </summary>
public sealed class HostileContentTests
{
    private const string Levels = "m.room.power_levels";

    public static TheoryData<string> Versions => OracleAgreementTests.Versions;

    public static TheoryData<string, string> BrokenLevels
    {
        get
        {
            string[] contents =
            [
                """{"users":[]}""", """{"users":{"@alice:a":"many"}}""", """{"users":{"@alice:a":null}}""",
                """{"users_default":true}""", """{"ban":[]}""", """{"events":{"m.room.name":{}}}""", """{"events":1}""",
                """{"users":{"@alice:a":{"a":{"a":{"a":{"a":1}}}}}}""", """{"kick":""}""",
            ];
            var rows = new TheoryData<string, string>();
            foreach (string version in (string[])["1", "2", "6", "9", "10", "11", "12"])
            {
                foreach (string content in contents)
                {
                    rows.Add(version, content);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_rejected_event_enters_no_state(string version)
    {
        for (int seed = 0; seed < Nightly.Pick(12, 400); seed++)
        {
            var history = new HistoryGenerator(seed, version) { CitesRejected = false };
            history.Play(60);
            StateMap[] states = history.PickStates(5).Engine;

            Assert.All(states, state => AssertNoRejected(history.Room.Events, state));
            AssertNoRejected(history.Room.Events, StateResolver.Resolve(history.Room.Events, states));
        }
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public void A_rejected_auth_event_is_not_fallen_back_on(string version)
    {
        // Bob's topic rests on his join, which was refused; nothing else says that he is in the room.
        var room = new StoryRoom(version);
        room.Add("levels", Levels, "", StoryRoom.Alice, """{"state_default":0}""", depth: 4, auth: ["alice"])
            .Add(
                "bob",
                "m.room.member",
                StoryRoom.Bob,
                StoryRoom.Bob,
                """{"membership":"join"}""",
                depth: 4,
                flags: EventFlags.Rejected)
            .Topic("alices", StoryRoom.Alice, depth: 5, ts: 1, auth: ["alice", "levels"])
            .Topic("bobs", StoryRoom.Bob, depth: 5, ts: 2, auth: ["bob", "levels"]);

        string resolved = room.Resolve("create alice levels alices", "create alice levels bobs");

        Assert.Equal("create alice levels alices", resolved);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("11")]
    [InlineData("12")]
    public void A_soft_failed_event_takes_part_like_any_other(string version)
    {
        const string Topic = "m.room.topic";
        var room = new StoryRoom(version);
        room.Topic("first", StoryRoom.Alice, depth: 5, ts: 1, auth: ["alice"])
            .Add("soft", Topic, "", StoryRoom.Alice, "{}", 6, 2, ["alice"], EventFlags.SoftFailed);

        Assert.Equal("create alice soft", room.Resolve("create alice first", "create alice soft"));
    }

    [Theory]
    [MemberData(nameof(BrokenLevels))]
    public void Broken_power_levels_do_not_win(string version, string content)
    {
        var room = new StoryRoom(version);
        room.Add("good", Levels, "", StoryRoom.Alice, "{}", depth: 5, ts: 1, auth: ["alice"])
            .Add("broken", Levels, "", StoryRoom.Alice, content, depth: 6, ts: 2, auth: ["alice", "good"]);

        Assert.Equal("create alice good", room.Resolve("create alice good", "create alice broken"));
    }

    [Theory]
    [InlineData("1", "9223372036854775807")]
    [InlineData("9", "\"9223372036854775807\"")]
    [InlineData("9", "\"-9223372036854775808\"")]
    [InlineData("11", "9007199254740991")]
    [InlineData("11", "-9007199254740991")]
    [InlineData("12", "9007199254740991")]
    public void Levels_at_the_ends_of_their_range_do_not_overflow(string version, string level)
    {
        var room = new StoryRoom(version);
        string users = $"\"@bob:a\":{level}";
        room.Join("bob", StoryRoom.Bob, depth: 4, auth: ["rules"])
            .Levels("old", StoryRoom.Alice, users, depth: 5, ts: 1, auth: ["alice"])
            .Add("a", Levels, "", StoryRoom.Bob, "{}", depth: 6, ts: 2, auth: ["bob", "old"])
            .Add("b", Levels, "", StoryRoom.Alice, "{}", depth: 6, ts: 2, auth: ["alice", "old"]);

        string resolved = room.Resolve("create alice bob a", "create alice bob b", "create alice bob old");

        Assert.StartsWith("create alice bob ", resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duel_of_power_levels_with_thousands_of_users_ends()
    {
        // As many users as an event of 65,536 bytes can name.
        var room = new StoryRoom("12");
        string users = string.Join(',', Enumerable.Range(0, 4_000).Select(static i => $"\"@{i:x}:a\":1"));
        room.Levels("p0", StoryRoom.Alice, users, depth: 4, auth: ["alice"])
            .Levels("p1", StoryRoom.Alice, users, depth: 4, auth: ["alice"]);
        for (int i = 2; i < 100; i++)
        {
            room.Levels($"p{i}", StoryRoom.Alice, users, depth: 4, ts: -i, auth: ["alice", $"p{i - 2}"]);
        }

        string resolved = room.Resolve("create alice p98", "create alice p99");

        Assert.Contains(resolved, (string[])["create alice p98", "create alice p99"]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void States_without_a_create_event_lose_no_unconflicted_key(string version)
    {
        var room = new StoryRoom(version);
        room.Topic("one", StoryRoom.Alice, depth: 5, auth: ["alice"])
            .Topic("two", StoryRoom.Alice, depth: 6, auth: ["alice"]);

        string resolved = room.Resolve("alice rules one", "alice rules two");

        Assert.StartsWith("alice rules", resolved, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Events_without_auth_events_resolve_to_what_the_states_share(string version)
    {
        // The auth events of these are not known: each cites the create event at most.
        var room = new StoryRoom(version);
        room.Add("p1", Levels, "", StoryRoom.Bob, "{}", depth: 5)
            .Add("p2", Levels, "", StoryRoom.Carol, "{}", depth: 6)
            .Topic("t1", StoryRoom.Bob, depth: 5)
            .Topic("t2", StoryRoom.Carol, depth: 6);

        string resolved = room.Resolve("create alice rules p1 t1", "create alice rules p2 t2");

        // Version 1 keeps the first of each list; later ones keep nothing that no rule allows.
        Assert.Equal(version == "1" ? "create alice rules p1 t1" : "create alice rules", resolved);
    }

    [Fact]
    public void An_auth_graph_cannot_have_a_cycle()
    {
        var room = new StoryRoom("11");
        int last = room.Events.LastEid;
        StoryRoom other = new StoryRoom("11").Topic("topic", StoryRoom.Alice, depth: 5);
        EventFacts facts = new AuthScene("11").Candidate("m.room.topic", "", AuthScene.Alice, "{}");

        Assert.Throws<ArgumentOutOfRangeException>(() => room.Events.Append(facts, [last + 1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => room.Events.Append(facts, [last + 2], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => room.Events.Append(facts, [0], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => room.Events.Append(facts, [], [last + 1]));
        room.Topic("topic", StoryRoom.Alice, depth: 5);

        // What was refused has left no trace.
        Assert.Equal(other.Events.LastEid, room.Events.LastEid);
        Assert.Equal(other.Events.KidOf(other.Events.LastEid), room.Events.KidOf(room.Events.LastEid));
    }

    [Fact]
    public void No_rule_matches_patterns()
    {
        string[] names =
            [.. typeof(StateResolver).Assembly.GetReferencedAssemblies().Select(static name => name.Name!)];

        Assert.DoesNotContain("System.Text.RegularExpressions", names);
    }

    private static void AssertNoRejected(RoomEvents events, StateMap state)
    {
        foreach (StateEntry entry in state)
        {
            Assert.False(events.FlagsOf(entry.Eid).HasFlag(EventFlags.Rejected), events.IdOf(entry.Eid).Value);
        }
    }
}
