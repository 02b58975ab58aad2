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
        // Clients offer cross-signing, and dehydrated devices, only where these are named.
        "org.matrix.e2e_cross_signing",
        "org.matrix.msc3814",

        // Pushers that are switched off and on from another device.
        "org.matrix.msc3881",

        // Profile fields; with the second name, at the paths of v1.16.
        "uk.tcpip.msc4133",
        "uk.tcpip.msc4133.stable",

        // Mutual rooms.
        "uk.half-shot.msc2666.query_mutual_rooms",
        "uk.half-shot.msc2666.query_mutual_rooms.stable",
    ];
}
