using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Storage;

/// <summary>What Storage logs. Event ids are never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "Database open: {Where}, schema version {Version}, {Lanes} lane(s)")]
    public static partial void Opened(ILogger logger, string where, int version, int lanes);

    [LoggerMessage(2002, LogLevel.Debug, "An append of {Owner} failed: {Kind} {Table} {Detail}")]
    public static partial void AppendFailed(
        ILogger logger, OwnerKey owner, CommitFailureKind kind, string? table, string detail);

    [LoggerMessage(2010, LogLevel.Warning, "The database refused an append of {Owner}: {Kind} {Table} {Detail}")]
    public static partial void AppendRefused(
        ILogger logger, OwnerKey owner, CommitFailureKind kind, string? table, string detail);

    [LoggerMessage(2003, LogLevel.Warning, "Writer {Writer} could not commit and tries again: attempt {Attempt}")]
    public static partial void CommitRetried(ILogger logger, Exception? exception, int writer, int attempt);

    [LoggerMessage(2004, LogLevel.Warning, "Writer {Writer} lost its connection in a commit and asks what came of it")]
    public static partial void CommitUnknown(ILogger logger, Exception? exception, int writer);

    [LoggerMessage(2005, LogLevel.Information, "Writer {Writer}: batch {Batch} was committed: {Committed}")]
    public static partial void CommitKnown(ILogger logger, int writer, long batch, bool committed);

    [LoggerMessage(2006, LogLevel.Critical, "Writer {Writer} was taken over by another process; its appends fail")]
    public static partial void Fenced(ILogger logger, int writer);

    [LoggerMessage(2007, LogLevel.Critical, "A callback of an append of {Owner} threw; its commit is unaffected")]
    public static partial void CallbackThrew(ILogger logger, Exception exception, OwnerKey owner);

    [LoggerMessage(2008, LogLevel.Critical, "The lane of writer {Writer} ended unexpectedly; its appends fail")]
    public static partial void LaneEnded(ILogger logger, Exception exception, int writer);

    [LoggerMessage(2009, LogLevel.Error, "Follower {Name} failed and tries again in {PauseMs} ms")]
    public static partial void FollowerFailed(ILogger logger, Exception exception, string name, double pauseMs);

    [LoggerMessage(2011, LogLevel.Error, "The Log could not be trimmed; the next round tries again")]
    public static partial void TrimFailed(ILogger logger, Exception exception);

    [LoggerMessage(2012, LogLevel.Error, "The other nodes cannot be followed; tries again in {PauseMs} ms")]
    public static partial void FeedFailed(ILogger logger, Exception exception, double pauseMs);

    [LoggerMessage(2013, LogLevel.Warning, "The Log was trimmed past what this node has followed; it forgets all")]
    public static partial void FeedSkipped(ILogger logger);

    [LoggerMessage(
        2014, LogLevel.Information, "The schema goes from version {From} to {To}; a large database takes a while")]
    public static partial void Migrating(ILogger logger, int from, int to);

    [LoggerMessage(2015, LogLevel.Information, "The online step {Name} of the schema goes on at '{Position}'")]
    public static partial void OnlineStepStarted(ILogger logger, string name, string position);

    [LoggerMessage(
        2016, LogLevel.Information, "The online step {Name} of the schema is at '{Position}' after {Batches} batches")]
    public static partial void OnlineStepProgress(ILogger logger, string name, string position, long batches);

    [LoggerMessage(2017, LogLevel.Information, "The online step {Name} of the schema has ended: {Batches} batches")]
    public static partial void OnlineStepEnded(ILogger logger, string name, long batches);

    [LoggerMessage(2018, LogLevel.Error, "The online step {Name} of the schema failed and goes on in {PauseMs} ms")]
    public static partial void OnlineStepFailed(ILogger logger, Exception exception, string name, double pauseMs);
}
