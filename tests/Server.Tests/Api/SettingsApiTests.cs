using System.Text.Json.Nodes;
using Dendrite.Fast.Api;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What an operator sets about users is what clients meet.</summary>
public sealed class SettingsApiTests
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_password_policy_is_told_and_holds()
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Users = options.Users with { PasswordPolicy = new PasswordPolicy { LengthMin = 9, RequireDigit = true } },
        });
        var client = host.Client();

        var policy = await client.GetAsync(Client + "password_policy", Cancel);
        var old = await client.GetAsync("/_matrix/client/r0/password_policy", Cancel);
        var (status, refused) = await client.TryAsync(
            HttpMethod.Post, Client + "register", new JsonObject { ["password"] = "password" }, Cancel);

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""
                    {"m.minimum_length":9,"m.require_digit":true,"m.require_symbol":false,
                    "m.require_lowercase":false,"m.require_uppercase":false}
                    """),
                policy),
            policy.ToJsonString());
        Assert.Equal(policy.ToJsonString(), old.ToJsonString());
        Assert.Equal((400, "M_WEAK_PASSWORD"), ((int)status, refused["errcode"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Logins_are_limited_by_account_however_its_name_is_written()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await LimitedAsync(time, new RateLimitOptions
        {
            Registration = new RateLimit(1_000, 1_000),
            LoginOfAddress = new RateLimit(1_000, 1_000),
            LoginOfAccount = new RateLimit(1, 3),
        });
        var alice = await host.RegisterAsync("alice");
        var name = alice.UserId[1..alice.UserId.IndexOf(':')];

        string[] writings = [name, alice.UserId, name.ToUpperInvariant(), "A" + name[1..]];
        List<int> statuses = [];
        foreach (var writing in writings)
        {
            statuses.Add(await LoginAsync(host, writing, "wrong"));
        }

        var other = await LoginAsync(host, "somebody.else", "wrong");
        time.Advance(TimeSpan.FromSeconds(1));
        var later = await LoginAsync(host, name, "correct horse");

        Assert.Equal([403, 403, 403, 429], statuses);
        Assert.Equal((403, 200), (other, later));
    }

    [Fact]
    public async Task Logins_are_limited_by_address_whatever_they_aim_at()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await LimitedAsync(time, new RateLimitOptions
        {
            LoginOfAddress = new RateLimit(1, 2),
            LoginOfAccount = new RateLimit(1_000, 1_000),
        });

        var first = await LoginAsync(host, "one", "wrong");
        var second = await LoginAsync(host, "not a name", "wrong");
        var third = await LoginAsync(host, "three", "wrong");
        time.Advance(TimeSpan.FromSeconds(1));
        var later = await LoginAsync(host, "four", "wrong");

        Assert.Equal((403, 403, 429, 403), (first, second, third, later));
    }

    [Fact]
    public async Task Registrations_are_limited_by_address()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await LimitedAsync(
            time, new RateLimitOptions { Registration = new RateLimit(1, 1) });
        var client = host.Client();

        var first = await client.TryAsync(HttpMethod.Post, Client + "register", new JsonObject(), Cancel);
        var second = await client.TryAsync(HttpMethod.Post, Client + "register", new JsonObject(), Cancel);

        Assert.Equal((401, 429), ((int)first.Status, (int)second.Status));
        Assert.Equal("M_LIMIT_EXCEEDED", second.Body["errcode"]!.GetValue<string>());
        Assert.InRange(second.Body["retry_after_ms"]!.GetValue<int>(), 1, 1_000);
    }

    [Theory]
    [InlineData(PresenceMode.Off, "offline")]
    [InlineData(PresenceMode.Local, "online")]
    [InlineData(PresenceMode.On, "online")]
    public async Task Presence_is_kept_unless_it_is_off(PresenceMode mode, string expected)
    {
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Users = options.Users with { Presence = mode },
        });
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);
        var path = $"{Client}presence/{MatrixClient.Escape(alice.UserId)}/status";

        await alice.PutAsync(path, new JsonObject { ["presence"] = "online", ["status_msg"] = "here" }, Cancel);
        var seen = await bob.GetAsync(path, Cancel);
        var sync = await bob.SyncAsync(null, 0, Cancel);

        Assert.Equal(expected, seen["presence"]!.GetValue<string>());
        Assert.Equal(mode != PresenceMode.Off, seen["status_msg"] is not null);
        Assert.Equal(mode != PresenceMode.Off, sync["presence"] is not null);
    }

    private static Task<HttpHost> LimitedAsync(FakeTimeProvider time, RateLimitOptions limits)
        => HttpHost.StartAsync(change: options => options with { RateLimits = limits }, time: time);

    private static async Task<int> LoginAsync(HttpHost host, string user, string password)
    {
        JsonObject body = new()
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = user },
            ["password"] = password,
        };
        var (status, _) = await host.Client().TryAsync(HttpMethod.Post, Client + "login", body, Cancel);
        return (int)status;
    }
}
