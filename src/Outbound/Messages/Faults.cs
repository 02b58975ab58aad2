using System.Net.Sockets;
using System.Security.Authentication;

namespace Dendrite.Fast.Outbound;

/// <summary>Gives what the runtime throws for a request the one form that callers know.</summary>
internal static class Faults
{
    /// <summary>Whether an exception tells of the other side, the network or the time, and not of a bug.</summary>
    public static bool IsExpected(Exception e) => e is OutboundException or HttpRequestException or IOException
        or SocketException or AuthenticationException or InvalidDataException or OperationCanceledException;

    /// <summary>The exception for the caller.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="caller">The caller's token: if it has fired, the caller gave up and nothing failed.</param>
    public static Exception Of(Exception e, CancellationToken caller)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is OutboundException known)
            {
                return known;
            }
        }

        return e is not OperationCanceledException
            ? new OutboundException(KindOf(e), $"The request failed: {ReasonOf(e)}.", e)
            : caller.IsCancellationRequested
                ? new OperationCanceledException(e.Message, e, caller)
                : new OutboundException(OutboundFailure.TimedOut, "The time for the request is over.", e);
    }

    // The runtime's sentences repeat what the other side sent, but for those about certificates and sockets.
    private static string ReasonOf(Exception e) => e switch
    {
        HttpRequestException { InnerException: AuthenticationException tls } => tls.Message.TrimEnd('.'),
        HttpRequestException http => http.HttpRequestError.ToString(),
        SocketException socket => socket.SocketErrorCode.ToString(),
        _ => e.GetType().Name,
    };

    private static OutboundFailure KindOf(Exception e) => e switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => OutboundFailure.TlsFailed,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
            => OutboundFailure.HeadersTooLarge,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => OutboundFailure.NotConnected,
        SocketException => OutboundFailure.NotConnected,
        AuthenticationException => OutboundFailure.TlsFailed,
        _ => OutboundFailure.AnswerBroken,
    };
}
