using System.Reflection;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Every endpoint about users is there, and has given each answer that the spec describes, on both stores. What has
/// been answered is known from the scripts, which are the proof and are run here: nothing has to be recorded across
/// test classes, one test alone says the same as all, and a case that is gone is missed at once.
/// </summary>
[Collection(FullScenarios.Collection)]
public sealed class SpecCoverageTests(FullScenarios scenarios)
{
    private const string Client = "/_matrix/client/";

    /// <summary>Answers that the spec describes and this server never gives.</summary>
    private static readonly Dictionary<string, string> Never = new()
    {
        [$"GET {Client}v1/auth_metadata 200"] = "see above",
        [$"GET {Client}v3/login 404"] = "this server has the legacy API",
        [$"GET {Client}v3/presence/{{userId}}/status 404"] = "403, so that nobody learns who has an account",
        [$"PUT {Client}v3/pushrules/global/{{kind}}/{{ruleId}} 404"] = "a rule that is not there is made",
        [$"POST {Client}v3/account/3pid 200"] = "only by way of an identity server, as the next",
        [$"POST {Client}v3/register/email/requestToken 403"] = "no address is banned",
        [$"POST {Client}v3/account/3pid/email/requestToken 403"] = "no address is banned",
        [$"POST {Client}v3/account/password/email/requestToken 403"] = "no address is banned",
        [$"POST {Client}v3/register/msisdn/requestToken 200"] = "phone numbers are not confirmed: 400",
        [$"POST {Client}v3/register/msisdn/requestToken 403"] = "the same",
        [$"POST {Client}v3/account/3pid/msisdn/requestToken 200"] = "the same",
        [$"POST {Client}v3/account/3pid/msisdn/requestToken 403"] = "the same",
        [$"POST {Client}v3/account/password/msisdn/requestToken 200"] = "the same",
        [$"POST {Client}v3/account/password/msisdn/requestToken 403"] = "the same",
        [$"GET {Client}v3/thirdparty/protocol/{{protocol}} 200"] = "there are no networks without bridges that say so",
        [$"GET {Client}v3/thirdparty/location/{{protocol}} 200"] = "the same",
        [$"GET {Client}v3/thirdparty/user/{{protocol}} 200"] = "the same",
        [$"GET {Client}v3/thirdparty/location 404"] = "nothing found is an empty list",
        [$"GET {Client}v3/thirdparty/user 404"] = "the same",
    };

    /// <summary>Answers that take more than a script, and the test that gets them.</summary>
    private static readonly Dictionary<string, (Type Class, string Test)> Elsewhere = new()
    {
        [$"POST {Client}v3/account/3pid/bind 200"] = (
            typeof(IdentityServersTests),
            nameof(IdentityServersTests
                .An_address_is_bound_with_the_users_token_and_taken_back_with_the_servers_signature)),
        [$"GET {Client}v3/login/sso/redirect 302"] = (
            typeof(SsoApiTests),
            nameof(SsoApiTests.The_only_provider_is_gone_to_at_once)),
        [$"GET {Client}v3/login/sso/redirect/{{idpId}} 302"] = (
            typeof(SsoApiTests), nameof(SsoApiTests.The_code_is_redeemed_with_the_verifier_and_the_clients_proof)),
        [$"GET {Client}v3/login/sso/redirect/{{idpId}} 404"] = (
            typeof(SsoApiTests), nameof(SsoApiTests.A_provider_that_is_none_is_a_page_that_says_so)),
    };

    [Fact]
    public async Task Every_endpoint_about_users_has_a_route()
    {
        var endpoints = SpecInventory.OrSkip();
        var scenario = await scenarios.GetAsync(StoreKind.Sqlite);
        var routes = scenario.Host.Routes
            .Select(route => $"{route.Verb.ToString().ToUpperInvariant()} {route.Template}")
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(endpoints.Count > 90, $"only {endpoints.Count} endpoints were found");
        var missing = endpoints
            .Where(endpoint => !routes.Contains(endpoint) && !SpecInventory.NotThere.ContainsKey(endpoint))
            .ToList();
        Assert.True(missing.Count == 0, $"These endpoints have no route: {string.Join(", ", missing)}");
        var arrived = SpecInventory.NotThere.Keys.Where(routes.Contains);
        Assert.True(
            !arrived.Any(),
            $"Take these from {nameof(SpecInventory.NotThere)} and add the cases that are missing: "
            + string.Join(", ", arrived));
        Assert.All(SpecInventory.NotThere.Keys, endpoint => Assert.Contains(endpoint, endpoints));
    }

    [Fact]
    public void Every_answer_that_the_specification_describes_is_asked_for()
    {
        var files = SpecFiles.RequireOrSkip();
        var endpoints = SpecInventory.OrSkip();
        var asked = SpecScripts.All
            .Select(spec => SpecInventory.EndpointOf(files, spec) is { } endpoint ? $"{endpoint} {spec.Status}" : "")
            .Concat(RateLimitedTests.Asked)
            .ToHashSet(StringComparer.Ordinal);

        var described = files.Endpoints
            .Where(endpoint => endpoints.Contains($"{endpoint.Method} {endpoint.Template}"))
            .SelectMany(endpoint => endpoint.Statuses.Select(
                status => $"{endpoint.Method} {endpoint.Template} {status}"))
            .ToHashSet(StringComparer.Ordinal);
        var excused = Never.Keys.Concat(Elsewhere.Keys).Concat(RateLimitedTests.Unlimited.Keys)
            .ToHashSet(StringComparer.Ordinal);

        RequireNone("Add a case to the scripts that is answered so", described.Except(asked).Except(excused));
        RequireNone("Excused, but asked for in the scripts", excused.Intersect(asked));
        RequireNone("Excused, but not described by the files", excused.Except(described));
    }

    [Fact]
    public void The_tests_that_stand_for_answers_are_there()
        => Assert.All(Elsewhere.Values, test => Assert.NotNull(test.Class.GetMethod(
            test.Test, BindingFlags.Public | BindingFlags.Instance)?.GetCustomAttribute<FactAttribute>()));

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_server_that_offers_everything_answers_as_the_specification_says(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);

        var wrong = await SpecScripts.RunFullAsync(scenario);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_server_that_offers_little_answers_as_the_specification_says(StoreKind store)
    {
        var wrong = await SpecScripts.RunBareAsync(store);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static void RequireNone(string problem, IEnumerable<string> answers)
        => Assert.True(!answers.Any(), $"{problem}:\n{string.Join('\n', answers.Order(StringComparer.Ordinal))}");
}
