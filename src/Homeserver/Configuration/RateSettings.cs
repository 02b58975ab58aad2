using Dendrite.Fast.Api;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads how often things may be done.</summary>
internal static class RateSettings
{
    // Chosen: beyond a thousand in a second there is no limit to speak of; "rate_limits: false" says so.
    private const int PerMinuteMax = 60_000;

    // Chosen: likewise.
    private const int AtOnceMax = 100_000;

    /// <summary>Lays what the file says about rates over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none.</exception>
    public static RateLimitOptions Apply(YamlSection root, RateLimitOptions options)
    {
        var section = root.Section("rates");
        options = options with
        {
            Enabled = root.Flag("rate_limits") ?? options.Enabled,
            Registration = Rate(section, "registrations_of_address", options.Registration),
            LoginOfAddress = Rate(section, "logins_of_address", options.LoginOfAddress),
            LoginOfAccount = Rate(section, "logins_of_account", options.LoginOfAccount),
        };
        section.RefuseUnknown();
        return options;
    }

    private static RateLimit Rate(YamlSection section, string key, RateLimit rate) => new(
        section.Number($"{key}_per_minute", 1, PerMinuteMax) is { } perMinute ? perMinute / 60.0 : rate.PerSecond,
        section.Number($"{key}_at_once", 1, AtOnceMax) ?? rate.Burst);
}
