using System.Text.Json;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>
/// What end-to-end encryption needs of a sync: messages to the device, changed device lists, and how many keys are
/// left. Source: client-server API v1.19, "Extensions to /sync" of send-to-device and end-to-end encryption.
/// </summary>
internal sealed class DeviceSections(UserEngine users)
{
    /// <summary>Writes messages to the device.</summary>
    public static void WriteToDevice(SyncAnswer answer, ToDeviceBatch messages)
    {
        if (messages.Events.Count > 0)
        {
            Utf8JsonWriter writer = answer.Begin("to_device"u8);
            writer.WriteStartObject();
            EventArray.Write(writer, messages.Events);
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes whose devices changed, and whose the client can forget; a first sync asks for all
    /// anyway.</summary>
    public async ValueTask WriteListsAsync(SyncScope scope, SyncAnswer answer, CancellationToken cancellationToken)
    {
        if (scope.Since is not { } since)
        {
            return;
        }

        DeviceListChanges changes = await users.DeviceLists.ChangesAsync(
            scope.Session.User, since.Durable, scope.Now.Durable, cancellationToken);
        if (changes.IsEmpty)
        {
            return;
        }

        Utf8JsonWriter writer = answer.Begin("device_lists"u8);
        writer.WriteStartObject();
        WriteTexts(writer, "changed"u8, changes.Changed);
        WriteTexts(writer, "left"u8, changes.Left);
        writer.WriteEndObject();
    }

    /// <summary>Writes how many keys the device has left. Clients expect both members in every answer.</summary>
    public async ValueTask WriteCountsAsync(SyncScope scope, SyncAnswer answer, CancellationToken cancellationToken)
    {
        KeyCounts counts = await users.DeviceKeys.CountsAsync(
            scope.Session.User, scope.Session.DeviceId, cancellationToken);
        Utf8JsonWriter writer = answer.Begin("device_one_time_keys_count"u8);
        writer.WriteStartObject();
        foreach ((string algorithm, int count) in counts.OneTimeKeys)
        {
            writer.WriteNumber(algorithm, count);
        }

        // Clients upload keys when they read a count, and an algorithm without keys would have none to read.
        if (!counts.OneTimeKeys.ContainsKey("signed_curve25519"))
        {
            writer.WriteNumber("signed_curve25519"u8, 0);
        }

        writer.WriteEndObject();
        WriteTexts(answer.Begin("device_unused_fallback_key_types"u8), counts.UnusedFallbackAlgorithms);
    }

    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        writer.WritePropertyName(name);
        WriteTexts(writer, texts);
    }

    private static void WriteTexts(Utf8JsonWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray();
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
