using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Reads the configuration file by hand from YAML's nodes: no reflection, and errors that name the line.
/// <see cref="DefaultConfiguration"/> describes the same settings for the reader of the file.
/// </summary>
internal static class ConfigurationFile
{
    /// <summary>Larger files are no configuration. Chosen: a hundred times the size of the default one.</summary>
    private const int BytesMax = 512 * 1024;

    // Ten years. Chosen: beyond it the Log is kept for good.
    private const int LogRetentionHoursMax = 87_600;

    /// <summary>The word that turns a listener off.</summary>
    public const string None = "none";

    /// <summary>The word that leaves a number to the server.</summary>
    public const string Auto = "auto";

    /// <summary>Lays what the file says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">The file cannot be read, or says something that is no setting.</exception>
    public static ServerOptions Apply(string path, ServerOptions options)
    {
        var name = Path.GetFileName(path);
        return Load(path, name) is { } root ? Apply(root, Path.GetDirectoryName(path)!, options) : options;
    }

    private static YamlSection? Load(string path, string name)
    {
        try
        {
            FileInfo info = new(path);
            if (info.Exists && info.Length > BytesMax)
            {
                throw new StartupException($"{path} has {info.Length} bytes: that is no configuration file");
            }

            using var reader = info.OpenText();
            YamlStream yaml = [];
            yaml.Load(reader);
            return yaml.Documents switch
            {
                [] => null,
                [{ RootNode: YamlMappingNode root }] => new YamlSection(name, "", root),
                [{ RootNode: YamlScalarNode { Value: null or "" } }] => null,
                _ => throw new StartupException($"{path}: write settings as lines of the form 'name: value'"),
            };
        }
        catch (YamlException e)
        {
            throw new StartupException(
                $"{name} line {e.Start.Line}: this is not YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"{path} cannot be read: {e.Message} Check its name and permissions, or name another with --config", e);
        }
    }

    private static ServerOptions Apply(YamlSection root, string folder, ServerOptions options)
    {
        options = ClientListeners(root, folder, Addresses(root, folder, Nodes(root, options))) with
        {
            SigningKeyFile = root.Text("signing_key") is { } key
                ? Path.GetFullPath(key, folder)
                : options.SigningKeyFile,
            Search = root.Flag("search") ?? options.Search,
            MemoryBudget = MemoryBudgetOf(root, MemoryBudget.MachineBytes()) ?? options.MemoryBudget,
            DefaultRoomVersion = RoomVersion(root) ?? options.DefaultRoomVersion,
            RedactionRetention = root.Text("redaction_retention_days") == None
                ? null
                : root.Number("redaction_retention_days", 0, 36_500) is { } days
                    ? TimeSpan.FromDays(days)
                    : options.RedactionRetention,
            SlowRequest = Milliseconds(root.Number("slow_request_ms", 1, 3_600_000)) ?? options.SlowRequest,
            ShutdownTimeout = Milliseconds(root.Number("shutdown_timeout_ms", 0, 3_600_000)) ?? options.ShutdownTimeout,
        };

        options = options with
        {
            Users = UserSettings.Apply(root, folder, options.Users) with
            {
                Appservices = AppserviceFiles.Read(root, folder, options.ServerNames[0]) ?? options.Users.Appservices,
            },
            RateLimits = RateSettings.Apply(root, options.RateLimits),
            Support = SupportSettings.Apply(root.Section("support"), options.Support),
        };
        options = EmailSettings.Apply(root.Section("email"), folder, options);
        options = SsoSettings.Apply(root.Section("sso"), folder, options);
        var limits = root.Section("limits");
        options = options with
        {
            ConnectionsMax = limits.Number("connections", 1, 1_000_000) ?? options.ConnectionsMax,
            ConnectionsPerAddressMax =
                limits.Number("connections_per_address", 0, 1_000_000) ?? options.ConnectionsPerAddressMax,
            TlsHandshakeLimit =
                Milliseconds(limits.Number("tls_handshake_ms", 100, 600_000)) ?? options.TlsHandshakeLimit,
            Http = HttpLimits.Apply(limits, options.Http),
        };
        limits.RefuseUnknown();

        options = options with
        {
            Retention = RetentionSettings.Apply(root.Section("retention"), options.Retention),
            Garbage = GarbageSettings.Apply(root.Section("garbage"), options.Garbage),
        };
        var log = root.Section("log");
        options = options with
        {
            LogLevel = Level(log, "level") ?? options.LogLevel,
            LogCategories = Categories(log.Section("categories")) ?? options.LogCategories,
        };
        log.RefuseUnknown();

        root.RefuseUnknown();
        return options;
    }

    /// <summary>Takes the budget of memory; null where it is left to the server.</summary>
    /// <param name="root">The file.</param>
    /// <param name="machineBytes">What the machine has.</param>
    /// <exception cref="StartupException">It is no number, or one that cannot work on this machine.</exception>
    internal static MemoryBudget? MemoryBudgetOf(YamlSection root, long machineBytes)
    {
        const string Key = "memory_budget_mib";
        if (root.Text(Key) is null or Auto)
        {
            return null;
        }

        var asked = root.Number(Key, MemoryBudget.LeastMib, int.MaxValue)!.Value;
        var most = MemoryBudget.MostMib(machineBytes);
        return asked <= most
            ? MemoryBudget.OfMebibytes(asked)
            : throw root.Error(Key, string.Create(
                CultureInfo.InvariantCulture,
                $"{asked} MiB are more than three quarters of the memory that this machine or container has; set at"
                + $" most {most}, or {Auto} for a quarter"));
    }

    private static string? RoomVersion(YamlSection root)
    {
        var version = root.Text("default_room_version");
        var created = RoomEngine.CreatedVersions.Select(static rules => rules.Id);
        return version is null || created.Contains(version)
            ? version
            : throw root.Error(
                "default_room_version", $"'{version}' is not one of the versions {string.Join(", ", created)}");
    }

    private static ServerOptions Addresses(YamlSection root, string folder, ServerOptions options)
    {
        var metrics = root.Text("metrics_listen");
        var database = root.Text("database");
        var baseUrl = root.Text("client_base_url");
        return options with
        {
            ServerNames = root.Texts("server_names") is { } names
                ? [.. names.Select(name => ServerName.TryParse(name.Text, out var parsed)
                    ? parsed
                    : throw root.Error(name.Node, "server_names", NotServerName(name.Text)))]
                : options.ServerNames,
            MetricsListenIsGiven = metrics is not null,
            MetricsListen = metrics switch
            {
                null => options.MetricsListen,
                None => null,
                _ => EndPointText.TryParse(metrics, out var parsed)
                    ? parsed
                    : throw root.Error("metrics_listen", $"{NotEndPoint(metrics)}, or {None}"),
            },
            Database = database switch
            {
                null => options.Database,
                _ => DatabaseAddress.TryParse(database, folder, out var parsed)
                    ? parsed
                    : throw root.Error("database", $"'{Shown(database)}' is not {DatabaseAddress.Form}"),
            },
            Durability = root.Text("durability") switch
            {
                null => options.Durability,
                "full" => Durability.Full,
                "relaxed" => Durability.Relaxed,
                var other => throw root.Error("durability", $"'{other}' is neither full nor relaxed"),
            },
            LogRetention = root.Number("log_retention_hours", 1, LogRetentionHoursMax) is { } hours
                ? TimeSpan.FromHours(hours)
                : options.LogRetention,
            ClientBaseUrl = baseUrl switch
            {
                null => options.ClientBaseUrl,
                _ => Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                    ? url
                    : throw root.Error("client_base_url", $"'{baseUrl}' is not a URL like https://matrix.example.org"),
            },
        };
    }

    private static ServerOptions Nodes(YamlSection root, ServerOptions options)
    {
        var nodes = root.Number("nodes", 1, StaticPlacement.NodesMax) ?? options.Nodes;
        return options with
        {
            Nodes = nodes,
            Node = root.Number("node", 0, nodes - 1) ?? options.Node,
            TakeOverNodes = root.Texts("take_over_nodes") is { } texts
                ? [.. texts.Select(text => int.TryParse(text.Text, CultureInfo.InvariantCulture, out var gone)
                    && gone >= 0 && gone < nodes
                    ? gone
                    : throw root.Error(text.Node, "take_over_nodes", $"'{text.Text}' is no number below 'nodes'"))]
                : options.TakeOverNodes,
        };
    }

    private static ServerOptions ClientListeners(YamlSection root, string folder, ServerOptions options)
    {
        var listen = ListenAddresses(root, "listen", folder);
        var tlsListen = ListenAddresses(root, "tls_listen", folder);
        var proxyListen = ListenAddresses(root, "proxy_protocol_listen", folder);
        var proxyTlsListen = ListenAddresses(root, "proxy_protocol_tls_listen", folder);
        return options with
        {
            Listen = listen ?? options.Listen,
            TlsListen = tlsListen ?? options.TlsListen,
            ProxyListen = proxyListen ?? options.ProxyListen,
            ProxyTlsListen = proxyTlsListen ?? options.ProxyTlsListen,
            ListenIsGiven = (listen ?? tlsListen ?? proxyListen ?? proxyTlsListen) is not null,
            TlsCertificates = Certificates(root, folder) ?? options.TlsCertificates,
            TrustedProxies = TrustedProxies(root) ?? options.TrustedProxies,
            UnixSocketMode = FileMode(root, "unix_socket_mode") ?? options.UnixSocketMode,
        };
    }

    private static IReadOnlyList<ListenAddress>? ListenAddresses(YamlSection root, string key, string folder)
        => root.Texts(key) is { } texts
            ? [.. texts.Select(address => ListenAddress.TryParse(address.Text, folder, out var parsed)
                ? parsed
                : throw root.Error(address.Node, key, ListenAddress.Not(address.Text)))]
            : null;

    private static AddressRanges? TrustedProxies(YamlSection root)
    {
        const string Key = "trusted_proxies";
        if (root.Texts(Key) is not { } texts)
        {
            return null;
        }

        return AddressRanges.TryParse(texts.Select(text => text.Text), out var ranges, out var wrong)
            ? ranges
            : throw root.Error(
                texts.First(text => text.Text == wrong).Node,
                Key,
                $"'{wrong}' is not an address range; write for example 127.0.0.1, 10.0.0.0/8, 2001:db8::/32, or"
                + $" {AddressRanges.UnixWord} for those that come by Unix sockets");
    }

    private static UnixFileMode? FileMode(YamlSection root, string key)
    {
        if (root.Text(key) is not { } text)
        {
            return null;
        }

        var mode = 0;
        foreach (var digit in text)
        {
            mode = digit is >= '0' and <= '7' && mode <= 0x3F ? (mode << 3) | (digit - '0') : int.MaxValue;
        }

        return text.Length is 3 or 4 && mode <= 0x1FF
            ? (UnixFileMode)mode
            : throw root.Error(key, $"'{text}' is not a file mode; write for example \"660\"");
    }

    private static List<TlsCertificateFiles>? Certificates(YamlSection root, string folder)
    {
        if (root.Sections("tls_certificates") is not { } sections)
        {
            return null;
        }

        List<TlsCertificateFiles> all = [];
        foreach (var section in sections)
        {
            var certificate = section.Text("certificate");
            var key = section.Text("key");
            section.RefuseUnknown();
            if (certificate is null || key is null)
            {
                throw section.Error("certificate", "takes a file of its own, and 'key' beside it one");
            }

            all.Add(new TlsCertificateFiles(Path.GetFullPath(certificate, folder), Path.GetFullPath(key, folder)));
        }

        return all;
    }

    /// <summary>What is wrong with an address, for messages here and on the command line.</summary>
    public static string NotEndPoint(string text) => $"'{text}' is not {EndPointText.Form}";

    /// <summary>What is wrong with a server name, for messages here and on the command line.</summary>
    public static string NotServerName(string text)
        => $"'{text}' is not a server name; write for example example.org or matrix.example.org:8448";

    /// <summary>A database address in an error: whatever may be a password is left out.</summary>
    public static string Shown(string database)
        => database.LastIndexOf('@') is var at and >= 0 ? $"...{database[at..]}" : database;

    private static TimeSpan? Milliseconds(int? number)
        => number is { } ms ? TimeSpan.FromMilliseconds(ms) : null;

    private static LogLevel? Level(YamlSection section, string key) => section.Text(key) switch
    {
        null => null,
        var text => LogLevelText.TryParse(text, out var level)
            ? level
            : throw section.Error(key, $"'{text}' is not {LogLevelText.Words}"),
    };

    private static Dictionary<string, LogLevel>? Categories(YamlSection section)
    {
        var keys = section.Keys();
        return keys.Count == 0
            ? null
            : keys.ToDictionary(key => key, key => Level(section, key) ?? LogLevel.Information, StringComparer.Ordinal);
    }
}
