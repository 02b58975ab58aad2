using System.Text.Json;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Ends accounts. Source: client-server API v1.19, "Account deactivation".</summary>
internal sealed class DeactivationApi(ApiServices services, RateLimits limits)
{
    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes) =>
        routes.Post("/_matrix/client/v3/account/deactivate", Access.Optional, DeactivateAsync);

    private async ValueTask DeactivateAsync(ClientCall call)
    {
        _auth.CountRequest(call);
        bool isUnbound = false;
        bool isDone = await _auth.RunAsync(call, "POST /account/deactivate", async request =>
        {
            DeactivationResult result = await services.Users.Deactivation.DeactivateAsync(
                call.OptionalSession, Parse(call, request), request, call.Aborted);
            isUnbound = result.IsUnbound;
            return result.Challenge;
        });
        if (isDone)
        {
            Answers.Field(call.Exchange, "id_server_unbind_result", isUnbound ? "success" : "no-support");
        }
    }

    private DeactivateCommand Parse(ClientCall call, AuthRequest request)
    {
        using JsonDocument body = JsonBody.Parse(request.Body);
        return new DeactivateCommand
        {
            Erase = body.RootElement.OptionalBoolean("erase") ?? false,
            IdServer = body.RootElement.OptionalString("id_server"),
            Server = services.ServerOf(call),
        };
    }
}
