using Dendrite.Fast.Api;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_file_that_the_first_start_writes_says_nothing_but_the_defaults()
    {
        var options = Apply(DefaultConfiguration.Text(names: null, database: null));

        Assert.Equal(Defaults(), options);
    }

    [Fact]
    public void The_default_file_shows_every_default_as_it_is()
    {
        var uncommented = string.Join('\n', DefaultConfiguration.Text(names: null, database: null).Split('\n')
            .Where(line => !line.TrimStart().StartsWith("# ", StringComparison.Ordinal)
                && !line.Contains("Dendrite.Fast.Storage", StringComparison.Ordinal)
                && !line.Contains("client_base_url", StringComparison.Ordinal))
            .Select(line => line.Replace("#", "", StringComparison.Ordinal)));

        var options = Apply(uncommented) with { MetricsListenIsGiven = false, ListenIsGiven = false };

        var defaults = Defaults();
        Assert.Equal(defaults.ServerNames, options.ServerNames);
        Assert.Equal(defaults.Listen, options.Listen);
        Assert.Equal(defaults with { ServerNames = options.ServerNames, Listen = options.Listen }, options);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var options = Apply("""
            server_names: [a.example, b.example]
            listen:
              - 127.0.0.1:1
              - "[::1]:2"
              - unix:http.sock
            proxy_protocol_listen: 127.0.0.1:5
            proxy_protocol_tls_listen: unix:/run/proxied.sock
            trusted_proxies: [127.0.0.1, 10.0.0.0/8, unix]
            unix_socket_mode: "600"
            tls_listen: 127.0.0.1:4
            tls_certificates:
              - { certificate: tls/a.pem, key: tls/a.key }
              - { certificate: tls/b.pem, key: tls/b.key }
            client_base_url: https://matrix.a.example
            metrics_listen: 127.0.0.1:3
            database: postgres://u:p@h:5432/n
            signing_key: keys/my.key
            rate_limits: false
            search: false
            memory_budget_mib: 33
            default_room_version: 10
            slow_request_ms: 250
            shutdown_timeout_ms: 5000
            registration: { open: true }
            limits: { connections: 5, connections_per_address: 0, tls_handshake_ms: 500 }
            log:
              level: debug
              categories: { Dendrite.Fast.Http: warn }
            """);

        Assert.Equal(["a.example", "b.example"], options.ServerNames.Select(name => name.Value));
        Assert.Equal(
            ["127.0.0.1:1", "[::1]:2", $"unix:{_folder.PathOf("http.sock")}"],
            options.Listen.Select(address => address.ToString()));
        Assert.True(options.ListenIsGiven);
        Assert.Equal("127.0.0.1:5", Assert.Single(options.ProxyListen).ToString());
        Assert.Equal("unix:/run/proxied.sock", Assert.Single(options.ProxyTlsListen).ToString());
        Assert.Equal("127.0.0.1/32, 10.0.0.0/8, unix", options.TrustedProxies.ToString());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, options.UnixSocketMode);
        Assert.Equal(TimeSpan.FromMilliseconds(500), options.TlsHandshakeLimit);
        Assert.Equal("127.0.0.1:4", Assert.Single(options.TlsListen).ToString());
        Assert.Equal(
            [_folder.PathOf("tls/a.pem"), _folder.PathOf("tls/b.pem")],
            options.TlsCertificates.Select(files => files.CertificateFile));
        Assert.Equal(_folder.PathOf("tls/a.key"), options.TlsCertificates[0].KeyFile);
        Assert.Equal("https://matrix.a.example/", options.ClientBaseUrl?.ToString());
        Assert.Equal("127.0.0.1:3", options.MetricsListen?.ToString());
        Assert.True(options.MetricsListenIsGiven);
        Assert.Equal("postgres://u@h:5432/n", options.Database.ToString());
        Assert.Equal(_folder.PathOf("keys/my.key"), options.SigningKeyFile);
        Assert.False(options.RateLimits.Enabled || options.Search);
        Assert.Equal(33 << 20, options.MemoryBudget.Bytes);
        Assert.Equal("10", options.DefaultRoomVersion);
        Assert.Equal(TimeSpan.FromMilliseconds(250), options.SlowRequest);
        Assert.Equal(TimeSpan.FromSeconds(5), options.ShutdownTimeout);
        Assert.True(options.Users.OpenRegistration);
        Assert.Equal(5, options.ConnectionsMax);
        Assert.Equal(0, options.ConnectionsPerAddressMax);
        Assert.Equal(LogLevel.Debug, options.LogLevel);
        Assert.Equal(LogLevel.Warning, options.LogCategories["Dendrite.Fast.Http"]);
    }

    [Fact]
    public void Whom_to_turn_to_is_read()
    {
        var support = Apply("""
            support:
              page: https://a.example/help
              contacts:
                - { role: m.role.admin, matrix_id: "@admin:a.example" }
                - { role: m.role.security, email: security@a.example }
            """).Support;

        Assert.Equal("https://a.example/help", support.Page);
        Assert.Equal(
            [
                new SupportContact("m.role.admin", "@admin:a.example", null),
                new SupportContact("m.role.security", null, "security@a.example"),
            ],
            support.Contacts);
    }

    [Fact]
    public void What_concerns_users_is_read()
    {
        var options = Apply("""
            registration: { open: true }
            passwords:
              min_length: 12
              require_digit: true
              require_lowercase: true
              require_uppercase: true
              require_symbol: true
              hash_memory_kib: 8
              hash_passes: 3
              hash_threads: 7
              hash_queue: 9
            presence: off
            profiles_seen_by: shared_rooms
            user_directory: { find_all: true }
            sessions:
              access_token_minutes: 10
              refresh_token_days: 11
              login_tokens: false
              login_token_seconds: 12
            users:
              devices: 1
              device_name_characters: 2
              one_time_keys: 3
              account_data_item_bytes: 1024
              account_data_bytes: 1025
              filters: 4
              push_rules: 5
              display_name_characters: 6
              avatar_url_characters: 107
              status_message_characters: 8
            """).Users;

        Assert.Equal(
            new UserOptions
            {
                OpenRegistration = true,
                PasswordPolicy = new PasswordPolicy
                {
                    LengthMin = 12,
                    RequireDigit = true,
                    RequireLowercase = true,
                    RequireUppercase = true,
                    RequireSymbol = true,
                },
                Argon2 = new Argon2Settings { MemoryKiB = 8, Passes = 3 },
                PasswordThreads = 7,
                PasswordQueueMax = 9,
                Presence = PresenceMode.Off,
                ProfilesSeenBy = ProfileViewers.SharedRooms,
                DirectoryFindsAll = true,
                AccessTokenLife = TimeSpan.FromMinutes(10),
                RefreshTokenLife = TimeSpan.FromDays(11),
                OffersLoginTokens = false,
                LoginTokenLife = TimeSpan.FromSeconds(12),
                DevicesPerUserMax = 1,
                DeviceDisplayNameMax = 2,
                OneTimeKeysPerDeviceMax = 3,
                AccountDataBytesMax = 1024,
                AccountDataTotalBytesMax = 1025,
                FiltersPerUserMax = 4,
                PushRulesPerUserMax = 5,
                DisplayNameMax = 6,
                AvatarUrlMax = 107,
                StatusMessageMax = 8,
            },
            options);
    }

    [Fact]
    public void What_concerns_moderation_is_read()
    {
        var options = Apply("""
            registration: { guests: true }
            reports: { tell_unknown: true }
            server_notices:
              localpart: speaker
              display_name: The Server
              avatar_url: mxc://a.example/id
              room_name: Notices
            """).Users;

        Assert.True(options.GuestsMayRegister && options.ReportsTellUnknown);
        Assert.Equal(
            new NoticeOptions
            {
                Localpart = "speaker",
                DisplayName = "The Server",
                AvatarUrl = "mxc://a.example/id",
                RoomName = "Notices",
            },
            options.Notices);
    }

    [Theory]
    [InlineData("off", PresenceMode.Off)]
    [InlineData("local", PresenceMode.Local)]
    [InlineData("on", PresenceMode.On)]
    public void Each_mode_of_presence_is_read(string word, PresenceMode mode)
        => Assert.Equal(mode, Apply($"presence: {word}").Users.Presence);

    [Fact]
    public void Rates_are_read()
    {
        var options = Apply("""
            rates:
              registrations_of_address_per_minute: 60
              registrations_of_address_at_once: 1
              logins_of_address_per_minute: 120
              logins_of_address_at_once: 2
              logins_of_account_per_minute: 180
              logins_of_account_at_once: 3
            """).RateLimits;

        Assert.Equal(
            new RateLimitOptions
            {
                Registration = new RateLimit(1, 1),
                LoginOfAddress = new RateLimit(2, 2),
                LoginOfAccount = new RateLimit(3, 3),
            },
            options);
    }

    [Fact]
    public void How_long_content_is_kept_is_read()
    {
        var options = Apply("""
            redaction_retention_days: none
            retention:
              enabled: true
              default_max_lifetime_days: 90
              allowed_min_lifetime_days: 2
              interval_hours: 6
            """);

        Assert.Null(options.RedactionRetention);
        Assert.Equal(
            new RetentionOptions
            {
                Enabled = true,
                DefaultMaxLifetime = TimeSpan.FromDays(90),
                AllowedMin = TimeSpan.FromDays(2),
                Interval = TimeSpan.FromHours(6),
            },
            options.Retention);
        Assert.Equal(TimeSpan.Zero, Apply("redaction_retention_days: 0").RedactionRetention);
    }

    [Fact]
    public void What_becomes_of_garbage_is_read()
    {
        Assert.Equal(
            new GarbageOptions { Mode = GarbageMode.Report, Interval = TimeSpan.FromHours(6) },
            Apply("garbage: { mode: report, interval_hours: 6 }").Garbage);
        Assert.Equal(GarbageMode.Off, Apply("garbage: { mode: off }").Garbage.Mode);
        Assert.Equal(GarbageMode.Remove, Apply("").Garbage.Mode);
    }

    [Theory]
    [InlineData("garbage: { mode: all }", "line 1: garbage.mode: 'all' is none of off, report and remove")]
    [InlineData(
        "retention: { allowed_min_lifetime_days: 3, allowed_max_lifetime_days: 2 }",
        "line 1: retention.allowed_min_lifetime_days: is more than allowed_max_lifetime_days")]
    [InlineData("\n\nlisten: foo", "config.yaml line 3: listen: 'foo' is not ADDRESS:PORT; write for example 127")]
    [InlineData("listen:\n - 127.0.0.1:1\n - bar", "config.yaml line 3: listen: 'bar' is not ADDRESS:PORT")]
    [InlineData("tls_listen: 8448", "config.yaml line 1: tls_listen: '8448' is not ADDRESS:PORT")]
    [InlineData("listen: 'unix:'", "line 1: listen: 'unix:' is not ADDRESS:PORT")]
    [InlineData("trusted_proxies: [127.0.0.1, all]", "line 1: trusted_proxies: 'all' is not an address range")]
    [InlineData("trusted_proxies: 10.0.0.1/8", "trusted_proxies: '10.0.0.1/8' is not an address range")]
    [InlineData("unix_socket_mode: rw", "line 1: unix_socket_mode: 'rw' is not a file mode")]
    [InlineData("unix_socket_mode: '888'", "unix_socket_mode: '888' is not a file mode")]
    [InlineData("unix_socket_mode: '1777'", "unix_socket_mode: '1777' is not a file mode")]
    [InlineData("tls_certificates: a.pem", "line 1: tls_certificates: takes a list of at least one mapping")]
    [InlineData("tls_certificates:\n - a.pem", "line 2: tls_certificates: takes a list of mappings")]
    [InlineData("tls_certificates:\n - certificate: a.pem", "line 2: tls_certificates.certificate: takes a file")]
    [InlineData("tls_certificates:\n - cert: a.pem", "'tls_certificates.cert' is not a setting")]
    [InlineData("lissten: 127.0.0.1:1", "config.yaml line 1: 'lissten' is not a setting; did you mean 'listen'?")]
    [InlineData("log:\n  levle: info", "config.yaml line 2: 'log.levle' is not a setting; did you mean 'level'?")]
    [InlineData("log:\n  level: loud", "config.yaml line 2: log.level: 'loud' is not one of trace")]
    [InlineData("registration: { guests: 1 }", "registration.guests: '1' is neither true nor false")]
    [InlineData("reports: { tel_unknown: true }", "'reports.tel_unknown' is not a setting; did you mean")]
    [InlineData("server_notices: { localpart: Notices }", "server_notices.localpart: 'Notices' has other characters")]
    [InlineData("server_notices: { avatar_url: x.png }", "server_notices.avatar_url: 'x.png' is not a URI like mxc")]
    [InlineData("registration: open", "config.yaml line 1: registration: takes a mapping")]
    [InlineData("passwords: { min_length: 0 }", "passwords.min_length: '0' is not a whole number from 1 to 128")]
    [InlineData("passwords:\n  requires_digit: true", "line 2: 'passwords.requires_digit' is not a setting; did you")]
    [InlineData("passwords: { require_digit: 1 }", "passwords.require_digit: '1' is neither true nor false")]
    [InlineData("passwords: { hash_memory_kib: 7 }", "passwords.hash_memory_kib: '7' is not a whole number from 8 to")]
    [InlineData("passwords: { hash_passes: 101 }", "passwords.hash_passes: '101' is not a whole number from 1 to 100")]
    [InlineData("passwords: { hash_threads: all }", "passwords.hash_threads: 'all' is not a whole number from 1 to")]
    [InlineData("presence: true", "line 1: presence: 'true' is none of off, local and on")]
    [InlineData("users: { devices: 0 }", "users.devices: '0' is not a whole number from 1 to 1000000")]
    [InlineData(
        "users: { account_data_item_bytes: 2000, account_data_bytes: 1999 }",
        "users.account_data_item_bytes: is more than account_data_bytes")]
    [InlineData(
        "rates: { logins_of_account_per_minute: 0 }",
        "rates.logins_of_account_per_minute: '0' is not a whole number from 1 to 60000")]
    [InlineData("rates: { logins: 1 }", "line 1: 'rates.logins' is not a setting")]
    [InlineData("registration:\n  open: yes", "config.yaml line 2: registration.open: 'yes' is neither true nor false")]
    [InlineData("limits:\n  connections: 0", "limits.connections: '0' is not a whole number from 1 to 1000000")]
    [InlineData("server_names: []", "config.yaml line 1: server_names: takes one value or a list of at least one")]
    [InlineData("server_names: 'a b'", "server_names: 'a b' is not a server name")]
    [InlineData("database: oracle", "config.yaml line 1: database: 'oracle' is not a database")]
    [InlineData("client_base_url: matrix", "client_base_url: 'matrix' is not a URL")]
    [InlineData("default_room_version: 99", "default_room_version: '99' is not one of the versions 10, 11, 12")]
    [InlineData("durability: off", "config.yaml line 1: durability: 'off' is neither full nor relaxed")]
    [InlineData("a: [", "config.yaml line 2: this is not YAML")]
    [InlineData("a: 1\na: 2", "config.yaml line 2: this is not YAML")]
    [InlineData("- a", "write settings as lines of the form 'name: value'")]
    public void A_wrong_setting_is_refused_with_its_place(string yaml, string expected)
    {
        var error = Assert.Throws<StartupException>(() => Apply(yaml));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_repeated_in_an_error()
    {
        var error = Assert.Throws<StartupException>(() => Apply("database: mysql://u:secret@h/n"));

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_in_the_text_form_of_the_options()
    {
        var options = Apply("database: postgres://matrix:secret@localhost:5432/matrix");

        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Durability.Full)]
    [InlineData("durability: full", Durability.Full)]
    [InlineData("durability: relaxed", Durability.Relaxed)]
    public void Commits_are_durable_unless_the_operator_relaxes_them(string yaml, Durability expected) =>
        Assert.Equal(expected, Apply(yaml).Durability);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_leaves_the_defaults(string yaml) => Assert.Equal(Defaults(), Apply(yaml));

    [Fact]
    public void A_file_that_is_not_there_is_an_error_that_names_the_option()
    {
        var error = Assert.Throws<StartupException>(
            () => ConfigurationFile.Apply(_folder.PathOf("none.yaml"), Defaults()));

        Assert.Contains("--config", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ServerOptions Apply(string yaml)
    {
        var path = _folder.PathOf("config.yaml");
        File.WriteAllText(path, yaml);
        return ConfigurationFile.Apply(path, Defaults());
    }

    private ServerOptions Defaults() => DefaultOptions.In(_folder.Folder);
}
