using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Takes answers of /sync apart.</summary>
internal static class SyncReading
{
    /// <summary>What keeps presence out of a sync: others, and the user's own.</summary>
    public const string Quiet = "&set_presence=offline&filter={\"presence\":{\"types\":[]}}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One sync that neither waits nor shows presence.</summary>
    public static Task<JsonObject> LookAsync(this MatrixClient client, JsonObject? since = null, string extra = Quiet)
        => client.SyncAsync(since?.NextBatch(), 0, Cancel, extra);

    /// <summary>One sync with a filter, given as JSON.</summary>
    public static Task<JsonObject> LookAsync(this MatrixClient client, JsonObject? since, JsonObject filter)
        => client.LookAsync(
            since, $"&set_presence=offline&filter={MatrixClient.Escape(filter.ToJsonString())}");

    public static string NextBatch(this JsonObject sync) => sync["next_batch"]!.GetValue<string>();

    /// <summary>A room's part of an answer; null when it has none.</summary>
    /// <param name="sync">The answer.</param>
    /// <param name="kind">join, invite, knock or leave.</param>
    /// <param name="room">The room.</param>
    public static JsonObject? Room(this JsonObject sync, string kind, string room)
        => sync["rooms"]?[kind]?[room] as JsonObject;

    /// <summary>The part of a joined room; fails when it has none.</summary>
    public static JsonObject Joined(this JsonObject sync, string room)
    {
        var part = sync.Room("join", room);
        Assert.True(part is not null, $"The room {room} is not among the joined ones of {sync.ToJsonString()}");
        return part;
    }

    /// <summary>The part of a room that was left; fails when it has none.</summary>
    public static JsonObject Left(this JsonObject sync, string room)
    {
        var part = sync.Room("leave", room);
        Assert.True(part is not null, $"The room {room} is not among the left ones of {sync.ToJsonString()}");
        return part;
    }

    /// <summary>The events of a section, such as timeline or state; none when there is no such section.</summary>
    public static List<JsonObject> Events(this JsonObject? part, string section)
        => part?[section]?["events"] is JsonArray events ? [.. events.Select(item => item!.AsObject())] : [];

    /// <summary>Whether a timeline says that it leaves something out.</summary>
    public static bool IsLimited(this JsonObject part) => part["timeline"]!["limited"]!.GetValue<bool>();

    public static string PrevBatch(this JsonObject part) => part["timeline"]!["prev_batch"]!.GetValue<string>();

    /// <summary>The bodies of the messages among events.</summary>
    public static string[] Bodies(this IEnumerable<JsonObject> events)
        => [.. events.Select(item => item["content"]?["body"]?.GetValue<string>()).OfType<string>()];

    public static string[] Ids(this IEnumerable<JsonObject> events)
        => [.. events.Select(item => item["event_id"]!.GetValue<string>())];

    /// <summary>The events as "type|state_key", in order of the alphabet.</summary>
    public static string[] Keys(this IEnumerable<JsonObject> events)
        => [.. events.Select(KeyOf).Order(StringComparer.Ordinal)];

    /// <summary>The users whose member events are among events, in order of the alphabet.</summary>
    public static string[] Members(this IEnumerable<JsonObject> events)
        => [.. events.Where(item => TypeOf(item) == "m.room.member")
            .Select(item => item["state_key"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

    public static string KeyOf(JsonObject item) => $"{TypeOf(item)}|{item["state_key"]?.GetValue<string>()}";

    public static string TypeOf(JsonObject item) => item["type"]!.GetValue<string>();

    /// <summary>The members of an answer, in order of the alphabet: what it has besides the token and key counts.
    /// </summary>
    public static string[] News(this JsonObject sync)
        => [.. sync.Select(member => member.Key).Order(StringComparer.Ordinal).Except(
            ["next_batch", "device_one_time_keys_count", "device_unused_fallback_key_types"])];
}
