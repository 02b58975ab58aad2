using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The body of <c>/keys/device_signing/upload</c>. Source: client-server API, "Cross-signing".
/// </summary>
internal sealed class CrossSigningUpload
{
    private readonly UserId _user;

    // In the order of their usages, so that the master key comes first.
    private readonly List<CrossSigningKey> _keys;

    private CrossSigningUpload(UserId user, List<CrossSigningKey> keys)
    {
        _user = user;
        _keys = keys;
    }

    /// <summary>Reads a body and checks the shape of the keys.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public static CrossSigningUpload Parse(ReadOnlyMemory<byte> body, UserId user, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        List<CrossSigningKey> keys = [];
        Add("master_key", KeyUsage.Master);
        Add("self_signing_key", KeyUsage.SelfSigning);
        Add("user_signing_key", KeyUsage.UserSigning);
        return new CrossSigningUpload(user, keys);

        void Add(string member, KeyUsage usage)
        {
            if (JsonBody.OptionalObject(document.RootElement, member) is { } key)
            {
                keys.Add(CrossSigningKey.Parse(key, member, user, usage, options));
            }
        }
    }

    /// <summary>Whether all keys are there already.</summary>
    public bool IsStored(UserCrossSigning stored) => _keys.TrueForAll(key => key.IsSameAs(stored.Of(key.Usage)));

    /// <summary>
    /// Checks the keys against what the user has: they must be signed by the master key, and have names that nothing
    /// else has.
    /// </summary>
    /// <exception cref="MatrixException">
    /// 400 M_MISSING_PARAM: there is no master key; 400 M_INVALID_SIGNATURE; 400 M_INVALID_PARAM: a key for two
    /// usages; 403 M_FORBIDDEN: a device has the id.
    /// </exception>
    public void Check(UserDevices devices)
    {
        var master = MasterOf(devices)
            ?? throw MatrixError.MissingParam("No master signing key is available; upload 'master_key' too.")
                .ToException();
        foreach (var key in _keys)
        {
            if (key.Usage != KeyUsage.Master && !key.IsSignedBy(_user, master))
            {
                throw InvalidSignature($"The {key.UsageName} key lacks a valid signature of the master key.");
            }

            if (devices.Find(key.PublicKey) is not null)
            {
                throw MatrixError.Forbidden("Key ID in use: one of your devices has this public key as its id.")
                    .ToException();
            }
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        if (!After(devices.CrossSigning, master).All(key => names.Add(key.PublicKey)))
        {
            throw MatrixError.InvalidParam("Each cross-signing key must be another one.").ToException();
        }

        _ = DeviceSignatures(devices);
    }

    /// <summary>Adds to an append what stores the keys that are new, and says what is there then.</summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    /// <param name="devices">The user's devices, against which this was checked.</param>
    public UserCrossSigning AddTo(UserAppend append, UserNid user, UserDevices devices)
    {
        var next = devices.CrossSigning;
        var master = MasterOf(devices)!;
        if (!master.IsSameAs(next.Master))
        {
            // What the old one signed nobody can trust any more.
            foreach (var key in next.Keys)
            {
                Remove(key);
            }

            append.Add(new CrossSigningKeysDeleteRow(user));
        }

        foreach (var key in _keys.Where(key => !key.IsSameAs(next.Of(key.Usage))))
        {
            if (next.Of(key.Usage) is { } old)
            {
                Remove(old);
            }

            // No signature is kept but those that were verified.
            var kept = key.WithSignatureOf(_user, key.Usage == KeyUsage.Master ? default : master.KeyId);
            append.Add(new CrossSigningKeyRow(user, key.Usage, kept.Json));
            next = next.With(kept);
            if (key.Usage == KeyUsage.Master)
            {
                AddDeviceSignatures();
            }
        }

        return next;

        void Remove(CrossSigningKey key)
        {
            append.Add(new KeySignaturesDeleteRow(user, user, key.PublicKey));
            append.Add(new KeySignaturesByKeyDeleteRow(user, key.KeyId.Value));
            next = next.Without(key);
        }

        void AddDeviceSignatures()
        {
            foreach (var signature in DeviceSignatures(devices))
            {
                append.Add(new KeySignatureRow(
                    user, user, master.PublicKey, signature.KeyId.Value, signature.Text));
                next = next.With(master.PublicKey, signature);
            }
        }
    }

    private CrossSigningKey? MasterOf(UserDevices devices)
        => _keys.Find(key => key.Usage == KeyUsage.Master) ?? devices.CrossSigning.Master;

    // The keys that the user has afterwards: a new master key leaves none of the old ones.
    private IEnumerable<CrossSigningKey> After(UserCrossSigning stored, CrossSigningKey master)
        => master.IsSameAs(stored.Master)
            ? _keys.Concat(stored.Keys.Where(old => _keys.TrueForAll(key => key.Usage != old.Usage)))
            : _keys;

    /// <summary>The signatures of own devices in the master key of the request; others are passed over.</summary>
    /// <exception cref="MatrixException">400 M_INVALID_SIGNATURE.</exception>
    private List<KeySignature> DeviceSignatures(UserDevices devices)
    {
        List<KeySignature> signatures = [];
        if (_keys.Find(key => key.Usage == KeyUsage.Master) is not { } master)
        {
            return signatures;
        }

        foreach (var id in KeySigners.IdsIn(master.Json.Span, _user))
        {
            if (devices.Find(id.Name.ToString()) is { } device)
            {
                signatures.Add(
                    KeySigners.TryVerify(master.Json.Span, _user, id, device.VerifyKey, out var signature)
                        ? signature
                        : throw InvalidSignature($"The signature of device {device.DeviceId} is not valid."));
            }
        }

        return signatures;
    }

    private static MatrixException InvalidSignature(string message)
        => new MatrixError("M_INVALID_SIGNATURE", 400, message).ToException();
}
