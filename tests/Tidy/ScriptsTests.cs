using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>The commands that the README names are there and can be run from a fresh clone.</summary>
public sealed class ScriptsTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData("tests/Testing/postgres.sh")]
    [InlineData("tests/Testing/apt-install.sh")]
    public void A_command_is_tracked_as_executable(string path)
    {
        var entry = SourceTree.Git("ls-files", "--stage", "--", path);

        Assert.StartsWith("100755 ", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_command_is_not_executable()
    {
        var entry = SourceTree.Git("ls-files", "--stage", "--", "LICENSE");

        Assert.StartsWith("100644 ", entry, StringComparison.Ordinal);
    }
}
