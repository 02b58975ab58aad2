namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>How a room id or an event id is written.</summary>
public enum IdentifierForm
{
    /// <summary>Not parsed: the form of <c>default</c>.</summary>
    None = 0,

    /// <summary><c>sigil opaque:domain</c>: room ids before version 12, event ids of versions 1 and 2.</summary>
    DomainScoped = 1,

    /// <summary>Sigil and 43 characters of standard base64: event ids of version 3.</summary>
    /// <remarks>
    /// An id with none of <c>+ / - _</c> is also <see cref="Base64UrlHash"/>, and is reported as that.
    /// </remarks>
    Base64Hash = 2,

    /// <summary>
    /// Sigil and 43 characters of URL-safe base64: event ids since version 4, room ids since version 12.
    /// </summary>
    Base64UrlHash = 3,

    /// <summary>
    /// Anything else of 2 to 255 bytes without NUL and without a colon. No room version makes such ids; they are
    /// accepted where ids are opaque, so that a lookup answers "not found" rather than "malformed".
    /// </summary>
    Opaque = 4,
}
