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

    [LoggerMessage(
        5030, LogLevel.Error, "Looking for messages to devices that are gone failed; it is begun anew later.")]
    public static partial void ToDeviceSweepFailed(ILogger logger, Exception exception);

    [LoggerMessage(5040, LogLevel.Error, "Removing the keys of deleted backups failed; it is tried again shortly.")]
    public static partial void BackupUpkeepFailed(ILogger logger, Exception exception);

    [LoggerMessage(5010, LogLevel.Warning, "A captcha could not be checked, so nobody can register: {Reason}")]
    public static partial void CaptchaNotChecked(ILogger logger, string reason);

    [LoggerMessage(5011, LogLevel.Information, "An identity server that a user named gave no answer: {Reason}")]
    public static partial void IdentityServerFailed(ILogger logger, string reason);

    [LoggerMessage(
        5050,
        LogLevel.Error,
        "Room {Room} cannot be read, so that its members are found only by those who share another room with them; the"
        + " command fsck says what is wrong.")]
    public static partial void DirectoryRoomBroken(ILogger logger, Exception exception, long room);

    [LoggerMessage(
        5060, LogLevel.Warning, "Nobody can log in by the provider {Provider} at the moment: {Reason}")]
    public static partial void SsoProviderFailed(ILogger logger, string provider, string reason);

    [LoggerMessage(5061, LogLevel.Information, "A login by the provider {Provider} was refused: {Reason}")]
    public static partial void SsoLoginRefused(ILogger logger, string provider, string reason);
}
