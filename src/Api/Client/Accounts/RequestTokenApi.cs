using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Begins to confirm an address: sends a mail to it. Phone numbers are not confirmed here.
/// Source: client-server API v1.19, "Account registration", "Password management", "Adding Account Administrative
/// Contact Information".
/// </summary>
internal sealed class RequestTokenApi(ApiServices services, RateLimits limits)
{
    private const string Client = "/_matrix/client/v3/";

    public void Register(ClientRoutes routes)
    {
        routes.Post(
            Client + "register/email/requestToken", Access.Public, call => MailAsync(call, ThreepidPurpose.Register));
        routes.Post(
            Client + "account/password/email/requestToken",
            Access.Public,
            call => MailAsync(call, ThreepidPurpose.Password));
        routes.Post(
            Client + "account/3pid/email/requestToken", Access.Optional, call => MailAsync(call, ThreepidPurpose.Add));
        routes.Post(Client + "register/msisdn/requestToken", Access.Public, RefusePhone);
        routes.Post(Client + "account/password/msisdn/requestToken", Access.Public, RefusePhone);
        routes.Post(Client + "account/3pid/msisdn/requestToken", Access.Optional, RefusePhone);
    }

    private async ValueTask MailAsync(ClientCall call, ThreepidPurpose purpose)
    {
        EmailTokenRequest request = Parse(call, purpose);
        limits.TakeMail(call.Exchange, request.Address.Value);
        string sid = await services.Users.Threepids.RequestTokenAsync(request, call.Aborted);
        Answers.Field(call.Exchange, "sid", sid);
    }

    private static ValueTask RefusePhone(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        throw new MatrixError(
            "M_THREEPID_MEDIUM_NOT_SUPPORTED", 400, "This server does not confirm phone numbers; use a mail address.")
            .ToException();
    }

    private EmailTokenRequest Parse(ClientCall call, ThreepidPurpose purpose)
    {
        using JsonDocument document = call.ReadBody();
        JsonElement body = document.RootElement;
        string address = body.RequiredString("email");
        return new EmailTokenRequest
        {
            Purpose = purpose,
            Address = EmailAddress.TryParse(address, out EmailAddress parsed)
                ? parsed
                : throw MatrixError.InvalidParam("'email' is not a mail address that this server takes.").ToException(),
            ClientSecret = body.RequiredString("client_secret"),
            SendAttempt = body.OptionalInteger("send_attempt")
                ?? throw MatrixError.MissingParam("The body lacks 'send_attempt'.").ToException(),
            NextLink = body.OptionalString("next_link"),
            Server = services.ServerOf(call),
            Caller = call.OptionalSession,
        };
    }
}
