using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Stories of room version 1: one for each sentence of its page.</summary>
public sealed class ResolutionV1Tests
{
    private const string BobMayDoAll = """ "@alice:a":100,"@bob:a":100 """;
    private const string AliceMayDoAll = """ "@alice:a":100 """;
    private const string Ban = """{"membership":"ban"}""";
    private const string InviteOnly = """{"join_rule":"invite"}""";

    private readonly StoryRoom _room = new("1");

    [Fact]
    public void A_key_that_a_state_lacks_is_no_conflict()
    {
        _room.Join("bob", StoryRoom.Bob, depth: 4).Topic("topic", StoryRoom.Alice, depth: 5);

        string resolved = _room.Resolve("create alice rules", "create alice rules bob", "create alice rules topic");

        Assert.Equal("create alice rules bob topic", resolved);
    }

    [Fact]
    public void A_member_whom_a_state_lacks_counts_from_the_first_pass_on()
    {
        _room.Join("bob", StoryRoom.Bob, depth: 4)
            .Levels("old", StoryRoom.Alice, BobMayDoAll, depth: 5)
            .Levels("new", StoryRoom.Bob, BobMayDoAll, depth: 6);

        Assert.Equal("create alice bob new", _room.Resolve("create alice old", "create alice bob new"));
    }

    [Fact]
    public void Of_power_levels_the_deepest_allowed_wins()
    {
        _room.Levels("low", StoryRoom.Alice, AliceMayDoAll, depth: 5)
            .Levels("high", StoryRoom.Alice, BobMayDoAll, depth: 6);

        Assert.Equal("create alice rules high", _room.Resolve("create alice rules high", "create alice rules low"));
    }

    [Fact]
    public void Of_power_levels_at_one_depth_the_lowest_hash_wins()
    {
        for (int i = 0; i < 20; i++)
        {
            _room.Levels("levels" + i, StoryRoom.Alice, AliceMayDoAll, depth: 5);
        }

        string lowest = Enumerable.Range(0, 20).Select(static i => "levels" + i).MinBy(Sha1)!;
        string[] states = [.. Enumerable.Range(0, 20).Select(static i => "create alice levels" + i)];

        Assert.Equal("create alice " + lowest, _room.Resolve(states));
    }

    [Fact]
    public void The_first_refused_power_levels_end_the_list()
    {
        _room.Join("bob", StoryRoom.Bob, depth: 4)
            .Levels("first", StoryRoom.Alice, AliceMayDoAll, depth: 5)
            .Levels("refused", StoryRoom.Bob, BobMayDoAll, depth: 6)
            .Levels("fine", StoryRoom.Alice, BobMayDoAll, depth: 7);

        string resolved = _room.Resolve("create alice bob first", "create alice bob refused", "create alice bob fine");

        Assert.Equal("create alice bob first", resolved);
    }

    [Fact]
    public void The_first_of_a_list_is_added_unchecked()
    {
        _room.Levels("outsider", StoryRoom.Carol, AliceMayDoAll, depth: 5)
            .Levels("other", StoryRoom.Carol, BobMayDoAll, depth: 6);

        Assert.Equal("create alice outsider", _room.Resolve("create alice outsider", "create alice other"));
    }

    [Theory]
    [InlineData("strict", "create alice first strict bob")]
    [InlineData("generous", "create alice generous bob second")]
    public void Join_rules_are_checked_with_the_power_levels_that_won(string levels, string expected)
    {
        _room.Add("first", "m.room.join_rules", "", StoryRoom.Alice, InviteOnly, depth: 4)
            .Levels("old", StoryRoom.Alice, AliceMayDoAll, depth: 4)
            .Levels("strict", StoryRoom.Alice, """ "@alice:a":100,"@bob:a":1 """, depth: 5)
            .Levels("generous", StoryRoom.Alice, BobMayDoAll, depth: 5)
            .Join("bob", StoryRoom.Bob, depth: 6)
            .Add("second", "m.room.join_rules", "", StoryRoom.Bob, InviteOnly, depth: 7);

        string resolved = _room.Resolve("create alice bob old first", $"create alice bob {levels} second");

        Assert.Equal(expected, resolved);
    }

    [Theory]
    [InlineData(5, 6)]
    [InlineData(6, 5)]
    public void A_ban_wins_over_a_join_at_any_depth(long join, long ban)
    {
        _room.Join("bob", StoryRoom.Bob, join)
            .Add("ban", "m.room.member", StoryRoom.Bob, StoryRoom.Alice, Ban, ban);

        Assert.Equal("create alice rules ban", _room.Resolve("create alice rules bob", "create alice rules ban"));
    }

    [Fact]
    public void Memberships_are_checked_with_the_join_rules_that_won()
    {
        const string Leave = """{"membership":"leave"}""";
        _room.Add("closed", "m.room.join_rules", "", StoryRoom.Alice, InviteOnly, depth: 9)
            .Add("left", "m.room.member", StoryRoom.Bob, StoryRoom.Bob, Leave, depth: 5)
            .Join("bob", StoryRoom.Bob, depth: 6);

        Assert.Equal("create alice closed left", _room.Resolve("create alice rules left", "create alice closed bob"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Members_of_the_same_pass_do_not_see_each_other(bool aliceFirst)
    {
        // Whichever of the two keys the engine numbers first, alice is in conflict herself while bob is judged.
        var room = new StoryRoom("1");
        const string Join = """{"membership":"join"}""";
        string judge = aliceFirst ? StoryRoom.Alice : "@zoe:a";
        room.Join("bob", StoryRoom.Bob, depth: 5)
            .Add("judge1", "m.room.member", judge, judge, Join, depth: 6)
            .Add("judge2", "m.room.member", judge, judge, Join, depth: 7)
            .Add("ban", "m.room.member", StoryRoom.Bob, judge, Ban, depth: 8);
        room.Levels("levels", StoryRoom.Alice, """ "@alice:a":100,"@zoe:a":100 """, depth: 4);

        string resolved = room.Resolve("create rules levels judge1 bob", "create rules levels judge2 ban");

        Assert.Equal("create rules bob judge2 levels", resolved);
    }

    [Fact]
    public void Of_other_events_the_deepest_allowed_wins()
    {
        _room.Topic("shallow", StoryRoom.Alice, depth: 5)
            .Topic("deep", StoryRoom.Alice, depth: 6)
            .Topic("outsider", StoryRoom.Carol, depth: 7);

        string resolved = _room.Resolve("create alice shallow", "create alice deep", "create alice outsider");

        Assert.Equal("create alice deep", resolved);
    }

    [Fact]
    public void Of_other_events_at_one_depth_the_lowest_hash_wins()
    {
        for (int i = 0; i < 20; i++)
        {
            _room.Topic("topic" + i, StoryRoom.Alice, depth: 5);
        }

        string lowest = Enumerable.Range(0, 20).Select(static i => "topic" + i).MinBy(Sha1)!;
        string[] states = [.. Enumerable.Range(0, 20).Select(static i => "create alice topic" + i)];

        Assert.Equal("create alice " + lowest, _room.Resolve(states));
    }

    [Fact]
    public void Of_other_events_that_are_all_refused_the_shallowest_stays()
    {
        _room.Topic("deep", StoryRoom.Carol, depth: 6).Topic("shallow", StoryRoom.Carol, depth: 5);

        Assert.Equal("create alice shallow", _room.Resolve("create alice deep", "create alice shallow"));
    }

    [Fact]
    public void A_check_does_not_fall_back_on_what_the_event_cites()
    {
        _room.Join("bob", StoryRoom.Bob, depth: 4)
            .Topic("shallow", StoryRoom.Alice, depth: 5)
            .Topic("deep", StoryRoom.Bob, depth: 6, auth: ["bob"]);

        Assert.Equal("create alice shallow", _room.Resolve("create alice deep", "create alice shallow"));
    }

    [SuppressMessage("Security", "CA5350", Justification = "The page of room version 1 names this hash.")]
    private static string Sha1(string name) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes($"${name}:a")));
}
