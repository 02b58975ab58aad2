namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// An event id: <c>$opaque:domain</c> in room versions 1 and 2, else <c>$</c> and the reference hash in unpadded
/// base64 (standard in version 3, URL-safe since version 4). At most 255 bytes; compared as text, ordinally.
/// </summary>
/// <remarks>Source: appendices v1.19, "Event IDs"; room versions 1, 3 and 4, "Event IDs".</remarks>
public readonly struct EventId : IEquatable<EventId>, IComparable<EventId>
{
    private readonly string? _value;

    private EventId(string value, IdentifierForm form)
    {
        _value = value;
        Form = form;
    }

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(EventId) is not an identifier");

    /// <summary>How the id is written. <see cref="IdentifierForm.Opaque"/> fits no room version.</summary>
    public IdentifierForm Form { get; }

    /// <summary>The text after the first colon; empty if the id has no domain.</summary>
    public ReadOnlySpan<char> Domain =>
        Form == IdentifierForm.DomainScoped
            ? Value.AsSpan(Value.IndexOf(':', StringComparison.Ordinal) + 1)
            : default;

    /// <summary>Makes an event id of a reference hash.</summary>
    /// <param name="hash">The SHA-256 reference hash, 32 bytes.</param>
    /// <param name="form">The base64 alphabet: URL-safe for room versions 4 and later, standard for version 3.</param>
    /// <exception cref="ArgumentException">The hash is not 32 bytes, or the form is not a hash form.</exception>
    public static EventId FromHash(ReadOnlySpan<byte> hash, IdentifierForm form = IdentifierForm.Base64UrlHash)
    {
        if (hash.Length != EventLimits.HashBytes
            || form is not (IdentifierForm.Base64UrlHash or IdentifierForm.Base64Hash))
        {
            throw new ArgumentException("an event id is made of 32 bytes in one of the base64 forms", nameof(hash));
        }

        Span<char> text = stackalloc char[EventLimits.HashBase64Chars + 1];
        text[0] = '$';
        if (form == IdentifierForm.Base64UrlHash)
        {
            UnpaddedBase64.EncodeUrl(hash, text[1..]);
        }
        else
        {
            UnpaddedBase64.Encode(hash, text[1..]);
        }

        return new EventId(text.ToString(), FormOf(text[1..]));
    }

    /// <summary>Writes the reference hash that the id encodes.</summary>
    /// <param name="hash">Receives 32 bytes; must be at least as long.</param>
    /// <returns>False if the id is not what <see cref="FromHash"/> makes of any hash.</returns>
    public bool TryGetHash(Span<byte> hash) => Form switch
    {
        IdentifierForm.Base64UrlHash => UnpaddedBase64.TryDecodeUrl(Value.AsSpan(1), hash, out _),
        IdentifierForm.Base64Hash => UnpaddedBase64.TryDecode(Value.AsSpan(1), hash, out _)
            && FromHash(hash[..EventLimits.HashBytes], IdentifierForm.Base64Hash) == this,
        _ => false,
    };

    /// <summary>Whether an event of a room version whose ids have this form may have this id.</summary>
    public bool Fits(IdentifierForm form) =>
        Form == form || (form == IdentifierForm.Base64Hash && IdentifierGrammar.IsBase64Hash(Value.AsSpan(1)));

    /// <summary>Ordinal order of the text, which is the order that state resolution breaks ties by.</summary>
    public int CompareTo(EventId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>Ordinal order of the text.</summary>
    public static bool operator <(EventId left, EventId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the text.</summary>
    public static bool operator >(EventId left, EventId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the text.</summary>
    public static bool operator <=(EventId left, EventId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the text.</summary>
    public static bool operator >=(EventId left, EventId right) => left.CompareTo(right) >= 0;

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out EventId id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EventId id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out EventId id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static EventId Parse(string text) =>
        TryParse(text, out EventId id) ? id : throw new FormatException("not a EventId: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out EventId id)
    {
        id = default;
        if (text.Length < 2 || text[0] != '$' || !IdentifierGrammar.IsText(text, EventLimits.IdentifierBytesMax))
        {
            return false;
        }

        IdentifierForm form = FormOf(text[1..]);
        if (form == IdentifierForm.None)
        {
            return false;
        }

        id = new EventId(original ?? text.ToString(), form);
        return true;
    }

    private static IdentifierForm FormOf(ReadOnlySpan<char> opaque)
    {
        int colon = opaque.IndexOf(':');
        if (colon >= 0)
        {
            return IdentifierGrammar.IsServerName(opaque[(colon + 1)..])
                ? IdentifierForm.DomainScoped
                : IdentifierForm.None;
        }

        if (IdentifierGrammar.IsBase64UrlHash(opaque))
        {
            return IdentifierForm.Base64UrlHash;
        }

        return IdentifierGrammar.IsBase64Hash(opaque) ? IdentifierForm.Base64Hash : IdentifierForm.Opaque;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(EventId left, EventId right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(EventId left, EventId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EventId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
