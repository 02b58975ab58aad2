using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// The connections of one policy, and the places of its requests. The two policies have nothing in common: a
/// connection to where the operator may go is never found by a request that others have asked for, and those cannot
/// take the places of logins.
/// </summary>
internal sealed class OutboundPool : IDisposable
{
    // An answer that is not wanted is read up to here to keep its connection. Chosen: less than a new handshake.
    private const int DrainBytesMax = 64 * 1024;

    // id-kp-serverAuth. Source: RFC 5280, section 4.2.1.12.
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // How soon a dead HTTP/2 connection is noticed while somebody waits on it. Chosen: within a request's time.
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(1);

    private readonly HttpMessageInvoker _invoker;
    private readonly SemaphoreSlim _places;
    private readonly int _waitingMax;

    // Written by Interlocked.
    private int _waiting;

    public OutboundPool(OutboundOptions options, GuardedConnect connect)
    {
        _places = new SemaphoreSlim(options.RequestsMax);
        _waitingMax = options.WaitingMax;
        _invoker = new HttpMessageInvoker(HandlerOf(options, connect), disposeHandler: true);
    }

    /// <summary>Takes a place, for which it waits.</summary>
    /// <exception cref="OutboundException">Too many wait already.</exception>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > _waitingMax)
            {
                throw new OutboundException(OutboundFailure.Busy, "There are too many requests at once.");
            }

            await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => _places.Release();

    /// <summary>Sends one message; completes with the head of its answer.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        => _invoker.SendAsync(message, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _invoker.Dispose();

    private static SocketsHttpHandler HandlerOf(OutboundOptions options, GuardedConnect connect) => new()
    {
        ConnectCallback = async (context, token) =>
            await connect.ConnectAsync(context.DnsEndPoint, token).ConfigureAwait(false),
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = ChainPolicyOf(options),
        },

        // What the runtime would do by itself: each of these would go around the checks, or tell others about us.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        Credentials = null,
        ActivityHeadersPropagator = null,

        MaxResponseHeadersLength = options.HeaderBytesMax / 1024,
        MaxConnectionsPerServer = options.ConnectionsPerHostMax,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionIdleTimeout = options.IdleTimeout,
        PooledConnectionLifetime = options.ConnectionLifetime,
        MaxResponseDrainSize = DrainBytesMax,
        ResponseDrainTimeout = DrainTimeout,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        KeepAlivePingDelay = PingDelay,
        KeepAlivePingTimeout = PingTimeout,
    };

    /// <summary>
    /// How a peer's certificate is judged. Nothing is fetched for it: the places of missing certificates and of
    /// revocation lists stand in the certificate, so that its maker would choose what we connect to, unguarded.
    /// </summary>
    private static X509ChainPolicy ChainPolicyOf(OutboundOptions options)
    {
        X509ChainPolicy policy = new()
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        if (options.TrustsSystemRoots && options.TrustedRoots.Count == 0)
        {
            return policy;
        }

        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(options.TrustedRoots.ToArray());
        if (options.TrustsSystemRoots)
        {
            using X509Store system = new(StoreName.Root, StoreLocation.LocalMachine);
            system.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            policy.CustomTrustStore.AddRange(system.Certificates);
        }

        return policy;
    }
}
