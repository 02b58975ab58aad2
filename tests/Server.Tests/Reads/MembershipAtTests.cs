using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Who was in a room when, and so who may see what, where rooms fork and history comes late.</summary>
public sealed class MembershipAtTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Each_event_has_the_membership_of_its_own_state(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store);
        using var far = await ForeignRoom.CreateAsync(host);
        var bob = far.Server.User("bob");
        var before = far.Room.Snapshot.LastEid;
        var join = await far.SendAsync(ForeignDraft.Member(bob, bob, "join"));
        var during = await far.SendAsync(ForeignDraft.Message(bob, "here"));
        var ban = await far.SendAsync(ForeignDraft.Member(far.Creator, bob, "ban"));
        var banned = await far.SendAsync(ForeignDraft.Message(far.Creator, "gone"));
        var unban = await far.SendAsync(ForeignDraft.Member(far.Creator, bob, "leave"));
        var again = await far.SendAsync(ForeignDraft.Member(bob, bob, "join"));
        var room = far.Room.Id;

        await host.RestartAsync();

        var snapshot = (await host.FindAsync(room)).Snapshot;
        Assert.Equal(
            [
                new MembershipAt(Membership.Leave, 0, true),
                new MembershipAt(Membership.Join, join.Eid, true),
                new MembershipAt(Membership.Join, join.Eid, true),
                new MembershipAt(Membership.Ban, ban.Eid, true),
                new MembershipAt(Membership.Ban, ban.Eid, true),
                new MembershipAt(Membership.Leave, unban.Eid, true),
                new MembershipAt(Membership.Join, again.Eid, true),
            ],
            new[] { before, join.Eid, during.Eid, ban.Eid, banned.Eid, unban.Eid, again.Eid }
                .Select(eid => RoomReads.GetMembershipAt(snapshot, bob, eid)));
    }

    [Fact]
    public async Task The_sides_of_a_fork_differ_and_a_refused_event_has_its_own_side()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var bob = far.Server.User("bob");
        var join = await far.SendAsync(ForeignDraft.Member(bob, bob, "join"));
        var ban = await far.SendAfterAsync(ForeignDraft.Member(far.Creator, bob, "ban"), join.Id);
        var other = await far.SendAfterAsync(ForeignDraft.Message(far.Creator, "other side"), join.Id);
        var soft = await far.SendAfterAsync(ForeignDraft.Message(bob, "late"), other.Id);
        var rejected = await far.SendAfterAsync(ForeignDraft.Message(bob, "after the ban"), ban.Id);
        var both = await far.SendAfterAsync(ForeignDraft.Message(far.Creator, "both"), ban.Id, other.Id);

        Assert.Equal(
            [ReceivedOutcome.SoftFailed, ReceivedOutcome.Rejected], [soft.Outcome, rejected.Outcome]);
        Assert.Equal(
            [Membership.Ban, Membership.Join, Membership.Join, Membership.Ban, Membership.Ban],
            new[] { ban, other, soft, rejected, both }
                .Select(at => RoomReads.GetMembershipAt(far.Room.Snapshot, bob, at.Eid).Membership));
    }

    [Fact]
    public async Task A_state_that_is_not_known_as_a_whole_says_so()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var bob = far.Server.User("bob");
        await far.SendAsync(ForeignDraft.Member(bob, bob, "join"));
        var room = far.Room.Snapshot;
        var withoutBob = room.State.Items()
            .Where(item => item.StateKey != bob.Value)
            .Select(item => room.EventIdOf(item.Eid))
            .ToArray();
        var unknown = far.Server.Make(far.Room, ForeignDraft.Message(far.Creator, "?"), room.Map, 8, far.First[^1].Id);
        var partial = far.Server
            .Make(far.Room, ForeignDraft.Message(far.Creator, "partial"), room.Map, 9, unknown.Id)
            .WithState(withoutBob, isPartial: true);
        var outlier = ForeignServer.Copy(
            far.Room.Rules,
            far.Server.Make(far.Room, ForeignDraft.State(far.Creator, "m.room.topic", "", "{}"), far.First[^1].Id),
            ReceivedKind.Outlier);

        var at = await far.ReceiveAsync(partial);
        var aside = await far.ReceiveAsync(outlier);

        Assert.Equal(
            new MembershipAt(Membership.Leave, 0, false), RoomReads.GetMembershipAt(far.Room.Snapshot, bob, at.Eid));
        Assert.False(RoomReads.GetMembershipAt(far.Room.Snapshot, bob, aside.Eid).IsCertain);
    }

    [Theory]
    [InlineData("shared", true)]
    [InlineData("joined", false)]
    [InlineData("invited", false)]
    [InlineData("world_readable", true)]
    public async Task Backfilled_history_is_shown_as_its_own_state_allows(string visibility, bool isSeen)
    {
        await using var host = await ReadsHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var alice = await host.Host.UserAsync("alice");
        var set = await far.SendAsync(ForeignDraft.State(
            far.Creator, "m.room.history_visibility", "", $$"""{"history_visibility":"{{visibility}}"}"""));
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);

        var old = await far.SendAfterAsync(
            ForeignDraft.Message(far.Creator, "old") with { Kind = ReceivedKind.Backfilled }, set.Id);

        Assert.Equal(isSeen, (await host.ViewAsync(far.Room, alice)).CanSee(old.Eid));
        Assert.Equal(isSeen, (await host.AllPagesAsync(far.Room, alice)).Contains(old.Eid));
    }

    [Fact]
    public async Task Who_left_sees_what_is_backfilled_from_before_the_leave_and_nothing_from_after()
    {
        await using var host = await ReadsHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var alice = await host.Host.UserAsync("alice");
        var join = await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var leave = await EngineHost.ChangeAsync(far.Room, MembershipAction.Leave, alice);

        var before = await OldAsync(far, far.First[^1].Id);
        var during = await OldAsync(far, join.EventId);
        var after = await OldAsync(far, leave.EventId);

        var view = await host.ViewAsync(far.Room, alice);
        Assert.Equal([true, true, false], new[] { before, during, after }.Select(at => view.CanSee(at.Eid)));
    }

    [Fact]
    public async Task Who_was_kicked_by_an_event_that_took_effect_late_sees_what_came_before_it()
    {
        await using var host = await ReadsHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host.Host);
        var (alice, mod) = (await host.Host.UserAsync("alice"), far.Server.User("mod"));
        await far.SendAsync(ForeignDraft.Member(mod, mod, "join"));
        await far.SendAsync(ForeignDraft.State(
            far.Creator, "m.room.power_levels", "", $$"""{"users":{"{{mod.Value}}":50} }"""));
        var join = await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var seen = await far.SendAsync(ForeignDraft.Message(far.Creator, "seen"));
        await far.SendAsync(ForeignDraft.Member(mod, mod, "leave"));
        var end = far.Room.Snapshot.EventIdOf(far.Room.Snapshot.ForwardExtremities[0]);

        var kick = await far.SendAfterAsync(ForeignDraft.Member(mod, alice.Id, "leave"), join.EventId);
        var citing = await far.SendAfterAsync(ForeignDraft.Message(far.Creator, "cites it"), kick.Id, end);
        var hidden = await far.SendAsync(ForeignDraft.Message(far.Creator, "hidden"));

        var view = await host.ViewAsync(far.Room, alice);
        Assert.Equal(ReceivedOutcome.SoftFailed, kick.Outcome);
        Assert.Equal(RoomAccess.Departed, view.Access);
        Assert.Equal(
            [true, true, false, false],
            new[] { join.Eid, seen.Eid, citing.Eid, hidden.Eid }.Select(view.CanSee));
        var pages = await host.AllPagesAsync(far.Room, alice);
        Assert.Contains(seen.Eid, pages);
        Assert.DoesNotContain(hidden.Eid, pages);
    }

    private static Task<ReceivedResult> OldAsync(ForeignRoom far, EventId prev) => far.SendAfterAsync(
        ForeignDraft.Message(far.Creator, $"after {prev}") with { Kind = ReceivedKind.Backfilled }, prev);
}
