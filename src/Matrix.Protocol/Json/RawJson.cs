using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Reads raw JSON values: spans that start and end with the value, as <see cref="JsonMember.Value"/> gives them, of
/// JSON that was validated before. An empty span stands for a member that is not there.
/// </summary>
public static class RawJson
{
    /// <summary>The type of a raw value, told by its first byte.</summary>
    public static JsonKind KindOf(ReadOnlySpan<byte> value) => value.IsEmpty
        ? JsonKind.None
        : value[0] switch
        {
            (byte)'{' => JsonKind.Object,
            (byte)'[' => JsonKind.Array,
            (byte)'"' => JsonKind.String,
            (byte)'t' or (byte)'f' => JsonKind.Boolean,
            (byte)'n' => JsonKind.Null,
            _ => JsonKind.Number,
        };

    /// <summary>Whether the value is an object.</summary>
    public static bool IsObject(ReadOnlySpan<byte> value) => KindOf(value) == JsonKind.Object;

    /// <summary>Whether the value is a string.</summary>
    public static bool IsString(ReadOnlySpan<byte> value) => KindOf(value) == JsonKind.String && value.Length >= 2;

    /// <summary>Whether the value is <c>true</c>.</summary>
    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("true"u8);

    /// <summary>Whether the value is <c>false</c>.</summary>
    public static bool IsFalse(ReadOnlySpan<byte> value) => value.SequenceEqual("false"u8);

    /// <summary>
    /// Finds a member of a raw object. False, and empty, if it is not there or the value is no object.
    /// </summary>
    /// <param name="json">A raw object; white space around it is allowed.</param>
    /// <param name="utf8Name">The name in UTF-8, not escaped.</param>
    /// <param name="value">The raw value of the first member of this name.</param>
    public static bool TryFind(
        ReadOnlySpan<byte> json,
        scoped ReadOnlySpan<byte> utf8Name,
        out ReadOnlySpan<byte> value)
    {
        foreach (JsonMember member in JsonMembers.Of(json))
        {
            if (member.NameIs(utf8Name))
            {
                value = member.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The member of a raw object, or an empty span.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> utf8Name)
    {
        TryFind(json, utf8Name, out ReadOnlySpan<byte> value);
        return value;
    }

    /// <summary>The text of a raw string. False if the value is not a string.</summary>
    public static bool TryGetString(ReadOnlySpan<byte> value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!IsString(value))
        {
            return false;
        }

        ReadOnlySpan<byte> raw = value[1..^1];
        text = JsonText.ToString(raw, raw.Contains((byte)'\\'));
        return true;
    }

    /// <summary>The text of a raw string, or null if the value is not a string.</summary>
    public static string? GetString(ReadOnlySpan<byte> value) => TryGetString(value, out string? text) ? text : null;

    /// <summary>Whether the value is a string of exactly this text.</summary>
    /// <param name="value">The raw value.</param>
    /// <param name="utf8">The text in UTF-8, not escaped.</param>
    public static bool StringEquals(ReadOnlySpan<byte> value, ReadOnlySpan<byte> utf8)
    {
        if (!IsString(value))
        {
            return false;
        }

        ReadOnlySpan<byte> raw = value[1..^1];
        return raw.SequenceEqual(utf8) ? !raw.Contains((byte)'\\') : JsonText.EscapedEquals(raw, utf8);
    }

    /// <summary>
    /// The text of a raw string as UTF-8: a view on the value if it has no escapes, else unescaped into
    /// <paramref name="scratch"/>. False if the value is not a string, or has escapes and does not fit.
    /// </summary>
    public static bool TryGetUtf8(ReadOnlySpan<byte> value, Span<byte> scratch, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (!IsString(value))
        {
            return false;
        }

        ReadOnlySpan<byte> raw = value[1..^1];
        if (!raw.Contains((byte)'\\'))
        {
            utf8 = raw;
            return true;
        }

        if (scratch.Length < raw.Length)
        {
            return false;
        }

        Span<byte> target = scratch;
        utf8 = target[..JsonText.Unescape(raw, target)];
        return true;
    }

    /// <summary>The number, if the value is an integer without fraction or exponent that fits 64 bits.</summary>
    public static bool TryGetInt64(ReadOnlySpan<byte> value, out long number) =>
        Utf8Parser.TryParse(value, out number, out int read) && read == value.Length && !value.IsEmpty;
}
