using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>Log levels as an operator writes them, and as the log shows them.</summary>
internal static class LogLevelText
{
    /// <summary>The words for the levels, for messages.</summary>
    public const string Words = "one of trace, debug, info, warn, error, critical, none";

    /// <summary>Reads a level; the longer names of Microsoft.Extensions.Logging are understood as well.</summary>
    public static bool TryParse(string text, out LogLevel level)
    {
        LogLevel? found = text switch
        {
            "trace" => LogLevel.Trace,
            "debug" => LogLevel.Debug,
            "info" or "information" => LogLevel.Information,
            "warn" or "warning" => LogLevel.Warning,
            "error" => LogLevel.Error,
            "critical" => LogLevel.Critical,
            "none" => LogLevel.None,
            _ => null,
        };
        level = found ?? LogLevel.Information;
        return found is not null;
    }

    /// <summary>The word that stands in a log line.</summary>
    public static string Of(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        _ => "none",
    };
}
