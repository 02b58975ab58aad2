namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The name of a homeserver: a host name, IPv4 address or bracketed IPv6 address, with an optional port.
/// Compared case-sensitively, as the specification demands.
/// </summary>
/// <remarks>Source: appendices v1.19, "Server Name".</remarks>
public readonly struct ServerName : IEquatable<ServerName>
{
    private readonly string? _value;

    private ServerName(string value) => _value = value;

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(ServerName) is not an identifier");

    /// <summary>The host without the port; an IPv6 address keeps its brackets.</summary>
    public ReadOnlySpan<char> Host => Value.AsSpan(0, HostLength());

    /// <summary>The port as written, 0 to 99999, or null if the name has none.</summary>
    public int? Port
    {
        get
        {
            int host = HostLength();
            return host == Value.Length
                ? null
                : int.Parse(Value.AsSpan(host + 1), provider: System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>
    /// Whether a new server should take this name: at most 230 characters, none of them upper case.
    /// Source: appendices v1.19, "Server Name", recommendations.
    /// </summary>
    public bool IsRecommended =>
        Value.Length <= EventLimits.ServerNameRecommendedMax && !Value.AsSpan().ContainsAnyInRange('A', 'Z');

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out ServerName id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ServerName id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out ServerName id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static ServerName Parse(string text) =>
        TryParse(text, out ServerName id) ? id : throw new FormatException("not a ServerName: " + text);

    /// <summary>The domain part of an identifier that was parsed, where the grammar has been checked already.</summary>
    internal static ServerName FromChecked(string value) => new(value);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out ServerName id)
    {
        id = default;
        if (!IdentifierGrammar.IsServerName(text))
        {
            return false;
        }

        id = new ServerName(original ?? text.ToString());
        return true;
    }

    private int HostLength()
    {
        int from = Value[0] == '[' ? Value.IndexOf(']', StringComparison.Ordinal) : 0;
        int colon = Value.IndexOf(':', from);
        return colon < 0 ? Value.Length : colon;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(ServerName left, ServerName right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(ServerName left, ServerName right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ServerName other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServerName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
