using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>
/// Checks ID tokens: signed JSON in the compact form. Only signatures of the provider's own public keys count; keys
/// and addresses of keys that stand in the token are not looked at. Source: RFC 7515, section 5.2; RFC 8725; OpenID
/// Connect Core 1.0, section 3.1.3.7.
/// </summary>
internal static class JwtVerifier
{
    /// <summary>Largest token. Chosen: several times that of a user in hundreds of groups.</summary>
    public const int TokenCharsMax = 64 * 1024;

    /// <summary>Longest subject. Source: OpenID Connect Core 1.0, section 2.</summary>
    public const int SubjectCharsMax = 255;

    // How far clocks may differ. Chosen, as common verifiers do.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // Public keys only: a secret that both know would let whoever reads our configuration sign.
    private static readonly string[] Algorithms = ["RS256", "PS256", "ES256", "EdDSA"];

    /// <summary>Checks a token.</summary>
    /// <param name="text">The token, as it came.</param>
    /// <param name="keys">The provider's keys.</param>
    /// <param name="expected">What it has to say.</param>
    /// <param name="now">The time.</param>
    /// <param name="token">What it says, if it is valid.</param>
    public static JwtStatus Verify(
        string text, JsonWebKeys keys, JwtExpectations expected, DateTimeOffset now, out IdToken? token)
    {
        token = null;
        var parts = text.Length <= TokenCharsMax ? text.Split('.') : [];
        if (parts.Length != 3
            || Base64UrlText.TryDecode(parts[0]) is not { } header
            || Base64UrlText.TryDecode(parts[1]) is not { } payload
            || Base64UrlText.TryDecode(parts[2]) is not { } signature)
        {
            return JwtStatus.Malformed;
        }

        var signed = Encoding.ASCII.GetBytes(text[..text.LastIndexOf('.')]);
        var status = VerifySignature(header, signed, signature, keys);
        if (status != JwtStatus.Valid)
        {
            return status;
        }

        using var claims = TokenJson.TryParse(payload);
        if (claims is null)
        {
            return JwtStatus.Malformed;
        }

        status = VerifyClaims(claims.RootElement, expected, now);
        if (status == JwtStatus.Valid)
        {
            token = new IdToken(TokenJson.Text(claims.RootElement, "sub")!, claims.RootElement.Clone());
        }

        return status;
    }

    private static JwtStatus VerifySignature(byte[] header, byte[] signed, byte[] signature, JsonWebKeys keys)
    {
        using var parsed = TokenJson.TryParse(header);

        // "crit" names extensions that must be understood, and none is. Source: RFC 7515, section 4.1.11.
        if (parsed is null || parsed.RootElement.TryGetProperty("crit", out _))
        {
            return JwtStatus.Malformed;
        }

        if (TokenJson.Text(parsed.RootElement, "alg") is not { } algorithm || !Algorithms.Contains(algorithm))
        {
            return JwtStatus.AlgorithmRefused;
        }

        var status = JwtStatus.KeyUnknown;
        foreach (var key in keys.For(TokenJson.Text(parsed.RootElement, "kid")))
        {
            if (key.Verify(algorithm, signed, signature))
            {
                return JwtStatus.Valid;
            }

            status = JwtStatus.SignatureWrong;
        }

        return status;
    }

    private static JwtStatus VerifyClaims(JsonElement claims, JwtExpectations expected, DateTimeOffset now)
    {
        if (TokenJson.Text(claims, "iss") != expected.Issuer)
        {
            return JwtStatus.IssuerWrong;
        }

        if (!IsFor(claims, expected.ClientId))
        {
            return JwtStatus.AudienceWrong;
        }

        if (Date(claims, "exp") is not { } expires || Date(claims, "iat") is not { } issued)
        {
            return JwtStatus.Malformed;
        }

        var nowSeconds = now.ToUnixTimeMilliseconds() / 1000.0;
        if (expires + Skew.TotalSeconds <= nowSeconds)
        {
            return JwtStatus.Expired;
        }

        if (Math.Max(issued, Date(claims, "nbf") ?? issued) - Skew.TotalSeconds > nowSeconds)
        {
            return JwtStatus.NotYetValid;
        }

        if (TokenJson.Text(claims, "nonce") is not { } nonce || !IsSame(nonce, expected.Nonce))
        {
            return JwtStatus.NonceWrong;
        }

        return TokenJson.Text(claims, "sub") is { Length: > 0 and <= SubjectCharsMax }
            ? JwtStatus.Valid
            : JwtStatus.SubjectMissing;
    }

    // Steps 3 to 5: among the audience, and the one it was issued to where that is said, or has to be.
    private static bool IsFor(JsonElement claims, string clientId)
    {
        if (!claims.TryGetProperty("aud", out var audience))
        {
            return false;
        }

        var isAmong = audience.ValueKind == JsonValueKind.Array
            ? audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(clientId))
            : audience.ValueKind == JsonValueKind.String && audience.ValueEquals(clientId);
        var hasParty = claims.TryGetProperty("azp", out var party);
        var needsParty = audience.ValueKind == JsonValueKind.Array && audience.GetArrayLength() > 1;
        return isAmong && (hasParty
            ? party.ValueKind == JsonValueKind.String && party.ValueEquals(clientId)
            : !needsParty);
    }

    // Seconds since 1970, with or without a fraction. Source: RFC 7519, section 2.
    private static double? Date(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var seconds) && double.IsFinite(seconds)
            ? seconds
            : null;

    private static bool IsSame(string one, string other)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
