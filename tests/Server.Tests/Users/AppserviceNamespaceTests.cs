using System.Diagnostics;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class AppserviceNamespaceTests
{
    [Theory]
    [InlineData("@_irc_.*", "@_irc_joe:localhost", true)]
    [InlineData("@_irc_.*", "@irc_joe:localhost", false)]
    [InlineData("@_irc_", "@_irc_joe:localhost", true)]
    [InlineData("_irc_.*", "@_irc_joe:localhost", false)]
    [InlineData("^@_irc_.*:localhost$", "@_irc_joe:localhost", true)]
    [InlineData("^@_irc_.*:localhost$", "@_irc_joe:localhost.example", false)]
    [InlineData("@a|@b", "@bob:localhost", true)]
    [InlineData("@a|@b", "@carol:localhost", false)]
    [InlineData("@_IRC_.*", "@_irc_joe:localhost", false)]
    public void An_id_is_in_a_namespace_whose_expression_matches_its_begin(string pattern, string id, bool isIn)
    {
        Assert.True(AppserviceNamespace.TryCreate(pattern, false, out var made, out _));

        Assert.Equal(isIn, made.Has(id));
    }

    [Theory]
    [InlineData("@(")]
    [InlineData(@"@(a)\1")]
    [InlineData("@(?!bot).*")]
    public void An_expression_that_is_none_or_needs_to_go_back_is_refused(string pattern)
    {
        Assert.False(AppserviceNamespace.TryCreate(pattern, false, out _, out var problem));

        Assert.NotEmpty(problem);
    }

    [Fact]
    public void An_expression_that_others_take_exponential_time_for_takes_little()
    {
        Assert.True(AppserviceNamespace.TryCreate("@(a+)+$", true, out var made, out _));
        var id = $"@{new string('a', 240)}:x";
        var start = Stopwatch.GetTimestamp();

        Assert.False(made.Has(id));

        // Going back would take longer than the universe is old.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}
