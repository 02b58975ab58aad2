using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>
/// Reads what providers send. A repeated key is refused: readers disagree about which one counts. Source: RFC 7519,
/// section 4.
/// </summary>
internal static class TokenJson
{
    // Chosen: claims are flat, or nested once or twice.
    private const int DepthMax = 16;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = DepthMax,
    };

    /// <summary>Parses an object; null if it is none. Dispose the document.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or a key that is no text.
            return null;
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        return null;
    }

    /// <summary>A text member; null if it is absent, of another type, or half a surrogate pair.</summary>
    public static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
