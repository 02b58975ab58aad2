using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>The limits of the listeners for clients that an operator may set, by their names in the file.</summary>
internal static class HttpLimits
{
    private const int Mebi = 1024 * 1024;

    /// <summary>Takes the settings of the section that are there; the others stay.</summary>
    /// <param name="limits">The section <c>limits</c>.</param>
    /// <param name="http">What holds where the section says nothing.</param>
    /// <exception cref="StartupException">A value is no number, or out of its range.</exception>
    public static HttpServerOptions Apply(YamlSection limits, HttpServerOptions http) => Streams(limits, http with
    {
        RequestLineBytesMax = limits.Number("request_line_bytes", 32, Mebi) ?? http.RequestLineBytesMax,
        HeaderBytesMax = limits.Number("header_bytes", 1024, Mebi) ?? http.HeaderBytesMax,
        HeaderCountMax = limits.Number("headers", 10, 10_000) ?? http.HeaderCountMax,
        BodyBytesMax = limits.Number("body_bytes", 65_536, 256 * Mebi) ?? http.BodyBytesMax,
        BufferedBodyBytesMax = Mebibytes(limits.Number("buffered_bodies_mib", 1, 65_536)) ?? http.BufferedBodyBytesMax,
        BufferedAnswerBytesMax =
            Mebibytes(limits.Number("buffered_answers_mib", 1, 65_536)) ?? http.BufferedAnswerBytesMax,
        HeaderTimeoutMs = limits.Number("header_timeout_ms", 100, 3_600_000) ?? http.HeaderTimeoutMs,
        BodyTimeoutMs = limits.Number("body_timeout_ms", 100, 3_600_000) ?? http.BodyTimeoutMs,
        BodyBytesPerSecondMin = limits.Number("body_bytes_per_second", 0, Mebi) ?? http.BodyBytesPerSecondMin,
        KeepAliveTimeoutMs = limits.Number("keep_alive_ms", 100, 3_600_000) ?? http.KeepAliveTimeoutMs,
        WriteTimeoutMs = limits.Number("write_timeout_ms", 100, 3_600_000) ?? http.WriteTimeoutMs,
    });

    private static HttpServerOptions Streams(YamlSection limits, HttpServerOptions http) => http with
    {
        StreamsMax = limits.Number("streams", 1, 10_000) ?? http.StreamsMax,
        StreamWindowBytes = limits.Number("stream_window_bytes", 65_535, int.MaxValue) ?? http.StreamWindowBytes,
        ConnectionWindowBytes =
            limits.Number("connection_window_bytes", 65_535, int.MaxValue) ?? http.ConnectionWindowBytes,
        StreamResetsMax = limits.Number("stream_resets", 1, 1_000_000) ?? http.StreamResetsMax,
        StreamResetsPerSecond = limits.Number("stream_resets_per_second", 0, 1_000_000) ?? http.StreamResetsPerSecond,
        ControlFramesMax = limits.Number("control_frames", 10, 1_000_000) ?? http.ControlFramesMax,
        ControlFramesPerSecond =
            limits.Number("control_frames_per_second", 0, 1_000_000) ?? http.ControlFramesPerSecond,
        IdleFramesMax = limits.Number("idle_frames", 10, 1_000_000) ?? http.IdleFramesMax,
        IdleFramesPerSecond = limits.Number("idle_frames_per_second", 0, 1_000_000) ?? http.IdleFramesPerSecond,
        FieldBlockFramesMax = limits.Number("field_block_frames", 2, 10_000) ?? http.FieldBlockFramesMax,
        SettingsTimeoutMs = limits.Number("settings_timeout_ms", 100, 3_600_000) ?? http.SettingsTimeoutMs,
    };

    private static long? Mebibytes(int? count) => (long?)count * Mebi;
}
