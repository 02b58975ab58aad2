namespace Dendrite.Fast.Testing;

/// <summary>A new empty folder under the system's temporary one; deleted with all in it when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Creates the folder, readable by this user alone.</summary>
    public TemporaryFolder() => Folder = Directory.CreateTempSubdirectory("dendrite-fast-").FullName;

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Joins <paramref name="relativePath"/> to the folder; creates nothing.</summary>
    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    /// <summary>Deletes the folder. Files that another process deletes at the same moment are no error.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }
}
