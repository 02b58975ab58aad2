using Dendrite.Fast.Outbound;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads the captcha of registration.</summary>
internal static class CaptchaSettings
{
    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="folder">The folder of the configuration file.</param>
    /// <param name="options">What holds where the section says nothing.</param>
    /// <exception cref="StartupException">A value is none, or one of the keys is missing.</exception>
    public static UserOptions Apply(YamlSection section, string folder, UserOptions options)
    {
        var siteKey = section.Text("site_key");
        var secret = SecretText.Read(section, "secret_key", folder);
        var verifyUrl = Url(section, "verify_url", CaptchaOptions.VerifyUrlDefault);
        var scriptUrl = Url(section, "script_url", CaptchaOptions.ScriptUrlDefault);
        section.RefuseUnknown();
        return (siteKey, secret) switch
        {
            (null, null) => options,
            (null, _) => throw section.Error("site_key", "is missing beside secret_key"),
            (_, null) => throw section.Error("secret_key", "is missing beside site_key"),
            _ => options with
            {
                Captcha = new CaptchaOptions
                {
                    SiteKey = siteKey,
                    Secret = secret,
                    VerifyUrl = verifyUrl,
                    ScriptUrl = scriptUrl,
                },
            },
        };
    }

    private static OutboundUrl Url(YamlSection section, string key, string otherwise)
    {
        var text = section.Text(key) ?? otherwise;
        return OutboundUrl.TryParse(text, out var url, out _)
            ? url
            : throw section.Error(key, $"'{text}' is not a URL like {otherwise}");
    }
}
