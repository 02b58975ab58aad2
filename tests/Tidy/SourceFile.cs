using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dendrite.Fast.Tidy;

/// <summary>One file of the repository, or a sample that stands for one.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<SyntaxNode> _root;

    public SourceFile(string path, string text, long sizeBytes)
    {
        Path = path;
        Text = text;
        SizeBytes = sizeBytes;
        _root = new Lazy<SyntaxNode>(() => CSharpSyntaxTree.ParseText(
            Text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot());
    }

    /// <summary>Relative to the root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The whole text; empty for a binary file.</summary>
    public string Text { get; }

    public long SizeBytes { get; }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsProject => Path.EndsWith(".csproj", StringComparison.Ordinal);

    /// <summary>The first two parts of the path, such as <c>src/Rooms</c>; the path itself at the root.</summary>
    public string Project => string.Join('/', Path.Split('/').Take(2));

    /// <summary>The parsed text; only for C#.</summary>
    public SyntaxNode Root => _root.Value;

    public bool IsUnder(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    public IReadOnlyList<string> Lines()
    {
        var lines = Text.Split('\n');
        return lines is [.., ""] ? lines[..^1] : lines;
    }

    /// <summary>One finding, in the form that editors jump to.</summary>
    public string At(int line, string message) => $"{Path}:{line}: {message}";

    public string At(SyntaxNodeOrToken place, string message)
        => At(LineOf(place.Span.Start), message);

    /// <summary>The line, counted from one, of a position in the text.</summary>
    public int LineOf(int position) => Root.SyntaxTree.GetText().Lines.GetLinePosition(position).Line + 1;

    /// <summary>The number of lines that a part of the text touches.</summary>
    public int LinesOf(TextSpan span) => LineOf(span.End) - LineOf(span.Start) + 1;
}
