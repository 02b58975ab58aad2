namespace Dendrite.Fast.StateRes;

/// <summary>
/// The public keys of an m.room.third_party_invite event: public_key and the entries of public_keys, decoded;
/// what is not 32 bytes of base64 is left out.
/// </summary>
/// <param name="keys">Ed25519 public keys, 32 bytes each.</param>
internal sealed class ThirdPartyInviteKeys(byte[][] keys)
{
    /// <summary>Most keys that are read; chosen: identity servers publish one or two.</summary>
    public const int KeysMax = 16;

    public byte[][] Keys { get; } = keys;
}
