using System.IO.Compression;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Matrix.Protocol.Tests;

/// <summary>The test data beside the repository; tests that ask for it skip, saying so, where it is absent.</summary>
internal static class Vectors
{
    public static JsonNode Read(string path) =>
        JsonNode.Parse(File.ReadAllText(SharedFolder.RequireOrSkip("vectors/" + path)))!;

    public static IEnumerable<string> ReadGzipLines(string path)
    {
        using FileStream file = File.OpenRead(SharedFolder.RequireOrSkip("vectors/" + path));
        using GZipStream unzipped = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(unzipped);
        while (reader.ReadLine() is string line)
        {
            yield return line;
        }
    }
}
