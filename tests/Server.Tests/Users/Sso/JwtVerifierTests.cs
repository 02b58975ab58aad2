using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class JwtVerifierTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    // Made once: finding primes takes longer than all tests together.
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly RSA OtherRsa = RSA.Create(2048);
    private static readonly ECDsa Ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static JwtExpectations Expected => new()
    {
        Issuer = "https://id.example",
        ClientId = "matrix",
        Nonce = "n-1",
    };

    [Theory]
    [InlineData("RS256", "r")]
    [InlineData("PS256", "r")]
    [InlineData("ES256", "e")]
    [InlineData("RS256", null)]
    [InlineData("ES256", null)]
    public void A_token_of_the_provider_says_who_it_is(string algorithm, string? keyId)
    {
        var status = Verify(Token(algorithm, keyId), out var token);

        Assert.Equal(JwtStatus.Valid, status);
        Assert.Equal("alice-1", token!.Subject);
        Assert.Equal("Alice", token.Claims.GetProperty("name").GetString());
    }

    // The token and the key of RFC 8037, appendix A.4.
    [Fact]
    public void An_Ed25519_signature_is_checked_with_its_key()
    {
        var keys = JsonWebKeys.TryRead(Encoding.UTF8.GetBytes(
            """{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"""))!;
        const string signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        const string signature =
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

        var right = JwtVerifier.Verify($"{signed}.{signature}", keys, Expected, Now, out _);
        var wrong = JwtVerifier.Verify($"{signed}.A{signature[1..]}", keys, Expected, Now, out _);

        // What was signed there is a text and no object, which shows that the signature came through.
        Assert.Equal((JwtStatus.Malformed, JwtStatus.SignatureWrong), (right, wrong));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("HS512")]
    [InlineData("RS1")]
    [InlineData("RS384")]
    [InlineData("")]
    public void Other_algorithms_and_none_are_refused(string algorithm)
        => Assert.Equal(JwtStatus.AlgorithmRefused, Verify(Token(algorithm, "r"), out _));

    [Fact]
    public void A_token_that_is_not_signed_is_refused()
    {
        var token = Token("none", null);

        var status = Verify(token[..(token.LastIndexOf('.') + 1)], out _);

        Assert.Equal(JwtStatus.AlgorithmRefused, status);
    }

    [Fact]
    public void The_public_key_as_a_secret_makes_no_signature()
    {
        var head = Encode(new JsonObject { ["alg"] = "HS256", ["kid"] = "r" }) + "." + Encode(Claims());
        var mac = HMACSHA256.HashData(
            Encoding.ASCII.GetBytes(Rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(head));

        var status = Verify(head + "." + UnpaddedBase64.EncodeUrl(mac), out _);

        Assert.Equal(JwtStatus.AlgorithmRefused, status);
    }

    [Fact]
    public void A_key_of_another_kind_does_not_check()
    {
        Assert.Equal(JwtStatus.SignatureWrong, Verify(Token("RS256", "e"), out _));
        Assert.Equal(JwtStatus.SignatureWrong, Verify(Token("ES256", "r"), out _));
    }

    [Fact]
    public void A_key_that_names_its_algorithm_checks_no_other()
        => Assert.Equal(
            JwtStatus.SignatureWrong,
            JwtVerifier.Verify(Token("PS256", "r"), Keys("RS256"), Expected, Now, out _));

    [Fact]
    public void A_key_id_that_is_not_there_is_told_apart_from_a_wrong_signature()
    {
        Assert.Equal(JwtStatus.KeyUnknown, Verify(Token("RS256", "new"), out _));
        Assert.Equal(JwtStatus.SignatureWrong, Verify(Token("RS256", "r", rsa: OtherRsa), out _));
    }

    [Fact]
    public void A_key_that_the_token_brings_does_not_count()
    {
        var token = Token("RS256", "r", rsa: OtherRsa, header: header => header["jwk"] = RsaKey(OtherRsa, "r", null));

        Assert.Equal(JwtStatus.SignatureWrong, Verify(token, out _));
    }

    [Fact]
    public void An_extension_that_must_be_understood_is_refused()
    {
        var token = Token("RS256", "r", header: header => header["crit"] = new JsonArray("b64"));

        Assert.Equal(JwtStatus.Malformed, Verify(token, out _));
    }

    [Theory]
    [InlineData("iss", "\"https://id.example/\"", nameof(JwtStatus.IssuerWrong))]
    [InlineData("iss", null, nameof(JwtStatus.IssuerWrong))]
    [InlineData("aud", "\"other\"", nameof(JwtStatus.AudienceWrong))]
    [InlineData("aud", "[]", nameof(JwtStatus.AudienceWrong))]
    [InlineData("aud", "[\"matrix\",\"other\"]", nameof(JwtStatus.AudienceWrong))]
    [InlineData("aud", "[\"matrix\"]", nameof(JwtStatus.Valid))]
    [InlineData("aud", "7", nameof(JwtStatus.AudienceWrong))]
    [InlineData("aud", null, nameof(JwtStatus.AudienceWrong))]
    [InlineData("azp", "\"matrix\"", nameof(JwtStatus.Valid))]
    [InlineData("azp", "\"other\"", nameof(JwtStatus.AudienceWrong))]
    [InlineData("azp", "null", nameof(JwtStatus.AudienceWrong))]
    [InlineData("exp", null, nameof(JwtStatus.Malformed))]
    [InlineData("exp", "\"1e12\"", nameof(JwtStatus.Malformed))]
    [InlineData("exp", "1e400", nameof(JwtStatus.Malformed))]
    [InlineData("iat", null, nameof(JwtStatus.Malformed))]
    [InlineData("nonce", "\"n-2\"", nameof(JwtStatus.NonceWrong))]
    [InlineData("nonce", null, nameof(JwtStatus.NonceWrong))]
    [InlineData("sub", "\"\"", nameof(JwtStatus.SubjectMissing))]
    [InlineData("sub", "7", nameof(JwtStatus.SubjectMissing))]
    [InlineData("sub", "\"\\ud800\"", nameof(JwtStatus.SubjectMissing))]
    [InlineData("sub", null, nameof(JwtStatus.SubjectMissing))]
    public void Each_claim_is_what_the_login_expects(string claim, string? json, string expected)
    {
        var claims = JsonNode.Parse(Claims().ToJsonString())!.AsObject();
        claims.Remove(claim);
        var text = json is null ? claims.ToJsonString() : $"{{\"{claim}\":{json},{claims.ToJsonString()[1..]}";

        Assert.Equal(expected, Verify(Token("RS256", "r", payload: text), out _).ToString());
    }

    [Theory]
    [InlineData(-1, 121, nameof(JwtStatus.Valid))]
    [InlineData(-3600, -119, nameof(JwtStatus.Valid))]
    [InlineData(-3600, -120, nameof(JwtStatus.Expired))]
    [InlineData(120, 3600, nameof(JwtStatus.Valid))]
    [InlineData(121, 3600, nameof(JwtStatus.NotYetValid))]
    public void Time_counts_with_two_minutes_of_grace(int issuedSeconds, int expiresSeconds, string expected)
    {
        var claims = Claims();
        claims["iat"] = Now.ToUnixTimeSeconds() + issuedSeconds;
        claims["exp"] = Now.ToUnixTimeSeconds() + expiresSeconds;

        Assert.Equal(expected, Verify(Token("RS256", "r", payload: claims.ToJsonString()), out _).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("!.e30.AA")]
    [InlineData("W10.e30.AA")]
    public void What_is_no_token_is_malformed(string text)
        => Assert.Equal(JwtStatus.Malformed, Verify(text, out _));

    [Fact]
    public void Repeated_claims_padding_and_excess_are_malformed()
    {
        var valid = Token("RS256", "r");
        var repeated = Token("RS256", "r", payload: $"{{\"sub\":\"bob\",{Claims().ToJsonString()[1..]}");

        Assert.Equal(JwtStatus.Malformed, Verify(repeated, out _));
        Assert.Equal(JwtStatus.Malformed, Verify(valid + "==", out _));
        Assert.Equal(JwtStatus.Malformed, Verify(new string('a', JwtVerifier.TokenCharsMax + 1), out _));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"keys\":{}}")]
    [InlineData("x")]
    public void What_is_no_key_set_is_none(string json)
        => Assert.Null(JsonWebKeys.TryRead(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""{"kty":"oct","k":"AAAA"}""")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""")]
    [InlineData("""{"kty":"OKP","crv":"Ed25519","use":"enc","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""")]
    [InlineData("7")]
    public void Keys_that_are_not_for_these_signatures_are_left_out(string key)
        => Assert.Equal(0, JsonWebKeys.TryRead(Encoding.UTF8.GetBytes($"{{\"keys\":[{key}]}}"))!.Count);

    private static string Encode(JsonNode node)
        => UnpaddedBase64.EncodeUrl(Encoding.UTF8.GetBytes(node.ToJsonString()));

    private static JsonObject Claims() => new()
    {
        ["iss"] = "https://id.example",
        ["sub"] = "alice-1",
        ["aud"] = "matrix",
        ["exp"] = Now.ToUnixTimeSeconds() + 300,
        ["iat"] = Now.ToUnixTimeSeconds() - 1,
        ["nonce"] = "n-1",
        ["name"] = "Alice",
    };

    private static JsonObject RsaKey(RSA rsa, string id, string? algorithm)
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        JsonObject json = new()
        {
            ["kty"] = "RSA",
            ["kid"] = id,
            ["n"] = UnpaddedBase64.EncodeUrl(key.Modulus),
            ["e"] = UnpaddedBase64.EncodeUrl(key.Exponent),
        };
        if (algorithm is not null)
        {
            json["alg"] = algorithm;
        }

        return json;
    }

    private static JwtStatus Verify(string text, out IdToken? token)
        => JwtVerifier.Verify(text, Keys(null), Expected, Now, out token);

    private static JsonWebKeys Keys(string? rsaAlgorithm)
    {
        var point = Ecdsa.ExportParameters(includePrivateParameters: false).Q;
        JsonObject ec = new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "e",
            ["x"] = UnpaddedBase64.EncodeUrl(point.X),
            ["y"] = UnpaddedBase64.EncodeUrl(point.Y),
        };
        JsonObject set = new() { ["keys"] = new JsonArray(RsaKey(Rsa, "r", rsaAlgorithm), ec) };
        return JsonWebKeys.TryRead(Encoding.UTF8.GetBytes(set.ToJsonString()))!;
    }

    private static string Token(
        string algorithm, string? keyId, string? payload = null, RSA? rsa = null, Action<JsonObject>? header = null)
    {
        JsonObject head = new() { ["alg"] = algorithm };
        if (keyId is not null)
        {
            head["kid"] = keyId;
        }

        header?.Invoke(head);
        var body = UnpaddedBase64.EncodeUrl(Encoding.UTF8.GetBytes(payload ?? Claims().ToJsonString()));
        var signed = Encode(head) + "." + body;
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "ES256" => Ecdsa.SignData(bytes, HashAlgorithmName.SHA256),
            "PS256" => (rsa ?? Rsa).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => (rsa ?? Rsa).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return signed + "." + UnpaddedBase64.EncodeUrl(signature);
    }
}
