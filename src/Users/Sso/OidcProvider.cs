using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// An OpenID provider, as its relying party sees it: sends browsers there for a code, and finds out with the code who
/// came back. Any thread. Source: OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9207.
/// </summary>
internal sealed class OidcProvider
{
    // Longest code. Chosen: providers put whole sessions into it.
    private const int CodeCharsMax = 4096;

    // Chosen: the largest ID token, an access token, and room.
    private const int AnswerBytesMax = 256 * 1024;

    // What is logged of a provider's words. Source: RFC 6749, section 5.2, has words of one dozen characters.
    private const int ErrorCharsMax = 64;

    // Chosen: a person waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // What only the ID token says, since it alone is signed for this login.
    private static readonly string[] SignedClaims =
        ["iss", "sub", "aud", "azp", "exp", "iat", "nbf", "nonce", "auth_time", "acr", "amr", "at_hash"];

    private readonly OutboundClient _outbound;
    private readonly OidcDiscovery _discovery;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public OidcProvider(OutboundClient outbound, SsoProviderOptions options, TimeProvider time, ILogger logger)
    {
        _outbound = outbound;
        _time = time;
        _logger = logger;
        Options = options;
        _discovery = new OidcDiscovery(outbound, options, time, logger);
        Mapping = new AttributeMapping
        {
            Localpart = TemplateOf(options.Localpart),
            DisplayName = TemplateOf(options.DisplayName),
            Email = TemplateOf(options.Email),
        };
    }

    public SsoProviderOptions Options { get; }

    public AttributeMapping Mapping { get; }

    /// <summary>Where a browser is sent to log in.</summary>
    /// <param name="login">The login.</param>
    /// <param name="state">What the answer has to bring back.</param>
    /// <param name="callback">Where the answer goes.</param>
    /// <param name="cancellationToken">Stops the wait for the provider.</param>
    /// <exception cref="MatrixException">503: the provider does not say where.</exception>
    public async Task<string> AuthorizationUrlAsync(
        SsoState login, string state, string callback, CancellationToken cancellationToken)
    {
        var metadata = await _discovery.MetadataAsync(cancellationToken).ConfigureAwait(false);
        var endpoint = metadata.Authorization.ToString();
        FormText query = new();
        query.Add("response_type", "code");
        query.Add("client_id", Options.ClientId);
        query.Add("redirect_uri", callback);
        query.Add("scope", string.Join(' ', Options.Scopes));
        query.Add("state", state);
        query.Add("nonce", login.Nonce);
        query.Add("code_challenge", login.Pkce.Challenge);
        query.Add("code_challenge_method", "S256");
        return endpoint + (endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }

    /// <summary>Finds out who came back.</summary>
    /// <param name="login">The login that was begun.</param>
    /// <param name="code">The code that the browser brought.</param>
    /// <param name="issuer">The issuer that it brought; null for none.</param>
    /// <param name="callback">Where it came to.</param>
    /// <param name="cancellationToken">Stops the wait for the provider.</param>
    /// <exception cref="MatrixException">403: it is nobody; 503: the provider does not say.</exception>
    public async Task<OidcIdentity> IdentifyAsync(
        SsoState login, string code, string? issuer, string callback, CancellationToken cancellationToken)
    {
        var metadata = await _discovery.MetadataAsync(cancellationToken).ConfigureAwait(false);

        // A code of another provider would be shown to this one. Source: RFC 9207, section 2.4.
        if (issuer is null ? metadata.SendsIssuer : issuer != Options.Issuer)
        {
            Log.SsoLoginRefused(_logger, Options.Id, "the answer names another issuer, or none");
            throw SsoErrors.NotProved;
        }

        if (code.Length > CodeCharsMax)
        {
            throw SsoErrors.NotProved;
        }

        using var tokens = await RedeemAsync(metadata, login, code, callback, cancellationToken).ConfigureAwait(false);
        if (TokenJson.Text(tokens.RootElement, "id_token") is not { } text)
        {
            Log.SsoLoginRefused(_logger, Options.Id, "there is no ID token; is 'openid' among the scopes?");
            throw SsoErrors.NotProved;
        }

        var token = await VerifyAsync(text, login, cancellationToken).ConfigureAwait(false);
        return Options.AsksUserinfo
            ? await AskMoreAsync(metadata, tokens.RootElement, token, cancellationToken).ConfigureAwait(false)
            : new OidcIdentity(token.Subject, token.Claims);
    }

    private async Task<JsonDocument> RedeemAsync(
        OidcMetadata metadata, SsoState login, string code, string callback, CancellationToken cancellationToken)
    {
        FormText form = new();
        form.Add("grant_type", "authorization_code");
        form.Add("code", code);
        form.Add("redirect_uri", callback);
        form.Add("code_verifier", login.Pkce.Verifier);
        var header = AddClient(metadata, form);
        OutboundRequest request = new(HttpMethod.Post, metadata.Token, _discovery.PolicyOf(metadata.Token))
        {
            Headers = header is null ? [Accept] : [Accept, header.Value],
            Body = Encoding.ASCII.GetBytes(form.ToString()),
            ContentType = "application/x-www-form-urlencoded",
            BodyBytesMax = AnswerBytesMax,
            HttpsOnly = Options.IssuerUrl.IsHttps,
            Timeout = Limit,

            // Code and secret are for the provider.
            RedirectsMax = 0,
        };
        var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        var document = TokenJson.TryParse(answer.Body);
        if (answer.Status == 200 && document is not null)
        {
            return document;
        }

        // Source: RFC 6749, section 5.2: 400 or 401, and a word that says why.
        var error = document is null ? null : ErrorOf(document.RootElement);
        document?.Dispose();
        if (answer.Status is 400 or 401 && error is not null)
        {
            Log.SsoLoginRefused(_logger, Options.Id, $"the token endpoint says {error}");
            throw SsoErrors.NotProved;
        }

        Log.SsoProviderFailed(_logger, Options.Id, $"{metadata.Token.Origin} answered {answer.Status} for a code.");
        throw SsoErrors.Away;
    }

    private static OutboundHeader Accept => new("accept", "application/json");

    // Proves who asks: in the form, or in the header that is returned.
    private OutboundHeader? AddClient(OidcMetadata metadata, FormText form)
    {
        if (Options.ClientSecret is not { } secret || Options.ClientAuth == SsoClientAuth.None)
        {
            form.Add("client_id", Options.ClientId);
            return null;
        }

        if (Options.ClientAuth == SsoClientAuth.Post
            || (Options.ClientAuth == SsoClientAuth.Auto && !metadata.TakesBasic && metadata.TakesPost))
        {
            form.Add("client_id", Options.ClientId);
            form.Add("client_secret", secret);
            return null;
        }

        // Encoded as in a form before they are put together. Source: RFC 6749, section 2.3.1.
        var pair = $"{FormText.Encode(Options.ClientId)}:{FormText.Encode(secret)}";
        return new OutboundHeader("authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
    }

    private async Task<IdToken> VerifyAsync(string text, SsoState login, CancellationToken cancellationToken)
    {
        JwtExpectations expected = new()
        {
            Issuer = Options.Issuer,
            ClientId = Options.ClientId,
            Nonce = login.Nonce,
        };
        var keys = await _discovery.KeysAsync(cancellationToken).ConfigureAwait(false);
        var status = JwtVerifier.Verify(text, keys, expected, _time.GetUtcNow(), out var token);
        if (status == JwtStatus.KeyUnknown)
        {
            var newer = await _discovery.NewerKeysAsync(keys, cancellationToken).ConfigureAwait(false);
            status = JwtVerifier.Verify(text, newer, expected, _time.GetUtcNow(), out token);
        }

        if (token is null)
        {
            Log.SsoLoginRefused(_logger, Options.Id, $"the ID token is refused: {status}");
            throw SsoErrors.NotProved;
        }

        return token;
    }

    // Source: OpenID Connect Core 1.0, section 5.3.
    private async Task<OidcIdentity> AskMoreAsync(
        OidcMetadata metadata, JsonElement tokens, IdToken token, CancellationToken cancellationToken)
    {
        if (TokenJson.Text(tokens, "access_token") is not { Length: > 0 } access || !OutboundHeaderFits(access))
        {
            Log.SsoLoginRefused(_logger, Options.Id, "there is no access token to ask for userinfo with");
            throw SsoErrors.NotProved;
        }

        OutboundRequest request = new(
            HttpMethod.Get, metadata.Userinfo!, _discovery.PolicyOf(metadata.Userinfo!))
        {
            Headers = [Accept, new OutboundHeader("authorization", $"Bearer {access}")],
            BodyBytesMax = AnswerBytesMax,
            HttpsOnly = Options.IssuerUrl.IsHttps,
            Timeout = Limit,
            RedirectsMax = 0,
        };
        var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        using var document = answer.Status == 200 ? TokenJson.TryParse(answer.Body) : null;
        if (document is null)
        {
            Log.SsoProviderFailed(
                _logger, Options.Id, $"{metadata.Userinfo!.Origin} answered {answer.Status} for userinfo, or no JSON.");
            throw SsoErrors.Away;
        }

        // An access token of somebody else may have been put in the place of the right one: section 5.3.2.
        if (TokenJson.Text(document.RootElement, "sub") != token.Subject)
        {
            Log.SsoLoginRefused(_logger, Options.Id, "userinfo is about somebody else than the ID token");
            throw SsoErrors.NotProved;
        }

        return new OidcIdentity(token.Subject, Merge(token.Claims, document.RootElement));
    }

    private async Task<OutboundResponse> SendAsync(OutboundRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _outbound.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OutboundException failed)
        {
            Log.SsoProviderFailed(_logger, Options.Id, failed.Message);
            throw SsoErrors.Away;
        }
    }

    // What userinfo says goes before. An address and its being verified are from the same place.
    private static JsonElement Merge(JsonElement token, JsonElement userinfo)
    {
        var hasEmail = userinfo.TryGetProperty("email", out _);
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartObject();
            foreach (var claim in userinfo.EnumerateObject())
            {
                if (!SignedClaims.Contains(claim.Name))
                {
                    claim.WriteTo(writer);
                }
            }

            foreach (var claim in token.EnumerateObject())
            {
                var isReplaced = !SignedClaims.Contains(claim.Name)
                    && (userinfo.TryGetProperty(claim.Name, out _)
                        || (hasEmail && claim.Name is "email" or "email_verified"));
                if (!isReplaced)
                {
                    claim.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        using var merged = JsonDocument.Parse(text.ToArray());
        return merged.RootElement.Clone();
    }

    private static ClaimTemplate? TemplateOf(string? text)
        => text is null
            ? null
            : ClaimTemplate.TryParse(text) ?? throw new ArgumentException($"'{text}' is no template of claims.");

    // Source: RFC 6750, section 2.1.
    private static bool OutboundHeaderFits(string token)
        => token.Length <= JwtVerifier.TokenCharsMax && !token.AsSpan().ContainsAnyExceptInRange('!', '~');

    // A provider's own words go into the log only if they are of the form that the RFC gives them.
    private static string? ErrorOf(JsonElement answer)
        => TokenJson.Text(answer, "error") is { Length: > 0 and <= ErrorCharsMax } error
            && error.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
                ? error
                : null;
}
