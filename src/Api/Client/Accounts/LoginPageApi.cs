namespace Dendrite.Fast.Api;

/// <summary>
/// The page that logs in for clients that know no flow of this server; it is opened inside of them.
/// Source: client-server API v1.19, "Login Fallback".
/// </summary>
internal static class LoginPageApi
{
    private static readonly Page Login = new(
        "Log in",
        Html.Of($"""
            <noscript><p class="error">This page needs JavaScript. Turn it on for this server and load the page
            again.</p></noscript>
            <p id="status" role="status"></p>
            <p id="error" role="alert" class="error" hidden></p>
            <form id="password-form" method="post" hidden>
            <label for="user">User name</label>
            <input id="user" name="user" required autocomplete="username" autocapitalize="none" spellcheck="false">
            <label for="password">Password</label>
            <input id="password" name="password" type="password" required autocomplete="current-password">
            <button type="submit">Log in</button>
            </form>
            <div id="sso"></div>
            """))
    {
        Script = LoginScript.Text,
        AsksServer = true,
    };

    public static void Register(ClientRoutes routes) =>
        routes.Get("/_matrix/static/client/login/", Access.Public, static call =>
        {
            Pages.Write(call.Exchange, Login);
            return ValueTask.CompletedTask;
        });
}
