using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A socket that is bound and listens: the kernel completes connections and holds them, up to its backlog, until they
/// are accepted. So it can be there before the server is ready, and outlive a process that hands it to another.
/// </summary>
public sealed class ListeningSocket : IDisposable
{
    // Connections that the kernel may hold before they are accepted. Chosen; the system's own maximum may be lower.
    private const int BacklogDefault = 1024;

    // The file to delete when nobody listens on it any more. Owner: whoever disposes.
    private string? _ownedPath;

    private ListeningSocket(Socket socket, EndPoint endPoint, string? ownedPath)
    {
        Socket = socket;
        EndPoint = endPoint;
        _ownedPath = ownedPath;
    }

    /// <summary>
    /// The address listened on, with the port that the system chose where 0 was asked for; a
    /// <see cref="UnixDomainSocketEndPoint"/> for a Unix socket.
    /// </summary>
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
            return new ListeningSocket(socket, socket.LocalEndPoint!, ownedPath: null);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Binds a Unix socket and listens. A socket that nobody listens on any more is replaced; the file appears with its
    /// mode and listening, never half ready, and goes when the socket is disposed of.
    /// </summary>
    /// <param name="path">The full path of the socket; at most about 100 bytes.</param>
    /// <param name="mode">Who may connect: whoever may write to the file.</param>
    /// <param name="backlog">Connections that the kernel may hold before they are accepted.</param>
    /// <exception cref="SocketException">
    /// Somebody listens there (<see cref="SocketError.AddressAlreadyInUse"/>), or it cannot be bound.
    /// </exception>
    /// <exception cref="IOException">The file cannot be put there, or what is there is no socket.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    /// <exception cref="ArgumentException">The path is too long.</exception>
    public static ListeningSocket BindUnix(string path, UnixFileMode mode, int backlog = BacklogDefault)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var endPoint = new UnixDomainSocketEndPoint(path);
        string early = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}");
        CheckFree(path, endPoint);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(early));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(early, mode);
            }

            socket.Listen(backlog);
            File.Move(early, path, overwrite: true);
            return new ListeningSocket(socket, endPoint, path);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            // The runtime deletes the file that it has bound.
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Takes a listening stream socket that this process was given.</summary>
    /// <param name="descriptor">Its descriptor, which the result owns.</param>
    /// <param name="unixPath">
    /// The path of a Unix socket that is deleted with it; null for one whose file belongs to others, and for TCP.
    /// </param>
    /// <exception cref="ArgumentException">
    /// It is no listening stream socket. The descriptor stays with the caller.
    /// </exception>
    public static ListeningSocket FromDescriptor(int descriptor, string? unixPath = null)
    {
        var handle = new SafeSocketHandle(descriptor, ownsHandle: true);
        try
        {
            var socket = new Socket(handle);
            bool isListening = socket.SocketType == SocketType.Stream && socket.LocalEndPoint is not null
                && socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.AcceptConnection) is not 0;
            if (isListening)
            {
                return new ListeningSocket(
                    socket,
                    unixPath is null ? socket.LocalEndPoint! : new UnixDomainSocketEndPoint(unixPath),
                    unixPath);
            }
        }
        catch (SocketException e)
        {
            handle.SetHandleAsInvalid();
            throw new ArgumentException($"Descriptor {descriptor} is no socket.", nameof(descriptor), e);
        }

        handle.SetHandleAsInvalid();
        throw new ArgumentException($"Descriptor {descriptor} is no listening stream socket.", nameof(descriptor));
    }

    /// <summary>Accepts one connection, for protocols of the caller's own. Servers accept by themselves.</summary>
    /// <param name="cancellationToken">Calls the wait off.</param>
    /// <exception cref="SocketException">The system refuses.</exception>
    public ValueTask<Socket> AcceptAsync(CancellationToken cancellationToken) => Socket.AcceptAsync(cancellationToken);

    /// <summary>Another process has the socket as well, and its file is that one's from now on.</summary>
    public void LeaveFile() => _ownedPath = null;

    /// <summary>
    /// Closes this process's descriptor. Another process that has the same socket goes on listening; else connections
    /// that nobody has accepted are reset. Nothing is being accepted on it.
    /// </summary>
    public void Dispose()
    {
        Socket.Dispose();
        if (Interlocked.Exchange(ref _ownedPath, null) is not { } path)
        {
            return;
        }

        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A stale socket stays behind, which the next start replaces.
        }
    }

    private static void CheckFree(string path, UnixDomainSocketEndPoint endPoint)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return;
        }

        // A socket has no length. What has one is a file of somebody's, configured here by mistake.
        if (file.Length > 0)
        {
            throw new IOException($"{path} is a file and no socket.");
        }

        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(endPoint);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return;
        }

        throw new SocketException((int)SocketError.AddressAlreadyInUse);
    }
}
