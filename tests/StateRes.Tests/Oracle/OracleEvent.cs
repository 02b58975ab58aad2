using System.Text.Json.Nodes;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes.Tests.Oracle;

/// <summary>An event as the specification speaks of it: strings and JSON, nothing interned.</summary>
internal sealed record OracleEvent(
    string Id,
    string Type,
    string? StateKey,
    string Sender,
    long Ts,
    JsonObject Content,
    string[] Auth,
    string[] Prev)
{
    public bool Rejected { get; set; }

    public long Depth { get; init; }

    public string? Redacts { get; init; }

    public (string, string) Key => (Type, StateKey!);

    public string? Membership => Text(Content["membership"]);

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static string DomainOf(string user) => user[(user.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

/// <summary>All events of a room by id, and the room's rules.</summary>
internal sealed class OracleRoom(RoomVersionRules rules, string createId)
{
    public RoomVersionRules Rules { get; } = rules;

    public string CreateId { get; } = createId;

    public Dictionary<string, OracleEvent> Events { get; } = [];

    public OracleEvent? TryGet(string? id) =>
        id is not null && Events.TryGetValue(id, out OracleEvent? found) ? found : null;

    /// <summary>The auth events that are known.</summary>
    public IEnumerable<OracleEvent> AuthOf(OracleEvent e) => e.Auth.Select(TryGet).OfType<OracleEvent>();
}
