using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>The public keys of a provider. Immutable. Source: RFC 7517, section 5.</summary>
internal sealed class JsonWebKeys
{
    /// <summary>
    /// The most keys that are read; what follows is left. Chosen: providers have two to five, and a token without a key
    /// id is tried with each.
    /// </summary>
    public const int CountMax = 32;

    private readonly List<JsonWebKey> _keys = [];

    private JsonWebKeys()
    {
    }

    /// <summary>How many keys can check signatures.</summary>
    public int Count => _keys.Count;

    /// <summary>Reads a key set.</summary>
    /// <param name="json">The document, at most as large as an answer may be.</param>
    /// <returns>Null if it is none; a set without keys for one whose keys are all of unknown kinds.</returns>
    public static JsonWebKeys? TryRead(ReadOnlyMemory<byte> json)
    {
        using var document = TokenJson.TryParse(json);
        if (document is null
            || !document.RootElement.TryGetProperty("keys", out var elements)
            || elements.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        JsonWebKeys keys = new();
        foreach (var element in elements.EnumerateArray())
        {
            if (keys._keys.Count < CountMax && JsonWebKey.TryRead(element) is { } key)
            {
                keys._keys.Add(key);
            }
        }

        return keys;
    }

    /// <summary>The keys that a token may be signed with: those of its id, or all if it names none.</summary>
    public IEnumerable<JsonWebKey> For(string? id) => id is null ? _keys : _keys.Where(key => key.Id == id);
}
