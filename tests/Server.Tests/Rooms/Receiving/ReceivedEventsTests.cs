using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What becomes of events of other servers. Source: server-server API, "Checks performed on receipt of a PDU".
/// </summary>
public sealed class ReceivedEventsTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("6")]
    [InlineData("11")]
    [InlineData("12")]
    public async Task An_allowed_event_is_the_newest_of_the_timeline_and_survives_a_restart(string version)
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host, version);

        var result = await far.SendAsync(ForeignDraft.Message(far.Creator, "hello"));

        Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        SnapshotInvariants.Check(far.Room.Snapshot, host.Servers);
        Assert.Equal([result.Eid], far.Room.Snapshot.ForwardExtremities);
        await CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task An_event_that_its_auth_events_do_not_allow_is_kept_and_never_used()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var before = far.Room.Snapshot;

        var result = await far.SendAsync(ForeignDraft.State(far.Server.User("stranger"), "m.room.topic", "", "{}"));

        var after = far.Room.Snapshot;
        Assert.Equal(ReceivedOutcome.Rejected, result.Outcome);
        Assert.NotEqual(AuthRule.None, result.Rule);
        Assert.Equal(EventFlags.Rejected, after.Columns.Events.FlagsOf(result.Eid));
        Assert.Equal(before.ForwardExtremities, after.ForwardExtremities);
        Assert.Equal(before.LastOrdinal, after.LastOrdinal);
        Assert.True(after.StateAfter(result.Eid).IsSameAs(before.State));
        Assert.True(after.State.IsSameAs(before.State));
        await CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task An_event_that_cites_a_rejected_event_as_auth_event_is_rejected()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var bad = await far.SendAsync(ForeignDraft.State(
            far.Server.User("stranger"), "m.room.power_levels", "", """{"users":{}}"""));
        var join = far.First[1].Id;

        var result = await far.SendAsync(
            ForeignDraft.Message(far.Creator, "x") with { AuthEvents = [bad.Id, join] });

        Assert.Equal((ReceivedOutcome.Rejected, AuthRule.AuthEventsRejected), (result.Outcome, result.Rule));
    }

    [Fact]
    public async Task An_event_of_somebody_banned_meanwhile_is_soft_failed_and_counts_once_it_is_cited()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var bob = far.Server.User("bob");
        var joined = await far.SendAsync(ForeignDraft.Member(bob, bob, "join"));
        await far.SendAsync(ForeignDraft.Member(far.Creator, bob, "ban"));
        var before = far.Room.Snapshot;

        var result = await far.SendAfterAsync(ForeignDraft.Message(bob, "late"), joined.Id);
        var shown = far.Room.Snapshot;
        var citing = await far.SendAfterAsync(
            ForeignDraft.Message(far.Creator, "cites it"),
            result.Id,
            before.EventIdOf(before.ForwardExtremities[0]));

        Assert.Equal(ReceivedOutcome.SoftFailed, result.Outcome);
        Assert.Equal(before.LastOrdinal, shown.LastOrdinal);
        Assert.Equal(before.ForwardExtremities, shown.ForwardExtremities);
        Assert.Equal([citing.Eid], far.Room.Snapshot.ForwardExtremities);
        Assert.Equal([result.Eid, before.ForwardExtremities[0]], far.Room.Snapshot.PrevEventsOf(citing.Eid).ToArray());
        await CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task An_extremity_ends_when_an_event_reaches_it_through_soft_failed_ones_only()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var bob = far.Server.User("bob");
        var joined = await far.SendAsync(ForeignDraft.Member(bob, bob, "join"));
        var one = await far.SendAfterAsync(ForeignDraft.Message(far.Creator, "one"), joined.Id);
        await far.SendAfterAsync(ForeignDraft.Member(far.Creator, bob, "ban"), joined.Id);
        var soft = await far.SendAfterAsync(ForeignDraft.Message(bob, "late"), one.Id);
        Assert.Equal(ReceivedOutcome.SoftFailed, soft.Outcome);

        var citing = await far.SendAfterAsync(ForeignDraft.Message(far.Creator, "through it"), soft.Id);

        Assert.DoesNotContain(one.Eid, far.Room.Snapshot.ForwardExtremities);
        Assert.Contains(citing.Eid, far.Room.Snapshot.ForwardExtremities);
        Assert.Equal(2, far.Room.Snapshot.ForwardExtremities.Length);
    }

    [Fact]
    public async Task An_event_whose_previous_events_are_missing_changes_nothing_and_names_them()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var unsent = far.Server.Make(far.Room, ForeignDraft.Message(far.Creator, "a"), far.First[^1].Id);
        var late = far.Server.Make(
            far.Room, ForeignDraft.Message(far.Creator, "b"), far.Room.Snapshot.Map, 9, unsent.Id);
        var before = far.Room.Snapshot;

        var result = await far.ReceiveAsync(late);

        Assert.Equal(ReceivedOutcome.MissingAncestors, result.Outcome);
        Assert.Equal([unsent.Id], result.Missing);
        Assert.Same(before, far.Room.Snapshot);
    }

    [Fact]
    public async Task A_gap_is_bridged_by_the_state_that_was_given_and_closed_when_its_event_comes()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var unsent = far.Server.Make(far.Room, ForeignDraft.Message(far.Creator, "a"), far.First[^1].Id);
        var state = far.Room.Snapshot.State.Items().Select(item => far.Room.Snapshot.EventIdOf(item.Eid)).ToArray();
        var late = far.Server
            .Make(far.Room, ForeignDraft.Message(far.Creator, "b"), far.Room.Snapshot.Map, 9, unsent.Id)
            .WithState(state);

        var bridged = await far.ReceiveAsync(late);
        var gaps = await host.Database.Rooms.BackwardExtremitiesAsync(far.Room.Nid, EngineHost.Cancel);
        var filled = await far.ReceiveAsync(unsent);

        Assert.Equal(ReceivedOutcome.Accepted, bridged.Outcome);
        Assert.Single(gaps);
        Assert.Equal(ReceivedOutcome.Accepted, filled.Outcome);
        Assert.DoesNotContain(filled.Eid, far.Room.Snapshot.ForwardExtremities);
        Assert.Empty(await host.Database.Rooms.BackwardExtremitiesAsync(far.Room.Nid, EngineHost.Cancel));
        await CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task An_outlier_has_no_place_and_is_promoted_in_place_when_its_turn_comes()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var topic = far.Server.Make(
            far.Room, ForeignDraft.State(far.Creator, "m.room.topic", "", """{"topic":"t"}"""), far.First[^1].Id);
        var asOutlier = ForeignServer.Copy(far.Room.Rules, topic, ReceivedKind.Outlier);
        var before = far.Room.Snapshot;

        var known = await far.ReceiveAsync(asOutlier);
        var outlier = far.Room.Snapshot;
        var promoted = await far.ReceiveAsync(topic);

        Assert.Equal(before.LastOrdinal, outlier.LastOrdinal);
        Assert.True(outlier.State.IsSameAs(before.State));
        Assert.Equal(known.Eid, promoted.Eid);
        Assert.Equal(before.LastOrdinal + 1, far.Room.Snapshot.OrdinalOf(promoted.Eid));
        Assert.Equal(promoted.Eid, far.Room.Snapshot.State.Find("m.room.topic", ""));
        Assert.Equal([promoted.Eid], far.Room.Snapshot.ForwardExtremities);
        Assert.Equal(ReceivedOutcome.Known, (await far.ReceiveAsync(topic)).Outcome);
        await CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task Backfilled_events_are_in_the_room_and_not_in_the_timeline()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var before = far.Room.Snapshot;

        var result = await far.SendAfterAsync(
            ForeignDraft.Message(far.Creator, "old") with { Kind = ReceivedKind.Backfilled }, far.First[^1].Id);

        Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        Assert.Equal(0, far.Room.Snapshot.OrdinalOf(result.Eid));
        Assert.Equal(before.LastOrdinal, far.Room.Snapshot.LastOrdinal);
        Assert.Equal(before.ForwardExtremities, far.Room.Snapshot.ForwardExtremities);
        await CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task A_member_event_that_a_policy_server_refused_counts_once_an_accepted_event_cites_it()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var alice = await host.UserAsync("alice");
        var invite = far.Server.Make(
            far.Room, ForeignDraft.Member(far.Creator, alice.Id, "invite"), far.First[^1].Id);
        var message = far.Server.Make(
            far.Room, ForeignDraft.Message(far.Creator, "hi"), far.Room.Snapshot.Map, 9, invite.Id, far.First[^1].Id);

        var refused = await far.ReceiveAsync(invite.RefusedByPolicy());
        var before = far.Room.Snapshot.Members.InvitedCount;
        await host.RestartAsync();
        var room = await host.FindAsync(far.Room.Id);
        await room.ReceiveAsync([message], EngineHost.Cancel);

        Assert.Equal(ReceivedOutcome.SoftFailed, refused.Outcome);
        Assert.Equal(0, before);
        Assert.Equal(1, room.Snapshot.Members.InvitedCount);
        Assert.Equal(Membership.Invite, room.Snapshot.MembershipOf(alice.Id).Membership);
        await CheckReloadAsync(host, room);
    }

    [Fact]
    public async Task One_bad_event_costs_only_itself()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        var (last, stranger) = (far.First[^1].Id, far.Server.User("stranger"));
        var good = far.Server.Make(far.Room, ForeignDraft.Message(far.Creator, "1"), last);
        var bad = far.Server.Make(far.Room, ForeignDraft.Message(stranger, "2"), last);
        var orphan = far.Server.Make(
            far.Room, ForeignDraft.Message(far.Creator, "3"), far.Room.Snapshot.Map, 5, bad.Id, EventId.Parse(
                "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        var next = far.Server.Make(far.Room, ForeignDraft.Message(far.Creator, "4"), last);

        var results = await far.Room.ReceiveAsync([good, bad, orphan, next], EngineHost.Cancel);

        Assert.Equal(
            [
                ReceivedOutcome.Accepted,
                ReceivedOutcome.Rejected,
                ReceivedOutcome.MissingAncestors,
                ReceivedOutcome.Accepted,
            ],
            results.Select(result => result.Outcome));
    }

    internal static async Task CheckReloadAsync(EngineHost host, Room room)
    {
        var before = room.Snapshot;
        await host.RestartAsync();
        SnapshotInvariants.CheckSame(before, (await host.FindAsync(before.Id)).Snapshot);
        Assert.Empty(await host.FsckAsync());
    }
}
