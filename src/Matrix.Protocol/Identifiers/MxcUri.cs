namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>A content URI, <c>mxc://server-name/media-id</c>, at most 255 bytes.</summary>
/// <remarks>
/// Source: client-server API v1.19, "Matrix Content (mxc://) URIs". The media id is one or more of
/// <c>A-Z a-z 0-9 _ -</c>, so it can neither climb out of a folder nor end a URL path.
/// </remarks>
public readonly struct MxcUri : IEquatable<MxcUri>
{
    private const string Scheme = "mxc://";

    private readonly string? _value;
    private readonly int _slash;

    private MxcUri(string value, int slash)
    {
        _value = value;
        _slash = slash;
    }

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(MxcUri) is not an identifier");

    /// <summary>The text of the server name, without making a string of it.</summary>
    public ReadOnlySpan<char> Domain => Value.AsSpan(Scheme.Length, _slash - Scheme.Length);

    /// <summary>The server that holds the media. Makes a new string.</summary>
    public ServerName ServerName => ServerName.FromChecked(Value[Scheme.Length.._slash]);

    /// <summary>The media id.</summary>
    public ReadOnlySpan<char> MediaId => Value.AsSpan(_slash + 1);

    /// <summary>Makes a URI. False if the media id has other characters or the whole is too long.</summary>
    public static bool TryCreate(ServerName server, ReadOnlySpan<char> mediaId, out MxcUri id) =>
        TryParse($"{Scheme}{server.Value}/{mediaId}", out id);

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out MxcUri id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MxcUri id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out MxcUri id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static MxcUri Parse(string text) =>
        TryParse(text, out MxcUri id) ? id : throw new FormatException("not a MxcUri: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out MxcUri id)
    {
        id = default;
        if (text.Length > EventLimits.IdentifierBytesMax || !text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        int slash = text[Scheme.Length..].IndexOf('/') + Scheme.Length;
        if (slash < Scheme.Length
            || !IdentifierGrammar.IsServerName(text[Scheme.Length..slash])
            || !IdentifierGrammar.IsUrlSafeToken(text[(slash + 1)..]))
        {
            return false;
        }

        id = new MxcUri(original ?? text.ToString(), slash);
        return true;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(MxcUri left, MxcUri right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(MxcUri left, MxcUri right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MxcUri other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MxcUri other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
