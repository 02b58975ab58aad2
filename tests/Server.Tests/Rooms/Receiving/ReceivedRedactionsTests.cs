using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Redactions of other servers. Source: room version 3, "Handling redactions".</summary>
public sealed class ReceivedRedactionsTests
{
    [Theory]
    [InlineData("10")]
    [InlineData("12")]
    public async Task A_redaction_that_comes_first_applies_when_its_target_comes(string version)
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host, version);
        var target = far.Server.Make(far.Room, ForeignDraft.Message(far.Creator, "secret"), far.First[^1].Id);

        var redaction = await far.SendAsync(Redaction(far, target));
        var redacted = await far.ReceiveAsync(target);

        Assert.Equal(redaction.Eid, far.Room.Snapshot.RedactionOf(redacted.Eid));
        var json = await host.Engine.Events.GetAsync(far.Room.Snapshot, redacted.Eid, EngineHost.Cancel);
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        await ReceivedEventsTests.CheckReloadAsync(host, far.Room);
    }

    [Fact]
    public async Task A_redaction_by_somebody_without_the_power_takes_no_effect()
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host);
        using var third = new ForeignServer("third.example");
        var mallory = third.User("mallory");
        await far.ReceiveAsync(third.Make(
            far.Room, ForeignDraft.Member(mallory, mallory, "join"), far.First[^1].Id));
        var target = await far.SendAsync(ForeignDraft.Message(far.Creator, "stays"));

        var redaction = await far.ReceiveAsync(third.Make(
            far.Room,
            new ForeignDraft(mallory, "m.room.redaction", null, $$"""{"redacts":"{{target.Id.Value}}"}"""),
            target.Id));

        Assert.Equal(ReceivedOutcome.Accepted, redaction.Outcome);
        Assert.Equal(0, far.Room.Snapshot.RedactionOf(target.Eid));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rules_read_what_a_redaction_left_whether_it_came_alone_or_with_its_target(bool together)
    {
        await using var host = await EngineHost.StartAsync();
        using var far = await ForeignRoom.CreateAsync(host, "11");
        var rules = far.Server.Make(
            far.Room,
            ForeignDraft.State(far.Creator, "m.room.power_levels", "", $$"""
                {"users":{"{{far.Creator.Value}}":100},"notifications":{"room":7},"invite":33}
                """),
            far.First[^1].Id);
        if (!together)
        {
            await far.ReceiveAsync(rules);
        }

        var redaction = together
            ? far.Server.Make(far.Room, Redaction(far, rules), far.First[^1].Id)
            : far.Server.Make(far.Room, Redaction(far, rules), rules.Id);
        var results = await far.Room.ReceiveAsync(together ? [rules, redaction] : [redaction], EngineHost.Cancel);

        Assert.All(results, result => Assert.Equal(ReceivedOutcome.Accepted, result.Outcome));
        Assert.True(far.Room.Snapshot.TryFind(rules.Id, out var eid));
        Assert.NotEqual(0, far.Room.Snapshot.RedactionOf(eid));
        var power = RoomPower.At(far.Room.Columns.Events, far.Room.Snapshot.Map);
        Assert.Equal((33, 50), (power.Invite, power.Notification("room")));
        await ReceivedEventsTests.CheckReloadAsync(host, far.Room);
    }

    private static ForeignDraft Redaction(ForeignRoom far, ReceivedEvent target) =>
        new ForeignDraft(far.Creator, "m.room.redaction", null, $$"""{"redacts":"{{target.Id.Value}}"}""") with
        {
            Redacts = far.Room.Rules.RedactsInContent ? default : target.Id,
        };
}
