using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The shape that all keys have in common, of devices and of cross-signing: what gets in is later served to others, who
/// refuse, or worse trip over, what has another one. Source: client-server API, "Key algorithms"; appendices, "Signing
/// JSON".
/// </summary>
internal static class KeyJson
{
    // 32 bytes in base64 without padding. Source: client-server API, "Key algorithms"; RFC 8032; RFC 7748.
    private const int PublicKeyChars = 43;

    /// <summary>
    /// A public key must be 32 bytes in base64 without padding, where the algorithm is one that the specification has.
    /// </summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM.</exception>
    public static void CheckPublicKey(ReadOnlySpan<char> algorithm, string text, string where)
    {
        if (algorithm is not ("ed25519" or "curve25519" or "signed_curve25519"))
        {
            return;
        }

        Span<byte> bytes = stackalloc byte[Ed25519VerifyKey.PublicKeyBytes];
        if (text.Length != PublicKeyChars
            || !UnpaddedBase64.TryDecode(text, bytes, out var length)
            || length != bytes.Length)
        {
            throw MatrixError.InvalidParam($"{where}: a key of {algorithm} is 32 bytes in base64 without padding.")
                .ToException();
        }
    }

    /// <summary>Signatures must map users to maps of key ids to signatures, and not be too many.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public static void CheckSignatures(JsonElement signatures, string where, UserOptions options)
    {
        var count = 0;
        foreach (var user in signatures.EnumerateObject())
        {
            if (user.Value.ValueKind != JsonValueKind.Object)
            {
                throw NoSignatures(where);
            }

            if (!UserId.TryParse(user.Name, out _))
            {
                throw MatrixError.InvalidParam($"{where}: '{user.Name}' is not a user id.").ToException();
            }

            foreach (var signature in user.Value.EnumerateObject())
            {
                CheckSignature(signature, where);
                if (++count > options.SignaturesPerKeyMax)
                {
                    throw MatrixError.TooLarge($"{where} are more than {options.SignaturesPerKeyMax}.").ToException();
                }
            }
        }
    }

    /// <summary>The value as canonical JSON, in which form it is signed, compared and stored.</summary>
    /// <param name="value">The value.</param>
    /// <param name="where">What it is, for the client.</param>
    /// <param name="bytesMax">The most bytes that it may have.</param>
    /// <param name="without">A member to leave out; null for none.</param>
    /// <exception cref="MatrixException">M_BAD_JSON, M_TOO_LARGE.</exception>
    public static byte[] Canonical(JsonElement value, string where, int bytesMax, string? without)
    {
        ReadOnlySpan<byte> raw = without is not null && value.TryGetProperty(without, out _)
            ? Without(value, without)
            : Encoding.UTF8.GetBytes(value.GetRawText());
        using PooledByteBuffer buffer = new();
        if (CanonicalJson.Write(raw, CanonicalJsonMode.Strict, buffer) != JsonStatus.Ok)
        {
            throw MatrixError.BadJson($"{where} is not canonical JSON: a fraction, a number beyond 2^53 - 1, or text "
                + "that is not UTF-8.").ToException();
        }

        return buffer.WrittenCount <= bytesMax
            ? buffer.WrittenSpan.ToArray()
            : throw MatrixError.TooLarge($"{where} is larger than {bytesMax} bytes.").ToException();
    }

    private static void CheckSignature(JsonProperty signature, string where)
    {
        if (signature.Value.ValueKind != JsonValueKind.String)
        {
            throw NoSignatures(where);
        }

        if (!KeyId.TryParse(signature.Name, out var id))
        {
            throw MatrixError.InvalidParam($"{where}: '{signature.Name}' is not '<algorithm>:<key_id>'.")
                .ToException();
        }

        if (id.IsEd25519 && !IsSignature(JsonBody.Text(signature.Value, where)))
        {
            throw MatrixError.InvalidParam($"{where}: a signature of ed25519 is 64 bytes in base64 without padding.")
                .ToException();
        }
    }

    private static bool IsSignature(string text)
    {
        Span<byte> bytes = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        return text.Length == Ed25519SigningKey.SignatureChars
            && UnpaddedBase64.TryDecode(text, bytes, out var length)
            && length == bytes.Length;
    }

    private static MatrixException NoSignatures(string where) =>
        MatrixError.BadJson($"{where} must map users to maps of key ids to strings.").ToException();

    private static byte[] Without(JsonElement value, string member)
    {
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                if (property.Name != member)
                {
                    property.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
