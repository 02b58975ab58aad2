using System.Text.RegularExpressions;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>Nothing in the repository depends on the machine it was written on, nor names a package registry.</summary>
public sealed partial class MachineTests : RuleTests
{
    [Theory]
    [InlineData("docs/a.md", "see /", "work/main/README.md")]
    [InlineData("src/Rooms/A.cs", "// /", "root/.config")]
    [InlineData("run", "https://api.nuget", ".org/v3/index.json")]
    [InlineData("bench/package.json", "https://registry.npmjs", ".org/x")]
    public void A_path_of_a_machine_or_a_registry_is_refused(string path, string start, string end)
        => Refuses((path, start + end));

    [Fact]
    public void A_relative_path_is_accepted()
        => Accepts(("docs/a.md", "see ../shared/design, or /var/lib and src/root/x"));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.Files)
        {
            var lines = file.Lines();
            for (var i = 0; i < lines.Count; i++)
            {
                if (Machine().Match(lines[i]) is { Success: true } match)
                {
                    yield return file.At(i + 1, $"names {match.Value}");
                }
            }
        }
    }

    [GeneratedRegex(
        @"(?<![\w.*])[/](work|farm|root)[/]"
            + "|nuget[.]org|npmjs[.]|deb[.]debian[.]|pkgs[.]dev[.]azure|packages[.]microsoft",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Machine();
}
