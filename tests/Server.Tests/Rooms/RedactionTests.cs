using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("10")]
    [InlineData("11")]
    [InlineData("12")]
    public async Task A_redacted_event_is_read_without_its_content(string version)
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, bob) = await SceneAsync(host, version);
        var message = await EngineHost.SendAsync(room, bob, "secret");
        var before = room.Snapshot;

        var redaction = await EngineHost.RedactAsync(room, bob, message.EventId);

        var after = room.Snapshot;
        using var old = JsonDocument.Parse(await host.Engine.Events.GetAsync(before, message.Eid, EngineHost.Cancel));
        using var now = JsonDocument.Parse(await host.Engine.Events.GetAsync(after, message.Eid, EngineHost.Cancel));
        using var own = JsonDocument.Parse(await host.Engine.Events.GetAsync(after, redaction.Eid, EngineHost.Cancel));
        var target = version == "10" ? own.RootElement : own.RootElement.GetProperty("content");
        Assert.Equal((0, redaction.Eid), (before.RedactionOf(message.Eid), after.RedactionOf(message.Eid)));
        Assert.Equal("secret", old.RootElement.GetProperty("content").GetProperty("body").GetString());
        Assert.Empty(now.RootElement.GetProperty("content").EnumerateObject());
        Assert.Equal(message.EventId.Value, target.GetProperty("redacts").GetString());
        Assert.Equal(version != "10", own.RootElement.GetProperty("content").TryGetProperty("redacts", out _));
        SnapshotInvariants.Check(after);
    }

    [Fact]
    public async Task A_redaction_through_send_names_its_target_in_the_content()
    {
        await using var host = await EngineHost.StartAsync();
        var (room, _, bob) = await SceneAsync(host, "10");
        var message = await EngineHost.SendAsync(room, bob, "secret");

        var redaction = await room.SendAsync(
            EngineHost.Message(bob, "") with
            {
                Type = "m.room.redaction",
                Content = EngineHost.Json($$"""{"redacts":"{{message.EventId.Value}}","reason":"r"}"""),
            },
            EngineHost.Cancel);

        using var json = JsonDocument.Parse(
            await host.Engine.Events.GetAsync(room.Snapshot, redaction.Eid, EngineHost.Cancel));
        Assert.Equal(message.EventId.Value, json.RootElement.GetProperty("redacts").GetString());
        Assert.Equal("""{"reason":"r"}""", json.RootElement.GetProperty("content").GetRawText());
        Assert.Equal(redaction.Eid, room.Snapshot.RedactionOf(message.Eid));
    }

    [Fact]
    public async Task Only_moderators_redact_what_others_sent()
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, bob) = await SceneAsync(host, "12");
        var (hers, his) = (await EngineHost.SendAsync(room, alice, "a"), await EngineHost.SendAsync(room, bob, "b"));

        var refusal = await Assert.ThrowsAsync<MatrixException>(
            () => EngineHost.RedactAsync(room, bob, hers.EventId));
        await EngineHost.RedactAsync(room, alice, his.EventId);

        Assert.Equal(("M_FORBIDDEN", 403), (refusal.Error.Code, refusal.Error.HttpStatus));
        Assert.Equal(0, room.Snapshot.RedactionOf(hers.Eid));
        Assert.NotEqual(0, room.Snapshot.RedactionOf(his.Eid));
    }

    [Fact]
    public async Task A_redaction_of_nothing_is_not_found_or_waits()
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, bob) = await SceneAsync(host, "12");
        var unknown = EventId.FromHash(new byte[32]);

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => EngineHost.RedactAsync(room, bob, unknown));
        var waiting = await EngineHost.RedactAsync(room, alice, unknown);
        await host.RestartAsync();

        Assert.Equal(("M_NOT_FOUND", 404), (refusal.Error.Code, refusal.Error.HttpStatus));
        var pending = (await host.FindAsync(room.Id)).Columns.PendingRedactions;
        Assert.Equal([waiting.Eid], Assert.Single(pending, entry => entry.Key == unknown).Value);
    }

    [Fact]
    public async Task The_create_event_is_never_redacted()
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, _) = await SceneAsync(host, "12");

        var refusal = await Assert.ThrowsAsync<MatrixException>(
            () => EngineHost.RedactAsync(room, alice, room.Snapshot.EventIdOf(1)));

        Assert.Equal("M_FORBIDDEN", refusal.Error.Code);
    }

    [Fact]
    public async Task The_first_of_two_redactions_is_the_one_that_applies()
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, bob) = await SceneAsync(host, "12");
        var message = await EngineHost.SendAsync(room, bob, "b");

        var both = await Task.WhenAll(
            EngineHost.RedactAsync(room, alice, message.EventId),
            EngineHost.RedactAsync(room, bob, message.EventId));

        var applied = room.Snapshot.RedactionOf(message.Eid);
        Assert.Equal(both.Min(one => one.Eid), applied);
        await host.RestartAsync();
        Assert.Equal(applied, (await host.FindAsync(room.Id)).Snapshot.RedactionOf(message.Eid));
    }

    [Theory]
    [InlineData("10", false)]
    [InlineData("11", true)]
    public async Task The_rules_read_what_redaction_left_of_the_power_levels(string version, bool keepsInviteLevel)
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, bob) = await SceneAsync(host, version);
        var carol = await host.UserAsync("carol");
        var levels = await EngineHost.SendStateAsync(
            room,
            alice,
            "m.room.power_levels",
            "",
            $$"""{"users":{"{{alice.Id.Value}}":100},"invite":60,"redact":50}""");

        var refused = await Record.ExceptionAsync(
            () => EngineHost.ChangeAsync(room, MembershipAction.Invite, bob, carol));
        await EngineHost.RedactAsync(room, alice, levels.EventId);
        var inMemory = InviteLevel(room);
        await host.RestartAsync();
        room = await host.FindAsync(room.Id);
        var afterRestart = InviteLevel(room);

        Assert.IsType<MatrixException>(refused);
        Assert.Equal(keepsInviteLevel ? 60 : 0, inMemory);
        Assert.Equal(inMemory, afterRestart);
    }

    [Fact]
    public async Task A_redacted_member_is_still_a_member()
    {
        await using var host = await EngineHost.StartAsync();
        var (room, alice, bob) = await SceneAsync(host, "12");
        var member = room.Snapshot.Members.Of(bob.Nid);

        await EngineHost.RedactAsync(room, alice, room.Snapshot.EventIdOf(member.Eid));
        var sent = await EngineHost.SendAsync(room, bob, "still here");

        Assert.Equal(Membership.Join, room.Snapshot.MembershipOf(bob.Id).Membership);
        Assert.True(sent.IsNew);
    }

    private static long InviteLevel(Room room) => RoomPower.At(room.Columns.Events, room.Snapshot.Map).Invite;

    private static async Task<(Room Room, TestUser Alice, TestUser Bob)> SceneAsync(EngineHost host, string version)
    {
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        var room = await host.CreateAsync(alice, command => command with
        {
            RoomVersion = version,
            Preset = RoomPreset.PublicChat,
        });
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        return (room, alice, bob);
    }
}
