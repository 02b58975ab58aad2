using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>The kinds of push rules, in the order in which they are looked at.</summary>
/// <remarks>Source: client-server API, "Push Rules".</remarks>
public enum PushRuleKind
{
    /// <summary>The highest priority, with conditions.</summary>
    Override = 0,

    /// <summary>A pattern in the body of a message.</summary>
    Content = 1,

    /// <summary>All events of a room; the rule id is the room id.</summary>
    Room = 2,

    /// <summary>All events of a sender; the rule id is the user id.</summary>
    Sender = 3,

    /// <summary>The lowest priority, with conditions.</summary>
    Underride = 4,
}

/// <summary>One push rule. Immutable; the JSON texts are valid and compact.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="RuleId">Its id, unique within the kind.</param>
/// <param name="IsDefault">Whether the server brings it.</param>
/// <param name="Enabled">Whether it is looked at.</param>
/// <param name="Actions">A JSON array.</param>
/// <param name="Conditions">A JSON array; null for kinds without.</param>
/// <param name="Pattern">The pattern of a content rule, else null.</param>
public sealed record PushRule(
    PushRuleKind Kind,
    string RuleId,
    bool IsDefault,
    bool Enabled,
    string Actions,
    string? Conditions,
    string? Pattern)
{
    /// <summary>Writes the rule as the API shows it.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("rule_id"u8, RuleId);
        writer.WriteBoolean("default"u8, IsDefault);
        writer.WriteBoolean("enabled"u8, Enabled);
        if (Pattern is not null)
        {
            writer.WriteString("pattern"u8, Pattern);
        }

        if (Conditions is not null)
        {
            writer.WritePropertyName("conditions"u8);
            writer.WriteRawValue(Conditions, skipInputValidation: true);
        }

        writer.WritePropertyName("actions"u8);
        writer.WriteRawValue(Actions, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
