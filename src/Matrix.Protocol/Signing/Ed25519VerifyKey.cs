using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>An Ed25519 public key. Immutable; keep it, since importing one costs.</summary>
/// <remarks>Source: appendices v1.19, "Signing Details"; RFC 8032.</remarks>
public sealed class Ed25519VerifyKey
{
    /// <summary>Bytes of a public key. Source: RFC 8032, section 5.1.5.</summary>
    public const int PublicKeyBytes = 32;

    private readonly PublicKey _key;

    private Ed25519VerifyKey(PublicKey key) => _key = key;

    /// <summary>Makes a key of its 32 bytes. False if they are no point of the curve that may be used.</summary>
    public static bool TryCreate(ReadOnlySpan<byte> publicKey, [NotNullWhen(true)] out Ed25519VerifyKey? key)
    {
        bool isKey = PublicKey.TryImport(
            SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out PublicKey? imported);
        key = isKey && imported is not null
            ? new Ed25519VerifyKey(imported)
            : null;
        return key is not null;
    }

    /// <summary>Makes a key of its text in unpadded base64. False if it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> base64, [NotNullWhen(true)] out Ed25519VerifyKey? key)
    {
        key = null;
        Span<byte> bytes = stackalloc byte[PublicKeyBytes];
        return UnpaddedBase64.TryDecode(base64, bytes, out int length)
            && length == PublicKeyBytes
            && TryCreate(bytes, out key);
    }

    /// <summary>Whether the signature of these bytes is of this key.</summary>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature; any other length than 64 bytes is false.</param>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(_key, data, signature);

    /// <summary>The 32 bytes of the key.</summary>
    public byte[] Export() => _key.Export(KeyBlobFormat.RawPublicKey);

    /// <summary>The key in unpadded base64, as <c>verify_keys</c> lists it.</summary>
    public string ExportBase64() => UnpaddedBase64.Encode(Export());

    internal static Ed25519VerifyKey FromNSec(PublicKey key) => new(key);
}
