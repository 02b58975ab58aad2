using System.Net.Security;
using Dendrite.Fast.Transport.Http1;
using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport;

/// <summary>Chooses what serves a connection, step by step from the accept to HTTP.</summary>
internal static class HttpConnections
{
    /// <summary>The first connection on a channel that has just been accepted. Owns the channel from now on.</summary>
    public static HttpConnection Begin(
        ServerContext server, ByteChannel channel, ListenOptions options, ConnectionTable connections) =>
        options.Tls
            ? new TlsHandshake(server, channel, server.Options.Certificates!, connections)
            : Create(server, channel, connections);

    /// <summary>
    /// The connection for what the channel has agreed on: HTTP/1.1 where nothing was agreed, which finds out itself
    /// when a client begins with the preface of HTTP/2. Owns the channel from now on.
    /// </summary>
    public static HttpConnection Create(ServerContext server, ByteChannel channel, ConnectionTable connections) =>
        channel.ApplicationProtocol == SslApplicationProtocol.Http2
            ? new Http2Connection(server, channel, connections, default)
            : new Http1Connection(server, channel, connections);
}
