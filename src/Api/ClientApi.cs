using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>
/// The client-server API: adds its routes to a table. What has no route yet is answered by
/// <see cref="MatrixResponders"/>.
/// </summary>
public static class ClientApi
{
    /// <summary>Adds every route of the API, r0 aliases included.</summary>
    /// <param name="table">Takes the routes.</param>
    /// <param name="services">The features that the handlers call.</param>
    /// <param name="options">What can be set.</param>
    /// <param name="time">The clock of the rate limits.</param>
    public static void AddRoutes(
        RouteTableBuilder table, ApiServices services, ApiOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        ClientRoutes routes = new(table, new Authentication(services.Users.Sessions));
        RateLimits limits = new(options.RateLimits, time);

        new ServerInfoApi(services, options).Register(routes);
        new SupportApi(options.Support).Register(routes);
        new RegistrationApi(services, limits).Register(routes);
        new PasswordPolicyApi(services).Register(routes);
        new SharedSecretApi(services).Register(routes);
        new SessionApi(services, limits).Register(routes);
        new RefreshApi(services, limits).Register(routes);
        new LoginTokenApi(services, limits).Register(routes);
        SsoApi.RegisterWhereOffered(routes, services, limits);
        new FallbackApi(services, limits).Register(routes);
        LoginPageApi.Register(routes);
        new ConfirmEmailApi(services, limits).Register(routes);
        new RequestTokenApi(services, limits).Register(routes);
        new ThreepidApi(services, limits).Register(routes);
        new PasswordApi(services, limits).Register(routes);
        new DeactivationApi(services, limits).Register(routes);
        new DevicesApi(services, limits).Register(routes);
        new ProfileApi(services, limits).Register(routes);
        new AccountDataApi(services, limits).Register(routes);
        new TagsApi(services, limits).Register(routes);
        new PushRulesApi(services, limits).Register(routes);
        new PushersApi(services, limits).Register(routes);
        new NotificationsApi(services).Register(routes);
        ThirdPartyApi.Register(routes);
        new PresenceApi(services, limits, time).Register(routes);
        new MutualRoomsApi(services, limits).Register(routes);
        new OpenIdApi(services, limits).Register(routes);
        new UserDirectoryApi(services, limits).Register(routes);
        new KeysApi(services, limits).Register(routes);
        new CrossSigningApi(services, limits).Register(routes);
        new DehydratedApi(services).Register(routes);
        new KeyBackupApi(services, limits).Register(routes);
        new AdminApi(services).Register(routes);
        new ReportsApi(services, limits).Register(routes);
        new NoticesApi(services).Register(routes);

        new CreateRoomApi(services, limits).Register(routes);
        new MembershipApi(services, limits).Register(routes);
        new SendApi(services, limits).Register(routes);
        new StateApi(services).Register(routes);
        new TimelineApi(services).Register(routes);
        new ReceiptsApi(services, limits).Register(routes);
        new DirectoryApi(services).Register(routes);
        new SyncApi(services).Register(routes);
    }
}
