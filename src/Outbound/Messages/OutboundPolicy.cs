namespace Dendrite.Fast.Outbound;

/// <summary>Who has named the target of a request, which decides where it may lead.</summary>
public enum OutboundPolicy
{
    /// <summary>
    /// A user, another server, or a document that came from one. Special addresses are refused, and ports below 1024
    /// but those of <see cref="OutboundOptions.PrivilegedPorts"/>.
    /// </summary>
    Foreign,

    /// <summary>
    /// The operator, in the configuration: the host of the URL may be anywhere, on any port. A redirect to another
    /// origin is foreign.
    /// </summary>
    Configured,
}
