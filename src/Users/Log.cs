using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>All log messages of the user half. Event ids 5000 to 5099; never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Error, "Carrying a profile into rooms failed; it is tried again in a few seconds.")]
    public static partial void ProfilePropagationFailed(ILogger logger, Exception exception);

    [LoggerMessage(5002, LogLevel.Debug, "Room {Room} does not take the profile of {User}: {Reason}")]
    public static partial void ProfileRefusedByRoom(ILogger logger, string user, string room, string reason);

    [LoggerMessage(5003, LogLevel.Warning, "Tokens that have ended could not be removed; the next round does it.")]
    public static partial void TokenUpkeepFailed(ILogger logger, Exception exception);
}
