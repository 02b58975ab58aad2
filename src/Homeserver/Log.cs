using System.Net;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>Everything that this project logs. An event id is never used again for something else.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Starting {Version} with data in {DataFolder}, settings from {File}")]
    public static partial void Starting(ILogger logger, string version, string dataFolder, string file);

    [LoggerMessage(3, LogLevel.Information, "Listening for metrics and health on {Address}")]
    public static partial void MetricsListening(ILogger logger, IPEndPoint address);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "No metrics: {Address} cannot be listened on ({Problem}). Name another with --metrics-listen ADDRESS:PORT")]
    public static partial void MetricsUnavailable(ILogger logger, IPEndPoint address, string problem);

    [LoggerMessage(5, LogLevel.Information, "Ready for clients on {Addresses} after {ElapsedMs} ms")]
    public static partial void Ready(ILogger logger, string addresses, long elapsedMs);

    [LoggerMessage(
        6, LogLevel.Information, "Stopping on {Signal}: finishing what was received; a second one ends at once")]
    public static partial void Stopping(ILogger logger, string signal);

    [LoggerMessage(7, LogLevel.Information, "Stopped")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(8, LogLevel.Warning, "Requests were still running after {Limit}; their connections were cut")]
    public static partial void DrainIncomplete(ILogger logger, TimeSpan limit);

    [LoggerMessage(
        9,
        LogLevel.Warning,
        "Slow request: {Verb} {Route} answered {Status} after {ElapsedMs} ms"
        + " ({RequestBytes} bytes in, {ResponseBytes} out, from {Remote})")]
    public static partial void SlowRequest(
        ILogger logger,
        string verb,
        string route,
        int status,
        long elapsedMs,
        long requestBytes,
        long responseBytes,
        IPEndPoint? remote);

    [LoggerMessage(10, LogLevel.Error, "{Verb} {Route} failed; it was answered with an internal error")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string verb, string route);

    [LoggerMessage(11, LogLevel.Error, "The connection of {Remote} ended by a bug of this server")]
    public static partial void ConnectionFailed(ILogger logger, Exception exception, IPEndPoint? remote);

    [LoggerMessage(12, LogLevel.Warning, "A connection to {Address} could not be accepted; trying again")]
    public static partial void AcceptFailed(ILogger logger, Exception exception, EndPoint address);

    [LoggerMessage(13, LogLevel.Debug, "Refused {Remote}: {Reason}")]
    public static partial void Refused(ILogger logger, IPEndPoint? remote, string reason);

    [LoggerMessage(14, LogLevel.Error, "A task failed and nobody waited for it; the server goes on")]
    public static partial void UnobservedFailure(ILogger logger, Exception exception);

    [LoggerMessage(15, LogLevel.Critical, "The server ends by an error that nothing expected")]
    public static partial void Fatal(ILogger logger, Exception? exception);

    [LoggerMessage(16, LogLevel.Information, "The TLS certificates were read anew; the first expires at {ExpiresAt:u}")]
    public static partial void CertificatesReloaded(ILogger logger, DateTimeOffset expiresAt);

    [LoggerMessage(17, LogLevel.Error, "The TLS certificates stay as they were: {Problem}")]
    public static partial void CertificatesNotReloaded(ILogger logger, string problem);

    [LoggerMessage(18, LogLevel.Warning, "No other process can take over from this one on {DataFolder}: {Problem}")]
    public static partial void NoHandOver(ILogger logger, string dataFolder, string problem);

    [LoggerMessage(19, LogLevel.Warning, "A hand-over was begun and not finished; this server goes on: {Problem}")]
    public static partial void HandOverFailed(ILogger logger, string problem);

    [LoggerMessage(20, LogLevel.Information, "Taking over from the server that runs on {DataFolder}")]
    public static partial void TakingOver(ILogger logger, string dataFolder);

    [LoggerMessage(21, LogLevel.Information, "No server runs on {DataFolder} to take over from")]
    public static partial void NothingToTakeOver(ILogger logger, string dataFolder);

    [LoggerMessage(22, LogLevel.Warning, "A socket that this server was given is not used: no address is {Address}")]
    public static partial void SocketNotUsed(ILogger logger, string address);

    [LoggerMessage(23, LogLevel.Warning, "No command about accounts reaches this server on {DataFolder}: {Problem}")]
    public static partial void NoControlSocket(ILogger logger, string dataFolder, string problem);

    [LoggerMessage(24, LogLevel.Information, "An operator's command was carried out: {Command} {Name}")]
    public static partial void OperatorCommand(ILogger logger, string command, string name);

    [LoggerMessage(25, LogLevel.Warning, "A connection to the socket for commands was refused: {Reason}")]
    public static partial void ControlRefused(ILogger logger, string reason);
}
