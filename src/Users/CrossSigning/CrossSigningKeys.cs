using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The keys by which users vouch for their own devices and for each other, and what they signed. Any thread. What is
/// served of them: <see cref="DeviceKeys.QueryAsync"/>. Source: client-server API, "Cross-signing".
/// </summary>
public sealed class CrossSigningKeys : IUserPart
{
    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;
    private readonly LocalServers _servers;

    internal CrossSigningKeys(UserParts parts, InteractiveAuth auth, AuthFlows flows, LocalServers servers)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
        _servers = servers;
    }

    /// <summary>
    /// Stores cross-signing keys. The first ones are taken at once, as are those that are there already; to put others
    /// in their place the owner has to prove to be that. With the master key goes whatever it signed.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="request">The request as it came, or as its interactive auth session completes it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Null when done; else what to answer with 401.</returns>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE; 400 M_MISSING_PARAM: there is no master key;
    /// 400 M_INVALID_SIGNATURE; M_FORBIDDEN: a device has the id of a key, or the request is not the one that opened
    /// the interactive auth session.
    /// </exception>
    public async Task<InteractiveAuthChallenge?> UploadAsync(
        Session session, AuthRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var upload = CrossSigningUpload.Parse(request.Body, session.UserId, _parts.Options);
        var devices = await _parts.Devices.Snapshots.GetAsync(session.User, cancellationToken).ConfigureAwait(false);

        // What is refused anyway is refused before anybody is asked for a password.
        upload.Check(devices);
        if (await TryStoreAsync(session, upload, isProven: false, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var flows = await _flows.ForCallerAsync(session, cancellationToken).ConfigureAwait(false);
        var progress = await _auth.AdvanceAsync(request, new AuthPolicy(flows, session), cancellationToken)
            .ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return progress.Challenge;
        }

        await TryStoreAsync(session, upload, isProven: true, cancellationToken).ConfigureAwait(false);
        grant.Close();
        return null;
    }

    /// <summary>
    /// Stores signatures of the user, each once it is verified: of own keys on own devices and keys, and of the
    /// user-signing key on the master keys of others. What is signed must be what is there.
    /// </summary>
    /// <param name="session">Who signed.</param>
    /// <param name="body">The JSON body of <c>POST /keys/signatures/upload</c>; only read during the call.</param>
    /// <param name="output">Receives the JSON body of the answer, which names what was not stored, and why.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public async Task UploadSignaturesAsync(
        Session session, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(output);
        var signed = SignatureUpload.Parse(body, _parts.Options);

        // Before the own lock is taken: whoever holds the lock of one user waits for that of no other.
        var others = await FindOthersAsync(session.UserId, signed, cancellationToken).ConfigureAwait(false);
        var failures = await StoreSignaturesAsync(session, signed, others, cancellationToken).ConfigureAwait(false);
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        WriteFailures(writer, failures);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds what erases the keys of a user, and all that they signed.</summary>
    internal static void AddErase(UserAppend append, UserNid user)
    {
        append.Add(new CrossSigningKeysDeleteRow(user));
        append.Add(new SignerSignaturesDeleteRow(user));
    }

    /// <summary>The keys of a user are erased: forgets what is in memory. On the lane's thread, under the user's
    /// lock.</summary>
    internal void Erased(UserNid user)
    {
        if (_parts.Devices.Snapshots.TryGet(user, out var devices))
        {
            _parts.Devices.Snapshots.Publish(user, devices.With(UserCrossSigning.None));
        }
    }

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    void IUserPart.Ended(UserNid user) => Erased(user);

    /// <summary>Stores the keys, unless the owner has to be proved for that and is not.</summary>
    private async Task<bool> TryStoreAsync(
        Session session, CrossSigningUpload upload, bool isProven, CancellationToken cancellationToken)
    {
        var user = session.User;
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        DeviceStore.CheckIsThere(devices, session);
        upload.Check(devices);
        if (upload.IsStored(devices.CrossSigning))
        {
            return true;
        }

        if (!isProven && devices.CrossSigning.Master is not null && session.Kind != AccountKind.Appservice)
        {
            return false;
        }

        UserAppend append = new(user);
        var next = devices.With(upload.AddTo(append, user, devices));
        DeviceLists.AddChange(append, user);
        append.Committed = _ => _parts.Devices.Snapshots.Publish(user, next);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<Dictionary<UserId, SignedUser>> FindOthersAsync(
        UserId signer, List<SignedKey> signed, CancellationToken cancellationToken)
    {
        Dictionary<UserId, SignedUser> others = [];
        foreach (var userId in signed.Select(key => key.User).Where(user => user != signer).Distinct())
        {
            var user = _servers.IsLocal(userId)
                ? await _parts.Database.Names.FindUserAsync(userId.Value, cancellationToken).ConfigureAwait(false)
                : default;
            if (!user.IsNone)
            {
                others[userId] = new SignedUser(
                    user, await _parts.Devices.Snapshots.GetAsync(user, cancellationToken).ConfigureAwait(false));
            }
        }

        return others;
    }

    private async Task<List<(SignedKey Key, MatrixError Error)>> StoreSignaturesAsync(
        Session session,
        List<SignedKey> signed,
        Dictionary<UserId, SignedUser> others,
        CancellationToken cancellationToken)
    {
        var user = session.User;
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        DeviceStore.CheckIsThere(devices, session);
        IReadOnlyList<KeySignatureRow> known = others.Count == 0
            ? []
            : await _parts.Database.CrossSigning.SignaturesByAsync(user, cancellationToken).ConfigureAwait(false);
        SignatureJudge judge = new(session.UserId, user, devices, others, known);
        UserAppend append = new(user);
        List<(SignedKey Key, MatrixError Error)> failures = [];
        foreach (var key in signed)
        {
            if (judge.TryTake(key, append) is { } error)
            {
                failures.Add((key, error));
            }
        }

        if (!judge.HasChanges)
        {
            return failures;
        }

        var next = devices.With(judge.CrossSigning);
        if (next.CrossSigning != devices.CrossSigning)
        {
            DeviceLists.AddChange(append, user);
        }

        append.Committed = _ => _parts.Devices.Snapshots.Publish(user, next);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return failures;
    }

    private static void WriteFailures(Utf8JsonWriter writer, List<(SignedKey Key, MatrixError Error)> failures)
    {
        writer.WriteStartObject("failures"u8);
        foreach (var user in failures.GroupBy(failure => failure.Key.User))
        {
            writer.WriteStartObject(user.Key.Value);
            foreach (var (key, error) in user)
            {
                writer.WriteStartObject(key.Target);
                writer.WriteString("errcode"u8, error.Code);
                writer.WriteString("error"u8, error.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
