using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Api;

/// <summary>
/// Takes members out of a JSON object that a client sent. A member of another type than asked for is M_BAD_JSON, a
/// required one that is absent M_MISSING_PARAM; each message names the member. A JSON null counts as absent.
/// </summary>
internal static class JsonFields
{
    public static string RequiredString(this JsonElement json, string name) =>
        json.OptionalString(name) ?? throw Missing(name);

    public static string? OptionalString(this JsonElement json, string name)
    {
        if (!TryGet(json, name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? TextOf(value, name) : throw WrongType(name, "a string");
    }

    public static bool? OptionalBoolean(this JsonElement json, string name)
    {
        if (!TryGet(json, name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw WrongType(name, "true or false"),
        };
    }

    public static long? OptionalInteger(this JsonElement json, string name)
    {
        if (!TryGet(json, name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number)
            ? number
            : throw WrongType(name, "an integer");
    }

    public static JsonElement RequiredObject(this JsonElement json, string name) =>
        json.OptionalObject(name) ?? throw Missing(name);

    public static JsonElement? OptionalObject(this JsonElement json, string name)
    {
        if (!TryGet(json, name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object ? value : throw WrongType(name, "an object");
    }

    public static JsonElement? OptionalArray(this JsonElement json, string name)
    {
        if (!TryGet(json, name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array ? value : throw WrongType(name, "an array");
    }

    /// <summary>The strings of an array; empty when the member is absent.</summary>
    public static List<string> Strings(this JsonElement json, string name)
    {
        List<string> strings = [];
        if (json.OptionalArray(name) is not { } array)
        {
            return strings;
        }

        foreach (JsonElement item in array.EnumerateArray())
        {
            strings.Add(
                item.ValueKind == JsonValueKind.String
                    ? TextOf(item, name)
                    : throw WrongType(name, "an array of strings"));
        }

        return strings;
    }

    private static bool TryGet(JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private static string TextOf(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The bytes are no UTF-8, or an escape is half of a surrogate pair: nothing that a string can hold.
            throw WrongType(name, "a string of valid Unicode");
        }
    }

    private static MatrixException Missing(string name) =>
        MatrixError.MissingParam($"The body lacks '{name}'.").ToException();

    private static MatrixException WrongType(string name, string what) =>
        MatrixError.BadJson($"'{name}' must be {what}.").ToException();
}
