using Dendrite.Fast.Api;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Every endpoint about users that the spec describes as limited in its rate is, unless it costs next to nothing.
/// Source: client-server API v1.19, "Rate limiting".
/// </summary>
public sealed class RateLimitedTests
{
    // More than any burst of the server here.
    private const int AttemptsMax = 12;

    private const string Client = "/_matrix/client/";

    private const string Guess =
        """{"auth":{"type":"m.login.password","password":"wrong","identifier":{"type":"m.id.user","user":"ALICE"}}}""";

    /// <summary>The endpoints that are limited, and a body whose request counts.</summary>
    private static readonly Dictionary<string, string?> Limited = new()
    {
        [$"POST {Client}v3/register"] = "{}",
        [$"GET {Client}v3/register/available"] = null,
        [$"GET {Client}v1/register/m.login.registration_token/validity"] = null,
        [$"POST {Client}v3/login"] = """{"type":"m.login.password","user":"ALICE","password":"wrong"}""",
        [$"POST {Client}v3/refresh"] = """{"refresh_token":"none"}""",
        [$"POST {Client}v1/login/get_token"] = "{}",
        [$"POST {Client}v3/account/3pid/add"] = Guess,
        [$"POST {Client}v3/account/password"] = "{\"new_password\":\"another horse\"," + Guess[1..],
        [$"POST {Client}v3/account/deactivate"] = Guess,
        [$"POST {Client}v3/users/{{userId}}/report"] = """{"reason":"spam"}""",
        [$"POST {Client}v3/account/3pid/bind"] =
            """{"sid":"s","client_secret":"c","id_server":"127.0.0.1:9","id_access_token":"t"}""",
        [$"POST {Client}v3/pushers/set"] = """{"app_id":"a","pushkey":"k","kind":null}""",
        [$"PUT {Client}v3/pushrules/global/{{kind}}/{{ruleId}}"] = """{"actions":[],"conditions":[]}""",
        [$"POST {Client}v3/user/{{userId}}/openid/request_token"] = "{}",
        [$"POST {Client}v3/user_directory/search"] = """{"search_term":"a"}""",
        [$"GET {Client}v1/mutual_rooms"] = null,
        [$"PUT {Client}v3/profile/{{userId}}/{{keyName}}"] = """{"displayname":"a"}""",
        [$"DELETE {Client}v3/profile/{{userId}}/{{keyName}}"] = null,
        [$"PUT {Client}v3/presence/{{userId}}/status"] = """{"presence":"online"}""",
        [$"POST {Client}v3/room_keys/version"] =
            """{"algorithm":"m.megolm_backup.v1.curve25519-aes-sha2","auth_data":{}}""",
        [$"PUT {Client}v3/room_keys/version/{{version}}"] =
            """{"algorithm":"m.megolm_backup.v1.curve25519-aes-sha2","auth_data":{}}""",
    };

    /// <summary>Answers 429 that the spec describes and that are never given, and why.</summary>
    public static IReadOnlyDictionary<string, string> Unlimited { get; } = new Dictionary<string, string>
    {
        [$"GET {Client}v3/capabilities 429"] = "from memory",
        [$"GET {Client}v3/account/whoami 429"] = "from memory",
        [$"GET {Client}v3/login 429"] = "from memory",
        [$"GET {Client}v3/room_keys/version 429"] = "a read of the user's own rows",
        [$"GET {Client}v3/room_keys/version/{{version}} 429"] = "the same",
        [$"DELETE {Client}v3/room_keys/version/{{version}} 429"] = "each has been made, at a limited rate",
        [$"GET {Client}v3/room_keys/keys 429"] = "a client that restores asks for key after key",
        [$"GET {Client}v3/room_keys/keys/{{roomId}} 429"] = "the same",
        [$"GET {Client}v3/room_keys/keys/{{roomId}}/{{sessionId}} 429"] = "the same",
        [$"PUT {Client}v3/room_keys/keys 429"] = "a client that backs up sends batch after batch; counts are bounded",
        [$"PUT {Client}v3/room_keys/keys/{{roomId}} 429"] = "the same",
        [$"PUT {Client}v3/room_keys/keys/{{roomId}}/{{sessionId}} 429"] = "the same",
        [$"DELETE {Client}v3/room_keys/keys 429"] = "no more can be deleted than was sent",
        [$"DELETE {Client}v3/room_keys/keys/{{roomId}} 429"] = "the same",
        [$"DELETE {Client}v3/room_keys/keys/{{roomId}}/{{sessionId}} 429"] = "the same",
    };

    /// <summary>The answers that this class gets.</summary>
    internal static IEnumerable<string> Asked => Limited.Keys.Select(endpoint => endpoint + " 429");

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_ask_again()
    {
        // The first registers, twice for its interactive auth.
        RateLimit one = new(0.0001, 1);
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            RateLimits = new RateLimitOptions
            {
                Messages = one,
                Memberships = one,
                Registration = one with { Burst = 3 },
                LoginOfAddress = one,
                LoginOfAccount = one,
                Authentication = one,
                Refresh = one,
                LoginTokens = one,
                Mail = one,
                Confirmations = one,
                Directory = one,
                OpenIdTokens = one,
                AccountData = one,
                Reports = one,
            },
        });
        Asker asker = new(host);
        var alice = await host.RegisterAsync("alice");
        asker.Add("alice", alice);
        asker.Name("ALICE", alice.UserId);
        List<string> wrong = [];

        foreach (var (endpoint, body) in Limited)
        {
            var route = host.Routes.Single(route =>
                endpoint == $"{route.Verb.ToString().ToUpperInvariant()} {route.Template}");
            ApiAnswer answer;
            var attempts = 0;
            do
            {
                answer = await asker.AskAsync("alice", RouteSamples.Of(route), body);
            }
            while (answer.Status != 429 && ++attempts < AttemptsMax);

            if (answer.Outcome != "429 M_LIMIT_EXCEEDED"
                || answer.Json!["retry_after_ms"]!.GetValue<long>() <= 0
                || !answer.Headers.ContainsKey("Retry-After"))
            {
                wrong.Add($"{endpoint}: {answer.Outcome} {answer.Text}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
