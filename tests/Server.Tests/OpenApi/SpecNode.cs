using System.Text.Json.Nodes;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A part of a file of the spec: what it says, and where, as references are relative to their file.</summary>
/// <param name="Value">What it says; null for the YAML null.</param>
/// <param name="File">The full path of the file.</param>
internal readonly record struct SpecNode(JsonNode? Value, string File)
{
    /// <summary>A member of a mapping; null where there is none.</summary>
    public SpecNode? this[string key]
        => Value is JsonObject members && members.TryGetPropertyValue(key, out var member)
            ? this with { Value = member }
            : null;

    /// <summary>The members of a mapping; nothing for anything else.</summary>
    public IEnumerable<KeyValuePair<string, SpecNode>> Members()
    {
        if (Value is JsonObject members)
        {
            foreach (var (key, member) in members)
            {
                yield return new(key, this with { Value = member });
            }
        }
    }

    /// <summary>The items of a list; nothing for anything else.</summary>
    public IEnumerable<SpecNode> Items()
    {
        if (Value is JsonArray items)
        {
            foreach (var item in items)
            {
                yield return this with { Value = item };
            }
        }
    }

    /// <summary>The text that stands here; null for anything else.</summary>
    public string? Text => Value is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Whether <c>true</c> stands here.</summary>
    public bool IsTrue => Value is JsonValue value && value.TryGetValue(out bool flag) && flag;
}
