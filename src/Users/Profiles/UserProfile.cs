using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>The profile of one local user. Immutable.</summary>
public sealed class UserProfile
{
    internal const string DisplayNameField = "displayname";

    internal const string AvatarUrlField = "avatar_url";

    internal static readonly UserProfile Empty =
        new(ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));

    internal UserProfile(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> fields)
    {
        Fields = fields;
        DisplayName = Text(DisplayNameField);
        AvatarUrl = Text(AvatarUrlField);
    }

    /// <summary>The fields by name, each a JSON value in UTF-8.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Fields { get; }

    /// <summary>The display name; null for none.</summary>
    public string? DisplayName { get; }

    /// <summary>The avatar's <c>mxc:</c> URI; null for none.</summary>
    public string? AvatarUrl { get; }

    /// <summary>Bytes of the profile as one JSON object, about: names, values, quotes and commas.</summary>
    internal int Bytes => Fields.Sum(item => Encoding.UTF8.GetByteCount(item.Key) + item.Value.Length + 4) + 2;

    /// <summary>Writes the profile as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        foreach (var (name, value) in Fields)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(value.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    internal UserProfile With(string field, byte[] value) => new(Fields.SetItem(field, value));

    internal UserProfile Without(string field) => new(Fields.Remove(field));

    private string? Text(string field)
    {
        if (!Fields.TryGetValue(field, out var json))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : null;
    }
}
