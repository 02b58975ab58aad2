using System.Text.RegularExpressions;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>
/// The table of bug classes in docs/security-tests.md names tests that exist, in each of its rows.
/// </summary>
public sealed partial class SecurityTableTests : RuleTests
{
    private const string Table = "docs/security-tests.md";

    private const string Classes = "security/classes.md";

    // The other classes are of parts that this server does not have yet.
    private const string Covered = "IJMPV";

    private const string Test =
        """
        public sealed class DoorTests
        {
            [Fact]
            public void A_door_is_shut() => Door.Shut();
        }
        """;

    [Fact]
    public void A_row_whose_test_exists_is_accepted()
        => Accepts((Table, "| M | 7 | a door | `DoorTests.A_door_is_shut` |"), ("tests/X/DoorTests.cs", Test));

    [Fact]
    public void A_test_that_does_not_exist_is_refused()
        => Refuses((Table, "| M | 7 | a door | `DoorTests.A_door_is_open` |"), ("tests/X/DoorTests.cs", Test));

    [Fact]
    public void A_test_of_a_class_that_does_not_exist_is_refused()
        => Refuses((Table, "| M | 7 | a door | `GateTests.A_door_is_shut` |"), ("tests/X/DoorTests.cs", Test));

    [Fact]
    public void A_row_without_a_test_is_refused()
        => Refuses((Table, "| M | 7 | a door | by construction |"), ("tests/X/DoorTests.cs", Test));

    [Fact]
    public void Every_entry_of_the_classes_that_this_server_can_have_by_now_has_a_row()
    {
        SharedFolder.RequireOrSkip(Classes);
        var rows = SourceTree.Repository.Find(Table)!.Lines();

        var missing =
            from heading in File.ReadLines(Path.Combine(SharedFolder.FullPath, Classes))
            let found = Heading().Match(heading)
            where found.Success && Covered.Contains(found.Groups["class"].Value)
            from entry in found.Groups["entries"].Value.Split(',', StringSplitOptions.TrimEntries)
            let row = $"| {found.Groups["class"].Value} | {entry} |"
            where !rows.Any(line => line.StartsWith(row, StringComparison.Ordinal))
            select row;

        Assert.Empty(missing);
    }

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        if (tree.Find(Table) is not { } table)
        {
            yield return $"{Table} is missing";
            yield break;
        }

        var lines = table.Lines();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Row().IsMatch(lines[i]))
            {
                continue;
            }

            var named = Name().Matches(lines[i]);
            if (named.Count == 0)
            {
                yield return table.At(i + 1, "names no test");
            }

            foreach (Match name in named)
            {
                var (type, method) = (name.Groups["type"].Value, name.Groups["method"].Value);
                if (!tree.CSharp.Any(file => file.IsUnder("tests/")
                    && file.Text.Contains($"class {type}", StringComparison.Ordinal)
                    && file.Text.Contains($" {method}(", StringComparison.Ordinal)))
                {
                    yield return table.At(i + 1, $"names the test {type}.{method}, which does not exist");
                }
            }
        }
    }

    [GeneratedRegex("^- \\*\\*(?<class>[A-Z])\\.\\*\\*.*\\((?<entries>[0-9, ]+)\\)\\.$")]
    private static partial Regex Heading();

    [GeneratedRegex("^\\| [A-Z] \\|")]
    private static partial Regex Row();

    [GeneratedRegex("`(?<type>[A-Za-z0-9]+Tests)\\.(?<method>[A-Za-z0-9_]+)`")]
    private static partial Regex Name();
}
