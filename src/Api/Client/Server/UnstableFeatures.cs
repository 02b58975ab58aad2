namespace Dendrite.Fast.Api;

/// <summary>
/// What clients look for in the answer about versions before they use it: proposals, and what became of them while this
/// server does not list the version that has it. Source: client-server API v1.19, GET /versions.
/// </summary>
internal static class UnstableFeatures
{
    /// <summary>The names; each feature is there for everybody.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        // Profile fields; with the second name, at the paths of v1.16.
        "uk.tcpip.msc4133",
        "uk.tcpip.msc4133.stable",

        // Mutual rooms.
        "uk.half-shot.msc2666.query_mutual_rooms",
        "uk.half-shot.msc2666.query_mutual_rooms.stable",
    ];
}
