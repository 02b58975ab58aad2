using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>A package is used only where the map says, and nothing of ASP.NET Core enters src/.</summary>
public sealed class PackagesTests : RuleTests
{
    [Theory]
    [InlineData("src/Rooms/Rooms.csproj", "<PackageReference Include=\"Npgsql\"/>")]
    [InlineData("src/Api/Api.csproj", "<PackageReference Include=\"Microsoft.Data.Sqlite\"/>")]
    [InlineData("src/Rooms/Rooms.csproj", "<PackageReference Include=\"Newtonsoft.Json\"/>")]
    [InlineData("src/Transport/Transport.csproj", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\"/>")]
    [InlineData("src/Rooms/Rooms.csproj", "<PackageReference Include=\"NSec.Cryptography\" Version=\"1\"/>")]
    public void A_package_in_the_wrong_project_is_refused(string path, string item)
        => Refuses((path, $"<Project>{item}</Project>"));

    [Theory]
    [InlineData("src/Rooms/A.cs", "using Npgsql;")]
    [InlineData("src/Sync/A.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("src/Rooms/A.cs", "class A { Npgsql.NpgsqlConnection? _connection; }")]
    [InlineData("src/Transport/A.cs", "using Microsoft.AspNetCore.Http;")]
    public void A_namespace_in_the_wrong_project_is_refused(string path, string text) => Refuses((path, text));

    [Fact]
    public void Storage_uses_both_drivers()
        => Accepts(
            ("src/Storage/A.cs", "using Npgsql; using Microsoft.Data.Sqlite;"),
            ("src/Storage/Storage.csproj", "<Project><PackageReference Include=\"Npgsql\"/></Project>"));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.Files.Where(file => file.IsUnder("src/")))
        {
            var project = file.Project["src/".Length..];
            var findings = file.IsProject ? References(file, project) : file.IsCSharp ? Names(file, project) : [];
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<string> References(SourceFile file, string project)
    {
        var document = XDocument.Parse(file.Text);
        if (document.Descendants("FrameworkReference").Any()
            || file.Text.Contains("AspNetCore", StringComparison.Ordinal))
        {
            yield return file.At(1, "the product stands on the base runtime alone");
        }

        foreach (var reference in document.Descendants("PackageReference"))
        {
            var package = reference.Attribute("Include")?.Value ?? "";
            if (!ProjectGraph.Packages.TryGetValue(package, out var allowed) || !allowed.Contains(project))
            {
                yield return file.At(1, $"may not use the package {package}");
            }

            if (reference.Attribute("Version") is not null)
            {
                yield return file.At(1, $"the version of {package} belongs in Directory.Packages.props");
            }
        }
    }

    private static IEnumerable<string> Names(SourceFile file, string project)
    {
        foreach (var node in file.Root.DescendantNodes())
        {
            if (node is not (NameSyntax or MemberAccessExpressionSyntax))
            {
                continue;
            }

            var text = node.ToString();
            if (text.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || (ProjectGraph.Namespaces.TryGetValue(text, out var allowed) && !allowed.Contains(project)))
            {
                yield return file.At(node, $"{text} is not for src/{project}");
            }
        }
    }
}
