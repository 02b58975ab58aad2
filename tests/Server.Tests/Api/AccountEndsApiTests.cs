using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Api;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// New passwords and the end of accounts over HTTP; each exchange is held against the spec's files.
/// Source: client-server API v1.19, "Account management".
/// </summary>
public sealed class AccountEndsApiTests
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_is_changed_by_the_one_before()
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var other = await host.LoginAsync(alice);
        JsonObject body = new() { ["new_password"] = "battery staple" };

        var lacking = await PostAsync(alice, "account/password", []);
        var opened = await PostAsync(alice, "account/password", body);
        body["auth"] = Password(null, opened.Body["session"]!.GetValue<string>());
        var done = await PostAsync(alice, "account/password", body);
        var ended = await other.TryAsync(HttpMethod.Get, Client + "account/whoami", null, Cancel);
        var old = await LoginAsync(host, alice, "correct horse");

        Assert.Equal("M_MISSING_PARAM", Code(lacking));
        Assert.Equal(HttpStatusCode.Unauthorized, opened.Status);
        Assert.Equal((HttpStatusCode.OK, "{}"), (done.Status, done.Body.ToJsonString()));
        Assert.Equal("M_UNKNOWN_TOKEN", Code(ended));
        Assert.Equal("M_FORBIDDEN", Code(old));
        await alice.GetAsync(Client + "account/whoami", Cancel);
        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(host, alice, "battery staple")).Status);
    }

    [Fact]
    public async Task Without_a_login_and_without_mail_nobody_sets_a_password()
    {
        await using var host = await HttpHost.StartAsync();

        var refused = await PostAsync(host.Client(), "account/password", new() { ["new_password"] = "new password" });

        Assert.Equal((HttpStatusCode.Forbidden, "M_FORBIDDEN"), (refused.Status, Code(refused)));
    }

    [Fact]
    public async Task An_account_ends_and_with_it_whoever_waits()
    {
        await using var host = await HttpHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var since = (await bob.SyncAsync(null, 0, Cancel))["next_batch"]!.GetValue<string>();
        var token = (await alice.SyncAsync(null, 0, Cancel))["next_batch"]!.GetValue<string>();
        var waiting = alice.TryAsync(
            HttpMethod.Get, $"{Client}sync?timeout=30000&since={MatrixClient.Escape(token)}", null, Cancel);
        await Eventually.Async(() => host.WaitingSyncs == 1);

        var opened = await PostAsync(alice, "account/deactivate", new() { ["erase"] = true });
        var done = await PostAsync(alice, "account/deactivate", new()
        {
            ["erase"] = true,
            ["auth"] = Password(alice.UserId, opened.Body["session"]!.GetValue<string>()),
        });
        var afterwards = await LoginAsync(host, alice, "correct horse");

        Assert.Equal("""{"id_server_unbind_result":"success"}""", done.Body.ToJsonString());
        Assert.Equal("M_UNKNOWN_TOKEN", Code(await waiting));
        Assert.Equal((HttpStatusCode.Forbidden, "M_USER_DEACTIVATED"), (afterwards.Status, Code(afterwards)));
        await Eventually.Async(async cancel => (await bob.SyncAsync(since, 1_000, cancel))["rooms"]?["join"]?[room]
            is { } joined && joined.ToJsonString().Contains("\"membership\":\"leave\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_erased_is_read_by_those_who_were_there_and_by_nobody_who_comes_later()
    {
        await using var host = await HttpHost.StartAsync();
        var (alice, bob, eve) = (
            await host.RegisterAsync("alice"), await host.RegisterAsync("bob"), await host.RegisterAsync("eve"));
        var room = await alice.CreatePublicRoomAsync("Alice's");
        await bob.JoinAsync(room);
        var said = await alice.SayAsync(room, "secret");
        var kept = await bob.SayAsync(room, "Bob's own");
        await PostAsync(alice, "account/deactivate", new()
        {
            ["erase"] = true,
            ["auth"] = Password(alice.UserId, session: null),
        });

        await eve.JoinAsync(room);
        var (ofBob, ofEve) = (await EventAsync(bob, room, said), await EventAsync(eve, room, said));
        var page = (await eve.GetMessagesAsync(room, null))["chunk"]!.AsArray();
        var name = await eve.GetAsync($"{Client}rooms/{MatrixClient.Escape(room)}/state/m.room.name", Cancel);

        Assert.Equal("secret", ofBob["content"]!["body"]!.GetValue<string>());
        Assert.Equal("{}", ofEve["content"]!.ToJsonString());
        Assert.Equal(alice.UserId, ofEve["sender"]!.GetValue<string>());
        Assert.DoesNotContain(page, sent => sent!.ToJsonString().Contains("secret", StringComparison.Ordinal));
        Assert.Contains(page, sent => sent!["event_id"]!.GetValue<string>() == said);
        Assert.Equal("Bob's own", (await EventAsync(eve, room, kept))["content"]!["body"]!.GetValue<string>());
        Assert.Equal("Alice's", name["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_login_an_account_ends_by_its_password()
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var nobody = host.Client();

        var opened = await PostAsync(nobody, "account/deactivate", []);
        var session = opened.Body["session"]!.GetValue<string>();
        var done = await PostAsync(nobody, "account/deactivate", new() { ["auth"] = Password(alice.UserId, session) });
        var bad = await PostAsync(
            nobody, "account/deactivate", new() { ["id_server"] = "a/b", ["auth"] = new JsonObject() });

        Assert.Equal(HttpStatusCode.Unauthorized, opened.Status);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal((HttpStatusCode.BadRequest, "M_INVALID_PARAM"), (bad.Status, Code(bad)));
        Assert.Equal("M_USER_DEACTIVATED", Code(await LoginAsync(host, alice, "correct horse")));
    }

    [Fact]
    public async Task Who_can_prove_nothing_is_told_so_beforehand()
    {
        await using var host = await HttpHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var user = await host.Database.Names.FindUserAsync(bob.UserId, Cancel);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountChangeRow(user, null, false, AccountState.Active, AccountFlags.None));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        var token = await bob.TryAsync(
            HttpMethod.Post, "/_matrix/client/v1/login/get_token", new JsonObject(), Cancel);
        var password = await PostAsync(bob, "account/password", new() { ["new_password"] = "new password" });
        var deactivate = await PostAsync(bob, "account/deactivate", []);

        Assert.Equal((true, true), await CapabilitiesAsync(alice));
        Assert.Equal((false, false), await CapabilitiesAsync(bob));
        Assert.Equal((HttpStatusCode.BadRequest, "M_UNKNOWN"), (token.Status, Code(token)));
        Assert.Equal(HttpStatusCode.Forbidden, password.Status);
        Assert.Equal(HttpStatusCode.Forbidden, deactivate.Status);
    }

    [Theory]
    [InlineData("account/password")]
    [InlineData("account/deactivate")]
    public async Task Requests_without_a_token_are_limited(string path)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await HttpHost.StartAsync(
            change: options => options with
            {
                RateLimits = new RateLimitOptions
                {
                    Authentication = new RateLimit(1, 2),
                    LoginOfAccount = new RateLimit(1, 2),
                },
            },
            time: time);
        JsonObject body = new() { ["new_password"] = "new password" };
        JsonObject guess = new()
        {
            ["new_password"] = "new password",
            ["auth"] = Password("@alice:localhost", session: null),
        };

        List<HttpStatusCode> opening = [];
        List<HttpStatusCode> guessing = [];
        for (var i = 0; i < 3; i++)
        {
            opening.Add((await PostAsync(host.Client(), path, body)).Status);
            guessing.Add((await PostAsync(host.Client(), path, guess)).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, opening[2]);
        Assert.Equal(HttpStatusCode.TooManyRequests, guessing[2]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, opening[..2].Concat(guessing[..2]));
    }

    [Fact]
    public async Task An_application_service_ends_a_user_of_its_own_without_a_proof()
    {
        await using var host = await AppserviceHost.StartAsync();

        var done = await host.AskAsync("POST account/deactivate?user_id=@_bridge_joe:localhost", "{}");
        var afterwards = await host.AskAsync("GET account/whoami?user_id=@_bridge_joe:localhost");

        Assert.Equal("200", done.Outcome);
        Assert.Equal("403 M_USER_DEACTIVATED", afterwards.Outcome);
    }

    private static Task<JsonObject> EventAsync(MatrixClient client, string room, string eventId)
        => client.GetAsync(
            $"{Client}rooms/{MatrixClient.Escape(room)}/event/{MatrixClient.Escape(eventId)}", Cancel);

    private static async Task<(bool Password, bool LoginToken)> CapabilitiesAsync(MatrixClient client)
    {
        var all = (await client.GetAsync(Client + "capabilities", Cancel))["capabilities"]!;
        return (
            all["m.change_password"]!["enabled"]!.GetValue<bool>(),
            all["m.get_login_token"]!["enabled"]!.GetValue<bool>());
    }

    private static Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(
        MatrixClient client, string path, JsonObject body)
        => client.TryAsync(HttpMethod.Post, Client + path, body, Cancel);

    private static Task<(HttpStatusCode Status, JsonObject Body)> LoginAsync(
        HttpHost host, MatrixClient user, string password)
        => PostAsync(host.Client(), "login", new JsonObject
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = user.UserId },
            ["password"] = password,
        });

    private static JsonObject Password(string? userId, string? session)
    {
        JsonObject auth = new() { ["type"] = "m.login.password", ["password"] = "correct horse" };
        if (userId is not null)
        {
            auth["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = userId };
        }

        if (session is not null)
        {
            auth["session"] = session;
        }

        return auth;
    }

    private static string? Code((HttpStatusCode Status, JsonObject Body) answer)
        => answer.Body["errcode"]?.GetValue<string>();
}
