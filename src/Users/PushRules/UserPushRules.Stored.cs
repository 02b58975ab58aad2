using System.Collections.Immutable;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The stored form: <c>{"added":{kind:[rule]},"changed":[{"kind","rule_id","enabled","actions"}]}</c>. Persisted, so
/// members are added and never change their meaning. The server's rules are not stored: a new release brings new ones.
/// </summary>
public sealed partial class UserPushRules
{
    /// <summary>Writes what the user added and changed.</summary>
    internal byte[] ToStored()
    {
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("added"u8);
            foreach (var kind in PushRuleKinds.All)
            {
                writer.WriteStartArray(PushRuleKinds.Word(kind));
                foreach (var rule in Added(kind))
                {
                    rule.WriteTo(writer);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("changed"u8);
            foreach (var ((kind, ruleId), change) in _changes)
            {
                WriteChange(writer, kind, ruleId, change);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="ToStored"/> wrote.</summary>
    internal static UserPushRules FromStored(ImmutableArray<PushRule> defaults, ReadOnlyMemory<byte> stored)
    {
        using var document = JsonDocument.Parse(stored);
        var root = document.RootElement;
        var added = ImmutableDictionary.CreateBuilder<PushRuleKind, ImmutableArray<PushRule>>();
        foreach (var member in root.GetProperty("added").EnumerateObject())
        {
            if (PushRuleKinds.TryParse(member.Name, out var kind))
            {
                added[kind] = [.. member.Value.EnumerateArray().Select(rule => ReadRule(kind, rule))];
            }
        }

        var changes = ImmutableDictionary.CreateBuilder<(PushRuleKind Kind, string RuleId), Change>();
        foreach (var item in root.GetProperty("changed").EnumerateArray())
        {
            if (PushRuleKinds.TryParse(item.GetProperty("kind").GetString(), out var kind))
            {
                changes[(kind, item.GetProperty("rule_id").GetString()!)] = new Change(
                    item.TryGetProperty("enabled", out var enabled) ? enabled.GetBoolean() : null,
                    item.TryGetProperty("actions", out var actions) ? actions.GetRawText() : null);
            }
        }

        return new(defaults, added.ToImmutable(), changes.ToImmutable());
    }

    private static PushRule ReadRule(PushRuleKind kind, JsonElement rule) => new(
        kind,
        rule.GetProperty("rule_id").GetString()!,
        IsDefault: false,
        rule.GetProperty("enabled").GetBoolean(),
        rule.GetProperty("actions").GetRawText(),
        rule.TryGetProperty("conditions", out var conditions) ? conditions.GetRawText() : null,
        rule.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null);

    private static void WriteChange(Utf8JsonWriter writer, PushRuleKind kind, string ruleId, Change change)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, PushRuleKinds.Word(kind));
        writer.WriteString("rule_id"u8, ruleId);
        if (change.Enabled is { } enabled)
        {
            writer.WriteBoolean("enabled"u8, enabled);
        }

        if (change.Actions is { } actions)
        {
            writer.WritePropertyName("actions"u8);
            writer.WriteRawValue(actions, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }
}
