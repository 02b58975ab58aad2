using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Asks the captcha's service whether an answer is right. The user's address is not told, since the service does not
/// need it. Source: Google reCAPTCHA, "Verifying the user's response".
/// </summary>
internal sealed class RecaptchaVerifier(OutboundClient outbound, CaptchaOptions options, ILogger logger)
    : ICaptchaVerifier
{
    // Chosen: a person waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // Chosen: a hundred times what the service answers.
    private const int AnswerBytesMax = 64 * 1024;

    public async ValueTask<bool> VerifyAsync(string response, CancellationToken cancellationToken)
    {
        FormText form = new();
        form.Add("secret", options.Secret);
        form.Add("response", response);
        OutboundRequest request = new(HttpMethod.Post, options.VerifyUrl, OutboundPolicy.Configured)
        {
            Body = Encoding.ASCII.GetBytes(form.ToString()),
            ContentType = "application/x-www-form-urlencoded",
            BodyBytesMax = AnswerBytesMax,
            Timeout = Limit,

            // The secret is for the host that the operator named, and no other.
            RedirectsMax = 0,
        };
        OutboundResponse answer;
        try
        {
            answer = await outbound.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OutboundException failed)
        {
            Log.CaptchaNotChecked(logger, failed.Message);
            throw Unchecked();
        }

        using var document = answer.Status == 200 ? TokenJson.TryParse(answer.Body) : null;
        if (document is null || !document.RootElement.TryGetProperty("success", out var success))
        {
            Log.CaptchaNotChecked(logger, $"{options.VerifyUrl.Origin} answered {answer.Status} in another form.");
            throw Unchecked();
        }

        return success.ValueKind == JsonValueKind.True;
    }

    private static MatrixException Unchecked()
        => MatrixError.Unavailable("The captcha cannot be checked at the moment; try again shortly.").ToException();
}
