using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Reads the signatures that a key or device carries, and verifies them.</summary>
internal static class KeySigners
{
    /// <summary>The ids of the ed25519 keys with which a user signed an object, if they did.</summary>
    /// <param name="json">The object, canonical.</param>
    /// <param name="user">Whose signatures.</param>
    public static List<KeyId> IdsIn(ReadOnlySpan<byte> json, UserId user)
    {
        List<KeyId> ids = [];
        foreach (var member in JsonMembers.Of(JsonSignatures.Of(RawJson.Find(json, "signatures"u8), user.Value)))
        {
            if (KeyId.TryParse(member.GetName(), out var id) && id.IsEd25519)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>Verifies one signature.</summary>
    /// <param name="json">The object, canonical.</param>
    /// <param name="user">Who signed.</param>
    /// <param name="id">The id that the signature is listed under.</param>
    /// <param name="key">The key of that id; null when there is none.</param>
    /// <param name="signature">The signature on true.</param>
    public static bool TryVerify(
        ReadOnlySpan<byte> json, UserId user, KeyId id, Ed25519VerifyKey? key, out KeySignature signature)
    {
        signature = default;
        if (key is null || JsonSignatures.Verify(json, user.Value, id, key) != SignatureStatus.Valid)
        {
            return false;
        }

        signature = new KeySignature(id, Read(json, user, id));
        return true;
    }

    /// <summary>Whether an object carries this signature.</summary>
    public static bool Carries(ReadOnlySpan<byte> json, UserId user, KeyId id, ReadOnlySpan<byte> signature)
        => Read(json, user, id).AsSpan().SequenceEqual(signature);

    /// <summary>A signature that an object carries; empty for none.</summary>
    public static byte[] Read(ReadOnlySpan<byte> json, UserId user, KeyId id)
    {
        var bytes = new byte[Ed25519SigningKey.SignatureBytes];
        return JsonSignatures.TryRead(RawJson.Find(json, "signatures"u8), user.Value, id, bytes)
            == SignatureStatus.Valid
                ? bytes
                : [];
    }
}
