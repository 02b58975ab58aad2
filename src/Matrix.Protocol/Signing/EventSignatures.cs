namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Signs events and checks their signatures: what is signed is the redacted form.</summary>
/// <remarks>Source: server-server API v1.19, "Signing Events".</remarks>
public static class EventSignatures
{
    /// <summary>Appends what the signatures of an event cover: the redacted event without <c>signatures</c>.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="output">Receives the bytes; must not hold <paramref name="pdu"/>.</param>
    public static void WriteSigningForm(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        PooledByteBuffer output) =>
        EventRedaction.WriteReferenceForm(rules, pdu, fields, output);

    /// <summary>
    /// Appends the event with a signature added to those it has, as for an event of another server that ours
    /// authorises. The <c>hashes</c> must be there already.
    /// </summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="server">The name to sign in.</param>
    /// <param name="key">The key to sign with.</param>
    /// <param name="output">Receives the signed event, canonical; must not hold <paramref name="pdu"/>.</param>
    public static void Sign(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        ServerName server,
        Ed25519SigningKey key,
        PooledByteBuffer output)
    {
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        PooledByteBuffer form = EventScratch.Form();
        EventRedaction.WriteReferenceForm(rules, pdu, fields, form);
        key.Sign(form.WrittenSpan, signature);
        JsonSignatures.WriteWithSignature(pdu, server.Value, key.KeyId, signature, output);
    }

    /// <summary>Whether the event carries a valid signature of this server with this key.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="pdu">The event, canonical; whole or redacted.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="server">Whose signature.</param>
    /// <param name="keyId">The id that the signature is listed under.</param>
    /// <param name="key">The key of that id.</param>
    public static SignatureStatus Verify(
        RoomVersionRules rules,
        ReadOnlySpan<byte> pdu,
        in EventFields fields,
        ServerName server,
        KeyId keyId,
        Ed25519VerifyKey key)
    {
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        SignatureStatus status = JsonSignatures.TryRead(fields.Signatures.Of(pdu), server.Value, keyId, signature);
        if (status != SignatureStatus.Valid)
        {
            return status;
        }

        PooledByteBuffer form = EventScratch.Form();
        EventRedaction.WriteReferenceForm(rules, pdu, fields, form);
        return key.Verify(form.WrittenSpan, signature) ? SignatureStatus.Valid : SignatureStatus.Invalid;
    }

    /// <summary>
    /// The Ed25519 key ids that a server's signatures of an event are listed under, in order of the text. Ids of other
    /// algorithms are left out, as the specification says.
    /// </summary>
    /// <param name="pdu">The event, canonical.</param>
    /// <param name="fields">The fields of <paramref name="pdu"/>.</param>
    /// <param name="server">Whose signatures.</param>
    public static KeyId[] KeyIdsOf(ReadOnlySpan<byte> pdu, in EventFields fields, ServerName server)
    {
        List<KeyId> ids = [];
        foreach (JsonMember member in JsonMembers.Of(JsonSignatures.Of(fields.Signatures.Of(pdu), server.Value)))
        {
            if (KeyId.TryParse(member.GetName(), out KeyId id) && id.IsEd25519)
            {
                ids.Add(id);
            }
        }

        return [.. ids];
    }
}
