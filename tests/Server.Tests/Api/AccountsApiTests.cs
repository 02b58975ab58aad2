using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The endpoints of accounts, sessions, devices, profiles, account data, keys and push rules. Source: client-server API
/// v1.19, "Client Authentication", "User data" and the modules.
/// </summary>
public sealed class AccountsApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private const string Dummy = "\"auth\":{\"type\":\"m.login.dummy\"}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET /_matrix/client/versions", null, "200")]
    [InlineData("GET /.well-known/matrix/client", null, "200")]
    [InlineData("GET login", null, "200")]
    [InlineData("GET register/available?username=somebody.new", null, "200")]
    [InlineData("GET register/available?username=bad%20name", null, "400 M_INVALID_USERNAME")]
    [InlineData("GET register/available", null, "400 M_MISSING_PARAM")]
    [InlineData("GET /_matrix/client/v1/register/m.login.registration_token/validity?token=none", null, "200")]
    [InlineData("GET /_matrix/client/v1/register/m.login.registration_token/validity", null, "400 M_MISSING_PARAM")]
    [InlineData("POST register", "{}", "401")]
    [InlineData("POST register", """{"username":"bad name","password":"long enough"}""", "400 M_INVALID_USERNAME")]
    [InlineData("POST register", """{"username":7}""", "400 M_BAD_JSON")]
    [InlineData("POST register?kind=robot", "{}", "400 M_INVALID_PARAM")]
    [InlineData("POST register?kind=guest", "{}", "403 M_GUEST_ACCESS_FORBIDDEN")]
    [InlineData("POST login", """{"type":"m.login.magic"}""", "400 M_UNKNOWN")]
    [InlineData("POST login", "{}", "400 M_MISSING_PARAM")]
    [InlineData(
        "POST login", """{"type":"m.login.password","user":"BOB","password":"wrong"}""", "403 M_FORBIDDEN")]
    [InlineData(
        "POST login", """{"type":"m.login.password","user":"nobody.here","password":"wrong"}""", "403 M_FORBIDDEN")]
    [InlineData("POST login", """{"type":"m.login.password","identifier":"x"}""", "400 M_BAD_JSON")]
    [InlineData("GET profile/BOB", null, "200")]
    [InlineData("GET profile/BOB/displayname", null, "404 M_NOT_FOUND")]
    [InlineData("GET profile/%40nobody%3Alocalhost", null, "404 M_NOT_FOUND")]
    public async Task A_request_without_account_is_answered(string request, string? body, string outcome)
    {
        var answer = await scenario.AskAsync("nobody", request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("GET capabilities", null, "200")]
    [InlineData("GET account/whoami", null, "200")]
    [InlineData("GET devices", null, "200")]
    [InlineData("GET devices/NONE", null, "404 M_NOT_FOUND")]
    [InlineData("GET devices/ADEVICE", null, "404 M_NOT_FOUND")]
    [InlineData("PUT devices/NONE", """{"display_name":"x"}""", "404 M_NOT_FOUND")]
    [InlineData("PUT devices/NONE", """{"display_name":7}""", "400 M_BAD_JSON")]
    [InlineData("DELETE devices/NONE", "{}", "401")]
    [InlineData("POST delete_devices", "{}", "400 M_MISSING_PARAM")]
    [InlineData("POST delete_devices", """{"devices":[7]}""", "400 M_BAD_JSON")]
    [InlineData("POST delete_devices", """{"devices":["NONE"]}""", "401")]
    [InlineData("PUT profile/BOB/avatar_url", """{"avatar_url":"mxc://localhost/x"}""", "200")]
    [InlineData("PUT profile/BOB/displayname", """{"displayname":7}""", "400 M_BAD_JSON")]
    [InlineData("PUT profile/BOB/displayname", "{}", "400 M_MISSING_PARAM")]
    [InlineData("DELETE profile/BOB/org.example.none", null, "200")]
    [InlineData("GET user/BOB/account_data/org.example.none", null, "404 M_NOT_FOUND")]
    [InlineData("PUT user/BOB/account_data/org.example.some", """{"a":1}""", "200")]
    [InlineData("PUT user/BOB/account_data/m.fully_read", "{}", "405 M_BAD_JSON")]
    [InlineData("PUT user/BOB/account_data/m.push_rules", "{}", "405 M_BAD_JSON")]
    [InlineData("PUT user/BOB/rooms/ROOM/account_data/org.example.some", """{"a":1}""", "200")]
    [InlineData("GET user/BOB/rooms/ROOM/account_data/org.example.none", null, "404 M_NOT_FOUND")]
    [InlineData("GET user/BOB/rooms/nonsense/account_data/x", null, "400 M_INVALID_PARAM")]
    [InlineData("POST user/BOB/filter", """{"room":{"timeline":{"limit":3}}}""", "200")]
    [InlineData("POST user/BOB/filter", """{"room":7}""", "400 M_BAD_JSON")]
    [InlineData("GET user/BOB/filter/12345", null, "404 M_NOT_FOUND")]
    [InlineData("GET presence/ALICE/status", null, "200")]
    [InlineData("GET presence/EVE/status", null, "403 M_FORBIDDEN")]
    [InlineData("PUT presence/BOB/status", """{"presence":"online"}""", "200")]
    [InlineData("PUT presence/BOB/status", """{"presence":"sleepy"}""", "400 M_INVALID_PARAM")]
    [InlineData("PUT presence/BOB/status", "{}", "400 M_MISSING_PARAM")]
    [InlineData("GET pushrules", null, "200")]
    [InlineData("GET pushrules/", null, "200")]
    [InlineData("GET pushrules/global", null, "200")]
    [InlineData("GET pushrules/global/", null, "200")]
    [InlineData("GET pushrules/global/override/.m.rule.master", null, "200")]
    [InlineData("GET pushrules/global/override/.m.rule.master/enabled", null, "200")]
    [InlineData("GET pushrules/global/override/.m.rule.master/actions", null, "200")]
    [InlineData("GET pushrules/global/override/none", null, "404 M_NOT_FOUND")]
    [InlineData("GET pushrules/global/nonsense/none", null, "400 M_INVALID_PARAM")]
    [InlineData("PUT pushrules/global/override/mine", """{"actions":["notify"],"conditions":[]}""", "200")]
    [InlineData("PUT pushrules/global/override/.mine", """{"actions":[],"conditions":[]}""", "400 M_INVALID_PARAM")]
    [InlineData("PUT pushrules/global/override/bad", """{"actions":7}""", "400 M_BAD_JSON")]
    [InlineData("PUT pushrules/global/override/.m.rule.master/enabled", """{"enabled":7}""", "400 M_BAD_JSON")]
    [InlineData("PUT pushrules/global/override/.m.rule.master/actions", """{"actions":[]}""", "200")]
    [InlineData("DELETE pushrules/global/override/none", null, "404 M_NOT_FOUND")]
    [InlineData("POST keys/upload", "{}", "200")]
    [InlineData("POST keys/upload", """{"device_keys":7}""", "400 M_BAD_JSON")]
    [InlineData("POST keys/upload/BDEVICE", "{}", "200")]
    [InlineData("POST keys/upload/ADEVICE", "{}", "403 M_FORBIDDEN")]
    [InlineData("POST keys/query", """{"device_keys":{"ALICE":[]}}""", "200")]
    [InlineData("POST keys/query", """{"device_keys":7}""", "400 M_BAD_JSON")]
    [InlineData("POST keys/claim", """{"one_time_keys":{}}""", "200")]
    [InlineData("POST keys/claim", """{"one_time_keys":[]}""", "400 M_BAD_JSON")]
    [InlineData("GET keys/changes", null, "400 M_MISSING_PARAM")]
    [InlineData("PUT sendToDevice/org.example.x/1", """{"messages":{"ALICE":{"*":{}}}}""", "200")]
    [InlineData("PUT sendToDevice/org.example.x/2", """{"messages":7}""", "400 M_BAD_JSON")]
    [InlineData("PUT sendToDevice/org.example.x/3", "{}", "400 M_MISSING_PARAM")]
    [InlineData("GET sync", null, "200")]
    public async Task A_request_of_Bob_is_answered(string request, string? body, string outcome)
    {
        var answer = await scenario.AskAsync("bob", request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("GET user/ALICE/account_data/org.example.some", null)]
    [InlineData("PUT user/ALICE/account_data/org.example.some", "{}")]
    [InlineData("GET user/ALICE/rooms/ROOM/account_data/org.example.some", null)]
    [InlineData("PUT user/ALICE/rooms/ROOM/account_data/org.example.some", "{}")]
    [InlineData("POST user/ALICE/filter", "{}")]
    [InlineData("GET user/ALICE/filter/1", null)]
    [InlineData("PUT profile/ALICE/displayname", """{"displayname":"not Alice"}""")]
    [InlineData("DELETE profile/ALICE/displayname", null)]
    [InlineData("PUT presence/ALICE/status", """{"presence":"offline"}""")]
    [InlineData("PUT rooms/ROOM/typing/ALICE", """{"typing":true}""")]
    public async Task What_belongs_to_another_user_is_out_of_reach(string request, string? body)
    {
        var answer = await scenario.AskAsync("bob", request, body);

        Assert.Equal("403 M_FORBIDDEN", answer.Outcome);
    }

    [Fact]
    public async Task Keys_of_another_user_cannot_be_uploaded()
    {
        var answer = await scenario.AskAsync(
            "bob",
            "POST keys/upload",
            """
            {"device_keys":{"user_id":"ALICE","device_id":"ADEVICE","algorithms":[],"keys":{},"signatures":{}}}
            """);

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task An_account_is_registered_once()
    {
        var body = $$"""{"username":"once","password":"long enough",{{Dummy}}}""";

        var first = await scenario.AskAsync("nobody", "POST register", body);
        var second = await scenario.AskAsync("nobody", "POST register", body);
        var available = await scenario.AskAsync("nobody", "GET register/available?username=once");

        Assert.Equal("@once:localhost", first.Json!["user_id"]!.GetValue<string>());
        Assert.NotNull(first.Json!["access_token"]);
        Assert.Equal("400 M_USER_IN_USE", second.Outcome);
        Assert.Equal("400 M_USER_IN_USE", available.Outcome);
    }

    [Fact]
    public async Task A_session_lasts_from_login_to_logout()
    {
        var first = await scenario.Host.RegisterAsync("session");
        var second = await scenario.Host.LoginAsync(first, "SECOND");
        var third = await scenario.Host.LoginAsync(first);

        var devices = (await first.GetAsync("/_matrix/client/v3/devices", Cancel))["devices"]!.AsArray().Count;
        await second.PostAsync("/_matrix/client/v3/logout", new JsonObject(), Cancel);
        var afterLogout = await WhoAmIAsync(second);
        var meanwhile = await WhoAmIAsync(third);
        await first.PostAsync("/_matrix/client/v3/logout/all", new JsonObject(), Cancel);

        Assert.Equal(3, devices);
        Assert.Equal("SECOND", second.DeviceId);
        Assert.Equal("M_UNKNOWN_TOKEN", afterLogout);
        Assert.Null(meanwhile);
        Assert.Equal("M_UNKNOWN_TOKEN", await WhoAmIAsync(first));
        Assert.Equal("M_UNKNOWN_TOKEN", await WhoAmIAsync(third));
    }

    [Fact]
    public async Task A_device_is_deleted_by_who_knows_the_password()
    {
        var first = await scenario.Host.RegisterAsync("devices");
        var second = await scenario.Host.LoginAsync(first, "DOOMED");
        const string Path = "/_matrix/client/v3/devices/DOOMED";
        JsonObject body = new()
        {
            ["auth"] = new JsonObject
            {
                ["type"] = "m.login.password",
                ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = first.UserId },
                ["password"] = "wrong",
            },
        };

        var (challenged, challenge) = await first.TryAsync(HttpMethod.Delete, Path, new JsonObject(), Cancel);
        body["auth"]!["session"] = challenge["session"]!.GetValue<string>();
        var (wrong, _) = await first.TryAsync(HttpMethod.Delete, Path, body, Cancel);
        body["auth"]!["password"] = "correct horse";
        var (right, _) = await first.TryAsync(HttpMethod.Delete, Path, body, Cancel);

        Assert.Equal((401, 401, 200), ((int)challenged, (int)wrong, (int)right));
        Assert.Equal("M_UNKNOWN_TOKEN", await WhoAmIAsync(second));
    }

    [Fact]
    public async Task What_was_stored_is_read_back()
    {
        await scenario.AskAsync("eve", "PUT user/EVE/account_data/org.example.kept", """{"a":[1,"b"]}""");
        await scenario.AskAsync("eve", "PUT profile/EVE/displayname", """{"displayname":"Evelyn"}""");
        var filter = await scenario.AskAsync("eve", "POST user/EVE/filter", """{"room":{"rooms":[]}}""");
        await scenario.AskAsync("eve", "PUT devices/" + scenario.User("eve").DeviceId, """{"display_name":"phone"}""");

        var data = await scenario.AskAsync("eve", "GET user/EVE/account_data/org.example.kept");
        var name = await scenario.AskAsync("nobody", "GET profile/EVE/displayname");
        var stored = await scenario.AskAsync("eve", $"GET user/EVE/filter/{filter.Json!["filter_id"]}");
        var device = await scenario.AskAsync("eve", "GET devices/" + scenario.User("eve").DeviceId);

        Assert.Equal("""{"a":[1,"b"]}""", data.Text);
        Assert.Equal("""{"displayname":"Evelyn"}""", name.Text);
        Assert.Equal("""{"room":{"rooms":[]}}""", stored.Text);
        Assert.Equal("phone", device.Json!["display_name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Capabilities_name_the_room_versions_that_rooms_can_be_created_in()
    {
        var capabilities = (await scenario.AskAsync("alice", "GET capabilities")).Json!["capabilities"]!;
        var versions = capabilities["m.room_versions"]!;

        foreach (var version in versions["available"]!.AsObject().Select(version => version.Key))
        {
            var answer = await scenario.AskAsync("alice", "POST createRoom", $$"""{"room_version":"{{version}}"}""");
            Assert.Equal("200", answer.Outcome);
        }

        Assert.NotNull(versions["available"]![versions["default"]!.GetValue<string>()]);
    }

    private static async Task<string?> WhoAmIAsync(MatrixClient client)
    {
        var (_, body) = await client.TryAsync(HttpMethod.Get, "/_matrix/client/v3/account/whoami", null, Cancel);
        return body["errcode"]?.GetValue<string>();
    }
}
