using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>Code whose bounds the runtime does not check lives in files that say so and carry the proof.</summary>
public sealed class UnsafeTests : RuleTests
{
    private static readonly string[] Names = ["Unsafe", "MemoryMarshal", "LoadUnsafe", "StoreUnsafe"];

    [Theory]
    [InlineData("class A { int M(ref int i) => Unsafe.Add(ref i, 1); }")]
    [InlineData("class A { int M(int[] a) => System.Runtime.InteropServices.MemoryMarshal.GetReference<int>(a); }")]
    [InlineData("class A { object M(ref byte b) => Vector128.LoadUnsafe(ref b); }")]
    [InlineData("class A { unsafe void M(byte* p) { } }")]
    public void Unchecked_code_outside_its_files_is_refused(string text) => Refuses(("src/Transport/A.cs", text));

    [Fact]
    public void Unchecked_code_in_its_files_and_in_benchmarks_is_accepted()
        => Accepts(
            ("src/Transport/A.Unsafe.cs", "class A { int M(ref int i) => Unsafe.Add(ref i, 1); }"),
            ("bench/Micro/A.cs", "class A { int M(ref int i) => Unsafe.Add(ref i, 1); }"));

    [Fact]
    public void A_word_in_a_comment_or_a_text_is_accepted()
        => Accepts(("src/Transport/A.cs", "// Unsafe.Add\nclass A { string M() => \"MemoryMarshal\"; }"));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => !file.IsUnder("bench/")))
        {
            if (file.Path.EndsWith(".Unsafe.cs", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var token in file.Root.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.UnsafeKeyword)
                    || (token.Parent is SimpleNameSyntax && Names.Contains(token.ValueText)))
                {
                    yield return file.At(token, $"{token.ValueText} belongs in a *.Unsafe.cs file");
                }
            }
        }
    }
}
