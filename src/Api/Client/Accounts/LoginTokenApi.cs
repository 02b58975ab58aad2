using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Gives tokens by which users log in on further devices. Source: client-server API v1.19, "Login",
/// <c>POST /login/get_token</c>.
/// </summary>
internal sealed class LoginTokenApi(ApiServices services, RateLimits limits)
{
    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes) =>
        routes.Post("/_matrix/client/v1/login/get_token", Access.User, IssueAsync);

    private async ValueTask IssueAsync(ClientCall call)
    {
        services.Users.LoginTokens.CheckOffered();
        limits.TakeLoginToken(call.Session);
        LoginToken? token = null;
        bool isDone = await _auth.RunAsync(call, "POST /login/get_token", async request =>
        {
            LoginTokenResult result = await services.Users.LoginTokens.IssueAsync(
                call.Session, request, call.Aborted);
            token = result.Token;
            return result.Challenge;
        });
        if (isDone)
        {
            Answers.Json(call.Exchange, token!, static (writer, token) =>
            {
                writer.WriteStartObject();
                writer.WriteString("login_token"u8, token.Text);
                writer.WriteNumber("expires_in_ms"u8, token.ExpiresInMs);
                writer.WriteEndObject();
            });
        }
    }
}
