using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Signs JSON objects, and reads and checks the signatures that objects carry.</summary>
/// <remarks>
/// Source: appendices v1.19, "Signing JSON". Objects are canonical; what is covered is the object without
/// <c>signatures</c> and <c>unsigned</c>.
/// </remarks>
public static class JsonSignatures
{
    /// <summary>Appends the object with a signature added to those it has.</summary>
    /// <param name="json">The object, canonical.</param>
    /// <param name="entity">Who signs: a server name, or a user id for keys of devices.</param>
    /// <param name="key">The key to sign with.</param>
    /// <param name="output">Receives the signed object, canonical; must not hold <paramref name="json"/>.</param>
    public static void Sign(ReadOnlySpan<byte> json, string entity, Ed25519SigningKey key, PooledByteBuffer output)
    {
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        PooledByteBuffer form = EventScratch.Form();
        WriteSigningForm(json, form);
        key.Sign(form.WrittenSpan, signature);
        WriteWithSignature(json, entity, key.KeyId, signature, output);
    }

    /// <summary>Whether the object carries a valid signature of this entity with this key.</summary>
    /// <param name="json">The object, canonical.</param>
    /// <param name="entity">Whose signature: a server name, or a user id for keys of devices.</param>
    /// <param name="keyId">The id that the signature is listed under.</param>
    /// <param name="key">The key of that id.</param>
    public static SignatureStatus Verify(ReadOnlySpan<byte> json, string entity, KeyId keyId, Ed25519VerifyKey key)
    {
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        SignatureStatus status = TryRead(RawJson.Find(json, "signatures"u8), entity, keyId, signature);
        if (status != SignatureStatus.Valid)
        {
            return status;
        }

        PooledByteBuffer form = EventScratch.Form();
        WriteSigningForm(json, form);
        return key.Verify(form.WrittenSpan, signature) ? SignatureStatus.Valid : SignatureStatus.Invalid;
    }

    /// <summary>Appends what a signature covers: the object without <c>signatures</c> and <c>unsigned</c>.</summary>
    /// <param name="json">The object, canonical.</param>
    /// <param name="output">Receives the bytes; must not hold <paramref name="json"/>.</param>
    public static void WriteSigningForm(ReadOnlySpan<byte> json, PooledByteBuffer output)
    {
        CanonicalObject.AssertCanonical(json);
        JsonRange signatures = default;
        JsonRange notSigned = default;
        foreach (JsonMember member in JsonMembers.Of(json))
        {
            if (member.NameIs("signatures"u8))
            {
                signatures = CanonicalObject.MemberOf(member.ValueRange, "signatures".Length);
            }
            else if (member.NameIs("unsigned"u8))
            {
                notSigned = CanonicalObject.MemberOf(member.ValueRange, "unsigned".Length);
            }
        }

        CanonicalObject.WriteWithout(json, signatures, notSigned, default, output);
    }

    /// <summary>The raw object of the signatures of one entity, key id to base64; empty if there is none.</summary>
    /// <param name="signatures">The raw value of <c>signatures</c>.</param>
    /// <param name="entity">The entity.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> signatures, string entity)
    {
        Span<byte> name = stackalloc byte[EventLimits.IdentifierBytesMax];
        return Encoding.UTF8.TryGetBytes(entity, name, out int length)
            ? RawJson.Find(signatures, name[..length])
            : default;
    }

    /// <summary>Reads one signature without checking it.</summary>
    /// <param name="signatures">The raw value of <c>signatures</c>.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="keyId">The id that the signature is listed under.</param>
    /// <param name="signature">Receives 64 bytes.</param>
    /// <returns><see cref="SignatureStatus.Valid"/> if it was read.</returns>
    public static SignatureStatus TryRead(
        ReadOnlySpan<byte> signatures,
        string entity,
        KeyId keyId,
        Span<byte> signature)
    {
        Span<byte> name = stackalloc byte[EventLimits.IdentifierBytesMax];
        int length = Encoding.UTF8.GetBytes(keyId.Value, name);
        ReadOnlySpan<byte> text = RawJson.Find(Of(signatures, entity), name[..length]);
        return text.IsEmpty ? SignatureStatus.Missing : TryDecode(text, signature);
    }

    /// <summary>Decodes the raw JSON string of a signature.</summary>
    /// <param name="text">The raw string.</param>
    /// <param name="signature">Receives 64 bytes.</param>
    /// <returns><see cref="SignatureStatus.Valid"/> if it was read.</returns>
    public static SignatureStatus TryDecode(ReadOnlySpan<byte> text, Span<byte> signature) =>
        RawJson.IsString(text)
        && UnpaddedBase64.TryDecode(text[1..^1], signature[..Ed25519SigningKey.SignatureBytes], out int length)
        && length == Ed25519SigningKey.SignatureBytes
            ? SignatureStatus.Valid
            : SignatureStatus.Malformed;

    /// <summary>Appends the object with a signature that was made elsewhere added to those it has.</summary>
    /// <param name="json">The object, canonical.</param>
    /// <param name="entity">Who signed.</param>
    /// <param name="keyId">The id to list the signature under.</param>
    /// <param name="signature">The 64 bytes.</param>
    /// <param name="output">Receives the object, canonical; must not hold <paramref name="json"/>.</param>
    public static void WriteWithSignature(
        ReadOnlySpan<byte> json,
        string entity,
        KeyId keyId,
        ReadOnlySpan<byte> signature,
        PooledByteBuffer output)
    {
        ReadOnlySpan<byte> signatures = RawJson.Find(json, "signatures"u8);
        signatures = RawJson.IsObject(signatures) ? signatures : default;
        ReadOnlySpan<byte> ofEntity = Of(signatures, entity);
        ofEntity = RawJson.IsObject(ofEntity) ? ofEntity : default;

        // Inside out: the entity's signatures, all signatures, the object; each reads the part before it.
        Span<byte> name = stackalloc byte[EventLimits.IdentifierBytesMax];
        Span<byte> text = stackalloc byte[Ed25519SigningKey.SignatureChars + 2];
        text[0] = (byte)'"';
        UnpaddedBase64.Encode(signature, text[1..]);
        text[^1] = (byte)'"';
        PooledByteBuffer inner = EventScratch.Parts();
        CanonicalObject.WriteWith(ofEntity, name[..Encoding.UTF8.GetBytes(keyId.Value, name)], text, inner);
        PooledByteBuffer outer = EventScratch.Form();
        CanonicalObject.WriteWith(signatures, name[..Encoding.UTF8.GetBytes(entity, name)], inner.WrittenSpan, outer);
        CanonicalObject.WriteWith(json, "signatures"u8, outer.WrittenSpan, output);
    }
}
