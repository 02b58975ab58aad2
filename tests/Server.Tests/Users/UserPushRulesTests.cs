using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class UserPushRulesTests
{
    private static readonly UserId Alice = UserId.Parse("@alice:localhost");

    private readonly UserPushRules _rules = UserPushRules.Of(DefaultPushRules.For(Alice));

    [Fact]
    public void A_new_user_has_the_rules_of_the_specification_in_its_order()
    {
        Assert.Equal(
            [
                ".m.rule.master", ".m.rule.suppress_notices", ".m.rule.invite_for_me", ".m.rule.member_event",
                ".m.rule.is_user_mention", ".m.rule.is_room_mention", ".m.rule.tombstone", ".m.rule.reaction",
                ".m.rule.room.server_acl", ".m.rule.suppress_edits",
            ],
            _rules.Rules(PushRuleKind.Override).Select(rule => rule.RuleId));
        Assert.Equal(
            [
                ".m.rule.call", ".m.rule.encrypted_room_one_to_one", ".m.rule.room_one_to_one", ".m.rule.message",
                ".m.rule.encrypted",
            ],
            _rules.Rules(PushRuleKind.Underride).Select(rule => rule.RuleId));
    }

    [Fact]
    public void The_written_ruleset_is_valid_JSON_with_all_kinds_and_the_users_id()
    {
        using var document = JsonDocument.Parse(Written(_rules));

        Assert.Equal(
            ["override", "content", "room", "sender", "underride"],
            document.RootElement.EnumerateObject().Select(kind => kind.Name));
        var mention = document.RootElement.GetProperty("override").EnumerateArray()
            .Single(rule => rule.GetProperty("rule_id").GetString() == ".m.rule.is_user_mention");
        Assert.Equal("@alice:localhost", mention.GetProperty("conditions")[0].GetProperty("value").GetString());
        Assert.Equal(
            "content.m\\.mentions.user_ids",
            mention.GetProperty("conditions")[0].GetProperty("key").GetString());
        Assert.True(mention.GetProperty("default").GetBoolean());
    }

    [Fact]
    public void A_new_rule_is_the_most_important_but_for_the_master_switch()
    {
        var rules = _rules.With(Rule("a"), null, null).With(Rule("b"), null, null);

        Assert.Equal(
            [".m.rule.master", "b", "a", ".m.rule.suppress_notices"],
            rules.Rules(PushRuleKind.Override).Take(4).Select(rule => rule.RuleId));
    }

    [Fact]
    public void Before_and_after_place_a_rule_and_before_wins()
    {
        var rules = _rules.With(Rule("a"), null, null).With(Rule("b"), null, "a").With(Rule("c"), "a", "b");

        Assert.Equal(["c", "a", "b"], Added(rules));
        Assert.Equal(["a", "b", "c"], Added(rules.With(Rule("c"), null, "b")));
        Assert.Equal(["c", "a", "b"], Added(rules.With(Rule("a"), null, "c")));
    }

    [Theory]
    [InlineData("nope", null)]
    [InlineData(null, "nope")]
    [InlineData("a", null)]
    [InlineData(null, ".m.rule.tombstone")]
    public void A_neighbour_that_is_not_there_is_refused(string? before, string? after)
    {
        var rules = _rules.With(Rule("a"), null, null);

        var refused = Assert.Throws<MatrixException>(() => rules.With(Rule("a"), before, after));

        Assert.Equal("M_UNKNOWN", refused.Error.Code);
        Assert.Equal(400, refused.Error.HttpStatus);
    }

    [Fact]
    public void A_changed_rule_keeps_its_place_and_whether_it_is_enabled()
    {
        var rules = _rules.With(Rule("a"), null, null).With(Rule("b"), null, null)
            .WithChange(PushRuleKind.Override, "a", enabled: false, actions: null);

        rules = rules.With(Rule("a") with { Actions = "[]" }, null, null);

        var rule = rules.Find(PushRuleKind.Override, "a");
        Assert.Equal(["b", "a"], Added(rules));
        Assert.False(rule?.Enabled);
        Assert.Equal("[]", rule?.Actions);
    }

    [Fact]
    public void A_default_rule_can_be_changed_but_not_removed()
    {
        var rules = _rules.WithChange(PushRuleKind.Underride, ".m.rule.message", enabled: false, actions: "[]");

        Assert.False(rules.Find(PushRuleKind.Underride, ".m.rule.message")?.Enabled);
        Assert.Equal("[]", rules.Find(PushRuleKind.Underride, ".m.rule.message")?.Actions);
        Assert.Equal(
            "M_NOT_FOUND",
            Assert.Throws<MatrixException>(() => rules.Without(PushRuleKind.Underride, ".m.rule.message")).Error.Code);
        Assert.Equal(
            "M_NOT_FOUND",
            Assert.Throws<MatrixException>(() => rules.WithChange(PushRuleKind.Room, "nope", true, null)).Error.Code);
    }

    [Fact]
    public void The_stored_form_brings_everything_back()
    {
        var rules = _rules
            .With(Rule("a"), null, null)
            .With(new PushRule(PushRuleKind.Content, "c", false, true, """["notify"]""", null, "cake*lie"), null, null)
            .WithChange(PushRuleKind.Override, ".m.rule.master", enabled: true, actions: null)
            .WithChange(PushRuleKind.Underride, ".m.rule.call", enabled: null, actions: "[]");

        var read = UserPushRules.FromStored(DefaultPushRules.For(Alice), rules.ToStored());

        Assert.Equal(Written(rules), Written(read));
        Assert.Equal(2, read.AddedCount);
    }

    [Theory]
    [InlineData(PushRuleKind.Override, "a", """{"actions":[]}""", null)]
    [InlineData(PushRuleKind.Override, "a", """{"actions":["notify",{"set_tweak":"sound"}]}""", null)]
    [InlineData(PushRuleKind.Override, ".a", """{"actions":[]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Override, "a/b", """{"actions":[]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Override, "a\\b", """{"actions":[]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Override, "a", "{}", "M_MISSING_PARAM")]
    [InlineData(PushRuleKind.Override, "a", """{"actions":["explode"]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Override, "a", """{"actions":[{"x":1}]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Override, "a", """{"actions":[],"conditions":[1]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Override, "a", """{"actions":[],"conditions":[{"kind":1}]}""", "M_INVALID_PARAM")]
    [InlineData(PushRuleKind.Content, "a", """{"actions":[]}""", "M_MISSING_PARAM")]
    [InlineData(PushRuleKind.Content, "a", """{"actions":[],"pattern":"x"}""", null)]
    [InlineData(PushRuleKind.Room, "!r:b", """{"actions":[]}""", null)]
    public void A_rule_from_a_client_is_checked(PushRuleKind kind, string ruleId, string body, string? code)
    {
        var failure = Record.Exception(() => PushRuleParser.ParseRule(kind, ruleId, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(code, (failure as MatrixException)?.Error.Code);
    }

    private static PushRule Rule(string id)
        => new(PushRuleKind.Override, id, false, true, """["notify"]""", "[]", null);

    private static IEnumerable<string> Added(UserPushRules rules)
        => rules.Rules(PushRuleKind.Override).Where(rule => !rule.IsDefault).Select(rule => rule.RuleId);

    private static string Written(UserPushRules rules)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            rules.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
