using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Single sign-on: people log in, or prove again who they are, by an OpenID provider. Nothing is kept here between two
/// requests of a browser: what has begun is sealed in a cookie of it, so that any node takes the next request, and that
/// there is nothing to exhaust. Any thread. Source: client-server API, "SSO client login/authentication".
/// </summary>
public sealed class SsoLogins
{
    /// <summary>
    /// Where providers send browsers back to, below the base URL for clients: the path that operators of Synapse have
    /// told theirs.
    /// </summary>
    public const string CallbackPath = "/_synapse/client/oidc/callback";

    /// <summary>The page on which people say what is to be done.</summary>
    public const string ConfirmPath = "/_synapse/client/sso/confirm";

    // Longest cookie value. Source: RFC 6265, section 6.1: 4,096 bytes with name and attributes.
    private const int CookieCharsMax = 3800;

    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly LoginTokens _tokens;
    private readonly SsoAccounts _accounts;
    private readonly SsoSeal _seal;
    private readonly ILogger _logger;
    private readonly Dictionary<string, OidcProvider> _providers;
    private readonly List<ClientUrl> _trusted;
    private readonly string _callback;

    private SsoLogins(
        UserParts parts,
        SsoOptions options,
        InteractiveAuth auth,
        LoginTokens tokens,
        Profiles profiles,
        OutboundClient outbound,
        ILogger logger)
    {
        _parts = parts;
        _auth = auth;
        _tokens = tokens;
        _logger = logger;
        _accounts = new SsoAccounts(parts, profiles, new AcceptedTerms(parts.Options.Policies, parts.Time));
        _seal = new SsoSeal(parts.Database);
        _providers = options.Providers.ToDictionary(
            provider => provider.Id, provider => new OidcProvider(outbound, provider, parts.Time, logger));
        Providers = options.Providers;
        var baseUrl = (parts.Options.ClientBaseUrl ?? throw new ArgumentException(
            "Providers send browsers back to the base URL for clients, and there is none.")).TrimEnd('/');
        _callback = baseUrl + CallbackPath;
        _trusted = [.. options.TrustedClients];
        if (ClientUrl.TryParse(baseUrl + "/_matrix/static/client/login/", out var own))
        {
            _trusted.Add(own);
        }
    }

    /// <summary>Single sign-on by the providers of the options; null where there are none.</summary>
    internal static SsoLogins? Of(
        UserParts parts,
        InteractiveAuth auth,
        LoginTokens tokens,
        Profiles profiles,
        OutboundClient? outbound,
        ILogger logger)
    {
        if (parts.Options.Sso is not { } options)
        {
            return null;
        }

        ArgumentNullException.ThrowIfNull(outbound);
        return new SsoLogins(parts, options, auth, tokens, profiles, outbound, logger);
    }

    /// <summary>The providers, in the order in which they are offered.</summary>
    public IReadOnlyList<SsoProviderOptions> Providers { get; }

    /// <summary>What somebody agrees to who gets an account here.</summary>
    public IReadOnlyList<PolicyDocument> Policies => _parts.Options.Policies;

    /// <summary>Whether browsers reach this server by TLS, whatever stands before it.</summary>
    public bool IsSecure => _callback.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>How long a browser keeps what is sealed for it.</summary>
    public TimeSpan Life => _parts.Options.SsoLife;

    /// <summary>Begins a login: sends a browser to a provider.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="client">Where the token goes in the end.</param>
    /// <param name="server">The local server that the request came to.</param>
    /// <param name="cancellationToken">Stops the wait for the provider.</param>
    /// <exception cref="MatrixException">404: no such provider; 503: it is away.</exception>
    public Task<SsoJourney> BeginLoginAsync(
        string providerId, ClientUrl client, ServerName server, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return BeginAsync(ProviderOf(providerId), server, client, null, cancellationToken);
    }

    /// <summary>The providers that know the account whose owner is to prove it.</summary>
    /// <param name="stage">The stage of interactive auth.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<SsoProviderOptions>> ProvidersOfAsync(
        OutsideStage stage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.Caller is not { } caller)
        {
            return [];
        }

        var ids = await _parts.Database.ExternalIds.OfUserAsync(caller.User, cancellationToken).ConfigureAwait(false);
        return [.. Providers.Where(provider => ids.Any(id => id.Provider == provider.Id))];
    }

    /// <summary>Begins to pass a stage of interactive auth: sends a browser to a provider.</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="sessionId">The id of the session.</param>
    /// <param name="server">The local server that the request came to.</param>
    /// <param name="cancellationToken">Stops the wait for the provider.</param>
    /// <exception cref="MatrixException">404: no such provider or session; 503: it is away.</exception>
    public Task<SsoJourney> BeginProofAsync(
        string providerId, string sessionId, ServerName server, CancellationToken cancellationToken)
    {
        FindStage(sessionId);
        return BeginAsync(ProviderOf(providerId), server, null, sessionId, cancellationToken);
    }

    /// <summary>
    /// Takes a browser back. Where a trusted app logs somebody in about whom nothing is to be asked, it is sent on with
    /// a token; else to the page on which its owner says what is to be done.
    /// </summary>
    /// <param name="back">What it brought.</param>
    /// <param name="cancellationToken">Stops the wait for the provider.</param>
    /// <exception cref="MatrixException">
    /// 403: nothing was begun in this browser, the provider said no, or vouches for nobody, or for somebody else than
    /// the owner of the account; 503: it is away; as for <see cref="LookAsync"/>.
    /// </exception>
    public async Task<SsoJourney> ReturnAsync(SsoReturn back, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(back);
        var login = await FindStateAsync(back, cancellationToken).ConfigureAwait(false);
        var provider = ProviderOf(login.Provider);
        if (back.Code is not { Length: > 0 } code)
        {
            var isDenied = back.Error == "access_denied";
            Log.SsoLoginRefused(_logger, login.Provider, isDenied ? "it was not allowed there" : "there is no code");
            throw isDenied ? SsoErrors.Denied : SsoErrors.NotProved;
        }

        var identity = await provider.IdentifyAsync(login, code, back.Issuer, _callback, cancellationToken)
            .ConfigureAwait(false);
        var ticket = TicketOf(login, provider, identity);
        if (ticket.Client is not { } client)
        {
            await CheckOwnerAsync(ticket, cancellationToken).ConfigureAwait(false);
            return new SsoJourney(null, await SealAsync(ticket, cancellationToken).ConfigureAwait(false));
        }

        var account = await _accounts.LookAsync(ticket, provider.Options, cancellationToken).ConfigureAwait(false);
        var isAsked = account is { Kind: SsoAccountKind.New } && (account.UserId is null || Policies.Count > 0);
        return isAsked || !_trusted.Exists(place => place.Covers(client))
            ? new SsoJourney(null, await SealAsync(ticket, cancellationToken).ConfigureAwait(false))
            : new SsoJourney(
                await LogInAsync(ticket, null, agreed: false, cancellationToken).ConfigureAwait(false), "");
    }

    /// <summary>Opens what a browser keeps while it shows the page.</summary>
    /// <param name="cookie">What it keeps; null for nothing.</param>
    /// <param name="cancellationToken">Stops the read of the key.</param>
    /// <exception cref="MatrixException">403: there is none, or it is too old.</exception>
    public async Task<SsoTicket> OpenAsync(string? cookie, CancellationToken cancellationToken)
    {
        var bytes = cookie is { Length: <= CookieCharsMax }
            ? await _seal.OpenAsync(SsoTicket.Purpose, cookie, cancellationToken).ConfigureAwait(false)
            : null;
        return bytes is not null && SsoTicket.TryRead(bytes) is { } ticket && !IsOver(ticket.ExpiresMs)
            ? ticket
            : throw SsoErrors.Lost;
    }

    /// <summary>What account somebody gets who logs in.</summary>
    /// <param name="ticket">Who it is.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// M_USER_DEACTIVATED, M_USER_LOCKED; M_USER_IN_USE, M_INVALID_USERNAME, M_EXCLUSIVE: there is none, and cannot be
    /// one; M_FORBIDDEN: the provider brings no new users.
    /// </exception>
    public Task<SsoAccount> LookAsync(SsoTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return _accounts.LookAsync(ticket, ProviderOf(ticket.Provider).Options, cancellationToken);
    }

    /// <summary>Logs somebody in, who gets an account where there is none yet.</summary>
    /// <param name="ticket">Who it is; one with an app.</param>
    /// <param name="name">The name that they have chosen, where they have to.</param>
    /// <param name="agreed">Whether they have agreed to the policies of this server.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Where the browser goes: the URL of the app, with a token.</returns>
    /// <exception cref="MatrixException">As for <see cref="LookAsync"/>; M_MISSING_PARAM: no name.</exception>
    public async Task<string> LogInAsync(
        SsoTicket ticket, string? name, bool agreed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var client = ticket.Client ?? throw SsoErrors.Lost;
        var user = await _accounts.GetAsync(
            ticket, ProviderOf(ticket.Provider).Options, name, agreed, cancellationToken).ConfigureAwait(false);
        var token = await _tokens.CreateAsync(user, cancellationToken).ConfigureAwait(false);
        return client.WithToken(token.Text);
    }

    /// <summary>The stage that a ticket passes.</summary>
    /// <param name="ticket">Who passes it; one with a session of interactive auth.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">404: it is over; 403: it is for somebody else.</exception>
    public Task<OutsideStage> StageOfAsync(SsoTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return CheckOwnerAsync(ticket, cancellationToken);
    }

    /// <summary>Passes the stage, once its owner has seen what it is for.</summary>
    /// <param name="ticket">Who passes it.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// As for <see cref="StageOfAsync"/>; 403: another stage comes before it.
    /// </exception>
    public async Task ProveAsync(SsoTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var stage = await CheckOwnerAsync(ticket, cancellationToken).ConfigureAwait(false);
        if (!await stage.CompleteAsync(cancellationToken).ConfigureAwait(false))
        {
            throw MatrixError.Forbidden(
                "Another step comes before this one. Go back to your app and continue there.").ToException();
        }
    }

    private async Task<SsoJourney> BeginAsync(
        OidcProvider provider,
        ServerName server,
        ClientUrl? client,
        string? authSession,
        CancellationToken cancellationToken)
    {
        SsoState login = new()
        {
            Provider = provider.Options.Id,
            Nonce = SsoState.NewNonce(),
            Pkce = Pkce.Create(),
            Server = server,
            ExpiresMs = (_parts.Time.GetUtcNow() + Life).ToUnixTimeMilliseconds(),
            Client = client,
            AuthSession = authSession,
        };
        var cookie = await _seal.SealAsync(SsoState.Purpose, login.ToBytes(), cancellationToken).ConfigureAwait(false);
        if (cookie.Length > CookieCharsMax)
        {
            throw MatrixError.TooLarge("The address that your app wants the login sent to is too long.")
                .ToException();
        }

        var url = await provider.AuthorizationUrlAsync(login, SsoState.StateOf(cookie), _callback, cancellationToken)
            .ConfigureAwait(false);
        return new SsoJourney(url, cookie);
    }

    private async Task<SsoState> FindStateAsync(SsoReturn back, CancellationToken cancellationToken)
    {
        if (back is not { Cookie: { Length: <= CookieCharsMax } cookie, State: { } state }
            || !SsoState.IsOf(cookie, state))
        {
            throw SsoErrors.Lost;
        }

        var bytes = await _seal.OpenAsync(SsoState.Purpose, cookie, cancellationToken).ConfigureAwait(false);
        return bytes is not null && SsoState.TryRead(bytes) is { } login && !IsOver(login.ExpiresMs)
            ? login
            : throw SsoErrors.Lost;
    }

    private SsoTicket TicketOf(SsoState login, OidcProvider provider, OidcIdentity identity)
    {
        var mapped = provider.Mapping.Map(identity.Claims);
        var expiresMs = (_parts.Time.GetUtcNow() + Life).ToUnixTimeMilliseconds();
        return new SsoTicket(login.Provider, identity.Subject, login.Server, expiresMs)
        {
            Client = login.Client,
            AuthSession = login.AuthSession,
            Localpart = mapped.Localpart,
            DisplayName = mapped.DisplayName,
            Email = mapped.Email,
        };
    }

    private async Task<string> SealAsync(SsoTicket ticket, CancellationToken cancellationToken)
    {
        foreach (var text in (SsoTicket[])[ticket, ticket.Shortened()])
        {
            var cookie = await _seal.SealAsync(SsoTicket.Purpose, text.ToBytes(), cancellationToken)
                .ConfigureAwait(false);
            if (cookie.Length <= CookieCharsMax)
            {
                return cookie;
            }
        }

        throw MatrixError.TooLarge("What the service that you log in with says about you is too long.").ToException();
    }

    // The stage is passed by the owner of the account alone: whoever else the provider knows may have come by a link.
    private async Task<OutsideStage> CheckOwnerAsync(SsoTicket ticket, CancellationToken cancellationToken)
    {
        var stage = FindStage(ticket.AuthSession ?? throw SsoErrors.Lost);
        var id = await _parts.Database.ExternalIds.FindAsync(ticket.Provider, ticket.Subject, cancellationToken)
            .ConfigureAwait(false);
        if (id is not { } known || known.User != stage.Caller!.User)
        {
            throw MatrixError.Forbidden(
                "You are logged in there as somebody else than the owner of this account. Log out there, go back to "
                + "your app, and start again.").ToException();
        }

        return stage;
    }

    private OutsideStage FindStage(string sessionId)
        => _auth.FindOutside(sessionId, AuthTypes.Sso) is { Caller: not null } stage
            ? stage
            : throw MatrixError.NotFound(
                "This step is not known here, or took too long. Go back to your app and start again.").ToException();

    private OidcProvider ProviderOf(string id) => _providers.GetValueOrDefault(id) ?? throw SsoErrors.Unknown;

    private bool IsOver(long expiresMs) => expiresMs <= _parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
}
