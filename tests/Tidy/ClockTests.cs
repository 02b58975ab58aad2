using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>
/// Time and chance come in from outside: no code reads a clock of its own, sleeps, or rolls unseeded dice. The banned
/// symbols already stop most of it in the compiler; this rule sees what a pragma would hide.
/// </summary>
public sealed class ClockTests : RuleTests
{
    /// <summary>Where the system's clock enters the program: path prefix, and what may stand there.</summary>
    private static readonly (string Prefix, string Member)[] Allowed =
    [
        ("src/Homeserver/", "TimeProvider.System"),
        ("tests/", "TimeProvider.System"),
        ("tests/", "Stopwatch.GetTimestamp"),
        ("tests/", "Stopwatch.GetElapsedTime"),
        ("tests/", "Stopwatch.StartNew"),
    ];

    private static readonly FrozenSet<string> Banned = FrozenSet.Create(
        "DateTime.Now",
        "DateTime.UtcNow",
        "DateTime.Today",
        "DateTimeOffset.Now",
        "DateTimeOffset.UtcNow",
        "Environment.TickCount",
        "Environment.TickCount64",
        "Random.Shared",
        "Stopwatch.GetElapsedTime",
        "Stopwatch.GetTimestamp",
        "Stopwatch.StartNew",
        "Thread.Sleep",
        "Thread.SpinWait",
        "TimeProvider.System");

    [Theory]
    [InlineData("src/Rooms/A.cs", "DateTime.UtcNow")]
    [InlineData("src/Rooms/A.cs", "System.DateTimeOffset.UtcNow")]
    [InlineData("src/Rooms/A.cs", "TimeProvider.System")]
    [InlineData("src/Rooms/A.cs", "Stopwatch.GetTimestamp()")]
    [InlineData("src/Rooms/A.cs", "Random.Shared.Next()")]
    [InlineData("src/Rooms/A.cs", "new Random()")]
    [InlineData("src/Rooms/A.cs", "Task.Delay(100)")]
    [InlineData("src/Homeserver/A.cs", "DateTime.UtcNow")]
    [InlineData("tests/Rooms.Tests/A.cs", "Thread.Sleep(5)")]
    [InlineData("tests/Rooms.Tests/A.cs", "Task.Delay(100, cancellationToken)")]
    [InlineData("tests/Rooms.Tests/A.cs", "Task.Delay(wait, TimeProvider.System)")]
    public void A_clock_or_a_sleep_is_refused(string path, string expression)
        => Refuses((path, $"class A {{ object M() => {expression}; }}"));

    [Fact]
    public void Hiding_a_banned_symbol_is_refused()
        => Refuses(("src/Rooms/A.cs", "#pragma warning disable RS0030\nclass A { }"));

    [Theory]
    [InlineData("src/Rooms/A.cs", "Task.Delay(wait, time, cancellationToken)")]
    [InlineData("src/Rooms/A.cs", "_time.GetUtcNow()")]
    [InlineData("src/Rooms/A.cs", "new Random(seed)")]
    [InlineData("src/Homeserver/A.cs", "TimeProvider.System")]
    public void Time_that_comes_in_is_accepted(string path, string expression)
        => Accepts((path, $"class A {{ object M() => {expression}; }}"));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => !file.IsUnder("bench/")))
        {
            foreach (var node in file.Root.DescendantNodes(descendIntoTrivia: true))
            {
                if (Breach(file, node) is { } what)
                {
                    yield return file.At(node, $"{what}: take a TimeProvider, a seed, or wait for a condition");
                }
            }
        }
    }

    private static string? Breach(SourceFile file, SyntaxNode node) => node switch
    {
        PragmaWarningDirectiveTriviaSyntax pragma when pragma.ErrorCodes.Any(code => code.ToString() == "RS0030")
            => "a banned symbol is hidden",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call
            when LastTwo(called) == "Task.Delay" && !HasClock(call.ArgumentList) => "Task.Delay without a clock",
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Random" } } random
            when random.ArgumentList is null or { Arguments.Count: 0 } => "unseeded Random",
        MemberAccessExpressionSyntax member when LastTwo(member) is var name && Banned.Contains(name)
            && !Allowed.Contains((Prefix(file, name), name)) => name,
        _ => null,
    };

    private static string Prefix(SourceFile file, string name)
        => Allowed.FirstOrDefault(place => place.Member == name && file.IsUnder(place.Prefix)).Prefix ?? "";

    private static string LastTwo(MemberAccessExpressionSyntax member)
        => string.Join('.', member.ToString().Split('.')[^2..]);

    /// <summary>The overload with a clock has it second; the compiler bans the others.</summary>
    private static bool HasClock(ArgumentListSyntax arguments)
        => arguments.Arguments is [_, var second, ..]
            && second.ToString() != "TimeProvider.System"
            && second.ToString().Contains("time", StringComparison.OrdinalIgnoreCase);
}
