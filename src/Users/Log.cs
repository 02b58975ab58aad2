using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>All log messages of the user half. Event ids 5000 to 5099; never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Error, "The upkeep of memberships failed; it is tried again in a few seconds.")]
    public static partial void MemberUpkeepFailed(ILogger logger, Exception exception);

    [LoggerMessage(5002, LogLevel.Debug, "Room {Room} does not take a member event of {User}: {Reason}")]
    public static partial void MemberRefusedByRoom(ILogger logger, string user, string room, string reason);

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
        5060,
        LogLevel.Warning,
        "{Count} rooms of user {User} could not be brought up to date, room {Room} first; they are tried again in"
        + " {Seconds} s.")]
    public static partial void MemberRoomsFailed(
        ILogger logger, Exception exception, int count, long user, long room, double seconds);

    [LoggerMessage(
        5061,
        LogLevel.Error,
        "{Count} rooms of user {User} could not be brought up to date, room {Room} first, and are given up; the command"
        + " fsck says what is wrong. Deactivating an account again has its rooms left again.")]
    public static partial void MemberRoomsGivenUp(
        ILogger logger, Exception exception, int count, long user, long room);

    [LoggerMessage(5080, LogLevel.Information, "{Administrator} has {What} the account of {User}.")]
    public static partial void AccountModerated(ILogger logger, string administrator, string what, string user);

    [LoggerMessage(5081, LogLevel.Information, "Report {Id}: {Reporter} reports the {Kind} {Target}.")]
    public static partial void Reported(ILogger logger, long id, string reporter, string kind, string target);

    [LoggerMessage(
        5082, LogLevel.Error, "Taking guests out of rooms that are closed to them failed; it is tried again shortly.")]
    public static partial void GuestUpkeepFailed(ILogger logger, Exception exception);

    [LoggerMessage(5083, LogLevel.Warning, "The guest {User} could not leave room {Room}: {Reason}")]
    public static partial void GuestNotTakenOut(ILogger logger, string user, string room, string reason);

    [LoggerMessage(
        5084,
        LogLevel.Error,
        "Room {Room} cannot be read, so that it is not known whether it lets guests in; the command fsck says what is"
        + " wrong.")]
    public static partial void GuestRoomBroken(ILogger logger, Exception exception, long room);

    [LoggerMessage(
        5070, LogLevel.Warning, "Nobody can log in by the provider {Provider} at the moment: {Reason}")]
    public static partial void SsoProviderFailed(ILogger logger, string provider, string reason);

    [LoggerMessage(5071, LogLevel.Information, "A login by the provider {Provider} was refused: {Reason}")]
    public static partial void SsoLoginRefused(ILogger logger, string provider, string reason);
}
