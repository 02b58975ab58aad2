namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>One signature to check in a batch; see <see cref="SignatureBatch"/>.</summary>
/// <param name="Pdu">The event, canonical; not changed until the batch is done.</param>
/// <param name="Fields">The fields of <paramref name="Pdu"/>.</param>
/// <param name="Server">Whose signature.</param>
/// <param name="KeyId">The id that the signature is listed under.</param>
/// <param name="Key">The key of that id.</param>
public readonly record struct SignatureCheck(
    ReadOnlyMemory<byte> Pdu,
    EventFields Fields,
    ServerName Server,
    KeyId KeyId,
    Ed25519VerifyKey Key);
