using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>Every project of src/ says in a README of at most 30 lines what it is for.</summary>
public sealed class ReadmeTests : RuleTests
{
    private const int LinesMax = 30;

    private static readonly string[] Headings = ["**Entry**", "**Invariants**", "**May reference**"];

    [Fact]
    public void A_project_without_a_readme_is_refused() => Refuses(("src/Rooms/Rooms.csproj", "<Project/>"));

    [Fact]
    public void A_long_readme_is_refused()
        => Refuses(
            ("src/Rooms/Rooms.csproj", "<Project/>"),
            ("src/Rooms/README.md", string.Join('\n', Headings) + new string('\n', LinesMax)));

    [Fact]
    public void A_readme_that_leaves_a_question_open_is_refused()
        => Refuses(("src/Rooms/Rooms.csproj", "<Project/>"), ("src/Rooms/README.md", "# Rooms\n"));

    [Fact]
    public void A_readme_that_answers_them_is_accepted()
        => Accepts(("src/Rooms/Rooms.csproj", "<Project/>"), ("src/Rooms/README.md", string.Join('\n', Headings)));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var project in tree.Projects.Where(project => project.IsUnder("src/")))
        {
            var readme = tree.Find($"{project.Project}/README.md");
            if (readme is null)
            {
                yield return project.At(1, "has no README.md beside it");
                continue;
            }

            if (readme.Lines().Count > LinesMax)
            {
                yield return readme.At(1, $"has {readme.Lines().Count} lines, more than {LinesMax}");
            }

            foreach (var heading in Headings)
            {
                if (!readme.Text.Contains(heading, StringComparison.Ordinal))
                {
                    yield return readme.At(1, $"does not say {heading}");
                }
            }
        }
    }
}
