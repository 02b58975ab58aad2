namespace Dendrite.Fast.Micro;

/// <summary>Finds the recorded rooms of <c>../shared/vectors/synthetic</c>, which a working copy may lack.</summary>
public static class SyntheticCases
{
    /// <summary>Names of the cases; empty where the folder is not there.</summary>
    public static IEnumerable<string> Names() => Folder() is { } folder
        ? Directory.GetDirectories(folder).Select(static path => Path.GetFileName(path)).Order()
        : [];

    /// <summary>The folder of one case.</summary>
    public static string FolderOf(string name) => Path.Combine(
        Folder() ?? throw new DirectoryNotFoundException("there is no ../shared/vectors/synthetic"), name);

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "vectors", "synthetic");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
