using Xunit;

namespace Dendrite.Fast.Testing;

/// <summary>
/// The folder <c>../shared</c> beside the repository: specification, test vectors and third-party clients that are
/// never copied into it. A user's clone does not have it, so a test that reads from it skips there.
/// </summary>
public static class SharedFolder
{
    /// <summary>The full path that the folder has where it exists.</summary>
    public static string FullPath { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot.Folder, "..", "shared"));

    /// <summary>Whether <paramref name="relativePath"/> (a file or a folder) is there.</summary>
    public static bool Has(string relativePath) => Path.Exists(Path.Combine(FullPath, relativePath));

    /// <summary>Gives the full path of a file or folder in it, or skips the running test.</summary>
    /// <param name="relativePath">For example <c>vectors/matrix-spec</c>.</param>
    public static string RequireOrSkip(string relativePath)
    {
        var path = Path.Combine(FullPath, relativePath);
        Assert.SkipUnless(Path.Exists(path), $"needs ../shared/{relativePath}, which is not beside this clone");
        return path;
    }
}
