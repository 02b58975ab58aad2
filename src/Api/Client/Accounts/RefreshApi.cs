using System.Text.Json;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Gives new access tokens. Source: client-server API v1.19, "Refreshing access tokens".</summary>
internal sealed class RefreshApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes) =>
        routes.Post("/_matrix/client/v3/refresh", Access.Public, RefreshAsync);

    private async ValueTask RefreshAsync(ClientCall call)
    {
        limits.TakeRefresh(call.Exchange);
        RefreshResult result = await services.Users.RefreshTokens.RefreshAsync(Parse(call), call.Aborted);
        Answers.Json(call.Exchange, result, static (writer, result) =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token"u8, result.AccessToken);
            writer.WriteString("refresh_token"u8, result.RefreshToken);
            writer.WriteNumber("expires_in_ms"u8, result.ExpiresInMs);
            writer.WriteEndObject();
        });
    }

    private static string Parse(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        return body.RootElement.RequiredString("refresh_token");
    }
}
