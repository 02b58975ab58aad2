using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Dendrite.Fast.Testing;

/// <summary>
/// A disk that forgets what was not synced, fills up, holds syncs or fails them. Processes that are started with
/// <see cref="Variables"/> write to <see cref="Root"/> as usual; what a power cut would leave of it is kept aside. The
/// rules are in tests/Testing/powercut/powercut.h.
/// </summary>
public sealed class PowerCutDisk : IDisposable
{
    private const int BlockBytes = 4096;

    // Words of struct control, in the order of powercut.h.
    private const int SpaceLeftWord = 0;
    private const int HoldSyncsWord = 1;
    private const int FailSyncsWord = 2;
    private const int IsCutWord = 3;
    private const int SyncsWord = 4;
    private const int HeldSyncsWord = 5;
    private const int RefusedWritesWord = 6;
    private const int FailedSyncsWord = 7;
    private const int Words = 8;

    private static readonly Lazy<Task<string>> Library = new(BuildAsync);

    private readonly TemporaryFolder _folder = TemporaryFolder.InMemory();
    private readonly string _library;

    private PowerCutDisk(string library)
    {
        _library = library;
        Root = _folder.PathOf("root");
        Directory.CreateDirectory(Root);
        Reset();
    }

    /// <summary>The watched folder, empty at first.</summary>
    public string Root { get; }

    /// <summary>Holds <see cref="Root"/> and all that is kept aside; a process of another user must be able to write
    /// to all of it.</summary>
    public string Folder => _folder.Folder;

    /// <summary>The environment of a process whose disk this is.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = _library,
        ["POWERCUT_ROOT"] = Root,
        ["POWERCUT_SHADOW"] = Shadow,
    };

    /// <summary>Bytes by which files may still grow before writes find the disk full; -1 for no bound.</summary>
    public long SpaceLeft
    {
        get => Read(SpaceLeftWord);
        set => Write(SpaceLeftWord, value);
    }

    /// <summary>While true, each sync waits.</summary>
    public bool HoldsSyncs
    {
        get => Read(HoldSyncsWord) != 0;
        set => Write(HoldSyncsWord, value ? 1 : 0);
    }

    /// <summary>How many of the next syncs fail, and forget what they should have made durable.</summary>
    public long SyncsToFail
    {
        get => Read(FailSyncsWord);
        set => Write(FailSyncsWord, value);
    }

    /// <summary>How many syncs have ended well.</summary>
    public long Syncs => Read(SyncsWord);

    /// <summary>How many syncs wait now.</summary>
    public long HeldSyncs => Read(HeldSyncsWord);

    /// <summary>How many writes found no space.</summary>
    public long RefusedWrites => Read(RefusedWritesWord);

    /// <summary>How many syncs have failed.</summary>
    public long FailedSyncs => Read(FailedSyncsWord);

    private string Shadow => _folder.PathOf("shadow");

    private string Tree => Path.Combine(Shadow, "tree");

    private string Control => Path.Combine(Shadow, "control");

    /// <summary>Makes one, or skips the running test with the reason why there is none.</summary>
    public static async Task<PowerCutDisk> CreateOrSkipAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the disk that forgets is preloaded, which is done on Linux only");
        string library = await Library.Value;
        Assert.SkipUnless(File.Exists(library), $"no disk that forgets: {library}");
        return new PowerCutDisk(library);
    }

    /// <summary>
    /// The power is gone: no sync ends from now on. The processes that write must be killed next, and have ended
    /// before <see cref="RestoreAsync"/>.
    /// </summary>
    public void Cut() => Write(IsCutWord, 1);

    /// <summary>
    /// The power is back: puts into <see cref="Root"/> what the cut has left, and makes that the durable state.
    /// </summary>
    /// <param name="random">
    /// Null: exactly what was synced is there. Otherwise each block of a file that was written later may be there, too,
    /// as chance has it: a disk may write early.
    /// </param>
    /// <param name="cancellationToken">Stops the restoring.</param>
    public async Task RestoreAsync(Random? random, CancellationToken cancellationToken)
    {
        if (random is not null)
        {
            foreach (string kept in Directory.GetFiles(Tree, "*", SearchOption.AllDirectories).Order())
            {
                string live = Path.Combine(Root, Path.GetRelativePath(Tree, kept));
                if (File.Exists(live))
                {
                    Mix(kept, live, random);
                }
            }
        }

        Directory.Delete(Root, recursive: true);
        await RunAsync("cp", ["-a", Tree, Root], null, cancellationToken);
        Reset();
        await AdoptAsync(cancellationToken);
    }

    /// <summary>Makes everything that is in <see cref="Root"/> now durable.</summary>
    public Task AdoptAsync(CancellationToken cancellationToken) =>
        RunAsync(
            "sync",
            [Root, .. Directory.GetFileSystemEntries(Root, "*", SearchOption.AllDirectories)],
            Variables,
            cancellationToken);

    /// <summary>Deletes everything. No process may use it any more.</summary>
    public void Dispose() => _folder.Dispose();

    private static void Mix(string kept, string live, Random random)
    {
        using FileStream from = File.OpenRead(live);
        using FileStream to = File.OpenWrite(kept);
        var block = new byte[BlockBytes];
        for (long at = 0; at < from.Length; at += BlockBytes)
        {
            if (random.Next(2) == 0)
            {
                from.Position = at;
                int count = from.ReadAtLeast(block, BlockBytes, throwOnEndOfStream: false);
                to.Position = at;
                to.Write(block.AsSpan(0, count));
            }
        }
    }

    private static async Task<string> BuildAsync()
    {
        string sources = RepositoryRoot.PathOf("tests/Testing/powercut");
        string library = Path.Combine(AppContext.BaseDirectory, "powercut.so");
        string fresh = $"{library}.{Environment.ProcessId}";
        try
        {
            string[] arguments =
            [
                "-std=c17", "-O2", "-Wall", "-Wextra", "-Werror", "-fvisibility=hidden", "-shared", "-fPIC", "-o",
                fresh, .. Directory.GetFiles(sources, "*.c"),
            ];
            await RunAsync("cc", arguments, null, CancellationToken.None);
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            return $"its library could not be built (Debian packages gcc and libc6-dev): {failure.Message}";
        }

        // Two test processes may build at once: each gives the name to a whole file.
        File.Move(fresh, library, overwrite: true);
        return library;
    }

    private static async Task RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? variables,
        CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true };
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)
            ?? throw new InvalidOperationException($"{program} did not start.");
        string errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {errors}");
        }
    }

    private void Reset()
    {
        if (Directory.Exists(Shadow))
        {
            Directory.Delete(Shadow, recursive: true);
        }

        Directory.CreateDirectory(Tree);
        Directory.CreateDirectory(Path.Combine(Shadow, "ino"));
        File.WriteAllBytes(Control, new byte[Words * sizeof(long)]);
        SpaceLeft = -1;
    }

    // The processes map the file: what is written here is in their memory at once.
    private long Read(int word)
    {
        using FileStream control = new(Control, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        control.Position = word * sizeof(long);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        control.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    private void Write(int word, long value)
    {
        using FileStream control = new(Control, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        control.Position = word * sizeof(long);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        control.Write(bytes);
    }
}
