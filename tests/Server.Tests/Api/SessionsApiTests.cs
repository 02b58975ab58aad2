using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The endpoints of logins and tokens. Source: client-server API v1.19, "Legacy API".</summary>
public sealed class SessionsApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    [Theory]
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
