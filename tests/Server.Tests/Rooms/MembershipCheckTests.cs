using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Rules about memberships that other parts of the server add.</summary>
public sealed class MembershipCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MembershipAction.Join, "bob", null)]
    [InlineData(MembershipAction.Invite, "alice", "carol")]
    [InlineData(MembershipAction.Kick, "alice", "dave")]
    [InlineData(MembershipAction.Ban, "alice", "dave")]
    [InlineData(MembershipAction.Unban, "alice", "erin")]
    [InlineData(MembershipAction.Leave, "dave", null)]
    [InlineData(MembershipAction.Knock, "bob", null)]
    public async Task A_check_is_asked_before_a_membership_changes(
        MembershipAction action, string sender, string? target)
    {
        await using var scene = await Scene.SetAsync(action == MembershipAction.Knock);
        var by = await scene.Host.UserAsync(sender);
        var of = target is null ? by : await scene.Host.UserAsync(target);

        await scene.ChangeAsync(action, by, of);

        var attempt = Assert.Single(scene.Check.Attempts);
        Assert.Equal(new MembershipAttempt(scene.Room, action, by.Id, by.Nid, of.Id, of.Nid), attempt);
    }

    [Theory]
    [InlineData("join", "bob", "bob", MembershipAction.Join)]
    [InlineData("knock", "bob", "bob", MembershipAction.Knock)]
    [InlineData("invite", "alice", "carol", MembershipAction.Invite)]
    [InlineData("leave", "alice", "dave", MembershipAction.Kick)]
    [InlineData("ban", "alice", "dave", MembershipAction.Ban)]
    [InlineData("leave", "alice", "erin", MembershipAction.Unban)]
    [InlineData("leave", "dave", "dave", MembershipAction.Leave)]
    public async Task A_check_is_asked_before_a_client_writes_a_member_event_itself(
        string membership, string sender, string target, MembershipAction action)
    {
        await using var scene = await Scene.SetAsync(membership == "knock");
        var by = await scene.Host.UserAsync(sender);
        var of = await scene.Host.UserAsync(target);

        await EngineHost.SendStateAsync(
            scene.Room, by, "m.room.member", of.Id.Value, $$"""{"membership":"{{membership}}"}""");

        var attempt = Assert.Single(scene.Check.Attempts);
        Assert.Equal(new MembershipAttempt(scene.Room, action, by.Id, by.Nid, of.Id, of.Nid), attempt);
    }

    [Fact]
    public async Task What_a_check_refuses_does_not_happen()
    {
        await using var scene = await Scene.SetAsync(canKnock: false);
        var bob = await scene.Host.UserAsync("bob");
        scene.Check.Refusal = MatrixError.Forbidden("Not today.");

        var asked = await Assert.ThrowsAsync<MatrixException>(
            () => scene.ChangeAsync(MembershipAction.Join, bob, bob));
        var written = await Assert.ThrowsAsync<MatrixException>(
            () => EngineHost.SendStateAsync(
                scene.Room, bob, "m.room.member", bob.Id.Value, """{"membership":"join"}"""));

        Assert.Equal(["Not today.", "Not today."], [asked.Error.Message, written.Error.Message]);
        Assert.NotEqual(Membership.Join, scene.Room.Snapshot.MembershipOf(bob.Id).Membership);
    }

    [Fact]
    public async Task A_room_is_not_created_when_an_invite_of_it_is_refused()
    {
        await using var scene = await Scene.SetAsync(canKnock: false);
        var alice = await scene.Host.UserAsync("alice");
        var carol = await scene.Host.UserAsync("carol");
        scene.Check.Refusal = MatrixError.Forbidden("Not today.");

        var listed = await Assert.ThrowsAsync<MatrixException>(
            () => scene.Host.CreateAsync(alice, command => command with { Invite = [carol.Id] }));
        var written = await Assert.ThrowsAsync<MatrixException>(
            () => scene.Host.CreateAsync(alice, command => command with
            {
                InitialState =
                [
                    new InitialStateEvent(
                        "m.room.member", carol.Id.Value, EngineHost.Json("""{"membership":"invite"}""")),
                ],
            }));

        Assert.Equal(["Not today.", "Not today."], [listed.Error.Message, written.Error.Message]);
        Assert.All(scene.Check.Attempts, attempt => Assert.Equal(
            new MembershipAttempt(null, MembershipAction.Invite, alice.Id, alice.Nid, carol.Id, carol.Nid), attempt));
    }

    [Fact]
    public async Task The_creators_own_join_is_not_asked_for()
    {
        await using var scene = await Scene.SetAsync(canKnock: false);
        scene.Check.Refusal = MatrixError.Forbidden("Not today.");

        await scene.Host.CreateAsync(await scene.Host.UserAsync("alice"));

        Assert.Empty(scene.Check.Attempts);
    }

    [Fact]
    public async Task All_checks_are_asked_until_one_refuses()
    {
        await using var scene = await Scene.SetAsync(canKnock: false);
        FakeCheck second = new() { Refusal = MatrixError.Forbidden("The second.") };
        FakeCheck third = new();
        scene.Host.Engine.AddMembershipCheck(second);
        scene.Host.Engine.AddMembershipCheck(third);
        var bob = await scene.Host.UserAsync("bob");

        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => scene.ChangeAsync(MembershipAction.Join, bob, bob));

        Assert.Equal("The second.", refused.Error.Message);
        Assert.Equal([1, 1, 0], [scene.Check.Attempts.Count, second.Attempts.Count, third.Attempts.Count]);
    }

    private sealed class FakeCheck : IMembershipCheck
    {
        public List<MembershipAttempt> Attempts { get; } = [];

        public MatrixError? Refusal { get; set; }

        public ValueTask CheckAsync(MembershipAttempt attempt, CancellationToken cancellationToken)
        {
            Attempts.Add(attempt);
            return Refusal is { } refusal ? throw refusal.ToException() : ValueTask.CompletedTask;
        }
    }

    /// <summary>A room of Alice in which Dave is joined and Erin is banned, and a check that came after that.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private Scene(EngineHost host, Room room)
        {
            Host = host;
            Room = room;
        }

        public EngineHost Host { get; }

        public Room Room { get; }

        public FakeCheck Check { get; } = new();

        public static async Task<Scene> SetAsync(bool canKnock)
        {
            var host = await EngineHost.StartAsync();
            var alice = await host.UserAsync("alice");
            var room = await host.CreateAsync(alice, command => command with { Preset = RoomPreset.PublicChat });
            Scene scene = new(host, room);
            var dave = await host.UserAsync("dave");
            await scene.ChangeAsync(MembershipAction.Join, dave, dave);
            await scene.ChangeAsync(MembershipAction.Ban, alice, await host.UserAsync("erin"));
            if (canKnock)
            {
                await EngineHost.SendStateAsync(room, alice, "m.room.join_rules", "", """{"join_rule":"knock"}""");
            }

            host.Engine.AddMembershipCheck(scene.Check);
            return scene;
        }

        public async Task ChangeAsync(MembershipAction action, TestUser sender, TestUser target)
            => await Room.ChangeMembershipAsync(
                new MembershipCommand
                {
                    Action = action,
                    Sender = sender.Id,
                    SenderNid = sender.Nid,
                    Target = target == sender ? null : target.Id,
                },
                Cancel);

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
