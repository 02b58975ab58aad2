using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A collection of garbage: how far it is, and what came of it. Its JSON is the state of the job and the report to the
/// operator.
/// </summary>
public sealed record GarbageCollection
{
    /// <summary>Whether what is found stays.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Rooms that have not changed since are passed over: an earlier collection went through them.</summary>
    public Watermark Since { get; init; } = Watermark.Zero;

    /// <summary>Where the Log was when this one began, for the next; nothing where that has to look at all.</summary>
    public Watermark Began { get; init; } = Watermark.Zero;

    /// <summary>What is being looked at; see <see cref="GarbageWork"/>.</summary>
    public int Phase { get; init; }

    /// <summary>The last room that was begun.</summary>
    public RoomNid Room { get; init; }

    /// <summary>The last of its states that was looked at; 0 when the room is done.</summary>
    public int Sid { get; init; }

    /// <summary>The last of its waiting events that was looked at, as stored; empty when the room is done.</summary>
    public ReadOnlyMemory<byte> StagedId { get; init; }

    /// <summary>Rooms that were looked at.</summary>
    public long Rooms { get; init; }

    /// <summary>Stored states that were removed, or would be.</summary>
    public long States { get; init; }

    /// <summary>What they took, without the rows around them.</summary>
    public long StateBytes { get; init; }

    /// <summary>Events waiting for a room that were removed, or would be.</summary>
    public long Staged { get; init; }

    /// <summary>Bytes of their JSON.</summary>
    public long StagedBytes { get; init; }

    /// <summary>Events that waited for nothing, and were handed to their room again, or would be.</summary>
    public long Resumed { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="state">The state of a job.</param>
    /// <exception cref="JsonException">It is none of such a job.</exception>
    public static GarbageCollection Parse(ReadOnlyMemory<byte> state)
    {
        using var json = JsonDocument.Parse(state);
        var root = json.RootElement;
        return new GarbageCollection
        {
            IsDryRun = root.GetProperty("dry_run"u8).GetBoolean(),
            Since = Place("since"),
            Began = Place("began"),
            Phase = (int)Number("phase"),
            Room = new RoomNid(Number("room")),
            Sid = (int)Number("sid"),
            StagedId = root.GetProperty("staged_id"u8).GetBytesFromBase64(),
            Rooms = Number("rooms"),
            States = Number("states"),
            StateBytes = Number("state_bytes"),
            Staged = Number("staged"),
            StagedBytes = Number("staged_bytes"),
            Resumed = Number("resumed"),
        };

        long Number(string name) => root.GetProperty(name).GetInt64();

        Watermark Place(string name) => Watermark.TryParse(root.GetProperty(name).GetString(), out var place)
            ? place
            : throw new JsonException($"'{name}' is no place in the Log.");
    }

    /// <summary>Writes it as the state of a job.</summary>
    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("dry_run"u8, IsDryRun);
            writer.WriteString("since"u8, Since.ToString());
            writer.WriteString("began"u8, Began.ToString());
            writer.WriteNumber("phase"u8, Phase);
            writer.WriteNumber("room"u8, Room.Value);
            writer.WriteNumber("sid"u8, Sid);
            writer.WriteBase64String("staged_id"u8, StagedId.Span);
            writer.WriteNumber("rooms"u8, Rooms);
            writer.WriteNumber("states"u8, States);
            writer.WriteNumber("state_bytes"u8, StateBytes);
            writer.WriteNumber("staged"u8, Staged);
            writer.WriteNumber("staged_bytes"u8, StagedBytes);
            writer.WriteNumber("resumed"u8, Resumed);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
