using Dendrite.Fast.StateRes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using MembershipCode = Dendrite.Fast.Matrix.Protocol.Membership;

namespace Dendrite.Fast.Server.Tests;

public sealed class HistoryVisibilityTests
{
    private const string Viewer = "@viewer:test";

    [Fact]
    public void Without_a_visibility_event_a_member_sees_what_came_before_the_join()
    {
        ColumnsBuilder room = new();
        var before = Message(room);
        Member(room, "join");

        Assert.True(room.EyesOf(Viewer).CanSee(before));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public void A_visibility_that_is_not_understood_is_shared(string value)
    {
        ColumnsBuilder room = new();
        Visibility(room, value);
        var before = Message(room);
        Member(room, "join");

        Assert.True(room.EyesOf(Viewer).CanSee(before));
    }

    [Fact]
    public void Joined_hides_what_came_before_the_join_and_shows_the_join()
    {
        ColumnsBuilder room = new();
        Visibility(room, "joined");
        var before = Message(room);
        var invite = Member(room, "invite");
        var invited = Message(room);
        var join = Member(room, "join");
        var after = Message(room);

        var eyes = room.EyesOf(Viewer);

        Assert.Equal(
            [false, false, false, true, true],
            [eyes.CanSee(before), eyes.CanSee(invite), eyes.CanSee(invited), eyes.CanSee(join), eyes.CanSee(after)]);
    }

    [Fact]
    public void Invited_shows_what_was_sent_since_the_invite()
    {
        ColumnsBuilder room = new();
        Visibility(room, "invited");
        var before = Message(room);
        Member(room, "invite");
        var invited = Message(room);
        Member(room, "join");

        var eyes = room.EyesOf(Viewer);

        Assert.False(eyes.CanSee(before));
        Assert.True(eyes.CanSee(invited));
    }

    [Fact]
    public void Someone_who_left_sees_up_to_the_leave_and_nothing_after()
    {
        ColumnsBuilder room = new();
        Visibility(room, "shared");
        var before = Message(room);
        Member(room, "join");
        var during = Message(room);
        var leave = Member(room, "leave");
        var after = Message(room);

        var eyes = room.EyesOf(Viewer);

        Assert.Equal(
            [true, true, true, false],
            [eyes.CanSee(before), eyes.CanSee(during), eyes.CanSee(leave), eyes.CanSee(after)]);
        Assert.Equal(leave, eyes.DepartureEid);
    }

    [Fact]
    public void The_departure_is_found_behind_later_invites_and_bans()
    {
        ColumnsBuilder room = new();
        Member(room, "join");
        var leave = Member(room, "leave");
        Member(room, "invite");
        Member(room, "leave");
        Member(room, "ban");

        Assert.Equal(leave, room.EyesOf(Viewer).DepartureEid);
    }

    [Fact]
    public void Someone_who_declined_an_invite_was_never_a_member()
    {
        ColumnsBuilder room = new();
        Visibility(room, "shared");
        var message = Message(room);
        Member(room, "invite");
        Member(room, "leave");

        var eyes = room.EyesOf(Viewer);

        Assert.Equal(RoomEvents.NoEvent, eyes.DepartureEid);
        Assert.False(eyes.CanSee(message));
    }

    [Fact]
    public void What_was_sent_while_world_readable_is_seen_by_strangers_and_nothing_else()
    {
        ColumnsBuilder room = new();
        var closed = Message(room);
        var opening = Visibility(room, "world_readable");
        var open = Message(room);
        var closing = Visibility(room, "joined");
        var closedAgain = Message(room);

        var eyes = room.EyesOf(Viewer);

        Assert.Equal(
            [false, true, true, true, false],
            [eyes.CanSee(closed), eyes.CanSee(opening), eyes.CanSee(open), eyes.CanSee(closing),
                eyes.CanSee(closedAgain)]);
    }

    [Theory]
    [InlineData(EventFlags.Rejected)]
    [InlineData(EventFlags.SoftFailed)]
    [InlineData(EventFlags.Outlier)]
    public void Refused_events_are_shown_to_nobody(EventFlags flags)
    {
        ColumnsBuilder room = new();
        Member(room, "join");
        var message = Message(room);
        room.Events.SetFlags(message, flags);

        Assert.False(room.EyesOf(Viewer).CanSee(message));
    }

    [Fact]
    public void The_membership_at_an_event_includes_the_event_itself()
    {
        ColumnsBuilder room = new();
        var before = Message(room);
        var join = Member(room, "join");
        var leave = Member(room, "leave");

        var eyes = room.EyesOf(Viewer);

        Assert.Equal(
            [MembershipCode.Unknown, MembershipCode.Join, MembershipCode.Leave],
            [eyes.MembershipAfter(before), eyes.MembershipAfter(join), eyes.MembershipAfter(leave)]);
    }

    [Property(MaxTest = 1_000)]
    public Property Every_event_is_shown_as_the_rules_of_the_specification_say()
    {
        var step = Gen.Frequency(
            (4, Gen.Constant(new Step(null, null))),
            (2, Gen.Elements("world_readable", "shared", "invited", "joined", "weird")
                .Select(value => new Step(value, null))),
            (3, Gen.Elements("join", "invite", "leave", "ban", "knock").Select(value => new Step(null, value))));
        var histories = from length in Gen.Choose(1, 25) from steps in Gen.ArrayOf(step, length) select steps;
        return Prop.ForAll(histories.ToArbitrary(), static steps =>
        {
            ColumnsBuilder room = new();
            foreach (var (visibility, membership) in steps)
            {
                _ = visibility is not null ? Visibility(room, visibility)
                    : membership is not null ? Member(room, membership)
                    : Message(room);
            }

            var eyes = room.EyesOf(Viewer);

            var seen = Enumerable.Range(1, steps.Length).Select(eyes.CanSee).ToArray();
            return Oracle(steps).SequenceEqual(seen).Label($"seen {string.Join(',', seen)}");
        });
    }

    /// <summary>The text of the specification, read naively: one pass per event over the whole history.</summary>
    private static IEnumerable<bool> Oracle(Step[] steps)
    {
        for (var at = 0; at < steps.Length; at++)
        {
            var visibility = steps[..at].LastOrDefault(s => s.Visibility is not null)?.Visibility;
            var membership = steps[..at].LastOrDefault(s => s.Membership is not null)?.Membership;
            var joinsLater = steps[(at + 1)..].Any(s => s.Membership == "join");
            yield return Allows(visibility, membership, joinsLater)
                || (steps[at].Visibility is { } after && Allows(after, membership, joinsLater))
                || (steps[at].Membership is { } own && Allows(visibility, own, joinsLater));
        }
    }

    private static bool Allows(string? visibility, string? membership, bool joinsLater)
        => visibility == "world_readable"
            || membership == "join"
            || (visibility is null or "shared" or "weird" && joinsLater)
            || (visibility == "invited" && membership == "invite");

    private static int Message(ColumnsBuilder room) => room.Add("m.room.message", null, "{}");

    private static int Visibility(ColumnsBuilder room, string value)
        => room.Add("m.room.history_visibility", "", $$"""{"history_visibility":"{{value}}"}""");

    private static int Member(ColumnsBuilder room, string membership)
        => room.Add("m.room.member", Viewer, $$"""{"membership":"{{membership}}"}""");

    private sealed record Step(string? Visibility, string? Membership);
}
