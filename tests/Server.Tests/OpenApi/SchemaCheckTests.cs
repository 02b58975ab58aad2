using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Each keyword that the spec's schemas use accepts what it describes and refuses the rest.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("{type: object}", "{}", "[]")]
    [InlineData("{type: array}", "[]", "{}")]
    [InlineData("{type: string}", "\"a\"", "1")]
    [InlineData("{type: integer}", "7", "7.5")]
    [InlineData("{type: integer}", "-9007199254740991", "\"7\"")]
    [InlineData("{type: number}", "7.5", "\"7.5\"")]
    [InlineData("{type: boolean}", "false", "0")]
    [InlineData("{type: [string, 'null']}", "null", "1")]
    [InlineData("{type: [string, object]}", "{}", "null")]
    [InlineData("{properties: {a: {type: string}}}", """{"a":"x","b":1}""", """{"a":1}""")]
    [InlineData("{properties: {a: {properties: {b: {type: string}}}}}", """{"a":{}}""", """{"a":{"b":1}}""")]
    [InlineData("{required: [a, b]}", """{"a":1,"b":null}""", """{"a":1}""")]
    [InlineData("{items: {type: string}}", "[\"a\"]", "[\"a\",1]")]
    [InlineData("{enum: [on, 'off']}", "\"on\"", "\"On\"")]
    [InlineData("{pattern: '^@'}", "\"@a\"", "\"a@\"")]
    [InlineData("{allOf: [{required: [a]}, {required: [b]}]}", """{"a":1,"b":1}""", """{"a":1}""")]
    [InlineData("{anyOf: [{type: string}, {type: integer}]}", "1", "[]")]
    [InlineData("{oneOf: [{required: [a]}, {required: [b]}]}", """{"a":1}""", "{}")]
    [InlineData("{oneOf: [{required: [a]}, {required: [b]}]}", """{"b":1}""", """{"a":1,"b":1}""")]
    [InlineData("{additionalProperties: {type: string}}", """{"a":"x"}""", """{"a":1}""")]
    [InlineData("{properties: {a: {}}, additionalProperties: false}", """{"a":1}""", """{"b":1}""")]
    [InlineData("{properties: {a: {}}, additionalProperties: {type: string}}", """{"a":1}""", """{"b":1}""")]
    [InlineData("{additionalProperties: true}", """{"a":1}""", null)]
    [InlineData("{patternProperties: {'^@': {type: string}}}", """{"@a":"x","b":1}""", """{"@a":1}""")]
    [InlineData(
        "{patternProperties: {'^@': {}}, additionalProperties: false}", """{"@a":1}""", """{"@a":1,"b":1}""")]
    [InlineData("{minimum: 1}", "1", "0")]
    [InlineData("{maximum: 1}", "1", "1.5")]
    [InlineData("{minProperties: 1}", """{"a":1}""", "{}")]
    [InlineData("{maxProperties: 1}", """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("{$ref: '#/word'}", "\"a\"", "1", "word: {type: string}")]
    [InlineData("{$ref: '#/other', required: [a]}", """{"a":"x"}""", """{"a":1}""",
        "other: {properties: {a: {type: string}}}")]
    [InlineData("{$ref: '#/other', required: [a]}", """{"a":"x"}""", "{}",
        "other: {properties: {a: {type: string}}}")]
    [InlineData("{type: string, format: mx-user-id, description: x, example: y}", "\"anything\"", null)]
    public void A_keyword_accepts_what_it_describes_and_refuses_the_rest(
        string schema, string accepted, string? refused, string beside = "")
    {
        var right = Check(schema, accepted, beside);
        var wrong = refused is null ? null : Check(schema, refused, beside);

        Assert.Empty(right);
        Assert.True(wrong is null or { Count: > 0 }, $"{schema} accepted {refused}");
    }

    [Fact]
    public void What_does_not_apply_to_a_value_says_nothing_about_it()
    {
        var wrong = Check(
            "{properties: {a: {type: string}}, required: [a], items: {type: string}, pattern: ^a, minimum: 1}",
            "false");

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_report_says_where_and_what()
    {
        var wrong = Check(
            "{properties: {a: {items: {properties: {b: {type: string}}, required: [c]}}}}", """{"a":[{"b":7}]}""");

        Assert.Equal(["value.a[0].b is 7, not \"string\"", "value.a[0] lacks c"], wrong);
    }

    [Fact]
    public void A_keyword_that_nobody_taught_it_is_an_error_and_not_passed_over()
        => Assert.Throws<NotSupportedException>(() => Check("{uniqueItems: true}", "[1,1]"));

    [Fact]
    public void A_type_that_nobody_taught_it_is_an_error_and_not_passed_over()
        => Assert.Throws<NotSupportedException>(() => Check("{type: file}", "[]"));

    private static List<string> Check(string schema, string value, string beside = "")
    {
        using Dendrite.Fast.Testing.TemporaryFolder folder = new();
        var path = folder.PathOf("schema.yaml");
        File.WriteAllText(path, $"schema: {schema}\n{beside}\n");
        SpecFiles files = new(folder.Folder);
        List<string> wrong = [];
        SchemaCheck.Check(files, files.Load(path)["schema"]!.Value, JsonNode.Parse(value), "value", wrong);
        return wrong;
    }
}
