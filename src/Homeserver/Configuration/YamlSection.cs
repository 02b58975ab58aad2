using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// One mapping of the configuration file. Values are taken by name, each of the kind that is expected there;
/// <see cref="RefuseUnknown"/> then refuses what nobody took. Every error names file, line, key and remedy.
/// </summary>
internal sealed class YamlSection
{
    private readonly string _file;
    private readonly string _path;
    private readonly YamlMappingNode _node;
    private readonly List<string> _known = [];

    public YamlSection(string file, string path, YamlMappingNode node)
    {
        _file = file;
        _path = path;
        _node = node;
    }

    /// <summary>Takes the text of a key, or null where it is not set.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } value } => value,
        var node => throw Error(node, key, "takes one value"),
    };

    /// <summary>Takes a list of texts, one text standing for a list of one; null where it is not set.</summary>
    public IReadOnlyList<(string Text, YamlNode Node)>? Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } value } single:
                return [(value, single)];
            case YamlSequenceNode { Children.Count: > 0 } list:
                List<(string, YamlNode)> texts = [];
                foreach (var item in list)
                {
                    texts.Add(item is YamlScalarNode { Value: { Length: > 0 } text }
                        ? (text, item)
                        : throw Error(item, key, "takes a list of values"));
                }

                return texts;
            case var node:
                throw Error(node, key, "takes one value or a list of at least one");
        }
    }

    /// <summary>Takes true or false.</summary>
    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Error(key, $"'{other}' is neither true nor false"),
    };

    /// <summary>Takes a whole number within bounds.</summary>
    public int? Number(string key, int min, int max)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max
            ? number
            : throw Error(key, string.Create(
                CultureInfo.InvariantCulture, $"'{text}' is not a whole number from {min} to {max}"));
    }

    /// <summary>Takes a mapping, empty where it is not set or has comments alone.</summary>
    public YamlSection Section(string key) => Find(key) switch
    {
        null or YamlScalarNode { Value: null or "" } => new YamlSection(_file, _path + key + ".", []),
        YamlMappingNode node => new YamlSection(_file, _path + key + ".", node),
        var node => throw Error(node, key, "takes a mapping: further keys, indented below it"),
    };

    /// <summary>Takes a list of mappings; null where it is not set.</summary>
    public IReadOnlyList<YamlSection>? Sections(string key) => Find(key) switch
    {
        null => null,
        YamlSequenceNode { Children.Count: > 0 } list =>
            [.. list.Select(item => item is YamlMappingNode node
                ? new YamlSection(_file, _path + key + ".", node)
                : throw Error(item, key, "takes a list of mappings"))],
        var node => throw Error(node, key, "takes a list of at least one mapping"),
    };

    /// <summary>Takes a list of mappings that may have none; empty where it is not set.</summary>
    public IReadOnlyList<YamlSection> SectionsOrNone(string key)
        => Find(key) is null or YamlScalarNode { Value: null or "" } or YamlSequenceNode { Children.Count: 0 }
            ? []
            : Sections(key)!;

    /// <summary>The keys of this mapping, for a mapping whose keys are free.</summary>
    public IReadOnlyList<string> Keys()
        => [.. _node.Children.Keys.OfType<YamlScalarNode>().Select(node => node.Value ?? "")];

    /// <summary>Refuses keys that nothing has asked for.</summary>
    public void RefuseUnknown()
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_known.Contains(name))
            {
                throw new StartupException(
                    $"{_file} line {key.Start.Line}: '{_path}{name}' is not a setting"
                    + $"{Suggestion.For(name, _known)} Known here: {string.Join(", ", _known)}.");
            }
        }
    }

    /// <summary>The refusal of what a key says.</summary>
    public StartupException Error(string key, string problem) => Error(Find(key) ?? _node, key, problem);

    /// <summary>The refusal of what a key says, at the very place.</summary>
    public StartupException Error(YamlNode at, string key, string problem)
        => new($"{_file} line {at.Start.Line}: {_path}{key}: {problem}");

    private YamlNode? Find(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }
}
