using System.Collections.Immutable;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The cross-signing keys of one user, and the signatures by which the user's devices and keys sign each other. What
/// the user signed of others is not here. Immutable.
/// Invariant: each signature is of a key or device that is there, on a key or device that is there.
/// </summary>
internal sealed class UserCrossSigning
{
    public static readonly UserCrossSigning None = new(
        ImmutableDictionary<KeyUsage, CrossSigningKey>.Empty,
        ImmutableDictionary.Create<string, ImmutableList<KeySignature>>(StringComparer.Ordinal));

    private readonly ImmutableDictionary<KeyUsage, CrossSigningKey> _keys;

    // By what is signed: the id of a device, or the public key of a key.
    private readonly ImmutableDictionary<string, ImmutableList<KeySignature>> _signatures;

    private UserCrossSigning(
        ImmutableDictionary<KeyUsage, CrossSigningKey> keys,
        ImmutableDictionary<string, ImmutableList<KeySignature>> signatures)
    {
        _keys = keys;
        _signatures = signatures;
    }

    /// <summary>Signs the other two, and is signed by who trusts the user; null when there is none.</summary>
    public CrossSigningKey? Master => Of(KeyUsage.Master);

    /// <summary>All keys, at most one for each usage.</summary>
    public IEnumerable<CrossSigningKey> Keys => _keys.Values;

    /// <summary>The key for a usage.</summary>
    public CrossSigningKey? Of(KeyUsage usage) => _keys.GetValueOrDefault(usage);

    /// <summary>The key that is known by a public key.</summary>
    public CrossSigningKey? Find(string publicKey)
    {
        foreach (var (_, key) in _keys)
        {
            if (key.PublicKey == publicKey)
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>The user's signatures on an own device or key, besides those that were uploaded in it.</summary>
    /// <param name="target">The id of the device, or the public key.</param>
    public ImmutableList<KeySignature> SignaturesOn(string target) => _signatures.GetValueOrDefault(target, []);

    /// <summary>With a key in the place of the one for its usage.</summary>
    public UserCrossSigning With(CrossSigningKey key) => new(_keys.SetItem(key.Usage, key), _signatures);

    /// <summary>With a signature in the place of the one that the same key made.</summary>
    public UserCrossSigning With(string target, KeySignature signature)
    {
        var others = SignaturesOn(target).RemoveAll(other => other.KeyId == signature.KeyId);
        return new(_keys, _signatures.SetItem(target, others.Add(signature)));
    }

    /// <summary>Without a key, what it signed, and the signatures on it.</summary>
    public UserCrossSigning Without(CrossSigningKey key)
        => new(_keys.Remove(key.Usage), Without(key.PublicKey, key.KeyId.Value));

    /// <summary>Without what a device signed, and the signatures on it.</summary>
    public UserCrossSigning WithoutDevice(string deviceId)
        => _signatures.IsEmpty ? this : new(_keys, Without(deviceId, KeyOf(deviceId)));

    /// <summary>The id of the key that a device signs with. A longer one than key ids are signs nothing.</summary>
    public static string KeyOf(string deviceId) => $"ed25519:{deviceId}";

    private ImmutableDictionary<string, ImmutableList<KeySignature>> Without(string target, string signer)
    {
        var left = _signatures.Remove(target);
        foreach (var (other, signatures) in left)
        {
            var kept = signatures.RemoveAll(signature => signature.KeyId.Value == signer);
            left = kept.IsEmpty ? left.Remove(other) : left.SetItem(other, kept);
        }

        return left;
    }
}
