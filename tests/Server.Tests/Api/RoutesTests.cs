using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What every route of the client-server API has in common, asked of each one that is registered. Source:
/// client-server API v1.19, "API Standards" and "Using access tokens".
/// </summary>
public sealed class RoutesTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private const string Client = "/_matrix/client/";

    /// <summary>Routes that never ask who calls.</summary>
    private static readonly HashSet<string> Public =
    [
        "Get /.well-known/matrix/client",
        "Get /_matrix/client/v1/register/m.login.registration_token/validity",
        "Get /_matrix/client/v3/login",
        "Get /_matrix/client/v3/password_policy",
        "Get /_matrix/client/v3/register/available",
        "Get /_matrix/client/versions",
        "Post /_matrix/client/v3/login",
        "Post /_matrix/client/v3/register",
    ];

    /// <summary>Routes that anybody may call, but not with a token that is none.</summary>
    private static readonly HashSet<string> Optional =
    [
        "Get /_matrix/client/v3/directory/list/room/{roomId}",
        "Get /_matrix/client/v3/directory/room/{roomAlias}",
        "Get /_matrix/client/v3/profile/{userId}",
        "Get /_matrix/client/v3/profile/{userId}/{keyName}",
        "Get /_matrix/client/v3/publicRooms",
    ];

    /// <summary>Routes that the spec does not have in this form.</summary>
    private static readonly HashSet<string> BeyondTheSpec =
    [
        "Get /_matrix/client/v3/password_policy",
        "Get /_matrix/client/v3/pushrules",
        "Get /_matrix/client/v3/pushrules/global",
        "Get /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
        "Put /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
    ];

    /// <summary>Routes that take no body, or none that matters.</summary>
    private static readonly HashSet<string> Bodiless =
    [
        "Post /_matrix/client/v3/logout",
        "Post /_matrix/client/v3/logout/all",
        "Post /_matrix/client/v3/rooms/{roomId}/forget",
    ];

    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["{roomId}"] = "ROOM",
        ["{roomIdOrAlias}"] = "ROOM",
        ["{eventId}"] = "EVENT",
        ["{userId}"] = "ALICE",
        ["{deviceId}"] = "ADEVICE",
        ["{eventType}"] = "org.example.type",
        ["{stateKey}"] = "key",
        ["{type}"] = "org.example.type",
        ["{txnId}"] = "txn",
        ["{roomAlias}"] = "%23taken%3Alocalhost",
        ["{receiptType}"] = "m.read",
        ["{filterId}"] = "1",
        ["{keyName}"] = "displayname",
        ["{kind}"] = "override",
        ["{ruleId}"] = "org.example.rule",
    };

    [Fact]
    public void Every_route_is_an_endpoint_of_the_spec_or_one_that_clients_know_beyond_it()
    {
        var files = SpecFiles.RequireOrSkip();

        var unknown = Routes()
            .Where(route => SpecEndpoint.Of(files, route.Verb.ToString().ToUpperInvariant(), route.Template) is null)
            .Select(Key);

        Assert.Equal(BeyondTheSpec.Order(StringComparer.Ordinal), unknown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_route_for_users_refuses_a_request_without_a_token()
        => await AllAsync(Routes(), async route =>
        {
            var answer = await scenario.AskAsync("nobody", Sample(route), BodyOf(route, "{}"));
            var isRefused = answer.Outcome == "401 M_MISSING_TOKEN";
            return isRefused == !(Public.Contains(Key(route)) || Optional.Contains(Key(route))) ? null : answer;
        });

    [Fact]
    public async Task Every_route_that_looks_at_tokens_refuses_an_unknown_one()
        => await AllAsync(Routes(), async route =>
        {
            var answer = await scenario.AskAsync("nobody", Sample(route), BodyOf(route, "{}"), "unknown");
            return (answer.Outcome == "401 M_UNKNOWN_TOKEN") == !Public.Contains(Key(route)) ? null : answer;
        });

    [Fact]
    public async Task Every_route_with_a_body_refuses_one_that_is_not_JSON()
        => await AllAsync(Routes().Where(TakesBody), async route =>
        {
            var answer = await scenario.AskAsync("alice", Sample(route), "{\"not\": json");
            return answer.Outcome == "400 M_NOT_JSON" ? null : answer;
        });

    [Fact]
    public async Task Every_route_with_a_body_refuses_one_that_is_no_object()
        => await AllAsync(Routes().Where(TakesBody), async route =>
        {
            var answer = await scenario.AskAsync("alice", Sample(route), "[1]");
            return answer.Outcome == "400 M_BAD_JSON" ? null : answer;
        });

    [Theory]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"type\":\"\\ud800\",\"user_id\":\"\\ud800\",\"visibility\":\"\\ud800\",\"room_id\":\"\\ud800\"}")]
    [InlineData("{\"filter\":{\"room_types\":[\"\\ud800\"],\"generic_search_term\":\"\\udfff\"}}")]
    [InlineData("{\"displayname\":\"\\ud800\",\"actions\":[\"\\ud800\"],\"enabled\":\"\\ud800\"}")]
    [InlineData("{\"device_keys\":{\"\\ud800\":[]},\"one_time_keys\":{\"\\ud800\":{}},\"messages\":{\"\\ud800\":{}}}")]
    [InlineData("{\"initial_state\":[{\"type\":\"\\ud800\",\"content\":{\"\\ud800\":1}}],\"invite\":[\"\\ud800\"]}")]
    [InlineData("{\"event_fields\":[\"\\ud800\"],\"devices\":[\"\\ud800\"],\"auth\":{\"type\":\"\\ud800\"}}")]
    [InlineData("{\"auth\":{\"type\":\"m.login.dummy\",\"session\":\"\\ud800\"},\"username\":\"\\ud800\"}")]
    [InlineData("{\"presence\":\"\\ud800\",\"status_msg\":\"\\ud800\",\"m.read\":\"\\ud800\",\"typing\":\"\\ud800\"}")]
    [InlineData("{\"identifier\":{\"type\":\"\\ud800\",\"user\":\"\\ud800\"},\"password\":7,\"a\":1,\"a\":1}")]
    public async Task No_body_is_a_fault_of_the_server(string body)
        => await AllAsync(Routes().Where(TakesBody), async route =>
        {
            var sample = Sample(route).Replace("ALICE", "BOB", StringComparison.Ordinal);
            var answer = await scenario.AskAsync("bob", sample, body);
            return answer.Status < 500 ? null : answer;
        });

    [Fact]
    public async Task Every_path_answers_405_to_a_method_that_it_does_not_take()
        => await AllAsync(Routes(), async route =>
        {
            var answer = await scenario.AskAsync("alice", "PATCH" + Sample(route)[Sample(route).IndexOf(' ')..]);
            return answer.Outcome == "405 M_UNRECOGNIZED"
                && answer.Headers["Allow"].Contains(route.Verb.ToString().ToUpperInvariant(), StringComparison.Ordinal)
                    ? null
                    : answer;
        });

    [Fact]
    public async Task Every_path_answers_OPTIONS_without_asking_who_calls()
        => await AllAsync(Routes(), async route =>
        {
            var answer = await scenario.AskAsync("nobody", "OPTIONS" + Sample(route)[Sample(route).IndexOf(' ')..]);
            return answer.Status is 200 or 204 && answer.Headers["Access-Control-Allow-Origin"] == "*" ? null : answer;
        });

    [Fact]
    public async Task Every_v3_path_has_an_r0_alias_that_answers_the_same()
        => await AllAsync(Routes().Where(route => route.Template.StartsWith(Client + "v3/", StringComparison.Ordinal)),
            async route =>
            {
                var alias = Sample(route).Replace("/client/v3/", "/client/r0/", StringComparison.Ordinal);
                var current = await scenario.AskAsync("nobody", Sample(route), BodyOf(route, "{}"));
                var old = await scenario.AskAsync("nobody", alias, BodyOf(route, "{}"));
                return current.Outcome == old.Outcome ? null : old;
            });

    /// <summary>Asks all, and fails with those that do not answer as they should.</summary>
    private static async Task AllAsync(IEnumerable<Route> routes, Func<Route, Task<ApiAnswer?>> ask)
    {
        List<string> wrong = [];
        var count = 0;
        foreach (var route in routes)
        {
            count++;
            if (await ask(route) is { } answer)
            {
                wrong.Add($"{Key(route)}: {answer.Outcome} {answer.Text}");
            }
        }

        Assert.True(count > 0);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private IEnumerable<Route> Routes()
        => scenario.Host.Routes.Where(route => !route.Template.StartsWith(Client + "r0/", StringComparison.Ordinal));

    private static bool TakesBody(Route route)
        => route.Verb is HttpVerb.Post or HttpVerb.Put && !Bodiless.Contains(Key(route));

    private static string? BodyOf(Route route, string body) => route.Verb is HttpVerb.Get ? null : body;

    private static string Key(Route route) => $"{route.Verb} {route.Template}";

    /// <summary>Method and path, with Alice's room and so on for the parameters.</summary>
    private static string Sample(Route route)
    {
        var path = route.Template;
        foreach (var (parameter, value) in Parameters)
        {
            path = path.Replace(parameter, value, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('{', path);
        return $"{route.Verb.ToString().ToUpperInvariant()} {path}";
    }
}
