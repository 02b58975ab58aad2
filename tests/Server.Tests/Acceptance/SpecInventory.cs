using System.Text.RegularExpressions;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The endpoints of the client-server API that are about users, as the inventory beside the repository lists them: all
/// but those of the files that are about rooms, timelines and media.
/// </summary>
internal static partial class SpecInventory
{
    private const string Client = "/_matrix/client/";

    private const string File = "inventory/endpoints.csv";

    private static readonly HashSet<string> AboutRooms =
    [
        "appservice_ping", "appservice_room_directory", "authed-content-repo", "banning", "content-repo",
        "create_room", "directory", "event_context", "inviting", "joining", "kicking", "knocking", "leaving",
        "list_joined_rooms", "list_public_rooms", "message_pagination", "old_sync", "peeking_events", "policy_server",
        "read_markers", "receipts", "redaction", "relations", "room_event_by_timestamp", "room_initial_sync",
        "room_send", "room_state", "room_summary", "room_upgrades", "rooms", "search", "space_hierarchy",
        "third_party_membership", "threads_list", "typing", "voip",
    ];

    /// <summary>Endpoints that this server does not have, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotThere { get; } = new Dictionary<string, string>
    {
        [$"GET {Client}v1/auth_metadata"] = "this server is no OAuth 2.0 authorization server: 404 M_UNRECOGNIZED",
        [$"GET {Client}v3/login/sso/redirect"] = "only where a provider is configured: SsoApiTests",
        [$"GET {Client}v3/login/sso/redirect/{{idpId}}"] = "the same",
    };

    /// <summary>Method and template of the endpoint of a case; null for what the spec knows nothing of.</summary>
    public static string? EndpointOf(SpecFiles files, SpecCase spec)
        => SpecEndpoint.Of(files, spec.Method, spec.Path) is { } endpoint
            ? $"{endpoint.Method} {endpoint.Template}"
            : null;

    /// <summary>Method and template of each endpoint about users; skips the running test without the folder.</summary>
    public static IReadOnlyList<string> OrSkip()
    {
        SharedFolder.RequireOrSkip(File);
        return
        [
            .. System.IO.File.ReadLines(Path.Combine(SharedFolder.FullPath, File))
                .Select(line => Row().Match(line))
                .Where(row => row.Success && !AboutRooms.Contains(row.Groups["file"].Value))
                .Select(row => $"{row.Groups["method"].Value} {row.Groups["path"].Value}")

                // Reports of rooms and events are in the file of those of users.
                .Where(endpoint => !endpoint.Contains("/client/v3/rooms/", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    [GeneratedRegex("^cs,(?<method>[A-Z]+),(?<path>[^,]+),.*\\[client-server/(?<file>[^]]+)\\.yaml\\]")]
    private static partial Regex Row();
}
