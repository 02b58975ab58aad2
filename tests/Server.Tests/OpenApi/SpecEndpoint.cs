using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dendrite.Fast.Api;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// One endpoint as the spec describes it: says what a request, or an answer, has that it should not have or lacks.
/// </summary>
internal sealed class SpecEndpoint
{
    private const string Json = "application/json";

    private readonly SpecFiles _files;
    private readonly IReadOnlyList<SpecNode> _operations;
    private readonly string[] _segments;

    /// <param name="files">Resolves references.</param>
    /// <param name="method">Such as PUT.</param>
    /// <param name="template">The whole path, parameters in braces.</param>
    /// <param name="operations">
    /// What the spec says; several where it describes forms of the endpoint one by one, such as /invite by user id and
    /// by e-mail address.
    /// </param>
    public SpecEndpoint(SpecFiles files, string method, string template, IReadOnlyList<SpecNode> operations)
    {
        _files = files;
        _operations = operations;
        _segments = template.Split('/');
        Method = method;
        Template = template;
    }

    /// <summary>Such as PUT.</summary>
    public string Method { get; }

    /// <summary>The whole path, parameters in braces.</summary>
    public string Template { get; }

    /// <summary>Whether a request needs an access token, may have one, or is not described to have any.</summary>
    public Access Access
    {
        get
        {
            var security = _operations[0]["security"] ?? default;
            return !security.Items().Any() ? Access.Public
                : security.Items().Any(static way => !way.Members().Any()) ? Access.Optional
                : Access.User;
        }
    }

    /// <summary>The statuses that the spec describes answers of.</summary>
    public IReadOnlyCollection<int> Statuses =>
    [
        .. _operations.SelectMany(static operation => (operation["responses"] ?? default).Members())
            .Select(static response => int.Parse(response.Key, CultureInfo.InvariantCulture))
            .Distinct(),
    ];

    /// <summary>The endpoint that a request is for; null for what the spec knows nothing of.</summary>
    /// <param name="files">The spec.</param>
    /// <param name="method">Such as PUT.</param>
    /// <param name="path">The path as it is sent, still escaped, with or without a query.</param>
    public static SpecEndpoint? Of(SpecFiles files, string method, string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var segments = (query < 0 ? path : path[..query]).Split('/');
        SpecEndpoint? best = null;
        foreach (var endpoint in files.Endpoints)
        {
            // Of two that fit, the one with more fixed segments is meant: /pushrules/global/ before /pushrules/{x}/.
            if (endpoint.Method == method && endpoint.Fits(segments)
                && (best is null || endpoint.Parameters < best.Parameters))
            {
                best = endpoint;
            }
        }

        return best;
    }

    /// <summary>What is wrong with a request that was accepted; nothing when it is as the spec says.</summary>
    /// <param name="query">The names of the parameters of the query.</param>
    /// <param name="body">The body; null for none.</param>
    public IReadOnlyList<string> CheckRequest(IReadOnlyCollection<string> query, string? body)
        => Least(operation => CheckRequest(operation, query, body));

    /// <summary>What is wrong with an answer; nothing when it is as the spec says.</summary>
    /// <param name="status">The HTTP status. Any endpoint may answer an error that its description leaves out.</param>
    /// <param name="body">The body.</param>
    public IReadOnlyList<string> CheckAnswer(int status, string body)
        => Least(operation => CheckAnswer(operation, status, body));

    private List<string> CheckRequest(SpecNode operation, IReadOnlyCollection<string> query, string? body)
    {
        List<string> wrong = [];
        foreach (var item in (operation["parameters"] ?? default).Items())
        {
            var parameter = _files.Follow(item);
            if (parameter["in"]?.Text == "query" && parameter["required"]?.IsTrue == true
                && parameter["name"]?.Text is { } name && !query.Contains(name))
            {
                wrong.Add($"the query lacks {name}");
            }
        }

        if (operation["requestBody"] is not { } described)
        {
            return wrong;
        }

        var request = _files.Follow(described);
        if (string.IsNullOrEmpty(body))
        {
            if (request["required"]?.IsTrue == true)
            {
                wrong.Add("the body is missing");
            }
        }
        else if (request["content"]?[Json]?["schema"] is { } schema)
        {
            CheckJson(schema, body, "request", wrong);
        }

        return wrong;
    }

    private List<string> CheckAnswer(SpecNode operation, int status, string body)
    {
        List<string> wrong = [];
        if (ResponseOf(operation, status) is not { } response)
        {
            if (status < 400)
            {
                wrong.Add($"the spec knows no answer {status}");
            }
            else
            {
                CheckJson(_files.Error, body, "answer", wrong);
            }

            return wrong;
        }

        if (response["content"]?[Json]?["schema"] is { } schema)
        {
            CheckJson(schema, body, "answer", wrong);
        }

        return wrong;
    }

    private int Parameters => _segments.Count(static segment => segment.StartsWith('{'));

    private bool Fits(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return false;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            if (!_segments[i].StartsWith('{')
                && !string.Equals(_segments[i], segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private void CheckJson(SpecNode schema, string text, string name, List<string> wrong)
    {
        try
        {
            SchemaCheck.Check(_files, schema, JsonNode.Parse(text), name, wrong);
        }
        catch (JsonException)
        {
            wrong.Add($"the {name} is not JSON");
        }
    }

    /// <summary>The report of the form of the endpoint that fits best.</summary>
    private List<string> Least(Func<SpecNode, List<string>> check)
        => _operations.Select(check).MinBy(static wrong => wrong.Count)!;

    private SpecNode? ResponseOf(SpecNode operation, int status)
        => operation["responses"]?[status.ToString(CultureInfo.InvariantCulture)] is { } response
            ? _files.Follow(response)
            : null;
}
