using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Holds a JSON value against a schema of the spec: the part of JSON Schema that its files use. What they say for
/// readers alone (format, title, description, examples) is passed over; a keyword that decides something and that is
/// not known here is an error of this class, so that no file is checked by half.
/// </summary>
internal static class SchemaCheck
{
    /// <summary>What is left out of the report of one value; the first are enough to see what is wrong.</summary>
    private const int WrongMax = 20;

    private static readonly HashSet<string> Spoken =
    [
        "type", "title", "description", "example", "examples", "format", "deprecated", "default", "readOnly",
        "x-addedInMatrixVersion", "x-changedInMatrixVersion", "x-pattern-format", "x-weight", "x-comment", "$schema",
        "$id", "$ref", "components",
    ];

    /// <summary>Adds what is wrong with a value to a list.</summary>
    /// <param name="files">Resolves references.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="at">What the value is called in the report.</param>
    /// <param name="wrong">Takes the report: one line for each thing that is wrong.</param>
    public static void Check(SpecFiles files, SpecNode schema, JsonNode? value, string at, List<string> wrong)
    {
        if (wrong.Count >= WrongMax)
        {
            return;
        }

        // A reference stands beside further keywords in some files: both hold.
        if (schema["$ref"] is not null)
        {
            Check(files, files.Follow(schema), value, at, wrong);
        }

        if (schema["type"] is { } type && !HasType(type, value))
        {
            wrong.Add($"{at} is {Shown(value)}, not {type.Value!.ToJsonString()}");
            return;
        }

        foreach (var (keyword, said) in schema.Members())
        {
            if (!Spoken.Contains(keyword))
            {
                CheckKeyword(files, schema, keyword, said, value, at, wrong);
            }
        }
    }

    private static void CheckKeyword(
        SpecFiles files,
        SpecNode schema,
        string keyword,
        SpecNode said,
        JsonNode? value,
        string at,
        List<string> wrong)
    {
        switch (keyword)
        {
            case "properties":
                CheckProperties(files, said, value, at, wrong);
                break;
            case "patternProperties" or "additionalProperties":
                // Both are taken together, at the first of the two: what is additional depends on the patterns.
                if (keyword == "patternProperties" || schema["patternProperties"] is null)
                {
                    CheckOthers(files, schema, value, at, wrong);
                }

                break;
            case "required":
                wrong.AddRange(said.Items()
                    .Where(name => value is JsonObject members && !members.ContainsKey(name.Text!))
                    .Select(name => $"{at} lacks {name.Text}"));
                break;
            case "items":
                CheckItems(files, said, value, at, wrong);
                break;
            case "enum":
                if (!said.Items().Any(item => JsonNode.DeepEquals(item.Value, value)))
                {
                    wrong.Add($"{at} is {Shown(value)}, none of {said.Value!.ToJsonString()}");
                }

                break;
            case "pattern":
                if (value is JsonValue text && text.TryGetValue(out string? word) && !Matches(said.Text!, word))
                {
                    wrong.Add($"{at} is {Shown(value)}, which does not match {said.Text}");
                }

                break;
            case "allOf":
                foreach (var part in said.Items())
                {
                    Check(files, part, value, at, wrong);
                }

                break;
            case "anyOf" or "oneOf":
                CheckChoice(files, keyword, said, value, at, wrong);
                break;
            case "minimum" or "maximum" when value is JsonValue number && number.GetValueKind() == JsonValueKind.Number:
                CheckBound(keyword, said, number.GetValue<double>(), $"{at} is {Shown(value)}", wrong);
                break;
            case "minProperties" or "maxProperties" when value is JsonObject members:
                CheckBound(keyword, said, members.Count, $"{at} has {members.Count} members", wrong);
                break;
            case "minimum" or "maximum" or "minProperties" or "maxProperties":
                break;
            default:
                throw new NotSupportedException($"{schema.File}: the keyword '{keyword}' is not known to SchemaCheck");
        }
    }

    private static void CheckProperties(
        SpecFiles files, SpecNode properties, JsonNode? value, string at, List<string> wrong)
    {
        if (value is not JsonObject members)
        {
            return;
        }

        foreach (var (name, schema) in properties.Members())
        {
            if (members.TryGetPropertyValue(name, out var member))
            {
                Check(files, schema, member, $"{at}.{name}", wrong);
            }
        }
    }

    private static void CheckOthers(SpecFiles files, SpecNode schema, JsonNode? value, string at, List<string> wrong)
    {
        if (value is not JsonObject members)
        {
            return;
        }

        var properties = schema["properties"];
        var additional = schema["additionalProperties"];
        foreach (var (name, member) in members)
        {
            var isKnown = properties?[name] is not null;
            foreach (var (pattern, other) in (schema["patternProperties"] ?? default).Members())
            {
                if (Matches(pattern, name))
                {
                    isKnown = true;
                    Check(files, other, member, $"{at}.{name}", wrong);
                }
            }

            if (isKnown || additional is null)
            {
                continue;
            }

            if (additional.Value.Value is JsonObject)
            {
                Check(files, additional.Value, member, $"{at}.{name}", wrong);
            }
            else if (!additional.Value.IsTrue)
            {
                wrong.Add($"{at} has {name}, which is not described");
            }
        }
    }

    private static void CheckBound(string keyword, SpecNode said, double value, string what, List<string> wrong)
    {
        var bound = said.Value!.GetValue<double>();
        if (keyword.StartsWith("min", StringComparison.Ordinal) ? value < bound : value > bound)
        {
            wrong.Add($"{what}, beyond the {keyword} {said.Value!.ToJsonString()}");
        }
    }

    private static void CheckItems(SpecFiles files, SpecNode schema, JsonNode? value, string at, List<string> wrong)
    {
        if (value is not JsonArray items)
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            Check(files, schema, items[i], $"{at}[{i}]", wrong);
        }
    }

    private static void CheckChoice(
        SpecFiles files, string keyword, SpecNode choices, JsonNode? value, string at, List<string> wrong)
    {
        var fitting = 0;
        List<string> reasons = [];
        foreach (var choice in choices.Items())
        {
            List<string> own = [];
            Check(files, choice, value, at, own);
            fitting += own.Count == 0 ? 1 : 0;
            reasons.AddRange(own);
        }

        if (fitting == 0 || (keyword == "oneOf" && fitting > 1))
        {
            wrong.Add($"{at} fits {fitting} of {keyword}: {string.Join(", ", reasons)}");
        }
    }

    private static bool HasType(SpecNode type, JsonNode? value)
        => type.Text is { } one ? HasType(one, value) : type.Items().Any(item => HasType(item.Text!, value));

    private static bool HasType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null or JsonValueKind.Null) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value!.GetValue<double>()),
        ("null" or "object" or "array" or "string" or "boolean" or "number" or "integer", _) => false,
        _ => throw new NotSupportedException($"the type '{type}' is not known to SchemaCheck"),
    };

    private static bool Matches(string pattern, string text)
        => Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static string Shown(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
