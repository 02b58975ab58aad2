using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The text form of bytes in tokens and keys: URL-safe, and never padded. Source: RFC 7515, section 2.
/// </summary>
internal static class Base64UrlText
{
    /// <summary>Decodes a text; null if it is not of that form.</summary>
    public static byte[]? TryDecode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[UnpaddedBase64.DecodedLengthMax(text.Length)];
        return !text.Contains('=') && UnpaddedBase64.TryDecodeUrl(text, bytes, out var written)
            ? bytes[..written]
            : null;
    }
}
