using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>
/// No <c>async void</c> anywhere, and no thread of the product blocks on a task. A result is read only where the same
/// member has asked whether it is there.
/// </summary>
public sealed class AsyncTests : RuleTests
{
    private static readonly string[] Proofs = ["IsCompletedSuccessfully", "IsCompleted"];

    [Theory]
    [InlineData("class A { async void M() { } }")]
    [InlineData("class A { void M() { async void Local() { } } }")]
    [InlineData("class A { int M(Task<int> task) => task.Result; }")]
    [InlineData("class A { int M(Task<int> task) => task.GetAwaiter().GetResult(); }")]
    [InlineData("class A { void M(Task task) => task.Wait(); }")]
    [InlineData("class A { void M(Task[] tasks) => Task.WaitAll(tasks); }")]
    public void Blocking_or_losing_a_task_is_refused(string text) => Refuses(("src/Rooms/A.cs", text));

    [Theory]
    [InlineData("class A { int M(ValueTask<int> t) => t.IsCompletedSuccessfully ? t.Result : 0; }")]
    [InlineData("class A { async Task M(Task task) => await task; }")]
    [InlineData("class A { int Result { get; } int M() => Result; }")]
    [InlineData("class A { async Task M(Claim claim) => await claim.Result.WaitAsync(stop); }")]
    [InlineData("class A { int M(short token) => _source.GetResult(token); }")]
    public void Awaiting_and_completed_results_are_accepted(string text) => Accepts(("src/Rooms/A.cs", text));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp)
        {
            foreach (var node in file.Root.DescendantNodes())
            {
                if (IsAsyncVoid(node))
                {
                    yield return file.At(node, "async void loses its errors: return a Task");
                }
                else if (file.IsUnder("src/") && node is MemberAccessExpressionSyntax member && Blocks(member))
                {
                    yield return file.At(node, $"{member.Name} blocks a thread: await it");
                }
            }
        }
    }

    private static bool IsAsyncVoid(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => IsVoid(method.ReturnType) && method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => IsVoid(local.ReturnType) && local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.ValueText: "void" };

    private static bool Blocks(MemberAccessExpressionSyntax member) => member.Name.Identifier.ValueText switch
    {
        "Result" => !IsAwaited(member) && !IsProven(member),
        "GetResult" => member.Expression.ToString().EndsWith(".GetAwaiter()", StringComparison.Ordinal)
            && !IsProven(member),
        "Wait" or "WaitAll" or "WaitAny" => member.Parent is InvocationExpressionSyntax
            && member.ToString() is not ("Monitor.Wait" or "ThreadPool.Wait"),
        _ => false,
    };

    /// <summary>A property of ours by this name that holds a task, and is waited for.</summary>
    private static bool IsAwaited(MemberAccessExpressionSyntax member)
        => member.FirstAncestorOrSelf<AwaitExpressionSyntax>() is { } wait
            && wait.Expression.Span.Start == member.Span.Start;

    private static bool IsProven(MemberAccessExpressionSyntax member)
        => member.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration
            && declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(name => Proofs.Contains(name.Identifier.ValueText));
}
