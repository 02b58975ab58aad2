using System.Text.Json.Nodes;
using Dendrite.Fast.Api;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What users learn of each other, and third parties of them.</summary>
public sealed class UsersApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alice", "POST user_directory/search", """{"search_term":"bob"}""", "200")]
    [InlineData("alice", "POST user_directory/search", """{"search_term":"bob","limit":0}""", "400 M_INVALID_PARAM")]
    [InlineData("alice", "POST user_directory/search", """{"limit":1}""", "400 M_MISSING_PARAM")]
    [InlineData("nobody", "POST user_directory/search", """{"search_term":"bob"}""", "401 M_MISSING_TOKEN")]
    [InlineData("alice", "GET /_matrix/client/v1/mutual_rooms?user_id=BOB", null, "200")]
    [InlineData("alice", "GET /_matrix/client/v1/mutual_rooms?user_id=ALICE", null, "400 M_INVALID_PARAM")]
    [InlineData("alice", "GET /_matrix/client/v1/mutual_rooms?user_id=bob", null, "400 M_INVALID_PARAM")]
    [InlineData("alice", "GET /_matrix/client/v1/mutual_rooms?user_id=BOB&from=x", null, "400 M_INVALID_PARAM")]
    [InlineData("alice", "GET /_matrix/client/v1/mutual_rooms", null, "400 M_MISSING_PARAM")]
    [InlineData("alice", "POST user/ALICE/openid/request_token", "{}", "200")]
    [InlineData("alice", "POST user/BOB/openid/request_token", "{}", "403 M_FORBIDDEN")]
    [InlineData("nobody", "POST user/ALICE/openid/request_token", "{}", "401 M_MISSING_TOKEN")]
    [InlineData("nobody", "GET /_matrix/federation/v1/openid/userinfo", null, "400 M_MISSING_PARAM")]
    [InlineData(
        "nobody", "GET /_matrix/federation/v1/openid/userinfo?access_token=x", null, "401 M_UNKNOWN_TOKEN")]
    [InlineData("nobody", "GET /.well-known/matrix/support", null, "404 M_NOT_FOUND")]
    public async Task Requests_about_users_are_answered_as_the_specification_says(
        string who, string request, string? body, string outcome)
    {
        var answer = await scenario.AskAsync(who, request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_third_party_learns_from_a_token_who_its_user_is_for_an_hour(StoreKind store)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await HttpHost.StartAsync(store, time: time);
        var alice = await host.RegisterAsync("alice");

        var given = await alice.PostAsync(
            $"/_matrix/client/v3/user/{MatrixClient.Escape(alice.UserId)}/openid/request_token",
            new JsonObject(),
            Cancel);
        var token = given["access_token"]!.GetValue<string>();
        var path = $"/_matrix/federation/v1/openid/userinfo?access_token={token}";
        var (_, known) = await host.Client().TryAsync(HttpMethod.Get, path, null, Cancel);
        var asAccess = await TokenStatusAsync(host, token);
        time.Advance(OpenIdTokens.Life);
        var (late, _) = await host.Client().TryAsync(HttpMethod.Get, path, null, Cancel);

        Assert.Equal("Bearer", given["token_type"]!.GetValue<string>());
        Assert.Equal("localhost", given["matrix_server_name"]!.GetValue<string>());
        Assert.Equal(3600, given["expires_in"]!.GetValue<int>());
        Assert.Equal(alice.UserId, known["sub"]!.GetValue<string>());
        Assert.Equal(401, asAccess);
        Assert.Equal(401, (int)late);
    }

    [Fact]
    public async Task An_access_token_tells_no_third_party_who_its_user_is()
    {
        var answer = await scenario.AskAsync(
            "nobody", $"GET /_matrix/federation/v1/openid/userinfo?access_token={scenario.User("alice").AccessToken}");

        Assert.Equal("401 M_UNKNOWN_TOKEN", answer.Outcome);
    }

    [Fact]
    public async Task Whom_to_turn_to_is_told_where_it_is_set()
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Support = new SupportOptions
            {
                Page = "https://a.example/help",
                Contacts = [new SupportContact("m.role.admin", "@admin:a.example", "admin@a.example")],
            },
        });

        var support = await host.Client().GetAsync("/.well-known/matrix/support", Cancel);

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""
                    {"contacts":[{"role":"m.role.admin","matrix_id":"@admin:a.example",
                    "email_address":"admin@a.example"}],"support_page":"https://a.example/help"}
                    """),
                support),
            support.ToJsonString());
    }

    [Theory]
    [InlineData(ProfileViewers.Anybody, 200, 200, 200)]
    [InlineData(ProfileViewers.Users, 401, 200, 200)]
    [InlineData(ProfileViewers.SharedRooms, 401, 403, 200)]
    public async Task Profiles_are_seen_by_whom_the_operator_says(
        ProfileViewers viewers, int nobody, int stranger, int friend)
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Users = options.Users with { ProfilesSeenBy = viewers },
        });
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var eve = await host.RegisterAsync("eve");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var path = $"/_matrix/client/v3/profile/{MatrixClient.Escape(alice.UserId)}";

        List<int> statuses = [];
        foreach (var client in new[] { host.Client(), eve, bob, alice })
        {
            var (status, _) = await client.TryAsync(HttpMethod.Get, path, null, Cancel);
            statuses.Add((int)status);
        }

        Assert.Equal([nobody, stranger, friend, 200], statuses);
    }

    [Fact]
    public async Task Whoever_sees_a_user_present_is_told_a_new_display_name_by_presence()
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var path = $"/_matrix/client/v3/presence/{MatrixClient.Escape(alice.UserId)}/status";
        await alice.PutAsync(path, new JsonObject { ["presence"] = "online" }, Cancel);
        var first = await bob.SyncAsync(null, 0, Cancel);

        await alice.PutAsync(
            $"/_matrix/client/v3/profile/{MatrixClient.Escape(alice.UserId)}/displayname",
            new JsonObject { ["displayname"] = "Alicia" },
            Cancel);
        var next = await bob.SyncAsync(first["next_batch"]!.GetValue<string>(), 0, Cancel);

        var content = next["presence"]!["events"]!.AsArray()
            .Single(item => item!["sender"]!.GetValue<string>() == alice.UserId)!["content"]!;
        Assert.Equal("Alicia", content["displayname"]!.GetValue<string>());
        Assert.Equal("online", content["presence"]!.GetValue<string>());
    }

    private static async Task<int> TokenStatusAsync(HttpHost host, string token)
    {
        var client = host.Client();
        using HttpRequestMessage message = new(HttpMethod.Get, "/_matrix/client/v3/account/whoami");
        message.Headers.Authorization = new("Bearer", token);
        using var answer = await client.SendAsync(message, Cancel);
        return (int)answer.StatusCode;
    }
}
