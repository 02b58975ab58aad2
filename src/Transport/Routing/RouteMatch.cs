using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport;

/// <summary>What <see cref="RouteTable.Match"/> found.</summary>
public enum RouteMatchResult : byte
{
    /// <summary>No route has this path.</summary>
    NotFound,

    /// <summary>Routes have this path, none of them the verb: see <see cref="RouteMatch.AllowedVerbs"/>.</summary>
    MethodNotAllowed,

    /// <summary><see cref="RouteMatch.Route"/> answers.</summary>
    Found,
}

/// <summary>The result of one match: the route and where its parameters lie in the path. Reused by its owner.</summary>
public struct RouteMatch
{
    private ParameterRanges _parameters;

    /// <summary>The route found, else null.</summary>
    public Route? Route { get; internal set; }

    /// <summary>The number of parameters taken from the path, 0 to <see cref="RouteTable.ParametersMax"/>.</summary>
    public int ParameterCount { get; internal set; }

    /// <summary>A bit (1 &lt;&lt; <see cref="HttpVerb"/>) for each verb that the path has.</summary>
    public int AllowedVerbs { get; internal set; }

    /// <summary>Where a parameter lies in the path given to <see cref="RouteTable.Match"/>.</summary>
    /// <param name="index">0 to <see cref="ParameterCount"/> - 1, in the order of the template.</param>
    /// <returns>Offset and length in bytes.</returns>
    public readonly (int Offset, int Length) Parameter(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, ParameterCount);
        return _parameters[index];
    }

    internal void SetParameter(int index, int offset, int length)
    {
        Debug.Assert(index < RouteTable.ParametersMax, "The builder refuses templates with more parameters.");
        _parameters[index] = (offset, length);
    }

    [InlineArray(RouteTable.ParametersMax)]
    private struct ParameterRanges
    {
        private (int Offset, int Length) _first;
    }
}
