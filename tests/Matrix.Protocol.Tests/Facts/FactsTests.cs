using System.Text;
using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Facts;

public sealed class FactsTests
{
    [Theory]
    [InlineData("10", "{\"ban\":50}", FactStatus.Ok)]
    [InlineData("10", "{\"ban\":\"50\"}", FactStatus.LevelNotAnInteger)]
    [InlineData("9", "{\"ban\":\"50\"}", FactStatus.Ok)]
    [InlineData("9", "{\"ban\":50.5}", FactStatus.LevelNotAnInteger)]
    [InlineData("5", "{\"ban\":50.5}", FactStatus.Ok)]
    [InlineData("5", "{\"ban\":1e400}", FactStatus.LevelNotAnInteger)]
    [InlineData("5", "{\"ban\":\"50.5\"}", FactStatus.LevelNotAnInteger)]
    [InlineData("1", "{\"ban\":\"5_0\"}", FactStatus.LevelNotAnInteger)]
    [InlineData("1", "{\"ban\":\"\"}", FactStatus.LevelNotAnInteger)]
    [InlineData("1", "{\"ban\":\"+-1\"}", FactStatus.LevelNotAnInteger)]
    [InlineData("1", "{\"ban\":true}", FactStatus.LevelNotAnInteger)]
    [InlineData("12", "{\"ban\":null}", FactStatus.LevelNotAnInteger)]
    [InlineData("12", "{\"users\":null}", FactStatus.LevelsNotAnObject)]
    [InlineData("12", "{\"events\":[]}", FactStatus.LevelsNotAnObject)]
    [InlineData("12", "{\"notifications\":5}", FactStatus.LevelsNotAnObject)]
    [InlineData("12", "{\"users\":{\"alice\":1}}", FactStatus.InvalidUserId)]
    [InlineData("12", "{\"users\":{\"@alice:b\":\"1\"}}", FactStatus.LevelNotAnInteger)]
    [InlineData("12", "{\"other\":null}", FactStatus.Ok)]
    [InlineData("12", "[]", FactStatus.NotAnObject)]
    public void Power_levels_are_refused_by_the_form_of_the_version(string version, string content, FactStatus expected)
    {
        FactStatus status = PowerLevelsContent.TryParse(Samples.Rules(version), Samples.Utf8(content), out _);

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("\" 00100 \"", 100)]
    [InlineData("\"+100\"", 100)]
    [InlineData("\"\\t-100\"", -100)]
    [InlineData("50.57", 50)]
    [InlineData("-50.57", -50)]
    [InlineData("5.114698E4", 51146)]
    [InlineData("1e300", long.MaxValue)]
    [InlineData("99999999999999999999", long.MaxValue)]
    public void Old_rooms_write_levels_as_strings_and_floats(string value, long expected)
    {
        byte[] content = Encoding.UTF8.GetBytes($"{{\"users\":{{\"@a:b\":{value}}}}}");

        FactStatus status = PowerLevelsContent.TryParse(Samples.Rules("1"), content, out PowerLevelsContent levels);

        Assert.Equal(FactStatus.Ok, status);
        Assert.Equal(expected, levels.LevelOfUser("@a:b"));
    }

    [Fact]
    public void Levels_fall_back_to_the_defaults_of_the_specification()
    {
        byte[] content = Samples.Utf8(
            "{\"events\":{\"m.room.name\":30,\"a\":1},\"kick\":7,"
            + "\"users\":{\"@z:b\":9,\"@a:b\":-1},\"users_default\":2}");

        PowerLevelsContent.TryParse(Samples.Rules("12"), content, out PowerLevelsContent levels);

        Assert.Equal(9, levels.LevelOfUser("@z:b"));
        Assert.Equal(-1, levels.LevelOfUser("@a:b"));
        Assert.Equal(2, levels.LevelOfUser("@n:b"));
        Assert.Equal(30, levels.LevelOfEvent("m.room.name", isState: true));
        Assert.Equal(50, levels.LevelOfEvent("m.room.topic", isState: true));
        Assert.Equal(0, levels.LevelOfEvent("m.room.message", isState: false));
        Assert.Equal(7, levels[PowerLevelKey.Kick]);
        Assert.Equal(50, levels[PowerLevelKey.Ban]);
        Assert.Equal(50, levels[PowerLevelKey.Redact]);
        Assert.Equal(0, levels[PowerLevelKey.Invite]);
        Assert.Null(levels.GetExplicit(PowerLevelKey.Ban));
        Assert.Equal(50, levels.LevelOfNotification("room"));
        Assert.Equal(50, PowerLevelsContent.WithoutEvent.LevelOfEvent("x", isState: true));
    }

    [Fact]
    public void Entries_are_sorted_by_utf16_whatever_the_order_of_the_json()
    {
        byte[] content = Samples.Utf8("{\"events\":{\"\uFFFD\":1,\"😀\":2,\"a\":3,\"b\":4}}");

        PowerLevelsContent.TryParse(Samples.Rules("12"), content, out PowerLevelsContent levels);

        Assert.Equal(["a", "b", "😀", "\uFFFD"], levels.Events.ToArray().Select(static entry => entry.Key));
        Assert.Equal(2, levels.LevelOfEvent("😀", isState: false));
    }

    [Theory]
    [InlineData("{\"membership\":\"join\"}", FactStatus.Ok, Membership.Join)]
    [InlineData("{\"membership\":\"invite\"}", FactStatus.Ok, Membership.Invite)]
    [InlineData("{\"membership\":\"leave\"}", FactStatus.Ok, Membership.Leave)]
    [InlineData("{\"membership\":\"ban\"}", FactStatus.Ok, Membership.Ban)]
    [InlineData("{\"membership\":\"knock\"}", FactStatus.Ok, Membership.Knock)]
    [InlineData("{\"membership\":\"kn\\u006fck\"}", FactStatus.Ok, Membership.Knock)]
    [InlineData("{\"membership\":\"Join\"}", FactStatus.Ok, Membership.Unknown)]
    [InlineData("{\"membership\":3}", FactStatus.WrongType, Membership.Unknown)]
    [InlineData("{}", FactStatus.Missing, Membership.Unknown)]
    [InlineData("3", FactStatus.NotAnObject, Membership.Unknown)]
    public void Membership_is_read(string content, FactStatus expected, Membership membership)
    {
        FactStatus status = MembershipContent.TryParse(Samples.Utf8(content), out MembershipContent facts);

        Assert.Equal(expected, status);
        Assert.Equal(membership, facts.Membership);
    }

    [Fact]
    public void The_signed_part_of_a_third_party_invite_is_found()
    {
        byte[] content = Samples.Utf8(
            "{\"membership\":\"invite\",\"third_party_invite\":{\"display_name\":\"x\",\"signed\":"
            + "{\"mxid\":\"@a:b\",\"token\":\"t\",\"signatures\":{}}}}");

        MembershipContent.TryParse(content, out MembershipContent facts);

        Assert.True(facts.HasThirdPartyInvite);
        Assert.Equal("@a:b", facts.ThirdPartyMxid);
        Assert.Equal("t", facts.ThirdPartyToken);
        Assert.StartsWith("{\"mxid\"", Samples.Text(facts.ThirdPartySigned.Of(content)), StringComparison.Ordinal);
        Assert.False(facts.HasJoinAuthorisedVia);
    }

    [Fact]
    public void Join_rules_keep_the_rooms_that_allow()
    {
        byte[] content = Samples.Utf8(
            "{\"join_rule\":\"knock_restricted\",\"allow\":[{\"type\":\"m.room_membership\",\"room_id\":\"!a:b\"},"
            + "{\"type\":\"other\",\"room_id\":\"!c:d\"},{\"type\":\"m.room_membership\"},7]}");

        FactStatus status = JoinRulesContent.TryParse(content, out JoinRulesContent facts);

        Assert.Equal(FactStatus.Ok, status);
        Assert.Equal(JoinRule.KnockRestricted, facts.Rule);
        Assert.Equal([RoomId.Parse("!a:b")], facts.AllowedRooms.ToArray());
    }

    [Theory]
    [InlineData("{}", FactStatus.Missing)]
    [InlineData("{\"join_rule\":1}", FactStatus.WrongType)]
    [InlineData("{\"join_rule\":\"new\"}", FactStatus.Ok)]
    public void Join_rules_without_a_rule_are_malformed(string content, FactStatus expected)
    {
        FactStatus status = JoinRulesContent.TryParse(Samples.Utf8(content), out JoinRulesContent facts);

        Assert.Equal(expected, status);
        Assert.Equal(expected == FactStatus.Ok ? JoinRule.Unknown : JoinRule.Invite, facts.Rule);
    }

    [Fact]
    public void Create_content_is_read()
    {
        byte[] content = Samples.Utf8(
            "{\"additional_creators\":[\"@a:b\",\"@c:d\"],\"creator\":\"@x:y\",\"m.federate\":false,\"predecessor\":"
            + "{\"event_id\":\"$e:f\",\"room_id\":\"!g:h\"},\"room_version\":\"12\",\"type\":\"m.space\"}");

        CreateContent.TryParse(content, out CreateContent facts);

        Assert.Equal("12", facts.RoomVersion);
        Assert.False(facts.Federates);
        Assert.Equal("@x:y", facts.Creator);
        Assert.True(facts.AdditionalCreatorsAreValid);
        Assert.Equal([UserId.Parse("@a:b"), UserId.Parse("@c:d")], facts.AdditionalCreators.ToArray());
        Assert.Equal("m.space", facts.Type);
        Assert.Equal(RoomId.Parse("!g:h"), facts.PredecessorRoom);
        Assert.Equal(EventId.Parse("$e:f"), facts.PredecessorEvent);
    }

    [Theory]
    [InlineData("{}", "1", true)]
    [InlineData("{\"room_version\":12}", null, true)]
    [InlineData("{\"additional_creators\":[\"alice\"]}", "1", false)]
    [InlineData("{\"additional_creators\":{}}", "1", false)]
    [InlineData("{\"additional_creators\":[1]}", "1", false)]
    [InlineData("{\"additional_creators\":[]}", "1", true)]
    public void Create_content_says_what_is_malformed(string content, string? version, bool creatorsAreValid)
    {
        CreateContent.TryParse(Samples.Utf8(content), out CreateContent facts);

        Assert.Equal(version, facts.RoomVersion);
        Assert.Equal(creatorsAreValid, facts.AdditionalCreatorsAreValid);
        Assert.True(facts.Federates);
    }
}
