using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>
/// One rule of the house: it holds in this repository, and (so that it can be trusted) it refuses bad samples.
/// </summary>
public abstract class RuleTests
{
    [Fact]
    public void Holds_in_this_repository()
    {
        var findings = Check(SourceTree.Repository).ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Gives one line per breach.</summary>
    internal abstract IEnumerable<string> Check(SourceTree tree);

    internal void Refuses(params (string Path, string Text)[] files) => Assert.NotEmpty(Check(SourceTree.Of(files)));

    internal void Accepts(params (string Path, string Text)[] files) => Assert.Empty(Check(SourceTree.Of(files)));
}
