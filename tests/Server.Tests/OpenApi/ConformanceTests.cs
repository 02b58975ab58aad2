using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The harness finds the spec's endpoints, and notices an answer that is broken.</summary>
public sealed class ConformanceTests
{
    private const string WhoAmI = "/_matrix/client/v3/account/whoami";

    [Theory]
    [InlineData("GET", "/_matrix/client/versions", "/_matrix/client/versions")]
    [InlineData("GET", "/.well-known/matrix/client", "/.well-known/matrix/client")]
    [InlineData("GET", "/_matrix/client/v3/sync?since=a%2Fb", "/_matrix/client/v3/sync")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/a%2Fb/send/t/1",
        "/_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}")]
    [InlineData("GET", "/_matrix/client/v3/pushrules/global/", "/_matrix/client/v3/pushrules/global/")]
    [InlineData("PATCH", "/_matrix/client/v3/sync", null)]
    [InlineData("GET", "/_matrix/client/v3/sync/", null)]
    [InlineData("GET", "/_matrix/client/v9/sync", null)]
    public void An_endpoint_is_found_by_its_method_and_path(string method, string path, string? template)
    {
        var endpoint = SpecEndpoint.Of(SpecFiles.RequireOrSkip(), method, path);

        Assert.Equal(template, endpoint?.Template);
    }

    [Fact]
    public void Every_schema_of_the_spec_can_be_checked()
    {
        var files = SpecFiles.RequireOrSkip();

        foreach (var endpoint in files.Endpoints)
        {
            // The checks throw for a keyword or reference that they do not understand.
            endpoint.CheckRequest([], "{}");
            foreach (var status in new[] { 200, 400, 401, 403, 404, 429 })
            {
                endpoint.CheckAnswer(status, "{}");
            }
        }

        Assert.True(files.Endpoints.Count > 150, $"only {files.Endpoints.Count} endpoints were found");
    }

    [Fact]
    public void An_answer_as_the_spec_says_is_accepted()
        => Assert.Empty(Check("GET", WhoAmI, null, 200, """{"user_id":"@a:b","device_id":"D","is_guest":false}"""));

    [Theory]
    [InlineData(200, "{}", "answer lacks user_id")]
    [InlineData(200, """{"user_id":7}""", "answer.user_id is 7, not \"string\"")]
    [InlineData(200, """{"user_id":"a:b"}""", "answer.user_id is \"a:b\", which does not match ^@")]
    [InlineData(200, "[]", "answer is [], not \"object\"")]
    [InlineData(200, "<html>", "the answer is not JSON")]
    [InlineData(401, "{}", "answer lacks errcode")]
    [InlineData(418, "{}", "answer lacks errcode")]
    [InlineData(202, "{}", "the spec knows no answer 202")]
    public void A_broken_answer_is_noticed(int status, string answer, string expected)
    {
        var wrong = Check("GET", WhoAmI, null, status, answer);

        Assert.Contains(expected, wrong);
    }

    [Theory]
    [InlineData("POST", "/_matrix/client/v3/login", "{}", "request lacks type")]
    [InlineData("POST", "/_matrix/client/v3/login", null, "the body is missing")]
    [InlineData("POST", "/_matrix/client/r0/login", "{", "the request is not JSON")]
    [InlineData("POST", "/_matrix/client/v3/rooms/a/invite", "{\"user_id\":7}", "request.user_id is 7, not \"string\"")]
    [InlineData("GET", "/_matrix/client/v3/keys/changes?to=a", null, "the query lacks from")]
    public void A_request_that_should_not_have_been_accepted_is_noticed(
        string method, string path, string? request, string expected)
    {
        var wrong = Check(method, path, request, 200, "{}");

        Assert.Contains(expected, wrong);
    }

    [Theory]
    [InlineData("""{"user_id":"@a:b"}""")]
    [InlineData("""{"id_server":"a","id_access_token":"b","medium":"email","address":"c"}""")]
    public void Each_form_of_an_endpoint_that_has_several_is_accepted(string request)
        => Assert.Empty(Check("POST", "/_matrix/client/v3/rooms/a/invite", request, 200, "{}"));

    [Theory]
    [InlineData("/_matrix/client/v3/sync?filter=%7B%22event_format%22%3A%22federation%22%7D", 0)]
    [InlineData("/_matrix/client/v3/sync", 1)]
    public void What_is_known_to_be_otherwise_is_passed_over_there_alone(string path, int reports)
    {
        var wrong = Check(
            "GET",
            path,
            null,
            200,
            """
            {"next_batch":"a","rooms":{"join":{"!a:b":{"timeline":{"events":[
            {"type":"t","sender":"@a:b","content":{},"origin_server_ts":1}]}}}}}
            """);

        Assert.Equal(reports, wrong.Count);
    }

    [Fact]
    public void A_test_fails_over_a_broken_answer()
    {
        SpecFiles.RequireOrSkip();

        var error = Assert.ThrowsAny<Xunit.Sdk.XunitException>(
            () => Conformance.Require("GET", WhoAmI, null, 200, "{}"));

        Assert.Contains("answer lacks user_id", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Check(string method, string path, string? request, int status, string answer)
        => Conformance.Check(SpecFiles.RequireOrSkip(), method, path, request, status, answer);
}
