using System.Buffers;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// A Matrix user id, <c>@localpart:domain</c>, at most 255 bytes. Accepts historical localparts; use
/// <see cref="IsHistorical"/> or <see cref="IsValidLocalpartForRegistration"/> where they must not appear.
/// </summary>
/// <remarks>Source: appendices v1.19, "User Identifiers".</remarks>
public readonly struct UserId : IEquatable<UserId>
{
    private static readonly SearchValues<char> LocalpartChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.=_/+");

    private readonly string? _value;
    private readonly int _colon;

    private UserId(string value, int colon)
    {
        _value = value;
        _colon = colon;
    }

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(UserId) is not an identifier");

    /// <summary>The part between the sigil and the first colon; may be empty in historical ids.</summary>
    public ReadOnlySpan<char> Localpart => Value.AsSpan(1, _colon - 1);

    /// <summary>The text after the first colon, without making a string of it.</summary>
    public ReadOnlySpan<char> Domain => Value.AsSpan(_colon + 1);

    /// <summary>The server that allocated the account. Makes a new string.</summary>
    public ServerName ServerName => ServerName.FromChecked(Value[(_colon + 1)..]);

    /// <summary>
    /// Whether the localpart is outside the grammar for new ids (empty, or a character that is not one of
    /// <c>a-z 0-9 . _ = - / +</c>). Such ids are accepted in events. Source: appendices v1.19, "Historical User IDs".
    /// </summary>
    public bool IsHistorical => Localpart.IsEmpty || Localpart.ContainsAnyExcept(LocalpartChars);

    /// <summary>
    /// Whether the localpart is empty or has a character outside U+0021 to U+007E: accepted in events, but not shown
    /// to clients outside them. Source: appendices v1.19, "Historical User IDs".
    /// </summary>
    public bool IsNonCompliant => Localpart.IsEmpty || Localpart.ContainsAnyExceptInRange('!', '~');

    /// <summary>
    /// Whether a new account may have this localpart on this server: the strict grammar, and 255 bytes with the domain.
    /// </summary>
    public static bool IsValidLocalpartForRegistration(ReadOnlySpan<char> localpart, ServerName server) =>
        !localpart.IsEmpty
        && !localpart.ContainsAnyExcept(LocalpartChars)
        && localpart.Length + server.Value.Length + 2 <= EventLimits.IdentifierBytesMax;

    /// <summary>Makes the id of an account. False if the result does not obey the (historical) grammar.</summary>
    public static bool TryCreate(ReadOnlySpan<char> localpart, ServerName server, out UserId id)
    {
        id = default;
        return !localpart.Contains(':') && TryParse($"@{localpart}:{server.Value}", out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out UserId id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out UserId id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out UserId id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static UserId Parse(string text) =>
        TryParse(text, out UserId id) ? id : throw new FormatException("not a UserId: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out UserId id)
    {
        id = default;
        if (!IdentifierGrammar.TrySplit(text, '@', out int colon))
        {
            return false;
        }

        id = new UserId(original ?? text.ToString(), colon);
        return true;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(UserId left, UserId right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(UserId left, UserId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(UserId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UserId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
