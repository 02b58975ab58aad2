using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>Makes the channel of an accepted connection.</summary>
internal static class ByteChannels
{
    /// <summary>An <see cref="EpollChannel"/> where there are loops, else a <see cref="SocketChannel"/>.</summary>
    /// <param name="socket">A connected TCP socket, which the channel owns from now on.</param>
    /// <param name="loops">See <see cref="HttpServerOptions.EventLoops"/>.</param>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    /// <exception cref="SocketException">The connection is broken already.</exception>
    public static ByteChannel Create(Socket socket, EventLoopGroup? loops) =>
        loops is null ? new SocketChannel(socket) : new EpollChannel(socket, loops.Next());
}
