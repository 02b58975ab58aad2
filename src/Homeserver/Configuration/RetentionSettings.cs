using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads how long messages are kept.</summary>
internal static class RetentionSettings
{
    // A lifetime beyond it is no lifetime. Chosen: a hundred years.
    private const int DaysMax = 36_500;

    // Chosen: a month.
    private const int HoursMax = 24 * 31;

    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none, or the range is empty.</exception>
    public static RetentionOptions Apply(YamlSection section, RetentionOptions options)
    {
        options = options with
        {
            Enabled = section.Flag("enabled") ?? options.Enabled,
            DefaultMaxLifetime = Days(section, "default_max_lifetime_days") ?? options.DefaultMaxLifetime,
            AllowedMin = Days(section, "allowed_min_lifetime_days") ?? options.AllowedMin,
            AllowedMax = Days(section, "allowed_max_lifetime_days") ?? options.AllowedMax,
            Interval = section.Number("interval_hours", 1, HoursMax) is { } hours
                ? TimeSpan.FromHours(hours)
                : options.Interval,
        };
        section.RefuseUnknown();
        return options.AllowedMin > options.AllowedMax
            ? throw section.Error("allowed_min_lifetime_days", "is more than allowed_max_lifetime_days")
            : options;
    }

    private static TimeSpan? Days(YamlSection section, string key) =>
        section.Number(key, 1, DaysMax) is { } days ? TimeSpan.FromDays(days) : null;
}
