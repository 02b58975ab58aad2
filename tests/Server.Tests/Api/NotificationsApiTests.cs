using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The list of notifications, pushers, tags and third-party networks in the form that clients use.</summary>
public sealed class NotificationsApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_user_was_notified_about_is_listed_with_what_their_rules_say()
    {
        var host = scenario.Host;
        var (dora, finn) = (await host.RegisterAsync("dora"), await host.RegisterAsync("finn"));
        var room = await dora.CreatePublicRoomAsync();
        await finn.JoinAsync(room);
        var first = await dora.SayAsync(room, "plain");
        await finn.ReadAsync(room, first);
        await finn.SayAsync(room, "mine");
        await dora.PutAsync(
            MatrixActions.RoomPath(room, "send/m.room.message/mention"),
            new JsonObject
            {
                ["body"] = "you",
                ["msgtype"] = "m.text",
                ["m.mentions"] = new JsonObject { ["user_ids"] = new JsonArray(finn.UserId) },
            },
            Cancel);

        var all = await finn.GetAsync("/_matrix/client/v3/notifications", Cancel);
        var one = await finn.GetAsync("/_matrix/client/v3/notifications?limit=1", Cancel);
        var next = await finn.GetAsync(
            "/_matrix/client/v3/notifications?from=" + one["next_token"]!.GetValue<string>(), Cancel);
        var highlights = await finn.GetAsync("/_matrix/client/v3/notifications?only=highlight", Cancel);

        Assert.Equal(["you", "plain"], Bodies(all));
        Assert.Equal(["you"], Bodies(one));
        Assert.Equal(["plain"], Bodies(next));
        Assert.Equal(["you"], Bodies(highlights));
        var (mention, plain) = (all["notifications"]![0]!, all["notifications"]![1]!);
        Assert.Equal((false, true), (mention["read"]!.GetValue<bool>(), plain["read"]!.GetValue<bool>()));
        Assert.Equal(room, mention["room_id"]!.GetValue<string>());
        Assert.Null(mention["event"]!["room_id"]);
        Assert.Contains("highlight", mention["actions"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""["notify",{"set_tweak":"sound","value":"default"}]""", plain["actions"]!.ToJsonString());
        Assert.Null(next["next_token"]);
    }

    [Theory]
    [InlineData("GET notifications?limit=x", null, "400 M_INVALID_PARAM")]
    [InlineData("GET notifications?from=x", null, "400 M_INVALID_PARAM")]
    [InlineData("GET notifications?limit=0", null, "200")]
    [InlineData("GET user/BOB/rooms/ROOM/tags", null, "200")]
    [InlineData("GET user/ALICE/rooms/ROOM/tags", null, "403 M_FORBIDDEN")]
    [InlineData("PUT user/BOB/rooms/ROOM/tags/u.work%2F1", """{"order":0.5}""", "200")]
    [InlineData("PUT user/ALICE/rooms/ROOM/tags/u.work", "{}", "403 M_FORBIDDEN")]
    [InlineData("PUT user/BOB/rooms/nonsense/tags/u.work", "{}", "400 M_INVALID_PARAM")]
    [InlineData("DELETE user/BOB/rooms/ROOM/tags/u.none", null, "200")]
    [InlineData("DELETE user/ALICE/rooms/ROOM/tags/u.none", null, "403 M_FORBIDDEN")]
    [InlineData("GET pushers", null, "200")]
    [InlineData("POST pushers/set", "{}", "400 M_MISSING_PARAM")]
    [InlineData("POST pushers/set", """{"app_id":"a","pushkey":"k","kind":null}""", "200")]
    [InlineData("GET thirdparty/protocol/irc", null, "404 M_NOT_FOUND")]
    [InlineData("GET thirdparty/location/irc", null, "404 M_NOT_FOUND")]
    [InlineData("GET thirdparty/user/irc", null, "404 M_NOT_FOUND")]
    [InlineData("GET thirdparty/location", null, "400 M_MISSING_PARAM")]
    [InlineData("GET thirdparty/user", null, "400 M_MISSING_PARAM")]
    public async Task A_request_of_Bob_is_answered(string request, string? body, string outcome)
    {
        var answer = await scenario.AskAsync("bob", request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("GET thirdparty/protocols", "{}")]
    [InlineData("GET thirdparty/location?alias=%23a%3Ab", "[]")]
    [InlineData("GET thirdparty/user?userid=%40a%3Ab", "[]")]
    public async Task A_server_without_bridges_knows_no_networks(string request, string text)
    {
        var answer = await scenario.AskAsync("bob", request);

        Assert.Equal((200, text), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_pusher_that_was_set_is_told()
    {
        const string Pusher = """
            {"app_id":"app","pushkey":"key","kind":"http","app_display_name":"App","device_display_name":"Phone",
            "lang":"en","data":{"url":"http://127.0.0.1:9/_matrix/push/v1/notify","format":"event_id_only"}}
            """;

        var set = await scenario.AskAsync("alice", "POST pushers/set", Pusher);
        var told = await scenario.AskAsync("alice", "GET pushers");

        Assert.Equal("{}", set.Text);
        var pusher = Assert.Single(told.Json!["pushers"]!.AsArray());
        Assert.Equal(scenario.User("alice").DeviceId, pusher!["org.matrix.msc3881.device_id"]!.GetValue<string>());
    }

    private static string[] Bodies(JsonObject page)
        => [.. page["notifications"]!.AsArray().Select(
            item => item!["event"]!["content"]!["body"]!.GetValue<string>())];
}
