using System.Text.Json;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Logs in and out. Source: client-server API v1.19, "Legacy API", "Login" and "Logout".</summary>
internal sealed class SessionApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Get("/_matrix/client/v3/login", Access.Public, Flows);
        routes.Post("/_matrix/client/v3/login", Access.Public, LoginAsync);
        routes.Post("/_matrix/client/v3/logout", Access.User, LogoutAsync);
        routes.Post("/_matrix/client/v3/logout/all", Access.User, LogoutAllAsync);
        routes.Get("/_matrix/client/v3/account/whoami", Access.User, WhoAmI);
    }

    /// <summary>Writes what a client gets that has just logged in or registered.</summary>
    internal static void WriteLogin(HttpExchange exchange, LoginResult login, string? baseUrl) =>
        Answers.Json(exchange, (login, baseUrl), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("user_id"u8, state.login.UserId.Value);
            writer.WriteString("home_server"u8, state.login.UserId.ServerName.Value);
            if (state.login.AccessToken is not null)
            {
                writer.WriteString("access_token"u8, state.login.AccessToken);
                writer.WriteString("device_id"u8, state.login.DeviceId);
            }

            if (state.login is { RefreshToken: { } refreshToken, ExpiresInMs: { } expiresInMs })
            {
                writer.WriteString("refresh_token"u8, refreshToken);
                writer.WriteNumber("expires_in_ms"u8, expiresInMs);
            }

            if (state.baseUrl is not null)
            {
                writer.WriteStartObject("well_known"u8);
                writer.WriteStartObject("m.homeserver"u8);
                writer.WriteString("base_url"u8, state.baseUrl);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });

    private ValueTask Flows(ClientCall call)
    {
        Answers.Json(call.Exchange, services.Users, static (writer, users) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("flows"u8);
            foreach (string type in users.Logins.Types)
            {
                writer.WriteStartObject();
                writer.WriteString("type"u8, type);
                if (type == LoginTypes.Token)
                {
                    writer.WriteBoolean("get_login_token"u8, users.LoginTokens.IsOffered);
                }
                else if (type == LoginTypes.Sso)
                {
                    WriteProviders(writer, users.Sso!.Providers);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        return ValueTask.CompletedTask;
    }

    // Source: client-server API v1.19, "SSO client login/authentication", "m.login.sso flow schema".
    private static void WriteProviders(Utf8JsonWriter writer, IReadOnlyList<SsoProviderOptions> providers)
    {
        writer.WriteStartArray("identity_providers"u8);
        foreach (SsoProviderOptions provider in providers)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, provider.Id);
            writer.WriteString("name"u8, provider.Name);
            if (provider.Icon is not null)
            {
                writer.WriteString("icon"u8, provider.Icon);
            }

            if (provider.Brand is not null)
            {
                writer.WriteString("brand"u8, provider.Brand);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private async ValueTask LoginAsync(ClientCall call)
    {
        LoginCommand command = Parse(call);
        if (command.Appservice is null)
        {
            await CountAsync(call, command);
        }

        LoginResult login = await services.Users.Logins.LoginAsync(command, call.Aborted);
        WriteLogin(call.Exchange, login, services.Users.Logins.ClientBaseUrl);
    }

    private async ValueTask CountAsync(ClientCall call, LoginCommand command)
    {
        limits.TakeLogin(call.Exchange);
        if (await services.Users.Logins.AccountOfAsync(command, call.Aborted) is { } account)
        {
            limits.TakeLogin(account);
        }
    }

    private async ValueTask LogoutAsync(ClientCall call)
    {
        await services.Users.Logins.LogoutAsync(call.Session, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask LogoutAllAsync(ClientCall call)
    {
        await services.Users.Logins.LogoutAllAsync(call.Session, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private static ValueTask WhoAmI(ClientCall call)
    {
        Answers.Json(call.Exchange, call.Session, static (writer, session) =>
        {
            writer.WriteStartObject();
            writer.WriteString("user_id"u8, session.UserId.Value);
            if (session.HasDevice)
            {
                writer.WriteString("device_id"u8, session.DeviceId);
            }

            writer.WriteBoolean("is_guest"u8, session.IsGuest);
            writer.WriteEndObject();
        });
        return ValueTask.CompletedTask;
    }

    private LoginCommand Parse(ClientCall call)
    {
        using JsonDocument document = call.ReadBody();
        JsonElement body = document.RootElement;
        JsonElement? identifier = body.OptionalObject("identifier");

        // The fields of the first API are beside the type; those of the identifier that replaced them have its name.
        JsonElement names = identifier ?? body;
        string type = body.RequiredString("type");
        string? kind = identifier?.OptionalString("type");
        return new LoginCommand
        {
            Type = type,
            Appservice = type == LoginTypes.Appservice
                ? Authentication.AppserviceOf(call.Exchange, services.Users.Appservices)
                : null,
            HasOtherIdentifier = kind is not (null or "m.id.user"),
            User = kind is null or "m.id.user" ? names.OptionalString("user") : null,
            Medium = kind is null or "m.id.thirdparty" ? names.OptionalString("medium") : null,
            Address = kind is null or "m.id.thirdparty" ? names.OptionalString("address") : null,
            Password = body.OptionalString("password"),
            Token = body.OptionalString("token"),
            DeviceId = body.OptionalString("device_id"),
            InitialDeviceDisplayName = body.OptionalString("initial_device_display_name"),
            CanRefresh = body.OptionalBoolean("refresh_token") ?? false,
            From = Authentication.VisitorOf(call.Exchange),
            Server = services.ServerOf(call),
        };
    }
}
