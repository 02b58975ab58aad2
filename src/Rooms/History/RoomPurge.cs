using System.Buffers;
using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The removal of a room: what was asked for, how far it is, and what it removed. Its JSON is the state of the job and
/// the report to the operator.
/// </summary>
public sealed record RoomPurge
{
    /// <summary>The room's id, which outlives its row.</summary>
    public required string RoomId { get; init; }

    /// <summary>Whether it counts only.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether local members are removed with the room instead of leaving it before.</summary>
    public bool IsForced { get; init; }

    /// <summary>What is being done; see <see cref="RoomPurgeWork"/>.</summary>
    public int Phase { get; init; }

    /// <summary>Local members who left, or would.</summary>
    public long Left { get; init; }

    /// <summary>Events that the room had.</summary>
    public long Events { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="state">The state of a job.</param>
    /// <exception cref="JsonException">It is none of such a job.</exception>
    public static RoomPurge Parse(ReadOnlyMemory<byte> state)
    {
        using var json = JsonDocument.Parse(state);
        var root = json.RootElement;
        return new RoomPurge
        {
            RoomId = root.GetProperty("room_id"u8).GetString()!,
            IsDryRun = root.GetProperty("dry_run"u8).GetBoolean(),
            IsForced = root.GetProperty("force"u8).GetBoolean(),
            Phase = root.GetProperty("phase"u8).GetInt32(),
            Left = root.GetProperty("left"u8).GetInt64(),
            Events = root.GetProperty("events"u8).GetInt64(),
        };
    }

    /// <summary>Writes it as the state of a job.</summary>
    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("room_id"u8, RoomId);
            writer.WriteBoolean("dry_run"u8, IsDryRun);
            writer.WriteBoolean("force"u8, IsForced);
            writer.WriteNumber("phase"u8, Phase);
            writer.WriteNumber("left"u8, Left);
            writer.WriteNumber("events"u8, Events);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
