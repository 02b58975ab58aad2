using Dendrite.Fast.Outbound;

namespace Dendrite.Fast.Users;

/// <summary>What users need of other projects. What is null is not there: nothing that needs it is offered.</summary>
public sealed record UserPorts
{
    /// <summary>Nothing.</summary>
    public static UserPorts None { get; } = new();

    /// <summary>The client for requests to other machines; outlives the engine.</summary>
    public OutboundClient? Outbound { get; init; }

    /// <summary>Checks captchas; null for the service of <see cref="UserOptions.Captcha"/>.</summary>
    public ICaptchaVerifier? Captcha { get; init; }

    /// <summary>Sends mail; needed where <see cref="UserOptions.Email"/> is set. Outlives the engine.</summary>
    public IMailer? Mailer { get; init; }
}
