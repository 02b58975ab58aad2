using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>content.third_party_invite of a member event.</summary>
/// <param name="mxid">signed.mxid, when it is a string.</param>
/// <param name="token">signed.token, when it is a string.</param>
/// <param name="signed">The raw signed object, signatures included; empty when there is none.</param>
internal sealed class ThirdPartyClaim(string? mxid, string? token, byte[] signed)
{
    // Any thread that checks; one reference, replaced whole. A lost race costs one verification more.
    private Checked? _checked;

    /// <summary>True when it has a signed property.</summary>
    public bool HasSigned => signed.Length > 0;

    public string? Mxid { get; } = mxid;

    public string? Token { get; } = token;

    /// <summary>
    /// Whether any signature in signed is of any key of the room's third-party invite. The answer is kept, since an
    /// event is checked again in each resolution that it takes part in, and a hostile one costs many verifications.
    /// </summary>
    public bool IsSignedBy(ThirdPartyInviteContent invite)
    {
        Checked? last = Volatile.Read(ref _checked);
        if (last is not null && ReferenceEquals(last.Invite, invite))
        {
            return last.IsValid;
        }

        bool isValid = ThirdPartyInviteSignature.IsValid(signed, invite);
        Volatile.Write(ref _checked, new Checked(invite, isValid));
        return isValid;
    }

    private sealed record Checked(ThirdPartyInviteContent Invite, bool IsValid);
}
