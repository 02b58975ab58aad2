using System.Globalization;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The OpenAPI files of the client-server API beside the repository, read as they are at test time, and the references
/// from one to another. Any thread.
/// </summary>
internal sealed class SpecFiles
{
    /// <summary>Where they are in the shared folder.</summary>
    public const string Folder = "spec/data/api/client-server";

    private static readonly Lazy<SpecFiles?> Shared = new(() =>
        SharedFolder.Has(Folder) ? new SpecFiles(Path.Combine(SharedFolder.FullPath, Folder)) : null);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonNode?> _files = [];
    private readonly Lazy<IReadOnlyList<SpecEndpoint>> _endpoints;
    private readonly string _folder;

    /// <param name="folder">Holds the files of endpoints; those below it are referred to.</param>
    public SpecFiles(string folder)
    {
        _folder = folder;
        _endpoints = new(() =>
        [
            .. Directory.EnumerateFiles(folder, "*.yaml").SelectMany(file => OperationsOf(Load(file)))
                .GroupBy(static operation => (operation.Method, operation.Template), static operation => operation.Node)
                .Select(endpoint => new SpecEndpoint(this, endpoint.Key.Method, endpoint.Key.Template, [.. endpoint])),
        ]);
    }

    /// <summary>The files of the shared folder; null where a clone does not have it.</summary>
    public static SpecFiles? OrNull => Shared.Value;

    /// <summary>The schema of an error that no endpoint describes otherwise.</summary>
    public SpecNode Error => Load(Path.Combine(_folder, "definitions", "errors", "error.yaml"));

    /// <summary>Every endpoint that the files describe.</summary>
    public IReadOnlyList<SpecEndpoint> Endpoints => _endpoints.Value;

    /// <summary>The files of the shared folder, or skips the running test.</summary>
    public static SpecFiles RequireOrSkip()
    {
        SharedFolder.RequireOrSkip(Folder);
        return OrNull!;
    }

    /// <summary>A file by its full path.</summary>
    public SpecNode Load(string path)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(path, out var root))
            {
                root = Read(File.ReadAllText(path));
                _files.Add(path, root);
            }

            return new SpecNode(root, path);
        }
    }

    /// <summary>Follows references until something else stands there.</summary>
    /// <exception cref="InvalidDataException">A reference leads nowhere, or in a circle.</exception>
    public SpecNode Follow(SpecNode node)
    {
        for (var steps = 0; node["$ref"]?.Text is { } reference; steps++)
        {
            node = steps < 10
                ? Target(node.File, reference.Trim())
                : throw new InvalidDataException($"{node.File}: the reference {reference} leads in a circle");
        }

        return node;
    }

    /// <summary>YAML as the JSON that it stands for, by the core schema.</summary>
    public static JsonNode? Read(string yaml)
    {
        YamlStream stream = [];
        using StringReader reader = new(yaml);
        stream.Load(reader);
        return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode);
    }

    private SpecNode Target(string file, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? reference : reference[..hash];
        var node = Load(path.Length == 0 ? file : Path.GetFullPath(path, Path.GetDirectoryName(file)!));
        foreach (var step in hash < 0 ? [] : reference[(hash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node[step] ?? throw new InvalidDataException($"{file}: the reference {reference} leads nowhere");
        }

        return node;
    }

    private static IEnumerable<(string Method, string Template, SpecNode Node)> OperationsOf(SpecNode root)
    {
        var server = root["servers"]?.Items().First() ?? default;
        var basePath = server["variables"]?["basePath"]?["default"]?.Text ?? "";
        foreach (var (path, methods) in (root["paths"] ?? default).Members())
        {
            foreach (var (method, operation) in methods.Members())
            {
                if (method is "get" or "put" or "post" or "delete")
                {
                    // A path that two files describe has a space at the end in one of them.
                    yield return (method.ToUpperInvariant(), basePath + path.TrimEnd(), operation);
                }
            }
        }
    }

    private static JsonNode? Convert(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                JsonObject members = [];
                foreach (var (key, value) in mapping)
                {
                    members.Add(((YamlScalarNode)key).Value!, Convert(value));
                }

                return members;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Select(Convert)]);
            default:
                return Convert((YamlScalarNode)node);
        }
    }

    private static JsonValue? Convert(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }
}
