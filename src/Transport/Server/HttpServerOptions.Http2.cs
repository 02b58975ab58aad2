namespace Dendrite.Fast.Transport;

public sealed partial record HttpServerOptions
{
    /// <summary>
    /// Requests that one HTTP/2 connection may have under way at once, those included whose client has given up while
    /// the handler still works. Beyond, a stream is refused (REFUSED_STREAM), which a client may repeat. Default 100:
    /// the least that RFC 9113, section 6.5.2 recommends.
    /// </summary>
    public int StreamsMax { get; init; } = 100;

    /// <summary>
    /// Body bytes that one HTTP/2 stream may send before the handler has taken them, 65,535 to 2^31 - 1.
    /// Default 256 KiB: chosen, 20 Mbit/s at 100 ms of latency.
    /// </summary>
    public int StreamWindowBytes { get; init; } = 256 * 1024;

    /// <summary>
    /// As <see cref="StreamWindowBytes"/>, for all streams of a connection together: the most that its streamed bodies
    /// may hold in memory. Default 1 MiB: chosen.
    /// </summary>
    public int ConnectionWindowBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// Frames that one field block may be spread over. Beyond, the connection is closed (ENHANCE_YOUR_CALM). Its bytes
    /// are bounded by <see cref="HeaderBytesMax"/>. Default 16: chosen; honest clients need one, and a second for
    /// every 16 KiB.
    /// </summary>
    public int FieldBlockFramesMax { get; init; } = 16;

    /// <summary>
    /// Streams that a client may give up or make fail at once, beyond those that it lets be answered; each answered
    /// request allows one more. Beyond, the connection is closed (ENHANCE_YOUR_CALM). Against rapid reset
    /// (CVE-2023-44487). Default 200: chosen, twice the streams of a connection.
    /// </summary>
    public int StreamResetsMax { get; init; } = 200;

    /// <summary>How fast <see cref="StreamResetsMax"/> refills. Default 20 a second: chosen.</summary>
    public int StreamResetsPerSecond { get; init; } = 20;

    /// <summary>
    /// Frames that have to be answered and carry no request (PING, SETTINGS) that may come at once. Beyond, the
    /// connection is closed (ENHANCE_YOUR_CALM). Default 200: chosen.
    /// </summary>
    public int ControlFramesMax { get; init; } = 200;

    /// <summary>How fast <see cref="ControlFramesMax"/> refills. Default 20 a second: chosen.</summary>
    public int ControlFramesPerSecond { get; init; } = 20;

    /// <summary>
    /// Frames that move nothing (empty DATA, PRIORITY, unknown kinds, WINDOW_UPDATE beyond four for each DATA frame
    /// sent) that may come at once. Beyond, the connection is closed (ENHANCE_YOUR_CALM). Default 2,000: chosen.
    /// </summary>
    public int IdleFramesMax { get; init; } = 2_000;

    /// <summary>How fast <see cref="IdleFramesMax"/> refills. Default 200 a second: chosen.</summary>
    public int IdleFramesPerSecond { get; init; } = 200;

    /// <summary>
    /// Time in which a client must acknowledge the server's settings. Beyond, the connection is closed
    /// (SETTINGS_TIMEOUT). Default 30 s: chosen. Source: RFC 9113, section 6.5.3.
    /// </summary>
    public int SettingsTimeoutMs { get; init; } = 30_000;
}
