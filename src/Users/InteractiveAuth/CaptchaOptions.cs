using Dendrite.Fast.Outbound;

namespace Dendrite.Fast.Users;

/// <summary>
/// The captcha that whoever registers has to solve. A class, not a record: its text form must not show the secret.
/// </summary>
public sealed class CaptchaOptions
{
    /// <summary>Where Google's service answers.</summary>
    public const string VerifyUrlDefault = "https://www.google.com/recaptcha/api/siteverify";

    /// <summary>Where Google's script is.</summary>
    public const string ScriptUrlDefault = "https://www.google.com/recaptcha/api.js";

    /// <summary>The key that pages and clients show the captcha by; public.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The key that answers are checked by.</summary>
    public required string Secret { get; init; }

    /// <summary>Where answers are checked.</summary>
    public OutboundUrl VerifyUrl { get; init; } = OutboundUrl.Parse(VerifyUrlDefault);

    /// <summary>The script that shows the captcha in a browser.</summary>
    public OutboundUrl ScriptUrl { get; init; } = OutboundUrl.Parse(ScriptUrlDefault);

    /// <summary>The text of <see cref="ScriptUrl"/>.</summary>
    public string ScriptText => ScriptUrl.ToString();

    /// <summary>The origin of <see cref="ScriptUrl"/>: scheme, host and port.</summary>
    public string ScriptOrigin => ScriptUrl.Origin;
}
