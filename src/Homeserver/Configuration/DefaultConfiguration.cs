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

        # Whom users turn to, given to them by discovery (/.well-known/matrix/support). For example:
        #   support:
        #     page: https://example.org/help
        #     contacts:
        #       - { role: m.role.admin, matrix_id: "@admin:example.org", email: admin@example.org }

        # Where metrics (/metrics, in the text format of Prometheus), health (/health/live, /health/ready) and reports
        # about garbage (/jobs/garbage) are served: to operators only, so keep it off public addresses. "none" turns it
        # off.
        #metrics_listen: 127.0.0.1:8009

        # Where the data is: a SQLite file, or a PostgreSQL database that exists and is this server's own.
        # For example: postgres://matrix:password@localhost:5432/matrix

        """;

    private const string Tail = """

        # What an answered request survives. "full": everything, a power cut too. "relaxed" is faster on slow disks: a
        # crash of this server still loses nothing, but a power cut, a crash of the operating system or one of
        # PostgreSQL loses the last moments, although they were answered.
        #durability: full

        # How long the log of changes keeps what this server's own parts have seen. Clients that were away for longer
        # lose nothing.
        #log_retention_hours: 168

        # What the caches of this server may hold in memory together, in MiB: rooms, events, users, sessions. With less,
        # more is read from the database. "auto" is a quarter of the machine's or container's memory, at most 1024. The
        # process takes some 100 MiB besides, and what requests under way need.
        #memory_budget_mib: auto

        # Several nodes on one PostgreSQL database: how many there are, the same on each, and which this one is, from 0.
        # Each takes the changes of its own rooms and users. A node that is gone is taken over by another one that is
        # started with its number, such as take_over_nodes: [1].
        #nodes: 1
        #node: 0

        # The key that signs this server's events. It is written at the first start. Keep it secret, and keep a copy:
        # other servers know this one by it.
        #signing_key: signing.key

        registration:
          # Whether anyone who reaches this server may register an account. Otherwise a registration token is needed.
          #open: false
          # Whether people get in as guests, without an account of their own. Guests come into rooms alone that say that
          # they let guests in.
          #guests: false
          # A secret by which programs of yours may make accounts, administrators among them, at
          # /_synapse/admin/v1/register, as scripts for Synapse do. It may stand in a file of its own. For example:
          # shared_secret_file: registration.secret

        # A captcha (reCAPTCHA v2) that whoever registers has to solve, by its two keys. A secret may stand in a file of
        # its own: secret_key_file. For example:
        captcha:
          # site_key: 6LcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
          # secret_key_file: captcha.key
          # Where the service is, if not at www.google.com.
          #verify_url: https://www.google.com/recaptcha/api/siteverify
          #script_url: https://www.google.com/recaptcha/api.js

        # Policies to which whoever registers has to agree, each in one or more languages. Who agreed to which version
        # is stored. For example:
        #   terms:
        #     - id: terms_of_service
        #       version: "1.0"
        #       en: { name: Terms of Service, url: https://example.org/terms.html }

        # Mail, by which people confirm their addresses and set new passwords. It needs client_base_url, where the links
        # of mails lead, and a mail server that takes it, for example:
        email:
          # smtp_host: mail.example.org
          # from: "Example <noreply@example.org>"
          # smtp_user: matrix
          # smtp_password_file: smtp.password
          # How the connection is kept secret: "starttls" (port 587), "tls" (465), or "none" (25), which is for a mail
          # server on this machine. Another port: smtp_port.
          #smtp_security: starttls
          # What this service is called in mails, if not by the name of the server: app_name.
          # Whether whoever registers has to confirm an address.
          #required: false
          # Whether apps are told that an address has an account, or has none. Otherwise its mailbox is told.
          #tell_in_use: false
          # Hosts to which browsers may be sent on after a confirmation, beside that of client_base_url, for example:
          # link_hosts: [app.example.org]

        # Single sign-on: OpenID providers by which people log in. It needs client_base_url; the provider has to know
        # client_base_url/_synapse/client/oidc/callback as redirect URI. docs/sso.md has an example for each of the
        # usual providers. For example:
        sso:
          # providers:
          #   - id: keycloak
          #     name: Example
          #     issuer: https://id.example.org/realms/example
          #     client_id: matrix
          #     client_secret_file: keycloak.secret
          #     # What becomes of the provider's claims when an account is made; "choose" lets people choose their name.
          #     localpart: "{preferred_username}"
          #     display_name: "{name}"
          #     email: "{email}"
          #     # Whether an account of that name which exists already becomes theirs.
          #     allow_existing_users: false
          # Apps that get the login without asking their user once more:
          # trusted_clients: [https://app.example.org/]

        # What a new password must have. Passwords that exist stay as they are.
        passwords:
          # Characters, and kinds of them. A long password is worth more than one with all kinds.
          #min_length: 8
          #require_digit: false
          #require_lowercase: false
          #require_uppercase: false
          #require_symbol: false
          # What a hash (Argon2id) of a new password costs: memory, in KiB, and passes over it. Whoever steals the
          # database pays the same for each guess, so go below the default only for tests.
          #hash_memory_kib: 19456
          #hash_passes: 2
          # Hashes that are computed at once, each of which holds that memory; "auto" is half of the processor's cores.
          # How many more may wait; beyond, clients are told to try again.
          #hash_threads: auto
          #hash_queue: 256

        # How long logins last. Clients that cannot refresh access tokens stay logged in until they are logged out.
        sessions:
          # What the access token of a client that can refresh it lives, in minutes.
          #access_token_minutes: 60
          # After so many days without a sign of it, such a client has to log in again; it keeps its keys.
          #refresh_token_days: 90
          # Whether somebody who is logged in may make a token, good for one login on another device within so many
          # seconds. Each asks for a proof, such as the password.
          #login_tokens: true
          #login_token_seconds: 120

        # Application services (bridges, bots) that act for users of their own: the registration files that they write,
        # each of which is as secret as a password. For example:
        #   appservices: [bridge-registration.yaml]

        # Who sees whether users are online. "local": the users of this server, of each other. "on": users of other
        # servers as well, once this server talks to others. "off": nobody, and nothing is kept, which costs the least.
        #presence: local

        # Who sees the profiles of users: "anybody", with or without an account; "users" of this server; "shared_rooms",
        # those who share a room with them. Members of a room see each other's names and avatars in any case.
        #profiles_seen_by: anybody

        # Whom a search for users finds: all of this server, or those who share a room with whoever searches, or are in
        # a room that anybody may join or read.
        user_directory:
          #find_all: false

        # Reports of users, rooms and events, which are in the table "reports" of the database.
        reports:
          # Whether who reports a user or a room is told that this server does not know it.
          #tell_unknown: false

        # What administrators have this server tell its users, each in a room of their own: by whom (nobody else gets
        # this name), and how the sender and the room are called. An avatar: avatar_url, such as mxc://example.org/id.
        server_notices:
          #localpart: notices
          #display_name: Server Notices
          #room_name: Server Notices

        # How much one user may keep. A request for more is refused.
        users:
          # Devices (sessions), characters of a device's name, one-time keys of each device.
          #devices: 2000
          #device_name_characters: 100
          #one_time_keys: 20000
          # Bytes of one item of account data, and of all of them.
          #account_data_item_bytes: 524288
          #account_data_bytes: 16777216
          #filters: 1000
          #push_rules: 1000
          #display_name_characters: 256
          #avatar_url_characters: 1000
          #status_message_characters: 1000

        # Whether requests are limited in their rate, per user and per address.
        #rate_limits: true

        # How often, in the long run, and how many at once before that counts. Right and wrong passwords count alike.
        rates:
          #registrations_of_address_per_minute: 12
          #registrations_of_address_at_once: 10
          #logins_of_address_per_minute: 12
          #logins_of_address_at_once: 10
          # Logins that aim at one account, from all addresses together.
          #logins_of_account_per_minute: 12
          #logins_of_account_at_once: 10

        # Whether messages go into an index for search, which takes 300 to 600 bytes of disk for a usual one.
        #search: true

        # The version of new rooms whose creator names none. Older ones let older clients and servers take part.
        #default_room_version: "12"

        # The days for which the content of a redacted event stays on the disk, hidden from everybody; "none" keeps it.
        #redaction_retention_days: 7

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
          # What one request may have: bytes of its first line (beyond: 414) and of its headers, number of headers
          # (431), bytes of its body (413) where its endpoint does not say otherwise.
          #request_line_bytes: 8192
          #header_bytes: 32768
          #headers: 100
          #body_bytes: 1048576
          # What bodies and answers of all requests together may hold in memory, in MiB. Beyond: 503.
          #buffered_bodies_mib: 256
          #buffered_answers_mib: 512
          # The time until the headers are complete, the longest silence within a body, its least rate (0 for none),
          # the time a connection may be quiet between requests, and the time for a client to take 64 KiB of an answer.
          #header_timeout_ms: 30000
          #body_timeout_ms: 30000
          #body_bytes_per_second: 240
          #keep_alive_ms: 130000
          #write_timeout_ms: 30000
          # HTTP/2: requests at once on one connection, and body bytes that one of them, or all, may send ahead.
          #streams: 100
          #stream_window_bytes: 262144
          #connection_window_bytes: 1048576
          # HTTP/2: what a client may do beyond the requests that it lets be answered, at once and each second, before
          # its connection is closed: give up streams; send frames that must be answered; send frames that move nothing.
          #stream_resets: 200
          #stream_resets_per_second: 20
          #control_frames: 200
          #control_frames_per_second: 20
          #idle_frames: 2000
          #idle_frames_per_second: 200
          # HTTP/2: frames that the headers of one request may be spread over, and the time to acknowledge the settings.
          #field_block_frames: 16
          #settings_timeout_ms: 30000

        # How long messages are kept where a room says so in m.room.retention (or the default below does). Expired ones
        # are shown to nobody, and removed from the disk at the interval. State events do not expire.
        retention:
          #enabled: false
          #interval_hours: 24
          # The lifetime in rooms that state none, and the range that rooms may state, in days; none by default, as in:
          #   default_max_lifetime_days: 365
          #   allowed_min_lifetime_days: 1
          #   allowed_max_lifetime_days: 365

        # What nothing needs any more: stored states of rooms that later ones replaced, and events of other servers that
        # wait for a room that is gone. "remove" removes it while the server runs, "report" only counts it, "off" does
        # not look. What was found is logged, and shown at /jobs/garbage of metrics_listen.
        garbage:
          #mode: remove
          #interval_hours: 24

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
