namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>The policies to which whoever registers has to agree. Default: none.</summary>
    public IReadOnlyList<PolicyDocument> Policies { get; init; } = [];

    /// <summary>The captcha that whoever registers has to solve; null, the default, for none.</summary>
    public CaptchaOptions? Captcha { get; init; }
}
