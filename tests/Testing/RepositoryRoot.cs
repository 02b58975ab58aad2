namespace Dendrite.Fast.Testing;

/// <summary>Finds the root of the working copy that the running test was built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The full path of the folder that holds <c>Dendrite.Fast.sln</c>.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Joins <paramref name="relativePath"/> (with <c>/</c>) to the root.</summary>
    public static string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dendrite.Fast.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds Dendrite.Fast.sln: run the tests from a working copy.");
    }
}
