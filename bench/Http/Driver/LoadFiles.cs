using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Http;

/// <summary>The scripts and inputs of wrk and h2load, in a temporary folder.</summary>
internal sealed class LoadFiles : IDisposable
{
    // Chosen: more than a server can hold in a cache of recent strings by chance, and few enough for the load to hold.
    private const int Variants = 4096;

    private const int BodyBytes = 300;

    private readonly string _folder = Directory.CreateTempSubdirectory("dendrite-fast-http-").FullName;

    public LoadFiles()
    {
        File.WriteAllText(PutScript, string.Create(CultureInfo.InvariantCulture, $$"""
            local requests = {}
            local next_request = 0

            function init(args)
              local body = '{{Body()}}'
              for i = 1, {{Variants}} do
                wrk.headers["Authorization"] = string.format("Bearer syt_dXNlcg_%020d_%06x", i * 7919, i)
                wrk.headers["User-Agent"] = "{{UserAgent}}"
                wrk.headers["Accept"] = "application/json"
                wrk.headers["Accept-Language"] = "en-US,en;q=0.5"
                wrk.headers["Accept-Encoding"] = "gzip, deflate, br"
                wrk.headers["Content-Type"] = "application/json"
                wrk.headers["Origin"] = "https://app.example.org"
                wrk.headers["Referer"] = "https://app.example.org/"
                wrk.headers["Sec-Fetch-Mode"] = "cors"
                requests[i] = wrk.format("PUT", string.format("{{PathFormat}}", i, i), wrk.headers, body)
              end
            end

            function request()
              next_request = next_request % {{Variants}} + 1
              return requests[next_request]
            end
            """));
        File.WriteAllText(PipelineScript, """
            local requests

            function init(args)
              local one = wrk.format("GET", "/_matrix/client/versions")
              requests = one:rep(16)
            end

            function request()
              return requests
            end
            """);
        File.WriteAllText(BodyFile, Body());
    }

    public string PutScript => Path.Combine(_folder, "put.lua");

    public string PipelineScript => Path.Combine(_folder, "pipeline.lua");

    public string BodyFile => Path.Combine(_folder, "body.json");

    public string LogFile => Path.Combine(_folder, "h2load.tsv");

    /// <summary>Headers of a browser, for h2load, but Authorization.</summary>
    public static string[] Headers =>
    [
        $"user-agent: {UserAgent}",
        "accept: application/json",
        "accept-language: en-US,en;q=0.5",
        "accept-encoding: gzip, deflate, br",
        "authorization: Bearer syt_dXNlcg_01234567890123456789_abcdef",
        "content-type: application/json",
        "origin: https://app.example.org",
        "referer: https://app.example.org/",
        "sec-fetch-mode: cors",
    ];

    private static string UserAgent => "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    // In Lua's format, whose percent signs are doubled.
    private static string PathFormat =>
        "/_matrix/client/v3/rooms/%%21room%06x%%3Aexample.org/send/m.room.message/m17.%010d";

    /// <summary>Writes the addresses of PUT requests, as many as the script has, and gives the file.</summary>
    public string UriFile(int port)
    {
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"uris-{port}.txt"));
        StringBuilder text = new();
        for (var i = 1; i <= Variants; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/_matrix/client/v3/rooms/%21room{i:x6}");
            text.Append(CultureInfo.InvariantCulture, $"%3Aexample.org/send/m.room.message/m17.{i:0000000000}\n");
        }

        File.WriteAllText(file, text.ToString());
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Body()
    {
        const string Before = """{"msgtype":"m.text","body":" """;
        const string After = "\"}";
        return Before.TrimEnd() + new string('x', BodyBytes - Before.TrimEnd().Length - After.Length) + After;
    }
}
