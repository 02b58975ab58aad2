namespace Dendrite.Fast.StateRes;

/// <summary>content.third_party_invite of a member event. Immutable.</summary>
/// <param name="mxid">signed.mxid, when it is a string.</param>
/// <param name="token">signed.token, when it is a string.</param>
/// <param name="signed">The raw signed object, signatures included; empty when there is none.</param>
internal sealed class ThirdPartyClaim(string? mxid, string? token, byte[] signed)
{
    /// <summary>True when it has a signed property.</summary>
    public bool HasSigned => Signed.Length > 0;

    public string? Mxid { get; } = mxid;

    public string? Token { get; } = token;

    public byte[] Signed { get; } = signed;
}
