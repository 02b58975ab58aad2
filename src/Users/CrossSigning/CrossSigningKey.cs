using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// A cross-signing key of a user: who has one can rely on its shape. Immutable. Source: client-server API,
/// "Cross-signing".
/// </summary>
internal sealed class CrossSigningKey
{
    private readonly byte[] _json;

    private CrossSigningKey(KeyUsage usage, KeyId keyId, byte[] json)
    {
        Usage = usage;
        KeyId = keyId;
        PublicKey = keyId.Name.ToString();
        _json = json;
    }

    /// <summary>What it is for.</summary>
    public KeyUsage Usage { get; }

    /// <summary>What it is for, as clients say it.</summary>
    public string UsageName => NameOf(Usage);

    /// <summary>Its id, <c>ed25519:</c> and the public key.</summary>
    public KeyId KeyId { get; }

    /// <summary>The public key in base64, by which it is known where devices are known by their ids.</summary>
    public string PublicKey { get; }

    /// <summary>The key as canonical JSON without <c>unsigned</c>.</summary>
    public ReadOnlyMemory<byte> Json => _json;

    /// <summary>What signatures of the key are verified with.</summary>
    public Ed25519VerifyKey VerifyKey => Ed25519VerifyKey.TryParse(PublicKey, out var key)
        ? key
        : throw new InvalidDataException($"The cross-signing key {PublicKey} is no key.");

    /// <summary>Reads and checks a key that a client sends.</summary>
    /// <param name="key">The object.</param>
    /// <param name="member">The member of the body that it is.</param>
    /// <param name="user">Whose key it must be.</param>
    /// <param name="usage">What it must be for.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="MatrixException">M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public static CrossSigningKey Parse(
        JsonElement key, string member, UserId user, KeyUsage usage, UserOptions options)
    {
        if (JsonBody.OptionalString(key, "user_id") != user.Value)
        {
            throw MatrixError.InvalidParam($"{member}.user_id must be the id of the user who uploads.").ToException();
        }

        var name = NameOf(usage);
        if (!key.TryGetProperty("usage", out var usages)
            || usages.ValueKind != JsonValueKind.Array
            || usages.GetArrayLength() != 1
            || usages[0].ValueKind != JsonValueKind.String
            || JsonBody.Text(usages[0], "usage") != name)
        {
            throw MatrixError.InvalidParam($"{member}.usage must be [\"{name}\"].").ToException();
        }

        var id = CheckKey(JsonBody.RequiredObject(key, "keys"), member);
        if (JsonBody.OptionalObject(key, "signatures") is { } signatures)
        {
            KeyJson.CheckSignatures(signatures, $"{member}.signatures", options);
        }

        return new CrossSigningKey(
            usage, id, KeyJson.Canonical(key, member, options.CrossSigningKeyBytesMax, without: "unsigned"));
    }

    /// <summary>The key of a row, which was checked when it was stored.</summary>
    public static CrossSigningKey Of(in CrossSigningKeyRow row)
    {
        foreach (var member in JsonMembers.Of(RawJson.Find(row.Json.Span, "keys"u8)))
        {
            if (KeyId.TryParse(member.GetName(), out var id))
            {
                return new CrossSigningKey(row.Usage, id, row.Json.ToArray());
            }
        }

        throw new InvalidDataException($"A cross-signing key of {row.User} has no key in it.");
    }

    /// <summary>Whether this is the same key, whoever signed it.</summary>
    public bool IsSameAs(CrossSigningKey? other)
        => other is not null && SignedJson.IsSame(_json, other._json);

    /// <summary>Whether the user signed the key with another key of theirs.</summary>
    public bool IsSignedBy(UserId user, CrossSigningKey signer)
        => JsonSignatures.Verify(_json, user.Value, signer.KeyId, signer.VerifyKey) == SignatureStatus.Valid;

    /// <summary>The key with no other signature than one of the user's, or with none.</summary>
    /// <param name="user">Whose signature.</param>
    /// <param name="signer">The key that signed; <c>default</c> to leave all signatures out.</param>
    public CrossSigningKey WithSignatureOf(UserId user, KeyId signer)
    {
        using PooledByteBuffer bare = new();
        JsonSignatures.WriteSigningForm(_json, bare);
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        if (!signer.IsValid
            || JsonSignatures.TryRead(RawJson.Find(_json, "signatures"u8), user.Value, signer, signature)
                != SignatureStatus.Valid)
        {
            return new CrossSigningKey(Usage, KeyId, bare.WrittenSpan.ToArray());
        }

        using PooledByteBuffer signed = new();
        JsonSignatures.WriteWithSignature(bare.WrittenSpan, user.Value, signer, signature, signed);
        return new CrossSigningKey(Usage, KeyId, signed.WrittenSpan.ToArray());
    }

    private static KeyId CheckKey(JsonElement keys, string member)
    {
        if (keys.GetPropertyCount() != 1)
        {
            throw MatrixError.InvalidParam($"{member}.keys must have exactly one key.").ToException();
        }

        var only = keys.EnumerateObject().First();
        if (only.Value.ValueKind != JsonValueKind.String)
        {
            throw MatrixError.BadJson($"{member}.keys must map 'ed25519:<public key>' to the public key.")
                .ToException();
        }

        // One text for each key: ids are compared, and a key is found by its own.
        var text = JsonBody.Text(only.Value, member);
        return KeyId.TryParse(only.Name, out var id)
            && id.IsEd25519
            && id.Name.SequenceEqual(text)
            && Ed25519VerifyKey.TryParse(text, out var key)
            && key.ExportBase64() == text
                ? id
                : throw MatrixError.InvalidParam(
                    $"{member}.keys must be an ed25519 key in base64 without padding, under the name "
                    + "'ed25519:<public key>'.").ToException();
    }

    private static string NameOf(KeyUsage usage) => usage switch
    {
        KeyUsage.Master => "master",
        KeyUsage.SelfSigning => "self_signing",
        _ => "user_signing",
    };
}
