namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>A room alias, <c>#localpart:domain</c>, at most 255 bytes.</summary>
/// <remarks>Source: appendices v1.19, "Room Aliases".</remarks>
public readonly struct RoomAlias : IEquatable<RoomAlias>
{
    private readonly string? _value;
    private readonly int _colon;

    private RoomAlias(string value, int colon)
    {
        _value = value;
        _colon = colon;
    }

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(RoomAlias) is not an identifier");

    /// <summary>The part between the sigil and the first colon.</summary>
    public ReadOnlySpan<char> Localpart => Value.AsSpan(1, _colon - 1);

    /// <summary>The text after the first colon, without making a string of it.</summary>
    public ReadOnlySpan<char> Domain => Value.AsSpan(_colon + 1);

    /// <summary>The server that owns the alias. Makes a new string.</summary>
    public ServerName ServerName => ServerName.FromChecked(Value[(_colon + 1)..]);

    /// <summary>Makes an alias. False if the result does not obey the grammar or the localpart is empty.</summary>
    public static bool TryCreate(ReadOnlySpan<char> localpart, ServerName server, out RoomAlias id)
    {
        id = default;
        return !localpart.IsEmpty && !localpart.Contains(':') && TryParse($"#{localpart}:{server.Value}", out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out RoomAlias id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RoomAlias id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out RoomAlias id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static RoomAlias Parse(string text) =>
        TryParse(text, out RoomAlias id) ? id : throw new FormatException("not a RoomAlias: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out RoomAlias id)
    {
        id = default;
        if (!IdentifierGrammar.TrySplit(text, '#', out int colon))
        {
            return false;
        }

        id = new RoomAlias(original ?? text.ToString(), colon);
        return true;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(RoomAlias left, RoomAlias right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(RoomAlias left, RoomAlias right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RoomAlias other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RoomAlias other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
