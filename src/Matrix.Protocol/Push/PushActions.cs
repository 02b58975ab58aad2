namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>What the rule that matched an event asks for. Immutable.</summary>
/// <remarks>Source: client-server API v1.19, "Push Notifications", Actions.</remarks>
public sealed class PushActions
{
    private readonly byte[] _json;

    internal PushActions(string ruleId, byte[] json)
    {
        RuleId = ruleId;
        _json = json;
        foreach (ReadOnlySpan<byte> action in JsonElements.Of(json))
        {
            // The historical dont_notify and coalesce are ignored like everything else that is unknown.
            ReadOnlySpan<byte> value = RawJson.Find(action, "value"u8);
            ReadOnlySpan<byte> tweak = RawJson.Find(action, "set_tweak"u8);
            Notify |= RawJson.StringEquals(action, "notify"u8);
            if (RawJson.StringEquals(tweak, "highlight"u8))
            {
                Highlight = value.IsEmpty || RawJson.IsTrue(value);
            }
            else if (RawJson.StringEquals(tweak, "sound"u8))
            {
                Sound = RawJson.GetString(value);
            }
        }
    }

    /// <summary>What holds for an event that no rule matches.</summary>
    public static PushActions None { get; } = new(string.Empty, "[]"u8.ToArray());

    /// <summary>The id of the rule that matched; empty if none did.</summary>
    public string RuleId { get; }

    /// <summary>Whether the event counts as a notification and is sent to push gateways.</summary>
    public bool Notify { get; }

    /// <summary>
    /// Whether the event counts as a highlight; means something only if <see cref="Notify"/> holds.
    /// </summary>
    public bool Highlight { get; }

    /// <summary>The sound to play, or null for none.</summary>
    public string? Sound { get; }

    /// <summary>The actions as in the rule: a JSON array with all tweaks, for push gateways.</summary>
    public ReadOnlySpan<byte> Json => _json;
}
