using System.Diagnostics;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Tidy;

/// <summary>The files that a rule reads: those of this repository, or a few samples.</summary>
internal sealed class SourceTree
{
    /// <summary>Larger files are not read as text; the rule about file size names them.</summary>
    private const int TextBytesMax = 4_000_000;

    private static readonly Lazy<SourceTree> LazyRepository = new(Read);

    private SourceTree(IReadOnlyList<SourceFile> files) => Files = files;

    /// <summary>Every file that git tracks, or would track once added.</summary>
    public static SourceTree Repository => LazyRepository.Value;

    public IReadOnlyList<SourceFile> Files { get; }

    public IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp);

    public IEnumerable<SourceFile> Projects => Files.Where(file => file.IsProject);

    /// <summary>A tree of samples.</summary>
    public static SourceTree Of(params (string Path, string Text)[] files)
        => new([.. files.Select(file => new SourceFile(file.Path, file.Text, Encoding.UTF8.GetByteCount(file.Text)))]);

    public SourceFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Runs git at the root and gives what it prints.</summary>
    public static string Git(params string[] arguments)
    {
        ProcessStartInfo start = new("git", ["-C", RepositoryRoot.Folder, .. arguments])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: exit code {git.ExitCode}");
    }

    private static SourceTree Read()
    {
        List<SourceFile> files = [];
        var paths = Git("ls-files", "-z", "--cached", "--others", "--exclude-standard");
        foreach (var path in paths.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            FileInfo info = new(RepositoryRoot.PathOf(path));
            if (info.Exists)
            {
                files.Add(new SourceFile(path, ReadText(info), info.Length));
            }
        }

        return new SourceTree(files);
    }

    private static string ReadText(FileInfo info)
    {
        var bytes = info.Length <= TextBytesMax ? File.ReadAllBytes(info.FullName) : [];
        return bytes.AsSpan().Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes);
    }
}
