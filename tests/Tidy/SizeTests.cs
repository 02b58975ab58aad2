using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>Files, methods and lines stay small enough to read.</summary>
public sealed class SizeTests : RuleTests
{
    private const int FileLinesMax = 500;
    private const int MethodLinesMax = 70;
    private const int LineColumnsMax = 120;
    private const int TrackedBytesMax = 1_000_000;

    /// <summary>Tables of data that read best whole: path, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    /// <summary>Numbered steps of the specification that read best in one piece: where, and which.</summary>
    private static readonly Dictionary<string, string> LongMethods = new()
    {
        ["src/StateRes/Auth/AuthCheck.PowerLevels.cs CheckPowerLevels"] = "the eleven steps of authorization rule 10",
    };

    [Fact]
    public void A_long_file_is_refused()
        => Refuses(("src/Rooms/A.cs", string.Concat(Enumerable.Repeat("// line\n", FileLinesMax + 1))));

    [Fact]
    public void A_long_line_is_refused() => Refuses(("src/Rooms/A.cs", $"// {new string('x', LineColumnsMax)}\n"));

    [Theory]
    [InlineData("class A { void M()\n{", "} }")]
    [InlineData("class A { A()\n{", "} }")]
    [InlineData("class A { int P { get\n{", "return 1; } } }")]
    [InlineData("class A { int M() =>", "1; }")]
    [InlineData("void Local()\n{", "}")]
    public void A_long_method_is_refused(string before, string after)
        => Refuses(("src/Rooms/A.cs", $"{before}{new string('\n', MethodLinesMax)}{after}"));

    [Fact]
    public void A_large_file_is_refused() => Refuses(("docs/a.txt", new string('x', TrackedBytesMax + 1)));

    [Fact]
    public void Sizes_at_the_limit_are_accepted()
        => Accepts(
            ("src/Rooms/A.cs", string.Concat(Enumerable.Repeat("// line\n", FileLinesMax))),
            ("src/Rooms/B.cs", $"class A {{ void M()\n{{{new string('\n', MethodLinesMax - 2)}}} }}\n"),
            ("src/Rooms/C.cs", $"{new string('/', LineColumnsMax)}\n"));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.Files.Where(file => file.SizeBytes > TrackedBytesMax))
        {
            yield return file.At(1, $"is {file.SizeBytes} bytes long, more than {TrackedBytesMax}");
        }

        foreach (var file in tree.CSharp)
        {
            var lines = file.Lines();
            if (lines.Count > FileLinesMax && !LongFiles.ContainsKey(file.Path))
            {
                yield return file.At(1, $"has {lines.Count} lines, more than {FileLinesMax}");
            }

            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].Length > LineColumnsMax)
                {
                    yield return file.At(i + 1, $"is {lines[i].Length} columns wide, more than {LineColumnsMax}");
                }
            }

            foreach (var node in file.Root.DescendantNodes())
            {
                // The signature starts at the name: documentation and attributes are not the method's length.
                if (NameOf(node) is not { } name)
                {
                    continue;
                }

                var count = file.LinesOf(TextSpan.FromBounds(name.SpanStart, node.Span.End));
                if (count > MethodLinesMax && !LongMethods.ContainsKey($"{file.Path} {name.ValueText}"))
                {
                    yield return file.At(name, $"{name} has {count} lines, more than {MethodLinesMax}");
                }
            }
        }
    }

    private static SyntaxToken? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        OperatorDeclarationSyntax op => op.OperatorToken,
        AccessorDeclarationSyntax accessor => accessor.Keyword,
        LocalFunctionStatementSyntax local => local.Identifier,
        _ => null,
    };
}
