namespace Dendrite.Fast.Testing;

/// <summary>A new empty folder under the system's temporary one; deleted with all in it when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    // Where Linux keeps files in memory, and what must be free there: chosen, some databases of tests.
    private const string MemoryFolder = "/dev/shm";
    private const long MemoryBytesMin = 1L << 30;

    /// <summary>Creates the folder, readable by this user alone.</summary>
    public TemporaryFolder()
        : this(Path.GetTempPath())
    {
    }

    private TemporaryFolder(string parent)
    {
        Folder = Path.Combine(parent, $"dendrite-fast-{Guid.NewGuid():n}");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
            return;
        }

        Directory.CreateDirectory(
            Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The parent of folders whose files are better kept in memory, for tests that write much.</summary>
    public static string FastParent { get; } =
        Directory.Exists(MemoryFolder) && new DriveInfo(MemoryFolder).AvailableFreeSpace >= MemoryBytesMin
            ? MemoryFolder
            : Path.GetTempPath();

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Creates a folder in memory where there is room.</summary>
    public static TemporaryFolder InMemory() => new(FastParent);

    /// <summary>Joins <paramref name="relativePath"/> to the folder; creates nothing.</summary>
    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    /// <summary>
    /// Deletes the folder, once those have ended that still write into it: a process that was told to end takes others
    /// with it a moment later.
    /// </summary>
    public Task DeleteAsync() => Eventually.Async(() =>
    {
        try
        {
            Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    });

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
