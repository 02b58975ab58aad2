using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Replay;

/// <summary>
/// A recorded room and the states to resolve in it: <c>events.jsonl.gz</c> (one <c>{"event_id", "pdu"}</c> a line,
/// parents before children) and <c>states.json.gz</c> (an array of states, each an array of event ids).
/// </summary>
public sealed class ReplayCase
{
    private static readonly JsonWriterOptions Unescaped =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ReplayCase(RoomEvents events, StateMap[] states)
    {
        Events = events;
        States = states;
    }

    /// <summary>The columns of the room, all rows published.</summary>
    public RoomEvents Events { get; }

    /// <summary>The states to resolve, in the order of the file.</summary>
    public StateMap[] States { get; }

    /// <summary>Reads a case.</summary>
    /// <param name="folder">The folder with the two files.</param>
    /// <exception cref="InvalidDataException">A file does not hold what it should; the message says where.</exception>
    public static ReplayCase Read(string folder)
    {
        RoomEvents? events = null;
        var line = 0;
        using (StreamReader reader = new(Open(folder, "events.jsonl.gz")))
        {
            while (reader.ReadLine() is { } text)
            {
                line++;
                using var json = JsonDocument.Parse(text);
                var pdu = json.RootElement.GetProperty("pdu");
                var id = json.RootElement.GetProperty("event_id").GetString();
                if (!EventId.TryParse(id, out var eventId))
                {
                    throw new InvalidDataException($"events.jsonl.gz, line {line}: {id} is no event id");
                }

                events ??= RoomOf(pdu, eventId);
                Append(events, eventId, pdu, line);
            }
        }

        if (events is null)
        {
            throw new InvalidDataException("events.jsonl.gz has no event");
        }

        events.Publish(events.LastEid);
        return new ReplayCase(events, ReadStates(folder, events));
    }

    /// <summary>
    /// The text form of a state: a JSON array of <c>[type, state_key, event_id]</c>, ordered by the code points of the
    /// three, without white space, as UTF-8.
    /// </summary>
    public byte[] TextOf(StateMap state)
    {
        ArgumentNullException.ThrowIfNull(state);
        List<(byte[] Type, byte[] Key, byte[] Id)> entries = new(state.Count);
        foreach (var entry in state)
        {
            entries.Add((
                Encoding.UTF8.GetBytes(Events.KeyType(entry.Kid)),
                Encoding.UTF8.GetBytes(Events.KeyText(entry.Kid)),
                Encoding.UTF8.GetBytes(Events.IdOf(entry.Eid).Value)));
        }

        entries.Sort(static (x, y) =>
        {
            var order = x.Type.AsSpan().SequenceCompareTo(y.Type);
            order = order != 0 ? order : x.Key.AsSpan().SequenceCompareTo(y.Key);
            return order != 0 ? order : x.Id.AsSpan().SequenceCompareTo(y.Id);
        });

        using MemoryStream output = new();
        using (Utf8JsonWriter writer = new(output, Unescaped))
        {
            writer.WriteStartArray();
            foreach (var (type, key, id) in entries)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(type);
                writer.WriteStringValue(key);
                writer.WriteStringValue(id);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return output.ToArray();
    }

    private static RoomEvents RoomOf(JsonElement create, EventId createId)
    {
        // A create event without a version is of version 1. Source: client-server API, m.room.create.
        var version = create.GetProperty("content").TryGetProperty("room_version", out var named)
            ? named.GetString()
            : "1";
        if (version is null || !RoomVersionRules.TryGet(version, out var rules))
        {
            throw new InvalidDataException($"events.jsonl.gz, line 1: room version {version} is not known");
        }

        var roomId = create.TryGetProperty("room_id", out var id)
            ? RoomId.Parse(id.GetString()!)
            : RoomId.FromCreateEvent(createId);
        return new RoomEvents(rules, roomId);
    }

    private static void Append(RoomEvents events, EventId id, JsonElement pdu, int line)
    {
        var json = Encoding.UTF8.GetBytes(pdu.GetRawText());
        if (!EventFacts.TryParse(events.Rules, id, json, out var facts))
        {
            throw new InvalidDataException($"events.jsonl.gz, line {line}: {id} is no event of this room version");
        }

        events.Append(facts, Known(events, facts.AuthEvents), Known(events, facts.PrevEvents));
    }

    // Events that the file does not have are left out, as a server does that cannot get them.
    private static int[] Known(RoomEvents events, IReadOnlyList<EventId> ids) =>
        [.. ids.Select(id => events.TryFind(id, out var eid) ? eid : RoomEvents.NoEvent)
            .Where(static eid => eid != RoomEvents.NoEvent)];

    private static StateMap[] ReadStates(string folder, RoomEvents events)
    {
        using var file = Open(folder, "states.json.gz");
        var states = JsonSerializer.Deserialize<string[][]>(file)
            ?? throw new InvalidDataException("states.json.gz is null");
        return [.. states.Select(ids => StateOf(events, ids))];
    }

    private static StateMap StateOf(RoomEvents events, string[] ids)
    {
        StateMap.Builder builder = new();
        foreach (var id in ids)
        {
            if (!EventId.TryParse(id, out var eventId) || !events.TryFind(eventId, out var eid)
                || events.KidOf(eid) < 0)
            {
                throw new InvalidDataException($"states.json.gz names {id}, which is no state event of the room");
            }

            builder.Set(events.KidOf(eid), eid);
        }

        return builder.ToMap();
    }

    private static GZipStream Open(string folder, string name) =>
        new(File.OpenRead(Path.Combine(folder, name)), CompressionMode.Decompress);
}
