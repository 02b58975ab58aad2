using Dendrite.Fast.Matrix.Protocol;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

public sealed class AuthRulesTests
{
    // The values may be stored: append only.
    [Theory]
    [InlineData(AuthRule.CreateHasPrevEvents, 1)]
    [InlineData(AuthRule.NotFederated, 14)]
    [InlineData(AuthRule.JoinRefused, 28)]
    [InlineData(AuthRule.MemberUnknown, 54)]
    [InlineData(AuthRule.NewUserAboveSender, 70)]
    [InlineData(AuthRule.Allowed, 75)]
    public void Values_stay_as_they_are(AuthRule rule, int value)
    {
        Assert.Equal(value, (int)rule);
    }

    [Theory]
    [InlineData(AuthRule.CreateNoCreator, "10", "1.4")]
    [InlineData(AuthRule.CreateAllowed, "10", "1.5")]
    [InlineData(AuthRule.CreateAllowed, "11", "1.4")]
    [InlineData(AuthRule.CreateAdditionalCreators, "12", "1.4")]
    [InlineData(AuthRule.AuthEventsOtherRoom, "11", "2.5")]
    [InlineData(AuthRule.AuthEventsOtherRoom, "12", "3.5")]
    [InlineData(AuthRule.JoinCreatorAllowed, "11", "4.3.1")]
    [InlineData(AuthRule.JoinCreatorAllowed, "12", "5.3.1")]
    [InlineData(AuthRule.JoinPublicAllowed, "6", "4.2.5")]
    [InlineData(AuthRule.JoinPublicAllowed, "8", "4.3.6")]
    [InlineData(AuthRule.KnockJoinRule, "7", "4.6.1")]
    [InlineData(AuthRule.KnockJoinRule, "12", "5.7.1")]
    [InlineData(AuthRule.KickRefused, "1", "5.4.5")]
    [InlineData(AuthRule.SenderNotJoined, "12", "6")]
    [InlineData(AuthRule.LevelAboveSender, "9", "9.3.1")]
    [InlineData(AuthRule.LevelAboveSender, "11", "9.5.1")]
    [InlineData(AuthRule.NewUserAboveSender, "12", "10.10.1")]
    [InlineData(AuthRule.RedactionRefused, "2", "11.3")]
    [InlineData(AuthRule.RedactionRefused, "3", "-")]
    [InlineData(AuthRule.Allowed, "1", "12")]
    [InlineData(AuthRule.Allowed, "3", "11")]
    [InlineData(AuthRule.Allowed, "10", "10")]
    [InlineData(AuthRule.Allowed, "12", "11")]
    public void Numbers_are_those_of_the_versions_page(AuthRule rule, string version, string number)
    {
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));

        Assert.Equal(number, AuthRules.Number(rule, rules));
    }

    [Fact]
    public void Every_rule_has_a_sentence_and_is_found_under_its_own_value()
    {
        foreach (AuthRule rule in Enum.GetValues<AuthRule>().Where(static rule => rule != AuthRule.None))
        {
            Assert.EndsWith(".", AuthRules.Describe(rule), StringComparison.Ordinal);
            Assert.Equal(rule, AuthRules.RowRule(rule));
        }
    }

    [Fact]
    public void A_verdict_names_rule_number_and_sentence()
    {
        var scene = new AuthScene("11");

        AuthVerdict verdict = scene.CheckMember(AuthScene.Bob, "join");

        Assert.Equal(
            "v11 4.3.7: The join rule does not let the user in without an invite.",
            verdict.Explain(scene.Rules));
    }
}
