using System.Buffers;
using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>Collects routes and builds the <see cref="RouteTable"/>. Not thread-safe; used once at start.</summary>
public sealed class RouteTableBuilder
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private readonly RouteNode _root = new();
    private readonly List<Route> _routes = [];
    private bool _built;

    /// <summary>Adds a route.</summary>
    /// <param name="route">The route.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// The template is malformed, has too many parameters, or another route has the same path and verb.
    /// </exception>
    /// <exception cref="InvalidOperationException">The table was built already.</exception>
    public RouteTableBuilder Add(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        if (_built)
        {
            throw new InvalidOperationException("The route table is built already.");
        }

        if (route.Verb is HttpVerb.Other or > HttpVerb.Patch)
        {
            throw new ArgumentException($"A route cannot have the verb {route.Verb}.", nameof(route));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(route.BodyBytesMax);
        RouteNode node = Place(route.Template);
        if (!node.TrySetRoute(route))
        {
            throw new ArgumentException(
                $"{route.Verb} {route.Template} has the same path and verb as another route.", nameof(route));
        }

        _routes.Add(route);
        return this;
    }

    /// <summary>Adds a route whose body is buffered.</summary>
    /// <param name="verb">The method.</param>
    /// <param name="template">The path, see <see cref="Route"/>.</param>
    /// <param name="handler">The handler.</param>
    /// <returns>This builder.</returns>
    public RouteTableBuilder Add(HttpVerb verb, string template, RouteHandler handler) =>
        Add(new Route(verb, template, handler));

    /// <summary>Builds the table. The builder takes no more routes.</summary>
    public RouteTable Build()
    {
        _built = true;
        return new RouteTable(_root, _routes.ToArray());
    }

    private RouteNode Place(string template)
    {
        if (!template.StartsWith('/'))
        {
            throw new ArgumentException($"The template {template} does not begin with a slash.", nameof(template));
        }

        RouteNode node = _root;
        int parameters = 0;
        string[] segments = template[1..].Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = segments[i];
            if (segment.StartsWith("{*", StringComparison.Ordinal) && IsParameter(segment, 2))
            {
                if (i != segments.Length - 1)
                {
                    throw new ArgumentException($"Only the last segment of {template} can be the rest.");
                }

                node = node.AddRest();
                parameters++;
            }
            else if (segment.StartsWith('{') && IsParameter(segment, 1))
            {
                node = node.AddParameter();
                parameters++;
            }
            else if (IsLiteral(segment))
            {
                node = node.AddLiteral(Encoding.ASCII.GetBytes(segment));
            }
            else
            {
                throw new ArgumentException($"The segment {segment} of {template} is malformed.", nameof(template));
            }
        }

        if (parameters > RouteTable.ParametersMax)
        {
            throw new ArgumentException($"{template} has more than {RouteTable.ParametersMax} parameters.");
        }

        return node;
    }

    private static bool IsParameter(string segment, int nameStart) =>
        segment.Length > nameStart + 1 && segment.EndsWith('}')
        && segment.AsSpan()[nameStart..^1].IndexOfAnyExcept(NameCharacters) < 0;

    // A literal holds what a path can hold unencoded, and no percent sign: it is compared with raw bytes.
    private static bool IsLiteral(string segment)
    {
        foreach (char c in segment)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"-._~!$&'()*+,;=:@".Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}
