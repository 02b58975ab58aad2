using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

public sealed partial class DeviceKeys
{
    /// <summary>
    /// Gives out one key for each device that is asked for: the oldest one-time key, to nobody else ever, or the
    /// fallback key when there is none left. Answered after the claims are committed; a claim that cannot be committed
    /// leaves its key in place.
    /// </summary>
    /// <param name="session">Who asks.</param>
    /// <param name="body">The JSON body of <c>POST /keys/claim</c>; only read during the call.</param>
    /// <param name="output">Receives the JSON body of the answer.</param>
    /// <param name="cancellationToken">Stops before the commits.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE; 503.
    /// </exception>
    public async Task ClaimAsync(
        Session session, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(output);
        var asked = ParseClaim(body);
        var claims = new Task<ClaimedKey?>[asked.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = ClaimOneAsync(asked[i], cancellationToken);
        }

        // All of them end, so that none is committed after its caller was told that it failed.
        var claimed = await Task.WhenAll(claims).ConfigureAwait(false);
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        WriteFailures(writer, asked.Select(item => item.User));
        writer.WriteStartObject("one_time_keys"u8);
        foreach (var user in asked.Zip(claimed).Where(item => item.Second is not null).GroupBy(item => item.First.User))
        {
            writer.WriteStartObject(user.Key.Value);
            foreach (var (request, key) in user)
            {
                writer.WriteStartObject(request.DeviceId);
                writer.WritePropertyName(key!.Name);
                writer.WriteRawValue(key.Json.Span, skipInputValidation: true);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<ClaimedKey?> ClaimOneAsync(KeyClaim claim, CancellationToken cancellationToken)
    {
        if (!_servers.IsLocal(claim.User))
        {
            return null;
        }

        var user = await _parts.Database.Names.FindUserAsync(claim.User.Value, cancellationToken).ConfigureAwait(false);
        var devices = await FindDevicesAsync(claim.User, cancellationToken).ConfigureAwait(false);
        if (devices?.Find(claim.DeviceId) is null)
        {
            return null;
        }

        while (true)
        {
            var ring = await _rings.GetAsync(user, claim.DeviceId, cancellationToken).ConfigureAwait(false);
            if (ring.TryTake(claim.Algorithm, out var key, out var isGone))
            {
                // A conflict says that the device went away in between: there may be nothing left to claim.
                if (await TryDeleteAsync(user, ring, key, cancellationToken).ConfigureAwait(false))
                {
                    _parts.Metrics.KeysClaimed.Add(1);
                    return new ClaimedKey($"{key.Algorithm}:{key.KeyId}", key.Json);
                }
            }
            else if (!isGone)
            {
                return await ClaimFallbackAsync(user, claim, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> TryDeleteAsync(
        UserNid user, KeyRing ring, OneTimeKeyRow key, CancellationToken cancellationToken)
    {
        var isSettled = false;
        try
        {
            UserAppend append = new(user);
            append.Add(new OneTimeKeyClaimRow(user, key.DeviceId, key.Algorithm, key.KeyId));
            var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.IsCommitted || result.Failure.Kind == CommitFailureKind.Conflict)
            {
                ring.Settle(key, isDeleted: true);
                isSettled = true;
                return result.IsCommitted;
            }

            throw UserWriter.ToException(result.Failure);
        }
        finally
        {
            if (!isSettled)
            {
                ring.Settle(key, isDeleted: false);
            }
        }
    }

    // Under the user's lock, so that marking the key as used and replacing it by an upload do not cross.
    private async Task<ClaimedKey?> ClaimFallbackAsync(
        UserNid user, KeyClaim claim, CancellationToken cancellationToken)
    {
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        var ring = await _rings.GetLockedAsync(user, claim.DeviceId, cancellationToken).ConfigureAwait(false);
        if (ring.Fallback(claim.Algorithm) is not { } key)
        {
            return null;
        }

        if (!key.Used)
        {
            var used = key with { Used = true };
            UserAppend append = new(user);
            append.Add(used);
            append.Committed = _ => ring.Committed([], [used]);
            await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        }

        _parts.Metrics.FallbackKeysClaimed.Add(1);
        return new ClaimedKey($"{key.Algorithm}:{key.KeyId}", key.Json);
    }

    private List<KeyClaim> ParseClaim(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        List<KeyClaim> asked = [];
        foreach (var user in JsonBody.RequiredObject(document.RootElement, "one_time_keys").EnumerateObject())
        {
            if (!UserId.TryParse(user.Name, out var userId))
            {
                throw MatrixError.InvalidParam($"'{user.Name}' is not a user id.").ToException();
            }

            if (user.Value.ValueKind != JsonValueKind.Object
                || user.Value.EnumerateObject().Any(device => device.Value.ValueKind != JsonValueKind.String))
            {
                throw MatrixError.BadJson("one_time_keys must map users to maps of device ids to algorithms.")
                    .ToException();
            }

            foreach (var device in user.Value.EnumerateObject())
            {
                CheckCount(asked.Count + 1);
                asked.Add(new KeyClaim(userId, device.Name, JsonBody.Text(device.Value, "one_time_keys")));
            }
        }

        return asked;
    }

    private sealed record KeyClaim(UserId User, string DeviceId, string Algorithm);

    private sealed record ClaimedKey(string Name, ReadOnlyMemory<byte> Json);
}
