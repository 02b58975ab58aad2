using System.Xml.Linq;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>A project references only what the map allows, and the solution holds every project.</summary>
public sealed class ProjectEdgesTests : RuleTests
{
    private const string Solution = "Dendrite.Fast.sln";

    [Fact]
    public void An_edge_against_the_map_is_refused()
        => Refuses(("src/Storage/Storage.csproj", Project("../../src/Rooms/Rooms.csproj")));

    [Fact]
    public void Only_the_engine_sees_state_resolution()
        => Refuses(("src/Api/Api.csproj", Project("../../src/StateRes/StateRes.csproj")));

    [Fact]
    public void A_project_that_is_not_on_the_map_is_refused()
        => Refuses(("src/Gadgets/Gadgets.csproj", Project()));

    [Fact]
    public void Product_code_never_references_tests()
        => Refuses(("src/Rooms/Rooms.csproj", Project("../../tests/Testing/Testing.csproj")));

    [Fact]
    public void A_project_outside_the_solution_is_refused()
        => Refuses(("src/Storage/Storage.csproj", Project()), (Solution, "src\\Rooms\\Rooms.csproj"));

    [Fact]
    public void An_edge_of_the_map_is_accepted()
        => Accepts(
            ("src/Rooms/Rooms.csproj", Project("../../src/Storage/Storage.csproj")),
            (Solution, "src\\Rooms\\Rooms.csproj"));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        var solution = tree.Find(Solution)?.Text.Replace('\\', '/');
        foreach (var project in tree.Projects)
        {
            if (solution is not null && !solution.Contains(project.Path, StringComparison.Ordinal))
            {
                yield return project.At(1, $"is not in {Solution}");
            }

            if (!project.IsUnder("src/"))
            {
                continue;
            }

            var name = project.Name[..^".csproj".Length];
            if (!ProjectGraph.Edges.TryGetValue(name, out var allowed))
            {
                yield return project.At(1, "is not on the map of docs/ARCHITECTURE.md");
                continue;
            }

            foreach (var reference in XDocument.Parse(project.Text).Descendants("ProjectReference"))
            {
                var target = Path.GetFileNameWithoutExtension(reference.Attribute("Include")?.Value ?? "");
                if (!allowed.Contains(target))
                {
                    yield return project.At(1, $"may not reference {target}");
                }
            }
        }
    }

    private static string Project(params string[] references)
        => $"<Project>{string.Concat(references.Select(path => $"<ProjectReference Include=\"{path}\"/>"))}</Project>";
}
