using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>Nothing unfinished, or pretending, reaches main; no <c>#region</c> hides what is too long.</summary>
public sealed partial class UnfinishedTests : RuleTests
{
    [Theory]
    [InlineData("// TODO: finish\nclass A { }")]
    [InlineData("/// <summary>A placeholder.</summary>\nclass A { }")]
    [InlineData("/* FIXME */ class A { }")]
    [InlineData("class A { void M() => throw new NotImplementedException(); }")]
    [InlineData("#region a\nclass A { }\n#endregion")]
    public void Unfinished_code_is_refused(string text) => Refuses(("src/Rooms/A.cs", text));

    [Fact]
    public void An_unfinished_script_is_refused() => Refuses(("run", "# TODO: check\n"));

    [Theory]
    [InlineData("class A { string M() => \"TODO\"; }")]
    [InlineData("// null for nowhere\nclass A { }")]
    public void A_word_inside_a_text_or_another_word_is_accepted(string text) => Accepts(("src/Rooms/A.cs", text));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp)
        {
            foreach (var trivia in file.Root.DescendantTrivia())
            {
                if (trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
                    || HasWord(trivia.ToFullString(), IsComment(trivia)))
                {
                    var word = Unfinished().Match(trivia.ToString());
                    yield return file.At(file.LineOf(trivia.SpanStart), $"unfinished: {word}");
                }
            }

            foreach (var name in file.Root.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == nameof(NotImplementedException) && name.Parent is not ArgumentSyntax)
                {
                    yield return file.At(name, "what is not there is not there: no member that only throws");
                }
            }
        }

        foreach (var file in tree.Files.Where(file => file.IsProject || file.Name is "run" or "test"))
        {
            if (HasWord(file.Text, isComment: true))
            {
                yield return file.At(1, "has an unfinished part");
            }
        }
    }

    private static bool HasWord(string text, bool isComment)
        => isComment && Unfinished().IsMatch(text);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|for now|in a real|[Pp]laceholder)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();

    private static bool IsComment(SyntaxTrivia trivia)
        => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
