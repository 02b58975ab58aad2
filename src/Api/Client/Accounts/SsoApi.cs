using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Logs in, and passes stages of interactive auth, by other providers. Registered only where there are some.
/// Source: client-server API v1.19, "SSO client login/authentication".
/// </summary>
internal sealed class SsoApi
{
    private const string RedirectPath = "/_matrix/client/v3/login/sso/redirect";

    private const string CookieName = "dendrite_sso";

    // What a provider answers with, and is passed on where it came by a form.
    private static readonly string[] AnswerFields = ["state", "code", "iss", "error"];

    private readonly ApiServices _services;
    private readonly RateLimits _limits;
    private readonly SsoLogins _sso;

    private SsoApi(ApiServices services, RateLimits limits, SsoLogins sso)
    {
        _services = services;
        _limits = limits;
        _sso = sso;
    }

    public static void RegisterWhereOffered(ClientRoutes routes, ApiServices services, RateLimits limits)
    {
        if (services.Users.Sso is not { } sso)
        {
            return;
        }

        SsoApi api = new(services, limits, sso);
        routes.Get(RedirectPath, Access.Public, api.ChooseAsync);
        routes.Get(RedirectPath + "/{idpId}", Access.Public, api.BeginAsync);
        routes.Get(SsoLogins.CallbackPath, Access.Public, api.ReturnAsync);
        routes.Post(SsoLogins.CallbackPath, Access.Public, PassOn);
        routes.Get(SsoLogins.ConfirmPath, Access.Public, api.ShowAsync);
        routes.Post(SsoLogins.ConfirmPath, Access.Public, api.ConfirmAsync);
    }

    /// <summary>
    /// Begins to pass a stage of interactive auth: sends the browser to the provider that knows the account, or asks to
    /// which one. What is to be allowed is asked when it comes back, by its owner.
    /// </summary>
    /// <param name="services">The features.</param>
    /// <param name="call">The request of the stage's page.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="session">The id of its session.</param>
    public static async ValueTask BeginProofAsync(
        ApiServices services, ClientCall call, OutsideStage stage, string session)
    {
        SsoLogins sso = services.Users.Sso ?? throw new InvalidOperationException("The stage comes from providers.");
        IReadOnlyList<SsoProviderOptions> providers = await sso.ProvidersOfAsync(stage, call.Aborted);
        string? wanted = call.Query("provider"u8);
        SsoProviderOptions? chosen = providers.Count == 1
            ? providers[0]
            : providers.FirstOrDefault(provider => provider.Id == wanted);
        if (chosen is null)
        {
            string link = $"?session={Uri.EscapeDataString(session)}&provider=";
            Pages.Write(call.Exchange, SsoPages.Choose(
                providers.Select(provider => (provider.Name, link + Uri.EscapeDataString(provider.Id)))));
            return;
        }

        SsoJourney journey = await sso.BeginProofAsync(chosen.Id, session, services.ServerOf(call), call.Aborted);
        Send(call, sso, journey);
    }

    private async ValueTask ChooseAsync(ClientCall call)
    {
        ClientUrl client = ClientOf(call);
        if (_sso.Providers.Count == 1)
        {
            await BeginAsync(call, _sso.Providers[0].Id, client);
            return;
        }

        string query = "?redirectUrl=" + Uri.EscapeDataString(client.Text);
        Pages.Write(call.Exchange, SsoPages.Choose(_sso.Providers.Select(
            provider => (provider.Name, $"{RedirectPath}/{Uri.EscapeDataString(provider.Id)}{query}"))));
    }

    private ValueTask BeginAsync(ClientCall call) => BeginAsync(call, call.Text(0), ClientOf(call));

    private async ValueTask BeginAsync(ClientCall call, string providerId, ClientUrl client)
    {
        SsoJourney journey = await _sso.BeginLoginAsync(
            providerId, client, _services.ServerOf(call), call.Aborted);
        Send(call, _sso, journey);
    }

    private async ValueTask ReturnAsync(ClientCall call)
    {
        _limits.TakeLogin(call.Exchange);
        SsoReturn back = new()
        {
            Cookie = Cookies.Find(call.Exchange, CookieName),
            State = call.Query("state"u8),
            Code = call.Query("code"u8),
            Issuer = call.Query("iss"u8),
            Error = call.Query("error"u8),
        };
        SsoJourney journey = await _sso.ReturnAsync(back, call.Aborted);
        Send(call, _sso, journey);
    }

    /// <summary>
    /// Some providers answer with a form, to which browsers add no cookie. The same once more as a request that is led
    /// here has it.
    /// </summary>
    private static ValueTask PassOn(ClientCall call)
    {
        FormBody form = FormBody.Of(call.Exchange);
        StringBuilder query = new();
        foreach (string name in AnswerFields)
        {
            if (form.Field(Encoding.ASCII.GetBytes(name)) is { Length: > 0 } value)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(
                    Uri.EscapeDataString(value));
            }
        }

        Pages.Redirect(call.Exchange, SsoLogins.CallbackPath + query);
        return ValueTask.CompletedTask;
    }

    private async ValueTask ShowAsync(ClientCall call)
    {
        SsoTicket ticket = await OpenAsync(call);
        if (ticket.AuthSession is not null)
        {
            OutsideStage stage = await _sso.StageOfAsync(ticket, call.Aborted);
            Pages.Write(
                call.Exchange,
                stage.IsPassed
                    ? FallbackPages.Done()
                    : SsoPages.Allow(stage, CsrfToken.Field(call.Exchange, PurposeOf(ticket))));
        }
        else
        {
            await ShowLoginAsync(call, ticket, name: null, error: null);
        }
    }

    private async ValueTask ShowLoginAsync(ClientCall call, SsoTicket ticket, string? name, string? error)
    {
        SsoAccount account = await _sso.LookAsync(ticket, call.Aborted);
        Pages.Write(call.Exchange, SsoPages.Confirm(
            ticket.Client!,
            account,
            _sso.Policies,
            CsrfToken.Field(call.Exchange, PurposeOf(ticket)),
            name,
            error));
    }

    private async ValueTask ConfirmAsync(ClientCall call)
    {
        SsoTicket ticket = await OpenAsync(call);
        (string name, bool agreed) = Read(call, ticket);
        if (ticket.AuthSession is not null)
        {
            await _sso.ProveAsync(ticket, call.Aborted);
            Clear(call);
            Pages.Write(call.Exchange, FallbackPages.Done());
            return;
        }

        SsoAccount account = await _sso.LookAsync(ticket, call.Aborted);
        if (account.Kind == SsoAccountKind.New)
        {
            _limits.TakeRegistration(call.Exchange);
            if (_sso.Policies.Count > 0 && !agreed)
            {
                await ShowLoginAsync(call, ticket, name, "Agree to the terms of this server to go on.");
                return;
            }
        }

        string url;
        try
        {
            url = await _sso.LogInAsync(ticket, name.Length > 0 ? name : null, agreed, call.Aborted);
        }
        catch (MatrixException refused) when (account.UserId is null && refused.Error.HttpStatus == 400)
        {
            // Another name may do.
            await ShowLoginAsync(call, ticket, name, refused.Error.Message);
            return;
        }

        Clear(call);
        Pages.Redirect(call.Exchange, url);
    }

    private static (string Name, bool Agreed) Read(ClientCall call, SsoTicket ticket)
    {
        FormBody form = FormBody.Of(call.Exchange);
        CsrfToken.Check(call.Exchange, form, PurposeOf(ticket));
        return (form.Field("username"u8), form.Field("agreed"u8) == "true");
    }

    private Task<SsoTicket> OpenAsync(ClientCall call) =>
        _sso.OpenAsync(Cookies.Find(call.Exchange, CookieName), call.Aborted);

    private static string PurposeOf(SsoTicket ticket) =>
        ticket.AuthSession is { } session ? $"sso {session}" : $"sso {ticket.Client!.Text}";

    private static ClientUrl ClientOf(ClientCall call)
    {
        string text = call.Query("redirectUrl"u8) ?? throw MatrixError.MissingParam(
            "This link lacks where to go after the login ('redirectUrl'). Go back to your app and try again.")
            .ToException();
        return ClientUrl.TryParse(text, out ClientUrl? client)
            ? client
            : throw MatrixError.InvalidParam(
                "The address that your app wants the login sent to ('redirectUrl') is none that this server sends "
                + "browsers to.").ToException();
    }

    private void Clear(ClientCall call) => Cookies.Set(call.Exchange, CookieName, "", _sso.Life, _sso.IsSecure);

    private static void Send(ClientCall call, SsoLogins sso, SsoJourney journey)
    {
        Cookies.Set(call.Exchange, CookieName, journey.Cookie, sso.Life, sso.IsSecure);
        Pages.Redirect(call.Exchange, journey.Url ?? SsoLogins.ConfirmPath, status: 302);
    }
}
