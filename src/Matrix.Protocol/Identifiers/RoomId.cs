namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// A room id: <c>!opaque:domain</c>, or since room version 12 <c>!</c> and the reference hash of the create event.
/// At most 255 bytes.
/// </summary>
/// <remarks>Source: appendices v1.19, "Room IDs".</remarks>
public readonly struct RoomId : IEquatable<RoomId>
{
    private readonly string? _value;
    private readonly int _colon;

    private RoomId(string value, int colon, IdentifierForm form)
    {
        _value = value;
        _colon = colon;
        Form = form;
    }

    /// <summary>Whether this is a parsed value. False for <c>default</c>, which is not an identifier.</summary>
    public bool IsValid => _value is not null;

    /// <summary>The text of the identifier.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(RoomId) is not an identifier");

    /// <summary>How the id is written. Never <see cref="IdentifierForm.Base64Hash"/>.</summary>
    public IdentifierForm Form { get; }

    /// <summary>Whether the id names a domain, as those of room versions 1 to 11 do.</summary>
    public bool HasDomain => Form == IdentifierForm.DomainScoped;

    /// <summary>The text after the first colon; empty if the id has no domain.</summary>
    public ReadOnlySpan<char> Domain => HasDomain ? Value.AsSpan(_colon + 1) : default;

    /// <summary>
    /// The room id that a create event gives its room where ids are hashes (room version 12 and later).
    /// </summary>
    /// <exception cref="ArgumentException">The event id is not a URL-safe hash.</exception>
    public static RoomId FromCreateEvent(EventId createEvent)
    {
        if (createEvent.Form != IdentifierForm.Base64UrlHash)
        {
            throw new ArgumentException("the id of the create event is not a URL-safe hash", nameof(createEvent));
        }

        return new RoomId(string.Concat("!", createEvent.Value.AsSpan(1)), -1, IdentifierForm.Base64UrlHash);
    }

    /// <summary>
    /// The event id of the create event that this room id is the hash of. False for ids with a domain.
    /// </summary>
    public bool TryGetCreateEvent(out EventId createEvent)
    {
        createEvent = default;
        return Form == IdentifierForm.Base64UrlHash
            && EventId.TryParse(string.Concat("$", Value.AsSpan(1)), out createEvent);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(string? text, out RoomId id)
    {
        id = default;
        return text is not null && TryParse(text, text, out id);
    }

    /// <summary>Parses text. False, and <c>default</c>, if it does not obey the grammar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RoomId id) => TryParse(text, null, out id);

    /// <summary>Parses UTF-8. False, and <c>default</c>, if it does not obey the grammar or is not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out RoomId id)
    {
        Span<char> buffer = stackalloc char[EventLimits.IdentifierBytesMax];
        id = default;
        return IdentifierGrammar.TryDecode(utf8, buffer, out ReadOnlySpan<char> text) && TryParse(text, null, out id);
    }

    /// <summary>Parses text that is a constant or was checked before.</summary>
    /// <exception cref="FormatException">The text does not obey the grammar.</exception>
    public static RoomId Parse(string text) =>
        TryParse(text, out RoomId id) ? id : throw new FormatException("not a RoomId: " + text);

    private static bool TryParse(ReadOnlySpan<char> text, string? original, out RoomId id)
    {
        id = default;
        if (text.Length < 2 || text[0] != '!' || !IdentifierGrammar.IsText(text, EventLimits.IdentifierBytesMax))
        {
            return false;
        }

        int colon = text.IndexOf(':');
        IdentifierForm form = colon >= 0
            ? (IdentifierGrammar.IsServerName(text[(colon + 1)..]) ? IdentifierForm.DomainScoped : IdentifierForm.None)
            : (IdentifierGrammar.IsBase64UrlHash(text[1..]) ? IdentifierForm.Base64UrlHash : IdentifierForm.Opaque);
        if (form == IdentifierForm.None)
        {
            return false;
        }

        id = new RoomId(original ?? text.ToString(), colon, form);
        return true;
    }

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator ==(RoomId left, RoomId right) => left.Equals(right);

    /// <summary>Ordinal comparison of the whole text.</summary>
    public static bool operator !=(RoomId left, RoomId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RoomId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RoomId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text of the identifier; the empty string for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
