using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Dendrite.Fast.Testing;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>The generated cases of ../shared/vectors/synthetic, on which Synapse and ruma agree.</summary>
public sealed class SyntheticVectorTests
{
    private static readonly JsonSerializerOptions Unescaped =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<TheoryDataRow<string>> Cases()
    {
        string folder = Path.Combine(SharedFolder.FullPath, "vectors", "synthetic");
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Order()
                .Select(static path => new TheoryDataRow<string>(Path.GetFileName(path)))
            : [new TheoryDataRow<string>("fork-10-v11")];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_resolved_state_has_the_expected_hash(string name)
    {
        (TestRoom room, StateMap[] states, string expected) = Load(name);

        StateMap resolved = StateResolver.Resolve(room.Events, states);

        Assert.Equal(expected, Hash(room, resolved));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_order_and_repetition_of_states_do_not_matter(string name)
    {
        (TestRoom room, StateMap[] states, string expected) = Load(name);
        StateMap[] shuffled = [.. states.Reverse(), .. states];

        StateMap resolved = StateResolver.Resolve(room.Events, shuffled);

        Assert.Equal(expected, Hash(room, resolved));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_second_resolution_on_the_same_scratch_gives_the_same_list(string name)
    {
        (TestRoom room, StateMap[] states, string _) = Load(name);
        var first = new List<StateEntry>();
        var second = new List<StateEntry>();

        StateResolver.Resolve(room.Events, states, first);
        StateResolver.Resolve(room.Events, states, second);

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    // Loading takes longer than resolving; the tests only read what is loaded.
    private static readonly ConcurrentDictionary<string, (TestRoom Room, StateMap[] States, string Expected)> Loaded =
        [];

    internal static (TestRoom Room, StateMap[] States, string Expected) Load(string name) =>
        Loaded.GetOrAdd(name, static key => Read(key));

    private static (TestRoom Room, StateMap[] States, string Expected) Read(string name)
    {
        string folder = SharedFolder.RequireOrSkip("vectors/synthetic/" + name);
        List<JsonDocument> lines = [.. Lines(Path.Combine(folder, "events.jsonl.gz"))
            .Select(static line => JsonDocument.Parse(line))];
        JsonElement create = lines[0].RootElement;
        JsonElement pdu = create.GetProperty("pdu");
        string roomId = pdu.TryGetProperty("room_id", out JsonElement id)
            ? id.GetString()!
            : "!" + create.GetProperty("event_id").GetString()![1..];
        var room = new TestRoom(pdu.GetProperty("content").GetProperty("room_version").GetString()!, roomId);
        foreach (JsonDocument line in lines)
        {
            room.Append(line.RootElement.GetProperty("pdu"), line.RootElement.GetProperty("event_id").GetString());
        }

        string json = string.Concat(Lines(Path.Combine(folder, "states.json.gz")));
        StateMap[] states = [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(room.StateOf)];
        return (room, states, File.ReadAllText(Path.Combine(folder, "expected.sha256")).Trim());
    }

    private static string Hash(TestRoom room, StateMap state)
    {
        string[][] entries = [.. room.Describe(state)
            .Select(static entry => new[] { entry.Type, entry.StateKey, entry.Id })];
        byte[] text = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entries, Unescaped));
        return Convert.ToHexStringLower(SHA256.HashData(text));
    }

    private static List<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
