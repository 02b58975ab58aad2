using System.Text.Json.Nodes;

using Xunit;

using static Dendrite.Fast.StateRes.Tests.AuthScene;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rules 4.1 to 4.3 of version 11 (5.1 to 5.3 of 12): member events in general, and joins.</summary>
public sealed class JoinRuleTests
{
    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_1_a_member_event_has_a_state_key_and_a_membership(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("public");

        Allows(AuthRule.JoinPublicAllowed, scene.CheckMember(Bob, "join"));
        Refuses(AuthRule.MemberMalformed, scene.Check("m.room.member", null, Bob, """{"membership":"join"}"""));
        Refuses(AuthRule.MemberMalformed, scene.Check("m.room.member", Bob, Bob, "{}"));
        Refuses(AuthRule.MemberMalformed, scene.Check("m.room.member", Bob, Bob, """{"membership":5}"""));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithRestricted), MemberType = typeof(AuthVersions))]
    public void Rule_4_2_1_the_server_of_the_authorising_user_has_signed(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("public");
        string content = $$"""{"membership":"join","join_authorised_via_users_server":"{{Alice}}"}""";

        Allows(
            AuthRule.JoinPublicAllowed,
            EventAuthorization.Check(scene.Events, scene.Candidate("m.room.member", Bob, Bob, content), scene.State));
        Refuses(
            AuthRule.MemberAuthorisingSignature,
            EventAuthorization.Check(
                scene.Events,
                scene.Candidate("m.room.member", Bob, Bob, content, authorisingSignatureMissing: true),
                scene.State));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_1_the_creator_joins_right_after_the_create_event(string version)
    {
        var scene = new AuthScene(version, aliceJoins: false);
        string create = scene.Events.IdOf(scene.CreateEid).Value;

        Allows(AuthRule.JoinCreatorAllowed, JoinAfter(scene, Alice, scene.Edges(create)));
        Refuses(AuthRule.JoinRefused, JoinAfter(scene, Bob, scene.Edges(create)));
        Refuses(AuthRule.JoinRefused, JoinAfter(scene, Alice, scene.Edges(create, create)));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_2_a_user_joins_for_themselves(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("public");

        Allows(AuthRule.JoinPublicAllowed, scene.CheckMember(Bob, "join"));
        Refuses(AuthRule.JoinSenderMismatch, scene.CheckMember(Bob, "join", sender: Alice));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_3_a_banned_user_does_not_join(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("public").Member(Bob, "leave", Alice);

        Allows(AuthRule.JoinPublicAllowed, scene.CheckMember(Bob, "join"));
        scene.Member(Bob, "ban", Alice);
        Refuses(AuthRule.JoinBanned, scene.CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_4_an_invite_only_room_takes_the_invited_and_the_joined(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("invite");

        Refuses(AuthRule.JoinRefused, scene.CheckMember(Bob, "join"));
        Allows(AuthRule.JoinInvitedAllowed, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "join"));
        Allows(AuthRule.JoinInvitedAllowed, scene.Member(Bob, "join").CheckMember(Bob, "join"));
        Refuses(AuthRule.JoinRefused, scene.Member(Bob, "leave").CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_4_a_room_without_join_rules_is_invite_only(string version)
    {
        var scene = new AuthScene(version);

        Refuses(AuthRule.JoinRefused, scene.CheckMember(Bob, "join"));
        Allows(AuthRule.JoinInvitedAllowed, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_4_a_knocking_room_takes_the_invited_but_not_the_knocking(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("knock").Member(Bob, "knock");

        Refuses(AuthRule.JoinRefused, scene.CheckMember(Bob, "join"));
        Allows(AuthRule.JoinInvitedAllowed, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithoutKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_4_before_version_7_nobody_joins_by_the_rule_knock(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("knock").Member(Bob, "invite", Alice);

        Refuses(AuthRule.JoinRefused, scene.CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithRestricted), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_5_1_a_restricted_room_takes_the_invited_and_the_joined(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("restricted");

        Refuses(AuthRule.JoinRestrictedAuthoriser, scene.CheckMember(Bob, "join"));
        Allows(AuthRule.JoinRestrictedMemberAllowed, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "join"));
        Allows(AuthRule.JoinRestrictedMemberAllowed, scene.Join(Bob).CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithRestricted), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_5_2_the_authorising_user_is_joined_and_may_invite(string version)
    {
        AuthScene scene = new AuthScene(version)
            .Levels("""{"invite":50,"users":{"@carol:far.example":50}}""")
            .JoinRules("restricted")
            .Join(Carol);

        Allows(AuthRule.JoinRestrictedAllowed, RestrictedJoin(scene, Carol));
        Refuses(AuthRule.JoinRestrictedAuthoriser, RestrictedJoin(scene, "@nobody:near.example"));
        Refuses(AuthRule.JoinRestrictedAuthoriser, RestrictedJoin(scene, "nobody"));
        scene.Member(Carol, "leave");
        Refuses(AuthRule.JoinRestrictedAuthoriser, RestrictedJoin(scene, Carol));
        scene.Join(Carol).Levels("""{"invite":51,"users":{"@carol:far.example":50}}""");
        Refuses(AuthRule.JoinRestrictedAuthoriser, RestrictedJoin(scene, Carol));
    }

    [Theory]
    [InlineData("8", false)]
    [InlineData("9", false)]
    [InlineData("10", true)]
    [InlineData("11", true)]
    [InlineData("12", true)]
    public void Rule_4_3_5_3_knock_restricted_exists_since_version_10(string version, bool exists)
    {
        AuthScene scene = new AuthScene(version).JoinRules("knock_restricted");

        Assert.Equal(
            exists ? AuthRule.JoinRestrictedAllowed : AuthRule.JoinRefused,
            RestrictedJoin(scene, Alice).Rule);
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithoutRestricted), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_5_before_version_8_nobody_joins_by_the_rule_restricted(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("restricted").Member(Bob, "invite", Alice);

        Refuses(AuthRule.JoinRefused, scene.CheckMember(Bob, "join"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_3_6_anybody_joins_a_public_room_and_4_3_7_nobody_a_private_one(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.JoinPublicAllowed, scene.JoinRules("public").CheckMember(Bob, "join"));
        Refuses(AuthRule.JoinRefused, scene.JoinRules("private").CheckMember(Bob, "join"));
        Refuses(AuthRule.JoinRefused, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "join"));
    }

    private static AuthVerdict RestrictedJoin(AuthScene scene, string via) => scene.Check(
        "m.room.member",
        Bob,
        Bob,
        $$"""{"membership":"join","join_authorised_via_users_server":"{{via}}"}""");

    private static AuthVerdict JoinAfter(AuthScene scene, string user, JsonArray prev) => scene.Check(
        "m.room.member", user, user, """{"membership":"join"}""", pdu => pdu["prev_events"] = prev);
}
