namespace Dendrite.Fast.Outbound;

/// <summary>
/// A request has no answer. The message names hosts and addresses, for logs; to whoever has named the URL callers say
/// the same for every <see cref="Failure"/>, because the difference between a closed port and a refused address tells
/// about networks that only this server sees.
/// </summary>
public sealed class OutboundException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">Why there is no answer.</param>
    /// <param name="message">A sentence for logs, without secrets.</param>
    /// <param name="inner">What lies below, or null.</param>
    public OutboundException(OutboundFailure failure, string message, Exception? inner = null)
        : base(message, inner)
        => Failure = failure;

    /// <summary>Why there is no answer.</summary>
    public OutboundFailure Failure { get; }
}
