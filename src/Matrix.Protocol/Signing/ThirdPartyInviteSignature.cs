namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Checks the <c>signed</c> part of a third-party invite.</summary>
/// <remarks>Source: room versions 1 to 12, rule of <c>m.room.member</c>: "any signature in <c>signed</c>".</remarks>
public static class ThirdPartyInviteSignature
{
    /// <summary>
    /// Most signatures that are tried against keys for one invite; beyond it the invite counts as not signed. Chosen:
    /// identity servers give two keys and one signature, and two events full of both would cost half a minute; this
    /// many verifications take 50 ms.
    /// </summary>
    public const int VerificationsMax = 1024;

    /// <summary>Whether any Ed25519 signature of an object, of whatever entity, is of any of the keys.</summary>
    /// <param name="claim">The raw canonical value of <c>third_party_invite.signed</c>.</param>
    /// <param name="invite">The keys of the <c>m.room.third_party_invite</c> event.</param>
    public static bool IsValid(ReadOnlySpan<byte> claim, ThirdPartyInviteContent invite)
    {
        ArgumentNullException.ThrowIfNull(invite);
        if (!RawJson.IsObject(claim))
        {
            return false;
        }

        List<Ed25519VerifyKey> keys = [];
        foreach (string text in invite.PublicKeys)
        {
            if (Ed25519VerifyKey.TryParse(text, out Ed25519VerifyKey? key))
            {
                keys.Add(key);
            }
        }

        using PooledByteBuffer form = new();
        JsonSignatures.WriteSigningForm(claim, form);
        return IsSignedByAny(RawJson.Find(claim, "signatures"u8), form.WrittenSpan, keys);
    }

    private static bool IsSignedByAny(
        ReadOnlySpan<byte> signatures,
        ReadOnlySpan<byte> form,
        List<Ed25519VerifyKey> keys)
    {
        int left = VerificationsMax;
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        foreach (JsonMember entity in JsonMembers.Of(signatures))
        {
            foreach (JsonMember entry in JsonMembers.Of(entity.Value))
            {
                if (!entry.RawName.StartsWith("ed25519:"u8)
                    || JsonSignatures.TryDecode(entry.Value, signature) != SignatureStatus.Valid)
                {
                    continue;
                }

                foreach (Ed25519VerifyKey key in keys)
                {
                    if (left-- == 0)
                    {
                        return false;
                    }

                    if (key.Verify(form, signature))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
