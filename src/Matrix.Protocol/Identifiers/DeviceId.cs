namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The id of a device: 1 to 255 bytes of text without NUL, chosen by a client or made by its server.
/// </summary>
/// <remarks>
/// Source: client-server API v1.19, "Relationship between access tokens and devices"; the bound is the one of
/// identifiers, chosen since the specification gives none.
/// </remarks>
public readonly struct DeviceId : IEquatable<DeviceId>
{
    private readonly string? _value;

    private DeviceId(string value) => _value = value;

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(DeviceId) is not an identifier");

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out DeviceId id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DeviceId id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DeviceId id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static DeviceId Parse(string text) =>
        TryParse(text, out DeviceId id) ? id : throw new FormatException("not a DeviceId: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out DeviceId id)
    {
        id = default;
        if (text.IsEmpty || !IdentifierGrammar.IsText(text, EventLimits.IdentifierBytesMax))
        {
            return false;
        }

        id = new DeviceId(original ?? text.ToString());
        return true;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(DeviceId left, DeviceId right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(DeviceId left, DeviceId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DeviceId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeviceId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
