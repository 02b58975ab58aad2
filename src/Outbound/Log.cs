using System.Net;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// What this project logs: origins and reasons; never a path, a query, a header or a body. Event ids 7000 to 7099;
/// never reused.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(7001, LogLevel.Debug, "{Method} {Origin}: {Status} after {TookMs} ms and {Redirects} redirects")]
    public static partial void Answered(
        ILogger logger, HttpMethod method, string origin, int status, long tookMs, int redirects);

    [LoggerMessage(7002, LogLevel.Debug, "{Method} {Origin} has no answer ({Failure}): {Reason}")]
    public static partial void NotAnswered(
        ILogger logger, HttpMethod method, string origin, OutboundFailure failure, string reason);

    [LoggerMessage(
        7003,
        LogLevel.Information,
        "No connection to {Host}: its address {Address} is special, and others may not make this server talk to it.")]
    public static partial void AddressDenied(ILogger logger, string host, IPAddress address);
}
