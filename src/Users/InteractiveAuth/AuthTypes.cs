namespace Dendrite.Fast.Users;

/// <summary>Authentication types. Source: client-server API, "Authentication types".</summary>
internal static class AuthTypes
{
    public const string Dummy = "m.login.dummy";

    public const string Email = "m.login.email.identity";

    public const string Password = "m.login.password";

    public const string Recaptcha = "m.login.recaptcha";

    public const string RegistrationToken = "m.login.registration_token";

    public const string Sso = "m.login.sso";

    public const string Terms = "m.login.terms";
}
