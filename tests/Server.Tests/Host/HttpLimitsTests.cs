using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Limits of the listeners for clients, as the configuration file names them.</summary>
public sealed class HttpLimitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly Dictionary<string, (int Value, Func<HttpServerOptions, long> Of)> Limits = new()
    {
        ["request_line_bytes"] = (9000, http => http.RequestLineBytesMax),
        ["header_bytes"] = (9000, http => http.HeaderBytesMax),
        ["headers"] = (90, http => http.HeaderCountMax),
        ["body_bytes"] = (90_000, http => http.BodyBytesMax),
        ["buffered_bodies_mib"] = (90, http => http.BufferedBodyBytesMax / (1024 * 1024)),
        ["buffered_answers_mib"] = (90, http => http.BufferedAnswerBytesMax / (1024 * 1024)),
        ["header_timeout_ms"] = (900, http => http.HeaderTimeoutMs),
        ["body_timeout_ms"] = (900, http => http.BodyTimeoutMs),
        ["body_bytes_per_second"] = (0, http => http.BodyBytesPerSecondMin),
        ["keep_alive_ms"] = (900, http => http.KeepAliveTimeoutMs),
        ["write_timeout_ms"] = (900, http => http.WriteTimeoutMs),
        ["streams"] = (90, http => http.StreamsMax),
        ["stream_window_bytes"] = (90_000, http => http.StreamWindowBytes),
        ["connection_window_bytes"] = (90_000, http => http.ConnectionWindowBytes),
        ["stream_resets"] = (90, http => http.StreamResetsMax),
        ["stream_resets_per_second"] = (9, http => http.StreamResetsPerSecond),
        ["control_frames"] = (90, http => http.ControlFramesMax),
        ["control_frames_per_second"] = (9, http => http.ControlFramesPerSecond),
        ["idle_frames"] = (90, http => http.IdleFramesMax),
        ["idle_frames_per_second"] = (9, http => http.IdleFramesPerSecond),
        ["field_block_frames"] = (9, http => http.FieldBlockFramesMax),
        ["settings_timeout_ms"] = (900, http => http.SettingsTimeoutMs),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_limit_of_the_file_holds_and_its_default_stands_in_the_file_of_the_first_start(string name)
    {
        (int value, Func<HttpServerOptions, long> of) = Limits[name];
        HttpServerOptions defaults = new();

        HttpServerOptions set = Apply($"limits:\n  {name}: {value}").Http;

        Assert.Equal(value, of(set));
        Assert.NotEqual(value, of(defaults));
        Assert.Contains(
            $"#{name}: {of(defaults)}\n", DefaultConfiguration.Text(null, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_out_of_its_range_is_refused()
    {
        var error = Assert.Throws<StartupException>(() => Apply("limits:\n  streams: 0"));

        Assert.Contains(
            "limits.streams: '0' is not a whole number from 1 to 10000", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ServerOptions Apply(string yaml)
    {
        var path = _folder.PathOf("config.yaml");
        File.WriteAllText(path, yaml);
        return ConfigurationFile.Apply(path, DefaultOptions.In(_folder.Folder));
    }
}
