using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Takes the signatures of one user in, each once it is found to be of a key that may sign what it signs: a device
/// signs the own master key, that one the other two keys, the self-signing key devices, and the user-signing key the
/// master keys of others. Used under the signer's lock, once. Source: client-server API, "Cross-signing".
/// </summary>
internal sealed class SignatureJudge
{
    private readonly UserId _userId;
    private readonly UserNid _user;
    private readonly UserDevices _devices;
    private readonly Dictionary<UserId, SignedUser> _others;
    private readonly HashSet<KeySignatureRow> _known;

    /// <param name="userId">Who signed.</param>
    /// <param name="user">The same.</param>
    /// <param name="devices">What the signer has.</param>
    /// <param name="others">What those others have whose keys are signed, as far as there are such users.</param>
    /// <param name="known">What the signer has signed of others before.</param>
    public SignatureJudge(
        UserId userId,
        UserNid user,
        UserDevices devices,
        Dictionary<UserId, SignedUser> others,
        IEnumerable<KeySignatureRow> known)
    {
        _userId = userId;
        _user = user;
        _devices = devices;
        _others = others;
        _known = [.. known];
        CrossSigning = devices.CrossSigning;
    }

    /// <summary>Whether anything was taken in that was not there before.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>The signer's keys with the signatures that were taken in.</summary>
    public UserCrossSigning CrossSigning { get; private set; }

    /// <summary>Adds the signatures on one device or key to an append, unless they are there already.</summary>
    /// <param name="signed">The device or key.</param>
    /// <param name="append">Receives the rows and records.</param>
    /// <returns>Null when they are taken in; else why not.</returns>
    public MatrixError? TryTake(SignedKey signed, UserAppend append)
        => signed.User == _userId ? TryTakeOwn(signed, append) : TryTakeOther(signed, append);

    private MatrixError? TryTakeOwn(SignedKey signed, UserAppend append)
    {
        var device = _devices.Find(signed.Target)?.Keys;
        var key = CrossSigning.Find(signed.Target);
        if ((device ?? key?.Json) is not { } stored)
        {
            return Unknown();
        }

        if (!SignedJson.IsSame(stored.Span, signed.Json))
        {
            return Differs();
        }

        var isSigned = false;
        foreach (var id in KeySigners.IdsIn(signed.Json, _userId))
        {
            if (IsThere(signed, stored, id))
            {
                isSigned = true;
            }
            else if (SignerOf(key, id) is { } signer)
            {
                if (!KeySigners.TryVerify(signed.Json, _userId, id, signer, out var signature))
                {
                    return Invalid(id);
                }

                isSigned = true;
                HasChanges = true;
                CrossSigning = CrossSigning.With(signed.Target, signature);
                append.Add(new KeySignatureRow(_user, _user, signed.Target, id.Value, signature.Text));
            }
        }

        return isSigned ? null : NotSigned();
    }

    private MatrixError? TryTakeOther(SignedKey signed, UserAppend append)
    {
        if (!_others.TryGetValue(signed.User, out var other))
        {
            return Unknown();
        }

        var theirs = other.Devices.CrossSigning;
        if (theirs.Master is not { } master || master.PublicKey != signed.Target)
        {
            // Their user-signing key is known to themselves alone.
            return other.Devices.Find(signed.Target) is not null
                || theirs.Of(KeyUsage.SelfSigning)?.PublicKey == signed.Target
                    ? MatrixError.Forbidden("Of another user only the master key can be signed.")
                    : Unknown();
        }

        if (!SignedJson.IsSame(master.Json.Span, signed.Json))
        {
            return Differs();
        }

        if (CrossSigning.Of(KeyUsage.UserSigning) is not { } signer
            || KeySigners.Read(signed.Json, _userId, signer.KeyId).Length == 0)
        {
            return NotSigned();
        }

        if (!KeySigners.TryVerify(signed.Json, _userId, signer.KeyId, signer.VerifyKey, out var signature))
        {
            return Invalid(signer.KeyId);
        }

        KeySignatureRow row = new(_user, other.User, master.PublicKey, signer.KeyId.Value, signature.Text);
        if (_known.Add(row))
        {
            // One signature a user is kept: one on a key that the user had before proves nothing any more.
            append.Add(new TargetSignaturesDeleteRow(_user, other.User));
            append.Add(row);
            append.Log(LogRecord.KeysSigned(_user, signed.User.Value));
            HasChanges = true;
        }

        return null;
    }

    /// <summary>Whether a signature is one that was uploaded in what it signs, or was taken in before.</summary>
    private bool IsThere(SignedKey signed, ReadOnlyMemory<byte> stored, KeyId id)
    {
        var signature = KeySigners.Read(signed.Json, _userId, id);
        return KeySigners.Carries(stored.Span, _userId, id, signature)
            || CrossSigning.SignaturesOn(signed.Target).Exists(
                known => known.KeyId == id && known.Signature.Span.SequenceEqual(signature));
    }

    /// <summary>The key of an id, if it may sign an own key, or with null an own device.</summary>
    private Ed25519VerifyKey? SignerOf(CrossSigningKey? key, KeyId id)
    {
        if (key?.Usage == KeyUsage.Master)
        {
            return _devices.Find(id.Name.ToString())?.VerifyKey;
        }

        var signer = CrossSigning.Of(key is null ? KeyUsage.SelfSigning : KeyUsage.Master);
        return signer?.KeyId == id ? signer.VerifyKey : null;
    }

    private static MatrixError Unknown() => MatrixError.NotFound("There is no such device or key.");

    private static MatrixError Differs() => Failed("What is signed is not what this server has of this id.");

    private static MatrixError NotSigned() =>
        Failed("It carries no signature of a key of yours that may sign it.");

    private static MatrixError Invalid(KeyId id) => Failed($"The signature of {id.Value} is not valid.");

    private static MatrixError Failed(string message) => new("M_INVALID_SIGNATURE", 400, message);
}
