using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Rooms;

/// <summary>What the engine logs. Event ids are never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(
        2001,
        LogLevel.Error,
        "A command in room {RoomId} failed by a fault of this server; the room goes on from what is committed.")]
    public static partial void CommandFaulted(ILogger logger, Exception failure, string roomId);

    [LoggerMessage(
        2002,
        LogLevel.Warning,
        "Room {RoomId} is owned by another process by now; this one lets go of it.")]
    public static partial void RoomLost(ILogger logger, string roomId);

    [LoggerMessage(
        2003,
        LogLevel.Warning,
        "Expired transaction ids could not be removed; the next round tries again.")]
    public static partial void CleanupFailed(ILogger logger, Exception failure);

    [LoggerMessage(
        2051,
        LogLevel.Information,
        "Room {RoomId} is removed; {UserId} could not leave it before ({Reason}) and is removed with it.")]
    public static partial void LeaveRefused(ILogger logger, string roomId, string userId, string reason);

    [LoggerMessage(
        2052,
        LogLevel.Warning,
        "Content that is due could not be removed; it stays due, and is tried again.")]
    public static partial void UpkeepFailed(ILogger logger, Exception failure);

    [LoggerMessage(
        2050,
        LogLevel.Warning,
        "A step of job {Id} ({Kind}) failed; nothing of it was done, and it is tried again.")]
    public static partial void JobStepFailed(ILogger logger, Exception failure, long id, JobKind kind);
}
