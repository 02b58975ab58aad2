using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Makes accounts. Source: client-server API v1.19, "Account registration".</summary>
internal sealed class RegistrationApi(ApiServices services, RateLimits limits)
{
    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes)
    {
        routes.Post("/_matrix/client/v3/register", Access.Public, RegisterAsync);
        routes.Get("/_matrix/client/v3/register/available", Access.Public, IsAvailableAsync);
        routes.Get(
            "/_matrix/client/v1/register/m.login.registration_token/validity", Access.Public, IsTokenValidAsync);
    }

    private async ValueTask RegisterAsync(ClientCall call)
    {
        if (call.Query("kind"u8) == "guest")
        {
            await RegisterGuestAsync(call);
            return;
        }

        if (IsForAppservice(call))
        {
            await RegisterForAppserviceAsync(call);
            return;
        }

        TakeRegistration(call);
        LoginResult? registered = null;
        bool isDone = await _auth.RunAsync(call, "POST /register", async request =>
        {
            RegisterResult result = await services.Users.Registration.RegisterAsync(
                Parse(call, request), call.Aborted);
            registered = result.Registered;
            return result.Challenge;
        });
        if (isDone)
        {
            SessionApi.WriteLogin(call.Exchange, registered!, null);
        }
    }

    /// <summary>
    /// An application service has no interactive auth to pass. Source: application service API v1.19, "Server admin
    /// style permissions".
    /// </summary>
    private async ValueTask RegisterForAppserviceAsync(ClientCall call)
    {
        Appservice appservice = Authentication.AppserviceOf(call.Exchange, services.Users.Appservices);
        LoginResult registered = await services.Users.AppserviceAccounts.RegisterAsync(
            appservice, Parse(call, new AuthRequest("POST /register", call.Exchange.Body)), call.Aborted);
        SessionApi.WriteLogin(call.Exchange, registered, null);
    }

    /// <summary>Of the body nothing but the name of the device counts. Source: registration.yaml.</summary>
    private async ValueTask RegisterGuestAsync(ClientCall call)
    {
        limits.TakeRegistration(call.Exchange);
        using JsonDocument body = call.ReadOptionalBody();
        LoginResult registered = await services.Users.Guests.RegisterAsync(
            services.ServerOf(call),
            body.RootElement.OptionalString("initial_device_display_name"),
            Authentication.VisitorOf(call.Exchange),
            call.Aborted);
        SessionApi.WriteLogin(call.Exchange, registered, null);
    }

    private static bool IsForAppservice(ClientCall call)
    {
        using JsonDocument body = call.ReadOptionalBody();
        return body.RootElement.OptionalString("type") == LoginTypes.Appservice;
    }

    private void TakeRegistration(ClientCall call)
    {
        if (new AuthRequest("POST /register", call.Exchange.Body).WaitsForMail())
        {
            limits.TakeConfirmation(call.Exchange);
        }
        else
        {
            limits.TakeRegistration(call.Exchange);
        }
    }

    private async ValueTask IsAvailableAsync(ClientCall call)
    {
        limits.TakeRegistration(call.Exchange);
        string name = call.Query("username"u8)
            ?? throw MatrixError.MissingParam("The query lacks 'username'.").ToException();
        await services.Users.Registration.CheckAvailableAsync(name, services.ServerOf(call), call.Aborted);
        Answers.Raw(call.Exchange, """{"available":true}"""u8);
    }

    private async ValueTask IsTokenValidAsync(ClientCall call)
    {
        limits.TakeRegistration(call.Exchange);
        string token = call.Query("token"u8)
            ?? throw MatrixError.MissingParam("The query lacks 'token'.").ToException();
        bool isValid = await services.Users.Registration.IsTokenValidAsync(token, call.Aborted);
        Answers.Raw(call.Exchange, isValid ? """{"valid":true}"""u8 : """{"valid":false}"""u8);
    }

    private RegisterCommand Parse(ClientCall call, AuthRequest request)
    {
        using JsonDocument document = JsonBody.Parse(request.Body);
        JsonElement body = document.RootElement;
        return new RegisterCommand
        {
            Kind = call.Query("kind"u8),
            Username = body.OptionalString("username"),
            GuestAccessToken = body.OptionalString("guest_access_token"),
            Password = body.OptionalString("password"),
            DeviceId = body.OptionalString("device_id"),
            InitialDeviceDisplayName = body.OptionalString("initial_device_display_name"),
            CanRefresh = body.OptionalBoolean("refresh_token") ?? false,
            From = Authentication.VisitorOf(call.Exchange),
            InhibitLogin = body.OptionalBoolean("inhibit_login") ?? false,
            Server = services.ServerOf(call),
            Auth = request,
        };
    }
}
