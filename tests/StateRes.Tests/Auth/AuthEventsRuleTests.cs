using Xunit;

using static Dendrite.Fast.StateRes.Tests.AuthScene;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Rule 2 (3 in version 12) about the auth_events themselves, and the selection of auth events.</summary>
public sealed class AuthEventsRuleTests
{
    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_2_1_no_two_auth_events_have_the_same_key(string version)
    {
        AuthScene scene = new AuthScene(version).Levels("{}");
        int second = scene.Put("m.room.power_levels", "", Alice, "{}");
        EventFacts message = scene.Candidate("m.room.message", null, Alice, "{}");

        Allows(AuthRule.Allowed, EventAuthorization.CheckAuthEvents(scene.Events, message, Cited(scene)));
        Refuses(
            AuthRule.AuthEventsDuplicate,
            EventAuthorization.CheckAuthEvents(scene.Events, message, [.. Cited(scene), second - 1]));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_2_2_auth_events_are_those_of_the_selection(string version)
    {
        AuthScene scene = new AuthScene(version).JoinRules("public").Join(Bob);
        int joinRules = scene.State.Find(RoomEvents.JoinRulesKid);
        int bob = scene.Events.LastEid;
        int message = scene.Put("m.room.message", null, Bob, "{}");
        EventFacts join = scene.Candidate("m.room.member", Bob, Bob, """{"membership":"join"}""");
        EventFacts topic = scene.Candidate("m.room.topic", "", Bob, "{}");
        int[] start = scene.Rules.RoomIdIsCreateHash ? [] : [scene.CreateEid];

        Allows(AuthRule.Allowed, EventAuthorization.CheckAuthEvents(scene.Events, join, [.. start, bob, joinRules]));
        Refuses(
            AuthRule.AuthEventsUnexpected,
            EventAuthorization.CheckAuthEvents(scene.Events, topic, [.. start, bob, joinRules]));
        Refuses(
            AuthRule.AuthEventsUnexpected,
            EventAuthorization.CheckAuthEvents(scene.Events, topic, [.. start, bob, message]));
    }

    [Fact]
    public void Rule_3_2_in_version_12_the_create_event_is_not_cited()
    {
        var scene = new AuthScene("12");
        EventFacts message = scene.Candidate("m.room.message", null, Alice, "{}");

        Refuses(
            AuthRule.AuthEventsUnexpected,
            EventAuthorization.CheckAuthEvents(scene.Events, message, [scene.CreateEid]));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_2_3_auth_events_were_not_rejected(string version)
    {
        var scene = new AuthScene(version);
        int levels = scene.Put("m.room.power_levels", "", Alice, "{}", EventFlags.Rejected);
        EventFacts message = scene.Candidate("m.room.message", null, Alice, "{}");

        Refuses(
            AuthRule.AuthEventsRejected,
            EventAuthorization.CheckAuthEvents(scene.Events, message, [.. Cited(scene), levels]));
        scene.Events.SetFlags(levels, EventFlags.SoftFailed);
        Allows(
            AuthRule.Allowed,
            EventAuthorization.CheckAuthEvents(scene.Events, message, [.. Cited(scene), levels]));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.Before12), MemberType = typeof(AuthVersions))]
    public void Rule_2_4_before_version_12_the_create_event_is_cited(string version)
    {
        var scene = new AuthScene(version);
        EventFacts message = scene.Candidate("m.room.message", null, Alice, "{}");

        Allows(AuthRule.Allowed, EventAuthorization.CheckAuthEvents(scene.Events, message, [1, 2]));
        Refuses(AuthRule.AuthEventsNoCreate, EventAuthorization.CheckAuthEvents(scene.Events, message, [2]));
        Refuses(AuthRule.AuthEventsNoCreate, EventAuthorization.Check(scene.Events, message, StateMap.Empty));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void Rule_2_5_auth_events_are_of_the_room(string version)
    {
        var scene = new AuthScene(version);
        EventFacts message = scene.Candidate("m.room.message", null, Alice, "{}");

        Allows(AuthRule.Allowed, EventAuthorization.CheckAgainstAuthEvents(scene.Events, message, Cited(scene)));
        Refuses(
            AuthRule.AuthEventsOtherRoom,
            EventAuthorization.CheckAgainstAuthEvents(scene.Events, message, [.. Cited(scene), RoomEvents.NoEvent]));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void The_selection_for_a_message_is_create_levels_and_sender(string version)
    {
        AuthScene scene = new AuthScene(version).Levels("{}").JoinRules("public").Join(Bob);

        Assert.Equal(
            Keys(scene, "m.room.power_levels", "m.room.member" + Bob),
            Selected(scene, scene.Candidate("m.room.message", null, Bob, "{}")));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void The_selection_for_a_ban_has_the_target_but_no_join_rules(string version)
    {
        AuthScene scene = new AuthScene(version).Levels("{}").JoinRules("public").Join(Bob);

        Assert.Equal(
            Keys(scene, "m.room.power_levels", "m.room.member" + Alice, "m.room.member" + Bob),
            Selected(scene, scene.Candidate("m.room.member", Bob, Alice, """{"membership":"ban"}""")));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.WithRestricted), MemberType = typeof(AuthVersions))]
    public void The_selection_for_a_restricted_join_has_the_authorising_user(string version)
    {
        AuthScene scene = new AuthScene(version).Levels("{}").JoinRules("restricted").Member(Bob, "leave");
        EventFacts join = scene.Candidate(
            "m.room.member",
            Bob,
            Bob,
            $$"""{"membership":"join","join_authorised_via_users_server":"{{Alice}}"}""");

        Assert.Equal(
            Keys(scene, "m.room.power_levels", "m.room.member" + Bob, "m.room.join_rules", "m.room.member" + Alice),
            Selected(scene, join));
    }

    [Theory]
    [MemberData(nameof(AuthVersions.All), MemberType = typeof(AuthVersions))]
    public void The_selection_for_a_third_party_invite_has_the_token(string version)
    {
        AuthScene scene = new AuthScene(version).Set("m.room.third_party_invite", "tok", Alice, "{}");
        EventFacts invite = scene.Candidate(
            "m.room.member",
            Bob,
            Alice,
            $$$"""{"membership":"invite","third_party_invite":{"signed":{"mxid":"{{{Bob}}}","token":"tok"} } }""");

        Assert.Equal(
            Keys(scene, "m.room.member" + Alice, "m.room.third_party_invitetok"),
            Selected(scene, invite));
    }

    private static string[] Keys(AuthScene scene, params string[] keys) =>
        scene.Rules.RoomIdIsCreateHash ? keys : ["m.room.create", .. keys];

    private static string[] Selected(AuthScene scene, EventFacts draft)
    {
        int[] eids = new int[EventAuthorization.SelectedMax];
        int count = EventAuthorization.SelectAuthEvents(scene.Events, draft, scene.State, eids);
        Assert.True(EventAuthorization.CheckAuthEvents(scene.Events, draft, eids.AsSpan(0, count)).IsAllowed);
        return
        [
            .. eids.Take(count).Select(scene.Events.KidOf)
                .Select(kid => scene.Events.KeyType(kid) + scene.Events.KeyText(kid)),
        ];
    }

    private static int[] Cited(AuthScene scene)
    {
        int[] eids = new int[EventAuthorization.SelectedMax];
        EventFacts message = scene.Candidate("m.room.message", null, Alice, "{}");
        int count = EventAuthorization.SelectAuthEvents(scene.Events, message, scene.State, eids);
        return eids[..count];
    }
}
