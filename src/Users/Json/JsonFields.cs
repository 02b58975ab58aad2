using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Required members of JSON objects; those that may be absent: <see cref="JsonBody"/>.</summary>
internal static class JsonFields
{
    // Source: appendices, "Canonical JSON": integers of up to 53 bits.
    private const long IntegerMax = (1L << 53) - 1;

    /// <summary>A string member.</summary>
    /// <exception cref="MatrixException">M_MISSING_PARAM or M_BAD_JSON.</exception>
    public static string RequiredString(JsonElement parent, string name)
        => JsonBody.OptionalString(parent, name) ?? throw Missing(name);

    /// <summary>A member that is an integer from 0 to 2^53 - 1.</summary>
    /// <exception cref="MatrixException">M_MISSING_PARAM or M_BAD_JSON.</exception>
    public static long RequiredCount(JsonElement parent, string name)
        => Required(parent, name) is { ValueKind: JsonValueKind.Number } value
            && value.TryGetInt64(out var number) && number is >= 0 and <= IntegerMax
                ? number
                : throw MatrixError.BadJson($"'{name}' must be an integer that is not negative.").ToException();

    /// <summary>A member that is true or false.</summary>
    /// <exception cref="MatrixException">M_MISSING_PARAM or M_BAD_JSON.</exception>
    public static bool RequiredBoolean(JsonElement parent, string name)
        => Required(parent, name).ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw MatrixError.BadJson($"'{name}' must be true or false.").ToException(),
        };

    /// <summary>A member that is true or false; null when absent or null.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON.</exception>
    public static bool? OptionalBoolean(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? RequiredBoolean(parent, name)
            : null;

    /// <summary>
    /// An object as it is stored: canonical, so without spaces, in valid UTF-8, with whatever numbers it has.
    /// </summary>
    /// <exception cref="MatrixException">M_BAD_JSON: not valid text. M_TOO_LARGE.</exception>
    public static byte[] Stored(JsonElement value, string name, int bytesMax)
    {
        using PooledByteBuffer buffer = new();
        if (CanonicalJson.Write(
            System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value), CanonicalJsonMode.Lenient, buffer)
            != JsonStatus.Ok)
        {
            throw MatrixError.BadJson($"'{name}' has text that is not valid.").ToException();
        }

        return buffer.WrittenCount <= bytesMax
            ? buffer.WrittenSpan.ToArray()
            : throw MatrixError.TooLarge($"'{name}' has at most {bytesMax} bytes.").ToException();
    }

    private static JsonElement Required(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : throw Missing(name);

    private static MatrixException Missing(string name)
        => MatrixError.MissingParam($"'{name}' is required.").ToException();
}
