using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>An Ed25519 key that this server signs with, and its key id. Safe for use by many threads at once.</summary>
/// <remarks>Source: appendices v1.19, "Signing Details"; RFC 8032.</remarks>
public sealed class Ed25519SigningKey : IDisposable
{
    /// <summary>Bytes of the private seed. Source: RFC 8032, section 5.1.5.</summary>
    public const int SeedBytes = 32;

    /// <summary>Bytes of a signature. Source: RFC 8032, section 5.1.6.</summary>
    public const int SignatureBytes = 64;

    /// <summary>Characters of a signature in unpadded base64: ceil(64 * 4 / 3).</summary>
    public const int SignatureChars = 86;

    // Chosen: four letters as other servers make them, so that keys of one server are told apart at a glance.
    private const int NameRandomChars = 4;

    private readonly Key _key;

    private Ed25519SigningKey(KeyId keyId, Key key)
    {
        KeyId = keyId;
        _key = key;
        VerifyKey = Ed25519VerifyKey.FromNSec(key.PublicKey);
    }

    /// <summary>The id that signatures are listed under, such as <c>ed25519:a_AbCd</c>.</summary>
    public KeyId KeyId { get; }

    /// <summary>The public half.</summary>
    public Ed25519VerifyKey VerifyKey { get; }

    /// <summary>Makes a new key with a random seed, named <c>a_</c> and four random letters.</summary>
    public static Ed25519SigningKey Generate()
    {
        Span<byte> seed = stackalloc byte[SeedBytes];
        RandomNumberGenerator.Fill(seed);
        string name = RandomNumberGenerator.GetString(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", NameRandomChars);
        Ed25519SigningKey key = FromSeed(KeyId.Parse("ed25519:a_" + name), seed);
        CryptographicOperations.ZeroMemory(seed);
        return key;
    }

    /// <summary>Makes a key of its seed.</summary>
    /// <exception cref="ArgumentException">The algorithm is not ed25519, or the seed is not 32 bytes.</exception>
    public static Ed25519SigningKey FromSeed(KeyId keyId, ReadOnlySpan<byte> seed)
    {
        if (!keyId.IsEd25519 || seed.Length != SeedBytes)
        {
            throw new ArgumentException(
                "an Ed25519 key has the algorithm ed25519 and a seed of 32 bytes", nameof(keyId));
        }

        KeyCreationParameters exportable = new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        return new Ed25519SigningKey(
            keyId,
            Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, exportable));
    }

    /// <summary>
    /// Parses one line of a signing key file as Synapse writes it: <c>ed25519 NAME SEED</c>, the seed in unpadded
    /// base64. False if it is none.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> line, [NotNullWhen(true)] out Ed25519SigningKey? key)
    {
        key = null;
        line = line.Trim();
        Span<Range> parts = stackalloc Range[4];
        if (line.SplitAny(parts, [' ', '\t'], StringSplitOptions.RemoveEmptyEntries) != 3
            || !KeyId.TryParse($"{line[parts[0]]}:{line[parts[1]]}", out KeyId keyId)
            || !keyId.IsEd25519)
        {
            return false;
        }

        Span<byte> seed = stackalloc byte[SeedBytes];
        if (UnpaddedBase64.TryDecode(line[parts[2]], seed, out int length) && length == SeedBytes)
        {
            key = FromSeed(keyId, seed);
        }

        CryptographicOperations.ZeroMemory(seed);
        return key is not null;
    }

    /// <summary>The line of a signing key file that <see cref="TryParse"/> reads. It is a secret.</summary>
    public string ExportLine()
    {
        byte[] seed = _key.Export(KeyBlobFormat.RawPrivateKey);
        string line = $"{KeyId.Algorithm} {KeyId.Name} {UnpaddedBase64.Encode(seed)}";
        CryptographicOperations.ZeroMemory(seed);
        return line;
    }

    /// <summary>Signs bytes.</summary>
    /// <param name="data">What to sign.</param>
    /// <param name="signature">Receives the signature: exactly 64 bytes.</param>
    public void Sign(ReadOnlySpan<byte> data, Span<byte> signature) =>
        SignatureAlgorithm.Ed25519.Sign(_key, data, signature);

    /// <summary>Wipes the key. It must not be signing.</summary>
    public void Dispose() => _key.Dispose();
}
