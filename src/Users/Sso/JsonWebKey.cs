using System.Security.Cryptography;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// One public key of a provider that can check signatures. The key's kind decides with which algorithms it is used, so
/// that the token has no say in what its signature is taken for. Immutable; never disposed, as checks may be under way.
/// </summary>
internal sealed class JsonWebKey
{
    // Smaller moduli are refused. Source: RFC 7518, section 3.3.
    private const int RsaBitsMin = 2048;

    // Larger ones make each check costly. Chosen: twice the largest in use.
    private const int RsaBitsMax = 8192;

    private readonly RSA? _rsa;
    private readonly ECDsa? _ecdsa;
    private readonly Ed25519VerifyKey? _ed25519;
    private readonly string? _algorithm;

    private JsonWebKey(string? id, string? algorithm, RSA? rsa, ECDsa? ecdsa, Ed25519VerifyKey? ed25519)
    {
        Id = id;
        _algorithm = algorithm;
        _rsa = rsa;
        _ecdsa = ecdsa;
        _ed25519 = ed25519;
    }

    /// <summary>The key's id (<c>kid</c>); null without one.</summary>
    public string? Id { get; }

    /// <summary>Reads one element of a key set.</summary>
    /// <returns>Null for a key of a kind or use that is not for signatures here.</returns>
    /// <remarks>Source: RFC 7517, section 4 and 5; RFC 7518, section 6; RFC 8037, section 2.</remarks>
    public static JsonWebKey? TryRead(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || TokenJson.Text(element, "use") is not (null or "sig"))
        {
            return null;
        }

        var id = TokenJson.Text(element, "kid");
        var algorithm = TokenJson.Text(element, "alg");
        try
        {
            return TokenJson.Text(element, "kty") switch
            {
                "RSA" when Rsa(element) is { } rsa => new JsonWebKey(id, algorithm, rsa, null, null),
                "EC" when Ecdsa(element) is { } ecdsa => new JsonWebKey(id, algorithm, null, ecdsa, null),
                "OKP" when Ed25519(element) is { } ed25519 => new JsonWebKey(id, algorithm, null, null, ed25519),
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            // Numbers that are no key.
            return null;
        }
    }

    /// <summary>Whether a signature is this key's.</summary>
    /// <param name="algorithm">What the token says; no other than the key's kind is checked.</param>
    /// <param name="signed">What was signed.</param>
    /// <param name="signature">The signature.</param>
    public bool Verify(string algorithm, byte[] signed, byte[] signature)
    {
        if (_algorithm is not null && _algorithm != algorithm)
        {
            return false;
        }

        return algorithm switch
        {
            "RS256" => IsRsa(signed, signature, RSASignaturePadding.Pkcs1),
            "PS256" => IsRsa(signed, signature, RSASignaturePadding.Pss),
            "ES256" => _ecdsa?.VerifyData(
                signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
                ?? false,
            "EdDSA" => _ed25519?.Verify(signed, signature) ?? false,
            _ => false,
        };
    }

    private bool IsRsa(byte[] signed, byte[] signature, RSASignaturePadding padding)
        => _rsa?.VerifyData(signed, signature, HashAlgorithmName.SHA256, padding) ?? false;

    private static RSA? Rsa(JsonElement element)
    {
        if (Bytes(element, "n") is not { } modulus || Bytes(element, "e") is not { } exponent)
        {
            return null;
        }

        var bits = modulus.AsSpan().TrimStart((byte)0).Length * 8;
        return bits is >= RsaBitsMin and <= RsaBitsMax
            ? RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent })
            : null;
    }

    private static ECDsa? Ecdsa(JsonElement element)
        => TokenJson.Text(element, "crv") == "P-256" && Bytes(element, "x") is { } x && Bytes(element, "y") is { } y
            ? ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = x, Y = y },
            })
            : null;

    private static Ed25519VerifyKey? Ed25519(JsonElement element)
        => TokenJson.Text(element, "crv") == "Ed25519" && Bytes(element, "x") is { } x
            && Ed25519VerifyKey.TryCreate(x, out var key)
            ? key
            : null;

    private static byte[]? Bytes(JsonElement element, string name)
        => TokenJson.Text(element, name) is { } text ? Base64UrlText.TryDecode(text) : null;
}
