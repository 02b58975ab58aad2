using System.Text;

using Dendrite.Fast.Matrix.Protocol;

using Xunit;

using static Dendrite.Fast.StateRes.Tests.AuthScene;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rule 4.4 of version 11 (5.4 of 12): invites, with and without a third-party claim.</summary>
public sealed class InviteRuleTests
{
    private static readonly Ed25519SigningKey Identity =
        Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:0"), new byte[32]);

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_1_a_banned_user_is_not_invited_by_a_claim(string version)
    {
        AuthScene scene = Scene(version);

        Allows(AuthRule.InviteThirdPartyAllowed, Invite(scene, Signed(Bob, "tok")));
        scene.Member(Bob, "ban", Alice);
        Refuses(AuthRule.InviteThirdPartyBanned, Invite(scene, Signed(Bob, "tok")));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_2_a_claim_has_signed(string version)
    {
        Refuses(AuthRule.InviteThirdPartyNoSigned, InviteWith(Scene(version), """{"display_name":"b"}"""));
        Refuses(AuthRule.InviteThirdPartyNoSigned, InviteWith(Scene(version), "5"));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_3_signed_has_mxid_and_token(string version)
    {
        Refuses(AuthRule.InviteThirdPartyNoMxidOrToken, Invite(Scene(version), """{"token":"tok"}"""));
        Refuses(AuthRule.InviteThirdPartyNoMxidOrToken, Invite(Scene(version), $$"""{"mxid":"{{Bob}}"}"""));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_4_mxid_is_the_invited_user(string version)
    {
        Refuses(AuthRule.InviteThirdPartyMxidMismatch, Invite(Scene(version), Signed(Carol, "tok")));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_5_the_room_has_an_invite_with_the_token(string version)
    {
        Refuses(AuthRule.InviteThirdPartyNoEvent, Invite(Scene(version), Signed(Bob, "other")));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_6_the_sender_is_that_of_the_third_party_invite(string version)
    {
        AuthScene scene = Scene(version).Join(Carol);

        Refuses(AuthRule.InviteThirdPartySender, Invite(scene, Signed(Bob, "tok"), sender: Carol));
    }

    [Theory]
    [InlineData("10", true)]
    [InlineData("11", false)]
    [InlineData("12", false)]
    public void Rule_4_4_1_7_a_key_of_either_form_counts(string version, bool inList)
    {
        Allows(AuthRule.InviteThirdPartyAllowed, Invite(Scene(version, inList), Signed(Bob, "tok")));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_1_8_a_claim_that_no_key_signed_is_refused(string version)
    {
        using Ed25519SigningKey other = Ed25519SigningKey.FromSeed(
            KeyId.Parse("ed25519:0"), [.. Enumerable.Repeat((byte)7, 32)]);
        AuthScene scene = Scene(version);

        Refuses(AuthRule.InviteThirdPartyRefused, Invite(scene, Signed(Bob, "tok", other)));
        Refuses(AuthRule.InviteThirdPartyRefused, Invite(scene, $$"""{"mxid":"{{Bob}}","token":"tok"}"""));
    }

    [Fact]
    public void A_claim_is_checked_again_against_other_keys()
    {
        AuthScene scene = Scene("12");
        EventFacts invite = Candidate(scene, Signed(Bob, "tok"), Alice);
        AuthVerdict first = EventAuthorization.Check(scene.Events, invite, scene.State);
        scene.Set("m.room.third_party_invite", "tok", Alice, "{}");

        AuthVerdict second = EventAuthorization.Check(scene.Events, invite, scene.State);

        Allows(AuthRule.InviteThirdPartyAllowed, first);
        Refuses(AuthRule.InviteThirdPartyRefused, second);
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_2_who_invites_is_in_the_room(string version)
    {
        var scene = new AuthScene(version);

        Allows(AuthRule.InviteAllowed, scene.CheckMember(Bob, "invite", Alice));
        Refuses(AuthRule.InviteSenderNotJoined, scene.CheckMember(Bob, "invite", Carol));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_3_who_is_in_the_room_or_banned_is_not_invited(string version)
    {
        AuthScene scene = new AuthScene(version).Member(Bob, "leave", Alice);

        Allows(AuthRule.InviteAllowed, scene.CheckMember(Bob, "invite", Alice));
        Refuses(AuthRule.InviteTargetInRoom, scene.Join(Bob).CheckMember(Bob, "invite", Alice));
        Refuses(AuthRule.InviteTargetInRoom, scene.Member(Bob, "ban", Alice).CheckMember(Bob, "invite", Alice));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_4_4_4_who_invites_has_the_invite_level_and_4_4_5_others_do_not(string version)
    {
        AuthScene scene = new AuthScene(version).Join(Carol)
            .Levels("""{"invite":30,"users":{"@carol:far.example":30}}""");

        Allows(AuthRule.InviteAllowed, scene.CheckMember(Bob, "invite", Carol));
        scene.Levels("""{"invite":31,"users":{"@carol:far.example":30}}""");
        Refuses(AuthRule.InviteRefused, scene.CheckMember(Bob, "invite", Carol));
    }

    private static AuthScene Scene(string version, bool inList = false)
    {
        string key = Identity.VerifyKey.ExportBase64();
        string content = inList
            ? $$"""{"public_keys":[{"public_key":"{{key}}"}]}"""
            : $$"""{"public_key":"{{key}}"}""";
        return new AuthScene(version).Set("m.room.third_party_invite", "tok", Alice, content);
    }

    private static AuthVerdict Invite(AuthScene scene, string signed, string sender = Alice) =>
        EventAuthorization.Check(scene.Events, Candidate(scene, signed, sender), scene.State);

    private static EventFacts Candidate(AuthScene scene, string signed, string sender) => scene.Candidate(
        "m.room.member",
        Bob,
        sender,
        $$"""{"membership":"invite","third_party_invite":{"signed":{{signed}} } }""");

    private static AuthVerdict InviteWith(AuthScene scene, string claim) =>
        scene.Check("m.room.member", Bob, Alice, $$"""{"membership":"invite","third_party_invite":{{claim}} }""");

    private static string Signed(string mxid, string token, Ed25519SigningKey? key = null)
    {
        using PooledByteBuffer output = new();
        byte[] claim = Encoding.UTF8.GetBytes($$"""{"mxid":"{{mxid}}","token":"{{token}}"}""");
        JsonSignatures.Sign(claim, "identity.example", key ?? Identity, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
