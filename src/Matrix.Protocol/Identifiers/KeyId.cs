namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>A key id, <c>algorithm:name</c> such as <c>ed25519:a_Xy12</c>, at most 255 bytes.</summary>
/// <remarks>Source: appendices v1.19, "Cryptographic key representation" and "Signing Details".</remarks>
public readonly struct KeyId : IEquatable<KeyId>
{
    private readonly string? _value;
    private readonly int _colon;

    private KeyId(string value, int colon)
    {
        _value = value;
        _colon = colon;
    }

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(KeyId) is not an identifier");

    /// <summary>The algorithm, such as <c>ed25519</c>: the text before the first colon, never empty.</summary>
    public ReadOnlySpan<char> Algorithm => Value.AsSpan(0, _colon);

    /// <summary>The name or version of the key: the text after the first colon, never empty.</summary>
    public ReadOnlySpan<char> Name => Value.AsSpan(_colon + 1);

    /// <summary>Whether the algorithm is <c>ed25519</c>, the one that servers sign with.</summary>
    public bool IsEd25519 => Algorithm.SequenceEqual("ed25519");

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out KeyId id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out KeyId id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out KeyId id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static KeyId Parse(string text) =>
        TryParse(text, out KeyId id) ? id : throw new FormatException("not a KeyId: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out KeyId id)
    {
        id = default;
        int colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1 || !IdentifierGrammar.IsText(text, EventLimits.IdentifierBytesMax))
        {
            return false;
        }

        id = new KeyId(original ?? text.ToString(), colon);
        return true;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(KeyId left, KeyId right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(KeyId left, KeyId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(KeyId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeyId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
