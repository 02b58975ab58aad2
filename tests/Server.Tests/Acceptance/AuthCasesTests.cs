using Dendrite.Fast.Api;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Whoever may not use a route is refused, and nobody else: each case is asked of every route that is registered, on
/// both stores. What is expected follows from the route's rule, and the rule from the files of the spec; what is
/// otherwise stands in a list here with its reason, and a new route that differs fails until it is there too.
/// Source: client-server API v1.19, "Using access tokens", "Soft logout", "Guest Access", "Account suspension",
/// "Account locking"; application service API v1.19, "Identity assertion".
/// </summary>
[Collection(FullScenarios.Collection)]
public sealed class AuthCasesTests(FullScenarios scenarios)
{
    // A token may come although the file knows of none: it says who asks, and a bad one is told at once.
    private static readonly Dictionary<string, string> LooksAtTokens = new()
    {
        ["Get /_matrix/client/v3/profile/{userId}"] = "operators may show profiles to users only",
        ["Get /_matrix/client/v3/profile/{userId}/{keyName}"] = "the same",
        ["Get /_matrix/client/v3/directory/room/{roomAlias}"] = "clients send one",
        ["Get /_matrix/client/v3/directory/list/room/{roomId}"] = "clients send one",
        ["Get /_matrix/client/v3/publicRooms"] = "clients send one",
        ["Post /_matrix/client/v3/account/3pid/email/requestToken"] = "clients send one, as Synapse wants it",
        ["Post /_matrix/client/v3/account/3pid/msisdn/requestToken"] = "the same",
    };

    // No answer depends on who asks: nobody is looked up.
    private static readonly Dictionary<string, string> LooksAtNoTokens = new()
    {
        ["Get /_matrix/client/versions"] = "all features are the same for everybody",
    };

    // The id in the path is not whose request it is.
    private static readonly Dictionary<string, string> AboutOthers = new()
    {
        ["Get /_matrix/client/v3/profile/{userId}"] = "profiles are there to be seen",
        ["Get /_matrix/client/v3/profile/{userId}/{keyName}"] = "the same",
        ["Get /_matrix/client/v3/presence/{userId}/status"] = "they share a room",
        ["Post /_matrix/client/v3/users/{userId}/report"] = "others are who is reported",
    };

    // An application service's request that is answered otherwise than the same one of a user like its user.
    private static readonly Dictionary<string, (string Outcome, string Why)> OtherwiseForTheBridge = new()
    {
        ["Put /_matrix/client/v3/devices/{deviceId}"] = ("201", "it makes devices without login"),
        ["Delete /_matrix/client/v3/devices/{deviceId}"] = ("200", "it has no proof to give"),
        ["Post /_matrix/client/v3/delete_devices"] = ("400 M_MISSING_PARAM", "it is asked for no proof before"),
        ["Post /_matrix/client/v3/keys/upload"] = ("400 M_MISSING_PARAM", "keys are of a device, and it names none"),
        ["Post /_matrix/client/v1/login/get_token"] = ("400 M_UNKNOWN", "the account has no password to prove by"),
    };

    [Fact]
    public async Task Each_route_asks_for_a_token_as_the_specification_says()
    {
        var files = SpecFiles.RequireOrSkip();
        var scenario = await scenarios.GetAsync(StoreKind.Sqlite);

        var wrong = Routes(scenario)
            .Select(route => (
                Key: RouteSamples.Key(route),
                Rule: RouteSamples.RuleOf(route).Access,
                Spec: SpecEndpoint.Of(files, route.Verb.ToString().ToUpperInvariant(), route.Template)?.Access))
            .Where(route => route.Spec is not null && route.Spec != (
                LooksAtTokens.ContainsKey(route.Key) ? Access.Public
                : LooksAtNoTokens.ContainsKey(route.Key) ? Access.Optional
                : route.Rule))
            .Select(route => $"{route.Key} is {route.Rule}, by the files {route.Spec}");

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public Task A_request_without_a_token_is_refused_where_one_is_needed(StoreKind store)
        => EachAsync(store, Sender.Of(""), "401 M_MISSING_TOKEN", rule => rule.Access == Access.User);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public Task An_unknown_token_is_refused_where_tokens_are_looked_at(StoreKind store)
        => EachAsync(store, Sender.Of("unknown"), "401 M_UNKNOWN_TOKEN", IsLookedAt, isSoft: false);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_that_was_logged_out_is_refused_for_good(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);
        var gone = await scenario.Host.RegisterAsync("gone");
        await scenario.Asker.AskAsync("nobody", "POST logout", "{}", gone.AccessToken);

        await EachAsync(store, Sender.Of(gone.AccessToken), "401 M_UNKNOWN_TOKEN", IsLookedAt, isSoft: false);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_that_has_expired_is_refused_until_it_is_refreshed(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);
        var late = await scenario.Host.MakeAsync(
            scenario.Asker.User("bob"), AccountKind.User, AccountState.Active, isExpired: true);

        await EachAsync(store, Sender.Of(late.AccessToken), "401 M_UNKNOWN_TOKEN", IsLookedAt, isSoft: true);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public Task A_guest_is_refused_exactly_where_the_rule_says(StoreKind store)
        => EachOfStateAsync(store, AccountKind.Guest, AccountState.Active, "403 M_GUEST_ACCESS_FORBIDDEN", IsNoGuests);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public Task A_suspended_user_is_refused_exactly_where_the_rule_says(StoreKind store)
        => EachOfStateAsync(
            store, AccountKind.User, AccountState.Suspended, "403 M_USER_SUSPENDED", IsNotForSuspended);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public Task A_locked_user_is_refused_exactly_where_the_rule_says(StoreKind store)
        => EachOfStateAsync(
            store, AccountKind.User, AccountState.Locked, "401 M_USER_LOCKED", IsNotForLocked, isSoft: true);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public Task A_token_of_a_deactivated_user_is_refused_everywhere(StoreKind store)
        => EachOfStateAsync(
            store, AccountKind.User, AccountState.Deactivated, "403 M_USER_DEACTIVATED", IsLookedAt);

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Nobody_acts_for_another_user_by_their_id_in_the_path(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);
        var ofUsers = Routes(scenario).Where(route =>
            route.Template.Contains("{userId}", StringComparison.Ordinal)
            && !AboutOthers.ContainsKey(RouteSamples.Key(route)));

        await AllAsync(ofUsers, async route =>
        {
            var answer = await scenario.Asker.AskAsync("bob", RouteSamples.Of(route), RouteSamples.BodyOf(route, "{}"));
            return answer.Outcome == "403 M_FORBIDDEN" ? null : answer.Outcome;
        });
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_device_of_another_user_is_not_there(StoreKind store)
    {
        var scenario = await scenarios.GetAsync(store);
        var ofDevices = Routes(scenario).Where(route =>
            route.Template.Contains("{deviceId}", StringComparison.Ordinal));

        await AllAsync(ofDevices, async route =>
        {
            var answer = await scenario.Asker.AskAsync("bob", RouteSamples.Of(route), RouteSamples.BodyOf(route, "{}"));

            // To take a device away is proved first, whosever it is.
            return answer.Outcome is "404 M_NOT_FOUND" or "403 M_FORBIDDEN"
                || (answer.Outcome == "401" && answer.Json!["flows"] is not null) ? null : answer.Outcome;
        });
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, "?user_id=BOB", "403 M_FORBIDDEN")]
    [InlineData(StoreKind.Postgres, "?user_id=BOB", "403 M_FORBIDDEN")]
    [InlineData(StoreKind.Sqlite, "?user_id=@_bridge_nobody:localhost", "403 M_FORBIDDEN")]
    [InlineData(StoreKind.Sqlite, "?user_id=JOE&device_id=NONE", "400 M_UNKNOWN_DEVICE")]
    [InlineData(StoreKind.Postgres, "?user_id=JOE&device_id=NONE", "400 M_UNKNOWN_DEVICE")]
    [InlineData(StoreKind.Sqlite, "?device_id=ADEVICE", "400 M_UNKNOWN_DEVICE")]
    public Task An_application_service_acts_for_no_other_users_and_devices(
        StoreKind store, string query, string refusal)
        => EachAsync(store, new Sender(() => AppserviceHost.Token, query), refusal, IsLookedAt);

    [Theory]
    [InlineData(StoreKind.Sqlite, AccountState.Locked, "401 M_USER_LOCKED")]
    [InlineData(StoreKind.Postgres, AccountState.Locked, "401 M_USER_LOCKED")]
    [InlineData(StoreKind.Sqlite, AccountState.Suspended, "403 M_USER_SUSPENDED")]
    [InlineData(StoreKind.Sqlite, AccountState.Deactivated, "403 M_USER_DEACTIVATED")]
    public async Task What_a_user_may_not_their_application_service_may_not_either(
        StoreKind store, AccountState state, string refusal)
    {
        var scenario = await scenarios.GetAsync(store);
        var name = $"_bridge_{state}".ToLowerInvariant();
        await scenario.RegisterJoeAsync(name);
        using MatrixClient joe = new(scenario.Host.Address);
        joe.ActAs($"@{name}:localhost", "", "");
        await scenario.Host.SetStateAsync(joe, state);

        await EachAsync(
            store,
            new Sender(() => AppserviceHost.Token, $"?user_id={joe.UserId}"),
            refusal,
            state switch
            {
                AccountState.Locked => IsNotForLocked,
                AccountState.Suspended => IsNotForSuspended,
                _ => IsLookedAt,
            },
            isLeftOut: state == AccountState.Suspended ? EndsTheAccount : null);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, "JOE", "?user_id=JOE")]
    [InlineData(StoreKind.Postgres, "JOE", "?user_id=JOE")]
    [InlineData(StoreKind.Sqlite, "BOT", "")]
    [InlineData(StoreKind.Postgres, "BOT", "")]
    public async Task An_application_service_is_answered_as_its_user_would_be(
        StoreKind store, string user, string query)
    {
        var scenario = await scenarios.GetAsync(store);
        var twin = await scenario.Host.RegisterAsync("twin");

        await AllAsync(Routes(scenario), async route =>
        {
            var rule = RouteSamples.RuleOf(route);
            if (rule.Access == Access.Public || EndsTheAccount(route) || (query.Length > 0 && NamesAnotherUser(route)))
            {
                return null;
            }

            var body = RouteSamples.BodyOf(route, "{}");
            var asTwin = await scenario.Asker.AskAsync(
                "nobody",
                RouteSamples.Of(route, new Dictionary<string, string> { ["userId"] = twin.UserId }),
                body,
                twin.AccessToken);
            twin = rule.Locked ? await scenario.Host.RegisterAsync("twin") : twin;
            var asBridge = await scenario.Asker.AskAsync(
                "nobody",
                RouteSamples.Of(route, new Dictionary<string, string> { ["userId"] = user }) + query,
                body,
                AppserviceHost.Token);
            var expected = OtherwiseForTheBridge.TryGetValue(RouteSamples.Key(route), out var otherwise)
                ? otherwise.Outcome
                : asTwin.Outcome;
            return asBridge.Outcome == expected ? null : $"{asBridge.Outcome}, not {expected}: {asBridge.Text}";
        });
    }

    private static bool IsLookedAt(RouteRule rule) => rule.Access != Access.Public;

    private static bool IsNoGuests(RouteRule rule)
        => IsLookedAt(rule) && !(rule.Guests && RouteSamples.Meets(rule.GuestsOnly));

    // What handlers judge, they refuse here: the event is Alice's.
    private static bool IsNotForSuspended(RouteRule rule)
        => IsLookedAt(rule)
            && !(rule.Suspended && !rule.SuspendedJudged && RouteSamples.Meets(rule.SuspendedOnly));

    private static bool IsNotForLocked(RouteRule rule) => IsLookedAt(rule) && !rule.Locked;

    // Asked of an application service, which gives no proof, it would be the last request of its user.
    private static bool EndsTheAccount(Route route)
        => RouteSamples.Key(route) == "Post /_matrix/client/v3/account/deactivate";

    // Its query has another meaning for user_id, so that an application service asks it for its own user only.
    private static bool NamesAnotherUser(Route route)
        => RouteSamples.Key(route) == "Get /_matrix/client/v1/mutual_rooms";

    /// <summary>Asks each route as an account of this kind and state; who has logged out asks on as another.</summary>
    private async Task EachOfStateAsync(
        StoreKind store,
        AccountKind kind,
        AccountState state,
        string refusal,
        Func<RouteRule, bool> isRefused,
        bool? isSoft = null)
    {
        var scenario = await scenarios.GetAsync(store);
        var asking = await MakeAsync();
        Sender sender = new(() => asking.AccessToken)
        {
            Answered = async rule => asking = rule.Locked ? await MakeAsync() : asking,
        };
        await EachAsync(store, sender, refusal, isRefused, isSoft);

        Task<MatrixClient> MakeAsync() => scenario.Host.MakeAsync(scenario.Asker.User("bob"), kind, state);
    }

    /// <summary>Asks each route, and fails where it refuses against the rule, or does not refuse against it.</summary>
    private async Task EachAsync(
        StoreKind store,
        Sender sender,
        string refusal,
        Func<RouteRule, bool> isRefused,
        bool? isSoft = null,
        Func<Route, bool>? isLeftOut = null)
    {
        var scenario = await scenarios.GetAsync(store);
        var routes = Routes(scenario).Where(route => isLeftOut is null || !isLeftOut(route));
        await AllAsync(routes, async route =>
        {
            var rule = RouteSamples.RuleOf(route);
            var answer = await scenario.Asker.AskAsync(
                "nobody", RouteSamples.Of(route) + sender.Query, RouteSamples.BodyOf(route, "{}"), sender.Token());
            await sender.Answered(rule);
            if ((answer.Outcome == refusal) != isRefused(rule))
            {
                return answer.Outcome;
            }

            return isSoft is null || !isRefused(rule) || isSoft == answer.Json!["soft_logout"]?.GetValue<bool>()
                || (isSoft == false && answer.Json!["soft_logout"] is null)
                    ? null
                    : $"{answer.Outcome}, but soft_logout is wrong: {answer.Text}";
        });
    }

    private static IEnumerable<Route> Routes(FullScenario scenario)
        => scenario.Host.Routes.Where(route => !RouteSamples.IsAlias(route));

    /// <summary>Asks all, and fails with those that do not answer as they should.</summary>
    private static async Task AllAsync(IEnumerable<Route> routes, Func<Route, Task<string?>> ask)
    {
        List<string> wrong = [];
        var count = 0;
        foreach (var route in routes)
        {
            count++;
            if (await ask(route) is { } otherwise)
            {
                wrong.Add($"{RouteSamples.Key(route)}: {otherwise}");
            }
        }

        Assert.True(count > 0);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Who asks: a token, and what stands in the query.</summary>
    private sealed record Sender(Func<string> Token, string Query = "")
    {
        public Func<RouteRule, Task> Answered { get; init; } = static _ => Task.CompletedTask;

        public static Sender Of(string token) => new(() => token);
    }
}
