using System.Globalization;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Listening sockets that this process did not bind: from systemd, or from the server before it. Each is used for the
/// configured address that it is bound to. Owner: the start.
/// </summary>
internal sealed class InheritedSockets : IDisposable
{
    // The first descriptor of a socket unit. Source: sd_listen_fds(3), SD_LISTEN_FDS_START.
    private const int FirstDescriptor = 3;

    private readonly List<(ListeningSocket Socket, ListenOptions Options)> _sockets = [];

    /// <summary>Whether they are used as they are where the operator has configured no address.</summary>
    public bool StandForDefault { get; private init; }

    /// <summary>Those that nobody has taken yet.</summary>
    public IReadOnlyList<ListenAddress> Left => [.. _sockets.Select(entry => new ListenAddress(entry.Socket.EndPoint))];

    /// <summary>
    /// Takes the sockets of a systemd socket unit. Their names (FileDescriptorName=) say what comes before HTTP where
    /// the configuration does not: <c>tls</c>, <c>proxy</c>, <c>proxy-tls</c>; anything else is plain.
    /// Source: sd_listen_fds(3).
    /// </summary>
    /// <param name="environment">Reads a variable; those of the socket unit are read once.</param>
    /// <param name="processId">The id of this process: variables meant for another one are ignored.</param>
    /// <exception cref="StartupException">A descriptor is no listening socket.</exception>
    public static InheritedSockets FromSystemd(Func<string, string?> environment, int processId)
    {
        InheritedSockets sockets = new() { StandForDefault = true };
        if (environment("LISTEN_PID") != processId.ToString(CultureInfo.InvariantCulture)
            || !ushort.TryParse(
                environment("LISTEN_FDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return sockets;
        }

        var names = (environment("LISTEN_FDNAMES") ?? "").Split(':');
        for (var i = 0; i < count; i++)
        {
            sockets.Add(FirstDescriptor + i, unixPath: null, OptionsOf(i < names.Length ? names[i] : ""));
        }

        return sockets;
    }

    /// <summary>Adds a socket.</summary>
    /// <param name="descriptor">Its descriptor, owned from now on.</param>
    /// <param name="unixPath">As for <see cref="ListeningSocket.FromDescriptor"/>.</param>
    /// <param name="options">What comes before HTTP where the configuration does not say.</param>
    /// <exception cref="StartupException">It is no listening socket.</exception>
    public void Add(int descriptor, string? unixPath, ListenOptions options)
    {
        try
        {
            _sockets.Add((ListeningSocket.FromDescriptor(descriptor, unixPath), options));
        }
        catch (ArgumentException e)
        {
            throw new StartupException(
                $"A socket that this server was given cannot be used: {e.Message} Give it listening stream sockets", e);
        }
    }

    /// <summary>Takes the socket that is bound to an address; null if there is none.</summary>
    public ListeningSocket? Take(ListenAddress address)
    {
        var index = _sockets.FindIndex(entry => entry.Socket.EndPoint.Equals(address.EndPoint));
        if (index < 0)
        {
            return null;
        }

        var socket = _sockets[index].Socket;
        _sockets.RemoveAt(index);
        return socket;
    }

    /// <summary>Takes all sockets that are left.</summary>
    public IReadOnlyList<Listener> TakeAll()
    {
        List<Listener> all = [.. _sockets.Select(entry => new Listener(entry.Socket, entry.Options))];
        _sockets.Clear();
        return all;
    }

    /// <summary>Closes those that nobody has taken; others may still have them.</summary>
    public void Dispose()
    {
        foreach (var (socket, _) in _sockets)
        {
            socket.LeaveFile();
            socket.Dispose();
        }

        _sockets.Clear();
    }

    private static ListenOptions OptionsOf(string name) => new()
    {
        Tls = name is "tls" or "proxy-tls",
        ProxyProtocol = name is "proxy" or "proxy-tls",
    };
}
