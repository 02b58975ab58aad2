using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RoomCreatorTests
{
    public static TheoryData<string, RoomPreset> VersionsAndPresets { get; } = new(
        from version in new[] { "10", "11", "12" }
        from preset in Enum.GetValues<RoomPreset>()
        select (version, preset));

    [Theory]
    [MemberData(nameof(VersionsAndPresets))]
    public async Task Events_come_in_the_order_of_the_specification(string version, RoomPreset preset)
    {
        await using var host = await EngineHost.StartAsync();
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));

        var room = await host.CreateAsync(alice, command => command with
        {
            RoomVersion = version,
            Preset = preset,
            AliasLocalpart = "pub",
            Name = "The Pub",
            Topic = "Beer",
            Invite = [bob.Id, bob.Id, alice.Id],
            InitialState = [new InitialStateEvent("m.room.encryption", "", EngineHost.Json("""{"algorithm":"a"}"""))],
        });

        string[] expected =
        [
            "m.room.create|", "m.room.member|@alice:localhost", "m.room.power_levels|", "m.room.canonical_alias|",
            "m.room.join_rules|", "m.room.history_visibility|", "m.room.guest_access|", "m.room.encryption|",
            "m.room.name|", "m.room.topic|", "m.room.member|@bob:localhost",
        ];
        Assert.Equal(expected, Keys(room.Snapshot));
        Assert.Equal(version, room.Rules.Id);
        SnapshotInvariants.Check(room.Snapshot);
    }

    [Theory]
    [InlineData(RoomPreset.PrivateChat, "invite", "shared", "can_join", 0)]
    [InlineData(RoomPreset.TrustedPrivateChat, "invite", "shared", "can_join", 0)]
    [InlineData(RoomPreset.PublicChat, "public", "shared", "forbidden", 50)]
    public async Task A_preset_gives_its_state(
        RoomPreset preset, string joinRule, string visibility, string guests, int inviteLevel)
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");

        var room = await host.CreateAsync(alice, command => command with { Preset = preset });

        Assert.Equal(joinRule, (await ContentAsync(room, "m.room.join_rules")).GetProperty("join_rule").GetString());
        Assert.Equal(
            visibility,
            (await ContentAsync(room, "m.room.history_visibility")).GetProperty("history_visibility").GetString());
        Assert.Equal(guests, (await ContentAsync(room, "m.room.guest_access")).GetProperty("guest_access").GetString());
        Assert.Equal(inviteLevel, (await ContentAsync(room, "m.room.power_levels")).GetProperty("invite").GetInt32());
    }

    [Fact]
    public async Task The_visibility_implies_the_preset()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");

        var open = await host.CreateAsync(alice, command => command with { IsPublic = true });
        var closed = await host.CreateAsync(alice);

        Assert.Equal("public", (await ContentAsync(open, "m.room.join_rules")).GetProperty("join_rule").GetString());
        Assert.Equal("invite", (await ContentAsync(closed, "m.room.join_rules")).GetProperty("join_rule").GetString());
        Assert.True(await host.Database.Directory.IsPublishedAsync(open.Nid, EngineHost.Cancel));
        Assert.False(await host.Database.Directory.IsPublishedAsync(closed.Nid, EngineHost.Cancel));
    }

    [Fact]
    public async Task Version_12_names_the_room_by_its_create_event_and_lists_no_creator()
    {
        await using var host = await EngineHost.StartAsync();
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));

        var room = await host.CreateAsync(alice, command => command with
        {
            Preset = RoomPreset.TrustedPrivateChat,
            Invite = [bob.Id],
            CreationContent = EngineHost.Json(
                """
                {"additional_creators":["@carol:localhost","@bob:localhost"],"m.federate":false,"creator":"@x:y"}
                """),
        });

        var create = await ContentAsync(room, "m.room.create");
        var levels = await ContentAsync(room, "m.room.power_levels");
        Assert.Equal("12", room.Rules.Id);
        Assert.Equal(room.Id.Value[1..], room.Snapshot.EventIdOf(1).Value[1..]);
        Assert.Equal(
            ["@carol:localhost", "@bob:localhost"],
            create.GetProperty("additional_creators").EnumerateArray().Select(user => user.GetString()));
        Assert.False(create.GetProperty("m.federate").GetBoolean());
        Assert.False(create.TryGetProperty("creator", out _));
        Assert.Empty(levels.GetProperty("users").EnumerateObject());
        Assert.Equal(150, levels.GetProperty("events").GetProperty("m.room.tombstone").GetInt32());
    }

    [Theory]
    [InlineData("10", true)]
    [InlineData("11", false)]
    public async Task Older_versions_list_the_creator_and_who_is_trusted(string version, bool hasCreator)
    {
        await using var host = await EngineHost.StartAsync();
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));

        var room = await host.CreateAsync(alice, command => command with
        {
            RoomVersion = version,
            Preset = RoomPreset.TrustedPrivateChat,
            Invite = [bob.Id],
        });

        var create = await ContentAsync(room, "m.room.create");
        var users = (await ContentAsync(room, "m.room.power_levels")).GetProperty("users");
        Assert.Equal("localhost", room.Id.Domain.ToString());
        Assert.Equal(hasCreator, create.TryGetProperty("creator", out _));
        Assert.Equal(version, create.GetProperty("room_version").GetString());
        Assert.Equal(100, users.GetProperty("@alice:localhost").GetInt32());
        Assert.Equal(100, users.GetProperty("@bob:localhost").GetInt32());
    }

    [Fact]
    public async Task Initial_state_takes_precedence_over_the_preset_and_name_over_initial_state()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");

        var room = await host.CreateAsync(alice, command => command with
        {
            Name = "Second",
            InitialState =
            [
                new InitialStateEvent("m.room.join_rules", "", EngineHost.Json("""{"join_rule":"knock"}""")),
                new InitialStateEvent("m.room.name", "", EngineHost.Json("""{"name":"First"}""")),
            ],
            PowerLevelContentOverride = EngineHost.Json("""{"ban":77,"events":{"m.room.name":1}}"""),
        });

        var levels = await ContentAsync(room, "m.room.power_levels");
        Assert.Equal("knock", (await ContentAsync(room, "m.room.join_rules")).GetProperty("join_rule").GetString());
        Assert.Equal("Second", (await ContentAsync(room, "m.room.name")).GetProperty("name").GetString());
        Assert.Single(Keys(room.Snapshot), key => key == "m.room.join_rules|");
        Assert.Equal(77, levels.GetProperty("ban").GetInt32());
        Assert.Equal(["m.room.name"], levels.GetProperty("events").EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("9", "M_UNSUPPORTED_ROOM_VERSION")]
    [InlineData("1", "M_UNSUPPORTED_ROOM_VERSION")]
    [InlineData("org.example.unknown", "M_UNSUPPORTED_ROOM_VERSION")]
    public async Task A_version_that_is_not_exact_here_is_refused(string version, string code)
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");

        var refusal = await Assert.ThrowsAsync<MatrixException>(
            () => host.CreateAsync(alice, command => command with { RoomVersion = version }));

        Assert.Equal((code, 400), (refusal.Error.Code, refusal.Error.HttpStatus));
    }

    [Fact]
    public async Task State_that_the_room_itself_refuses_is_invalid_and_leaves_nothing()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => host.CreateAsync(alice, command => command with
        {
            RoomVersion = "11",
            PowerLevelContentOverride = EngineHost.Json("""{"users":{"@alice:localhost":10}}"""),
        }));

        Assert.Equal(("M_INVALID_ROOM_STATE", 400), (refusal.Error.Code, refusal.Error.HttpStatus));
        Assert.Empty(await host.Engine.Memberships.GetAsync(alice.Nid, EngineHost.Cancel));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public async Task Rooms_that_a_user_makes_alike_within_a_millisecond_are_as_many_rooms(string version)
    {
        await using var host = await EngineHost.StartAsync(time: new FakeTimeProvider());
        var alice = await host.UserAsync("alice");

        var rooms = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => host.CreateAsync(alice, command => command with { RoomVersion = version })));

        Assert.Equal(20, rooms.Select(room => room.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_taken_alias_is_refused()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        await host.CreateAsync(alice, command => command with { AliasLocalpart = "pub" });

        var refusal = await Assert.ThrowsAsync<MatrixException>(
            () => host.CreateAsync(alice, command => command with { AliasLocalpart = "pub" }));

        Assert.Equal(("M_ROOM_IN_USE", 400), (refusal.Error.Code, refusal.Error.HttpStatus));
    }

    [Fact]
    public async Task Two_creations_that_race_for_an_alias_make_one_room()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");

        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await host.CreateAsync(alice, command => command with { AliasLocalpart = "pub" });
                return "created";
            }
            catch (MatrixException refusal)
            {
                return refusal.Error.Code;
            }
        }));

        Assert.Single(both, "created");
        Assert.All(both, outcome => Assert.Contains(outcome, new[] { "created", "M_ROOM_IN_USE" }));
        Assert.Single(await host.Engine.Memberships.GetAsync(alice.Nid, EngineHost.Cancel));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_write_that_fails_leaves_no_trace_of_the_room(StoreKind store)
    {
        var faults = new NthWriteFails();
        await using var host = await EngineHost.StartAsync(store, faults: faults);
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        await host.CreateAsync(alice);
        faults.Nth = 0;

        while (await CreationFailsAsync(host, alice, bob))
        {
            faults.Nth++;
            Assert.Single(await host.Engine.Memberships.GetAsync(alice.Nid, EngineHost.Cancel));
        }

        await host.RestartAsync();
        Assert.InRange(faults.Nth, 9, int.MaxValue);
        Assert.Equal(2, (await host.Engine.Memberships.GetAsync(alice.Nid, EngineHost.Cancel)).Count);
        Assert.Single(await host.Engine.Memberships.GetAsync(bob.Nid, EngineHost.Cancel));
        Assert.Equal(2, (await host.Database.Rooms.ListAsync(default, 100, EngineHost.Cancel)).Count);
    }

    [Fact]
    public async Task Profiles_go_into_the_member_events()
    {
        await using var host = await EngineHost.StartAsync();
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        host.Users.Profiles[alice.Id] = new MemberProfile("Alice", "mxc://localhost/a");
        host.Users.Profiles[bob.Id] = new MemberProfile("Bob", null);

        var room = await host.CreateAsync(alice, command => command with { Invite = [bob.Id], IsDirect = true });

        var joined = await ContentAsync(room, "m.room.member", alice.Id.Value);
        var invited = await ContentAsync(room, "m.room.member", bob.Id.Value);
        Assert.Equal("Alice", joined.GetProperty("displayname").GetString());
        Assert.Equal("mxc://localhost/a", joined.GetProperty("avatar_url").GetString());
        Assert.Equal("Bob", invited.GetProperty("displayname").GetString());
        Assert.True(invited.GetProperty("is_direct").GetBoolean());
        Assert.False(joined.TryGetProperty("is_direct", out _));
    }

    private static async Task<bool> CreationFailsAsync(EngineHost host, TestUser alice, TestUser bob)
    {
        try
        {
            await host.CreateAsync(
                alice, command => command with { Invite = [bob.Id], AliasLocalpart = "pub", IsPublic = true });
            return false;
        }
        catch (MatrixException refusal) when (refusal.Error.HttpStatus == 500)
        {
            return true;
        }
    }

    private static IEnumerable<string> Keys(RoomSnapshot room)
    {
        for (var ordinal = 1; ordinal <= room.LastOrdinal; ordinal++)
        {
            room.TryGetStateKey(room.EidAt(ordinal), out var type, out var stateKey);
            yield return $"{type}|{stateKey}";
        }
    }

    private static async Task<JsonElement> ContentAsync(Room room, string type, string stateKey = "")
    {
        Assert.True(room.Snapshot.TryGetState(type, stateKey, out var eid));
        var json = await room.Engine.Events.GetAsync(room.Snapshot, eid, EngineHost.Cancel);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("content").Clone();
    }
}
