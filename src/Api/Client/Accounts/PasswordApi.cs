using System.Text.Json;

namespace Dendrite.Fast.Api;

/// <summary>Sets new passwords. Source: client-server API v1.19, "Password management".</summary>
internal sealed class PasswordApi(ApiServices services, RateLimits limits)
{
    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes) =>
        routes.Post("/_matrix/client/v3/account/password", Access.Optional, ChangeAsync);

    private async ValueTask ChangeAsync(ClientCall call)
    {
        _auth.CountRequest(call);
        bool isDone = await _auth.RunAsync(call, "POST /account/password", request =>
        {
            using JsonDocument body = JsonBody.Parse(request.Body);
            return services.Users.PasswordChange.ChangeAsync(
                call.OptionalSession,
                body.RootElement.RequiredString("new_password"),
                body.RootElement.OptionalBoolean("logout_devices") ?? true,
                request,
                call.Aborted);
        });
        if (isDone)
        {
            Answers.Empty(call.Exchange);
        }
    }
}
