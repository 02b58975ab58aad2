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
    /// Listens on every configured address. Connections wait in the kernel until <see cref="StartClients"/>.
    /// </summary>
    /// <exception cref="StartupException">An address cannot be listened on.</exception>
    public static IReadOnlyList<Listener> BindClients(ServerOptions options)
    {
        List<Listener> listeners = [];
        try
        {
            listeners.AddRange(options.Listen.Select(address => Bind(address, "--listen", default)));
            listeners.AddRange(options.TlsListen.Select(
                address => Bind(address, "--tls-listen", new ListenOptions { Tls = true })));
            return listeners;
        }
        catch (StartupException)
        {
            listeners.ForEach(listener => listener.Socket.Dispose());
            throw;
        }
    }

    /// <summary>Serves clients on sockets that listen.</summary>
    /// <exception cref="StartupException">A certificate cannot be used.</exception>
    public static HttpServer StartClients(
        StartContext start, Composition composition, IHttpServerEvents events, IReadOnlyList<Listener> listeners)
    {
        var options = start.Options;
        HttpServer server = new(
            new HttpServerOptions
            {
                ConnectionsMax = options.ConnectionsMax,
                ConnectionsPerAddressMax = options.ConnectionsPerAddressMax,
                Certificates = Certificates(options),
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
        => [.. listeners.Select(
            listener => $"{(listener.Options.Tls ? "https" : "http")}://{listener.Socket.EndPoint}")];

    /// <summary>
    /// Serves metrics and health. Where the operator named no address and the default one is in use, the server does
    /// without: a second server on the same machine starts as easily as the first.
    /// </summary>
    /// <returns>Null where there is nothing to listen on.</returns>
    /// <exception cref="StartupException">The address that the operator named cannot be listened on.</exception>
    public static HttpServer? StartOperators(StartContext start, RouteTable routes, ILogger logger)
    {
        if (start.Options.MetricsListen is not { } address)
        {
            return null;
        }

        HttpServer server = new(
            new HttpServerOptions { ConnectionsMax = OperatorConnectionsMax }, routes, start.Time);
        try
        {
            server.Start(address);
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

    private static Listener Bind(ListenAddress address, string option, ListenOptions options)
    {
        try
        {
            return new Listener(ListeningSocket.Bind(address.EndPoint), options);
        }
        catch (SocketException e)
        {
            throw new StartupException(Problem(address.EndPoint, option, e), e);
        }
    }

    private static TlsCertificates? Certificates(ServerOptions options)
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
