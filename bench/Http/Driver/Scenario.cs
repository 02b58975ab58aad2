using System.Globalization;

namespace Dendrite.Fast.Http;

/// <summary>One kind of traffic, and the most that our server may cost beside Kestrel's minimal API.</summary>
/// <param name="Name">As given on the command line.</param>
/// <param name="Title">As it stands in the report.</param>
/// <param name="IsHttp2">Whether h2load drives it; else wrk.</param>
/// <param name="RatioMax">Processor time per request, ours to the minimal API's.</param>
internal sealed record Scenario(string Name, string Title, bool IsHttp2, double RatioMax)
{
    public static Scenario[] All { get; } =
    [
        new("get", "GET, 64 connections", false, 0.85),
        new("put", "PUT with varying URL and token, 64 connections", false, 0.65),
        new("pipeline", "GET pipelined 16 deep, 64 connections", false, 0.55),
        new("h2get", "HTTP/2 GET, 16 connections x 32 streams", true, 0.65),
        new("h2put", "HTTP/2 PUT with varying URL, the same", true, 0.45),
    ];

    /// <summary>The command that loads a server for a time.</summary>
    public string[] Command(ServerProcess server, LoadFiles files, TimeSpan length, bool logs = false)
    {
        var seconds = Math.Max(1, (int)Math.Round(length.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var port = IsHttp2 ? server.Http2Port : server.Port;
        var versions = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/_matrix/client/versions");
        if (!IsHttp2)
        {
            string[] script = Name switch
            {
                "put" => ["-s", files.PutScript],
                "pipeline" => ["-s", files.PipelineScript],
                _ => [],
            };
            return ["wrk", "-t1", "-c64", $"-d{seconds}s", "--latency", .. script, versions];
        }

        List<string> command = ["h2load", "-c16", "-m32", "-t1", $"-D{seconds}"];
        if (logs)
        {
            command.Add($"--log-file={files.LogFile}");
        }

        if (Name == "h2get")
        {
            command.Add(versions);
            return [.. command];
        }

        command.AddRange(["-d", files.BodyFile, "-H", ":method: PUT", "-i", files.UriFile(port)]);
        command.AddRange(LoadFiles.Headers.SelectMany(header => new[] { "-H", header }));
        return [.. command];
    }
}
