namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Size limits of events and identifiers. Sizes are bytes of UTF-8 unless the name says otherwise.</summary>
public static class EventLimits
{
    /// <summary>Largest canonical event, signatures included, in bytes.</summary>
    /// <remarks>Source: client-server API v1.19, "Size limits".</remarks>
    public const int EventBytesMax = 65_536;

    /// <summary>Largest user id, room id, room alias or event id, sigil and domain included, in bytes.</summary>
    /// <remarks>Source: appendices v1.19, "Common Identifier Format" and the sections per identifier.</remarks>
    public const int IdentifierBytesMax = 255;

    /// <summary>Largest event type, in bytes. Source: client-server API v1.19, "Size limits".</summary>
    public const int TypeBytesMax = 255;

    /// <summary>Largest state key, in bytes. Source: client-server API v1.19, "Size limits".</summary>
    public const int StateKeyBytesMax = 255;

    /// <summary>
    /// Most entries of <c>prev_events</c>. Source: server-server API v1.19, PDU definitions, <c>prev_events</c>.
    /// </summary>
    public const int PrevEventsMax = 20;

    /// <summary>
    /// Most entries of <c>auth_events</c>. Source: server-server API v1.19, PDU definitions, <c>auth_events</c>.
    /// </summary>
    public const int AuthEventsMax = 10;

    /// <summary>
    /// Largest depth where canonical JSON is enforced (room versions 6 and later): 2^53 - 1.
    /// Source: server-server API v1.19, <c>depth_v6</c>.
    /// </summary>
    public const long DepthMax = JsonLimits.IntegerMax;

    /// <summary>
    /// Largest depth in room versions 1 to 5: 2^63 - 1. Source: server-server API v1.19, PDU definition of version 3.
    /// </summary>
    public const long DepthMaxBeforeCanonicalJson = long.MaxValue;

    /// <summary>
    /// Longest server name that is recommended, in characters. Source: appendices v1.19, "Server Name".
    /// </summary>
    public const int ServerNameRecommendedMax = 230;

    /// <summary>
    /// Largest server name accepted, in bytes. The grammar bounds the host at 255 and an identifier bounds both
    /// together, so a longer name could never appear in one. Source: appendices v1.19, "Server Name".
    /// </summary>
    public const int ServerNameBytesMax = 255;

    /// <summary>Bytes of a SHA-256 hash. Source: FIPS 180-4.</summary>
    public const int HashBytes = 32;

    /// <summary>Characters of a SHA-256 hash in unpadded base64: ceil(32 * 4 / 3).</summary>
    public const int HashBase64Chars = 43;
}
