using System.Text.Json.Nodes;

using Xunit;

using static Dendrite.Fast.StateRes.Tests.AuthScene;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rules 5 to 9 of version 11 (6 to 10 of 12), and what older versions have beside them.</summary>
public sealed class PowerRuleTests
{
    private const string Mod = """{"users":{"@carol:far.example":50}}""";

    [Theory]
    [MemberData(nameof(AuthVersions.WithAliases), MemberType = typeof(AuthVersions))]
    public void Rule_4_until_version_5_aliases_are_of_the_senders_domain(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.AliasesAllowed, scene.Check("m.room.aliases", "far.example", Carol, "{}"));
        Refuses(AuthRule.AliasesDomain, scene.Check("m.room.aliases", "near.example", Carol, "{}"));
        Refuses(AuthRule.AliasesNoStateKey, scene.Check("m.room.aliases", null, Carol, "{}"));
    }

    [Theory]
    [InlineData("6")]
    [InlineData("11")]
    [InlineData("12")]
    public void Since_version_6_aliases_are_events_like_others(string version)
    {
        Refuses(AuthRule.SenderNotJoined, new AuthScene(version).Check("m.room.aliases", "far.example", Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_5_the_sender_is_in_the_room(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Bob);

        Allows(AuthRule.Allowed, scene.Check("m.room.message", null, Bob, "{}"));
        Refuses(AuthRule.SenderNotJoined, scene.Member(Bob, "invite", Alice).Check("m.room.message", null, Bob, "{}"));
        Refuses(AuthRule.SenderNotJoined, scene.Check("m.room.message", null, Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_6_1_a_third_party_invite_needs_the_invite_level_alone(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"invite":1,"users":{"@carol:far.example":1}}""");

        Allows(AuthRule.ThirdPartyInviteAllowed, scene.Check("m.room.third_party_invite", "t", Carol, "{}"));
        scene.Levels("""{"invite":2,"users":{"@carol:far.example":1}}""");
        Refuses(AuthRule.ThirdPartyInviteLevel, scene.Check("m.room.third_party_invite", "t", Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_7_the_sender_has_the_required_level_of_the_type(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"events":{"org.a":51,"m.room.topic":50},"users":{"@carol:far.example":50}}""");

        Allows(AuthRule.Allowed, scene.Check("m.room.topic", "", Carol, "{}"));
        Allows(AuthRule.Allowed, scene.Check("m.room.message", null, Carol, "{}"));
        Refuses(AuthRule.RequiredLevel, scene.Check("org.a", null, Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_7_state_and_message_events_have_their_own_defaults(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"state_default":10,"events_default":20,"users":{"@carol:far.example":10}}""");

        Allows(AuthRule.Allowed, scene.Check("org.unheard", "", Carol, "{}"));
        Refuses(AuthRule.RequiredLevel, scene.Check("org.unheard", null, Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_7_without_power_levels_the_creator_alone_sets_state(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol);

        Allows(AuthRule.Allowed, scene.Check("m.room.topic", "", Alice, "{}"));
        Allows(AuthRule.Allowed, scene.Check("m.room.message", null, Carol, "{}"));
        Refuses(AuthRule.RequiredLevel, scene.Check("m.room.topic", "", Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_8_a_state_key_that_starts_with_an_at_sign_is_the_senders_own(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol).Levels("""{"state_default":0}""");

        Allows(AuthRule.Allowed, scene.Check("org.a", Carol, Carol, "{}"));
        Refuses(AuthRule.StateKeyUser, scene.Check("org.a", Alice, Carol, "{}"));
        Refuses(AuthRule.StateKeyUser, scene.Check("org.a", "@", Carol, "{}"));
        Allows(AuthRule.Allowed, scene.Check("org.a", "x" + Alice, Carol, "{}"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithIntegerLevels), MemberType = typeof(AuthVersions))]
    public void Rule_9_1_levels_are_integers(string version)
    {
        foreach (string name in (string[])
            ["users_default", "events_default", "state_default", "ban", "redact", "kick", "invite"])
        {
            Allows(AuthRule.PowerLevelsFirstAllowed, Levels(new AuthScene(version), $$"""{"{{name}}":5}"""));
            Refuses(AuthRule.LevelsNotIntegers, Levels(new AuthScene(version), $$"""{"{{name}}":"5"}"""));
            Refuses(AuthRule.LevelsNotIntegers, Levels(new AuthScene(version), $$"""{"{{name}}":null}"""));
        }
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithIntegerLevels), MemberType = typeof(AuthVersions))]
    public void Rule_9_2_events_and_notifications_are_objects_of_integers(string version)
    {
        foreach (string name in (string[])["events", "notifications"])
        {
            Allows(AuthRule.PowerLevelsFirstAllowed, Levels(new AuthScene(version), $$"""{"{{name}}":{"a":5} }"""));
            Refuses(AuthRule.EventsNotIntegers, Levels(new AuthScene(version), $$"""{"{{name}}":{"a":"5"} }"""));
            Refuses(AuthRule.EventsNotIntegers, Levels(new AuthScene(version), $$"""{"{{name}}":[]}"""));
        }
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_3_users_is_an_object_of_integers_by_user_id(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.PowerLevelsFirstAllowed, Levels(scene, Mod));
        Refuses(AuthRule.UsersMalformed, Levels(scene, """{"users":{"carol":50}}"""));
        Refuses(AuthRule.UsersMalformed, Levels(scene, """{"users":{"@carol:far.example":true}}"""));
        Refuses(AuthRule.UsersMalformed, Levels(scene, """{"users":[]}"""));
    }

    [Fact]
    public void The_first_broken_rule_of_malformed_levels_is_named()
    {
        var scene = new AuthScene("12");

        Refuses(AuthRule.LevelsNotIntegers, Levels(scene, """{"users":[],"events":[],"ban":"5"}"""));
        Refuses(AuthRule.EventsNotIntegers, Levels(scene, """{"users":[],"events":[],"ban":5}"""));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithStringLevels), MemberType = typeof(AuthVersions))]
    public void Before_version_10_levels_may_be_strings(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"events":{"org.a":" +050 "},"users":{"@carol:far.example":"50"}}""");

        Allows(AuthRule.Allowed, scene.Check("org.a", "", Carol, "{}"));
        Refuses(AuthRule.LevelsNotIntegers, Levels(new AuthScene(version), """{"ban":"5 0"}"""));
    }

    [Fact]
    public void Rule_10_4_in_version_12_users_names_no_creator()
    {
        var scene = new AuthScene("12", """{"additional_creators":["@bob:near.example"]}""");

        Allows(AuthRule.PowerLevelsFirstAllowed, Levels(scene, Mod));
        Refuses(AuthRule.UsersNameCreator, Levels(scene, $$$"""{"users":{"{{{Alice}}}":100}}"""));
        Refuses(AuthRule.UsersNameCreator, Levels(scene, $$$"""{"users":{"{{{Bob}}}":0}}"""));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_5_1_a_level_above_the_sender_is_not_changed(string version)
    {
        AuthScene scene = Moderated(version, """ "ban":60 """);

        Allows(AuthRule.PowerLevelsAllowed, Change(scene, """ "ban":60,"kick":50 """));
        Refuses(AuthRule.LevelAboveSender, Change(scene, """ "ban":50 """));
        Refuses(AuthRule.LevelAboveSender, Change(scene, null));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_5_2_a_level_is_not_raised_above_the_sender(string version)
    {
        AuthScene scene = Moderated(version, """ "ban":40 """);

        Allows(AuthRule.PowerLevelsAllowed, Change(scene, """ "ban":50,"redact":50 """));
        Refuses(AuthRule.NewLevelAboveSender, Change(scene, """ "ban":51 """));
        Refuses(AuthRule.NewLevelAboveSender, Change(scene, """ "ban":40,"redact":51 """));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_6_1_an_event_level_above_the_sender_is_not_changed(string version)
    {
        AuthScene scene = Moderated(version, """ "events":{"a":60,"b":10} """);

        Allows(AuthRule.PowerLevelsAllowed, Change(scene, """ "events":{"a":60} """));
        Refuses(AuthRule.EventsAboveSender, Change(scene, """ "events":{"a":50,"b":10} """));
        Refuses(AuthRule.EventsAboveSender, Change(scene, """ "events":{"b":10} """));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_7_1_an_event_level_is_not_raised_above_the_sender(string version)
    {
        AuthScene scene = Moderated(version, """ "events":{"b":10} """);

        Allows(AuthRule.PowerLevelsAllowed, Change(scene, """ "events":{"b":50,"c":50} """));
        Refuses(AuthRule.NewEventsAboveSender, Change(scene, """ "events":{"b":51} """));
        Refuses(AuthRule.NewEventsAboveSender, Change(scene, """ "events":{"b":10,"c":51} """));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rules_9_6_and_9_7_hold_for_notifications_since_version_6(string version)
    {
        AuthScene scene = Moderated(version, """ "notifications":{"room":60} """);
        bool holds = scene.Rules.ComparesNotificationLevels;

        Allows(AuthRule.PowerLevelsAllowed, Change(scene, """ "notifications":{"room":60,"a":50} """));
        AuthVerdict lowered = Change(scene, """ "notifications":{"room":50} """);
        AuthVerdict raised = Change(scene, """ "notifications":{"room":60,"a":51} """);

        Assert.Equal(holds ? AuthRule.EventsAboveSender : AuthRule.PowerLevelsAllowed, lowered.Rule);
        Assert.Equal(holds ? AuthRule.NewEventsAboveSender : AuthRule.PowerLevelsAllowed, raised.Rule);
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_8_1_a_user_who_is_not_below_the_sender_is_not_changed(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"users":{"@carol:far.example":50,"@peer:a":50,"@low:a":49}}""");

        Allows(
            AuthRule.PowerLevelsAllowed,
            Levels(scene, """{"users":{"@carol:far.example":50,"@peer:a":50}}""", Carol));
        Refuses(
            AuthRule.UserNotBelowSender,
            Levels(scene, """{"users":{"@carol:far.example":50,"@peer:a":49,"@low:a":49}}""", Carol));
        Refuses(
            AuthRule.UserNotBelowSender,
            Levels(scene, """{"users":{"@carol:far.example":50,"@low:a":49}}""", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_8_the_sender_may_lower_themselves(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol).Levels(Mod);

        Allows(AuthRule.PowerLevelsAllowed, Levels(scene, """{"users":{"@carol:far.example":10}}""", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_9_9_1_nobody_is_raised_above_the_sender(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol).Levels(Mod);

        Allows(
            AuthRule.PowerLevelsAllowed,
            Levels(scene, """{"users":{"@carol:far.example":50,"@new:a":50}}""", Carol));
        Refuses(
            AuthRule.NewUserAboveSender,
            Levels(scene, """{"users":{"@carol:far.example":50,"@new:a":51}}""", Carol));
        Refuses(AuthRule.NewUserAboveSender, Levels(scene, """{"users":{"@carol:far.example":51}}""", Carol));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Rule_11_until_version_2_a_redaction_needs_the_level_or_the_same_domain(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"redact":50,"users":{"@alice:near.example":50}}""");

        Allows(AuthRule.RedactionLevelAllowed, Redact(scene, Alice, "$x:elsewhere.example"));
        Allows(AuthRule.RedactionDomainAllowed, Redact(scene, Carol, "$x:near.example"));
        Refuses(AuthRule.RedactionRefused, Redact(scene, Carol, "$x:elsewhere.example"));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("11")]
    [InlineData("12")]
    public void Since_version_3_the_rules_let_any_redaction_pass(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol).Levels("""{"redact":50}""");

        Allows(AuthRule.Allowed, Redact(scene, Carol, "$" + new string('A', 43)));
    }

    // Candidates are of the room's own server ids, near.example in versions 1 and 2.
    private static AuthVerdict Redact(AuthScene scene, string sender, string target) =>
        scene.Check("m.room.redaction", null, sender, "{}", pdu => pdu["redacts"] = target);

    private static AuthVerdict Levels(AuthScene scene, string content, string sender = Alice) =>
        scene.Check("m.room.power_levels", "", sender, content);

    private static AuthScene Moderated(string version, string levels) =>
        new AuthScene(version).Join(Carol).Levels($$"""{ {{levels}},"users":{"@carol:far.example":50} }""");

    private static AuthVerdict Change(AuthScene scene, string? levels)
    {
        var content = (JsonObject)JsonNode.Parse($$"""{ {{levels}} }""")!;
        content["users"] = new JsonObject { [Carol] = 50 };
        return Levels(scene, content.ToJsonString(), Carol);
    }
}
