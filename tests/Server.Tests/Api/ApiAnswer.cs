using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>An answer of the API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body as it came.</param>
/// <param name="Headers">All headers, joined.</param>
internal sealed record ApiAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body; null when it is no JSON.</summary>
    public JsonNode? Json => Text.Length == 0 || IsPage ? null : JsonNode.Parse(Text);

    /// <summary>Whether it is a page for people.</summary>
    public bool IsPage => Headers.GetValueOrDefault("Content-Type") == "text/html; charset=utf-8";

    /// <summary>The errcode, empty where there is none.</summary>
    public string Errcode => (Json as JsonObject)?["errcode"]?.GetValue<string>() ?? "";

    /// <summary>Status and errcode, such as <c>403 M_FORBIDDEN</c>; the status alone where all is well.</summary>
    public string Outcome => Errcode.Length == 0 ? $"{Status}" : $"{Status} {Errcode}";

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer(
            (int)answer.StatusCode,
            text,
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Fails unless browsers may read the answer, and it is JSON.</summary>
    public void RequireForm(string request)
    {
        Assert.True(
            Headers.GetValueOrDefault("Access-Control-Allow-Origin") == "*"
            && Headers.GetValueOrDefault("Access-Control-Allow-Methods") == "GET, POST, PUT, DELETE, OPTIONS"
            && Headers.GetValueOrDefault("Access-Control-Allow-Headers")
                == "X-Requested-With, Content-Type, Authorization",
            $"{request} answered {Status} without the CORS headers");
        Assert.True(
            Headers.GetValueOrDefault("Content-Type") == "application/json" && Json is not null,
            $"{request} answered {Status} with {Headers.GetValueOrDefault("Content-Type")}: {Text}");
    }
}
