using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The form of requests and answers over HTTP. Source: client-server API v1.19, "API Standards".</summary>
public sealed class HttpFormTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alice", "GET account/whoami", "200")]
    [InlineData("nobody", "GET /_matrix/client/versions", "200")]
    [InlineData("nobody", "GET account/whoami", "401 M_MISSING_TOKEN")]
    [InlineData("nobody", "GET /", "404 M_UNRECOGNIZED")]
    [InlineData("nobody", "GET /_matrix/client/v3/nonsense", "404 M_UNRECOGNIZED")]
    [InlineData("alice", "GET /_matrix/client/v9/sync", "404 M_UNRECOGNIZED")]
    [InlineData("alice", "GET sync/", "404 M_UNRECOGNIZED")]
    [InlineData("alice", "PUT sync", "405 M_UNRECOGNIZED")]
    [InlineData("alice", "BREW sync", "405 M_UNRECOGNIZED")]
    [InlineData("eve", "GET rooms/CLOSED/state", "403 M_FORBIDDEN")]
    [InlineData("alice", "GET rooms/%FF/state", "400 M_INVALID_PARAM")]
    [InlineData("alice", "GET rooms/ROOM/messages?dir=b&from=%FF", "400 M_INVALID_PARAM")]
    public async Task Every_answer_is_JSON_that_browsers_may_read(string who, string request, string outcome)
    {
        var answer = await scenario.AskAsync(who, request);

        Assert.Equal(outcome, answer.Outcome);
        answer.RequireForm(request);
        if (answer.Status >= 400)
        {
            Assert.NotEmpty(answer.Json!["error"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var body = $$"""{"body":"{{new string('x', 2 * 1024 * 1024)}}"}""";

        var answer = await scenario.AskAsync("alice", "PUT rooms/ROOM/send/m.room.message/large", body);

        Assert.Equal("413 M_TOO_LARGE", answer.Outcome);
        answer.RequireForm("a large body");
    }

    [Fact]
    public async Task An_event_over_the_limit_is_refused()
    {
        var body = $$"""{"body":"{{new string('x', 65_536)}}"}""";

        var answer = await scenario.AskAsync("alice", "PUT rooms/ROOM/send/m.room.message/event", body);

        Assert.Equal("413 M_TOO_LARGE", answer.Outcome);
    }

    [Theory]
    [InlineData("sync?timeout=soon")]
    [InlineData("sync?timeout=-1")]
    [InlineData("sync?timeout=1.5")]
    [InlineData("sync?full_state=maybe")]
    [InlineData("sync?use_state_after=1")]
    [InlineData("sync?set_presence=sleepy")]
    [InlineData("sync?since=nonsense")]
    [InlineData("rooms/ROOM/messages?dir=b&limit=ten")]
    [InlineData("rooms/ROOM/messages?dir=sideways")]
    [InlineData("rooms/ROOM/messages")]
    [InlineData("rooms/ROOM/messages?dir=b&from=nonsense")]
    [InlineData("rooms/ROOM/messages?dir=b&to=nonsense")]
    [InlineData("rooms/ROOM/context/EVENT?limit=-3")]
    [InlineData("rooms/ROOM/members?membership=absent")]
    [InlineData("rooms/ROOM/members?at=nonsense")]
    [InlineData("rooms/ROOM/state/m.room.name?format=yaml")]
    [InlineData("publicRooms?limit=many")]
    [InlineData("publicRooms?server=%21")]
    [InlineData("keys/changes?from=nonsense&to=nonsense")]
    [InlineData("profile/alice")]
    [InlineData("presence/alice/status")]
    [InlineData("rooms/notaroom/state")]
    [InlineData("directory/room/notanalias")]
    public async Task A_parameter_of_the_wrong_kind_is_refused(string path)
    {
        var answer = await scenario.AskAsync("alice", $"GET {path}");

        Assert.Equal("400 M_INVALID_PARAM", answer.Outcome);
    }

    [Fact]
    public async Task A_slash_that_is_encoded_stays_in_its_segment()
    {
        var set = await scenario.AskAsync("alice", "PUT rooms/ROOM/state/org.example.path/a%2Fb%2fc", """{"x":1}""");
        var type = await scenario.AskAsync("alice", "PUT rooms/ROOM/state/org.example%2Fslash/k", """{"x":2}""");

        var got = await scenario.AskAsync("alice", "GET rooms/ROOM/state/org.example.path/a%2Fb%2Fc?format=event");
        var split = await scenario.AskAsync("alice", "GET rooms/ROOM/state/org.example.path/a/b/c");
        var typed = await scenario.AskAsync("alice", "GET rooms/ROOM/state/org.example%2Fslash/k?format=event");

        Assert.Equal("200", set.Outcome);
        Assert.Equal("200", type.Outcome);
        Assert.Equal("a/b/c", got.Json!["state_key"]!.GetValue<string>());
        Assert.Equal("404 M_UNRECOGNIZED", split.Outcome);
        Assert.Equal("org.example/slash", typed.Json!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("PUT rooms/ROOM/state/org.example.slashed", "")]
    [InlineData("PUT rooms/ROOM/state/org.example.slashed/", "")]
    public async Task An_empty_state_key_is_written_with_and_without_a_slash(string request, string stateKey)
    {
        var set = await scenario.AskAsync("alice", request, """{"x":1}""");

        var got = await scenario.AskAsync("alice", "GET rooms/ROOM/state/org.example.slashed/?format=event");

        Assert.Equal("200", set.Outcome);
        Assert.Equal(set.Json!["event_id"]!.GetValue<string>(), got.Json!["event_id"]!.GetValue<string>());
        Assert.Equal(stateKey, got.Json!["state_key"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_token_in_the_query_is_as_good_as_one_in_the_header()
    {
        var alice = scenario.User("alice");

        var good = await scenario.AskAsync("nobody", $"GET account/whoami?access_token={alice.AccessToken}");
        var empty = await scenario.AskAsync("nobody", "GET account/whoami?access_token=");
        var bad = await scenario.AskAsync("nobody", "GET account/whoami?access_token=nonsense");

        Assert.Equal(alice.UserId, good.Json!["user_id"]!.GetValue<string>());
        Assert.Equal("401 M_MISSING_TOKEN", empty.Outcome);
        Assert.Equal("401 M_UNKNOWN_TOKEN", bad.Outcome);
    }

    [Theory]
    [InlineData("Basic YWxpY2U6cGFzcw==", "M_MISSING_TOKEN")]
    [InlineData("Bearer", "M_MISSING_TOKEN")]
    [InlineData("bEaReR nonsense", "M_UNKNOWN_TOKEN")]
    public async Task A_header_of_another_scheme_is_no_token(string header, string errcode)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/_matrix/client/v3/account/whoami");
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var answer = await scenario.User("nobody").SendAsync(request, Cancel);

        Assert.Equal($"401 {errcode}", (await ApiAnswer.ReadAsync(answer)).Outcome);
    }

    [Fact]
    public async Task What_is_no_HTTP_is_refused_in_the_form_of_the_API()
    {
        var text = await RawAsync("GET /_matrix/client/versions HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", text, StringComparison.Ordinal);
        Assert.Contains("Access-Control-Allow-Origin: *", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("M_UNKNOWN", JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..])!["errcode"]!
            .GetValue<string>());
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_a_body()
    {
        var text = await RawAsync("HEAD /_matrix/client/versions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", text, StringComparison.Ordinal);
    }

    private async Task<string> RawAsync(string request)
    {
        using TcpClient client = new();
        var address = scenario.Host.Address;
        await client.ConnectAsync(address.Host, address.Port, Cancel);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(Cancel);
    }
}
