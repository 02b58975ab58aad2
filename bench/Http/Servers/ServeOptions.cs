namespace Dendrite.Fast.Http;

/// <summary>What one server process is told.</summary>
/// <param name="Side">Which server it is.</param>
/// <param name="Port">Where it speaks HTTP/1.1; ours speaks HTTP/2 there as well.</param>
/// <param name="Http2Port">Where Kestrel speaks HTTP/2 without TLS: it cannot tell the two apart on one port.</param>
/// <param name="StatsPort">Where it tells what it has allocated.</param>
/// <param name="ConnectionsMax">Connections that our server takes; 0: its default.</param>
internal sealed record ServeOptions(Side Side, int Port, int Http2Port, int StatsPort, int ConnectionsMax)
{
    private static readonly string[] Names = ["--port", "--http2-port", "--stats-port", "--connections-max"];

    /// <summary>Reads the arguments after the command; null where they are wrong.</summary>
    public static ServeOptions? Parse(string[] arguments)
    {
        if (arguments is not [var name, .. var rest]
            || !Enum.TryParse<Side>(name, ignoreCase: true, out var side)
            || Arguments.Parse(rest, Names, []) is not { } parsed)
        {
            return null;
        }

        return new ServeOptions(
            side,
            parsed.Number("--port", 8008),
            parsed.Number("--http2-port", 8009),
            parsed.Number("--stats-port", 8010),
            parsed.Number("--connections-max", 0));
    }
}
