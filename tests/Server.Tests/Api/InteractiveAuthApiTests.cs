using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Api;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Interactive auth over HTTP. Source: client-server API v1.19, "User-Interactive Authentication API".
/// </summary>
public sealed class InteractiveAuthApiTests
{
    private const string Client = "/_matrix/client/v3/";
    private const string Password = "correct horse";

    // Far more than the burst, and than what comes back while the tests of a busy machine take their time.
    private const int AttemptsMax = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_may_come_back_with_its_session_and_proof_alone()
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var phone = await host.LoginAsync(alice, "PHONE");

        var (opened, challenge) = await alice.TryAsync(
            HttpMethod.Post,
            Client + "delete_devices",
            new JsonObject { ["devices"] = new JsonArray("PHONE") },
            Cancel);
        var auth = Proof(alice, Password);
        auth["session"] = challenge["session"]!.DeepClone();
        var (done, _) = await alice.TryAsync(
            HttpMethod.Post, Client + "delete_devices", new JsonObject { ["auth"] = auth }, Cancel);
        var (gone, _) = await phone.TryAsync(HttpMethod.Get, Client + "account/whoami", null, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, opened);
        Assert.Equal(HttpStatusCode.OK, done);
        Assert.Equal(HttpStatusCode.Unauthorized, gone);
    }

    [Fact]
    public async Task A_registration_may_come_back_with_its_session_alone()
    {
        await using var host = await HttpHost.StartAsync();
        var client = host.Client();

        var (_, challenge) = await client.TryAsync(
            HttpMethod.Post,
            Client + "register",
            new JsonObject { ["username"] = "alice", ["password"] = Password },
            Cancel);
        var (status, registered) = await client.TryAsync(
            HttpMethod.Post,
            Client + "register",
            new JsonObject
            {
                ["auth"] = new JsonObject
                {
                    ["type"] = "m.login.dummy",
                    ["session"] = challenge["session"]!.DeepClone(),
                },
            },
            Cancel);
        var (login, _) = await client.TryAsync(
            HttpMethod.Post,
            Client + "login",
            new JsonObject { ["type"] = "m.login.password", ["user"] = "alice", ["password"] = Password },
            Cancel);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("@alice:localhost", registered["user_id"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, login);
    }

    [Fact]
    public async Task Passwords_cannot_be_guessed_in_ever_new_sessions()
    {
        await using var host = await HttpHost.StartAsync(
            change: options => options with { RateLimits = new RateLimitOptions() });
        var alice = await host.RegisterAsync("alice");

        HttpStatusCode status;
        JsonObject answer;
        var attempts = 0;
        do
        {
            (status, answer) = await alice.TryAsync(
                HttpMethod.Delete, Client + "devices/X", new JsonObject { ["auth"] = Proof(alice, "wrong") }, Cancel);
        }
        while (status == HttpStatusCode.Unauthorized && ++attempts < AttemptsMax);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal("M_LIMIT_EXCEEDED", answer["errcode"]!.GetValue<string>());
        Assert.True(attempts >= 10, $"{attempts} attempts were let through.");
    }

    private static JsonObject Proof(MatrixClient user, string password) => new()
    {
        ["type"] = "m.login.password",
        ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = user.UserId },
        ["password"] = password,
    };
}
