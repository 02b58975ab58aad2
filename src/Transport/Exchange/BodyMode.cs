namespace Dendrite.Fast.Transport;

/// <summary>How a route takes the body of its requests.</summary>
public enum BodyMode : byte
{
    /// <summary>
    /// The handler runs once the whole body has arrived, and sees it contiguous as <see cref="HttpExchange.Body"/>.
    /// A request without a body costs nothing.
    /// </summary>
    Buffered,

    /// <summary>
    /// The handler runs as soon as the head has arrived, and reads the body through
    /// <see cref="HttpExchange.BodyReader"/> as it comes in, at its own pace (back-pressure reaches the sender).
    /// </summary>
    Streamed,

    /// <summary>
    /// The handler runs as soon as the head has arrived and never sees a body. What arrives is discarded afterwards,
    /// up to <see cref="HttpServerOptions.DiscardedBodyBytesMax"/>, beyond which the connection is closed.
    /// </summary>
    None,
}
