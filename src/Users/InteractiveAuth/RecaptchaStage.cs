using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A captcha that its service says was solved. Source: client-server API, "Google ReCaptcha"; the site's key in
/// <c>params</c> is what clients look for, as Synapse has it.
/// </summary>
internal sealed class RecaptchaStage(CaptchaOptions options, ICaptchaVerifier verifier) : AuthStage
{
    // Chosen: several times what the service gives out.
    private const int ResponseCharsMax = 16 * 1024;

    public override string Type => AuthTypes.Recaptcha;

    public override async ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        var response = JsonBody.OptionalString(auth, "response");
        if (string.IsNullOrEmpty(response))
        {
            return MatrixError.MissingParam("'response' is required: what the captcha gave when it was solved.");
        }

        return response.Length <= ResponseCharsMax
            && await verifier.VerifyAsync(response, cancellationToken).ConfigureAwait(false)
                ? null
                : new MatrixError("M_UNAUTHORIZED", 401, "The captcha was not solved, or its answer is too old.");
    }

    public override void WriteParams(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Type);
        writer.WriteString("public_key"u8, options.SiteKey);
        writer.WriteEndObject();
    }
}
