using System.Text.Json;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Lets programs of the operator make accounts, by a secret that they share with the server. Source: Synapse's
/// administration manual, "Shared-Secret Registration".
/// </summary>
internal sealed class SharedSecretApi(ApiServices services)
{
    private const string Path = "/_synapse/admin/v1/register";

    public void Register(ClientRoutes routes)
    {
        routes.Get(Path, Access.Public, Nonce);
        routes.Post(Path, Access.Public, RegisterAsync);
    }

    private ValueTask Nonce(ClientCall call)
    {
        Answers.Field(call.Exchange, "nonce", services.Users.SharedSecret.CreateNonce());
        return ValueTask.CompletedTask;
    }

    private async ValueTask RegisterAsync(ClientCall call)
    {
        LoginResult registered = await services.Users.SharedSecret.RegisterAsync(Parse(call), call.Aborted);
        SessionApi.WriteLogin(call.Exchange, registered, null);
    }

    private SharedSecretCommand Parse(ClientCall call)
    {
        using JsonDocument document = call.ReadBody();
        JsonElement body = document.RootElement;
        return new SharedSecretCommand
        {
            Nonce = body.RequiredString("nonce"),
            Username = body.RequiredString("username"),
            Password = body.RequiredString("password"),
            IsAdmin = body.OptionalBoolean("admin") ?? false,
            UserType = body.OptionalString("user_type"),
            Mac = body.RequiredString("mac"),
            DeviceId = body.OptionalString("device_id"),
            InitialDeviceDisplayName = body.OptionalString("initial_device_display_name"),
            InhibitLogin = body.OptionalBoolean("inhibit_login") ?? false,
            CanRefresh = body.OptionalBoolean("refresh_token") ?? false,
            From = Authentication.VisitorOf(call.Exchange),
            Server = services.ServerOf(call),
        };
    }
}
