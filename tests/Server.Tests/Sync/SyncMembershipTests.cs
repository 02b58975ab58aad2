using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What a sync says when the user's own membership changes. Source: client-server API v1.19, GET /sync and "Room
/// membership".
/// </summary>
public sealed class SyncMembershipTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_invite_comes_once_with_stripped_state(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePrivateRoomAsync("Secret club");
        await alice.SayAsync(room, "nothing for strangers");
        var before = await bob.LookAsync();

        await alice.ChangeAsync(room, "invite", bob);
        var sync = await bob.LookAsync(before);
        var first = await bob.LookAsync();

        var events = sync.Room("invite", room).Events("invite_state");
        Assert.Equal(
            [
                "m.room.create|", "m.room.join_rules|", "m.room.member|" + alice.UserId, "m.room.member|" + bob.UserId,
                "m.room.name|",
            ],
            events.Keys());
        Assert.All(events, item => Assert.Equal(
            ["content", "sender", "state_key", "type"], item.Select(member => member.Key).Order()));
        Assert.Null(sync.Room("join", room));
        Assert.Empty((await bob.LookAsync(sync)).News());
        Assert.Equal(events.Keys(), first.Room("invite", room).Events("invite_state").Keys());
    }

    [Fact]
    public async Task What_happens_in_a_room_after_the_invite_is_not_told_before_the_join()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePrivateRoomAsync("Old");
        await alice.ChangeAsync(room, "invite", bob);
        var invited = await bob.LookAsync();

        await alice.SetNameAsync(room, "New");
        await alice.SayAsync(room, "psst");
        var sync = await bob.LookAsync(invited);

        Assert.Empty(sync.News());
    }

    [Fact]
    public async Task A_knock_comes_with_stripped_state_to_who_knocks_and_as_an_event_to_who_is_there()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePrivateRoomAsync("Club");
        await alice.SetStateAsync(room, "m.room.join_rules", new JsonObject { ["join_rule"] = "knock" });
        var there = await alice.LookAsync();
        var before = await bob.LookAsync();

        await bob.KnockAsync(room);
        var sync = await bob.LookAsync(before);
        var seen = await alice.LookAsync(there);

        var events = sync.Room("knock", room).Events("knock_state");
        Assert.Contains("m.room.name|", events.Keys());
        Assert.Contains("m.room.member|" + bob.UserId, events.Keys());
        Assert.DoesNotContain("m.room.member|" + alice.UserId, events.Keys());
        Assert.Equal(["m.room.member|" + bob.UserId], seen.Joined(room).Events("timeline").Keys());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_join_brings_the_full_state_although_the_token_is_older_than_it(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync("Open");
        for (var i = 0; i < 12; i++)
        {
            await alice.SayAsync(room, $"{i}");
        }

        var before = await bob.LookAsync();
        await bob.JoinAsync(room);
        var part = (await bob.LookAsync(before)).Joined(room);

        Assert.Equal("m.room.member|" + bob.UserId, SyncReading.KeyOf(part.Events("timeline")[^1]));
        Assert.Equal(
            (await bob.GetStateAsync(room)).Keys,
            part.Events("state").Keys().Append("m.room.member|" + bob.UserId).Order(StringComparer.Ordinal));
        Assert.True(part.IsLimited());
        Assert.Equal(2, part["summary"]!["m.joined_member_count"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_leave_gives_one_last_section_up_to_it_and_nothing_later(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var before = await bob.LookAsync();

        await alice.SayAsync(room, "goodbye");
        await bob.LeaveAsync(room);
        await alice.SayAsync(room, "he is gone");
        await alice.SetNameAsync(room, "Without Bob");
        var sync = await bob.LookAsync(before);
        await alice.SayAsync(room, "long gone");
        var after = await bob.LookAsync(sync);

        var part = sync.Left(room);
        Assert.Null(sync.Room("join", room));
        Assert.Equal(["goodbye"], part.Events("timeline").Bodies());
        Assert.Equal("m.room.member|" + bob.UserId, SyncReading.KeyOf(part.Events("timeline")[^1]));
        Assert.Empty(part.Events("state"));
        Assert.Null(after["rooms"]);
    }

    [Theory]
    [InlineData("kick")]
    [InlineData("ban")]
    public async Task Who_is_thrown_out_gets_a_leave_section_that_says_so(string action)
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var before = await bob.LookAsync();

        await alice.ChangeAsync(room, action, bob);
        var sync = await bob.LookAsync(before);

        var last = sync.Left(room).Events("timeline")[^1];
        Assert.Equal("m.room.member|" + bob.UserId, SyncReading.KeyOf(last));
        Assert.Equal(action == "ban" ? "ban" : "leave", last["content"]!["membership"]!.GetValue<string>());
        Assert.Empty((await bob.LookAsync(sync)).News());
    }

    [Fact]
    public async Task Who_rejects_an_invite_is_told_of_the_leave_and_of_nothing_in_the_room()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePrivateRoomAsync();
        await alice.SetStateAsync(room, "org.example.secret", new JsonObject { ["word"] = "swordfish" });
        await alice.SayAsync(room, "secret");
        await alice.ChangeAsync(room, "invite", bob);
        var invited = await bob.LookAsync();

        await bob.LeaveAsync(room);
        var sync = await bob.LookAsync(invited);

        var part = sync.Left(room);
        Assert.Equal(["m.room.member|" + bob.UserId], part.Events("timeline").Keys().Distinct());
        Assert.Empty(part.Events("state").Keys().Except(["m.room.member|" + bob.UserId]));
        Assert.DoesNotContain("swordfish", sync.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_banned_without_ever_having_been_there_sees_nothing_of_the_room()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePrivateRoomAsync();
        await alice.SetStateAsync(room, "org.example.secret", new JsonObject { ["word"] = "swordfish" });
        var before = await bob.LookAsync();

        await alice.ChangeAsync(room, "ban", bob);
        var sync = await bob.LookAsync(before);

        Assert.DoesNotContain("swordfish", sync.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(sync.Left(room).Events("state"));
    }

    [Fact]
    public async Task Who_joined_and_left_between_two_syncs_gets_a_leave_section()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync("Passing");
        var before = await bob.LookAsync();

        await bob.JoinAsync(room);
        await bob.SayAsync(room, "hi");
        await bob.LeaveAsync(room);
        await alice.SetNameAsync(room, "Later");
        var part = (await bob.LookAsync(before)).Left(room);

        Assert.Equal(["hi"], part.Events("timeline").Bodies());
        Assert.DoesNotContain("Later", part.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_rejoin_brings_the_full_state_again(StoreKind store)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync("Revolving door");
        await bob.JoinAsync(room);
        var before = await bob.LookAsync();
        await bob.LeaveAsync(room);
        var left = await bob.LookAsync(before);
        await alice.SetNameAsync(room, "Changed meanwhile");

        await bob.JoinAsync(room);
        var seenLeave = (await bob.LookAsync(left, Filters.Timeline(1))).Joined(room);
        var seenNothing = (await bob.LookAsync(before, Filters.Timeline(1))).Joined(room);

        var expected = (await bob.GetStateAsync(room)).Keys;
        foreach (var part in new[] { seenLeave, seenNothing })
        {
            Assert.Equal(["m.room.member|" + bob.UserId], part.Events("timeline").Keys());
            Assert.Equal(
                expected, part.Events("state").Concat(part.Events("timeline")).Keys().Distinct());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&use_state_after=true")]
    public async Task State_that_changed_while_the_user_was_away_is_not_undone_by_older_events(string extra)
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await alice.SetStateAsync(
            room, "m.room.history_visibility", new JsonObject { ["history_visibility"] = "joined" });
        await bob.JoinAsync(room);
        await alice.SetNameAsync(room, "Seen");
        await bob.LeaveAsync(room);
        var hidden = await alice.SetNameAsync(room, "Not seen");
        await bob.JoinAsync(room);

        var part = (await bob.LookAsync(null, SyncReading.Quiet + extra)).Joined(room);

        var applied = extra.Length > 0
            ? part.Events("state_after")
            : part.Events("state").Concat(part.Events("timeline"));
        Assert.Equal(hidden, applied.Last(item => SyncReading.TypeOf(item) == "m.room.name")["event_id"]!
            .GetValue<string>());
        Assert.DoesNotContain(hidden, part.Events("timeline").Ids());
    }

    [Fact]
    public async Task A_change_of_name_is_no_join()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync("Mirror");
        var before = await alice.LookAsync();

        await alice.SetStateAsync(
            room,
            "m.room.member",
            new JsonObject { ["membership"] = "join", ["displayname"] = "A." },
            alice.UserId);
        var part = (await alice.LookAsync(before)).Joined(room);

        Assert.Equal(["m.room.member|" + alice.UserId], part.Events("timeline").Keys());
        Assert.Empty(part.Events("state"));
        Assert.False(part.IsLimited());
    }

    [Fact]
    public async Task A_forgotten_room_is_not_told_again_even_if_rooms_that_were_left_are_asked_for()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        await alice.LeaveAsync(room);
        await alice.ForgetAsync(room);

        var sync = await alice.LookAsync(
            null, new JsonObject { ["room"] = new JsonObject { ["include_leave"] = true } });

        Assert.Null(sync.Room("leave", room));
    }

    [Fact]
    public async Task Another_device_learns_of_the_leave_although_the_room_was_forgotten_at_once()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();
        await alice.LeaveAsync(room);
        await alice.ForgetAsync(room);

        var sync = await alice.LookAsync(before);

        Assert.Equal("m.room.member|" + alice.UserId, SyncReading.KeyOf(sync.Left(room).Events("timeline")[^1]));
    }

    [Fact]
    public async Task An_invite_that_was_withdrawn_between_two_syncs_is_no_invite()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePrivateRoomAsync();
        var before = await bob.LookAsync();

        await alice.ChangeAsync(room, "invite", bob);
        await alice.ChangeAsync(room, "kick", bob);
        var sync = await bob.LookAsync(before);

        Assert.Null(sync.Room("invite", room));
        Assert.Equal("m.room.member|" + bob.UserId, SyncReading.KeyOf(sync.Left(room).Events("timeline")[^1]));
    }
}
