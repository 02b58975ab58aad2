using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>Tests, benchmarks and log messages are found where their names say.</summary>
public sealed class NamesTests : RuleTests
{
    private static readonly string[] TestAttributes = ["Fact", "Theory", "Property"];

    [Fact]
    public void A_test_class_of_another_name_is_refused()
        => Refuses(("tests/Rooms.Tests/A.cs", "class Checks { [Fact] public void One_is_one() { } }"));

    [Fact]
    public void A_benchmark_class_of_another_name_is_refused()
        => Refuses(("bench/Micro/A.cs", "class Speed { [Benchmark] public void Run() { } }"));

    [Fact]
    public void A_log_message_outside_the_log_file_is_refused()
        => Refuses(("src/Rooms/Room.cs", Message("src/Rooms/Room.cs", 1).Text));

    [Fact]
    public void An_event_id_used_twice_in_a_project_is_refused()
        => Refuses(("src/Rooms/Log.cs", Message("", 1).Text + Message("", 1).Text));

    [Fact]
    public void An_event_id_without_a_number_is_refused()
        => Refuses(("src/Rooms/Log.cs", "class Log { [LoggerMessage(Level = LogLevel.Debug)] void M() { } }"));

    [Fact]
    public void Good_names_are_accepted()
        => Accepts(
            ("tests/Rooms.Tests/A.cs", "class RoomTests { [Fact] public void One_is_one() { } }"),
            ("bench/Micro/A.cs", "class RoomBenchmarks { [Benchmark] public void Run() { } }"),
            Message("src/Rooms/Log.cs", 1),
            Message("src/Users/Log.cs", 1));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        HashSet<string> eventIds = [];
        foreach (var file in tree.CSharp)
        {
            foreach (var attribute in file.Root.DescendantNodes().OfType<AttributeSyntax>())
            {
                var name = attribute.Name.ToString();
                if (name == "LoggerMessage" && file.IsUnder("src/"))
                {
                    if (file.Name != "Log.cs")
                    {
                        yield return file.At(attribute, "log messages live in the project's Log.cs");
                    }

                    if (EventId(attribute) is not { } id)
                    {
                        yield return file.At(attribute, "names no event id");
                    }
                    else if (!eventIds.Add($"{file.Project} {id}"))
                    {
                        yield return file.At(attribute, $"uses event id {id} again");
                    }
                }

                var suffix = TestAttributes.Contains(name) ? "Tests" : name == "Benchmark" ? "Benchmarks" : null;
                if (suffix is not null
                    && ClassOf(attribute) is { } type
                    && !type.EndsWith(suffix, StringComparison.Ordinal))
                {
                    yield return file.At(attribute, $"{type} has a {name}, so its name ends with {suffix}");
                }
            }
        }
    }

    private static string? ClassOf(AttributeSyntax attribute)
        => attribute.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText;

    private static string? EventId(AttributeSyntax attribute)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            var named = argument.NameEquals?.Name.ToString() ?? argument.NameColon?.Name.ToString();
            if (argument.Expression is LiteralExpressionSyntax { Token.Value: int id }
                && named is null or "EventId" or "eventId")
            {
                return argument.Expression.ToString();
            }
        }

        return null;
    }

    private static (string Path, string Text) Message(string path, int id)
        => (path, $"class Log {{ [LoggerMessage(EventId = {id}, Level = LogLevel.Debug)] void M() {{ }} }}\n");
}
