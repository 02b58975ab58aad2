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
    private const string Dehydrated = Client + "unstable/org.matrix.msc3814.v1/dehydrated_device";

    /// <summary>Routes that the spec does not have in this form.</summary>
    private static readonly HashSet<string> BeyondTheSpec =
    [
        $"Delete {Dehydrated}",
        $"Get {Dehydrated}",
        $"Post {Dehydrated}/{{deviceId}}/events",
        $"Put {Dehydrated}",
        "Get /_matrix/client/v3/auth/{authType}/fallback/web",
        "Post /_matrix/client/v3/auth/{authType}/fallback/web",
        "Get /_matrix/static/client/login/",
        "Get /_synapse/client/confirm_email",
        "Post /_synapse/client/confirm_email",
        "Get /_synapse/admin/v1/register",
        "Post /_synapse/admin/v1/register",
        "Post /_synapse/admin/v1/send_server_notice",
        "Put /_synapse/admin/v1/send_server_notice/{txnId}",
        "Get /_matrix/client/v3/password_policy",
        "Post /_matrix/client/v3/keys/upload/{deviceId}",
        "Get /_matrix/client/v3/pushrules",
        "Get /_matrix/client/v3/pushrules/global",
        "Get /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
        "Put /_matrix/client/v3/rooms/{roomId}/state/{eventType}",

        // Of the server-server API, which has files of its own.
        "Get /_matrix/federation/v1/openid/userinfo",
    ];

    [Fact]
    public void Every_route_is_an_endpoint_of_the_spec_or_one_that_clients_know_beyond_it()
    {
        var files = SpecFiles.RequireOrSkip();

        var unknown = Routes()
            .Where(route => SpecEndpoint.Of(files, route.Verb.ToString().ToUpperInvariant(), route.Template) is null)
            .Select(RouteSamples.Key);

        Assert.Equal(BeyondTheSpec.Order(StringComparer.Ordinal), unknown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_route_with_a_body_refuses_one_that_is_not_JSON()
        => await AllAsync(Routes().Where(RouteSamples.TakesBody), async route =>
        {
            var answer = await scenario.AskAsync("alice", RouteSamples.Of(route), "{\"not\": json");
            return answer.Outcome == "400 M_NOT_JSON" ? null : answer;
        });

    [Fact]
    public async Task Every_route_with_a_body_refuses_one_that_is_no_object()
        => await AllAsync(Routes().Where(RouteSamples.TakesBody), async route =>
        {
            var answer = await scenario.AskAsync("alice", RouteSamples.Of(route), "[1]");
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
        => await AllAsync(Routes().Where(RouteSamples.TakesBody), async route =>
        {
            var sample = RouteSamples.Of(route).Replace("ALICE", "BOB", StringComparison.Ordinal);
            var answer = await scenario.AskAsync("bob", sample, body);
            return answer.Status < 500 ? null : answer;
        });

    [Fact]
    public async Task Every_path_answers_405_to_a_method_that_it_does_not_take()
        => await AllAsync(Routes(), async route =>
        {
            var answer = await scenario.AskAsync("alice", "PATCH " + RouteSamples.PathOf(route));
            return answer.Outcome == "405 M_UNRECOGNIZED"
                && answer.Headers["Allow"].Contains(route.Verb.ToString().ToUpperInvariant(), StringComparison.Ordinal)
                    ? null
                    : answer;
        });

    [Fact]
    public async Task Every_path_answers_OPTIONS_without_asking_who_calls()
        => await AllAsync(Routes(), async route =>
        {
            var answer = await scenario.AskAsync("nobody", "OPTIONS " + RouteSamples.PathOf(route));
            return answer.Status is 200 or 204 && answer.Headers["Access-Control-Allow-Origin"] == "*" ? null : answer;
        });

    [Fact]
    public async Task Every_alias_answers_as_its_route_does()
        => await AllAsync(scenario.Host.Routes.Where(RouteSamples.IsAlias), async alias =>
        {
            var route = Assert.Single(Routes(), route => route.Template == alias.Name && route.Verb == alias.Verb);
            var current = await AskAsync(route);
            var other = await AskAsync(alias);
            return current.Outcome == other.Outcome ? null : other;

            Task<ApiAnswer> AskAsync(Route route)
                => scenario.AskAsync("nobody", RouteSamples.Of(route), RouteSamples.BodyOf(route, "{}"));
        });

    [Fact]
    public void Every_v3_path_has_an_r0_alias()
    {
        var paths = scenario.Host.Routes.Select(RouteSamples.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Routes().Select(RouteSamples.Key).Where(key => key.Contains(Client + "v3/", StringComparison.Ordinal)),
            key => Assert.Contains(key.Replace("/client/v3/", "/client/r0/", StringComparison.Ordinal), paths));
    }

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
                wrong.Add($"{RouteSamples.Key(route)}: {answer.Outcome} {answer.Text}");
            }
        }

        Assert.True(count > 0);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private IEnumerable<Route> Routes()
        => scenario.Host.Routes.Where(route => !RouteSamples.IsAlias(route));
}
