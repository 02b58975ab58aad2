namespace Dendrite.Fast.Api;

/// <summary>
/// Other paths at which routes answer: the r0 paths of older clients, and those that clients call which implemented a
/// proposal before it was part of the specification. A line whose route this server does not have adds nothing.
/// </summary>
internal static class RouteAliases
{
    private const string Client = "/_matrix/client/";

    // Whatever follows the first text of a path, followed by the second text instead: a route, or all below a slash.
    private static readonly (string Path, string Alias)[] Prefixes =
    [
        ("v3/", "r0/"),

        // MSC1756: cross-signing.
        ("v3/keys/device_signing/upload", "unstable/keys/device_signing/upload"),
        ("v3/keys/signatures/upload", "unstable/keys/signatures/upload"),

        // MSC1219: backups of room keys.
        ("v3/room_keys/", "unstable/room_keys/"),

        // MSC4133: profile fields.
        ("v3/profile/", "unstable/uk.tcpip.msc4133/profile/"),

        // MSC3882: tokens for a login on another device.
        ("v1/login/get_token", "unstable/org.matrix.msc3882/login/get_token"),

        // MSC2666: rooms in common.
        ("v1/mutual_rooms", "unstable/uk.half-shot.msc2666/user/mutual_rooms"),

        // MSC4323: locking and suspending.
        ("v1/admin/lock/", "unstable/uk.timedout.msc4323/admin/lock/"),
        ("v1/admin/suspend/", "unstable/uk.timedout.msc4323/admin/suspend/"),
    ];

    /// <summary>The other paths of a route.</summary>
    /// <param name="template">Its path.</param>
    public static IEnumerable<string> Of(string template)
    {
        foreach ((string path, string alias) in Prefixes)
        {
            string prefix = Client + path;
            if (prefix.EndsWith('/') ? template.StartsWith(prefix, StringComparison.Ordinal) : template == prefix)
            {
                yield return Client + alias + template[prefix.Length..];
            }
        }
    }
}
