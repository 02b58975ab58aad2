namespace Dendrite.Fast.Transport;

/// <summary>One socket that a server accepts connections on, and what comes before HTTP on them.</summary>
/// <param name="Socket">The socket. The server owns it from its start on.</param>
/// <param name="Options">What comes before HTTP.</param>
public sealed record Listener(ListeningSocket Socket, ListenOptions Options = default);
