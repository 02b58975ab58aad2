using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests;

public sealed class RouteTableTests
{
    private static readonly RouteTable Table = Build(
        "GET /",
        "GET /_matrix/client/versions",
        "GET /_matrix/client/v3/rooms/{roomId}/state",
        "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
        "PUT /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
        "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}/",
        "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}/{stateKey}",
        "PUT /_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}",
        "POST /_matrix/client/v3/rooms/special/join",
        "POST /_matrix/client/v3/rooms/{roomId}/leave",
        "GET /a/b",
        "PUT /a/{x}",
        "GET /media/{server}/{*rest}",
        "HEAD /head",
        "GET /head");

    [Theory]
    [InlineData("GET", "/", "GET /", "")]
    [InlineData("GET", "/_matrix/client/versions", "GET /_matrix/client/versions", "")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/!a:b/send/m.room.message/t1",
        "PUT /_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}", "!a:b|m.room.message|t1")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/%21a%3Ab%2Fc/send/x/y%20z",
        "PUT /_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}", "%21a%3Ab%2Fc|x|y%20z")]
    [InlineData("GET", "/_matrix/client/v3/rooms/r/state/t", "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
        "r|t")]
    [InlineData("GET", "/_matrix/client/v3/rooms/r/state/t/",
        "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}/", "r|t")]
    [InlineData("GET", "/_matrix/client/v3/rooms/r/state/t/k",
        "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}/{stateKey}", "r|t|k")]
    [InlineData("POST", "/_matrix/client/v3/rooms/special/leave", "POST /_matrix/client/v3/rooms/{roomId}/leave",
        "special")]
    [InlineData("GET", "/a/b", "GET /a/b", "")]
    [InlineData("PUT", "/a/b", "PUT /a/{x}", "b")]
    [InlineData("GET", "/media/s/x/y/z", "GET /media/{server}/{*rest}", "s|x/y/z")]
    [InlineData("GET", "/media/s/", "GET /media/{server}/{*rest}", "s|")]
    [InlineData("HEAD", "/head", "HEAD /head", "")]
    [InlineData("HEAD", "/a/b", "GET /a/b", "")]
    public void A_path_finds_its_route_and_parameters(string verb, string path, string route, string parameters)
    {
        var match = default(RouteMatch);

        RouteMatchResult result = Table.Match(Verb(verb), Encoding.ASCII.GetBytes(path), ref match);

        Assert.Equal(RouteMatchResult.Found, result);
        Assert.Equal(route, $"{match.Route!.Verb.ToString().ToUpperInvariant()} {match.Route.Template}");
        Assert.Equal(parameters, string.Join('|', Parameters(match, path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("x")]
    [InlineData("//")]
    [InlineData("/x")]
    [InlineData("/_matrix")]
    [InlineData("/_matrix/client/versions/")]
    [InlineData("/_matrix//client/versions")]
    [InlineData("/_Matrix/client/versions")]
    [InlineData("/_matrix/client/%76ersions")]
    [InlineData("/_matrix/client/v3/rooms//send/x/y")]
    [InlineData("/_matrix/client/v3/rooms/r/send/x/y/z")]
    [InlineData("/media/s")]
    [InlineData("/media//x")]
    public void Other_paths_are_not_found(string path)
    {
        var match = default(RouteMatch);

        Assert.Equal(RouteMatchResult.NotFound, Table.Match(HttpVerb.Get, Encoding.ASCII.GetBytes(path), ref match));
        Assert.Null(match.Route);
    }

    [Theory]
    [InlineData("POST", "/a/b", "GET, HEAD, PUT")]
    [InlineData("TRACE", "/a/c", "PUT")]
    [InlineData("GET", "/_matrix/client/v3/rooms/special/join", "POST")]
    [InlineData("DELETE", "/_matrix/client/v3/rooms/r/state/t", "GET, HEAD, PUT")]
    [InlineData("PUT", "/media/s/x", "GET, HEAD")]
    public void Another_verb_is_told_what_is_allowed(string verb, string path, string allowed)
    {
        var match = default(RouteMatch);

        RouteMatchResult result = Table.Match(Verb(verb), Encoding.ASCII.GetBytes(path), ref match);

        Assert.Equal(RouteMatchResult.MethodNotAllowed, result);
        Assert.Equal(allowed, Encoding.ASCII.GetString(AllowHeader.Value(match.AllowedVerbs, withOptions: false)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("/{")]
    [InlineData("/{}")]
    [InlineData("/{*}")]
    [InlineData("/{*a}/b")]
    [InlineData("/a{b}")]
    [InlineData("/a b")]
    [InlineData("/a%20")]
    [InlineData("/a?b")]
    [InlineData("/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}")]
    public void Malformed_templates_are_refused(string template)
    {
        Assert.Throws<ArgumentException>(
            () => new RouteTableBuilder().Add(HttpVerb.Get, template, TestServer.Echo));
    }

    [Fact]
    public void The_same_path_and_verb_twice_is_refused()
    {
        RouteTableBuilder builder = new RouteTableBuilder().Add(HttpVerb.Get, "/a/{b}", TestServer.Echo);

        Assert.Throws<ArgumentException>(() => builder.Add(HttpVerb.Get, "/a/{c}", TestServer.Echo));
        Assert.Throws<ArgumentException>(() => builder.Add(HttpVerb.Other, "/a/{c}", TestServer.Echo));
    }

    [Fact]
    public void The_trie_agrees_with_a_naive_matcher()
    {
        string[] words = ["a", "b", "cc", ""];
        Gen<string> literal = Gen.Elements(words);
        Gen<string> segment = Gen.Frequency((3, literal), (2, Gen.Constant("{p}")), (1, Gen.Constant("{*r}")));
        Gen<string> template =
            from segments in segment.NonEmptyListOf()
            let cut = segments.Take(5).ToList()
            let rest = cut.IndexOf("{*r}")
            select "/" + string.Join('/', rest < 0 ? cut : cut.Take(rest + 1));
        Gen<string> path = literal.NonEmptyListOf().Select(s => "/" + string.Join('/', s.Take(6)));
        Gen<HttpVerb> verb = Gen.Elements(HttpVerb.Get, HttpVerb.Put, HttpVerb.Head);
        Gen<(List<(HttpVerb, string)> Routes, HttpVerb Verb, string Path)> cases =
            from routes in verb.Zip(template).ListOf()
            from asked in verb
            from at in path
            select (routes.Distinct().ToList(), asked, at);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var builder = new RouteTableBuilder();
            foreach ((HttpVerb routeVerb, string routeTemplate) in c.Routes)
            {
                builder.Add(routeVerb, routeTemplate, TestServer.Echo);
            }

            var match = default(RouteMatch);
            RouteMatchResult result = builder.Build().Match(c.Verb, Encoding.ASCII.GetBytes(c.Path), ref match);
            (RouteMatchResult expected, (HttpVerb, string)? route) = MatchNaively(c.Routes, c.Verb, c.Path);
            return result == expected
                && (route is null || (match.Route!.Verb, match.Route.Template) == route.Value);
        }).QuickCheckThrowOnFailure();
    }

    // All templates that fit, the one whose first differing segment is more literal first.
    private static (RouteMatchResult Result, (HttpVerb Verb, string Template)? Route) MatchNaively(
        List<(HttpVerb Verb, string Template)> routes, HttpVerb verb, string path)
    {
        var fitting = routes
            .Where(r => Fits(r.Template[1..].Split('/'), path[1..].Split('/')))
            .OrderBy(r => Rank(r.Template), StringComparer.Ordinal)
            .ThenBy(r => r.Verb == HttpVerb.Head ? 0 : 1)
            .ToList();
        if (fitting.Count == 0)
        {
            return (RouteMatchResult.NotFound, null);
        }

        foreach ((HttpVerb Verb, string Template) route in fitting)
        {
            if (route.Verb == verb || (verb == HttpVerb.Head && route.Verb == HttpVerb.Get))
            {
                return (RouteMatchResult.Found, route);
            }
        }

        return (RouteMatchResult.MethodNotAllowed, null);
    }

    private static string Rank(string template) => string.Concat(
        template[1..].Split('/').Select(s => s == "{p}" ? "1" : s == "{*r}" ? "2" : "0"));

    private static bool Fits(string[] template, string[] path)
    {
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] == "{*r}")
            {
                return path.Length > i;
            }

            if (i >= path.Length || (template[i] == "{p}" ? path[i].Length == 0 : template[i] != path[i]))
            {
                return false;
            }
        }

        return template.Length == path.Length;
    }

    private static IEnumerable<string> Parameters(RouteMatch match, string path) =>
        Enumerable.Range(0, match.ParameterCount).Select(i =>
        {
            (int offset, int length) = match.Parameter(i);
            return path.Substring(offset, length);
        });

    private static RouteTable Build(params string[] routes)
    {
        var builder = new RouteTableBuilder();
        foreach (string route in routes)
        {
            string[] parts = route.Split(' ');
            builder.Add(Verb(parts[0]), parts[1], TestServer.Echo);
        }

        return builder.Build();
    }

    private static HttpVerb Verb(string name) =>
        Enum.TryParse(name, ignoreCase: true, out HttpVerb verb) ? verb : HttpVerb.Other;
}
