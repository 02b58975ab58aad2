using System.Text.Json.Nodes;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Filters of /sync.</summary>
internal static class Filters
{
    /// <summary>Limits the timelines, and keeps presence out.</summary>
    public static JsonObject Timeline(int limit) => Room("timeline", new JsonObject { ["limit"] = limit });

    /// <summary>Filters one part of the rooms, and keeps presence out.</summary>
    public static JsonObject Room(string part, JsonObject filter) => Room(new JsonObject { [part] = filter });

    /// <summary>Filters the rooms, and keeps presence out.</summary>
    public static JsonObject Room(JsonObject filter) => new()
    {
        ["presence"] = new JsonObject { ["types"] = new JsonArray() },
        ["room"] = filter,
    };

    /// <summary>A filter with one list of texts.</summary>
    public static JsonObject List(string name, params string[] entries)
        => new() { [name] = new JsonArray([.. entries.Select(entry => (JsonNode)entry)]) };
}
