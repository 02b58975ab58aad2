using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Push;

public sealed class PushRuleSetTests
{
    private const string Rules = """
        {"global":{"override":[
          {"rule_id":".m.rule.master","enabled":false,"conditions":[],"actions":[]},
          {"rule_id":"only_two","enabled":true,"conditions":[{"kind":"room_member_count","is":"<2"}],"actions":[]},
          {"rule_id":"unknown","enabled":true,"conditions":[{"kind":"org.example.new"}],"actions":["notify"]},
          {"rule_id":".m.rule.suppress_notices","enabled":true,"conditions":[
            {"kind":"event_match","key":"content.msgtype","pattern":"m.notice"}],"actions":[]},
          {"rule_id":".m.rule.invite_for_me","enabled":true,"conditions":[
            {"kind":"event_match","key":"type","pattern":"m.room.member"},
            {"kind":"event_match","key":"content.membership","pattern":"invite"},
            {"kind":"event_match","key":"state_key","pattern":"@me:example.org"}],
            "actions":["notify",{"set_tweak":"sound","value":"default"}]},
          {"rule_id":".m.rule.member_event","enabled":true,"conditions":[
            {"kind":"event_match","key":"type","pattern":"m.room.member"}],"actions":[]},
          {"rule_id":".m.rule.is_user_mention","enabled":true,"conditions":[
            {"kind":"event_property_contains","key":"content.m\\.mentions.user_ids","value":"@me:example.org"}],
            "actions":["notify",{"set_tweak":"sound","value":"default"},{"set_tweak":"highlight"}]},
          {"rule_id":".m.rule.is_room_mention","enabled":true,"conditions":[
            {"kind":"event_property_is","key":"content.m\\.mentions.room","value":true},
            {"kind":"sender_notification_permission","key":"room"}],
            "actions":["notify",{"set_tweak":"highlight","value":true}]},
          {"rule_id":".m.rule.suppress_edits","enabled":true,"conditions":[
            {"kind":"event_property_is","key":"content.m\\.relates_to.rel_type","value":"m.replace"}],"actions":[]},
          {"rule_id":"name","enabled":true,"conditions":[{"kind":"contains_display_name"}],"actions":["notify"]},
          {"rule_id":"number","enabled":true,"conditions":[
            {"kind":"event_property_is","key":"content.n","value":7}],"actions":["notify"]}],
        "content":[{"rule_id":"cake","enabled":true,"pattern":"cake","actions":["notify"]}],
        "room":[{"rule_id":"!quiet:example.org","enabled":true,"actions":["dont_notify"]}],
        "sender":[{"rule_id":"@spam:example.org","enabled":true,"actions":[]}],
        "underride":[{"rule_id":".m.rule.message","enabled":true,"conditions":[
            {"kind":"event_match","key":"type","pattern":"m.room.message"}],
            "actions":["notify",{"set_tweak":"highlight","value":false}]}]}}
        """;

    private static readonly UserId Me = UserId.Parse("@me:example.org");

    [Theory]
    [InlineData("m.room.message", "{\"body\":\"hello\",\"msgtype\":\"m.text\"}", ".m.rule.message")]
    [InlineData("m.room.message", "{\"body\":\"hello\",\"msgtype\":\"m.notice\"}", ".m.rule.suppress_notices")]
    [InlineData("m.room.message", "{\"body\":\"More Cake!\"}", "cake")]
    [InlineData("m.room.message", "{\"body\":\"More Cakes!\"}", ".m.rule.message")]
    [InlineData("m.room.message", "{\"body\":\"my Na*me is\"}", "name")]
    [InlineData("m.room.message", "{\"body\":\"my Naaame is\"}", ".m.rule.message")]
    [InlineData("m.room.message", "{\"body\":7,\"n\":7}", "number")]
    [InlineData("m.room.message", "{\"n\":\"7\"}", ".m.rule.message")]
    [InlineData("m.room.message", "{\"m.mentions\":{\"user_ids\":[1,\"@me:example.org\"]}}", ".m.rule.is_user_mention")]
    [InlineData("m.room.message", "{\"m.mentions\":{\"user_ids\":[\"@you:example.org\"]}}", ".m.rule.message")]
    [InlineData("m.room.message", "{\"m.mentions\":{\"room\":true}}", ".m.rule.is_room_mention")]
    [InlineData("m.room.message", "{\"m.mentions\":{\"room\":\"true\"}}", ".m.rule.message")]
    [InlineData("m.room.message", "{\"m.relates_to\":{\"rel_type\":\"m.replace\"}}", ".m.rule.suppress_edits")]
    [InlineData("m.room.member", "{\"membership\":\"invite\"}", ".m.rule.invite_for_me")]
    [InlineData("m.room.member", "{\"membership\":\"join\"}", ".m.rule.member_event")]
    [InlineData("m.room.topic", "{\"topic\":\"x\"}", "")]
    public void The_first_rule_that_matches_decides(string type, string content, string expected)
    {
        PushActions actions = Evaluate(type, content);

        Assert.Equal(expected, actions.RuleId);
    }

    [Fact]
    public void A_mention_of_the_room_takes_the_level_that_the_room_asks_for()
    {
        const string Content = "{\"m.mentions\":{\"room\":true}}";

        PushActions allowed = Evaluate("m.room.message", Content, senderLevel: 50);
        PushActions denied = Evaluate("m.room.message", Content, senderLevel: 49);

        Assert.True(allowed.Highlight);
        Assert.Equal(".m.rule.message", denied.RuleId);
    }

    [Fact]
    public void Room_and_sender_rules_go_by_their_id()
    {
        const string Content = "{\"body\":\"x\"}";

        PushActions room = Evaluate("m.room.message", Content, room: "!quiet:example.org");
        PushActions sender = Evaluate("m.room.message", Content, sender: "@spam:example.org");
        PushActions small = Evaluate("m.room.message", Content, memberCount: 1);

        Assert.Equal("!quiet:example.org", room.RuleId);
        Assert.False(room.Notify);
        Assert.Equal("@spam:example.org", sender.RuleId);
        Assert.Equal("only_two", small.RuleId);
    }

    [Fact]
    public void Tweaks_are_read()
    {
        PushActions mention = Evaluate("m.room.message", "{\"m.mentions\":{\"user_ids\":[\"@me:example.org\"]}}");
        PushActions message = Evaluate("m.room.message", "{}");

        Assert.True(mention.Notify && mention.Highlight);
        Assert.Equal("default", mention.Sound);
        Assert.True(message.Notify);
        Assert.False(message.Highlight);
        Assert.Null(message.Sound);
    }

    [Fact]
    public void Nobody_is_notified_of_their_own_event()
    {
        PushActions actions = Evaluate("m.room.message", "{\"body\":\"cake\"}", sender: "@me:example.org");

        Assert.Same(PushActions.None, actions);
    }

    [Fact]
    public void Who_is_ignored_notifies_about_nothing_and_makes_no_group()
    {
        Assert.True(PushRuleSet.TryCompile(Samples.Utf8(Rules), Me, out PushRuleSet? rules));
        PushRuleSet ignoring = rules.Ignoring(new HashSet<string>(StringComparer.Ordinal) { "@bad:example.org" });
        RoomId room = RoomId.Parse("!room:example.org");
        RoomPushRules plain = rules.InRoom(room);
        RoomPushRules personal = ignoring.InRoom(room);

        Assert.Equal(plain.Identity.ToArray(), personal.Identity.ToArray());
        Assert.Equal((plain.PersonalCount + 1, plain.ReadingCount), (personal.PersonalCount, personal.ReadingCount));
        Assert.Equal(
            (PushOutcome.None, true, plain.Evaluate(Cake("@you:example.org"), Me, null)),
            (
                personal.Evaluate(Cake("@bad:example.org"), Me, null),
                personal.MatchesPersonally(Cake("@bad:example.org"), Me, null),
                personal.Evaluate(Cake("@you:example.org"), Me, null)));
        Assert.True(plain.Evaluate(Cake("@bad:example.org"), Me, null).Notify);
        Assert.False(ignoring.Evaluate(Cake("@bad:example.org"), Me, null).Notify);

        static PushSubject Cake(string sender) => SubjectOf("m.room.message", "{\"body\":\"cake\"}", sender: sender);
    }

    [Theory]
    [InlineData("2", 2, true)]
    [InlineData("==2", 3, false)]
    [InlineData("<2", 2, false)]
    [InlineData(">2", 3, true)]
    [InlineData("<=2", 2, true)]
    [InlineData(">=2", 1, false)]
    [InlineData("", 0, false)]
    [InlineData("=2", 2, false)]
    [InlineData("-2", 2, false)]
    [InlineData("99999999999", 2, false)]
    public void Members_are_counted_by_the_comparison(string condition, int members, bool expected)
    {
        string rules = $$"""
            {"override":[{"rule_id":"x","enabled":true,"actions":["notify"],
              "conditions":[{"kind":"room_member_count","is":"{{condition}}"}]}]}
            """;

        PushActions actions = Evaluate("m.room.message", "{}", memberCount: members, rules: rules);

        Assert.Equal(expected, actions.Notify);
    }

    private static PushActions Evaluate(
        string type,
        string content,
        string sender = "@you:example.org",
        string room = "!room:example.org",
        long senderLevel = 100,
        int memberCount = 3,
        string rules = Rules)
    {
        Assert.True(PushRuleSet.TryCompile(Samples.Utf8(rules), Me, out PushRuleSet? set));
        return set.Evaluate(SubjectOf(type, content, sender, room, senderLevel, memberCount), Me, "Na*me");
    }

    private static PushSubject SubjectOf(
        string type,
        string content,
        string sender = "@you:example.org",
        string room = "!room:example.org",
        long senderLevel = 100,
        int memberCount = 3) =>
        new()
        {
            Event = Samples.Utf8($"{{\"content\":{content},\"state_key\":\"@me:example.org\",\"type\":\"{type}\"}}"),
            RoomId = RoomId.Parse(room),
            Sender = UserId.Parse(sender),
            MemberCount = memberCount,
            SenderLevel = senderLevel,
            PowerLevels = PowerLevelsContent.WithoutEvent,
        };
}
