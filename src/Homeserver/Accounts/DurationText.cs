using System.Globalization;

namespace Dendrite.Fast.Homeserver;

/// <summary>Lengths of time as people write them: a whole number and a unit.</summary>
internal static class DurationText
{
    /// <summary>What is taken, for messages.</summary>
    public const string Form = "a number with m, h, d or w, such as 12h or 7d, at most ten years";

    private static readonly TimeSpan Most = TimeSpan.FromDays(3_653);

    /// <summary>Reads one, more than nothing.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2
            || !uint.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is 0 or > 10_000_000)
        {
            return false;
        }

        TimeSpan? unit = text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            'w' => TimeSpan.FromDays(7),
            _ => null,
        };
        duration = number * unit ?? default;
        return duration > TimeSpan.Zero && duration <= Most;
    }
}
