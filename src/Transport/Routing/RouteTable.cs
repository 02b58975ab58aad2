namespace Dendrite.Fast.Transport;

/// <summary>
/// All routes of a server as a trie over path segments; immutable. Matching compares raw path bytes, allocates nothing,
/// and visits each trie node at most once, whatever the path. A literal segment wins over a parameter, a parameter over
/// the rest; a branch that has no route for the verb yields to the next one.
/// </summary>
public sealed class RouteTable
{
    /// <summary>Most parameters of one template. Chosen: the longest Matrix path has five.</summary>
    public const int ParametersMax = 8;

    private readonly RouteNode _root;

    internal RouteTable(RouteNode root, IReadOnlyList<Route> routes)
    {
        _root = root;
        Routes = routes;
    }

    /// <summary>The routes in the order in which they were added.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>Finds the route of a request.</summary>
    /// <param name="verb">The method; HEAD finds a GET route where there is no HEAD route.</param>
    /// <param name="path">The raw path without query, still percent-encoded.</param>
    /// <param name="match">Filled: the route and its parameters, or the verbs allowed instead.</param>
    /// <returns>Whether there is a route, no such path, or no such verb on the path.</returns>
    public RouteMatchResult Match(HttpVerb verb, ReadOnlySpan<byte> path, ref RouteMatch match)
    {
        match.Route = null;
        match.ParameterCount = 0;
        match.AllowedVerbs = 0;
        if (path.IsEmpty || path[0] != (byte)'/')
        {
            return RouteMatchResult.NotFound;
        }

        if (Walk(_root, verb, path, 1, 0, ref match))
        {
            return RouteMatchResult.Found;
        }

        return match.AllowedVerbs == 0 ? RouteMatchResult.NotFound : RouteMatchResult.MethodNotAllowed;
    }

    // Recursion is as deep as the deepest template, since a node without children ends it.
    private static bool Walk(
        RouteNode node, HttpVerb verb, ReadOnlySpan<byte> path, int start, int parameters, ref RouteMatch match)
    {
        if (start > path.Length)
        {
            return End(node, verb, parameters, ref match);
        }

        ReadOnlySpan<byte> rest = path[start..];
        int slash = rest.IndexOf((byte)'/');
        int length = slash < 0 ? rest.Length : slash;
        int next = start + length + 1;
        RouteNode? literal = node.Literal(rest[..length]);
        if (literal is not null && Walk(literal, verb, path, next, parameters, ref match))
        {
            return true;
        }

        if (length > 0 && node.Parameter is not null)
        {
            match.SetParameter(parameters, start, length);
            if (Walk(node.Parameter, verb, path, next, parameters + 1, ref match))
            {
                return true;
            }
        }

        if (node.Rest is not null)
        {
            match.SetParameter(parameters, start, rest.Length);
            return End(node.Rest, verb, parameters + 1, ref match);
        }

        return false;
    }

    private static bool End(RouteNode node, HttpVerb verb, int parameters, ref RouteMatch match)
    {
        Route? route = node.Routes[(int)verb];
        if (route is null && verb == HttpVerb.Head)
        {
            route = node.Routes[(int)HttpVerb.Get];
        }

        if (route is null)
        {
            match.AllowedVerbs |= node.Verbs;
            return false;
        }

        match.Route = route;
        match.ParameterCount = parameters;
        match.AllowedVerbs = 0;
        return true;
    }
}
