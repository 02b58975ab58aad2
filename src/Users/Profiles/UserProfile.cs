using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

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

    /// <summary>
    /// Adds the change of one field to an append, made under the user's lock; the Log says so.
    /// </summary>
    /// <param name="append">The append.</param>
    /// <param name="user">The user.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The canonical JSON value; null takes the field away.</param>
    /// <returns>The profile to publish when the append is committed.</returns>
    internal UserProfile AddChange(UserAppend append, UserNid user, string field, byte[]? value)
    {
        append.Log(LogRecord.Profile(user, field));
        if (value is null)
        {
            append.Add(new ProfileDeleteRow(user, field));
            return Without(field);
        }

        append.Add(new ProfileRow(user, field, value));
        return With(field, value);
    }

    /// <summary>A text as the value of a field.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON: half a surrogate pair.</exception>
    internal static byte[] ValueOf(string text)
    {
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStringValue(text);
        }

        return Canonical(buffer.WrittenSpan);
    }

    /// <summary>A value as it is kept.</summary>
    /// <exception cref="MatrixException">M_BAD_JSON: it has no canonical form.</exception>
    internal static byte[] Canonical(ReadOnlySpan<byte> json)
    {
        using PooledByteBuffer buffer = new();
        return CanonicalJson.Write(json, CanonicalJsonMode.Strict, buffer) == JsonStatus.Ok
            ? buffer.WrittenSpan.ToArray()
            : throw MatrixError.BadJson("The value is not canonical JSON.").ToException();
    }

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
