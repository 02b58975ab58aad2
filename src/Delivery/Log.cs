using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Delivery;

/// <summary>All log messages of delivery. Event ids 9000 to 9099; never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Warning, "{Host} did not take a mail at try {Try}; it is tried again: {Reason}")]
    public static partial void MailFailed(ILogger logger, string host, int @try, string reason);

    [LoggerMessage(9002, LogLevel.Error, "{Host} did not take a mail at try {Try}; it is given up: {Reason}")]
    public static partial void MailGivenUp(ILogger logger, string host, int @try, string reason);

    [LoggerMessage(9003, LogLevel.Warning, "{Count} mails could not be sent before the end; people have to ask again.")]
    public static partial void MailLost(ILogger logger, int count);
}
