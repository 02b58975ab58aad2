using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// An OpenID provider that does what a test says, right or wrong, on loopback. Each first segment of a path is an
/// issuer of its own; the name says what is odd about it.
/// </summary>
internal sealed class FakeOidc : IAsyncDisposable
{
    public const string Secret = "a:secret/with+signs";

    // Made once: finding primes takes longer than all tests together.
    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly RSA OtherRsa = RSA.Create(2048);

    public FakeOidc() => Site = new LoopbackSite(Answer);

    public LoopbackSite Site { get; }

    /// <summary>What the next ID token says beside what it has to.</summary>
    public JsonObject Claims { get; set; } = [];

    /// <summary>What the next ID token's header says beside what it has to.</summary>
    public JsonObject Header { get; set; } = [];

    /// <summary>How the next ID token is signed: by the right key, by another one, with the key as a secret.</summary>
    public string Signature { get; set; } = "right";

    /// <summary>What the token endpoint answers instead; null for tokens.</summary>
    public LoopbackSite.Answer? TokenAnswer { get; set; }

    /// <summary>What userinfo says.</summary>
    public string Userinfo { get; set; } = "{}";

    public string Issuer(string name) => Site.Url($"/{name}");

    public SsoProviderOptions Options(string name) => new()
    {
        Id = name,
        Name = name,
        Brand = name == "good" ? "gitlab" : null,
        Icon = name == "good" ? "mxc://localhost/icon" : null,
        Issuer = Issuer(name),
        IssuerUrl = OutboundUrl.Parse(Issuer(name)),
        ClientId = "our id",
        ClientSecret = name == "public" ? null : Secret,
        AsksUserinfo = name == "userinfo",
        AllowsNewUsers = name != "closed",
    };

    /// <summary>The paths that were asked for at a host that nobody may name.</summary>
    public IEnumerable<string> Asked(string end) => Site.Seen.Select(request => request.Path)
        .Where(path => path.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Sets the next token right.</summary>
    public void Reset()
    {
        Claims = [];
        Header = [];
        Signature = "right";
        TokenAnswer = null;
        Userinfo = "{}";
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    private LoopbackSite.Answer Answer(LoopbackSite.Request request)
    {
        var parts = request.Path.Split('/', 3);
        return parts is ["", var name, var rest]
            ? rest switch
            {
                ".well-known/openid-configuration" => Discovery(name),
                "keys" => new(200, Keys()),
                "token" => TokenAnswer ?? new(200, Tokens(name)),
                "userinfo" => new(200, Userinfo),
                _ => new(404, "{}"),
            }
            : new(404, "{}");
    }

    private LoopbackSite.Answer Discovery(string name)
    {
        // The same machine by a name that the operator has not written: whatever it names, others may have chosen.
        var foreign = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Site.Port}/{name}");
        JsonObject document = new()
        {
            ["issuer"] = name == "impostor" ? Issuer("good") : Issuer(name),
            ["authorization_endpoint"] = Issuer(name) + "/authorize?tenant=1",
            ["token_endpoint"] = (name == "foreigntoken" ? foreign : Issuer(name)) + "/token",
            ["jwks_uri"] = (name == "foreignkeys" ? foreign : Issuer(name)) + "/keys",
            ["userinfo_endpoint"] = Issuer(name) + "/userinfo",
        };
        if (name == "post")
        {
            document["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post");
        }
        else if (name == "issuers")
        {
            document["authorization_response_iss_parameter_supported"] = true;
        }
        else if (name == "huge")
        {
            document["padding"] = new string('x', 300 * 1024);
        }

        return name switch
        {
            "away" => new(500, "{}"),
            "nojson" => new(200, "<html>"),
            "redirecting" => new(302, "", Location: $"{foreign}/moved"),
            _ => new(200, document.ToJsonString()),
        };
    }

    private string Tokens(string name)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        JsonObject claims = new()
        {
            ["iss"] = Issuer(name),
            ["aud"] = "our id",
            ["sub"] = "subject",
            ["iat"] = now,
            ["exp"] = now + 300,
        };
        JsonObject header = new() { ["alg"] = "RS256", ["kid"] = "k" };
        Lay(Claims, claims);
        Lay(Header, header);
        var signed = $"{Text(header.ToJsonString())}.{Text(claims.ToJsonString())}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = Signature switch
        {
            "none" => [],
            "other" => OtherRsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "secret" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Keys()), bytes),
            _ => Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return new JsonObject
        {
            ["access_token"] = "access",
            ["token_type"] = "Bearer",
            ["id_token"] = $"{signed}.{UnpaddedBase64.EncodeUrl(signature)}",
        }.ToJsonString();
    }

    private static string Keys()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["kid"] = "k",
                ["use"] = "sig",
                ["n"] = UnpaddedBase64.EncodeUrl(key.Modulus!),
                ["e"] = UnpaddedBase64.EncodeUrl(key.Exponent!),
            }),
        }.ToJsonString();
    }

    // A null takes a member away.
    private static void Lay(JsonObject changes, JsonObject over)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                over.Remove(name);
            }
            else
            {
                over[name] = value.DeepClone();
            }
        }
    }

    private static string Text(string json) => UnpaddedBase64.EncodeUrl(Encoding.UTF8.GetBytes(json));
}
