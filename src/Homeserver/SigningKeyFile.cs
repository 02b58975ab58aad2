using System.Security.Cryptography;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The key that signs this server's events, as it stands in its file: <c>ed25519 VERSION SEED</c>, a form that other
/// homeservers use as well, so that a server can move house with its key.
/// </summary>
/// <param name="Version">The part of the key id after <c>ed25519:</c>, such as <c>a_Xk3p</c>.</param>
/// <param name="Seed">The secret: 32 bytes from which the key pair is derived. Owned by this record.</param>
internal sealed record SigningKeyFile(string Version, ReadOnlyMemory<byte> Seed)
{
    /// <summary>The length of a seed in bytes. Source: RFC 8032, section 5.1.5.</summary>
    public const int SeedBytes = 32;

    private const string Algorithm = "ed25519";

    /// <summary>The key id that stands in signatures: <c>ed25519:VERSION</c>.</summary>
    public string KeyId => $"{Algorithm}:{Version}";

    /// <summary>Makes a key from random bytes; its version is taken from their hash.</summary>
    public static SigningKeyFile Generate(ReadOnlyMemory<byte> seed)
    {
        var hash = SHA256.HashData(seed.Span);
        return new SigningKeyFile($"a_{Convert.ToHexStringLower(hash.AsSpan(0, 3))}", seed);
    }

    /// <summary>Reads a key file; comments and further lines are not part of the form.</summary>
    public static bool TryParse(string text, out SigningKeyFile key)
    {
        key = new SigningKeyFile("", default);
        Span<byte> seed = stackalloc byte[SeedBytes + 1];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [Algorithm, var version, var encoded]
            || encoded.Length != UnpaddedBase64.EncodedLength(SeedBytes)
            || !UnpaddedBase64.TryDecode(encoded, seed, out var written)
            || written != SeedBytes
            || !version.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            return false;
        }

        key = new SigningKeyFile(version, seed[..SeedBytes].ToArray());
        return true;
    }

    /// <summary>The content of the file.</summary>
    public string ToText() => $"{Algorithm} {Version} {UnpaddedBase64.Encode(Seed.Span)}\n";

    /// <summary>The key id alone: the secret never enters a log.</summary>
    public override string ToString() => KeyId;
}
