using System.Text;
using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>
/// A text with claims in it, as the operator writes it: <c>{given_name} {family_name}</c>, or <c>{address.country}</c>
/// for a claim inside another. A brace itself is written twice.
/// </summary>
internal sealed class ClaimTemplate
{
    /// <summary>Longest result in characters; longer ones are none. Chosen: above any name or address.</summary>
    public const int ResultCharsMax = 1024;

    // Texts and paths in turn: a text has an empty path.
    private readonly List<Part> _parts;

    private ClaimTemplate(List<Part> parts) => _parts = parts;

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <returns>Null if a brace is left open, stands alone, or has no claim in it.</returns>
    public static ClaimTemplate? TryParse(string text)
    {
        List<Part> parts = [];
        StringBuilder literal = new();
        for (var i = 0; i < text.Length; i++)
        {
            var isDoubled = i + 1 < text.Length && text[i + 1] == text[i];
            if (text[i] is not ('{' or '}'))
            {
                literal.Append(text[i]);
            }
            else if (isDoubled)
            {
                literal.Append(text[i++]);
            }
            else
            {
                var end = text.IndexOf('}', i);
                var path = text[i] == '{' && end > 0 ? text[(i + 1)..end].Split('.') : [""];
                if (path.Any(step => step.Length == 0 || step.Contains('{', StringComparison.Ordinal)))
                {
                    return null;
                }

                parts.Add(new Part(literal.ToString(), path));
                literal.Clear();
                i = end;
            }
        }

        parts.Add(new Part(literal.ToString(), []));
        return new ClaimTemplate(parts);
    }

    /// <summary>Puts the claims in.</summary>
    /// <param name="claims">An object.</param>
    /// <returns>
    /// The text without white space around it; null if a claim is missing or neither text, number nor truth value, or
    /// if nothing is left, or too much.
    /// </returns>
    public string? Render(JsonElement claims)
    {
        StringBuilder text = new();
        foreach (var part in _parts)
        {
            text.Append(part.Literal);
            if (part.Path.Length > 0)
            {
                if (ValueOf(claims, part.Path) is not { } value)
                {
                    return null;
                }

                text.Append(value);
            }
        }

        var result = text.ToString().Trim();
        return result.Length is > 0 and <= ResultCharsMax ? result : null;
    }

    private static string? ValueOf(JsonElement claims, string[] path)
    {
        var value = claims;
        foreach (var step in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value))
            {
                return null;
            }
        }

        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return null;
        }
    }

    private sealed record Part(string Literal, string[] Path);
}
