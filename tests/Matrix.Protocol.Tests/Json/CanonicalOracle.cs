using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Json;

/// <summary>
/// Canonical JSON over a document, plain and slow: what the span code must agree with. Knows valid strict values.
/// </summary>
internal static class CanonicalOracle
{
    public static string Write(JsonNode? node)
    {
        StringBuilder text = new();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                List<KeyValuePair<string, JsonNode?>> sorted = [.. members];
                sorted.Sort(static (left, right) =>
                    Encoding.UTF8.GetBytes(left.Key).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.Key)));
                text.Append('{');
                for (int i = 0; i < sorted.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ",");
                    AppendString(text, sorted[i].Key);
                    text.Append(':');
                    Append(text, sorted[i].Value);
                }

                text.Append('}');
                break;
            case JsonArray elements:
                text.Append('[');
                for (int i = 0; i < elements.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ",");
                    Append(text, elements[i]);
                }

                text.Append(']');
                break;
            default:
                AppendScalar(text, node.AsValue());
                break;
        }
    }

    private static void AppendScalar(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                text.Append(value.GetValue<long>().ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetValue<bool>() ? "true" : "false");
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }
}
