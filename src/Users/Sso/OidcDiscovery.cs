using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Finds out where a provider does what, and by which keys it signs. Only what is at the host that the operator named
/// may be in a network that others must not reach: a document names anything.
/// </summary>
internal sealed class OidcDiscovery
{
    private const string WellKnown = "/.well-known/openid-configuration";

    // Chosen: ten times the largest known, which has its certificates in the keys.
    private const int DocumentBytesMax = 256 * 1024;

    // Chosen: a person waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly OutboundClient _outbound;
    private readonly SsoProviderOptions _provider;
    private readonly ILogger _logger;
    private readonly RemoteDocument<OidcMetadata> _metadata;
    private readonly RemoteDocument<JsonWebKeys> _keys;

    public OidcDiscovery(
        OutboundClient outbound, SsoProviderOptions provider, TimeProvider time, ILogger logger)
    {
        _outbound = outbound;
        _provider = provider;
        _logger = logger;
        _metadata = new RemoteDocument<OidcMetadata>(FetchMetadataAsync, time);
        _keys = new RemoteDocument<JsonWebKeys>(FetchKeysAsync, time);
    }

    /// <summary>Where the provider does what.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">503: it does not say so.</exception>
    public ValueTask<OidcMetadata> MetadataAsync(CancellationToken cancellationToken)
        => _metadata.GetAsync(cancellationToken);

    /// <summary>The keys that it signs with.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">503: it does not say so.</exception>
    public ValueTask<JsonWebKeys> KeysAsync(CancellationToken cancellationToken) => _keys.GetAsync(cancellationToken);

    /// <summary>Newer keys than these, where they may be asked for already; else the same.</summary>
    /// <param name="than">Keys among which one is missing.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">503: the provider does not say so.</exception>
    public ValueTask<JsonWebKeys> NewerKeysAsync(JsonWebKeys than, CancellationToken cancellationToken)
        => _keys.NewerAsync(than, cancellationToken);

    /// <summary>Who has named a URL that a document has.</summary>
    public OutboundPolicy PolicyOf(OutboundUrl url)
        => url.Host == _provider.IssuerUrl.Host ? OutboundPolicy.Configured : OutboundPolicy.Foreign;

    private async Task<OidcMetadata> FetchMetadataAsync(CancellationToken cancellationToken)
    {
        // Source: OpenID Connect Discovery 1.0, section 4: a slash at the end is taken away before.
        var url = OutboundUrl.Parse(_provider.IssuerUrl.ToString().TrimEnd('/') + WellKnown);
        var answer = await GetAsync(url, cancellationToken).ConfigureAwait(false);
        return OidcMetadata.TryRead(answer, _provider, out var problem) ?? throw Refused(problem);
    }

    private async Task<JsonWebKeys> FetchKeysAsync(CancellationToken cancellationToken)
    {
        var metadata = await MetadataAsync(cancellationToken).ConfigureAwait(false);
        var answer = await GetAsync(metadata.Keys, cancellationToken).ConfigureAwait(false);
        return JsonWebKeys.TryRead(answer) is { Count: > 0 } keys
            ? keys
            : throw Refused("Its key set has no key that is known here: RSA, P-256 or Ed25519, for signatures.");
    }

    private async Task<ReadOnlyMemory<byte>> GetAsync(OutboundUrl url, CancellationToken cancellationToken)
    {
        OutboundRequest request = new(HttpMethod.Get, url, PolicyOf(url))
        {
            Headers = [new OutboundHeader("accept", "application/json")],
            AcceptsGzip = true,
            BodyBytesMax = DocumentBytesMax,
            HttpsOnly = _provider.IssuerUrl.IsHttps,
            Timeout = Limit,
        };
        try
        {
            var answer = await _outbound.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return answer.Status == 200
                ? answer.Body
                : throw Refused($"{url.Origin} answered {answer.Status}.");
        }
        catch (OutboundException failed)
        {
            throw Refused(failed.Message);
        }
    }

    private MatrixException Refused(string problem)
    {
        Log.SsoProviderFailed(_logger, _provider.Id, problem);
        return SsoErrors.Away;
    }
}
