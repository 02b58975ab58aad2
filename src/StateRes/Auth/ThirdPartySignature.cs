using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>Whether an identity server has signed the claim of a third-party invite.</summary>
/// <remarks>Source: server-server API v1.19, "Verifying the invite".</remarks>
internal static class ThirdPartySignature
{
    // Matrix.Protocol has no signature checks at this commit, so every claim is refused: rule 8 rather than 7.
    /// <summary>True when any signature in signed is valid by any key of the room's third-party invite.</summary>
    public static bool IsValid(ThirdPartyClaim claim, ThirdPartyInviteContent invite) => false;
}
