using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Checks what a local user wants to put into an event before anything else looks at it: JSON that every server can
/// read and sign. Source: client-server API, "Size limits"; appendices, "Canonical JSON".
/// </summary>
internal static class ContentCheck
{
    /// <summary>Accepts a content by returning.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON, M_NOT_JSON or M_TOO_LARGE.</exception>
    public static void Check(ReadOnlySpan<byte> content)
    {
        if (content.Length > EventLimits.EventBytesMax * 2)
        {
            // Canonical JSON may be shorter than what was sent; only white space and escapes shrink to half.
            throw MatrixError.TooLarge(
                $"The event is larger than {EventLimits.EventBytesMax} bytes; send less.").ToException();
        }

        var status = CanonicalJson.Validate(content);
        if (status != JsonStatus.Ok)
        {
            throw RefusalOf(status).ToException();
        }

        if (!RawJson.IsObject(content.TrimStart(" \t\r\n"u8)))
        {
            throw MatrixError.BadJson("The content of an event is a JSON object.").ToException();
        }
    }

    /// <summary>Accepts a type and state key by returning.</summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM.</exception>
    public static void CheckType(string type)
    {
        if (type.Length == 0)
        {
            throw MatrixError.InvalidParam("An event has a type.").ToException();
        }
    }

    private static MatrixError RefusalOf(JsonStatus status) => status switch
    {
        JsonStatus.NotAnInteger or JsonStatus.IntegerOutOfRange or JsonStatus.NegativeZero => MatrixError.BadJson(
            "Numbers in events are integers between -(2^53-1) and 2^53-1; send any other number as a string."),
        JsonStatus.DuplicateKey => MatrixError.BadJson("A key comes twice in one object."),
        JsonStatus.LoneSurrogate => MatrixError.BadJson("A string has half a surrogate pair."),
        JsonStatus.TooDeep => MatrixError.BadJson("The content is nested too deeply."),
        _ => MatrixError.NotJson("The content is not valid JSON."),
    };
}
