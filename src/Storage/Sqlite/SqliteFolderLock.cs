using System.Globalization;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Holds a data folder for one process: an exclusive lock on a file, which the system drops when the process ends, and
/// in another file who holds it.
/// </summary>
internal sealed class SqliteFolderLock : IDisposable
{
    private const string LockName = "dendrite.lock";
    private const string HolderName = "dendrite.holder";

    private readonly FileStream _lock;
    private readonly string _holderPath;

    private SqliteFolderLock(FileStream file, string holderPath)
    {
        _lock = file;
        _holderPath = holderPath;
    }

    public static SqliteFolderLock Take(string folder, string nodeName, TimeProvider time)
    {
        string holderPath = Path.Combine(folder, HolderName);
        FileStream file;
        try
        {
            file = new FileStream(
                Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new DatabaseOpenException(
                $"The data folder '{folder}' is in use by {Holder(holderPath)}. Stop that process, or give this one "
                + "another folder.",
                failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new DatabaseOpenException($"The data folder '{folder}' cannot be written by this user.", failure);
        }

        string since = time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture);
        File.WriteAllText(
            holderPath,
            string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {nodeName} since {since}"));
        return new SqliteFolderLock(file, holderPath);
    }

    public void Dispose()
    {
        File.Delete(_holderPath);
        _lock.Dispose();
    }

    private static string Holder(string holderPath)
    {
        try
        {
            return File.ReadAllText(holderPath);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
