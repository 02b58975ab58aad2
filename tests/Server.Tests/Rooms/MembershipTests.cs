using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class MembershipTests
{
    // What bob may do himself: "join rule / his membership / action = outcome".
    private static readonly string[] Own =
    [
        "public/none/Join=ok", "public/invite/Join=ok", "public/join/Join=same", "public/leave/Join=ok",
        "public/ban/Join=no",
        "invite/none/Join=no", "invite/invite/Join=ok", "invite/join/Join=same", "invite/leave/Join=no",
        "invite/ban/Join=no",
        "knock/none/Join=no", "knock/knock/Join=no", "knock/invite/Join=ok", "knock/ban/Join=no",
        "invite/none/Leave=no", "invite/invite/Leave=ok", "public/join/Leave=ok", "public/leave/Leave=same",
        "public/ban/Leave=no", "knock/knock/Leave=ok",
        "knock/none/Knock=ok", "knock/leave/Knock=ok", "knock/knock/Knock=same", "knock/invite/Knock=no",
        "knock/join/Knock=no", "knock/ban/Knock=no", "invite/none/Knock=no", "public/none/Knock=no",
    ];

    // What another may do to bob: "bob's membership / action / power of the other (x: not in the room) = outcome".
    private static readonly string[] Others =
    [
        "none/Invite/0=ok", "none/Invite/x=no", "leave/Invite/0=ok", "invite/Invite/0=ok", "join/Invite/100=no",
        "ban/Invite/100=no", "knock/Invite/0=ok",
        "join/Kick/50=ok", "join/Kick/49=no", "join/Kick/x=no", "invite/Kick/50=ok", "knock/Kick/50=ok",
        "none/Kick/100=no", "leave/Kick/100=no", "ban/Kick/100=no",
        "join/Ban/50=ok", "join/Ban/49=no", "none/Ban/50=ok", "invite/Ban/50=ok", "leave/Ban/50=ok",
        "knock/Ban/50=ok", "ban/Ban/50=ok", "join/Ban/x=no",
        "ban/Unban/50=ok", "ban/Unban/49=no", "ban/Unban/x=no", "join/Unban/100=no", "none/Unban/100=no",
        "leave/Unban/100=no", "invite/Unban/100=no",
    ];

    public static TheoryData<string> OwnRows { get; } = [.. Own];

    public static TheoryData<string> OtherRows { get; } = [.. Others];

    [Theory]
    [MemberData(nameof(OwnRows))]
    public async Task A_user_changes_their_own_membership_as_the_room_allows(string row)
    {
        var parts = row.Split('/', '=');
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, parts[1], parts[0]);

        var outcome = await scene.OutcomeAsync(Enum.Parse<MembershipAction>(parts[2]), scene.Bob);

        Assert.Equal(parts[3], outcome);
    }

    [Theory]
    [MemberData(nameof(OtherRows))]
    public async Task A_user_changes_the_membership_of_another_as_their_power_allows(string row)
    {
        var parts = row.Split('/', '=');
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, parts[0], "invite");
        var carol = await scene.AddAsync("carol", parts[2]);

        var outcome = await scene.OutcomeAsync(Enum.Parse<MembershipAction>(parts[1]), carol, scene.Bob);

        Assert.Equal(parts[3], outcome);
    }

    [Theory]
    [InlineData(MembershipAction.Kick)]
    [InlineData(MembershipAction.Ban)]
    public async Task Nobody_removes_who_has_as_much_power(MembershipAction action)
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, "none", "public");
        var (carol, dave) = (await scene.AddAsync("carol", "60"), await scene.AddAsync("dave", "60"));

        Assert.Equal("no", await scene.OutcomeAsync(action, carol, dave));
        Assert.Equal("no", await scene.OutcomeAsync(action, carol, scene.Alice));
        Assert.Equal("ok", await scene.OutcomeAsync(action, scene.Alice, carol));
    }

    [Fact]
    public async Task Joining_again_with_another_profile_makes_an_event_and_with_the_same_none()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, "join", "public");
        host.Users.Profiles[scene.Bob.Id] = new MemberProfile("Bobby", null);

        var changed = await EngineHost.ChangeAsync(scene.Room, MembershipAction.Join, scene.Bob);
        var same = await EngineHost.ChangeAsync(scene.Room, MembershipAction.Join, scene.Bob);

        Assert.True(changed.IsNew);
        Assert.Equal(changed with { IsNew = false }, same);
        Assert.Equal("Bobby", (await scene.MemberAsync(scene.Bob)).GetProperty("displayname").GetString());
    }

    [Fact]
    public async Task A_restricted_room_lets_in_members_of_the_other_room_only()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, "none", "public");
        var space = await host.CreateAsync(scene.Alice, command => command with { Preset = RoomPreset.PublicChat });
        await scene.RestrictToAsync(space);
        var carol = await host.UserAsync("carol", EngineHost.Second);

        var before = await scene.OutcomeAsync(MembershipAction.Join, carol);
        await EngineHost.ChangeAsync(space, MembershipAction.Join, carol);
        var after = await scene.OutcomeAsync(MembershipAction.Join, carol);

        Assert.Equal(("no", "ok"), (before, after));
        var content = await scene.MemberAsync(carol);
        Assert.Equal("@alice:localhost", content.GetProperty("join_authorised_via_users_server").GetString());
        scene.Room.Snapshot.TryGetState("m.room.member", carol.Id.Value, out var eid);
        var json = await host.Engine.Events.GetAsync(scene.Room.Snapshot, eid, EngineHost.Cancel);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            ["localhost", "other.example"],
            document.RootElement.GetProperty("signatures").EnumerateObject().Select(server => server.Name));
    }

    [Fact]
    public async Task A_client_cannot_vouch_for_itself()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, "none", "public");
        var space = await host.CreateAsync(scene.Alice);
        await scene.RestrictToAsync(space);

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendStateAsync(
            scene.Room,
            scene.Bob,
            "m.room.member",
            scene.Bob.Id.Value,
            """{"membership":"join","join_authorised_via_users_server":"@alice:localhost"}"""));

        Assert.Equal(("M_FORBIDDEN", 403), (refusal.Error.Code, refusal.Error.HttpStatus));
        Assert.False(scene.Room.Snapshot.TryGetState("m.room.member", scene.Bob.Id.Value, out _));
    }

    [Fact]
    public async Task Users_of_other_servers_are_not_invited()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, "none", "public");
        var remote = UserId.Parse("@zoe:remote.example");

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => EngineHost.ChangeAsync(
            scene.Room, MembershipAction.Invite, scene.Alice, new TestUser(remote, default)));

        Assert.Equal("M_FORBIDDEN", refusal.Error.Code);
    }

    [Fact]
    public async Task A_room_is_forgotten_after_leaving_and_remembered_by_joining()
    {
        await using var host = await EngineHost.StartAsync();
        var scene = await Scene.SetAsync(host, "join", "public");

        var refusal = await Assert.ThrowsAsync<MatrixException>(
            () => scene.Room.ForgetAsync(scene.Bob.Nid, scene.Bob.Id, EngineHost.Cancel).AsTask());
        await EngineHost.ChangeAsync(scene.Room, MembershipAction.Leave, scene.Bob);
        await scene.Room.ForgetAsync(scene.Bob.Nid, scene.Bob.Id, EngineHost.Cancel);
        var forgotten = await scene.MembershipAsync(scene.Bob);
        await host.RestartAsync();
        var reread = await scene.MembershipAsync(scene.Bob);
        await EngineHost.ChangeAsync(await host.FindAsync(scene.Room.Id), MembershipAction.Join, scene.Bob);
        var joined = await scene.MembershipAsync(scene.Bob);

        Assert.Equal(("M_UNKNOWN", 400), (refusal.Error.Code, refusal.Error.HttpStatus));
        Assert.True(forgotten.Forgotten && reread.Forgotten);
        Assert.Equal((Membership.Join, false), (joined.Membership, joined.Forgotten));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_index_of_a_user_follows_commits_and_restarts(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store);
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        Assert.Empty(await host.Engine.Memberships.GetAsync(bob.Nid, EngineHost.Cancel));

        var room = await host.CreateAsync(alice, command => command with { Invite = [bob.Id] });
        var invited = (await host.Engine.Memberships.GetAsync(bob.Nid, EngineHost.Cancel))[room.Nid];
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var joined = (await host.Engine.Memberships.GetAsync(bob.Nid, EngineHost.Cancel))[room.Nid];
        await host.RestartAsync();
        var reread = (await host.Engine.Memberships.GetAsync(bob.Nid, EngineHost.Cancel))[room.Nid];

        Assert.Equal(Membership.Invite, invited.Membership);
        Assert.Equal(Membership.Join, joined.Membership);
        Assert.Equal(room.Snapshot.Members.Of(bob.Nid).Eid, joined.Eid);
        Assert.Equal(joined, reread);
    }

    /// <summary>A room of alice's in which bob has a membership.</summary>
    private sealed record Scene(EngineHost Host, TestUser Alice, TestUser Bob)
    {
        private readonly Dictionary<string, int> _levels = [];

        public Room Room { get; private set; } = null!;

        public static async Task<Scene> SetAsync(EngineHost host, string membership, string joinRule)
        {
            var scene = new Scene(host, await host.UserAsync("alice"), await host.UserAsync("bob"))
            {
                Room = null!,
            };
            scene._levels.Add(scene.Alice.Id.Value, 100);
            scene.Room = await host.CreateAsync(scene.Alice, command => command with { RoomVersion = "11" });
            await scene.BringAsync(scene.Bob, membership);
            await scene.SetRuleAsync(joinRule);
            return scene;
        }

        public async Task<TestUser> AddAsync(string name, string power)
        {
            var user = await Host.UserAsync(name);
            if (power != "x")
            {
                await BringAsync(user, "join");
                _levels.Add(user.Id.Value, int.Parse(power, null));
                await EngineHost.SendStateAsync(
                    Room, Alice, "m.room.power_levels", "", JsonSerializer.Serialize(new { users = _levels }));
            }

            return user;
        }

        public Task<SentEvent> RestrictToAsync(Room space) => EngineHost.SendStateAsync(
            Room,
            Alice,
            "m.room.join_rules",
            "",
            $$"""
            {"join_rule":"restricted","allow":[{"type":"m.room_membership","room_id":"{{space.Id.Value}}"}]}
            """);

        public async Task<string> OutcomeAsync(MembershipAction action, TestUser sender, TestUser? target = null)
        {
            try
            {
                var made = await EngineHost.ChangeAsync(Room, action, sender, target, null);
                SnapshotInvariants.Check(Room.Snapshot);
                return made.IsNew ? "ok" : "same";
            }
            catch (MatrixException refusal)
            {
                Assert.Equal(("M_FORBIDDEN", 403), (refusal.Error.Code, refusal.Error.HttpStatus));
                return "no";
            }
        }

        public async Task<JsonElement> MemberAsync(TestUser user)
        {
            Room.Snapshot.TryGetState("m.room.member", user.Id.Value, out var eid);
            var json = await Host.Engine.Events.GetAsync(Room.Snapshot, eid, EngineHost.Cancel);
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("content").Clone();
        }

        public async Task<RoomMembership> MembershipAsync(TestUser user) =>
            (await Host.Engine.Memberships.GetAsync(user.Nid, EngineHost.Cancel))[Room.Nid];

        private Task<SentEvent> SetRuleAsync(string rule) => EngineHost.SendStateAsync(
            Room, Alice, "m.room.join_rules", "", $$"""{"join_rule":"{{rule}}"}""");

        private async Task BringAsync(TestUser user, string membership)
        {
            if (membership == "knock")
            {
                await SetRuleAsync("knock");
                await EngineHost.ChangeAsync(Room, MembershipAction.Knock, user);
                return;
            }

            if (membership is "invite" or "join" or "leave")
            {
                await EngineHost.ChangeAsync(Room, MembershipAction.Invite, Alice, user);
            }

            if (membership is "join" or "leave")
            {
                await EngineHost.ChangeAsync(Room, MembershipAction.Join, user);
            }

            if (membership == "leave")
            {
                await EngineHost.ChangeAsync(Room, MembershipAction.Leave, user);
            }

            if (membership == "ban")
            {
                await EngineHost.ChangeAsync(Room, MembershipAction.Ban, Alice, user);
            }
        }
    }
}
