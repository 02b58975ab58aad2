using Xunit;

using static Dendrite.Fast.StateRes.Tests.AuthScene;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rules 4.5 to 4.8 of version 11 (5.5 to 5.8 of 12): leaves, bans, knocks and unknown memberships.</summary>
public sealed class LeaveBanKnockRuleTests
{
    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_5_1_a_user_leaves_who_is_joined_or_invited(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Bob);

        Allows(AuthRule.LeaveOwnAllowed, scene.CheckMember(Bob, "leave"));
        Allows(AuthRule.LeaveOwnAllowed, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "leave"));
        Refuses(AuthRule.LeaveOwnRefused, scene.Member(Bob, "leave").CheckMember(Bob, "leave"));
        Refuses(AuthRule.LeaveOwnRefused, scene.Member(Bob, "ban", Alice).CheckMember(Bob, "leave"));
        Refuses(AuthRule.LeaveOwnRefused, scene.CheckMember(Carol, "leave"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_5_1_a_knock_is_taken_back(string version)
    {
        Allows(AuthRule.LeaveOwnAllowed, new AuthScene(version).Member(Bob, "knock").CheckMember(Bob, "leave"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithoutKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_5_1_before_version_7_there_is_no_knock_to_take_back(string version)
    {
        Refuses(AuthRule.LeaveOwnRefused, new AuthScene(version).Member(Bob, "knock").CheckMember(Bob, "leave"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_5_2_who_kicks_is_in_the_room(string version)
    {
        AuthScene scene = Ranked(version).Join(Bob);

        Allows(AuthRule.KickAllowed, scene.CheckMember(Bob, "leave", Carol));
        Refuses(AuthRule.LeaveSenderNotJoined, scene.Member(Carol, "leave").CheckMember(Bob, "leave", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_5_3_who_unbans_has_the_ban_level(string version)
    {
        AuthScene scene = Ranked(version).Member(Bob, "ban", Alice);

        Allows(AuthRule.KickAllowed, scene.CheckMember(Bob, "leave", Carol));
        scene.Levels("""{"ban":51,"kick":50,"users":{"@carol:far.example":50}}""");
        Refuses(AuthRule.UnbanLevel, scene.CheckMember(Bob, "leave", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_5_4_who_kicks_has_the_kick_level_and_outranks_and_4_5_5_others_do_not(string version)
    {
        AuthScene scene = Ranked(version).Join(Bob);

        Allows(AuthRule.KickAllowed, scene.CheckMember(Bob, "leave", Carol));
        scene.Levels("""{"kick":50,"users":{"@carol:far.example":50,"@bob:near.example":50}}""");
        Refuses(AuthRule.KickRefused, scene.CheckMember(Bob, "leave", Carol));
        scene.Levels("""{"kick":51,"users":{"@carol:far.example":50}}""");
        Refuses(AuthRule.KickRefused, scene.CheckMember(Bob, "leave", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_6_1_who_bans_is_in_the_room(string version)
    {
        AuthScene scene = Ranked(version);

        Allows(AuthRule.BanAllowed, scene.CheckMember(Bob, "ban", Carol));
        Refuses(AuthRule.BanSenderNotJoined, scene.Member(Carol, "leave").CheckMember(Bob, "ban", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_6_2_who_bans_has_the_ban_level_and_outranks_and_4_6_3_others_do_not(string version)
    {
        AuthScene scene = Ranked(version);

        Allows(AuthRule.BanAllowed, scene.CheckMember(Bob, "ban", Carol));
        scene.Levels("""{"ban":50,"users":{"@carol:far.example":50,"@bob:near.example":50}}""");
        Refuses(AuthRule.BanRefused, scene.CheckMember(Bob, "ban", Carol));
        scene.Levels("""{"ban":51,"users":{"@carol:far.example":50}}""");
        Refuses(AuthRule.BanRefused, scene.CheckMember(Bob, "ban", Carol));
    }

    [Fact]
    public void In_version_12_creators_outrank_all_and_nobody_outranks_them()
    {
        AuthScene scene = new AuthScene("12", """{"additional_creators":["@bob:near.example"]}""")
            .Join(Bob).Join(Carol)
            .Levels("""{"users":{"@carol:far.example":9007199254740991}}""");

        Allows(AuthRule.KickAllowed, scene.CheckMember(Carol, "leave", Bob));
        Refuses(AuthRule.BanRefused, scene.CheckMember(Bob, "ban", Carol));
        Refuses(AuthRule.BanRefused, scene.CheckMember(Bob, "ban", Alice));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_7_1_knocking_needs_the_rule_knock(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.KnockAllowed, scene.JoinRules("knock").CheckMember(Bob, "knock"));
        Refuses(AuthRule.KnockJoinRule, scene.JoinRules("invite").CheckMember(Bob, "knock"));
        Refuses(AuthRule.KnockJoinRule, scene.JoinRules("restricted").CheckMember(Bob, "knock"));
        Assert.Equal(
            scene.Rules.HasKnockRestricted ? AuthRule.KnockAllowed : AuthRule.KnockJoinRule,
            scene.JoinRules("knock_restricted").CheckMember(Bob, "knock").Rule);
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_7_2_a_user_knocks_for_themselves(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("knock");

        Allows(AuthRule.KnockAllowed, scene.CheckMember(Bob, "knock"));
        Refuses(AuthRule.KnockSenderMismatch, scene.CheckMember(Bob, "knock", Alice));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_7_3_who_is_outside_knocks_and_4_7_4_others_do_not(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("knock").Member(Bob, "leave", Alice);

        Allows(AuthRule.KnockAllowed, scene.CheckMember(Bob, "knock"));
        Allows(AuthRule.KnockAllowed, scene.Member(Bob, "knock").CheckMember(Bob, "knock"));
        Refuses(AuthRule.KnockRefused, scene.Member(Bob, "ban", Alice).CheckMember(Bob, "knock"));
        Refuses(AuthRule.KnockRefused, scene.Member(Bob, "invite", Alice).CheckMember(Bob, "knock"));
        Refuses(AuthRule.KnockRefused, scene.Join(Bob).CheckMember(Bob, "knock"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithoutKnock), MemberType = typeof(AuthVersions))]
    public void Rule_4_8_before_version_7_knock_is_an_unknown_membership(string version)
    {
        Refuses(AuthRule.MemberUnknown, new AuthScene(version).JoinRules("knock").CheckMember(Bob, "knock"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_8_an_unknown_membership_is_refused(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("public");

        Allows(AuthRule.JoinPublicAllowed, scene.CheckMember(Bob, "join"));
        Refuses(AuthRule.MemberUnknown, scene.CheckMember(Bob, "Join"));
    }

    // Carol has 50, which is what kicking and banning take by default; Bob has nothing.
    private static AuthScene Ranked(string version) =>
        new AuthScene(version).Join(Carol).Levels("""{"users":{"@carol:far.example":50}}""");
}
