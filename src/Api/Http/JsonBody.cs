using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>
/// Reads the JSON object that a client sent. For endpoints that take a few fields apart; event content is handed on as
/// bytes and never goes through here.
/// </summary>
internal static class JsonBody
{
    /// <summary>
    /// Deepest nesting of a request. Chosen: state resolution, push conditions and encrypted content stay below 20.
    /// </summary>
    public const int DepthMax = 100;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = DepthMax,
        AllowDuplicateProperties = false,
    };

    /// <summary>
    /// Parses the body, which must be an object. The document lives on memory of its own pool: dispose it.
    /// </summary>
    /// <exception cref="MatrixException">M_NOT_JSON or M_BAD_JSON.</exception>
    public static JsonDocument Read(HttpExchange exchange) => Parse(exchange.Body);

    /// <summary>As <see cref="Read"/>; an absent body counts as an empty object, as deployed clients send it.</summary>
    public static JsonDocument ReadOptional(HttpExchange exchange) =>
        exchange.Body.IsEmpty ? Parse("{}"u8.ToArray()) : Parse(exchange.Body);

    /// <summary>As <see cref="Read"/>, for a body that was completed from what a session remembers.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, Options);
        }
        catch (JsonException error)
        {
            throw MatrixError.NotJson($"The body is not a JSON object: {error.Message}").ToException();
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
}
