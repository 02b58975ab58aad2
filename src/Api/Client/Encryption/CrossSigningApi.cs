namespace Dendrite.Fast.Api;

/// <summary>Cross-signing keys, and what they sign. Source: client-server API v1.19, "Cross-signing".</summary>
internal sealed class CrossSigningApi(ApiServices services, RateLimits limits)
{
    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes)
    {
        routes.Post("/_matrix/client/v3/keys/device_signing/upload", Access.User, UploadKeysAsync);
        routes.Post("/_matrix/client/v3/keys/signatures/upload", Access.User, UploadSignaturesAsync);
    }

    private async ValueTask UploadKeysAsync(ClientCall call)
    {
        bool isDone = await _auth.RunAsync(
            call,
            "POST /keys/device_signing/upload",
            request => services.Users.CrossSigning.UploadAsync(call.Session, request, call.Aborted));
        if (isDone)
        {
            Answers.Empty(call.Exchange);
        }
    }

    private async ValueTask UploadSignaturesAsync(ClientCall call) =>
        await services.Users.CrossSigning.UploadSignaturesAsync(
            call.Session, call.Exchange.Body, call.Exchange.ResponseBody, call.Aborted);
}
