using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>A signature on a device or key that was verified, and came apart from what it signs.</summary>
/// <param name="KeyId">The key that signed.</param>
/// <param name="Signature">Its 64 bytes.</param>
internal readonly record struct KeySignature(KeyId KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The signature in base64.</summary>
    public string Text => UnpaddedBase64.Encode(Signature.Span);

    /// <summary>The signature of a row, which was verified when it was stored.</summary>
    public static KeySignature Of(in KeySignatureRow row)
    {
        var bytes = new byte[Ed25519SigningKey.SignatureBytes];
        return KeyId.TryParse(row.KeyId, out var id)
            && UnpaddedBase64.TryDecode(row.Signature, bytes, out var length)
            && length == bytes.Length
                ? new KeySignature(id, bytes)
                : throw new InvalidDataException($"A signature of {row.Signer} on {row.TargetKey} is none.");
    }
}
