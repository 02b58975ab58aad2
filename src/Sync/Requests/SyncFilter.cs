using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// A sync filter as clients send or store it, compiled. Immutable. Source: client-server API v1.19, "Filtering" and
/// data/api/client-server/definitions/sync_filter.yaml.
/// </summary>
internal sealed class SyncFilter
{
    private SyncFilter(JsonElement filter)
    {
        Presence = Part(filter, "presence");
        AccountData = Part(filter, "account_data");
        IsFederationFormat = IsFederation(filter);
        if (Object(filter, "room") is not { } room)
        {
            return;
        }

        Rooms = RoomEventFilter.Parse(room);
        Timeline = Part(room, "timeline");
        State = Part(room, "state");
        Ephemeral = Part(room, "ephemeral");
        RoomAccountData = Part(room, "account_data");
        IncludeLeave = room.TryGetProperty("include_leave", out JsonElement leave) && leave.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw MatrixError.BadJson("'include_leave' in the filter must be true or false.").ToException(),
        };
    }

    private SyncFilter()
    {
    }

    /// <summary>The filter that lets everything pass.</summary>
    public static SyncFilter PassAll { get; } = new();

    /// <summary>Presence events.</summary>
    public RoomEventFilter Presence { get; } = RoomEventFilter.PassAll;

    /// <summary>Global account data.</summary>
    public RoomEventFilter AccountData { get; } = RoomEventFilter.PassAll;

    /// <summary>Whether events of rooms are wanted as servers exchange them.</summary>
    public bool IsFederationFormat { get; }

    /// <summary>Which rooms take part at all: its lists <c>rooms</c> and <c>not_rooms</c>.</summary>
    public RoomEventFilter Rooms { get; } = RoomEventFilter.PassAll;

    /// <summary>Timeline events of rooms.</summary>
    public RoomEventFilter Timeline { get; } = RoomEventFilter.PassAll;

    /// <summary>State events of rooms, and how members are loaded.</summary>
    public RoomEventFilter State { get; } = RoomEventFilter.PassAll;

    /// <summary>Typing and receipts.</summary>
    public RoomEventFilter Ephemeral { get; } = RoomEventFilter.PassAll;

    /// <summary>Account data of rooms.</summary>
    public RoomEventFilter RoomAccountData { get; } = RoomEventFilter.PassAll;

    /// <summary>Whether an initial sync has the rooms that the user has left.</summary>
    public bool IncludeLeave { get; }

    /// <summary>Compiles a filter.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON or M_NOT_JSON: the text is no filter.</exception>
    public static SyncFilter Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new SyncFilter(document.RootElement)
                : throw MatrixError.BadJson("The filter must be a JSON object.").ToException();
        }
        catch (JsonException error)
        {
            throw MatrixError.NotJson($"The filter is not JSON: {error.Message}").ToException();
        }
        catch (InvalidOperationException)
        {
            // The search for a member turns escaped keys into text, which half a surrogate pair is not.
            throw MatrixError.BadJson("A key in the filter is not valid Unicode.").ToException();
        }
    }

    private static bool IsFederation(JsonElement filter)
    {
        if (!filter.TryGetProperty("event_format", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return false;
        }

        // The raw text: there are two values, and a string of broken escapes has no other text.
        return value.GetRawText() switch
        {
            "\"federation\"" => true,
            "\"client\"" => false,
            _ => throw MatrixError.BadJson("'event_format' in the filter must be client or federation.")
                .ToException(),
        };
    }

    private static RoomEventFilter Part(JsonElement filter, string name) =>
        Object(filter, name) is { } part ? RoomEventFilter.Parse(part) : RoomEventFilter.PassAll;

    private static JsonElement? Object(JsonElement filter, string name)
    {
        if (!filter.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object
            ? value
            : throw MatrixError.BadJson($"'{name}' in the filter must be an object.").ToException();
    }
}
