namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The keys of one <c>m.room.third_party_invite</c> event, parsed once. Immutable.</summary>
/// <remarks>Source: client-server API v1.19, <c>m.room.third_party_invite</c>; room version 1, rule 5.3.1.7.</remarks>
public sealed class ThirdPartyInviteContent
{
    private readonly string[] _publicKeys;

    private ThirdPartyInviteContent(string[] publicKeys) => _publicKeys = publicKeys;

    /// <summary>The base64 public keys: <c>public_key</c>, then those of <c>public_keys</c>.</summary>
    public ReadOnlySpan<string> PublicKeys => _publicKeys;

    /// <summary>
    /// Parses the content of a third-party invite. What is malformed in it is a key that is not there.
    /// </summary>
    /// <param name="content">The raw content, validated JSON.</param>
    /// <param name="facts">The keys.</param>
    public static FactStatus TryParse(ReadOnlySpan<byte> content, out ThirdPartyInviteContent facts)
    {
        List<string> keys = [];
        if (RawJson.TryGetString(RawJson.Find(content, "public_key"u8), out string? single))
        {
            keys.Add(single);
        }

        foreach (ReadOnlySpan<byte> entry in JsonElements.Of(RawJson.Find(content, "public_keys"u8)))
        {
            if (RawJson.TryGetString(RawJson.Find(entry, "public_key"u8), out string? key))
            {
                keys.Add(key);
            }
        }

        facts = new ThirdPartyInviteContent([.. keys]);
        return RawJson.IsObject(content) ? FactStatus.Ok : FactStatus.NotAnObject;
    }
}
