namespace Dendrite.Fast.Users;

/// <summary>Ways to log in. Source: client-server API v1.19, "Login".</summary>
public static class LoginTypes
{
    /// <summary>By the account's password.</summary>
    public const string Password = "m.login.password";

    /// <summary>By a provider, in a browser; what comes of it is a token.</summary>
    public const string Sso = "m.login.sso";

    /// <summary>By a token that another session, or a provider, gave.</summary>
    public const string Token = "m.login.token";

    /// <summary>By the token of an application service that the account belongs to.</summary>
    public const string Appservice = "m.login.application_service";
}
