using System.Text.Json.Nodes;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Compares an answer with what an earlier program answered: all of that has to be in it. A later program may say more,
/// and may order what has no order otherwise.
/// </summary>
internal static class RecordedAnswer
{
    // Lists in which the order means nothing; of events, those outside of timelines.
    private static readonly HashSet<string> Unordered =
        ["", "joined_rooms", "devices", "changed", "left", "state", "account_data", "ephemeral", "invite_state"];

    /// <summary>What is in the record and not in the answer; null when nothing is.</summary>
    public static string? Missing(JsonNode? recorded, JsonNode? answer, string path = "", string parent = "")
    {
        switch (recorded)
        {
            case JsonObject all:
                return answer is JsonObject actual
                    ? all.Select(entry => Missing(
                            entry.Value,
                            actual[entry.Key],
                            $"{path}/{entry.Key}",
                            entry.Key == "events" ? LastOf(path) : entry.Key))
                        .FirstOrDefault(found => found is not null)
                    : Tell(path, recorded, answer);
            case JsonArray list:
                JsonNode?[] items = [.. (answer as JsonArray ?? []).Where(item => !IsPushRules(item))];
                return answer is JsonArray && list.Count == items.Length
                    ? MissingOf(list, items, path, Unordered.Contains(parent))
                    : Tell(path, recorded, answer);
            default:
                return JsonNode.DeepEquals(recorded, answer) ? null : Tell(path, recorded, answer);
        }
    }

    // Left out of the record where they come as account data; they are asked for by themselves.
    private static bool IsPushRules(JsonNode? item) =>
        (item as JsonObject)?["type"] is JsonValue type && type.ToString() == "m.push_rules";

    private static string? MissingOf(JsonArray list, JsonNode?[] items, string path, bool isUnordered)
    {
        for (var at = 0; at < list.Count; at++)
        {
            var found = isUnordered && items.Any(item => Missing(list[at], item, path, "-") is null)
                ? null
                : Missing(list[at], items[at], $"{path}[{at}]", "-");
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static string LastOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Tell(string path, JsonNode? recorded, JsonNode? answer) =>
        $"{path} was {recorded?.ToJsonString() ?? "not there"} and is {answer?.ToJsonString() ?? "not there"}";
}
