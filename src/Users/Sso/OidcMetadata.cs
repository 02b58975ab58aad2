using System.Text.Json;
using Dendrite.Fast.Outbound;

namespace Dendrite.Fast.Users;

/// <summary>Where a provider does what, as it says itself. Immutable.</summary>
/// <remarks>Source: OpenID Connect Discovery 1.0, section 3 and 4.3.</remarks>
internal sealed class OidcMetadata
{
    private const string Methods = "token_endpoint_auth_methods_supported";

    private OidcMetadata(
        OutboundUrl authorization, OutboundUrl token, OutboundUrl keys, OutboundUrl? userinfo, JsonElement root)
    {
        Authorization = authorization;
        Token = token;
        Keys = keys;
        Userinfo = userinfo;
        SendsIssuer = root.TryGetProperty("authorization_response_iss_parameter_supported", out var sends)
            && sends.ValueKind == JsonValueKind.True;
        TakesPost = HasMethod(root, "client_secret_post");

        // The default of those that name none.
        TakesBasic = HasMethod(root, "client_secret_basic") || !root.TryGetProperty(Methods, out _);
    }

    /// <summary>Where browsers are sent.</summary>
    public OutboundUrl Authorization { get; }

    /// <summary>Where codes become tokens.</summary>
    public OutboundUrl Token { get; }

    /// <summary>Where the public keys are.</summary>
    public OutboundUrl Keys { get; }

    /// <summary>Where more is told about a person; null for nowhere.</summary>
    public OutboundUrl? Userinfo { get; }

    /// <summary>Whether every answer names the issuer. Source: RFC 9207, section 3.</summary>
    public bool SendsIssuer { get; }

    /// <summary>Whether a secret may come in the Authorization header.</summary>
    public bool TakesBasic { get; }

    /// <summary>Whether a secret may come in the form.</summary>
    public bool TakesPost { get; }

    /// <summary>Reads the document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="provider">Whose it has to be.</param>
    /// <param name="problem">What is wrong with it, for the log; empty if nothing is.</param>
    /// <returns>Null if it is none that can be used.</returns>
    public static OidcMetadata? TryRead(
        ReadOnlyMemory<byte> json, SsoProviderOptions provider, out string problem)
    {
        using var document = TokenJson.TryParse(json);
        if (document is null)
        {
            problem = "The discovery document is no JSON object.";
            return null;
        }

        var root = document.RootElement;
        if (TokenJson.Text(root, "issuer") != provider.Issuer)
        {
            problem = "The discovery document is of another issuer than the configured one; they have to be the same "
                + "to the last character.";
            return null;
        }

        var authorization = Url(root, "authorization_endpoint", provider);
        var token = Url(root, "token_endpoint", provider);
        var keys = Url(root, "jwks_uri", provider);
        if (authorization is null || token is null || keys is null)
        {
            problem = "The discovery document lacks one of authorization_endpoint, token_endpoint and jwks_uri, or has "
                + "one that is no https URL.";
            return null;
        }

        var userinfo = Url(root, "userinfo_endpoint", provider);
        if (userinfo is null && provider.AsksUserinfo)
        {
            problem = "The discovery document has no userinfo_endpoint, which the configuration asks for.";
            return null;
        }

        problem = "";
        return new OidcMetadata(authorization, token, keys, userinfo, root);
    }

    // An issuer with TLS has everything behind TLS.
    private static OutboundUrl? Url(JsonElement root, string name, SsoProviderOptions provider)
        => OutboundUrl.TryParse(TokenJson.Text(root, name), out var url, out _)
            && (url.IsHttps || !provider.IssuerUrl.IsHttps)
                ? url
                : null;

    private static bool HasMethod(JsonElement root, string method)
        => root.TryGetProperty(Methods, out var methods)
            && methods.ValueKind == JsonValueKind.Array
            && methods.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(method));
}
