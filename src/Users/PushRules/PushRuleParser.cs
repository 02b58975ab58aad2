using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Reads and checks what clients put into push rules. Source: client-server API, "Push Rules".</summary>
internal static class PushRuleParser
{
    // The bound of identifiers; the specification gives none.
    private const int RuleIdBytesMax = 255;

    /// <summary>The body of a rule that is added or changed.</summary>
    public static PushRule ParseRule(PushRuleKind kind, string ruleId, ReadOnlyMemory<byte> body)
    {
        if (ruleId.Length == 0 || ruleId.StartsWith('.') || ruleId.AsSpan().ContainsAny('/', '\\')
            || Encoding.UTF8.GetByteCount(ruleId) > RuleIdBytesMax)
        {
            throw MatrixError.InvalidParam(
                "A rule id must not be empty, start with a dot, contain slashes or exceed 255 bytes.").ToException();
        }

        using var document = JsonBody.ParseObject(body);
        var root = document.RootElement;
        var actions = Actions(root);
        string? conditions = null;
        string? pattern = null;
        if (kind is PushRuleKind.Override or PushRuleKind.Underride)
        {
            conditions = Conditions(root);
        }
        else if (kind == PushRuleKind.Content)
        {
            pattern = JsonBody.OptionalString(root, "pattern")
                ?? throw MatrixError.MissingParam("A content rule needs a 'pattern'.").ToException();
        }

        return new PushRule(kind, ruleId, IsDefault: false, Enabled: true, actions, conditions, pattern);
    }

    /// <summary>The body of <c>.../actions</c>.</summary>
    public static string ParseActions(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        return Actions(document.RootElement);
    }

    /// <summary>The body of <c>.../enabled</c>.</summary>
    public static bool ParseEnabled(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        return document.RootElement.TryGetProperty("enabled", out var enabled)
            && enabled.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? enabled.GetBoolean()
                : throw MatrixError.BadJson("'enabled' must be true or false.").ToException();
    }

    private static string Actions(JsonElement root)
    {
        if (!root.TryGetProperty("actions", out var actions))
        {
            throw MatrixError.MissingParam("'actions' is required.").ToException();
        }

        if (actions.ValueKind != JsonValueKind.Array)
        {
            throw MatrixError.BadJson("'actions' must be an array.").ToException();
        }

        if (!actions.EnumerateArray().All(IsAction))
        {
            throw MatrixError.InvalidParam(
                "'actions' must be an array of \"notify\" or objects with a string 'set_tweak'.").ToException();
        }

        return Compact(actions);
    }

    // dont_notify and coalesce mean nothing since v1.7 and are still sent by clients.
    private static bool IsAction(JsonElement action) => action.ValueKind switch
    {
        JsonValueKind.String => JsonBody.Text(action, "actions") is "notify" or "dont_notify" or "coalesce",
        JsonValueKind.Object => action.TryGetProperty("set_tweak", out var tweak)
            && tweak.ValueKind == JsonValueKind.String,
        _ => false,
    };

    private static string Conditions(JsonElement root)
    {
        if (!root.TryGetProperty("conditions", out var conditions))
        {
            return "[]";
        }

        if (conditions.ValueKind != JsonValueKind.Array)
        {
            throw MatrixError.BadJson("'conditions' must be an array.").ToException();
        }

        if (!conditions.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object
                && item.TryGetProperty("kind", out var kind)
                && kind.ValueKind == JsonValueKind.String))
        {
            throw MatrixError.InvalidParam("'conditions' must be an array of objects with a string 'kind'.")
                .ToException();
        }

        return Compact(conditions);
    }

    private static string Compact(JsonElement value)
    {
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
