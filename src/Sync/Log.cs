using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Sync;

/// <summary>What this project logs. Event ids are never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 5001, Level = LogLevel.Error,
        Message = "Waking the clients of changed rooms failed; they sync when their poll ends")]
    public static partial void WakeFailed(ILogger logger, Exception error);

    [LoggerMessage(
        EventId = 5002, Level = LogLevel.Warning,
        Message = "The notifier fell behind the tail of the log; every waiting client syncs now")]
    public static partial void FellBehind(ILogger logger);
}
