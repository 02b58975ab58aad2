using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads when garbage is looked for.</summary>
internal static class GarbageSettings
{
    // Chosen: a month.
    private const int HoursMax = 24 * 31;

    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none.</exception>
    public static GarbageOptions Apply(YamlSection section, GarbageOptions options)
    {
        options = options with
        {
            Mode = section.Text("mode") switch
            {
                null => options.Mode,
                "off" => GarbageMode.Off,
                "report" => GarbageMode.Report,
                "remove" => GarbageMode.Remove,
                var other => throw section.Error("mode", $"'{other}' is none of off, report and remove"),
            },
            Interval = section.Number("interval_hours", 1, HoursMax) is { } hours
                ? TimeSpan.FromHours(hours)
                : options.Interval,
        };
        section.RefuseUnknown();
        return options;
    }
}
