using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads how long sessions live.</summary>
internal static class SessionSettings
{
    // Chosen: with less, clients do nothing but refresh.
    private const int AccessMinutesMin = 5;

    // Chosen: a year. What lives longer need not end at all.
    private const int AccessMinutesMax = 60 * 24 * 365;

    // Chosen: ten years.
    private const int RefreshDaysMax = 3_650;

    // Chosen: an hour. What lies about for longer is found by somebody else.
    private const int LoginTokenSecondsMax = 3_600;

    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none, or a session ends before its first refresh.</exception>
    public static UserOptions Apply(YamlSection section, UserOptions options)
    {
        options = options with
        {
            AccessTokenLife = section.Number("access_token_minutes", AccessMinutesMin, AccessMinutesMax) is { } minutes
                ? TimeSpan.FromMinutes(minutes)
                : options.AccessTokenLife,
            RefreshTokenLife = section.Number("refresh_token_days", 1, RefreshDaysMax) is { } days
                ? TimeSpan.FromDays(days)
                : options.RefreshTokenLife,
            OffersLoginTokens = section.Flag("login_tokens") ?? options.OffersLoginTokens,
            LoginTokenLife = section.Number("login_token_seconds", 5, LoginTokenSecondsMax) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : options.LoginTokenLife,
        };
        section.RefuseUnknown();
        return options.RefreshTokenLife < options.AccessTokenLife
            ? throw section.Error("refresh_token_days", "is less than access_token_minutes: nobody could refresh")
            : options;
    }
}
