using Dendrite.Fast.Api;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A request for each route of the client-server API, in the words of <see cref="ApiScenario"/>: for what all routes
/// have in common.
/// </summary>
internal static class RouteSamples
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["roomId"] = "ROOM",
        ["roomIdOrAlias"] = "ROOM",
        ["eventId"] = "EVENT",
        ["userId"] = "ALICE",
        ["deviceId"] = "ADEVICE",
        ["eventType"] = "org.example.type",
        ["stateKey"] = "key",
        ["type"] = "org.example.type",
        ["txnId"] = "txn",
        ["roomAlias"] = "%23taken%3Alocalhost",
        ["receiptType"] = "m.read",
        ["filterId"] = "1",
        ["keyName"] = "displayname",
        ["kind"] = "override",
        ["ruleId"] = "org.example.rule",
        ["version"] = "1",
        ["sessionId"] = "session",
        ["tag"] = "u.example",
        ["authType"] = "m.login.dummy",
        ["idpId"] = "example",
        ["networkId"] = "example",
        ["protocol"] = "example",
    };

    /// <summary>Method and path, with Alice's room and so on for the parameters.</summary>
    /// <param name="route">The route.</param>
    /// <param name="instead">Values for some of the parameters.</param>
    public static string Of(Route route, IReadOnlyDictionary<string, string>? instead = null)
        => $"{route.Verb.ToString().ToUpperInvariant()} {PathOf(route, instead)}";

    /// <summary>As <see cref="Of"/>, without the method.</summary>
    public static string PathOf(Route route, IReadOnlyDictionary<string, string>? instead = null)
        => string.Join('/', route.Template.Split('/').Select(segment => segment.StartsWith('{')
            ? ValueOf(segment[1..^1], instead)
            : segment));

    /// <summary>Whether the path that a route is asked by is the one case of a condition.</summary>
    public static bool Meets(PathCondition? condition)
        => condition is null || Parameters[condition.Parameter] == condition.Value;

    /// <summary>The body, where the route may have one.</summary>
    public static string? BodyOf(Route route, string body) => route.Verb is HttpVerb.Get ? null : body;

    /// <summary>Whether the route reads a body, and needs one.</summary>
    public static bool TakesBody(Route route)
        => route.Verb is HttpVerb.Post or HttpVerb.Put && !RuleOf(route).NoBody;

    /// <summary>Method and template, by which a test names a route.</summary>
    public static string Key(Route route) => $"{route.Verb} {route.Template}";

    /// <summary>Whether it is another path of a route.</summary>
    public static bool IsAlias(Route route) => route.Name != route.Template;

    /// <summary>Who may use the route.</summary>
    public static RouteRule RuleOf(Route route) => Assert.IsType<RouteRule>(route.Metadata);

    private static string ValueOf(string parameter, IReadOnlyDictionary<string, string>? instead)
    {
        if ((instead?.TryGetValue(parameter, out var value) ?? false)
            || Parameters.TryGetValue(parameter, out value))
        {
            return value;
        }

        Assert.Fail($"Add a value for the parameter {{{parameter}}} of a new route to {nameof(RouteSamples)}.");
        return parameter;
    }
}
