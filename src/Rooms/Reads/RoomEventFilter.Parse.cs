using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomEventFilter
{
    /// <summary>Reads a filter from the text of a query parameter or a stored filter.</summary>
    /// <param name="json">A JSON object, UTF-8.</param>
    /// <exception cref="MatrixException">M_NOT_JSON, or M_BAD_JSON when a member has the wrong type or
    /// size.</exception>
    public static RoomEventFilter Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Parse(document.RootElement);
        }
        catch (JsonException)
        {
            throw MatrixError.NotJson("The filter is not JSON: send a RoomEventFilter object.").ToException();
        }
        catch (InvalidOperationException)
        {
            // The search for a member turns escaped keys into text, which half a surrogate pair is not.
            throw MatrixError.BadJson("A key in the filter is not valid Unicode.").ToException();
        }
    }

    /// <summary>Reads a filter from one member of a larger filter. Unknown members are ignored.</summary>
    /// <param name="filter">A JSON object; not kept.</param>
    /// <exception cref="MatrixException">M_BAD_JSON when a member has the wrong type or size.</exception>
    public static RoomEventFilter Parse(JsonElement filter)
    {
        if (filter.ValueKind != JsonValueKind.Object)
        {
            throw MatrixError.BadJson("An event filter is a JSON object.").ToException();
        }

        return new RoomEventFilter(filter);
    }

    private static TypePattern[]? ReadPatterns(JsonElement filter, string name)
    {
        var entries = ReadEntries(filter, name);
        return entries is null ? null : Array.ConvertAll(entries, static entry => new TypePattern(entry));
    }

    private static Utf8Set? ReadSet(JsonElement filter, string name)
    {
        var entries = ReadEntries(filter, name);
        return entries is null ? null : new Utf8Set(entries);
    }

    /// <summary>An absent list and a null one say nothing; an empty list of inclusions excludes everything.</summary>
    private static byte[][]? ReadEntries(JsonElement filter, string name)
    {
        if (!filter.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > ListEntriesMax)
        {
            throw MatrixError
                .BadJson($"The filter's {name} is a list of at most {ListEntriesMax} strings.")
                .ToException();
        }

        var entries = new byte[list.GetArrayLength()][];
        var count = 0;
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.String)
            {
                throw MatrixError.BadJson($"The filter's {name} holds something that is no string.").ToException();
            }

            entries[count++] = ReadEntry(entry, name);
        }

        return entries;
    }

    private static byte[] ReadEntry(JsonElement entry, string name)
    {
        byte[] text;
        try
        {
            text = Encoding.UTF8.GetBytes(entry.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // The reader refuses to turn half a surrogate pair into text; no identifier has one.
            throw MatrixError.BadJson($"An entry of the filter's {name} is not valid Unicode.").ToException();
        }

        return text.Length <= EntryBytesMax
            ? text
            : throw MatrixError
                .BadJson($"An entry of the filter's {name} is over {EntryBytesMax} bytes long.")
                .ToException();
    }

    private static int? ReadLimit(JsonElement filter)
    {
        if (!filter.TryGetProperty("limit", out var limit) || limit.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (limit.ValueKind != JsonValueKind.Number || !limit.TryGetInt64(out var count) || count < 0)
        {
            throw MatrixError.BadJson("The filter's limit is an integer, not below 0.").ToException();
        }

        // The specification asks for more than 0; clients send 0 for "none of these", and are understood.
        return (int)Math.Min(count, int.MaxValue);
    }

    private static bool? ReadBoolean(JsonElement filter, string name)
    {
        if (!filter.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => throw MatrixError.BadJson($"The filter's {name} is true or false.").ToException(),
        };
    }
}
