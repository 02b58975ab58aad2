using System.Text.Json.Nodes;

using Xunit;

using static Dendrite.Fast.StateRes.Tests.AuthScene;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rule 1, and the rules that look at the create event: 2 (room id) of version 12 and 3 (4 in 12).</summary>
public sealed class CreateRuleTests
{
    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_1_1_a_create_event_has_no_prev_events(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.CreateAllowed, Create(scene));
        Refuses(
            AuthRule.CreateHasPrevEvents,
            Create(scene, edit: pdu => pdu["prev_events"] = scene.Edges(scene.Events.IdOf(1).Value)));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.Before12), MemberType = typeof(AuthVersions))]
    public void Rule_1_2_the_room_id_has_the_domain_of_the_sender(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.CreateAllowed, Create(scene));
        Refuses(AuthRule.CreateRoomIdDomain, Create(scene, edit: static pdu => pdu["sender"] = Carol));
    }

    [Fact]
    public void Rule_1_2_in_version_12_a_create_event_has_no_room_id()
    {
        var scene = new AuthScene("12");

        Allows(AuthRule.CreateAllowed, Create(scene));
        Refuses(AuthRule.CreateHasRoomId, Create(scene, edit: pdu => pdu["room_id"] = scene.RoomId));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_1_3_the_room_version_is_recognised(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.CreateAllowed, Create(scene, $$"""{"creator":"{{Alice}}","room_version":"{{version}}"}"""));
        Refuses(
            AuthRule.CreateVersionUnrecognised,
            Create(scene, $$"""{"creator":"{{Alice}}","room_version":"org.example.mine"}"""));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithCreatorInContent), MemberType = typeof(AuthVersions))]
    public void Rule_1_4_before_version_11_the_content_has_a_creator(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.CreateAllowed, Create(scene));
        Refuses(AuthRule.CreateNoCreator, Create(scene, "{}"));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public void Rule_1_4_since_version_11_the_content_needs_no_creator(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.CreateAllowed, Create(scene, "{}"));
    }

    [Theory]
    [InlineData("""["@bob:near.example"]""", true)]
    [InlineData("[]", true)]
    [InlineData("""["bob"]""", false)]
    [InlineData("""[5]""", false)]
    [InlineData("""{}""", false)]
    [InlineData("\"@bob:near.example\"", false)]
    public void Rule_1_4_in_version_12_additional_creators_are_user_ids(string creators, bool allowed)
    {
        var scene = new AuthScene("12");

        AuthVerdict verdict = Create(scene, $$"""{"additional_creators":{{creators}}}""");

        Assert.Equal(allowed ? AuthRule.CreateAllowed : AuthRule.CreateAdditionalCreators, verdict.Rule);
        Assert.Equal(allowed, verdict.IsAllowed);
    }

    [Fact]
    public void Rule_2_in_version_12_the_room_id_is_that_of_an_accepted_create_event()
    {
        var scene = new AuthScene("12");

        Allows(AuthRule.Allowed, scene.Check("m.room.message", null, Alice, "{}"));
        Refuses(
            AuthRule.RoomIdNotCreate,
            scene.Check("m.room.message", null, Alice, "{}", static pdu => pdu["room_id"] = "!" + new string('A', 43)));
    }

    [Fact]
    public void Rule_2_in_version_12_a_rejected_create_event_makes_no_room()
    {
        Assert.True(Matrix.Protocol.RoomVersionRules.TryGet("12", out Matrix.Protocol.RoomVersionRules? rules));
        var scene = new AuthScene("12");
        var events = new RoomEvents(rules, scene.Events.RoomId);
        EventFacts create = Finished(scene, scene.Candidate("m.room.create", "", Alice, "{}"));
        events.Append(create, [], [], EventFlags.Rejected);

        AuthVerdict verdict = EventAuthorization.Check(
            events, scene.Candidate("m.room.message", null, Alice, "{}"), StateMap.Empty);

        Refuses(AuthRule.RoomIdNotCreate, verdict);
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_3_a_room_that_does_not_federate_takes_events_of_its_own_server_only(string version)
    {
        AuthScene scene = new AuthScene(version, """{"m.federate":false}""").Join(Bob).Join(Carol);

        Allows(AuthRule.Allowed, scene.Check("m.room.message", null, Bob, "{}"));
        Refuses(AuthRule.NotFederated, scene.Check("m.room.message", null, Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_3_a_room_federates_unless_it_says_false(string version)
    {
        AuthScene scene = new AuthScene(version, """{"m.federate":true}""").Join(Carol);

        Allows(AuthRule.Allowed, scene.Check("m.room.message", null, Carol, "{}"));
    }

    private static EventFacts Finished(AuthScene scene, EventFacts facts) =>
        facts.Finish(scene.Events.IdOf(scene.CreateEid), default, 1, [], []);

    private static AuthVerdict Create(AuthScene scene, string? content = null, Action<JsonObject>? edit = null) =>
        scene.Check(
            "m.room.create",
            "",
            Alice,
            content ?? $$"""{"creator":"{{Alice}}"}""",
            pdu =>
            {
                pdu["prev_events"] = new JsonArray();
                if (scene.Rules.RoomIdIsCreateHash)
                {
                    pdu.Remove("room_id");
                }

                edit?.Invoke(pdu);
            });
}
