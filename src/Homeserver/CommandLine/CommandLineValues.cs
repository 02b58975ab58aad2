using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>What the command line says; null where it says nothing.</summary>
internal sealed record CommandLineValues
{
    public string? ConfigurationFile { get; init; }

    public string? DataFolder { get; init; }

    public IReadOnlyList<ListenAddress>? Listen { get; init; }

    public IReadOnlyList<ListenAddress>? TlsListen { get; init; }

    public bool TakeOver { get; init; }

    /// <summary>Certificate and key files as they were written, pair by pair.</summary>
    public IReadOnlyList<TlsCertificateFiles>? TlsCertificates { get; init; }

    public IReadOnlyList<ServerName>? ServerNames { get; init; }

    /// <summary>As it was written, to be kept in the configuration file that the first start writes.</summary>
    public string? Database { get; init; }

    public bool OpenRegistration { get; init; }

    public bool NoRateLimits { get; init; }

    /// <summary>An address, or the word that turns the listener off.</summary>
    public string? MetricsListen { get; init; }

    public LogLevel? LogLevel { get; init; }

    /// <summary>Lays the command line over the configuration.</summary>
    /// <param name="options">What file and defaults say.</param>
    /// <param name="currentFolder">What relative names on the command line are relative to.</param>
    public ServerOptions ApplyTo(ServerOptions options, string currentFolder)
    {
        options = options with
        {
            Listen = Listen ?? options.Listen,
            ListenIsGiven = Listen is not null || TlsListen is not null || options.ListenIsGiven,
            TakeOver = TakeOver,
            TlsListen = TlsListen ?? options.TlsListen,
            TlsCertificates = TlsCertificates is null
                ? options.TlsCertificates
                : [.. TlsCertificates.Select(files => new TlsCertificateFiles(
                    Path.GetFullPath(files.CertificateFile, currentFolder),
                    Path.GetFullPath(files.KeyFile, currentFolder)))],
            ServerNames = ServerNames ?? options.ServerNames,
            Users = OpenRegistration ? options.Users with { OpenRegistration = true } : options.Users,
            RateLimits = NoRateLimits ? options.RateLimits with { Enabled = false } : options.RateLimits,
            LogLevel = LogLevel ?? options.LogLevel,
        };
        if (Database is not null && DatabaseAddress.TryParse(Database, currentFolder, out var database))
        {
            options = options with { Database = database };
        }

        if (MetricsListen is not null)
        {
            options = options with
            {
                MetricsListenIsGiven = true,
                MetricsListen = EndPointText.TryParse(MetricsListen, out var endPoint) ? endPoint : null,
            };
        }

        return options;
    }
}
