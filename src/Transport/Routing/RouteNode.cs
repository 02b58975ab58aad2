using System.Numerics;

namespace Dendrite.Fast.Transport;

/// <summary>
/// One node of the route trie: what may follow a slash. Written by <see cref="RouteTableBuilder"/> only, before the
/// table is published; read by everybody afterwards.
/// </summary>
internal sealed class RouteNode
{
    // Literals by their length, so that a lookup compares only segments that can be equal.
    private (byte[] Segment, RouteNode Node)[][] _literalsByLength = [];

    public RouteNode? Parameter { get; private set; }

    public RouteNode? Rest { get; private set; }

    public Route?[] Routes { get; } = new Route?[(int)HttpVerb.Patch + 1];

    /// <summary>A bit for each verb that may be asked here: the routes', and HEAD wherever GET is.</summary>
    public int Verbs { get; private set; }

    public RouteNode? Literal(ReadOnlySpan<byte> segment)
    {
        (byte[] Segment, RouteNode Node)[][] byLength = _literalsByLength;
        if ((uint)segment.Length >= (uint)byLength.Length)
        {
            return null;
        }

        foreach ((byte[] candidate, RouteNode node) in byLength[segment.Length])
        {
            if (segment.SequenceEqual(candidate))
            {
                return node;
            }
        }

        return null;
    }

    public RouteNode AddLiteral(byte[] segment)
    {
        RouteNode? node = Literal(segment);
        if (node is not null)
        {
            return node;
        }

        node = new RouteNode();
        if (segment.Length >= _literalsByLength.Length)
        {
            int old = _literalsByLength.Length;
            Array.Resize(ref _literalsByLength, (int)BitOperations.RoundUpToPowerOf2((uint)segment.Length + 1));
            Array.Fill(_literalsByLength, [], old, _literalsByLength.Length - old);
        }

        _literalsByLength[segment.Length] = [.. _literalsByLength[segment.Length], (segment, node)];
        return node;
    }

    public RouteNode AddParameter() => Parameter ??= new RouteNode();

    public RouteNode AddRest() => Rest ??= new RouteNode();

    public bool TrySetRoute(Route route)
    {
        if (Routes[(int)route.Verb] is not null)
        {
            return false;
        }

        Routes[(int)route.Verb] = route;
        Verbs |= 1 << (int)route.Verb;
        if (route.Verb == HttpVerb.Get)
        {
            Verbs |= 1 << (int)HttpVerb.Head;
        }

        return true;
    }
}
