namespace Dendrite.Fast.Api;

/// <summary>Who may call a route.</summary>
internal enum Access : byte
{
    /// <summary>Anybody; a token that comes along is not looked at.</summary>
    Public,

    /// <summary>Anybody; a token that comes along must be valid and says who asks.</summary>
    Optional,

    /// <summary>A user with a valid access token.</summary>
    User,
}
