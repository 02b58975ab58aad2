namespace Dendrite.Fast.Transport;

/// <summary>
/// Thrown by <see cref="HttpExchange.BodyReader"/> when the rest of a streamed body is malformed, too large, late or
/// missing, and by <see cref="HttpExchange.ResponseBody"/> when the server has no room. A handler lets it pass: the transport answers with the reason's status if the answer has not started, and
/// closes the connection.
/// </summary>
public sealed class RequestRefusedException : IOException
{
    /// <summary>Creates the exception for a reason.</summary>
    /// <param name="reason">Why the request is refused.</param>
    public RequestRefusedException(RefusalReason reason)
        : base($"The request was refused: {reason}.")
    {
        Reason = reason;
    }

    /// <summary>Why the request is refused.</summary>
    public RefusalReason Reason { get; }
}
