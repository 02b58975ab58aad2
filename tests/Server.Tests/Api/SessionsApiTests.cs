using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The endpoints of logins and tokens. Source: client-server API v1.19, "Legacy API".</summary>
public sealed class SessionsApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private const string LoginBy =
        """{"type":"m.login.password","password":"correct horse","identifier":""";

    [Theory]
    [InlineData("POST login", LoginBy + """{"type":"m.id.user","user":"BOB"}}""", "200")]
    [InlineData("POST login", LoginBy + """{"user":"BOB"}}""", "200")]
    [InlineData("POST login", LoginBy + """{"type":"m.id.user"}}""", "400 M_MISSING_PARAM")]
    [InlineData(
        "POST login", LoginBy + """{"type":"m.id.thirdparty","medium":"email","address":"x@y.z"}}""", "403 M_FORBIDDEN")]
    [InlineData("POST login", LoginBy + """{"medium":"email","address":"x@y.z"}}""", "403 M_FORBIDDEN")]
    [InlineData("POST login", LoginBy + """{"type":"m.id.phone","country":"GB","phone":"7"}}""", "403 M_FORBIDDEN")]
    [InlineData("POST login", LoginBy + """{"type":"m.id.thirdparty","user":"BOB"}}""", "403 M_FORBIDDEN")]
    [InlineData(
        "POST login",
        """{"type":"m.login.password","medium":"email","address":"x@y.z","password":"x"}""",
        "403 M_FORBIDDEN")]
    [InlineData("POST login", """{"type":"m.login.password","password":"x"}""", "400 M_MISSING_PARAM")]
    [InlineData("POST login", """{"type":"m.login.token"}""", "400 M_MISSING_PARAM")]
    [InlineData("POST login", """{"type":"m.login.token","token":"none"}""", "403 M_FORBIDDEN")]
    [InlineData("POST refresh", "{}", "400 M_MISSING_PARAM")]
    [InlineData("POST refresh", """{"refresh_token":7}""", "400 M_BAD_JSON")]
    [InlineData("POST refresh", """{"refresh_token":"none"}""", "401 M_UNKNOWN_TOKEN")]
    public async Task A_request_without_account_is_answered(string request, string? body, string outcome)
    {
        var answer = await scenario.AskAsync("nobody", request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData(
        "POST login", """{"type":"m.login.password","user":"BOB","password":"correct horse","refresh_token":true}""")]
    [InlineData(
        "POST register", """{"username":"refreshing","auth":{"type":"m.login.dummy"},"refresh_token":true}""")]
    public async Task A_client_that_can_refresh_is_given_pairs(string request, string body)
    {
        var first = await scenario.AskAsync("nobody", request, body);
        var second = await scenario.AskAsync(
            "nobody", "POST refresh", $$"""{"refresh_token":"{{first.Json!["refresh_token"]}}"}""");
        var who = await scenario.AskAsync(
            "nobody", "GET account/whoami", token: second.Json!["access_token"]!.GetValue<string>());
        var settled = await scenario.AskAsync(
            "nobody", "POST refresh", $$"""{"refresh_token":"{{first.Json!["refresh_token"]}}"}""");

        Assert.Equal(3_600_000, first.Json!["expires_in_ms"]!.GetValue<long>());
        Assert.Equal(3_600_000, second.Json!["expires_in_ms"]!.GetValue<long>());
        Assert.Equal(first.Json!["device_id"]!.GetValue<string>(), who.Json!["device_id"]!.GetValue<string>());
        Assert.Equal("401 M_UNKNOWN_TOKEN", settled.Outcome);
    }

    [Theory]
    [InlineData("/_matrix/client/v1/login/get_token")]
    [InlineData("/_matrix/client/unstable/org.matrix.msc3882/login/get_token")]
    public async Task A_token_for_another_device_is_given_for_a_password_and_logs_in(string path)
    {
        var asked = await scenario.AskAsync("bob", $"POST {path}", "{}");
        var given = await scenario.AskAsync(
            "bob",
            $"POST {path}",
            $$$"""
            {"auth":{"type":"m.login.password","session":"{{{asked.Json!["session"]}}}","password":"correct horse"}}
            """);
        var login = await scenario.AskAsync(
            "nobody", "POST login", $$"""{"type":"m.login.token","token":"{{given.Json!["login_token"]}}"}""");
        var again = await scenario.AskAsync(
            "nobody", "POST login", $$"""{"type":"m.login.token","token":"{{given.Json["login_token"]}}"}""");

        Assert.Equal("401", asked.Outcome);
        Assert.Equal(120_000, given.Json["expires_in_ms"]!.GetValue<long>());
        Assert.Equal(scenario.User("bob").UserId, login.Json!["user_id"]!.GetValue<string>());
        Assert.Equal("403 M_FORBIDDEN", again.Outcome);
    }

    [Fact]
    public async Task That_tokens_are_given_is_told_before_login_and_after()
    {
        var flows = await scenario.AskAsync("nobody", "GET login");
        var capabilities = await scenario.AskAsync("bob", "GET capabilities");

        var flow = Assert.Single(
            flows.Json!["flows"]!.AsArray(), flow => flow!["type"]!.GetValue<string>() == "m.login.token");
        Assert.True(flow!["get_login_token"]!.GetValue<bool>());
        Assert.True(capabilities.Json!["capabilities"]!["m.get_login_token"]!["enabled"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_client_that_says_nothing_of_refreshing_is_given_a_token_that_does_not_end()
    {
        var answer = await scenario.AskAsync(
            "nobody", "POST login", """{"type":"m.login.password","user":"BOB","password":"correct horse"}""");

        Assert.Equal("200", answer.Outcome);
        Assert.Null(answer.Json!["refresh_token"]);
        Assert.Null(answer.Json!["expires_in_ms"]);
    }
}
