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
        2004,
        LogLevel.Error,
        "Events that wait for room {RoomId} could not be taken in; they stay stored, and it is tried again.")]
    public static partial void StageFailed(ILogger logger, Exception failure, string roomId);

    [LoggerMessage(
        2005,
        LogLevel.Warning,
        "Gave up on {Count} events of other servers for room {RoomId}: what they build on could not be found.")]
    public static partial void StageGaveUp(ILogger logger, string roomId, int count);

    [LoggerMessage(
        2006,
        LogLevel.Warning,
        "Event {EventId} of room {RoomId} was shown during a partial join; the whole state does not allow it.")]
    public static partial void RefusedByWholeState(ILogger logger, string eventId, string roomId);

    [LoggerMessage(
        2007,
        LogLevel.Information,
        "The search index is new: the messages of all rooms go into it, beside what is sent meanwhile.")]
    public static partial void SearchScanStarted(ILogger logger);

    [LoggerMessage(2008, LogLevel.Information, "The search index has the messages of all rooms.")]
    public static partial void SearchScanEnded(ILogger logger);

    [LoggerMessage(2009, LogLevel.Error, "Older messages could not go into the search index; tried again soon.")]
    public static partial void SearchScanFailed(ILogger logger, Exception failure);

    [LoggerMessage(
        2010,
        LogLevel.Error,
        "Events that waited for their rooms could not be taken up; they stay stored, and it is tried again.")]
    public static partial void ResumeFailed(ILogger logger, Exception failure);

    [LoggerMessage(
        2011,
        LogLevel.Error,
        "Room {Room} cannot be loaded; the events that wait for it stay stored. The command fsck says what is wrong.")]
    public static partial void RoomNotResumed(ILogger logger, Exception failure, long room);

    [LoggerMessage(
        2012,
        LogLevel.Error,
        "The job of {Worker} could not be taken up or left after a takeover; tried again soon.")]
    public static partial void JobNotTakenUp(ILogger logger, Exception failure, string worker);

    [LoggerMessage(
        2013,
        LogLevel.Error,
        "Events that a new one of room {RoomId} cites could not be read for their hashes; it is refused.")]
    public static partial void HashesNotRead(ILogger logger, Exception failure, string roomId);

    [LoggerMessage(
        2053,
        LogLevel.Information,
        "Garbage collection {Id}: {Verb} {States} states ({StateBytes} bytes) and {Staged} waiting events"
        + " ({StagedBytes} bytes); {Resumed} more wait for nothing and are taken up again; {Rooms} rooms looked at.")]
    public static partial void GarbageCollected(
        ILogger logger,
        long id,
        string verb,
        long states,
        long stateBytes,
        long staged,
        long stagedBytes,
        long resumed,
        long rooms);

    [LoggerMessage(
        2054,
        LogLevel.Warning,
        "Room {Room} has garbage and cannot be loaded; its rows stay. The command fsck says what is wrong.")]
    public static partial void RoomNotCollected(ILogger logger, Exception failure, long room);

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
