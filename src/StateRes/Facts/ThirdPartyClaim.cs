namespace Dendrite.Fast.StateRes;

/// <summary>content.third_party_invite of a member event.</summary>
internal sealed class ThirdPartyClaim
{
    /// <summary>Most signatures that are tried; chosen: identity servers sign once.</summary>
    public const int SignaturesMax = 16;

    /// <summary>True when it has a signed object.</summary>
    public bool HasSigned { get; init; }

    /// <summary>signed.mxid, when it is a string.</summary>
    public string? Mxid { get; init; }

    /// <summary>signed.token, when it is a string.</summary>
    public string? Token { get; init; }

    /// <summary>The signed object as received, signatures included.</summary>
    public byte[] Signed { get; init; } = [];

    /// <summary>The Ed25519 signatures in signed, 64 bytes each, of all servers and key ids.</summary>
    public byte[][] Signatures { get; init; } = [];
}
