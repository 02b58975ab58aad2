using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A socket that is bound and listens: the kernel completes connections and holds them, up to its backlog, until they
/// are accepted. So it can be there before the server is ready.
/// </summary>
public sealed class ListeningSocket : IDisposable
{
    // Connections that the kernel may hold before they are accepted. Chosen; the system's own maximum may be lower.
    private const int BacklogDefault = 1024;

    private ListeningSocket(Socket socket)
    {
        Socket = socket;
        EndPoint = socket.LocalEndPoint!;
    }

    /// <summary>The address listened on, with the port that the system chose where 0 was asked for.</summary>
    public EndPoint EndPoint { get; }

    internal Socket Socket { get; }

    /// <summary>Binds and listens.</summary>
    /// <param name="endPoint">The address; port 0 lets the system choose.</param>
    /// <param name="backlog">Connections that the kernel may hold before they are accepted.</param>
    /// <exception cref="SocketException">The address cannot be bound.</exception>
    public static ListeningSocket Bind(IPEndPoint endPoint, int backlog = BacklogDefault)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (endPoint.AddressFamily == AddressFamily.InterNetworkV6)
            {
                // An IPv6 listener beside an IPv4 one on the same port: each its own.
                socket.DualMode = false;
            }

            socket.Bind(endPoint);
            socket.Listen(backlog);
            return new ListeningSocket(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Closes this process's descriptor. Another process that has the same socket goes on listening; else connections
    /// that nobody has accepted are reset.
    /// </summary>
    public void Dispose() => Socket.Dispose();
}
