namespace Dendrite.Fast.Api;

/// <summary>
/// Tells what a new password must have, for clients that say so while it is typed. Source: MSC2000, under the path that
/// clients use.
/// </summary>
internal sealed class PasswordPolicyApi(ApiServices services)
{
    public void Register(ClientRoutes routes)
        => routes.Get("/_matrix/client/v3/password_policy", Access.Public, Get);

    private ValueTask Get(ClientCall call)
    {
        Answers.Json(call.Exchange, services.Users.Options.PasswordPolicy, static (writer, policy) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("m.minimum_length"u8, policy.LengthMin);
            writer.WriteBoolean("m.require_digit"u8, policy.RequireDigit);
            writer.WriteBoolean("m.require_symbol"u8, policy.RequireSymbol);
            writer.WriteBoolean("m.require_lowercase"u8, policy.RequireLowercase);
            writer.WriteBoolean("m.require_uppercase"u8, policy.RequireUppercase);
            writer.WriteEndObject();
        });
        return ValueTask.CompletedTask;
    }
}
