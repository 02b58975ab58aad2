using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>The text of the configuration file that the first start writes.</summary>
internal static class DefaultConfiguration
{
    private const string Head = """
        # The configuration of this Matrix homeserver.
        #
        # A setting that is commented out shows its default. Options of the command line win over this file. A change
        # takes effect at the next start. Relative file names are relative to the folder that this file is in.

        # The names that this server has in user ids (@alice:NAME) and rooms. Choose before the first user registers:
        # a name cannot be changed once it is in use, as it is part of every id. Several names are virtual hosts; the
        # first one answers requests that name none.

        """;

    private const string AfterNames = """

        # Where clients connect without TLS. To serve anyone beyond this machine, use tls_listen, or a reverse proxy.
        #listen: ["127.0.0.1:8008"]

        # Where clients connect with TLS, in HTTP/1.1 or HTTP/2, and the certificates: PEM files, each certificate
        # followed by its chain. A client gets the one with the name that it asks for, else the first. Changed files are
        # read anew by themselves, and on SIGHUP. For example:
        #   tls_listen: ["[::]:8448"]
        #   tls_certificates:
        #     - { certificate: fullchain.pem, key: privkey.pem }

        # Where reverse proxies connect that speak the PROXY protocol (version 1 or 2): without TLS, or passing it on.
        # Other connections are refused there. For example:
        #   proxy_protocol_listen: ["10.0.0.5:8010"]
        #   proxy_protocol_tls_listen: ["10.0.0.5:8449"]

        # The reverse proxies that may say who the client is, by the PROXY protocol or X-Forwarded-For: addresses and
        # ranges, and "unix" for those that come by Unix sockets. All limits by address depend on it. For example:
        #   trusted_proxies: [127.0.0.1, "::1", 10.0.0.0/8, unix]

        # Every address may be a Unix socket, such as unix:/run/matrix.sock. Who may connect there: its file mode.
        #unix_socket_mode: "660"

        # The URL under which clients reach this server, given to them by discovery (/.well-known/matrix/client).
        #client_base_url: https://matrix.example.org

        # Where metrics (/metrics, in the text format of Prometheus) and health (/health/live, /health/ready) are
        # served: to operators only, so keep it off public addresses. "none" turns it off.
        #metrics_listen: 127.0.0.1:8009

        # Where the data is: a SQLite file, or a PostgreSQL database that exists and is this server's own.
        # For example: postgres://matrix:password@localhost:5432/matrix

        """;

    private const string Tail = """

        # The key that signs this server's events. It is written at the first start. Keep it secret, and keep a copy:
        # other servers know this one by it.
        #signing_key: signing.key

        registration:
          # Whether anyone who reaches this server may register an account. Otherwise a registration token is needed.
          #open: false

        # Whether requests are limited in their rate, per user and per address.
        #rate_limits: true

        # The version of new rooms whose creator names none. Older ones let older clients and servers take part.
        #default_room_version: "12"

        # A request that takes longer than this is logged. Time that a client asked to wait does not count.
        #slow_request_ms: 1000

        # How long requests already received may take to finish when the server is told to stop.
        #shutdown_timeout_ms: 20000

        limits:
          # Connections open at once. A further one is answered 503 and closed. The limit of open files (ulimit -n)
          # has to be larger.
          #connections: 16384
          # Connections open at once from one address (or one IPv6 /64 network); 0 for no such limit. Connections from
          # this machine itself, and so from a reverse proxy on it, do not count.
          #connections_per_address: 512
          # The time that a TLS handshake may take; a slower client is cut off.
          #tls_handshake_ms: 10000

        log:
          # The least severe level that is logged: trace, debug, info, warn, error, critical or none.
          #level: info
          # Levels of single parts of the server, for example:
          categories:
            #Dendrite.Fast.Storage: debug

        """;

    /// <summary>Gives the text; what the first start was told to use stands in it as a setting.</summary>
    /// <param name="names">The server names given on the command line, or null for the default.</param>
    /// <param name="database">The database given on the command line, or null for the default.</param>
    public static string Text(IReadOnlyList<string>? names, string? database)
    {
        StringBuilder text = new(Head);
        text.Append(names is null
            ? "#server_names: [localhost]\n"
            : $"server_names: [{string.Join(", ", names.Select(Quoted))}]\n");
        text.Append(AfterNames);
        text.Append(database is null ? "#database: sqlite:homeserver.db\n" : $"database: {Quoted(database)}\n");
        return text.Append(Tail).ToString();
    }

    /// <summary>A double-quoted YAML scalar, which takes any text.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
