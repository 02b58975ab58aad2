namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The steps of the matrix-js-sdk script that need endpoints which are not there. A step leaves this list with the
/// part that brings its endpoints.
/// </summary>
internal static class StepsOfLaterParts
{
    /// <summary>The names of the steps, as the script prints them.</summary>
    public static IReadOnlyList<string> Names { get; } = [];
}
