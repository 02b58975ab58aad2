using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Reads request bodies and stored documents of plain endpoints. Hot paths read their own tokens.</summary>
internal static class JsonBody
{
    /// <summary>
    /// Deeper objects are refused. Chosen: Matrix JSON is shallow, and a walk by recursion stays small.
    /// </summary>
    private const int DepthMax = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = DepthMax,
    };

    /// <summary>Parses a body that must be an object. Dispose the document.</summary>
    /// <exception cref="MatrixException">M_NOT_JSON or M_BAD_JSON.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> body)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, Options);
        }
        catch (JsonException)
        {
            throw MatrixError.NotJson("The body is not JSON, is nested too deeply or repeats a key.").ToException();
        }
        catch (InvalidOperationException)
        {
            // The search for repeated keys turns each escaped one into text, which half a surrogate pair is not.
            throw MatrixError.BadJson("A key in the body is not valid Unicode.").ToException();
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.Dispose();
            throw MatrixError.BadJson("The body must be a JSON object.").ToException();
        }

        return document;
    }

    /// <summary>A string member; null when absent or null.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON: of another type, or not valid text.</exception>
    public static string? OptionalString(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? Text(value, name)
            : throw MatrixError.BadJson($"'{name}' must be a string.").ToException();
    }

    /// <summary>An object member that must be there.</summary>
    /// <exception cref="MatrixException">M_MISSING_PARAM or M_BAD_JSON.</exception>
    public static JsonElement RequiredObject(JsonElement parent, string name)
        => OptionalObject(parent, name)
            ?? throw MatrixError.MissingParam($"'{name}' is required.").ToException();

    /// <summary>An object member; null when absent or null.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON: of another type.</exception>
    public static JsonElement? OptionalObject(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object
            ? value
            : throw MatrixError.BadJson($"'{name}' must be an object.").ToException();
    }

    /// <summary>The text of a string value.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON: it has lone surrogates.</exception>
    public static string Text(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw MatrixError.BadJson($"'{name}' is not valid text.").ToException();
        }
    }
}
