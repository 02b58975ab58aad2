using System.Globalization;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>One answer as a client reads it, its body decoded; the test says whether it asked by HEAD.</summary>
internal sealed record Answer(int Status, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public string? this[string name] => Headers
        .Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(h => h.Value)
        .SingleOrDefault();

    /// <summary>Parses whole answers from the start; what is incomplete at the end is left out.</summary>
    public static IReadOnlyList<Answer> ParseAll(string text, bool isHead = false)
    {
        List<Answer> answers = [];
        while (TryParse(ref text, isHead) is { } answer)
        {
            answers.Add(answer);
        }

        return answers;
    }

    private static Answer? TryParse(ref string text, bool isHead)
    {
        int headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (headEnd < 0)
        {
            return null;
        }

        string[] lines = text[..headEnd].Split("\r\n");
        Assert.StartsWith("HTTP/1.1 ", lines[0], StringComparison.Ordinal);
        int status = int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture);
        var headers = lines[1..].Select(line => line.Split(": ", 2)).Select(p => (p[0], p[1])).ToArray();
        var answer = new Answer(status, headers, "");
        string rest = text[(headEnd + 4)..];
        if (isHead || status is 100 or 204 or 304)
        {
            text = rest;
            return answer;
        }

        if (answer["transfer-encoding"] == "chunked")
        {
            return TryParseChunks(ref text, rest) is { } body ? answer with { Body = body } : null;
        }

        if (answer["content-length"] is not { } lengthText)
        {
            text = "";
            return answer with { Body = rest };
        }

        int length = int.Parse(lengthText, CultureInfo.InvariantCulture);
        if (rest.Length < length)
        {
            return null;
        }

        text = rest[length..];
        return answer with { Body = rest[..length] };
    }

    private static string? TryParseChunks(ref string text, string rest)
    {
        string body = "";
        while (true)
        {
            int line = rest.IndexOf("\r\n", StringComparison.Ordinal);
            if (line < 0)
            {
                return null;
            }

            int size = int.Parse(rest[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (rest.Length < line + 2 + size + 2)
            {
                return null;
            }

            body += rest.Substring(line + 2, size);
            Assert.Equal("\r\n", rest.Substring(line + 2 + size, 2));
            rest = rest[(line + 4 + size)..];
            if (size == 0)
            {
                text = rest;
                return body;
            }
        }
    }
}
