using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A purge of a room's history: what was asked for, how far it is, and what came of it. Its JSON is the state of the
/// job and the report to the operator.
/// </summary>
public sealed record HistoryPurge
{
    /// <summary>Whether it counts only.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Events at this place and behind it stay.</summary>
    public HistoryPlace Before { get; init; } = HistoryPlace.End;

    /// <summary>Events that claim this time or a later one stay, in ms since 1970.</summary>
    public long BeforeTs { get; init; } = long.MaxValue;

    /// <summary>Events that came after this one stay: they came after the purge began.</summary>
    public int LastEid { get; init; }

    /// <summary>The events before this place were looked at.</summary>
    public HistoryPlace At { get; init; } = HistoryPlace.First;

    /// <summary>Messages that were removed, or would be.</summary>
    public long Messages { get; init; }

    /// <summary>Bytes of JSON that were removed, or would be.</summary>
    public long Bytes { get; init; }

    /// <summary>State events that are not shown any more, or would not be; their JSON stays.</summary>
    public long StateEvents { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="state">The state of a job.</param>
    /// <exception cref="JsonException">It is none of such a job.</exception>
    public static HistoryPurge Parse(ReadOnlyMemory<byte> state)
    {
        using var json = JsonDocument.Parse(state);
        var root = json.RootElement;
        return new HistoryPurge
        {
            IsDryRun = root.GetProperty("dry_run"u8).GetBoolean(),
            Before = new HistoryPlace(Number("before_depth"), (int)Number("before_eid")),
            BeforeTs = Number("before_ts"),
            LastEid = (int)Number("last_eid"),
            At = new HistoryPlace(Number("at_depth"), (int)Number("at_eid")),
            Messages = Number("messages"),
            Bytes = Number("bytes"),
            StateEvents = Number("state_events"),
        };

        long Number(string name) => root.GetProperty(name).GetInt64();
    }

    /// <summary>Writes it as the state of a job.</summary>
    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("dry_run"u8, IsDryRun);
            writer.WriteNumber("before_depth"u8, Before.Depth);
            writer.WriteNumber("before_eid"u8, Before.Eid);
            writer.WriteNumber("before_ts"u8, BeforeTs);
            writer.WriteNumber("last_eid"u8, LastEid);
            writer.WriteNumber("at_depth"u8, At.Depth);
            writer.WriteNumber("at_eid"u8, At.Eid);
            writer.WriteNumber("messages"u8, Messages);
            writer.WriteNumber("bytes"u8, Bytes);
            writer.WriteNumber("state_events"u8, StateEvents);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static HistoryPurge Of(RoomSnapshot room, HistoryPurgeRequest request)
    {
        var before = HistoryPlace.End;
        if (request.BeforeEvent.IsValid)
        {
            before = room.TryFind(request.BeforeEvent, out var eid)
                ? HistoryPlace.Of(room.Columns.Events, eid)
                : throw MatrixError.NotFound("This room has no such event.").ToException();
        }

        return new HistoryPurge
        {
            IsDryRun = request.IsDryRun,
            Before = before,
            BeforeTs = request.BeforeTs ?? long.MaxValue,
            LastEid = room.LastEid,
        };
    }
}
