using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>Starts the two servers of this program: one for clients, one for operators.</summary>
internal static class Listeners
{
    /// <summary>
    /// Connections to the listener for operators. Chosen: a few scrapers and probes, and room for a mistake.
    /// </summary>
    private const int OperatorConnectionsMax = 64;

    /// <summary>
    /// Least length of an answer to clients that is compressed. Chosen: what is shorter leaves in one packet anyway.
    /// </summary>
    private const int CompressedBytesMin = 1400;

    /// <summary>
    /// Listens on every configured address, by the sockets that this process was given where they are bound to it.
    /// Connections wait in the kernel until <see cref="StartClients"/>.
    /// </summary>
    /// <param name="options">The configuration.</param>
    /// <param name="inherited">
    /// What this process was given. Where no address is configured, what systemd gave is used, and nothing else.
    /// </param>
    /// <exception cref="StartupException">An address cannot be listened on.</exception>
    public static IReadOnlyList<Listener> BindClients(ServerOptions options, InheritedSockets inherited)
    {
        if (!options.ListenIsGiven && inherited is { StandForDefault: true, Left.Count: > 0 })
        {
            var all = inherited.TakeAll();
            CheckCertificates(options, all);
            return all;
        }

        (IReadOnlyList<ListenAddress> Addresses, string Option, ListenOptions Options)[] groups =
        [
            (options.Listen, "--listen", default),
            (options.TlsListen, "--tls-listen", new ListenOptions { Tls = true }),
            (options.ProxyListen, "proxy_protocol_listen:", new ListenOptions { ProxyProtocol = true }),
            (options.ProxyTlsListen, "proxy_protocol_tls_listen:",
                new ListenOptions { ProxyProtocol = true, Tls = true }),
        ];
        List<Listener> listeners = [];
        List<ListeningSocket> bound = [];
        try
        {
            foreach (var (addresses, option, before) in groups)
            {
                foreach (var address in addresses)
                {
                    if (inherited.Take(address) is not { } socket)
                    {
                        socket = Bind(address, option, options);
                        bound.Add(socket);
                    }

                    listeners.Add(new Listener(socket, before));
                }
            }

            CheckCertificates(options, listeners);
            return listeners;
        }
        catch (StartupException)
        {
            // Only what is new: the others belong to a server that goes on, files of Unix sockets included.
            bound.ForEach(socket => socket.Dispose());
            throw;
        }
    }

    /// <summary>Reads the certificates; null where there are none.</summary>
    /// <exception cref="StartupException">A certificate cannot be used.</exception>
    public static TlsCertificates? Certificates(ServerOptions options)
    {
        try
        {
            return options.TlsCertificates.Count == 0 ? null : TlsCertificates.Load(options.TlsCertificates);
        }
        catch (TlsCertificateException e)
        {
            throw new StartupException($"TLS cannot be served: {e.Message}", e);
        }
    }

    /// <summary>Serves clients on sockets that listen.</summary>
    public static HttpServer StartClients(
        StartContext start,
        Composition composition,
        IHttpServerEvents events,
        IReadOnlyList<Listener> listeners,
        TlsCertificates? certificates)
    {
        var options = start.Options;
        HttpServer server = new(
            options.Http with
            {
                ConnectionsMax = options.ConnectionsMax,
                ConnectionsPerAddressMax = options.ConnectionsPerAddressMax,
                Certificates = certificates,
                HandshakeTimeoutMs = (int)options.TlsHandshakeLimit.TotalMilliseconds,
                TrustedProxies = options.TrustedProxies,
                FixedResponseHeaders = HttpServerOptions.Cors,
                AnswerOptions = true,
                CompressedBytesMin = CompressedBytesMin,
                Responders = composition.Responders,
                Events = events,
            },
            composition.Routes,
            start.Time);
        server.Start(listeners);
        return server;
    }

    /// <summary>The URLs of the addresses listened on, for people.</summary>
    public static IReadOnlyList<string> Urls(IReadOnlyList<Listener> listeners)
        => [.. listeners.Select(listener => listener.Socket.EndPoint is IPEndPoint endPoint
            ? $"{(listener.Options.Tls ? "https" : "http")}://{endPoint}"
            : new ListenAddress(listener.Socket.EndPoint).ToString())];

    /// <summary>
    /// Serves metrics and health. Where the operator named no address and the default one is in use, the server does
    /// without: a second server on the same machine starts as easily as the first.
    /// </summary>
    /// <returns>Null where there is nothing to listen on.</returns>
    /// <exception cref="StartupException">The address that the operator named cannot be listened on.</exception>
    public static HttpServer? StartOperators(
        StartContext start, RouteTable routes, ILogger logger, InheritedSockets? inherited = null)
    {
        if (start.Options.MetricsListen is not { } address)
        {
            return null;
        }

        HttpServer server = new(
            new HttpServerOptions { ConnectionsMax = OperatorConnectionsMax }, routes, start.Time);
        try
        {
            server.Start([new Listener(inherited?.Take(new ListenAddress(address)) ?? ListeningSocket.Bind(address))]);
            Log.MetricsListening(logger, server.BoundEndPoints[0]);
            return server;
        }
        catch (SocketException e) when (!start.Options.MetricsListenIsGiven)
        {
            Log.MetricsUnavailable(logger, address, e.Message);
            return null;
        }
        catch (SocketException e)
        {
            throw new StartupException(Problem(address, "--metrics-listen", e), e);
        }
    }

    private static void CheckCertificates(ServerOptions options, IReadOnlyList<Listener> listeners)
    {
        var hasTls = listeners.Any(listener => listener.Options.Tls);
        if (hasTls && options.TlsCertificates.Count == 0)
        {
            throw new StartupException(
                "A socket of systemd is named tls, and there is no certificate: name one with --tls-cert FILE"
                + " --tls-key FILE, or with tls_certificates in the configuration file");
        }

        if (!hasTls && options.TlsCertificates.Count > 0)
        {
            throw new StartupException(
                $"The certificate {options.TlsCertificates[0].CertificateFile} is used nowhere: say where to serve TLS"
                + " with --tls-listen ADDRESS:PORT, or with tls_listen in the configuration file");
        }
    }

    private static ListeningSocket Bind(ListenAddress address, string option, ServerOptions options)
    {
        try
        {
            return address.UnixPath is { } path
                ? ListeningSocket.BindUnix(path, options.UnixSocketMode)
                : ListeningSocket.Bind((IPEndPoint)address.EndPoint);
        }
        catch (SocketException e) when (address.EndPoint is IPEndPoint endPoint)
        {
            throw new StartupException(Problem(endPoint, option, e), e);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                e is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
                    ? $"{address} is in use by another program. Stop that, or name another path"
                    : $"{address} cannot be listened on: {e.Message} Name a path in a folder that this user may write",
                e);
        }
    }

    private static string Problem(IPEndPoint shown, string option, SocketException e)
    {
        var another = $"{option} {EndPointText.Example(shown)}";
        return e.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse =>
                $"{shown} is in use by another program. Stop that, or listen elsewhere, for example with {another}",
            SocketError.AccessDenied =>
                $"This user may not listen on {shown}: ports below 1024 need a privilege. Listen elsewhere, for example"
                + $" with {another}, and let a reverse proxy take the low port",
            SocketError.AddressNotAvailable =>
                $"{shown} is no address of this machine. Listen on one that it has, for example with {another}",
            _ => $"{shown} cannot be listened on: {e.Message}. Listen elsewhere, for example with {another}",
        };
    }
}
