using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Whom a to-device message can reach, and as whose. Source: security class P; client-server API v1.19,
/// "Send-to-Device messaging".
/// </summary>
public sealed class ToDeviceApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private static int _transactions;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("@nobody:localhost", "*")]
    [InlineData("@nobody:localhost", "DEVICE")]
    [InlineData("@somebody:far.example", "*")]
    [InlineData("@somebody:far.example", "DEVICE")]
    [InlineData("BOB", "UNKNOWN_DEVICE")]
    public async Task Nothing_is_stored_for_who_is_not_here(string user, string device)
    {
        var before = await scenario.Host.Database.ToDevice.NextInboxAsync(default, "", Cancel);

        var answer = await SendAsync(user, device, """{"body":"lost"}""");

        Assert.Equal("200", answer.Outcome);
        Assert.Equal(before, await scenario.Host.Database.ToDevice.NextInboxAsync(default, "", Cancel));
    }

    [Fact]
    public async Task Nothing_is_stored_for_a_device_that_was_logged_out()
    {
        var gone = await scenario.Host.LoginAsync(scenario.User("bob"), "GONE");
        await gone.PostAsync("/_matrix/client/v3/logout", new JsonObject(), Cancel);
        var bob = await scenario.Host.Database.Names.FindUserAsync(gone.UserId, Cancel);

        var answer = await SendAsync("BOB", "GONE", """{"body":"lost"}""");

        Assert.Equal("200", answer.Outcome);
        Assert.Equal(0, await scenario.Host.Database.ToDevice.CountAsync(bob, "GONE", 10, Cancel));
    }

    [Fact]
    public async Task The_sender_is_who_sends_whatever_the_content_says()
    {
        var eve = await scenario.Host.LoginAsync(scenario.User("eve"), "FORGED");

        await SendAsync(
            "EVE", "FORGED", """{"sender":"ALICE","type":"m.room.encrypted","content":{"sender":"ALICE"}}""");
        var sync = await eve.LookAsync();

        var message = Assert.Single(sync.Events("to_device"));
        Assert.Equal(scenario.User("bob").UserId, message["sender"]!.GetValue<string>());
        Assert.Equal("org.example.note", message["type"]!.GetValue<string>());
        Assert.Equal(["content", "sender", "type"], message.Select(member => member.Key).Order());
    }

    [Fact]
    public async Task A_message_that_is_larger_than_an_event_is_refused_whole()
    {
        var eve = await scenario.Host.LoginAsync(scenario.User("eve"), "LARGE");

        var answer = await scenario.AskAsync(
            "bob",
            Path(),
            "{\"messages\":{\"EVE\":{\"LARGE\":{\"x\":\"" + new string('x', 65_536) + "\"}},\"BOB\":{\"*\":{}}}}");

        Assert.Equal("413 M_TOO_LARGE", answer.Outcome);
        Assert.Empty((await eve.LookAsync()).Events("to_device"));
    }

    [Fact]
    public async Task A_type_that_is_longer_than_an_events_is_refused()
    {
        var answer = await scenario.AskAsync(
            "bob", $"PUT sendToDevice/{new string('t', 256)}/t{++_transactions}", """{"messages":{}}""");

        Assert.Equal("400 M_INVALID_PARAM", answer.Outcome);
    }

    private static string Path() => $"PUT sendToDevice/org.example.note/p{++_transactions}";

    private Task<ApiAnswer> SendAsync(string user, string device, string content)
        => scenario.AskAsync(
            "bob", Path(), "{\"messages\":{\"" + user + "\":{\"" + device + "\":" + content + "}}}");
}
