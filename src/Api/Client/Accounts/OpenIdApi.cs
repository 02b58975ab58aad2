using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Proves to third parties who a user is: the user asks for a token, and whoever got it asks this server whose it is.
/// Source: client-server API v1.19, "OpenID"; server-server API v1.19, "OpenID".
/// </summary>
internal sealed class OpenIdApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Post("/_matrix/client/v3/user/{userId}/openid/request_token", Access.User, CreateAsync);
        routes.Get("/_matrix/federation/v1/openid/userinfo", Access.Public, UserInfoAsync);
    }

    private async ValueTask CreateAsync(ClientCall call)
    {
        call.RequireSelf(0);

        // The specification asks for an object without saying anything of what is in it.
        using JsonDocument body = call.ReadBody();
        limits.TakeOpenIdToken(call.Session);
        string token = await services.Users.OpenIdTokens.CreateAsync(call.Session, call.Aborted);
        string server = call.Session.UserId.ServerName.Value;
        Answers.Json(call.Exchange, (token, server), static (writer, answer) =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token"u8, answer.token);
            writer.WriteString("token_type"u8, "Bearer"u8);
            writer.WriteString("matrix_server_name"u8, answer.server);
            writer.WriteNumber("expires_in"u8, (long)OpenIdTokens.Life.TotalSeconds);
            writer.WriteEndObject();
        });
    }

    private async ValueTask UserInfoAsync(ClientCall call)
    {
        string token = call.Query("access_token"u8)
            ?? throw MatrixError.MissingParam("'access_token' is required, as the user gave it.").ToException();
        string user = await services.Users.OpenIdTokens.FindUserAsync(token, call.Aborted)
            ?? throw new MatrixError("M_UNKNOWN_TOKEN", 401, "The token is unknown or has expired.").ToException();
        Answers.Field(call.Exchange, "sub", user);
    }
}
