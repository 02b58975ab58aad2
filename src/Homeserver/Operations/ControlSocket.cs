using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Where the server that runs takes commands about accounts: a Unix socket in the data folder that this user's
/// processes alone may connect to. HTTP by the same code as for clients, with limits of its own.
/// </summary>
internal sealed class ControlSocket : IAsyncDisposable
{
    /// <summary>The name of the socket in the data folder.</summary>
    public const string Name = "control.sock";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Connections at once. Chosen: a script or two, and room for a mistake.
    private const int ConnectionsMax = 8;

    // Bytes of a command. Chosen: several times the longest name and password.
    private const int BodyBytesMax = 16 * 1024;

    // Bytes of headers; our own client sends some 200. Chosen.
    private const int HeaderBytesMax = 4 * 1024;

    // Whoever connects is a program on this machine that has its command ready. Chosen.
    private const int TimeoutMs = 10_000;

    // How long a command may go on when the server stops. Chosen: any but one that hangs.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly SocketFolder _folder;
    private readonly HttpServer _server;

    private ControlSocket(SocketFolder folder, HttpServer server)
    {
        _folder = folder;
        _server = server;
    }

    /// <summary>The connections that are open now.</summary>
    public int ConnectionCount => _server.ConnectionCount;

    /// <summary>As the other, for a server that starts.</summary>
    public static ControlSocket? Start(StartContext start, OperatorCommands commands, ILogger logger)
        => Start(start.Options.DataFolder, commands, start.Time, logger);

    /// <summary>Begins to take commands. Where that cannot be, the server goes without.</summary>
    /// <param name="dataFolder">The full path of the folder.</param>
    /// <param name="commands">Carries them out.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where commands are told, without what they say in secret.</param>
    /// <returns>Null where the server goes without.</returns>
    public static ControlSocket? Start(
        string dataFolder, OperatorCommands commands, TimeProvider time, ILogger logger)
    {
        if (!DescriptorPassing.IsSupported)
        {
            return null;
        }

        SocketFolder? folder = null;
        try
        {
            folder = SocketFolder.Open(dataFolder, Name);
            var socket = ListeningSocket.BindUnix(folder.PathOf(Name), OwnerOnly);
            HttpServer server = new(
                new HttpServerOptions
                {
                    ConnectionsMax = ConnectionsMax,
                    BodyBytesMax = BodyBytesMax,
                    HeaderBytesMax = HeaderBytesMax,
                    HeaderTimeoutMs = TimeoutMs,
                    BodyTimeoutMs = TimeoutMs,
                    KeepAliveTimeoutMs = TimeoutMs,
                    WriteTimeoutMs = TimeoutMs,
                    Events = new Events(logger),
                },
                ControlRoutes.Build(commands, logger),
                time);
            server.Start([new Listener(socket, new ListenOptions { SameUser = true })]);
            return new ControlSocket(folder, server);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            folder?.Dispose();
            Log.NoControlSocket(logger, dataFolder, e.Message);
            return null;
        }
    }

    /// <summary>Takes no more commands, ends those under way, and removes the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(StopLimit);
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Events(ILogger logger) : IHttpServerEvents
    {
        public void RequestFailed(HttpExchange exchange, Exception exception)
            => Log.RequestFailed(logger, exception, exchange.Verb.ToString(), exchange.Route?.Name ?? Name);

        public void Refused(IPEndPoint? remote, RefusalReason reason)
            => Log.ControlRefused(logger, reason.ToString());

        public void AcceptFailed(EndPoint listener, Exception exception)
            => Log.AcceptFailed(logger, exception, listener);

        public void ConnectionFailed(IPEndPoint? remote, Exception exception)
            => Log.ConnectionFailed(logger, exception, remote);
    }
}
