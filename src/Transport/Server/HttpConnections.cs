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
        options.ProxyProtocol ? new ProxyHandshake(server, channel, options, connections)
            : options.Tls ? new TlsHandshake(server, channel, server.Options.Certificates!, connections)
            : Create(server, channel, connections);

    /// <summary>
    /// The connection for what the channel has agreed on: HTTP/1.1 where nothing was agreed, which finds out itself
    /// when a client begins with the preface of HTTP/2. Owns the channel from now on.
    /// </summary>
    public static HttpConnection Create(ServerContext server, ByteChannel channel, ConnectionTable connections) =>
        channel.ApplicationProtocol == SslApplicationProtocol.Http2
            ? new Http2Connection(server, channel, connections, default)
            : new Http1Connection(server, channel, connections);

    /// <summary>
    /// Turns a client away that is one too many, and closes the channel. The answer fits the empty send buffer of a new
    /// socket, so that nobody is waited for. Where TLS comes first there is no answer: a handshake costs more than the
    /// refusal is to save.
    /// </summary>
    public static async Task RefuseAsync(ServerContext server, ByteChannel channel, ListenOptions options)
    {
        try
        {
            if (!options.Tls)
            {
                await channel.SendAsync(server.TooManyAnswer).ConfigureAwait(false);
            }

            channel.FinishSending();
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            // It is refused anyway.
        }

        channel.Dispose();
    }
}
