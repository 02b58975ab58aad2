using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Holds each exchange of a test with the client-server API against the spec's own description of the endpoint: an
/// answer of a described status has the described form, and a request that was accepted is one that may be sent.
/// Without the shared folder nothing is checked; the tests then test what they say.
/// </summary>
internal static class Conformance
{
    private const string Client = "/_matrix/client/";

    /// <summary>Where an answer is on purpose not what the files of the spec describe, and why.</summary>
    private static readonly IReadOnlyList<(string Endpoint, string InPath, string Report, string Why)> Known =
    [
        ("GET /_matrix/client/v3/rooms/{roomId}/joined_members",
            "",
            "^answer\\.joined\\..+\\.(display_name|avatar_url) is null",
            "matrix-nio refuses an answer without the member, and others write null where there is no name"),
        ("GET /_matrix/client/v3/sync",
            "event_format",
            "^answer\\.rooms\\..+\\.events\\[[0-9]+\\] lacks event_id$",
            "the file describes the client's format of events alone, not the one between servers"),
        ("POST /_matrix/client/v3/keys/device_signing/upload",
            "",
            "^answer lacks errcode$",
            "the file says in words that interactive auth is asked for, and does not list its 401"),
    ];

    /// <summary>Fails unless an exchange is as the spec says.</summary>
    /// <param name="method">Such as PUT.</param>
    /// <param name="path">The path as it is sent, escaped, with its query.</param>
    /// <param name="request">The body of the request; null for none.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="answer">The body of the answer.</param>
    public static void Require(string method, string path, string? request, int status, string answer)
    {
        if (SpecFiles.OrNull is { } files)
        {
            var wrong = Check(files, method, path, request, status, answer);
            Assert.True(
                wrong.Count == 0, $"{method} {path} answered {status} against the spec:\n{string.Join('\n', wrong)}");
        }
    }

    /// <summary>What is wrong with an exchange; nothing for a path that the spec does not describe.</summary>
    public static IReadOnlyList<string> Check(
        SpecFiles files, string method, string path, string? request, int status, string answer)
    {
        // The aliases of old answer as the present paths do.
        var present = path.StartsWith(Client + "r0/", StringComparison.Ordinal)
            ? $"{Client}v3/{path[(Client.Length + 3)..]}"
            : path;
        if (SpecEndpoint.Of(files, method, present) is not { } endpoint)
        {
            return [];
        }

        List<string> wrong = [.. endpoint.CheckAnswer(status, answer)];
        if (status is >= 200 and < 300 && !IsProofAlone(request))
        {
            wrong.AddRange(endpoint.CheckRequest(QueryOf(present), request));
        }

        wrong.RemoveAll(report => Known.Any(known =>
            known.Endpoint == $"{endpoint.Method} {endpoint.Template}"
            && present.Contains(known.InPath, StringComparison.Ordinal)
            && Regex.IsMatch(report, known.Report, RegexOptions.None, TimeSpan.FromSeconds(1))));
        return wrong;
    }

    // Source: client-server API v1.19, "Fallback": the session is all that comes, the server remembers the rest.
    private static bool IsProofAlone(string? request)
    {
        try
        {
            return request is not null
                && JsonNode.Parse(request) is JsonObject { Count: 1 } body
                && body["auth"] is JsonObject auth
                && auth.ContainsKey("session");
        }
        catch (JsonException)
        {
            // No JSON: the check of the request says so.
            return false;
        }
    }

    private static HashSet<string> QueryOf(string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return query < 0
            ? []
            : [.. path[(query + 1)..].Split('&').Select(static pair => Uri.UnescapeDataString(pair.Split('=')[0]))];
    }
}
